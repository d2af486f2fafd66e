"""Our reader of dates against the reference package."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.records.dates import read_date

if TYPE_CHECKING:
    from time import struct_time

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
MARKS = st.sampled_from(["", "~", "?", "%"])


@st.composite
def points(draw: st.DrawFn) -> str:
    day = draw(DAYS)
    form = draw(st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
    return day.strftime(form) + draw(MARKS)


def as_date(when: struct_time) -> date:
    return date(when.tm_year, when.tm_mon, when.tm_mday)


@given(points())
def test_points_span_the_same_days(text: str) -> None:
    theirs = edtf.parse_edtf(text)
    ours = read_date(text)
    assert (ours.first, ours.last) == (as_date(theirs.lower_strict()), as_date(theirs.upper_strict()))


@given(DAYS, DAYS)
def test_intervals_span_the_same_days(one: date, other: date) -> None:
    text = f"{min(one, other)}/{max(one, other)}"
    theirs = edtf.parse_edtf(text)
    ours = read_date(text)
    assert (ours.first, ours.last) == (as_date(theirs.lower_strict()), as_date(theirs.upper_strict()))


@pytest.mark.parametrize("text", ["18XX", "201X", "2024-XX", "2024-06-XX", "2024-XX-XX"])
def test_unspecified_digits_span_the_same_days(text: str) -> None:
    theirs = edtf.parse_edtf(text)
    ours = read_date(text)
    assert (ours.first, ours.last) == (as_date(theirs.lower_strict()), as_date(theirs.upper_strict()))


@given(st.text(alphabet="0123456789-/~?%X.", max_size=14))
def test_whatever_we_read_the_package_reads_too(text: str) -> None:
    try:
        read_date(text)
    except ValueError:
        return
    edtf.parse_edtf(text.replace("/..", "/..").removesuffix("/") if text.endswith("/") else text)
