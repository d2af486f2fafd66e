"""Arithmetic on intervals of exact fractions, read from a small formula; nothing but + - * / ** and brackets."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

_LONGEST_FORMULA = 200
"""Short enough that no nesting exhausts the stack."""
_LARGEST_POWER = 64


class FormulaError(ValueError):
    """The formula cannot be worked out; the message says why, in our words."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`; None is no bound on that side. `about` where a source says «about»."""

    low: Fraction | None
    high: Fraction | None
    about: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is one value."""
        return self.low is not None and self.low == self.high

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return _not_above(self.low, other.high) and _not_above(other.low, self.high)

    def rounded(self, decimals: int) -> Interval:
        """Both ends rounded to that many decimals, halves away from zero as readers expect."""
        return Interval(_round(self.low, decimals), _round(self.high, decimals), self.about)


def point(value: Fraction | Decimal | int, *, about: bool = False) -> Interval:
    """The interval that holds one value."""
    exact = Fraction(value)
    return Interval(exact, exact, about)


def evaluate(formula: str, given: Mapping[str, Interval]) -> Interval:
    """The interval of a formula over named intervals; FormulaError says what is wrong with it.

    The result holds every value the formula can take. It is the tightest such interval where each name stands once:
    `new / old * 100 - 100` is tighter than `(new - old) / old * 100`.
    """
    if len(formula) > _LONGEST_FORMULA:
        raise FormulaError("the formula is too long")
    try:
        tree = ast.parse(formula, mode="eval")
    except (SyntaxError, ValueError, MemoryError):
        raise FormulaError("the formula is not arithmetic") from None
    return _evaluate(tree.body, given)


def names_in(formula: str) -> frozenset[str]:
    """The names a formula uses; none where it cannot be read."""
    try:
        tree = ast.parse(formula, mode="eval")
    except (SyntaxError, ValueError, MemoryError):
        return frozenset()
    return frozenset(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))


def _evaluate(node: ast.expr, given: Mapping[str, Interval]) -> Interval:
    if isinstance(node, ast.Name):
        if node.id not in given:
            raise FormulaError(f"the formula uses `{node.id}`, which `given` does not name")
        return given[node.id]
    if isinstance(node, ast.Constant) and type(node.value) in {int, float}:
        # Through text, so that 0.1 is a tenth.
        return point(Fraction(str(node.value)))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return _multiply(point(-1), _evaluate(node.operand, given))
    if isinstance(node, ast.BinOp):
        operation = _OPERATIONS.get(type(node.op))
        if operation:
            return operation(_evaluate(node.left, given), _evaluate(node.right, given))
    raise FormulaError("the formula uses something other than numbers, names, + - * / ** and brackets")


def _add(left: Interval, right: Interval) -> Interval:
    low = None if left.low is None or right.low is None else left.low + right.low
    high = None if left.high is None or right.high is None else left.high + right.high
    return Interval(low, high, left.about or right.about)


def _subtract(left: Interval, right: Interval) -> Interval:
    return _add(left, _multiply(point(-1), right))


def _multiply(left: Interval, right: Interval) -> Interval:
    about = left.about or right.about
    for one, other in ((left, right), (right, left)):
        if one.is_point and one.low is not None:
            return _scale(other, one.low, about=about)
    if not _is_positive(left) or not _is_positive(right):
        return _product(left, right, about=about)
    low = (left.low or Fraction(0)) * (right.low or Fraction(0))
    high = None if left.high is None or right.high is None else left.high * right.high
    return Interval(low, high, about)


def _scale(interval: Interval, factor: Fraction, *, about: bool) -> Interval:
    if factor == 0:
        return point(0, about=about)
    ends = [None if end is None else end * factor for end in (interval.low, interval.high)]
    low, high = ends if factor > 0 else reversed(ends)
    return Interval(low, high, about)


def _product(left: Interval, right: Interval, *, about: bool) -> Interval:
    """The product where a factor may be negative: its ends are among the products of the ends."""
    ends = (left.low, left.high), (right.low, right.high)
    corners = [one * other for one in ends[0] for other in ends[1] if one is not None and other is not None]
    if len(corners) < len(ends[0]) * len(ends[1]):
        return Interval(None, None, about)
    return Interval(min(corners), max(corners), about)


def _divide(left: Interval, right: Interval) -> Interval:
    if right.overlaps(point(0)):
        raise FormulaError("the formula divides by a value that may be zero")
    upper = None if right.low is None else 1 / right.low
    lower = None if right.high is None else 1 / right.high
    # An end without bound has zero as the limit of its reciprocal.
    inverse = Interval(Fraction(0) if lower is None else lower, Fraction(0) if upper is None else upper, right.about)
    return _multiply(left, inverse)


def _power(left: Interval, right: Interval) -> Interval:
    exponent = right.low
    if not right.is_point or exponent is None or exponent.denominator != 1 or not 0 <= exponent <= _LARGEST_POWER:
        raise FormulaError(f"a power is not a whole number from 0 to {_LARGEST_POWER}")
    result = point(1)
    for _ in range(int(exponent)):
        result = _multiply(result, left)
    return result


def _is_positive(interval: Interval) -> bool:
    return interval.low is not None and interval.low >= 0


def _not_above(low: Fraction | None, high: Fraction | None) -> bool:
    return low is None or high is None or low <= high


def _round(value: Fraction | None, decimals: int) -> Fraction | None:
    if value is None:
        return None
    shifted = value * Fraction(10) ** decimals
    whole = (2 * abs(shifted.numerator) + shifted.denominator) // (2 * shifted.denominator)
    sign = -1 if shifted < 0 else 1
    return sign * whole / Fraction(10) ** decimals


_OPERATIONS: dict[type[ast.operator], Callable[[Interval, Interval], Interval]] = {
    ast.Add: _add,
    ast.Sub: _subtract,
    ast.Mult: _multiply,
    ast.Div: _divide,
    ast.Pow: _power,
}
