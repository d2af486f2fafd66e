"""To which kinds of things a provision's test applies, in words, with the passages that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.judging.caught import is_covered
from build_tools.pages.plain_words import joined
from build_tools.records.rule import Rule

if TYPE_CHECKING:
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import Mark, NoteBook, Piece
    from build_tools.records.rule import Covers
    from build_tools.records.system import System


@dataclass(frozen=True, slots=True)
class CoversView:
    """The kinds in words, `boats and rafts`, with their passages; `line` says where they end."""

    types: tuple[str, ...]
    words: str
    marks: tuple[Mark, ...]
    line: tuple[Piece, ...]
    passages: tuple[str, ...]


def covers_view(here: Here, book: NoteBook, covers: Covers | None) -> CoversView | None:
    """The kinds a test is for, as the vocabulary names them; None where no kinds are on record."""
    if covers is None:
        return None
    known = here.site.vocabulary.system_types
    names = [_inside(known[name].plural) if name in known else name for name in covers.types]
    passages = tuple(dict.fromkeys(one.passage for one in covers.evidence))
    marks, line = book.marks(covers.evidence), book.line(covers.note) if covers.note else ()
    return CoversView(covers.types, joined(names), marks, line, passages)


def no_test_covers(here: Here, system: System) -> bool:
    """Whether there are tests, and every one of them is for things of another kind."""
    tested = [one for rule in here.site.of(Rule) for one in rule.provisions if one.test]
    return bool(tested) and not any(is_covered(here.site, system.id, one.covers) for one in tested)


def _inside(name: str) -> str:
    """A name as it stands within a sentence: `Boats` as `boats`, `AI models` as it is."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"
