"""The folder of pages given to an engine: those written by hand, one empty page a frame, and the assets."""

from __future__ import annotations

import shutil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem, Related

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from build_tools.publishing.frames import FrameSpec

INDEX_NAMES = frozenset({"index", "README"})
# The home page's Markdown holds nothing but front matter, which the records' reader has read: its page is generated.
HOME_FRONT_MATTER = "index.md"


def write_engine_docs(
    docs: Path, specs: Sequence[FrameSpec], assets: Mapping[str, bytes], work: Path
) -> tuple[Problem, ...]:
    """Make the folder `work` anew, and return a problem for each page that two files would be written to.

    A page written by hand at the address of a frame is left out, so that the frame's own page still works.
    """
    if work.exists():
        shutil.rmtree(work)
    work.mkdir(parents=True)
    written = {path.relative_to(docs).as_posix(): path for path in docs.rglob("*") if path.is_file()}
    if any(not spec.address for spec in specs):
        written.pop(HOME_FRONT_MATTER, None)
    claimed = {spec.built_path: "generated from the records" for spec in specs} | dict.fromkeys(assets, "an asset")
    kept, problems = _without_clashes(sorted(written), claimed, docs.name)
    for name in kept:
        (work / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(written[name], work / name)
    for spec in specs:
        _write(work / spec.source_path, spec.to_markdown().encode())
    for name, data in assets.items():
        _write(work / name, data)
    return problems


def written_pages(docs: Path) -> dict[str, str]:
    """The source of each page written by hand, `docs/aims.md`, by the page's path in the site."""
    sources = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    return {page_path(source): f"{docs.name}/{source}" for source in sources}


def page_path(source: str) -> str:
    """Where the engine writes a file of its folder: `method/aims.md` becomes `method/aims/index.html`."""
    path = PurePosixPath(source)
    if path.suffix != ".md":
        return source
    folder = path.parent if path.stem in INDEX_NAMES else path.parent / path.stem
    return (folder / "index.html").as_posix()


def _without_clashes(
    names: Iterable[str], claimed: Mapping[str, str], docs: str
) -> tuple[list[str], tuple[Problem, ...]]:
    kept, problems = [], []
    first: dict[str, str] = {}
    for name in names:
        target = page_path(name)
        place = Place(f"{docs}/{name}")
        if target in claimed:
            message = f"this file would be written to `{target}`, which is {claimed[target]}"
            problems.append(Problem(place, "page-twice", message, "move the file to another address"))
        elif target in first:
            related = (Related(Place(f"{docs}/{first[target]}"), "the other file"),)
            message = f"this file and `{first[target]}` would both be written to `{target}`"
            problems.append(Problem(place, "page-twice", message, "rename one of them", related=related))
        else:
            first[target] = name
            kept.append(name)
    return kept, tuple(problems)


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
