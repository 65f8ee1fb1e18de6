"""Sets of claims that cannot all be true, though every two of them can.

Relations between claims make a system of figures (``build``); whether a set of its statements can be true is
asked of bound propagation, and of a solver where that does not decide (``oracle``); from the answers come
the minimal conflicts and the smallest corrections (``conflicts``), and their words (``explain``).
"""

from factcheck.check.joint.build import Built, Tie, build
from factcheck.check.joint.find import Joint, find_joint
from factcheck.check.joint.graph import claim_network

__all__ = ["Built", "Joint", "Tie", "build", "claim_network", "find_joint"]
