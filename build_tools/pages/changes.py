"""The page of all changes: the newest commits that touched the content, each with the records and pages it changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.graph.history import HISTORY_FILE
from build_tools.pages.change_words import change_lines
from build_tools.pages.heads import CITE, KIND_WORDS, home_crumb, page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.plain_words import counted, joined, plain_words
from build_tools.pages.record_changes import commit_href, day_words, log_words
from build_tools.pages.seed_block import ABOUT_THE_SITE
from build_tools.pages.view import Head, MetaRow, PageView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.graph.history import Change
    from build_tools.graph.pages import HandPage
    from build_tools.pages.here import Here

_TITLE = "Changes"
_PAGE = "page"
_KINDS = {**KIND_WORDS, _PAGE: ("Page", "Pages")}
MOST_COMMITS = 20
_MOST_TOUCHED = 12
_MOST_LINES = 3
_ID_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Touched:
    """A record or page that a commit changed: its kind, a link to it, and what changed, a line each."""

    kind: str
    to: Anchor
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One commit: its id on the page, its day, its address in the repository, and what it changed.

    `summary` counts what it changed, by kind; `more` is how many of them are not shown.
    """

    id: str
    commit: str
    at: str
    day: str
    href: str
    summary: str
    touched: tuple[Touched, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView(PageView):
    """The page of changes; `older` is how many commits came before those shown, `log` is empty where none was read."""

    sets: tuple[ChangeSet, ...]
    older: int
    log: str


def changes_view(here: Here) -> ChangesView:
    """The view of the page of changes, at which `here` is."""
    commits = commits_of(here)
    sets = tuple(change_set(here, changed) for changed in commits[:MOST_COMMITS])
    rows = (MetaRow("Log read up to", (Anchor(log_words(here) or "not known"),)),)
    tools = [CITE]
    if here.site.history:
        tools.append(Anchor("JSON", here.href(HISTORY_FILE)))
    return ChangesView(
        address=here.address,
        frame=here.address,
        template="changes.html",
        title=_TITLE,
        description="What changed on this site and when, record by record.",
        crumbs=(home_crumb(here), Anchor(_TITLE)),
        head=Head("Index", "", _TITLE, meta=rows, tools=tuple(tools)),
        seeds=ABOUT_THE_SITE,
        cite=page_cite(here, _TITLE),
        sets=sets,
        older=len(commits) - len(sets),
        log=log_words(here),
    )


def commits_of(here: Here, names: Iterable[str] | None = None) -> tuple[tuple[tuple[str, Change], ...], ...]:
    """The changes of content, a group for each commit, newest first; of these records and pages, or of all there are.

    A check that changed nothing else is left out, and so are records that the site no longer has.
    """
    history = here.site.history
    if history is None:
        return ()
    groups: dict[tuple[str, str], list[tuple[str, Change]]] = {}
    for name in sorted(history.changes if names is None else set(names)):
        if here.site.get(name) or _page(here, name):
            for change in history.of(name):
                if change.is_of_content:
                    groups.setdefault((change.at, change.commit), []).append((name, change))
    return tuple(tuple(groups[key]) for key in sorted(groups, reverse=True))


def change_set(
    here: Here,
    changed: tuple[tuple[str, Change], ...],
    most_touched: int = _MOST_TOUCHED,
    most_lines: int = _MOST_LINES,
) -> ChangeSet:
    """One commit with what it changed, in the order of kinds; the first few, each with a few of its lines."""
    kinds = list(_KINDS)
    ordered = sorted(changed, key=lambda one: (kinds.index(_kind(here, one[0])), one[0]))
    _, first = changed[0]
    return ChangeSet(
        id=f"change-{first.commit[:_ID_LENGTH]}",
        commit=first.commit,
        at=first.at,
        day=day_words(first.day),
        href=commit_href(here, first.commit),
        summary=_summary(here, [name for name, _ in ordered]),
        touched=tuple(_touched(here, name, change, most_lines) for name, change in ordered[:most_touched]),
        more=max(len(ordered) - most_touched, 0),
    )


def _summary(here: Here, names: list[str]) -> str:
    kinds = [_kind(here, name) for name in names]
    words = [
        counted(kinds.count(kind), one.lower(), many.lower()) for kind, (one, many) in _KINDS.items() if kind in kinds
    ]
    return joined(words)


def _touched(here: Here, name: str, change: Change, most_lines: int) -> Touched:
    kind = _KINDS[_kind(here, name)][0]
    page = _page(here, name)
    to = Anchor(_page_words(page), here.href(page.address)) if page else here.to(name)
    return Touched(kind, to, change_lines(here, change, most_lines))


def _kind(here: Here, name: str) -> str:
    record = here.site.get(name)
    return record.kind if record else _PAGE


def _page(here: Here, name: str) -> HandPage | None:
    """The page written by hand of that file; None for a record, and for a page that is no more."""
    return next((page for page in here.site.pages if page.file == name), None)


def _page_words(page: HandPage) -> str:
    return (plain_words(page.title) or page.address) if page.address else "The home page"
