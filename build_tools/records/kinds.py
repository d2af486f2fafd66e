"""The closed list of record kinds, and of what else a file of content may be, and the folder each lives in."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from build_tools.records.actor import Actor
from build_tools.records.claim import Claim
from build_tools.records.comparison import Comparison
from build_tools.records.correction import Correction
from build_tools.records.disagreement import Disagreement
from build_tools.records.event import Event
from build_tools.records.redirect import Redirect
from build_tools.records.rule import Rule
from build_tools.records.source import Source
from build_tools.records.system import System
from build_tools.records.term import Term
from build_tools.records.topic import Topic
from build_tools.records.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.records.record import Entry, Record

_KINDS: tuple[type[Record], ...] = (
    Claim,
    Source,
    Actor,
    System,
    Rule,
    Event,
    Disagreement,
    Comparison,
    Topic,
    Term,
    Correction,
    Vocabulary,
)
RECORD_KINDS: Mapping[str, type[Record]] = MappingProxyType({model.kind: model for model in _KINDS})
# A redirect is no record: nothing lists it, counts it or refers to it.
FILE_KINDS: Mapping[str, type[Entry]] = MappingProxyType({**RECORD_KINDS, Redirect.kind: Redirect})
VOCABULARY_ID = "vocabulary"
SEEDS_FOLDER = "seeds"
CONTENT_FOLDER = "content"


def kind_of_folder(folder: str) -> str | None:
    """The kind whose files live in `content/<folder>/`, or None."""
    models = (model for model in FILE_KINDS.values() if model is not Vocabulary)
    return next((model.kind for model in models if model.plural == folder), None)
