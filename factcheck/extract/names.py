"""Names: people, organisations, places and the ages of people, as an article prints them."""

from __future__ import annotations

from factcheck.extract.ages import ages
from factcheck.extract.organisations import organisations
from factcheck.extract.people import people
from factcheck.extract.places import places

__all__ = ["ages", "organisations", "people", "places"]
