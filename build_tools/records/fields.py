"""The small types that record fields are made of: ids, references, texts, numbers.

A reference carries the kinds it may point to in its annotation; `references.find_references` reads them from there, so
that each field says once what it refers to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, StrictBool, StrictInt, StringConstraints
from pydantic_core import PydanticCustomError

from build_tools.records.dates import EdtfDate

SLUG_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
PASSAGE_ID_PATTERN = r"[ps][1-9][0-9]{0,4}"
PASSAGE_PATTERN = rf"{SLUG_PATTERN}#{PASSAGE_ID_PATTERN}"
_SLUG = re.compile(SLUG_PATTERN)
_PASSAGE = re.compile(PASSAGE_PATTERN)
# What a value may come to: enough for any count, and few enough digits to work with exactly.
_TOO_LARGE = 10**27
_URL = re.compile(r"https?://[^\s/]+(/\S*)?")


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a text field as the id of a record of one of these kinds; no kinds means any."""

    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RefersToPassage:
    """Marks a text field as a passage, `source#p4` or `source#s1`."""


@dataclass(frozen=True, slots=True)
class IsProse:
    """Marks a text field as inline Markdown, in which `[@id]` and `[words](@id)` refer to records."""


@dataclass(frozen=True, slots=True)
class InVocabulary:
    """Marks a text field as a key of one list of the vocabulary."""

    list_name: str


def is_slug(text: str) -> bool:
    """Whether the text can be a record's id: lower-case words and digits joined by hyphens."""
    return _SLUG.fullmatch(text) is not None


def _check_slug(text: str) -> str:
    if not is_slug(text):
        hint = "use lower-case words and digits joined by hyphens"
        raise PydanticCustomError("bad-slug", "`{text}` cannot be an id", {"text": text, "hint": hint})
    return text


def _check_passage(text: str) -> str:
    if not _PASSAGE.fullmatch(text):
        hint = "write `source#p4` for the fourth paragraph of a source we hold, `source#s1` for another"
        raise PydanticCustomError("bad-reference", "`{text}` is not a passage", {"text": text, "hint": hint})
    return text


def _check_url(text: str) -> str:
    if not _URL.fullmatch(text):
        hint = "write the whole address, beginning with https://"
        raise PydanticCustomError("bad-value", "`{text}` is not a web address", {"text": text, "hint": hint})
    return text


def _to_decimal(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        hint = "write digits with a point, no thousands separator, no unit"
        raise PydanticCustomError("wrong-type", "expected a number", {"hint": hint})
    number = Decimal(value)
    if abs(number) >= _TOO_LARGE:
        raise PydanticCustomError("bad-value", "a number of more than 27 digits", {"hint": "choose a larger unit"})
    return number


def _to_json_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _check_day(value: EdtfDate) -> EdtfDate:
    if value.start is None or not value.start.is_exact_day or value.is_interval:
        hint = "write the day, such as `2024-06-21`"
        raise PydanticCustomError("bad-date", "`{text}` is not one day", {"text": value.text, "hint": hint})
    return value


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=False)]
Prose = Annotated[str, StringConstraints(min_length=1), IsProse()]
Slug = Annotated[str, AfterValidator(_check_slug), Field(json_schema_extra={"pattern": f"^{SLUG_PATTERN}$"})]
Url = Annotated[str, AfterValidator(_check_url), Field(json_schema_extra={"format": "uri"})]
Number = Annotated[
    Decimal,
    BeforeValidator(_to_decimal, json_schema_input_type=float),
    PlainSerializer(_to_json_number, return_type=int | float, when_used="json"),
]
Whole = StrictInt
Decimals = Annotated[StrictInt, Field(ge=0, le=12)]
Count = Annotated[StrictInt, Field(ge=0, le=99_999)]
Formula = Annotated[str, StringConstraints(min_length=1, max_length=200)]
YesNo = StrictBool
Day = Annotated[EdtfDate, AfterValidator(_check_day)]

AnyRef = Annotated[Slug, RefersTo()]
ActorRef = Annotated[Slug, RefersTo(("actor",))]
SystemRef = Annotated[Slug, RefersTo(("system",))]
RuleRef = Annotated[Slug, RefersTo(("rule",))]
EventRef = Annotated[Slug, RefersTo(("event",))]
ClaimRef = Annotated[Slug, RefersTo(("claim",))]
SourceRef = Annotated[Slug, RefersTo(("source",))]
TopicRef = Annotated[Slug, RefersTo(("topic",))]
AboutRef = Annotated[Slug, RefersTo(("actor", "system", "rule", "event"))]
SubjectRef = Annotated[Slug, RefersTo(("actor", "system", "rule", "event", "claim"))]
PassageRef = Annotated[
    str, AfterValidator(_check_passage), Field(json_schema_extra={"pattern": f"^{PASSAGE_PATTERN}$"}), RefersToPassage()
]

ActorType = Annotated[Slug, InVocabulary("actor_types")]
SystemType = Annotated[Slug, InVocabulary("system_types")]
EventType = Annotated[Slug, InVocabulary("event_types")]
Measure = Annotated[Slug, InVocabulary("measures")]
