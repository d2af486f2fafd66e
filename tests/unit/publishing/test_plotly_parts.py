from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.publishing.css_links import css_addresses
from build_tools.publishing.plotly_parts import LICENCE, PACKAGE, SCRIPT, STYLE, make_plotly, style_rules
from tests.structure.project_files import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BUNDLE = (
    'var other={"X":"color:red;"};var rules={"X,X div":"margin:0;","X a:after":\'content:"";color:{x};\',Y:"top:0;",'
    '"Y p":"margin:1px;"};for(key in rules)name=key.replace(/^,/," ,").replace(/X/g,".plot .in").replace(/Y/g,".note"),'
    "dom.addStyleRule(name,rules[key]);"
)


def test_rules_are_taken_out_in_the_order_in_which_the_bundle_would_set_them() -> None:
    assert style_rules(BUNDLE).splitlines() == [
        ".note p{margin:1px;}",
        ".note{top:0;}",
        '.plot .in a:after{content:"";color:{x};}',
        ".plot .in,.plot .in div{margin:0;}",
    ]


@pytest.mark.parametrize("torn", [BUNDLE.replace("addStyleRule", "addRule"), BUNDLE.replace("var rules=", "var rule=")])
def test_a_bundle_of_another_make_is_refused(torn: str) -> None:
    with pytest.raises(ValueError, match="style rules"):
        style_rules(torn)


def test_the_package_gives_a_script_its_rules_and_its_licence(tmp_path: Path) -> None:
    make_plotly(ROOT / "node_modules", tmp_path / "plotly")
    assert sorted(path.name for path in (tmp_path / "plotly").iterdir()) == sorted((SCRIPT, STYLE, LICENCE))
    style = (tmp_path / "plotly" / STYLE).read_text(encoding="utf-8")
    assert style.count("{") == style.count("}") == len(style.splitlines()) > 50
    assert "X" not in style.replace("translateX", "")
    assert list(css_addresses(style)) == []
    again = (tmp_path / "plotly" / SCRIPT).read_bytes()
    assert again == (ROOT / "node_modules" / PACKAGE / "plotly-basic.min.js").read_bytes()


def test_without_the_package_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        make_plotly(tmp_path, tmp_path / "plotly")
