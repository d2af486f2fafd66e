"""Loads a project: every record file and hand-written page, joined to one Site."""

from __future__ import annotations

import gc
import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from build_tools.graph.checking import check_references
from build_tools.graph.history import HISTORY_FILE, read_history
from build_tools.graph.loaded import FileIdentity, LoadedFile, identify, load_file
from build_tools.graph.pages import LoadedPage, load_page
from build_tools.graph.published import IDS_FILE, read_published
from build_tools.graph.site import Site
from build_tools.problems import Problem, Related, in_reading_order
from build_tools.reading.listing import list_files, unreadable
from build_tools.records.kinds import CONTENT_FOLDER, SEEDS_FOLDER
from build_tools.records.redirect import Redirect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, MutableMapping
    from pathlib import Path

    FileCache = MutableMapping[tuple[str, bytes], LoadedFile]

DOCS_FOLDER = "docs"
_DECISIONS = "docs/decisions/"


def load_project(root: Path, cache: FileCache | None = None) -> tuple[Site, tuple[Problem, ...]]:
    """The Site of a project folder, and every fault found in reading it, in reading order."""
    files, problems = read_files(root)
    site, faults = load_site(files, cache, tuple(problem.place.file for problem in problems))
    return site, in_reading_order((*problems, *faults))


def read_files(root: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The bytes of every file that makes up the content, by path relative to the project."""
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    wanted = [HISTORY_FILE] if (root / HISTORY_FILE).is_file() else []
    for folder in (CONTENT_FOLDER, SEEDS_FOLDER, DOCS_FOLDER):
        names, faults = list_files(root, folder)
        problems.extend(faults)
        wanted += [name for name in names if folder != DOCS_FOLDER or name.endswith(".md")]
    for name in wanted:
        try:
            found[name] = (root / name).read_bytes()
        except OSError as fault:
            problems.append(unreadable(name, fault))
    return found, tuple(problems)


def load_site(
    files: Mapping[str, bytes], cache: FileCache | None = None, unread: tuple[str, ...] = ()
) -> tuple[Site, tuple[Problem, ...]]:
    """The Site of some files given as bytes by path, and every fault of structure and reference.

    Files in `unread` are there but could not be read: their records exist for those that refer to them.
    """
    problems: list[Problem] = []
    with _collector_off():
        loaded, pages = _load_all(files, cache if cache is not None else {}, problems)
        loaded += _stand_ins(unread)
        live, redirects = _join(loaded, problems)
        problems.extend(problem for file in (*live.values(), *redirects.values()) for problem in file.problems)
        problems.extend(problem for page in pages for problem in page.problems)
        hand_pages = tuple(item.page for item in pages)
        problems.extend(check_references(live, redirects, hand_pages))
    home = next((item.home for item in pages if item.home), None)
    published, faults = read_published(files[IDS_FILE]) if IDS_FILE in files else (None, ())
    problems.extend(faults)
    history, faults = read_history(files[HISTORY_FILE]) if HISTORY_FILE in files else (None, ())
    problems.extend(faults)
    return Site(live, hand_pages, home, redirects, published, history), in_reading_order(problems)


def _load_all(
    files: Mapping[str, bytes], cache: FileCache, problems: list[Problem]
) -> tuple[list[LoadedFile], list[LoadedPage]]:
    records: list[LoadedFile] = []
    pages: list[LoadedPage] = []
    for name in sorted(files.keys() - {IDS_FILE, HISTORY_FILE}):
        if name.startswith(f"{DOCS_FOLDER}/"):
            if not name.startswith(_DECISIONS):
                pages.append(load_page(name, files[name]))
            continue
        identity = identify(name)
        if isinstance(identity, Problem):
            problems.append(identity)
        else:
            records.append(_load_cached(name, files[name], identity, cache))
    return records, pages


def _stand_ins(unread: tuple[str, ...]) -> list[LoadedFile]:
    identities = ((name, identify(name)) for name in unread)
    return [
        LoadedFile(name, identity, None, None, (), (), ())
        for name, identity in identities
        if isinstance(identity, FileIdentity)
    ]


def _load_cached(name: str, data: bytes, identity: FileIdentity, cache: FileCache) -> LoadedFile:
    key = (name, hashlib.sha256(data).digest())
    if key not in cache:
        cache[key] = load_file(name, data, identity)
    return cache[key]


def _join(loaded: list[LoadedFile], problems: list[Problem]) -> tuple[dict[str, LoadedFile], dict[str, LoadedFile]]:
    """The files of records by id, and those of redirects by the id that is no record's any more."""
    joined: dict[str, LoadedFile] = {}
    # A redirect comes last: where its id is in use again, the record is what there is.
    for file in sorted(loaded, key=_is_redirect):
        first = joined.setdefault(file.identity.id, file)
        if first is not file:
            problems.append(_clash(file, first))
    live = {record_id: file for record_id, file in joined.items() if not _is_redirect(file)}
    return live, {former: file for former, file in joined.items() if _is_redirect(file)}


def _is_redirect(file: LoadedFile) -> bool:
    return file.identity.kind == Redirect.kind


def _clash(second: LoadedFile, first: LoadedFile) -> Problem:
    message = f"the id `{second.identity.id}` is taken by another record"
    hint = "rename this file; ids are unique over all kinds"
    if _is_redirect(second):
        hint = "give that record another id, or delete this redirect"
    related = (Related(first.place(()), "the other one"),)
    return Problem(second.place(()), "id-clash", message, hint, related=related)


@contextmanager
def _collector_off() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
