"""How many systems are drawn: few by default, many with ``--hypothesis-profile=whole``."""

from hypothesis import settings

settings.register_profile("default", max_examples=100, deadline=None)
settings.register_profile("whole", max_examples=400, deadline=None)
