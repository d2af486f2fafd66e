"""Ways to the rule explorer: to a thing on a day, from the pages of things and of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from build_tools.judging.periods import spans_of
from build_tools.pages.addresses import EXPLORER_ADDRESS

if TYPE_CHECKING:
    from build_tools.pages.here import Here
    from build_tools.records.rule import Provision

LEFT_OUT = "left-out"


def explorer_href(here: Here, thing: str = "", day: str = "") -> str:
    """Where the explorer stands with this thing and ISO day chosen; either may be left to it."""
    asked = {name: value for name, value in (("thing", thing), ("day", day)) if value}
    return here.href(EXPLORER_ADDRESS) + (f"?{urlencode(asked)}" if asked else "")


def left_out_href(here: Here) -> str:
    """Where the explorer says of which things nothing is on record that a rule asks for."""
    return f"{here.href(EXPLORER_ADDRESS)}#{LEFT_OUT}"


def first_day(provision: Provision) -> str:
    """The ISO day from which a provision was in force; empty where no step says so."""
    days = (span.first for span in spans_of(provision) if span.answer.word == "yes")
    return min((day.isoformat() for day in days if day), default="")
