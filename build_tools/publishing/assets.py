"""Style sheets, scripts, fonts and icons of the theme, named so that a page finds exactly those it was built with.

A name carries the digest of its content: a browser may keep the file for ever, and never mixes two builds. Fonts
keep their plain names, because style sheets name them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from rcssmin import cssmin

from build_tools.publishing import sorter_parts
from build_tools.publishing.plotly_parts import SCRIPT, STYLE
from build_tools.rendering.claim_card import CARD_STYLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

STYLES_FIRST = ("tokens.css", "fonts.css", "elements.css", "frame.css")
STYLES_LAST = ("print.css",)
STYLES_OF_CARDS = ("tokens.css", "fonts.css", "status.css")
PRELOADED_FONTS = ("source-serif-display.woff2", "source-serif.woff2", "inter.woff2")
APART = frozenset({"explorer", "missing", "tables"})
"""Scripts and style sheets that not every page needs; the frame says which page has them."""
SHAPES = "sprite.svg"
DIGEST_LENGTH = 10
# Those that have their lines alone. A package that knows no template literals would take spaces out of them.
_SCRIPT_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*(?:(?!\*/).)*\*/[ \t]*)\n", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Assets:
    """Files to write, by their path in the site, and the names under which the engine's templates find them."""

    files: Mapping[str, bytes]
    names: Mapping[str, str | list[str]]


def gather_assets(theme: Path, fonts: Path, plotly: Path | None = None, sorter: Path | None = None) -> Assets:
    """The assets in `theme`, the font files in `fonts`, the parts of `plotly` and `sorter`; none of a folder not there.

    All style sheets become one file, in the order that the cascade needs, and so do the scripts directly in `js/`,
    which run when the page is read; both without their comments. What not every page needs is a file
    apart, and each script in `js/frame/` stays one: the frame runs it earlier.
    What is in `charts/` is fetched where a reader looks closer at a chart: modules that name each other, so their
    folder carries the digest; and so with what is in `search/`, the shapes of statuses beside it, for those who
    search, and in `markers/`, for those who come to a marker.
    """
    styles = _named("assets/css/site.css", _joined(_in_cascade_order(_together(theme / "css", "*.css")), cssmin))
    scripts = _named("assets/js/site.js", _joined(_together(theme / "js", "*.js"), _without_comments))
    apart = _apart(theme)
    early = {
        path.stem: _named(f"assets/js/{path.name}", _joined([path], _without_comments))
        for path in sorted((theme / "js" / "frame").glob("*.js"))
    }
    shapes = [file for file in (theme.parent / "templates" / SHAPES,) if file.is_file()]
    faces = _plain("assets/fonts", fonts, ("*.woff2", "*.txt"))
    charts = _folder("assets/charts", sorted((theme / "charts").glob("*")))
    search = _folder("assets/search", [*sorted((theme / "search").glob("*")), *shapes])
    markers = _folder("assets/markers", sorted((theme / "markers").glob("*")))
    folders = (charts, search, markers)
    fetched = {
        "plotly": _named("assets/js/plotly-basic.js", _read(plotly, SCRIPT)),
        "plotly_style": _named("assets/css/plotly.css", _read(plotly, STYLE)),
        "sorter": _named("assets/js/sorter.js", _read(sorter, sorter_parts.SCRIPT)),
    }
    licences = (_plain("assets/js", folder, ("*.txt",)) for folder in (plotly, sorter) if folder)
    cards = _style_of_cards(theme)
    icons = _plain("assets/images", theme / "images", ("*.svg", "*.png", "*.ico"))
    return Assets(
        files={
            **_merged((styles, scripts, *early.values(), *apart.values(), *folders, faces, icons, cards)),
            **_merged((*fetched.values(), *licences)),
        },
        names={
            "style": _only(styles),
            "script": _only(scripts),
            **{f"early_{stem}": _only(named) for stem, named in early.items()},
            **{name: _only(named) for name, named in apart.items() if named},
            "charts": _only(charts).rpartition("/")[0],
            "search": _only(search).rpartition("/")[0],
            "markers": _only(markers).rpartition("/")[0],
            **{name: _only(named) for name, named in fetched.items()},
            "preload": [f"assets/fonts/{name}" for name in PRELOADED_FONTS if f"assets/fonts/{name}" in faces],
        },
    )


def _apart(theme: Path) -> dict[str, dict[str, bytes]]:
    """The scripts and style sheets that not every page needs, by the name that templates know them by."""
    return {
        f"{name}_{kind}": _named(f"assets/{kind}/{name}.{kind}", _joined(_only_file(theme, kind, name), shrunk))
        for name in sorted(APART)
        for kind, shrunk in (("js", _without_comments), ("css", cssmin))
    }


def _style_of_cards(theme: Path) -> dict[str, bytes]:
    """The style sheet of the cards that other sites frame: no script sets a scheme there, so the reader's own holds."""
    own = sorted((theme / "embed").glob("*.css"))
    shared = [file for file in (theme / "css" / name for name in STYLES_OF_CARDS) if own and file.is_file()]
    style = _joined([*shared, *own], cssmin)
    return {CARD_STYLE: style.replace(b"(scripting:none) and ", b"")} if style else {}


def write_assets(assets: Assets, folder: Path) -> None:
    """Write the files below `folder`."""
    for path, data in assets.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def _in_cascade_order(sheets: Iterable[Path]) -> list[Path]:
    def place(sheet: Path) -> tuple[int, str]:
        if sheet.name in STYLES_FIRST:
            return STYLES_FIRST.index(sheet.name), ""
        return len(STYLES_FIRST) + (sheet.name in STYLES_LAST), sheet.name

    return sorted(sheets, key=place)


def _together(folder: Path, pattern: str) -> list[Path]:
    return sorted(path for path in folder.glob(pattern) if path.stem not in APART)


def _only_file(theme: Path, kind: str, name: str) -> list[Path]:
    return sorted((theme / kind).glob(f"{name}.{kind}"))


def _without_comments(script: str) -> str:
    return _SCRIPT_COMMENT.sub("", script).strip()


def _joined(paths: Iterable[Path], shrunk: Callable[[str], str]) -> bytes:
    """The files as one, without comments and the white space that only readers of the source need."""
    return "".join(f"{shrunk(path.read_text(encoding='utf-8'))}\n" for path in paths).encode()


def _named(path: str, data: bytes) -> dict[str, bytes]:
    """The file under a name that carries its digest; nothing for an empty one."""
    if not data:
        return {}
    stem, _, ending = path.rpartition(".")
    return {f"{stem}.{sha256(data).hexdigest()[:DIGEST_LENGTH]}.{ending}": data}


def _folder(path: str, files: Iterable[Path]) -> dict[str, bytes]:
    """The files in a folder whose name carries the digest of them all."""
    held = {file.name: file.read_bytes() for file in files}
    digest = sha256(b"".join(name.encode() + data for name, data in held.items())).hexdigest()[:DIGEST_LENGTH]
    return {f"{path}.{digest}/{name}": data for name, data in held.items()}


def _read(folder: Path | None, name: str) -> bytes:
    return (folder / name).read_bytes() if folder and (folder / name).is_file() else b""


def _plain(target: str, folder: Path, patterns: Iterable[str]) -> dict[str, bytes]:
    found = sorted(path for pattern in patterns for path in folder.glob(pattern))
    return {f"{target}/{path.name}": path.read_bytes() for path in found}


def _merged(parts: Iterable[Mapping[str, bytes]]) -> dict[str, bytes]:
    return {path: data for part in parts for path, data in part.items()}


def _only(named: Mapping[str, bytes]) -> str:
    return next(iter(named), "")
