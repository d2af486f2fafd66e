"""Every number and date in our sentences stands in a passage cited there, an observation or a date."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from build_tools.judging.amounts import Moment, is_time
from build_tools.judging.grounds import Ground, ground_of_dates, joined, plain_number
from build_tools.judging.qualifying import qualified_figures
from build_tools.judging.sentences import read_sentence
from build_tools.problems import Place, Problem
from build_tools.records.faults import did_you_mean
from build_tools.records.kinds import VOCABULARY_ID
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.amounts import Meaning
    from build_tools.judging.answers import Answers
    from build_tools.judging.qualifying import QualifiedFigure
    from build_tools.judging.sentences import Sentence
    from build_tools.reading.markdown_page import PlacedSentence
    from build_tools.records.record import Record


_HOME_FILE = "docs/index.md"
_HEDGES = {"": "as exact", "about": "as about so much", "over": "as a least amount", "under": "as a most amount"}


def check(site: Site, answers: Answers) -> Iterator[Problem]:
    """A problem for each number or date in a sentence of ours that nothing cited there holds as it is stated.

    Without a vocabulary the units of observations are not known, and nothing is said.
    """
    if VOCABULARY_ID in site.broken:
        return
    for record in site.records.values():
        if not _rests_on_broken(site, record.id):
            for sentence in answers.grounds.sentences(record):
                yield from check_sentence(answers, record, sentence, site.place(record.id, sentence.path))
    yield from _check_home(site, answers)
    yield from _check_redirects(site, answers)
    for page in site.pages:
        if not page.about_itself:
            for written in page.sentences:
                yield from _check_page_sentence(answers, written)


def check_sentence(answers: Answers, record: Record, sentence: Sentence, place: Place) -> Iterator[Problem]:
    """A problem for each number of one sentence of a record that is not grounded."""
    figures = qualified_figures(answers.names.mask(sentence.text), answers.grounds.units)
    # Most sentences have no number; a ground is worked out only for those that do.
    if figures:
        ground = answers.grounds.of_sentence(record, sentence)
        yield from _missing(figures, ground, place, _Wider(answers, record, sentence))


def _check_page_sentence(answers: Answers, sentence: PlacedSentence) -> Iterator[Problem]:
    """Every number of a sentence on a hand-written page stands in what that sentence itself cites."""
    figures = qualified_figures(answers.names.mask(sentence.text), answers.grounds.units)
    if figures:
        ground = joined(answers.grounds.of_target(target) for target in sentence.targets)
        yield from _missing(figures, ground, sentence.place)


def _check_home(site: Site, answers: Answers) -> Iterator[Problem]:
    page = next((page for page in site.pages if page.file == _HOME_FILE), None)
    for index, text in enumerate(site.home.known if site.home else ()):
        path = ("known", index)
        sentence = read_sentence(path, text)
        places = (place for reference, place in (page.references if page else ()) if reference.path == path)
        ground = joined(answers.grounds.of_target(target) for target in sentence.targets)
        figures = qualified_figures(answers.names.mask(sentence.text), answers.grounds.units)
        yield from _missing(figures, ground, next(places, Place(_HOME_FILE)))


def _check_redirects(site: Site, answers: Answers) -> Iterator[Problem]:
    """Every number in the reason of a redirect is its day, or stands in what it cites or leads to."""
    for former, redirect in site.redirects.items():
        sentence = read_sentence(("why",), redirect.why)
        now = site.get(redirect.to) if redirect.to else None
        if {redirect.to, *(target.partition("#")[0] for target in sentence.targets)} & site.broken:
            continue
        cited = (answers.grounds.of_target(target) for target in sentence.targets)
        ground = joined((ground_of_dates([redirect.when]), *([answers.grounds.of_record(now)] if now else ()), *cited))
        figures = qualified_figures(answers.names.mask(sentence.text), answers.grounds.units)
        yield from _missing(figures, ground, site.redirect_files[former].place(sentence.path))


class _Wider(NamedTuple):
    """Where else in its record a number of a sentence may stand."""

    answers: Answers
    record: Record
    sentence: Sentence

    def ground(self) -> Ground:
        if isinstance(self.record, Source):
            return Ground()
        return self.answers.grounds.of_record(self.record)

    @property
    def hint(self) -> str:
        if self.sentence.path == ("statement",):
            return "the record cites it elsewhere: give it as an observation too, in the order of the statement"
        return "the record cites it elsewhere: mark the passage that has it in this sentence too"


def _missing(
    figures: tuple[QualifiedFigure, ...], ground: Ground, place: Place, wider: _Wider | None = None
) -> Iterator[Problem]:
    for one in figures:
        text, lack = one.figure.text, ground.lack(one.qualified)
        if lack == "number":
            message = f"`{text}` stands in no passage cited here, no observation and no date of the record"
            yield Problem(place, "number-not-grounded", message, _hint(one, ground, wider))
        elif lack:
            yield _qualified_otherwise(one, ground, lack, place)
    yield from _too_often(figures, ground, place)


def _too_often(figures: tuple[QualifiedFigure, ...], ground: Ground, place: Place) -> Iterator[Problem]:
    """A number stated more often than it stands: one of them has most likely taken another's place."""
    texts = {(one.qualified.meaning, one.qualified.hedge): one.figure.text for one in reversed(figures)}
    for (meaning, hedge), number in Counter((one.qualified.meaning, one.qualified.hedge) for one in figures).items():
        stands = ground.times(meaning, hedge)
        # A year or date said twice in one sentence is most often one that slipped; it can be said once.
        if 0 < (min(1, stands) if is_time(meaning) else stands) < number:
            message = f"`{texts[meaning, hedge]}` is stated {number} times in one sentence"
            hint = "correct one of them, say it once, or part the sentence"
            yield Problem(place, "number-not-grounded", message, hint)


def _hint(one: QualifiedFigure, ground: Ground, wider: _Wider | None) -> str:
    whole = wider.ground() if wider else Ground()
    if wider and whole.holds(one.qualified.meaning):
        return wider.hint
    near = did_you_mean(one.figure.text, _texts(ground | whole))
    return near or "correct it, cite the passage that has it, or derive it"


def _qualified_otherwise(one: QualifiedFigure, ground: Ground, lack: str, place: Place) -> Problem:
    """The problem of a number that is there, but in another unit, or given with another exactness."""
    stated = one.qualified
    same = sorted((known for known in ground.known if known.meaning == stated.meaning), key=str)
    if lack == "unit":
        found = dict.fromkeys(known.unit or "no unit" for known in same)
        message = f"`{one.figure.text}` is stated in the unit `{stated.unit}`, and cited with {' or '.join(found)}"
        hint = "list it among the passage’s figures with its unit, as printed, or correct the unit"
        return Problem(place, "number-not-grounded", message, hint)
    words = dict.fromkeys(_HEDGES[known.hedge] for known in same)
    message = f"`{one.figure.text}` is stated {_HEDGES[stated.hedge]}, and cited {' or '.join(words)}"
    hint = "list the figure with such words, as printed; an observation has `about`, `at_least`, `at_most`"
    return Problem(place, "number-not-grounded", message, hint)


def _texts(ground: Ground) -> list[str]:
    return sorted(text for meaning in ground.meanings if (text := _text(meaning)))


def _text(meaning: Meaning) -> str:
    if isinstance(meaning, Moment):
        return ""
    number = plain_number(meaning.value)
    return f"{number}%" if meaning.sort == "percent" else number


def _rests_on_broken(site: Site, record_id: str) -> bool:
    return any(link.target.partition("#")[0] in site.broken for link in site.links_from(record_id))
