"""One file of the project as read: its record if it has one, its references in any case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem
from build_tools.reading.strict_yaml import YamlFile, read_yaml
from build_tools.records.kinds import CONTENT_FOLDER, FILE_KINDS, SEEDS_FOLDER, VOCABULARY_ID, kind_of_folder
from build_tools.records.reader import read_record
from build_tools.records.references import find_references, find_vocabulary_keys

if TYPE_CHECKING:
    from build_tools.records.marks import Path
    from build_tools.records.record import Entry
    from build_tools.records.references import Reference


@dataclass(frozen=True, slots=True)
class FileIdentity:
    """What a path says about the record in it."""

    kind: str
    id: str
    is_seed: bool


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A record file as read: the record is None where the file has a fault of its own."""

    file: str
    identity: FileIdentity
    yaml: YamlFile | None
    record: Entry | None
    references: tuple[Reference, ...]
    vocabulary_keys: tuple[tuple[Path, str, str], ...]
    problems: tuple[Problem, ...]

    def place(self, path: Path, *, key: bool = False) -> Place:
        """The place of a value, or of its key, in the file; the file's start where nothing could be read."""
        if self.yaml is None:
            return Place(self.file)
        return self.yaml.places.of_key(path) if key else self.yaml.places.of_value(path)

    def place_of(self, reference: Reference) -> Place:
        """Where a reference stands: its value, or its spot in a text."""
        if self.yaml is None or reference.offset is None:
            return self.place(reference.path)
        return self.yaml.places.of_text(reference.path, reference.offset)

    @property
    def passage_ids(self) -> frozenset[str]:
        """Ids of the passages written in the file, read from the raw values."""
        raw = self.yaml.value if self.yaml else None
        passages = raw.get("passages") if isinstance(raw, dict) else None
        items = passages if isinstance(passages, list) else []
        return frozenset(str(item["id"]) for item in items if isinstance(item, dict) and "id" in item)


def identify(file: str) -> FileIdentity | Problem:
    """What kind of record a path holds, or the problem of a file that lies where no record belongs."""
    *folders, name = file.split("/")
    stem, _, ending = name.rpartition(".")
    if ending == "yml" and folders == [SEEDS_FOLDER]:
        return FileIdentity("source", stem, is_seed=True)
    if ending == "yml" and folders == [CONTENT_FOLDER] and stem == VOCABULARY_ID:
        return FileIdentity("vocabulary", stem, is_seed=False)
    inside = folders[1:] if folders[:1] == [CONTENT_FOLDER] else []
    kind = kind_of_folder(inside[0]) if len(inside) == 1 else None
    if ending == "yml" and kind:
        return FileIdentity(kind, stem, is_seed=False)
    if ending != "yml":
        return Problem(
            Place(file), "misplaced-file", "not a record: its name does not end in `.yml`", "move it elsewhere"
        )
    folders_known = ", ".join(f"content/{model.plural}/" for model in FILE_KINDS.values() if model.kind != "vocabulary")
    return Problem(
        Place(file), "unknown-kind", "no kind of record lives in this folder", f"use one of: {folders_known}"
    )


def load_file(file: str, data: bytes, identity: FileIdentity) -> LoadedFile:
    """A file read, typed and searched for references, with every fault found on the way."""
    model = FILE_KINDS[identity.kind]
    yaml_file, problems = read_yaml(data, file)
    if yaml_file is None:
        return LoadedFile(file, identity, None, None, (), (), problems)
    record, faults = read_record(model, identity.id, yaml_file)
    return LoadedFile(
        file,
        identity,
        yaml_file,
        None if problems else record,
        tuple(find_references(model, yaml_file.value)),
        tuple(find_vocabulary_keys(model, yaml_file.value)),
        (*problems, *faults),
    )
