"""Why a paragraph does not carry its fingerprint: altered, from elsewhere, spliced, or absent.

A diagnosis never makes a paragraph pass. Each rests on an exact match: a fingerprint, or the words that a passage
starts or ends with.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from build_tools.judging.one_change import difference, find_change, is_same_text_reworded
from build_tools.judging.paragraphs import fingerprint_of, number_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from build_tools.judging.paragraphs import Article, Holdings
    from build_tools.records.source import Passage

_GAP = re.compile(r"\s+|$")
_COMPARE = "compare the article with the copy the passage was made from"


class Diagnosis(NamedTuple):
    """A code of the closed list, what is wrong, and what to do."""

    code: str
    message: str
    hint: str


def diagnose(holdings: Holdings, article: Article, passage: Passage) -> Diagnosis:
    """What has become of a passage whose paragraph does not carry its fingerprint."""
    for step in _STEPS:
        found = step(holdings, article, passage)
        if found:
            return found
    return _absent(holdings, article, passage)


def _moved(_: Holdings, article: Article, passage: Passage) -> Diagnosis | None:
    for number, text in enumerate(article.paragraphs, 1):
        if fingerprint_of(text) == passage.fingerprint:
            message = f"{_name(article, passage)} now stands as paragraph {number}"
            return Diagnosis("passage-elsewhere", message, "number the passages as the article has its paragraphs")
    return None


def _spliced(holdings: Holdings, article: Article, passage: Passage) -> Diagnosis | None:
    how = _joined(article, passage) or _broken(article, passage) or _patched(holdings, article, passage)
    if how is None:
        return None
    hint = "give each passage one non-empty line of the article, as it was published"
    return Diagnosis("passage-spliced", f"{_name(article, passage)} is spliced: {how}", hint)


def _joined(article: Article, passage: Passage) -> str | None:
    for number, text in enumerate(article.paragraphs, 1):
        for gap in _GAP.finditer(text):
            before, after = text[: gap.start()], text[gap.end() :]
            if after and fingerprint_of(before) == passage.fingerprint:
                return f"paragraph {number} of the article has it and goes on"
            if after and fingerprint_of(after) == passage.fingerprint:
                return f"paragraph {number} of the article has it after other text"
    return None


def _broken(article: Article, passage: Passage) -> str | None:
    lines = article.paragraphs
    for number, (one, other) in enumerate(pairwise(lines), 1):
        if passage.fingerprint in {fingerprint_of(one + other), fingerprint_of(f"{one} {other}")}:
            return f"paragraphs {number} and {number + 1} of the article are its two parts"
    return None


def _patched(holdings: Holdings, article: Article, passage: Passage) -> str | None:
    """Its own first words with the last words of another passage, or the other way round."""
    text = _text_at(article, passage)
    starts, ends = passage.starts, passage.ends
    if text is None or not starts or not ends or text.startswith(starts) == text.endswith(ends):
        return None
    for source, other in holdings.passages:
        where = f"paragraph {number_of(other)} of `{source.id}`"
        if other.fingerprint == passage.fingerprint or not other.starts or not other.ends:
            continue
        if text.startswith(starts) and other.ends != ends and text.endswith(other.ends):
            return f"it ends as {where} does"
        if text.endswith(ends) and other.starts != starts and text.startswith(other.starts):
            return f"it starts as {where} does"
    return None


def _altered_beside_its_twin(holdings: Holdings, article: Article, passage: Passage) -> Diagnosis | None:
    text = _text_at(article, passage)
    for twin in holdings.texts.get(str(passage.fingerprint), ()):
        if text is not None and is_same_text_reworded(text, twin.text):
            change = difference(text, twin.text).words
            hint = f"paragraph {twin.number} of `{twin.source}` has the text that was fingerprinted"
            return Diagnosis("passage-altered", f"{_name(article, passage)} is altered: it {change}", hint)
    return None


def _of_another_source(holdings: Holdings, article: Article, passage: Passage) -> Diagnosis | None:
    """The text fingerprinted stands in another article, or what stands here is another source's."""
    name = _name(article, passage)
    for other in holdings.texts.get(str(passage.fingerprint), ()) if not _is_shared(holdings, article, passage) else ():
        message = f"{name} is a text of another source, paragraph {other.number} of `{other.source}`"
        return Diagnosis("passage-elsewhere", message, "cite it there, or fingerprint this article’s own paragraph")
    text = _text_at(article, passage)
    known = holdings.known.get(fingerprint_of(text)) if text is not None else None
    if known is None or known.source == article.source.id:
        return None
    message = f"in place of {name} stands paragraph {known.number} of `{known.source}`"
    return Diagnosis("passage-elsewhere", message, "look whether the files of the two articles were exchanged")


def _is_shared(holdings: Holdings, article: Article, passage: Passage) -> bool:
    """Whether the passage is said to be the same as another, so that its text rightly stands in two articles."""
    own = f"{article.source.id}#{passage.id}"
    return passage.same_as is not None or any(other.same_as == own for _, other in holdings.passages)


def _altered_once(holdings: Holdings, article: Article, passage: Passage) -> Diagnosis | None:
    text = _text_at(article, passage)
    if text is None or fingerprint_of(text) in holdings.known:
        return None
    change = find_change(text, str(passage.fingerprint), passage.figures)
    if change is None:
        return None
    message = f"{_name(article, passage)} is altered: it {change.words}"
    return Diagnosis("passage-altered", message, f"nothing else differs; {_COMPARE}")


def _altered_by_details(holdings: Holdings, article: Article, passage: Passage) -> Diagnosis | None:
    """The paragraph keeps some of what the passage notes of it; what it does not keep is the difference we know."""
    text = _text_at(article, passage)
    if text is None or fingerprint_of(text) in holdings.known:
        return None
    kept = {item: item in text for item in (*passage.figures, *passage.names)}
    ends = [
        (passage.starts, text.startswith(passage.starts or "\0"), "start"),
        (passage.ends, text.endswith(passage.ends or "\0"), "end"),
    ]
    if not any(kept.values()) and not any(holds for _, holds, _ in ends):
        return None
    gone = [f"`{item}` is gone" for item, holds in kept.items() if not holds]
    gone += [f"it does not {verb} with `{words}`" for words, holds, verb in ends if words and not holds]
    what = ", ".join(gone) or "what the passage notes of it still stands, so other words differ"
    return Diagnosis("passage-altered", f"{_name(article, passage)} is altered: {what}", _COMPARE)


def _absent(holdings: Holdings, article: Article, passage: Passage) -> Diagnosis:
    text = _text_at(article, passage)
    if text is None:
        message = f"{_name(article, passage)} is not there: the article has {len(article.paragraphs)}"
        return Diagnosis("passage-missing", message, "number the paragraphs as the article has them")
    known = holdings.known.get(fingerprint_of(text))
    instead = f"its paragraph {known.number} stands in that place" if known else "another text stands in that place"
    return Diagnosis("passage-missing", f"{_name(article, passage)} is absent: {instead}", _COMPARE)


def _text_at(article: Article, passage: Passage) -> str | None:
    number = number_of(passage)
    return article.paragraphs[number - 1] if number <= len(article.paragraphs) else None


def _name(article: Article, passage: Passage) -> str:
    return f"paragraph {number_of(passage)} of `{article.source.id}`"


_STEPS: tuple[Callable[[Holdings, Article, Passage], Diagnosis | None], ...] = (
    _moved,
    _spliced,
    _altered_beside_its_twin,
    _of_another_source,
    _altered_once,
    _altered_by_details,
)
