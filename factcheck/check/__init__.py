"""Claims and rules to a report: pure, deterministic, the same in any order of input."""

from factcheck.check.engine import check, network

__all__ = ["check", "network"]
