"""Our sentences judge nothing and claim no certainty that no source gives: the vocabulary lists the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.loaded_words import find_loaded_words
from build_tools.judging.sentences import read_sentence, titles_of
from build_tools.problems import Place, Problem
from build_tools.records.references import find_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.judging.sentences import Sentence
    from build_tools.records.record import Record

_KINDS_WITHOUT = frozenset({"vocabulary", "correction"})
"""The vocabulary lists the words; a correction may have to quote the one that was wrong."""
_HOME_FILE = "docs/index.md"


def check(site: Site, _answers: Answers) -> Iterator[Problem]:
    """A problem for each word of the vocabulary's `avoid` in a text of ours."""
    for record_id, sentence in texts_checked(site):
        for word in find_loaded_words(sentence.text, site.vocabulary.avoid):
            place = site.place(record_id, sentence.path) if record_id else Place(_HOME_FILE)
            message = f"`{word.found}` judges or claims certainty"
            yield Problem(place, "loaded-word", message, f"write instead: {word.entry.instead}")


def texts_checked(site: Site) -> Iterator[tuple[str, Sentence]]:
    """Every text of ours that is held to the list, by the id of its record; no id for those of the home page."""
    for record in site.records.values():
        if record.kind not in _KINDS_WITHOUT:
            for sentence in _texts_of(site, record):
                yield record.id, sentence
    for index, text in enumerate(site.home.known if site.home else ()):
        yield "", read_sentence(("known", index), text)


def _texts_of(site: Site, record: Record) -> Iterator[Sentence]:
    yaml = site.files[record.id].yaml
    for path, text in find_prose(type(record), yaml.value if yaml else {}):
        yield read_sentence(path, text)
    yield from titles_of(record)
