from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.publishing.assets import gather_assets
from build_tools.publishing.sorter_parts import make_sorter
from tests.unit.publishing.made_site import write_site

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = {
    "sortable-tablesort/dist/esm/sortSortable.min.js": "export{t as sortSortable};",
    "sortable-tablesort/LICENSE": "free",
}


def test_pages_get_the_package_as_it_comes_under_a_name_with_its_digest(tmp_path: Path) -> None:
    make_sorter(write_site(PACKAGE, tmp_path / "modules"), tmp_path / "parts")
    assets = gather_assets(tmp_path / "none", tmp_path / "none", tmp_path / "none", tmp_path / "parts")
    name = assets.names["sorter"]
    assert isinstance(name, str)
    assert name.startswith("assets/js/sorter.")
    assert assets.files[name] == b"export{t as sortSortable};"
    assert assets.files["assets/js/sorter-LICENSE.txt"] == b"free"


def test_a_package_that_is_missing_is_a_fault_of_the_set_up(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        make_sorter(tmp_path, tmp_path / "parts")


def test_without_it_pages_have_no_sorting(tmp_path: Path) -> None:
    assert gather_assets(tmp_path, tmp_path, tmp_path).names["sorter"] == ""
    assert gather_assets(tmp_path, tmp_path, tmp_path, tmp_path).names["sorter"] == ""
