"""`explainer new`: a blank record to start from, and the schemas that let an editor complete it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from build_tools.commands.report import CLEAN, USAGE
from build_tools.records.blank import blank_record
from build_tools.records.fields import is_slug
from build_tools.records.kinds import CONTENT_FOLDER, FILE_KINDS, SEEDS_FOLDER
from build_tools.records.schema import schema_files

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.commands.project import Project


def new(project: Project, kind: str, record_id: str) -> int:
    """Write a blank record of a kind, or a blank redirect; refuse an id that is taken or is none."""
    folder = project.root / CONTENT_FOLDER / FILE_KINDS[kind].plural
    path = folder / f"{record_id}.yml"
    if not is_slug(record_id):
        click.echo(f"`{record_id}` cannot be an id: use lower-case words and digits joined by hyphens", err=True)
        return USAGE
    taken = _file_of(project.root, record_id)
    if taken:
        click.echo(f"`{record_id}` is taken by {taken}; ids are unique over all kinds", err=True)
        return USAGE
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(blank_record(kind), encoding="utf-8", newline="\n")
    write_schemas(project.folders.work / "schema")
    click.echo(f"{path.relative_to(project.root).as_posix()}: fill it in, then run `explainer check`")
    return CLEAN


def _file_of(root: Path, record_id: str) -> str:
    """The file of a record or redirect that has an id already, or an empty text."""
    folders = [f"{CONTENT_FOLDER}/{model.plural}" for model in FILE_KINDS.values()] + [SEEDS_FOLDER]
    files = (f"{folder}/{record_id}.yml" for folder in folders)
    return next((file for file in files if os.path.lexists(root / file)), "")


def write_schemas(folder: Path) -> int:
    """Write the JSON Schema of every kind into a folder; how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    files = schema_files()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return len(files)
