"""Every number and date in our sentences stands in a passage cited there, an observation or a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.amounts import Moment
from build_tools.judging.grounds import joined, plain_number
from build_tools.judging.numbers import find_figures
from build_tools.judging.sentences import read_sentence
from build_tools.problems import Place, Problem
from build_tools.records.faults import did_you_mean
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.amounts import Figure, Meaning
    from build_tools.judging.answers import Answers
    from build_tools.judging.grounds import Ground
    from build_tools.judging.sentences import Sentence
    from build_tools.records.record import Record


_HOME_FILE = "docs/index.md"


def check(site: Site, answers: Answers) -> Iterator[Problem]:
    """A problem for each number or date in a sentence of ours that nothing cited there holds."""
    for record in site.records.values():
        if not _rests_on_broken(site, record.id):
            for sentence in answers.grounds.sentences(record):
                figures = find_figures(answers.names.mask(sentence.text))
                # Most sentences have no number; a ground is worked out only for those that do.
                if figures:
                    ground = _ground_of(answers, record, sentence)
                    yield from _missing(figures, ground, site.place(record.id, sentence.path))
    yield from _check_home(site, answers)


def _ground_of(answers: Answers, record: Record, sentence: Sentence) -> Ground:
    if isinstance(record, Source):
        return answers.grounds.of_passage_sentence(record, sentence)
    return answers.grounds.of_record(record)


def _check_home(site: Site, answers: Answers) -> Iterator[Problem]:
    page = next((page for page in site.pages if page.file == _HOME_FILE), None)
    for index, text in enumerate(site.home.known if site.home else ()):
        path = ("known", index)
        sentence = read_sentence(path, text)
        places = (place for reference, place in (page.references if page else ()) if reference.path == path)
        ground = joined(answers.grounds.of_target(target) for target in sentence.targets)
        yield from _missing(find_figures(answers.names.mask(sentence.text)), ground, next(places, Place(_HOME_FILE)))


def _missing(figures: tuple[Figure, ...], ground: Ground, place: Place) -> Iterator[Problem]:
    for figure in figures:
        if not ground.holds(figure.meaning):
            message = f"`{figure.text}` stands in no passage cited here, no observation and no date of the record"
            hint = did_you_mean(figure.text, _texts(ground)) or "correct it, cite the passage that has it, or derive it"
            yield Problem(place, "number-not-grounded", message, hint)


def _texts(ground: Ground) -> list[str]:
    return sorted(text for meaning in ground.meanings if (text := _text(meaning)))


def _text(meaning: Meaning) -> str:
    if isinstance(meaning, Moment):
        return ""
    number = plain_number(meaning.value)
    return f"{number}%" if meaning.sort == "percent" else number


def _rests_on_broken(site: Site, record_id: str) -> bool:
    return any(link.target.partition("#")[0] in site.broken for link in site.links_from(record_id))
