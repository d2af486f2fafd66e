"""The four font files a page carries, cut from the npm packages that hold the whole families.

The whole variable fonts weigh ten times as much. Each cut keeps one optical size, the weights that
the style sheets use, and the few features the pages ask for; the packages' `latin` files hold the letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from shutil import copyfile

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

Axes = dict[str, float | tuple[float, float]]

WEIGHTS = (400.0, 650.0)

PROSE_FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk")
FIGURE_FEATURES = (*PROSE_FEATURES, "tnum")


@dataclass(frozen=True)
class Cut:
    """One font file to make: its name, the file to cut it from, what to keep of the axes and features."""

    name: str
    package: str
    file: str
    axes: Axes
    features: tuple[str, ...]


SERIF = "@fontsource-variable/source-serif-4"
SANS = "@fontsource-variable/inter"

CUTS = (
    Cut(
        "source-serif.woff2",
        SERIF,
        "source-serif-4-latin-opsz-normal.woff2",
        {"opsz": 16.0, "wght": WEIGHTS},
        PROSE_FEATURES,
    ),
    Cut(
        "source-serif-italic.woff2",
        SERIF,
        "source-serif-4-latin-opsz-italic.woff2",
        {"opsz": 16.0, "wght": 400.0},
        PROSE_FEATURES,
    ),
    Cut(
        "source-serif-display.woff2",
        SERIF,
        "source-serif-4-latin-opsz-normal.woff2",
        {"opsz": 44.0, "wght": WEIGHTS},
        PROSE_FEATURES,
    ),
    Cut("inter.woff2", SANS, "inter-latin-wght-normal.woff2", {"wght": WEIGHTS}, FIGURE_FEATURES),
)

LICENCES = ((SERIF, "source-serif-LICENSE.txt"), (SANS, "inter-LICENSE.txt"))


def make_fonts(node_modules: Path, out: Path) -> tuple[Path, ...]:
    """The font files and their licences, written into `out`: the four fonts first, then two texts.

    The same packages and the same fontTools give the same bytes. Raises `FileNotFoundError` where
    `node_modules` lacks a font package: that is a set-up fault, not one of content.
    """
    out.mkdir(parents=True, exist_ok=True)
    fonts = tuple(_make_font(cut, node_modules, out / cut.name) for cut in CUTS)
    texts = tuple(Path(copyfile(node_modules / package / "LICENSE", out / name)) for package, name in LICENCES)
    return fonts + texts


def _make_font(cut: Cut, node_modules: Path, target: Path) -> Path:
    # recalcTimestamp would write the clock into the file.
    with TTFont(node_modules / cut.package / "files" / cut.file, recalcTimestamp=False) as whole:
        instance = BytesIO()
        whole.flavor = None
        instantiateVariableFont(whole, cut.axes).save(instance)
    # Read again, because the instancer leaves out the glyphs that do not vary, which the subsetter then misses.
    instance.seek(0)
    with TTFont(instance, recalcTimestamp=False) as font:
        _drop_features(font, cut.features)
        font.flavor = "woff2"
        font.save(target)
    return target


def _drop_features(font: TTFont, kept: tuple[str, ...]) -> None:
    options = Options()
    options.layout_features = list(kept)
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)


if __name__ == "__main__":
    make_fonts(Path("node_modules"), Path(".explainer/fonts"))
