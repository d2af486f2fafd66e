from __future__ import annotations

import os
from typing import TYPE_CHECKING

from build_tools.commands.changes import fingerprint

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("content", "mkdocs.yml")


def made(root: Path) -> Path:
    (root / "content" / "claims").mkdir(parents=True)
    (root / "content" / "claims" / "a.yml").write_text("a", encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: A", encoding="utf-8")
    return root


def test_it_is_equal_as_long_as_nothing_changes(tmp_path: Path) -> None:
    root = made(tmp_path)
    assert fingerprint(root, NAMES) == fingerprint(root, NAMES)


def test_it_tells_of_changed_new_and_removed_files(tmp_path: Path) -> None:
    root = made(tmp_path)
    seen = [fingerprint(root, NAMES)]
    os.utime(root / "content" / "claims" / "a.yml", ns=(1, 1))
    seen.append(fingerprint(root, NAMES))
    (root / "content" / "b.yml").write_text("b", encoding="utf-8")
    seen.append(fingerprint(root, NAMES))
    (root / "mkdocs.yml").write_text("site_name: Another", encoding="utf-8")
    seen.append(fingerprint(root, NAMES))
    (root / "content" / "claims" / "a.yml").unlink()
    seen.append(fingerprint(root, NAMES))
    assert len(set(seen)) == 5


def test_it_does_not_mind_what_is_not_there(tmp_path: Path) -> None:
    assert fingerprint(tmp_path, NAMES) == ()


def test_it_does_not_mind_an_editors_lock_which_is_a_link_to_nowhere(tmp_path: Path) -> None:
    root = made(tmp_path)
    before = fingerprint(root, NAMES)
    (root / "content" / ".#a.yml").symlink_to("somebody@somewhere")
    assert len(fingerprint(root, NAMES)) == len(before) + 1
