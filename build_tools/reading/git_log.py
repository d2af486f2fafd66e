"""The repository's log as data: each commit of the main line with the files it changed, oldest first.

Git itself reads it, as streams: nothing is held but the commit at hand. Side branches count on the day they were
merged, since that is when readers could see them.
"""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING

from build_tools.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CHUNK = 1 << 16
# What is asked for must fit into a pipe, or both ends would wait for each other.
_ASKED_AT_ONCE = 200
_FILE_MODES = ("100644", "100755")
_SHALLOW = "true"
_LOG = (
    "log",
    "--reverse",
    "--first-parent",
    "--diff-merges=first-parent",
    "--raw",
    "--no-abbrev",
    "--find-renames",
    "--relative",
    "-z",
    "--format=commit %H %ct",
)


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file as a commit left it: its bytes, None where it is gone; `former` is the path it was renamed from."""

    path: str
    data: bytes | None
    former: str = ""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its id, its time in UTC, `2024-06-21T12:00:00Z`, and the files it changed."""

    id: str
    at: str
    files: tuple[FileChange, ...]


@dataclass(frozen=True, slots=True)
class Log:
    """The log of a folder: its newest commit and that commit's time."""

    root: Path
    id: str
    at: str

    def commits(self, folders: tuple[str, ...]) -> Iterator[Commit]:
        """Each commit that changed something in these folders (or files), oldest first."""
        log = _start(self.root, *_LOG, self.id, "--", *folders)
        store = _start(self.root, "cat-file", "--batch", stdin=subprocess.PIPE)
        with _piped(log) as (_, out), _piped(store) as (asked, told):
            for some in _windows(_commits(_tokens(out))):
                found = _contents({file.blob for _, files in some for file in files if file.blob}, asked, told)
                for head, files in some:
                    changed = (FileChange(one.path, found.get(one.blob), one.former) for one in files)
                    yield Commit(head[1], _time(head[2]), tuple(changed))


@dataclass(frozen=True, slots=True)
class _RawFile:
    """A file of a commit as the log names it; `blob` is empty where it is gone."""

    path: str
    blob: str
    former: str


_RawCommit = tuple[list[str], list[_RawFile]]
"""The words of a commit's own line, and its files."""


def open_log(root: Path) -> tuple[Log | None, tuple[Problem, ...]]:
    """The log of the repository that a folder is in; None and a problem where there is none, or not all of it."""
    try:
        asked = _run(root, "rev-parse", "--is-shallow-repository")
    except FileNotFoundError:
        return None, (_no_log("there is no `git` on this computer", "install git"),)
    if asked.returncode:
        hint = "work in a clone of the repository; a build needs no log"
        return None, (_no_log(f"git says: {_last_words(asked.stderr)}", hint),)
    if asked.stdout.strip() == _SHALLOW:
        return None, (_no_log("the log of this clone is cut off", "fetch the rest: `git fetch --unshallow`"),)
    newest = _run(root, "log", "-1", "--format=%H %ct")
    if newest.returncode:
        return None, (_no_log(f"git says: {_last_words(newest.stderr)}", "commit something first"),)
    commit, seconds = newest.stdout.split()
    return Log(root, commit, _time(seconds)), ()


def _no_log(message: str, hint: str) -> Problem:
    return Problem(Place(".git"), "no-log", message, hint)


def _last_words(text: str) -> str:
    return text.strip().rpartition("\n")[2]


def _time(seconds: str) -> str:
    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _command(root: Path, *words: str) -> tuple[str, ...]:
    return ("git", "-C", str(root), "-c", "log.showSignature=false", "-c", "diff.renameLimit=4000", *words)


def _environment() -> dict[str, str]:
    # What git says is shown to people: in one language. A hook's own repository is not ours.
    return {name: value for name, value in os.environ.items() if name not in {"GIT_DIR", "GIT_WORK_TREE"}} | {
        "LC_ALL": "C"
    }


def _run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 our own words
        _command(root, *words), capture_output=True, text=True, check=False, env=_environment()
    )


def _start(root: Path, *words: str, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 our own words
        _command(root, *words), stdin=stdin, stdout=subprocess.PIPE, env=_environment()
    )


@contextmanager
def _piped(process: subprocess.Popen[bytes]) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """The two ends of a process; it is ended when its reader has had enough."""
    out = process.stdout
    if out is None:
        raise AssertionError("started with a pipe")
    with process:
        try:
            yield process.stdin or out, out
        finally:
            process.terminate()


def _tokens(stream: IO[bytes]) -> Iterator[str]:
    """The texts that a stream has between NUL characters."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        *whole, rest = (rest + chunk).split(b"\0")
        for token in whole:
            yield token.decode(errors="replace").lstrip("\n")


def _windows(commits: Iterator[_RawCommit]) -> Iterator[list[_RawCommit]]:
    """The commits in runs of about as many files as are asked for at once."""
    run: list[_RawCommit] = []
    size = 0
    for commit in commits:
        run.append(commit)
        size += len(commit[1])
        if size >= _ASKED_AT_ONCE:
            yield run
            run, size = [], 0
    yield run


def _contents(blobs: set[str], asked: IO[bytes], told: IO[bytes]) -> dict[str, bytes]:
    """The bytes of each blob; many are asked for at once, since a wait for an answer costs more than the answer."""
    found: dict[str, bytes] = {}
    names = sorted(blobs)
    for start in range(0, len(names), _ASKED_AT_ONCE):
        some = names[start : start + _ASKED_AT_ONCE]
        asked.write("".join(f"{blob}\n" for blob in some).encode())
        asked.flush()
        for blob in some:
            size = int(told.readline().split()[2])
            found[blob] = told.read(size + 1)[:size]
    return found


def _commits(tokens: Iterator[str]) -> Iterator[_RawCommit]:
    head: list[str] = []
    files: list[_RawFile] = []
    for token in tokens:
        if token.startswith(":"):
            files += _file_changes(token, tokens)
            continue
        if head:
            yield head, files
        head, files = token.split(), []
    if head:
        yield head, files


def _file_changes(meta: str, tokens: Iterator[str]) -> Iterator[_RawFile]:
    """What one line of the raw form says; links and modules are no files of content."""
    _, mode, _, blob, status = meta.split()
    path = next(tokens)
    former = ""
    if status[0] == "R":
        former, path = path, next(tokens)
    if status[0] == "D":
        yield _RawFile(path, "", "")
    elif mode in _FILE_MODES:
        yield _RawFile(path, blob, former)
