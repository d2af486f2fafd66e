"""References that lead nowhere, or to the wrong kind of record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Problem
from build_tools.records.faults import did_you_mean
from build_tools.records.fields import is_slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.graph.loaded import LoadedFile
    from build_tools.graph.pages import HandPage
    from build_tools.problems import Place
    from build_tools.records.references import Reference


def check_references(
    files: Mapping[str, LoadedFile], redirects: Mapping[str, LoadedFile], pages: tuple[HandPage, ...]
) -> Iterator[Problem]:
    """A problem for each reference to something that is not there, is there no more, or is something else."""
    for file in (*files.values(), *redirects.values()):
        for reference in file.references:
            yield from _check(reference, file.place_of(reference), files, redirects)
    for page in pages:
        for reference, place in page.references:
            yield from _check(reference, place, files, redirects)


def _check(
    reference: Reference, place: Place, files: Mapping[str, LoadedFile], redirects: Mapping[str, LoadedFile]
) -> Iterator[Problem]:
    record_id, _, passage_id = reference.target.partition("#")
    target = files.get(record_id)
    if target is None:
        if record_id in redirects:
            yield _former(reference, place, redirects[record_id], files)
        # What cannot be an id is a fault of its own already.
        elif is_slug(record_id):
            yield _unknown(reference, record_id, place, files)
    elif reference.kinds and target.identity.kind not in reference.kinds:
        wanted = " or ".join(_one(kind) for kind in reference.kinds)
        message = f"`{record_id}` is {_one(target.identity.kind)}, expected {wanted}"
        yield Problem(place, "wrong-kind-of-reference", message, _same_kind_hint(record_id, reference, files))
    elif passage_id and passage_id not in target.passage_ids and target.yaml is not None:
        yield _unknown_passage(record_id, passage_id, place, target)


def _former(reference: Reference, place: Place, former: LoadedFile, files: Mapping[str, LoadedFile]) -> Problem:
    """The problem of a reference to an id that a redirect stands for."""
    raw = former.yaml.value if former.yaml else {}
    now = raw.get("to")
    # Only a redirect has a field of this name.
    if reference.role == "to":
        hint = f"name the live record, `{now}`" if now in files else "name the live record"
        return Problem(place, "unknown-reference", f"`{reference.target}` is a redirect itself", hint)
    code, what = ("unknown-source", "source") if reference.is_passage else ("unknown-reference", "record")
    hint = f"it is called `{now}` now" if now else f"take the reference out; {former.file} says why"
    return Problem(place, code, f"no {what} is called `{former.identity.id}` any more", hint)


def _unknown(reference: Reference, record_id: str, place: Place, files: Mapping[str, LoadedFile]) -> Problem:
    choices = [name for name, file in files.items() if not reference.kinds or file.identity.kind in reference.kinds]
    near = did_you_mean(record_id, choices)
    if reference.is_passage:
        suffix = reference.target.removeprefix(record_id)
        hint = near.replace("`?", f"{suffix}`?") or "write the source's record first"
        return Problem(place, "unknown-source", f"no source is called `{record_id}`", hint)
    what = " or ".join(reference.kinds) or "record"
    return Problem(place, "unknown-reference", f"no {what} is called `{record_id}`", near or "write its record first")


def _same_kind_hint(record_id: str, reference: Reference, files: Mapping[str, LoadedFile]) -> str:
    choices = [name for name, file in files.items() if file.identity.kind in reference.kinds]
    wanted = " or ".join(_one(kind) for kind in reference.kinds)
    return did_you_mean(record_id, choices) or f"name {wanted} by its file name"


def _one(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _unknown_passage(record_id: str, passage_id: str, place: Place, target: LoadedFile) -> Problem:
    known = sorted(target.passage_ids, key=lambda name: (name[:1], len(name), name))
    hint = f"choose from {known[0]} to {known[-1]}" if known else f"add the passage to {target.file}"
    return Problem(place, "unknown-passage", f"`{record_id}` has no passage `{passage_id}`", hint)
