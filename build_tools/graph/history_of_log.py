"""From the commits of a log to the history of each record and page, in one pass.

A record is known by its id, whatever folder it lies in, and what it was called before by the redirect that it left;
a page written by hand by its file, which git follows. Formatting is no change: values are compared, not lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from build_tools.graph.differences import differences
from build_tools.graph.history import Change, History
from build_tools.graph.load import DOCS_FOLDER
from build_tools.graph.loaded import FileIdentity, identify
from build_tools.reading.code_spans import blank_fences
from build_tools.reading.git_log import Commit
from build_tools.reading.listing import is_ignored
from build_tools.reading.markdown_page import read_markdown
from build_tools.reading.strict_yaml import read_yaml
from build_tools.records.kinds import CONTENT_FOLDER, SEEDS_FOLDER
from build_tools.records.redirect import Redirect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.graph.differences import FieldChange
    from build_tools.graph.history import Happened
    from build_tools.reading.git_log import FileChange
    from build_tools.reading.strict_yaml import YamlValue

    State = Mapping[str, YamlValue]

FOLDERS = (CONTENT_FOLDER, SEEDS_FOLDER, DOCS_FOLDER)
_CHECKED = "checked"
_BEFORE_ALL = Commit("", "", ())
_HEADING = re.compile(r"^#{1,6}[ \t]+(?P<words>.+?)[ \t#]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Event:
    """A change with the number of its commit, and where it began a life the state that it began with."""

    number: int
    change: Change
    begun: State | None = None


@dataclass(slots=True)
class _Life:
    """What is known of one record or page so far: its last state, its events, oldest first, and how it ended."""

    state: State
    events: list[_Event] = field(default_factory=list)
    ended: _Event | None = None
    """What may be said of another record if this one went on in it; None while there is a file."""


@dataclass(slots=True)
class _Pass:
    """The pass over the log: all lives so far, what became of former ids, the commit at hand and its number."""

    lives: dict[str, _Life] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    commit: Commit = _BEFORE_ALL
    number: int = 0

    def event(self, what: Happened, fields: tuple[FieldChange, ...] = (), former: str = "") -> _Event:
        """Something that the commit at hand did."""
        return _Event(self.number, Change(self.commit.id, self.commit.at, what, fields, former))


def history_of(commits: Iterable[Commit], newest: str, at: str) -> History:
    """The history that commits, oldest first, come to; `newest` and `at` are the log's end."""
    run = _Pass()
    for run.number, run.commit in enumerate(commits):
        # Those that went come first, so that a record that moved is there when all is done.
        for change in sorted(run.commit.files, key=lambda one: one.data is not None):
            _take(run, change)
    _join_all(run)
    alive = {name: life for name, life in run.lives.items() if life.ended is None}
    return History(
        newest, at, {name: tuple(one.change for one in reversed(life.events)) for name, life in alive.items()}
    )


def _take(run: _Pass, change: FileChange) -> None:
    if change.former:
        _leave(run, change.former, moved_to=change.path)
    identity = _identity(change.path)
    if change.data is None:
        _leave(run, change.path)
    elif identity is not None:
        state = _state(change.data, change.path)
        # Where it could not be read then, what it said before stands until it can be.
        if state is not None:
            _arrive(run, identity, state)


def _identity(path: str) -> FileIdentity | str | None:
    """Whose file it is: a record's, or a hand-written page's by its path; None for any other."""
    if path.startswith(f"{DOCS_FOLDER}/"):
        is_page = path.endswith(".md") and not any(is_ignored(part) for part in path.split("/"))
        return path if is_page else None
    identity = identify(path)
    return identity if isinstance(identity, FileIdentity) else None


def _leave(run: _Pass, path: str, moved_to: str = "") -> None:
    identity = _identity(path)
    if isinstance(identity, str):
        life = run.lives.pop(identity, None)
        if life and isinstance(_identity(moved_to), str):
            life.events.append(run.event("renamed", former=identity))
            run.lives[moved_to] = life
    elif identity and identity.kind == Redirect.kind:
        run.redirects.pop(identity.id, None)
    elif identity and identity.id in run.lives:
        run.lives[identity.id].ended = run.event("merged", former=identity.id)


def _arrive(run: _Pass, identity: FileIdentity | str, state: State) -> None:
    if isinstance(identity, FileIdentity) and identity.kind == Redirect.kind:
        run.redirects[identity.id] = str(state.get("to") or "")
        return
    name = identity if isinstance(identity, str) else identity.id
    life = run.lives.setdefault(name, _Life(state))
    if not life.events or (life.ended and life.ended.number != run.number):
        life.events.append(replace(run.event("added"), begun=state))
    elif fields := differences(life.state, state):
        is_check = all(one.path == (_CHECKED,) for one in fields)
        life.events.append(run.event("checked" if is_check else "changed", fields))
    life.state, life.ended = state, None


def _join_all(run: _Pass) -> None:
    """Give each record the life of what it was called before; the last to go first: it may have had a name before."""
    ended = {name: life.ended for name in run.redirects if (life := run.lives.get(name)) and life.ended}
    for former in sorted(ended, key=lambda name: ended[name].number, reverse=True):
        new = run.lives.get(run.redirects[former])
        if new and new.ended is None:
            new.events = sorted(_joined(new, run.lives[former], ended[former]), key=lambda event: event.number)


def _joined(new: _Life, old: _Life, ended: _Event) -> Iterator[_Event]:
    """The events of a record that began when the other ended, as one life; else its own, and what it took over."""
    begin = next((event for event in new.events if event.begun is not None and event.number == ended.number), None)
    yield from (event for event in new.events if event is not begin)
    if begin is None or begin.begun is None:
        yield ended
        return
    fields = differences(old.state, begin.begun)
    change = replace(begin.change, what="renamed", fields=fields, former=ended.change.former)
    yield from (*old.events, _Event(begin.number, change))


def _state(data: bytes, path: str) -> State | None:
    if not path.endswith(".md"):
        file, _ = read_yaml(data, path)
        return file.value if file else None
    page, _ = read_markdown(data, path)
    return {**page.front, "text": dict(_sections(page.body))} if page else None


def _sections(body: str) -> Iterator[tuple[str, str]]:
    """The text of a page by the heading it stands under, without regard to where its lines break."""
    seen = blank_fences(body)
    heading, begin = "", 0
    for found in _HEADING.finditer(seen):
        yield heading, " ".join(body[begin : found.start()].split())
        heading, begin = found["words"], found.end()
    yield heading, " ".join(body[begin:].split())
