"""Holds the passages of held sources against the articles themselves, for whoever has them.

No match is ever fuzzy: a paragraph is the one we fingerprinted, or it is not.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.judging.diagnosing import diagnose
from build_tools.judging.numbers import find_figures
from build_tools.judging.paragraphs import Article, fingerprint_of, holdings_of, number_of, paragraphs_of
from build_tools.problems import Problem
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.graph.site import Site
    from build_tools.judging.paragraphs import Holdings
    from build_tools.problems import Place
    from build_tools.records.source import Passage

# Words of number that number nothing.
_IDIOMS = ("double down", "doubled down", "doubling down")
_FURNITURE = frozenset({"chrome", "byline", "reference", "note"})
VERIFY_CODES = (
    "passage-altered",
    "passage-elsewhere",
    "passage-spliced",
    "passage-missing",
    "not-in-paragraph",
    "article-missing",
)
"""The codes of what only the articles can show."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was confirmed of one source: how many of its paragraphs carry the fingerprint we gave."""

    source: str
    file: str
    confirmed: int
    paragraphs: int


def verify_articles(site: Site, articles: Mapping[str, bytes]) -> tuple[tuple[Verified, ...], tuple[Problem, ...]]:
    """What each held source's article confirms, and a problem for each paragraph that is not as fingerprinted.

    `articles` are the bytes of the files in the folder of articles, by file name.
    """
    found = tuple(_found(site, articles))
    holdings = holdings_of(site, found)
    by_source = {article.source.id: article for article in found}
    reports: list[Verified] = []
    problems: list[Problem] = []
    for source in site.of(Source):
        article = by_source.get(source.id)
        if article:
            faults = tuple(_faults(site, holdings, article))
            problems.extend(faults)
            wrong = {fault.place for fault in faults}
            places = [site.place(source.id, ("passages", number)) for number in range(len(source.passages))]
            confirmed = sum(place not in wrong for place in places)
            reports.append(Verified(source.id, article.file, confirmed, len(article.paragraphs)))
        elif source.held and source.capture:
            problems.append(_missing(site, source))
    return tuple(reports), tuple(problems)


def _found(site: Site, articles: Mapping[str, bytes]) -> Iterator[Article]:
    """The article of each held source: the file of that digest, else the one of that name."""
    by_digest = {hashlib.sha256(data).hexdigest(): data for data in articles.values()}
    for source in site.of(Source):
        if source.held and source.capture:
            data = by_digest.get(source.capture.sha256) or articles.get(source.capture.file)
            if data is not None:
                yield Article(source, source.capture.file, paragraphs_of(data))


def _missing(site: Site, source: Source) -> Problem:
    file = source.capture.file if source.capture else source.id
    hint = "put it into the folder of articles; the source's page says where it was published"
    place = site.place(source.id, ("capture", "file"))
    return Problem(place, "article-missing", f"the folder of articles has no `{file}`", hint)


def _faults(site: Site, holdings: Holdings, article: Article) -> Iterator[Problem]:
    source, found = article.source, article.paragraphs
    for index, passage in enumerate(source.passages):
        place = site.place(source.id, ("passages", index))
        number = number_of(passage)
        text = found[number - 1] if number <= len(found) else None
        if text is None or fingerprint_of(text) != passage.fingerprint:
            diagnosis = diagnose(holdings, article, passage)
            yield Problem(place, diagnosis.code, diagnosis.message, diagnosis.hint)
        else:
            yield from _wrong_details(place, source, passage, text)
    numbered = {number_of(passage) for passage in source.passages}
    for number in sorted(set(range(1, len(found) + 1)) - numbered):
        message = f"paragraph {number} of the article has no passage in `{source.id}`"
        yield Problem(site.place(source.id, ("passages",)), "passage-missing", message, f"add passage `p{number}`")


def _wrong_details(place: Place, source: Source, passage: Passage, text: str) -> Iterator[Problem]:
    where = f"paragraph {passage.id[1:]} of `{source.id}`"
    for item in (*passage.figures, *passage.names):
        if item not in text:
            yield Problem(place, "not-in-paragraph", f"`{item}` does not stand in {where}", "write it as printed")
    for figure in _unlisted(passage, text):
        hint = "list it among the passage's figures, as printed"
        yield Problem(place, "not-in-paragraph", f"{where} has `{figure}`, which the passage does not list", hint)
    if passage.starts and not text.startswith(passage.starts):
        yield Problem(
            place, "not-in-paragraph", f"{where} does not start with `{passage.starts}`", "copy its first words"
        )
    if passage.ends and not text.endswith(passage.ends):
        yield Problem(place, "not-in-paragraph", f"{where} does not end with `{passage.ends}`", "copy its last words")


def _unlisted(passage: Passage, text: str) -> Iterator[str]:
    """The figures of a paragraph that its passage does not list; page furniture lists none, and names hold none."""
    if passage.role in _FURNITURE:
        return
    for name in (*passage.names, *_IDIOMS):
        text = text.replace(name, " " * len(name))
    for figure in find_figures(text):
        printed = text[figure.start : figure.end]
        if not any(printed in listed or listed in printed for listed in passage.figures):
            yield printed
