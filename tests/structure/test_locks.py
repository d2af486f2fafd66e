"""The locks: exact versions, a hash for every file, no address of a registry, in step with what is asked for."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.structure.project_files import ROOT

PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]+?))? \\$")
NPM_FOLDERS = (".", "tests/measuring")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def _python_lock() -> list[str]:
    return (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()


def _python_pins() -> dict[str, set[str]]:
    pins: dict[str, set[str]] = {}
    for line in _python_lock():
        if found := PIN.match(line):
            pins.setdefault(found["name"], set()).add(found["version"])
    return pins


def _asked_for() -> list[Requirement]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [*settings["project"]["dependencies"], *settings["dependency-groups"]["dev"]]
    return [Requirement(line) for line in lines]


def _npm(folder: str, name: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((ROOT / folder / name).read_text(encoding="utf-8"))
    return told


def test_the_python_lock_holds_pins_and_hashes_and_nothing_else() -> None:
    assert [line for line in _python_lock() if not (PIN.match(line) or HASH.match(line))] == []


def test_every_python_pin_is_followed_by_a_hash() -> None:
    lines = _python_lock()
    pairs = zip(lines, [*lines[1:], ""], strict=True)
    assert [line for line, following in pairs if PIN.match(line) and not HASH.match(following)] == []


@pytest.mark.parametrize("asked", _asked_for(), ids=lambda asked: asked.name)
def test_the_python_lock_holds_what_the_project_asks_for(asked: Requirement) -> None:
    versions = _python_pins().get(canonicalize_name(asked.name), set())
    assert versions, f"make lock: {asked.name} is not in requirements.lock"
    assert all(asked.specifier.contains(version) for version in versions)


@pytest.mark.parametrize("folder", NPM_FOLDERS)
def test_every_npm_package_is_known_by_its_hash_and_by_no_address(folder: str) -> None:
    packages = {name: package for name, package in _npm(folder, "package-lock.json")["packages"].items() if name}
    assert packages
    # npm writes a lock without the versions of other systems' packages, if asked in the wrong place.
    assert [name for name, package in packages.items() if not package.get("version")] == []
    assert [name for name, package in packages.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


@pytest.mark.parametrize("folder", NPM_FOLDERS)
def test_the_npm_lock_is_in_step_with_package_json(folder: str) -> None:
    package, locked = _npm(folder, "package.json"), _npm(folder, "package-lock.json")["packages"]
    kinds = ("dependencies", "devDependencies")
    assert [locked[""].get(kind) for kind in kinds] == [package.get(kind) for kind in kinds]
    asked = {name: version for kind in kinds for name, version in package.get(kind, {}).items()}
    assert asked
    assert {name: locked[f"node_modules/{name}"]["version"] for name in asked} == asked
