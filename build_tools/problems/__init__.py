"""Faults as values: where, what, why, and what to do; and one printer a format."""

from __future__ import annotations

from build_tools.problems.problem import Place, Problem, Related, in_reading_order

__all__ = ["Place", "Problem", "Related", "in_reading_order"]
