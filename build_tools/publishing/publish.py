"""The one move by which a new site takes the place of the old.

The old site is set aside under a name of its own and put back if anything goes wrong, so that a reader finds the
old site or the new one, never half of either. A set-aside site left by a crash is put back by the next run.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem

if TYPE_CHECKING:
    from pathlib import Path


def move_into_place(new: Path, site: Path) -> tuple[Problem, ...]:
    """Put the folder `new` where `site` is; on any failure leave the old site as it was, and say why."""
    old = site.with_name(f".{site.name}.old")
    arriving = site.with_name(f".{site.name}.new")
    try:
        _recover(site, old)
        if refusal := _refuse(new, site):
            return (_not_published(site, refusal, "point `site_dir` at a folder that only the build writes"),)
        _bring_near(new, arriving)
        _swap(arriving, site, old)
    except OSError as error:
        reason = f"{error.strerror or error}"
        return (_not_published(site, reason, "the old site is as it was; free the folder and build again"),)
    shutil.rmtree(old, ignore_errors=True)
    return ()


def _recover(site: Path, old: Path) -> None:
    """Undo what a crash between the two renames left, or clear away what one after them left."""
    if not old.exists():
        return
    if site.exists():
        shutil.rmtree(old)
    else:
        old.rename(site)


def _refuse(new: Path, site: Path) -> str:
    """Why this folder must not be replaced, or nothing."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        return "it is not a folder"
    if new.resolve().is_relative_to(site.resolve()):
        return "it holds the folder the site is made in"
    if site.is_dir() and any(site.iterdir()) and not (site / "index.html").is_file():
        return "it holds files that are no site"
    return ""


def _bring_near(new: Path, arriving: Path) -> None:
    """Lay the new site beside the old one: a rename within one file system is a single step."""
    if arriving.exists():
        shutil.rmtree(arriving)
    arriving.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(new, arriving)


def _swap(arriving: Path, site: Path, old: Path) -> None:
    had_one = site.exists()
    if had_one:
        site.rename(old)
    try:
        arriving.rename(site)
    except OSError:
        if had_one:
            old.rename(site)
        raise


def _not_published(site: Path, reason: str, hint: str) -> Problem:
    return Problem(Place(site.name), "not-published", f"`{site.name}` cannot take the new site: {reason}", hint)
