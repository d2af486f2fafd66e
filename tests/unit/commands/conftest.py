from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.engines import mkdocs
from tests.unit.commands.made_town import DrawnByHand, make_town

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.commands.project import Project


@pytest.fixture
def town(tmp_path: Path) -> Project:
    return make_town(tmp_path / "town")


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> DrawnByHand:
    by_hand = DrawnByHand()
    monkeypatch.setattr(mkdocs, "build", by_hand.build)
    return by_hand
