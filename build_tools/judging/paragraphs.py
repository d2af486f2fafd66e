"""What we can lay beside each other: the paragraphs of the articles in a folder, and the passages of held sources."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.graph.site import Site
    from build_tools.records.source import Passage


def paragraphs_of(data: bytes) -> tuple[str, ...]:
    """The non-empty lines of an article without outer white space, in NFC; paragraph N is item N - 1."""
    lines = unicodedata.normalize("NFC", data.decode("utf-8-sig", errors="replace")).splitlines()
    return tuple(line.strip() for line in lines if line.strip())


def fingerprint_of(paragraph: str) -> str:
    """SHA-256, in hexadecimal, of a paragraph's NFC text without outer white space."""
    return hashlib.sha256(unicodedata.normalize("NFC", paragraph).strip().encode()).hexdigest()


def number_of(passage: Passage) -> int:
    """Which paragraph of its article a passage is, from 1."""
    return int(passage.id[1:])


@dataclass(frozen=True, slots=True)
class Article:
    """An article that was found for a held source: its file's name and its paragraphs."""

    source: Source
    file: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stands:
    """Where a text stands: paragraph `number` of `source`."""

    source: str
    number: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Holdings:
    """All held passages, their place by fingerprint, and the paragraphs of all articles found, by fingerprint."""

    passages: tuple[tuple[Source, Passage], ...]
    known: Mapping[str, Stands]
    texts: Mapping[str, tuple[Stands, ...]]


def holdings_of(site: Site, articles: Iterable[Article]) -> Holdings:
    """What a diagnosis may draw on."""
    passages = tuple((source, one) for source in site.of(Source) if source.held for one in source.passages)
    known: dict[str, Stands] = {}
    for source, one in passages:
        known.setdefault(str(one.fingerprint), Stands(source.id, number_of(one)))
    texts: dict[str, tuple[Stands, ...]] = {}
    for article in articles:
        for number, text in enumerate(article.paragraphs, 1):
            digest = fingerprint_of(text)
            texts[digest] = (*texts.get(digest, ()), Stands(article.source.id, number, text))
    return Holdings(passages, known, texts)
