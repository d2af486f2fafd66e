"""Our own texts in numbers: figures and what grounds them, words to avoid, terms with a source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from build_tools.judging.grounds import Ground, joined
from build_tools.judging.qualifying import qualified_figures
from build_tools.judging.rules.loaded_word import texts_checked
from build_tools.judging.sentences import read_sentence
from build_tools.records.source import Source
from build_tools.records.term import Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.judging.sentences import Sentence
    from build_tools.records.record import Record

HELD, NOT_HELD, RECORDS, PAGES = "passages held", "passages not held", "other records", "hand-written pages"
_NOWHERE, _OTHERWISE = "nowhere", "otherwise"


@dataclass(frozen=True, slots=True)
class FigureCount:
    """Sentences of one sort, those with a figure, the figures, and how many of these are grounded as stated.

    `in_held`, `in_not_held`: grounded ones that a cited passage holds, of an article we hold, else of another source;
    `otherwise`: grounded ones that are dates or values of the record, or stand in another record it rests on.
    """

    name: str
    sentences: int
    with_figures: int
    figures: int
    grounded: int
    in_held: int
    in_not_held: int
    otherwise: int


@dataclass(frozen=True, slots=True)
class WordingNumbers:
    """Entries of the list of words to avoid, the forms they come in, and the texts that are held to it."""

    words: int
    forms: int
    texts: int


@dataclass(frozen=True, slots=True)
class TermNumbers:
    """Terms of the glossary, and those whose meaning stands in a passage."""

    terms: int
    with_source: int


def count_figures(site: Site, answers: Answers) -> tuple[FigureCount, ...]:
    """The figures in our sentences: about passages of articles we hold, about others, in other records, on pages."""
    found: dict[str, list[tuple[str, ...]]] = {HELD: [], NOT_HELD: [], RECORDS: [], PAGES: []}
    for record in site.records.values():
        name = (HELD if record.held else NOT_HELD) if isinstance(record, Source) else RECORDS
        for sentence in answers.grounds.sentences(record):
            refs = partial(_refs, site, record, sentence)
            whole = partial(answers.grounds.of_sentence, record, sentence)
            found[name].append(_where_each_stands(answers, sentence.text, whole, refs))
    for text, targets in _written(site):
        refs = partial(_refs_of_targets, site, targets)
        whole = partial(_joined_targets, answers, targets)
        found[PAGES].append(_where_each_stands(answers, text, whole, refs))
    return tuple(_count(name, sentences) for name, sentences in found.items())


def count_words(site: Site) -> WordingNumbers:
    """The words to avoid in numbers."""
    avoid = site.vocabulary.avoid
    forms = sum(1 + len(one.also) for one in avoid)
    return WordingNumbers(len(avoid), forms, sum(1 for _ in texts_checked(site)))


def count_terms(site: Site) -> TermNumbers:
    """The glossary in numbers."""
    terms = site.of(Term)
    return TermNumbers(len(terms), sum(any(site.passage(one.passage) for one in term.evidence) for term in terms))


def _count(name: str, sentences: list[tuple[str, ...]]) -> FigureCount:
    figures = Counter(place for sentence in sentences for place in sentence)
    places = [figures[place] for place in (HELD, NOT_HELD, _OTHERWISE)]
    return FigureCount(name, len(sentences), sum(map(bool, sentences)), figures.total(), sum(places), *places)


def _written(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The sentences of pages written by hand that state something of the subject, with what they cite."""
    for text in site.home.known if site.home else ():
        sentence = read_sentence(("known",), text)
        yield sentence.text, sentence.targets
    for page in site.pages:
        if not page.about_itself:
            yield from ((sentence.text, sentence.targets) for sentence in page.sentences)


def _where_each_stands(
    answers: Answers, text: str, ground: Callable[[], Ground], cited: Callable[[], Iterable[str]]
) -> tuple[str, ...]:
    """For each figure of a sentence what grounds it; most have none, so grounds are only made where they are needed."""
    figures = qualified_figures(answers.names.mask(text), answers.grounds.units)
    if not figures:
        return ()
    whole, held, rest = ground(), *_by_holding(answers, cited())
    return tuple(
        _NOWHERE
        if whole.lack(one.qualified)
        else HELD
        if not held.lack(one.qualified)
        else _OTHERWISE
        if rest.lack(one.qualified)
        else NOT_HELD
        for one in figures
    )


def _by_holding(answers: Answers, refs: Iterable[str]) -> tuple[Ground, Ground]:
    """What some passages bring: those of articles held, and the others."""
    grounds: dict[bool, list[Ground]] = {True: [], False: []}
    for ref in dict.fromkeys(refs):
        at = answers.site.passage(ref)
        if at:
            grounds[at.source.held].append(answers.grounds.of_passage(ref))
    return joined(grounds[True]), joined(grounds[False])


def _joined_targets(answers: Answers, targets: Iterable[str]) -> Ground:
    return joined(answers.grounds.of_target(target) for target in targets)


def _refs(site: Site, record: Record, sentence: Sentence) -> list[str]:
    """The passages that a sentence cites, or else its record."""
    path = sentence.path
    named = [target for target in sentence.targets if "#" in target]
    if isinstance(record, Source):
        # A caution also cites the passages that show it.
        links = (link for link in site.links_from(record.id) if "cautions" in path and link.path[:4] == path[:4])
        named = [f"{record.id}#{record.passages[int(path[1])].id}", *named, *(link.target for link in links)]
    return named or _refs_of_targets(site, (record.id,))


def _refs_of_targets(site: Site, targets: Iterable[str]) -> list[str]:
    """The passages among some targets, and those that the records among them cite."""
    links = (link.target for target in targets for link in site.links_from(target))
    return [ref for ref in (*targets, *links) if "#" in ref]
