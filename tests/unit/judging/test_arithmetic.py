from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from build_tools.judging.arithmetic import FormulaError, Interval, evaluate, names_in, point

numbers = st.fractions(min_value=-50, max_value=50, max_denominator=8)


def between(low: float | None, high: float | None, *, about: bool = False) -> Interval:
    ends = [None if end is None else Fraction(str(end)) for end in (low, high)]
    return Interval(ends[0], ends[1], about)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("-2 - -3", 1),
        ("7 / 2", Fraction(7, 2)),
        ("0.1 + 0.2", Fraction(3, 10)),
        ("10 ** 3", 1000),
        ("5 ** 0", 1),
        ("(130 - 20) / 20 * 100", 550),
    ],
)
def test_exact_numbers(formula: str, expected: Fraction | int) -> None:
    assert evaluate(formula, {}) == point(expected)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("a + b", between(11, 22)),
        ("a - b", between(-19, -8)),
        ("a * b", between(10, 40)),
        ("b / a", between(5, 20)),
        ("-a", between(-2, -1)),
        ("a * -1", between(-2, -1)),
        ("a * 0", between(0, 0)),
        ("a ** 2", between(1, 4)),
        ("m * a", between(-6, 8)),
        ("m * m", between(-12, 16)),
        ("over + a", between(6, None)),
        ("a - over", between(None, -3)),
        ("over * 2", between(10, None)),
        ("over * -2", between(None, -10)),
        ("over * a", between(5, None)),
        ("a / over", between(0, 0.4)),
        ("over / a", between(2.5, None)),
        ("over * m", between(None, None)),
        ("under * a", between(None, None)),
        ("under + over", between(None, None)),
    ],
)
def test_intervals_are_carried_through(formula: str, expected: Interval) -> None:
    given_values = {
        "a": between(1, 2), "b": between(10, 20), "m": between(-3, 4),
        "over": between(5, None), "under": between(None, 5),
    }  # fmt: skip
    assert evaluate(formula, given_values) == expected


def test_about_is_carried_through() -> None:
    about = between(1, 1, about=True)
    for formula in ("x + 1", "1 - x", "x * 2", "2 / x", "x ** 2", "-x", "x * 0"):
        assert evaluate(formula, {"x": about}).about, formula
    assert not evaluate("1 + 1", {}).about


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("a +", "not arithmetic"),
        ("", "not arithmetic"),
        ("a\0b", "not arithmetic"),
        ("missing + 1", "`missing`"),
        ("1 / 0", "zero"),
        ("1 / m", "zero"),
        ("1 / (a - 1)", "zero"),
        ("2 ** 65", "power"),
        ("2 ** -1", "power"),
        ("2 ** 0.5", "power"),
        ("2 ** b", "power"),
        ("2 ** over", "power"),
        ("a % 2", "something other"),
        ("a // 2", "something other"),
        ("not a", "something other"),
        ("True + 1", "something other"),
        ("'a' * 2", "something other"),
        ("1j", "something other"),
        ("a if a else 1", "something other"),
        ("__import__('os')", "something other"),
        ("a.real", "something other"),
        ("(" * 300 + "a" + ")" * 300, "too long"),
    ],
)
def test_what_is_refused(formula: str, words: str) -> None:
    given_values = {"a": between(1, 2), "b": between(1, 2), "m": between(-3, 4), "over": between(2, None)}
    with pytest.raises(FormulaError, match=words):
        evaluate(formula, given_values)


def test_deep_nesting_is_worked_out_or_refused_and_never_a_crash() -> None:
    assert evaluate("-" * 199 + "1", {}) == point(-1)
    with pytest.raises(FormulaError):
        evaluate("(" * 200, {})
    with pytest.raises(FormulaError):
        evaluate("-" * 200 + "1", {})


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("2.449", 1, "2.4"),
        ("2.45", 1, "2.5"),
        ("563.9", 0, "564"),
        ("563.9", -2, "600"),
    ],
)
def test_rounding_halves_away_from_zero(value: str, decimals: int, expected: str) -> None:
    assert point(Decimal(value)).rounded(decimals) == point(Decimal(expected))


def test_rounding_keeps_open_ends() -> None:
    assert between(1.26, None, about=True).rounded(1) == between(1.3, None, about=True)
    assert between(None, 1.26).rounded(1) == between(None, 1.3)


def test_points_and_overlaps() -> None:
    assert point(3).is_point
    assert not between(1, 2).is_point
    assert not between(None, None).is_point
    assert between(1, 2).overlaps(between(2, 3))
    assert not between(1, 2).overlaps(between(3, 4))
    assert not between(3, 4).overlaps(between(1, 2))
    assert between(None, 2).overlaps(between(1, None))
    assert not between(None, 2).overlaps(between(3, None))


def test_names() -> None:
    assert names_in("(new - old) / old") == {"new", "old"}
    assert names_in("new -") == frozenset()


@given(numbers, numbers, numbers, numbers, st.sampled_from("+-*/"), st.data())
def test_the_result_holds_every_value(
    one: Fraction, two: Fraction, three: Fraction, four: Fraction, sign: str, data: st.DataObject
) -> None:
    left, right = Interval(min(one, two), max(one, two)), Interval(min(three, four), max(three, four))
    assume(sign != "/" or not right.overlaps(point(0)))
    result = evaluate(f"a {sign} b", {"a": left, "b": right})
    a, b = data.draw(st.sampled_from([one, two, (one + two) / 2])), data.draw(st.sampled_from([three, four]))
    exact = {"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else Fraction(0)}[sign]
    assert result.overlaps(point(exact))
