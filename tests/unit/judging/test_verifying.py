from __future__ import annotations

import hashlib

import pytest

from build_tools.judging.paragraphs import fingerprint_of
from build_tools.judging.verifying import Verified, verify_articles
from tests.made_site import TOWN, made

LINES = ("A bridge at last", "The Bridge is 40 metres long, the Mayor says.", "Café Ford is closed.")
TEXT = "\n\n".join(LINES).encode()


def seed(*passages: str, text: bytes = TEXT, lines: tuple[str, ...] = LINES, held: str = "true") -> str:
    """A source of the article, one passage a line, with more fields for each in flow style; figures are listed."""
    given = [*passages, *[""] * (len(lines) - len(passages))]
    more = [
        ", ".join(filter(None, (extra, "figures: ['40']" if "40" in line and "figures:" not in extra else "")))
        for line, extra in zip(lines, given, strict=True)
    ]
    entries = "\n".join(
        f"  - {{id: p{number}, gist: It says so., fingerprint: {fingerprint_of(line)}{', ' + extra if extra else ''}}}"
        for number, (line, extra) in enumerate(zip(lines, more, strict=True), 1)
    )
    digest = hashlib.sha256(text).hexdigest()
    capture = f"capture: {{file: gazette.txt, sha256: {digest}, paragraphs: {len(lines)}}}"
    return f"quality: press\nheld: {held}\n{capture}\npassages:\n{entries}\n"


def verified(source: str, **articles: bytes) -> tuple[tuple[Verified, ...], list[tuple[str, str]]]:
    site, problems = made({**TOWN, "seeds/gazette.yml": source})
    assert problems == ()
    reports, faults = verify_articles(site, {f"{name}.txt": data for name, data in articles.items()})
    return reports, [(fault.code, fault.message) for fault in faults]


def test_an_article_as_it_was_read_confirms_every_paragraph() -> None:
    details = "figures: [40 metres], names: [Bridge, the Mayor], starts: The Bridge is, ends: the Mayor says."
    assert verified(seed("", details), gazette=TEXT) == ((Verified("gazette", "gazette.txt", 3, 3),), [])


def test_an_article_is_found_by_what_it_holds_before_its_name() -> None:
    assert verified(seed(), renamed=TEXT, gazette=b"something else") == (
        (Verified("gazette", "gazette.txt", 3, 3),),
        [],
    )


def test_line_ends_and_white_space_do_not_matter() -> None:
    stored = b"\xef\xbb\xbf" + TEXT.replace(b"\n", b"\r\n  ")
    assert verified(seed(), gazette=stored)[1] == []


@pytest.mark.parametrize("number", [1, 2, 3])
def test_one_changed_character_names_its_paragraph_and_no_other(number: int) -> None:
    changed = [line.replace(" ", "  ", 1) if at == number else line for at, line in enumerate(LINES, 1)]
    reports, faults = verified(seed(), gazette="\n".join(changed).encode())
    message = f"paragraph {number} of `gazette` is altered: it has `white space` where it had `other white space`"
    assert faults == [("passage-altered", message)]
    assert reports == (Verified("gazette", "gazette.txt", 2, 3),)


def test_an_article_cut_short_names_what_is_gone() -> None:
    reports, faults = verified(seed(), gazette=LINES[0].encode())
    assert faults == [
        ("passage-missing", "paragraph 2 of `gazette` is not there: the article has 1"),
        ("passage-missing", "paragraph 3 of `gazette` is not there: the article has 1"),
    ]
    assert reports == (Verified("gazette", "gazette.txt", 1, 1),)


def test_a_paragraph_without_a_passage_is_named() -> None:
    reports, faults = verified(seed(), gazette=TEXT + b"\n\nAnd more.\n")
    assert faults == [("passage-missing", "paragraph 4 of the article has no passage in `gazette`")]
    assert reports == (Verified("gazette", "gazette.txt", 3, 4),)


def test_an_article_that_is_not_there_is_named() -> None:
    assert verified(seed(), other=b"something else") == (
        (),
        [("article-missing", "the folder of articles has no `gazette.txt`")],
    )


@pytest.mark.parametrize(
    ("details", "message"),
    [
        ("figures: [40 metres, 41 metres]", "`41 metres` does not stand in paragraph 2 of `gazette`"),
        ("names: [The Mayor]", "`The Mayor` does not stand in paragraph 2 of `gazette`"),
        ("starts: Bridge is 40", "paragraph 2 of `gazette` does not start with `Bridge is 40`"),
        ("ends: the Mayor says", "paragraph 2 of `gazette` does not end with `the Mayor says`"),
    ],
)
def test_what_a_passage_says_of_its_paragraph_must_stand_there(details: str, message: str) -> None:
    reports, faults = verified(seed("", details), gazette=TEXT)
    assert faults == [("not-in-paragraph", message)]
    assert reports == (Verified("gazette", "gazette.txt", 2, 3),)


@pytest.mark.parametrize("source", ["quality: press\n", "quality: press\nheld: true\n"])
def test_a_source_of_which_we_have_no_copy_is_passed_over(source: str) -> None:
    assert verified(source, gazette=TEXT) == ((), [])


def test_every_figure_of_a_paragraph_is_to_be_listed() -> None:
    assert verified(seed("", "figures: []"), gazette=TEXT)[1] == [
        ("not-in-paragraph", "paragraph 2 of `gazette` has `40`, which the passage does not list")
    ]


@pytest.mark.parametrize("details", ["figures: [], role: chrome", "figures: [], names: [Bridge is 40]"])
def test_page_furniture_and_names_hold_no_figure(details: str) -> None:
    assert verified(seed("", details), gazette=TEXT)[1] == []


def test_a_word_of_number_in_an_idiom_is_no_figure() -> None:
    lines = (*LINES[:2], "The town doubled down.")
    text = "\n".join(lines).encode()
    assert verified(seed(text=text, lines=lines), gazette=text)[1] == []
