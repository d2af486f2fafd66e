"""Settings that hold for every test."""

from __future__ import annotations

from hypothesis import settings

# The same examples on every machine and in every run; no test fails for a slow one.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("search", parent=settings.get_profile("default"), deadline=None, max_examples=2000)
settings.load_profile("steady")
