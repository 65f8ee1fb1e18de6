"""Which claims speak of the same thing."""

from factcheck.relate.alignment import Alignment
from factcheck.relate.compare import Comparison, Verdict
from factcheck.relate.graph import ENOUGH, Related, relate
from factcheck.relate.people import Likeness

__all__ = ["ENOUGH", "Alignment", "Comparison", "Likeness", "Related", "Verdict", "relate"]
