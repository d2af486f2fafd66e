"""The ids that were published, in `content/ids.txt`: each made an address that others may have noted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem
from build_tools.records.faults import did_you_mean
from build_tools.records.fields import SLUG_PATTERN
from build_tools.records.kinds import CONTENT_FOLDER, RECORD_KINDS, VOCABULARY_ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.graph.site import Site
    from build_tools.records.record import Record

IDS_FILE = f"{CONTENT_FOLDER}/ids.txt"
HEADER = (
    "# Every id that was ever published, as folder/id. Each is an address that others may have noted.",
    "# `explainer ids` writes this file: it adds and never removes. Leave the line of a record that was renamed",
    "# or removed, and write content/redirects/OLD-ID.yml; CONTRIBUTING.md says how.",
)
_LINE = re.compile(rf"(?P<folder>[a-z]+)/(?P<id>{SLUG_PATTERN})")
_HINT = "write `folder/id`, such as `claims/some-id`"
# The vocabulary has an address of its own, which no id is part of.
_KIND_OF_FOLDER = {model.plural: kind for kind, model in RECORD_KINDS.items() if kind != VOCABULARY_ID}


@dataclass(frozen=True, slots=True)
class PublishedId:
    """An id that was published, the kind of the record that had it then, and its line in the list."""

    kind: str
    id: str
    place: Place


@dataclass(frozen=True, slots=True)
class PublishedIds:
    """The list: its ids by line (`claims/some-id`), its comments, and whether every line could be read."""

    ids: Mapping[str, PublishedId] = field(default_factory=dict)
    comments: tuple[str, ...] = ()
    is_whole: bool = True


def read_published(data: bytes) -> tuple[PublishedIds, tuple[Problem, ...]]:
    """The list in the bytes of `content/ids.txt`, and a problem for each line that is neither an id nor a comment."""
    ids: dict[str, PublishedId] = {}
    comments: list[str] = []
    problems: list[Problem] = []
    for number, written in enumerate(data.decode("utf-8-sig", errors="replace").split("\n"), start=1):
        line = written.rstrip()
        if line.startswith("#"):
            comments.append(line)
        elif line:
            one = _read_line(line, number)
            if isinstance(one, Problem):
                problems.append(one)
            else:
                ids.setdefault(line, one)
    return PublishedIds(ids, tuple(comments), not problems), tuple(problems)


def _read_line(line: str, number: int) -> PublishedId | Problem:
    found = _LINE.fullmatch(line)
    place = Place(IDS_FILE, number, len(line) - len(line.lstrip()) + 1)
    if found is None:
        return Problem(place, "bad-id-line", f"`{line.strip()}` is not a published id", _HINT)
    kind = _KIND_OF_FOLDER.get(found["folder"])
    if kind is None:
        hint = did_you_mean(found["folder"], list(_KIND_OF_FOLDER)) or _HINT
        return Problem(place, "bad-id-line", f"no record has an address in `{found['folder']}/`", hint)
    return PublishedId(kind, found["id"], place)


def line_of(record: Record) -> str:
    """The line that publishes a record's id."""
    return f"{record.plural}/{record.id}"


def unlisted(site: Site) -> tuple[Record, ...]:
    """The sound records whose id is not in the list, in the order of ids; all of them where there is none."""
    known = site.published.ids if site.published else {}
    records = (record for record in site.records.values() if record.kind != VOCABULARY_ID)
    return tuple(record for record in records if line_of(record) not in known)


def write_published(published: PublishedIds | None, lines: Iterable[str]) -> bytes:
    """The bytes of the list with these lines added: its comments first, then every id once, sorted."""
    known = published or PublishedIds()
    ids = sorted({*known.ids, *lines})
    return "".join(f"{line}\n" for line in (*(known.comments or HEADER), *ids)).encode()
