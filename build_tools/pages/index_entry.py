"""A record in the index of its kind, which does not say again what the heading above it says."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.pages.badge import badge_of
from build_tools.pages.listing import STATE_MEANINGS, list_item, position_names
from build_tools.pages.plain_words import capitalised, counted
from build_tools.pages.referring import referring
from build_tools.pages.status_chart import WORDS
from build_tools.records.actor import Actor
from build_tools.records.claim import Claim
from build_tools.records.disagreement import Disagreement
from build_tools.records.rule import Rule
from build_tools.records.system import System
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListItem
    from build_tools.records.record import Record


def index_entry(here: Here, record: Record) -> ListItem:
    """A record as its index lists it: claims stand under their status, things and people under what they are."""
    item = list_item(here, record)
    if isinstance(record, Claim):
        return replace(item, status_said=True)
    if isinstance(record, Topic):
        return replace(item, more=_claims_under(here, record))
    return replace(item, under=_under_heading(here, record, item.under))


def heading_meaning(record: Record) -> str:
    """What the heading means that a record stands under in its index; empty where it needs no telling."""
    return f"{capitalised(STATE_MEANINGS[record.state])}." if isinstance(record, Disagreement) else ""


def _under_heading(here: Here, record: Record, whole: str) -> str:
    if isinstance(record, Disagreement):
        return position_names(record)
    if isinstance(record, Actor):
        return record.country or ""
    if isinstance(record, System):
        return here.to(record.maker).words if record.maker else ""
    return record.instrument if isinstance(record, Rule) else whole


def _claims_under(here: Here, topic: Topic) -> str:
    """How many claims a topic has, and how many with each status, strongest first."""
    claims = referring(here, Claim, topic.id, "topics")
    found = Counter(badge_of(claim, here.answers.status(claim), here.site.as_of).word for claim in claims)
    told = ", ".join(f"{found[word]} {word}" for word in WORDS if word in found)
    return f"{counted(len(claims), 'claim')}: {told}" if told else ""
