"""The names that records carry, read from their files as written, so that a fault elsewhere in a file loses no name."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from build_tools.judging.names_in_text import Names
from build_tools.judging.numbers import find_figures
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.loaded import LoadedFile
    from build_tools.graph.site import Site

_NAMED_KINDS = frozenset({"actor", "system", "rule", "term", "source", "vocabulary"})
_CARRYING_KINDS = _NAMED_KINDS | {"event"}
_NAME_FIELDS = ("name", "title", "publisher", "instrument")
_POSSESSIVE = re.compile(r"(?<=\w)(?:'s|'(?=\s|$))")


def names_of_file(file: LoadedFile) -> Iterator[str]:
    """The names and aliases that a record's file gives the thing it is about."""
    raw = file.yaml.value if file.yaml else {}
    if file.identity.kind == "vocabulary":
        for entries in raw.values():
            for entry in entries.values() if isinstance(entries, dict) else ():
                yield from _texts(entry, ("name", "plural"))
        return
    yield from _texts(raw, _NAME_FIELDS)
    authors = raw.get("authors")
    yield from (author for author in (authors if isinstance(authors, list) else []) if isinstance(author, str))
    for field, keys in (("aliases", ("name",)), ("provisions", ("title",))):
        entries = raw.get(field)
        for entry in entries if isinstance(entries, list) else []:
            yield from _texts(entry, keys)


def carried_names(site: Site) -> frozenset[str]:
    """Every name that some record carries, made equal by `plain_name`."""
    files = (file for file in site.files.values() if file.identity.kind in _CARRYING_KINDS)
    return frozenset(plain_name(name) for file in files for name in names_of_file(file))


def names_with_numbers(site: Site) -> Names:
    """The names of records and passages in which a reader could see a number, ready to be masked."""
    files = (file for file in site.files.values() if file.identity.kind in _NAMED_KINDS)
    records = (name for file in files for name in names_of_file(file))
    passages = (name for source in site.of(Source) for passage in source.passages for name in passage.names)
    return Names({name for names in (records, passages) for name in names if find_figures(name)})


def plain_name(name: str) -> str:
    """A name as compared: any case, without a possessive, `the` before it, or marks around it."""
    text = unicodedata.normalize("NFKC", name).casefold().replace("’", "'").replace("‘", "'")
    text = _POSSESSIVE.sub("", text)
    text = re.sub(r"[\s.,;:'\"“”]+", " ", text).strip()
    return text.removeprefix("the ")


def _texts(entry: object, keys: tuple[str, ...]) -> Iterator[str]:
    if isinstance(entry, dict):
        yield from (entry[key] for key in keys if isinstance(entry.get(key), str))
