"""`llms.txt`: what a program that reads text needs to find its way, with links to the Markdown twins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.pages.addresses import DATA_ADDRESS, METHOD_ADDRESS, address_of, markdown_of, twin_of
from build_tools.pages.badge import badge_of
from build_tools.pages.export.record_csv import csv_of
from build_tools.pages.heads import KIND_WORDS
from build_tools.pages.plain_words import counted, heading, plain_words
from build_tools.records.claim import Claim
from build_tools.records.kinds import RECORD_KINDS
from build_tools.records.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.pages.here import Here
    from build_tools.records.record import Record

LLMS_PATH = "llms.txt"
_HOW = (
    "Every assertion leads to the passage of a source that it rests on; of each passage there is our paraphrase, not "
    "its text. A claim’s status is computed from its evidence. To cite a claim, give its address, its version (the day "
    "it was checked) and its status. Every page has its text in Markdown, at its address with `.md` for the last slash."
)
_LISTS = "Each list names its records with their status, page and JSON; every record has JSON and CSV at its address."
# Kinds each of whose records is named: a reader of the file chooses among these by what they say.
_NAMED = ("claim", "disagreement", "topic", "comparison", "rule")


def llms_text(here: Here) -> bytes:
    """The file in UTF-8, in the form that llmstxt.org describes."""
    return ("\n".join(_lines(here)) + "\n").encode()


def _lines(here: Here) -> Iterator[str]:
    home = here.site.home
    yield f"# {here.settings.site_name}"
    if home:
        yield from ("", f"> {home.question} {home.lead}")
    yield ""
    yield f"As of {date_words(here.site.as_of)}. {_HOW}"
    if here.settings.licence:
        yield from ("", here.settings.licence)
    yield from ("", "## Start here", "")
    yield _line(here, "What is known, and where accounts differ", "")
    yield _line(here, "How we work: what each status means", METHOD_ADDRESS)
    yield _line(here, "The whole as SQLite, CSV and JSON", DATA_ADDRESS)
    for kind in _NAMED:
        yield from ("", f"## {KIND_WORDS[kind][1]}", "", _kind_line(here, kind))
        records = (record for record in here.site.records.values() if record.kind == kind)
        yield from (_record_line(here, record) for record in records)
    yield from ("", "## The same as data", "", _LISTS, "")
    for kind, model in RECORD_KINDS.items():
        if model is not Vocabulary:
            yield _data_line(here, kind, f"{model.plural}/")
    yield from ("", "## Optional", "")
    for kind, model in RECORD_KINDS.items():
        if kind not in _NAMED and model is not Vocabulary:
            yield _kind_line(here, kind)


def _kind_line(here: Here, kind: str) -> str:
    model = RECORD_KINDS[kind]
    number = counted(len(here.site.of(model)), *(words.lower() for words in KIND_WORDS[kind]))
    return f"{_line(here, f'All {KIND_WORDS[kind][1].lower()}', f'{model.plural}/')}: {number}"


def _data_line(here: Here, kind: str, address: str) -> str:
    site = here.settings.site_url
    return f"- [{KIND_WORDS[kind][1]}]({site}{twin_of(address)}): JSON; [CSV]({site}{csv_of(address)})"


def _record_line(here: Here, record: Record) -> str:
    line = _line(here, heading(plain_words(record.label)), address_of(record))
    if not isinstance(record, Claim):
        return line
    badge = badge_of(record, here.answers.status(record), here.site.as_of)
    return f"{line}: {', '.join((badge.word, *badge.marks))}"


def _line(here: Here, words: str, address: str) -> str:
    """A list item; its link is whole where the site's address is known, else it is from the root."""
    return f"- [{words}]({here.settings.site_url}{markdown_of(address)})"
