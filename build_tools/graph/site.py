"""The Site: every record, joined and frozen, with look-ups in both directions."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from build_tools.problems import Place
from build_tools.records.dates import EdtfDate, read_date
from build_tools.records.kinds import VOCABULARY_ID
from build_tools.records.record import Record
from build_tools.records.redirect import Redirect
from build_tools.records.source import Passage, Source
from build_tools.records.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.graph.history import History
    from build_tools.graph.loaded import LoadedFile
    from build_tools.graph.pages import HandPage
    from build_tools.graph.published import PublishedIds
    from build_tools.records.home import HomePage

R = TypeVar("R", bound=Record)
_NEVER_CHECKED = read_date("2000-01-01")
_EMPTY_VOCABULARY = Vocabulary(id=VOCABULARY_ID, actor_types={}, system_types={}, event_types={}, lanes={}, measures={})


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """One reference of a record (or of a hand-written page, by its file) to a record or a passage."""

    source: str
    target: str
    role: str
    path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class PassageAt:
    """A passage with the source it stands in."""

    source: Source
    passage: Passage

    @property
    def ref(self) -> str:
        """How records name it: `source#p4`."""
        return f"{self.source.id}#{self.passage.id}"

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        return f"sources/{self.source.id}/#{self.passage.id}"


@dataclass(frozen=True)
class Site:
    """All that the project asserts, immutable; look-ups are lazy and kept."""

    files: Mapping[str, LoadedFile]
    """Every record file by id, broken ones included."""
    pages: tuple[HandPage, ...] = ()
    """The hand-written pages."""
    home: HomePage | None = None
    """The home page's front matter."""
    redirect_files: Mapping[str, LoadedFile] = field(default_factory=dict)
    """Every redirect file by the id that its record had, broken ones included."""
    published: PublishedIds | None = None
    """The ids that were published; None where the project keeps no list of them."""
    history: History | None = None
    """When each record and page changed, and what; None where nobody has asked the log."""

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """Every sound record by id, in the order of ids."""
        sound = ((record_id, file.record) for record_id, file in sorted(self.files.items()))
        return MappingProxyType({record_id: record for record_id, record in sound if isinstance(record, Record)})

    @cached_property
    def redirects(self) -> Mapping[str, Redirect]:
        """Every sound redirect by the id that its record had, in the order of ids; no record is among them."""
        sound = ((former, file.record) for former, file in sorted(self.redirect_files.items()))
        return MappingProxyType({former: made for former, made in sound if isinstance(made, Redirect)})

    @cached_property
    def broken(self) -> frozenset[str]:
        """Ids whose file has a fault; they exist for those that refer to them."""
        return frozenset(record_id for record_id, file in self.files.items() if file.record is None)

    @cached_property
    def seeds(self) -> frozenset[str]:
        """Ids of the articles the explainer grew from."""
        return frozenset(record_id for record_id, file in self.files.items() if file.identity.is_seed)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The subject's lists; empty ones where there is no vocabulary."""
        found = self.records.get(VOCABULARY_ID)
        return found if isinstance(found, Vocabulary) else _EMPTY_VOCABULARY

    @cached_property
    def as_of(self) -> EdtfDate:
        """The newest day on which any record was checked; answers that depend on a date are given for it."""
        days = [record.checked for record in self.records.values() if record.checked is not None]
        return max(days, key=lambda day: day.sort_key, default=_NEVER_CHECKED)

    def of(self, model: type[R]) -> tuple[R, ...]:
        """The records of one kind, in the order of ids."""
        return tuple(self._by_kind.get(model.kind, ()))  # type: ignore[arg-type]  # the key is the model's own kind

    def get(self, record_id: str) -> Record | None:
        """The sound record of that id, or None."""
        return self.records.get(record_id)

    def find(self, model: type[R], record_id: str) -> R | None:
        """The record of that id if it is of that kind, or None."""
        record = self.records.get(record_id)
        return record if isinstance(record, model) else None

    def passage(self, ref: str) -> PassageAt | None:
        """The passage a reference `source#p4` names, or None."""
        return self._passages.get(ref)

    def links_to(self, target: str) -> tuple[Link, ...]:
        """Every reference to a record id or a passage, by who makes it."""
        return self._incoming.get(target, ())

    def links_from(self, record_id: str) -> tuple[Link, ...]:
        """Every reference a record (or a hand-written page, by its file) makes, in its order."""
        return self._outgoing.get(record_id, ())

    def place(self, record_id: str, path: tuple[str | int, ...] = (), *, key: bool = False) -> Place:
        """Where a value of a record stands in its file."""
        file = self.files.get(record_id)
        return file.place(path, key=key) if file else Place(record_id)

    def file_of(self, record_id: str) -> str:
        """The file a record is written in, relative to the project."""
        return self.files[record_id].file

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Record]]:
        kinds: dict[str, list[Record]] = {}
        for record in self.records.values():
            kinds.setdefault(record.kind, []).append(record)
        return kinds

    @cached_property
    def _passages(self) -> Mapping[str, PassageAt]:
        found = (PassageAt(source, passage) for source in self.of(Source) for passage in source.passages)
        return {at.ref: at for at in found}

    @cached_property
    def _outgoing(self) -> Mapping[str, tuple[Link, ...]]:
        links = {record_id: tuple(_links(record_id, file)) for record_id, file in self.files.items()}
        for page in self.pages:
            links[page.file] = tuple(Link(page.file, item.target, item.role, item.path) for item, _ in page.references)
        return links

    @cached_property
    def _incoming(self) -> Mapping[str, tuple[Link, ...]]:
        found: dict[str, list[Link]] = {}
        for links in self._outgoing.values():
            for link in links:
                found.setdefault(link.target, []).append(link)
        return {target: tuple(sorted(links, key=_link_order)) for target, links in found.items()}


def _links(record_id: str, file: LoadedFile) -> Iterator[Link]:
    return (Link(record_id, item.target, item.role, item.path) for item in file.references)


def _link_order(link: Link) -> tuple[str, str, tuple[str, ...]]:
    return (link.source, link.role, tuple(str(step).zfill(6) for step in link.path))
