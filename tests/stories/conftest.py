"""Lets the tests of this folder import `expected_findings`: pytest's importlib mode adds no folder itself."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
