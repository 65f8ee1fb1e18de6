"""Which claims speak of the same thing."""

from factcheck.relate.alignment import Alignment
from factcheck.relate.compare import Comparison
from factcheck.relate.graph import ENOUGH, Related, relate
from factcheck.relate.people import Likeness
from factcheck.relate.slot_verdicts import Verdict, slot_name
from factcheck.relate.voices import two_voices

__all__ = [
    "ENOUGH",
    "Alignment",
    "Comparison",
    "Likeness",
    "Related",
    "Verdict",
    "relate",
    "slot_name",
    "two_voices",
]
