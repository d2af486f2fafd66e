from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.publishing.assets import gather_assets, write_assets
from tests.unit.publishing.made_site import write_site

if TYPE_CHECKING:
    from pathlib import Path


def theme(folder: Path, **changed: str) -> Path:
    files = {
        "css/tokens.css": "tokens\n",
        "css/print.css": "print\n",
        "css/about.css": "about\n",
        "css/elements.css": "base\n",
        "js/b.js": "b();\n",
        "js/a.js": "a();\n",
        "js/frame/frame.js": "early();\n",
        "images/mark.svg": "<svg/>",
    }
    return write_site({**files, **changed}, folder)


def fonts(folder: Path) -> Path:
    return write_site({"source-serif.woff2": "f", "LICENSE.txt": "l", "made-from.lock": "x"}, folder)


def test_style_sheets_become_one_in_the_order_of_the_cascade(tmp_path: Path) -> None:
    assets = gather_assets(theme(tmp_path / "theme"), fonts(tmp_path / "fonts"))
    style = assets.names["style"]
    assert isinstance(style, str)
    assert assets.files[style].split() == [b"tokens", b"base", b"about", b"print"]


def test_scripts_become_one_but_for_those_of_the_frame(tmp_path: Path) -> None:
    assets = gather_assets(theme(tmp_path / "theme"), fonts(tmp_path / "fonts"))
    script, early = assets.names["script"], assets.names["early_frame"]
    assert isinstance(script, str)
    assert isinstance(early, str)
    assert assets.files[script] == b"a();\nb();\n"
    assert assets.files[early] == b"early();\n"


def test_a_name_changes_with_its_content_and_only_then(tmp_path: Path) -> None:
    first = gather_assets(theme(tmp_path / "a"), tmp_path).names
    same = gather_assets(theme(tmp_path / "b"), tmp_path).names
    other = gather_assets(theme(tmp_path / "c", **{"css/elements.css": "other"}), tmp_path).names
    assert first == same
    assert first["style"] != other["style"]
    assert first["script"] == other["script"]


def test_comments_stay_in_the_source(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "js").mkdir()
    (tmp_path / "css" / "one.css").write_text("/* why */\na { b: c; } /* d\n e */\n", encoding="utf-8")
    script = """// why
/** @type {A} */
const a = /** @type {B} */ (b); // here
  /**
   * @param {C} c
   */
const d = "// no";
"""
    (tmp_path / "js" / "one.js").write_text(script, encoding="utf-8")
    assets = gather_assets(tmp_path, tmp_path / "none")
    files = {name: assets.files[str(assets.names[name])] for name in ("style", "script")}
    assert files["style"] == b"a{b:c}\n"
    assert files["script"] == b'const a = /** @type {B} */ (b); // here\nconst d = "// no";\n'


def test_what_not_every_page_needs_is_a_file_apart(tmp_path: Path) -> None:
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "explorer.js").write_text("e();", encoding="utf-8")
    (tmp_path / "js" / "other.js").write_text("o();", encoding="utf-8")
    assets = gather_assets(tmp_path, tmp_path / "none")
    files = {name: assets.files[str(assets.names[name])] for name in ("explorer_js", "script")}
    assert files == {"explorer_js": b"e();\n", "script": b"o();\n"}
    assert "tables_js" not in assets.names


def test_what_the_search_needs_is_in_one_folder_with_the_shapes(tmp_path: Path) -> None:
    folder = theme(tmp_path / "theme" / "assets", **{"search/search.js": "s();\n"})
    write_site({"templates/sprite.svg": "<svg/>"}, tmp_path / "theme")
    assets = gather_assets(folder, tmp_path / "fonts")
    inside = {path.rpartition("/")[2] for path in assets.files if path.startswith(f"{assets.names['search']}/")}
    assert inside == {"search.js", "sprite.svg"}


def test_what_opens_markers_is_in_one_folder(tmp_path: Path) -> None:
    folder = theme(tmp_path / "theme" / "assets", **{"markers/markers.js": "m();\n", "markers/notes.js": "n();\n"})
    assets = gather_assets(folder, tmp_path / "no-fonts")
    inside = {path.rpartition("/")[2] for path in assets.files if path.startswith(f"{assets.names['markers']}/")}
    assert inside == {"markers.js", "notes.js"}


def test_cards_in_pages_of_others_have_colours_faces_and_statuses_and_follow_the_readers_scheme(tmp_path: Path) -> None:
    tokens = "@media (scripting: none) and (prefers-color-scheme: dark) {\n  :root { --paper: #000; }\n}\n"
    inside = {"css/tokens.css": tokens, "css/status.css": "s {}\n", "embed/card.css": "c {}\n"}
    assets = gather_assets(theme(tmp_path, **inside), tmp_path / "none")
    style = assets.files["assets/css/embed.css"].decode()
    assert style.startswith("@media (prefers-color-scheme:dark){")
    assert style.endswith("s{}\nc{}\n")
    without = gather_assets(theme(tmp_path / "b", **{"css/tokens.css": tokens}), tmp_path / "none")
    assert "assets/css/embed.css" not in without.files


def test_fonts_keep_the_names_that_style_sheets_use(tmp_path: Path) -> None:
    assets = gather_assets(theme(tmp_path / "theme"), fonts(tmp_path / "fonts"))
    assert assets.files["assets/fonts/source-serif.woff2"] == b"f"
    assert assets.files["assets/fonts/LICENSE.txt"] == b"l"
    assert assets.files["assets/images/mark.svg"] == b"<svg/>"
    assert assets.names["preload"] == ["assets/fonts/source-serif.woff2"]
    assert not any("lock" in path for path in assets.files)


def test_a_theme_without_assets_gives_none(tmp_path: Path) -> None:
    assets = gather_assets(tmp_path / "none", tmp_path / "none")
    assert assets.files == {}
    nothing = dict.fromkeys(("style", "script", "charts", "plotly", "plotly_style", "sorter", "search", "markers"), "")
    assert assets.names == {**nothing, "preload": []}


def test_what_charts_and_tables_fetch_later_is_named_with_its_licence(tmp_path: Path) -> None:
    plotly = write_site(
        {"plotly-basic.js": "plot();", "plotly.css": "p{}", "plotly-LICENSE.txt": "MIT"}, tmp_path / "p"
    )
    sorter = write_site({"sorter.js": "sort();"}, tmp_path / "s")
    looked_at = {"charts/live.js": "live();", "charts/template.json": "{}"}
    assets = gather_assets(theme(tmp_path / "theme", **looked_at), fonts(tmp_path / "fonts"), plotly, sorter)
    held = {path.rpartition("/")[2].split(".")[0]: data for path, data in assets.files.items()}
    folder = assets.names["charts"]
    assert isinstance(folder, str)
    assert assets.files[f"{folder}/live.js"] == b"live();"
    assert {held[name] for name in ("plotly-LICENSE", "template")} == {b"MIT", b"{}"}
    for name in ("plotly", "plotly_style", "sorter"):
        path = assets.names[name]
        assert isinstance(path, str)
        assert path in assets.files


def test_assets_are_written_where_their_names_say(tmp_path: Path) -> None:
    assets = gather_assets(theme(tmp_path / "theme"), fonts(tmp_path / "fonts"))
    write_assets(assets, tmp_path / "out")
    for path, data in assets.files.items():
        assert (tmp_path / "out" / path).read_bytes() == data
