from __future__ import annotations

import pytest

from build_tools.reading.prose_faults import prose_faults, reference_faults


def codes(text: str) -> list[tuple[int, str]]:
    return [(fault.offset, fault.code) for fault in prose_faults(text)]


@pytest.mark.parametrize(
    "text",
    [
        *("", "Plain words.", "*One* **two** `three` [@a] [@a#p4] [x](@b).", "It is - so they say - 40."),
        *("a < b and b > c", "<7 metres", "5 <6", "a <-> b", "AT&T &amp; Sons", "`<b>` and \\<b>", "x<y"),
        *("{a} {b}", "a } b { c", "{ {", "100 %", "[a] (b) [1] [x][y]", "me@example.org @home"),
        *("2024. It was.", "#1 of five", "#tag", "**Bold** first", "*Emphasis* first", "-5 degrees", "+5", "1.5 m"),
        *("two lines\nof one paragraph", "a\n2. b", "a\n-b", "ends with a break\n", "-", "1.", "A. B. Smith"),
        *("[@a](see)", "[@a][@b#p3]", "a\\`b", "wait... what", "~~", "~five", "``x``"),
    ],
)
def test_what_is_allowed(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "offset", "message", "hint"),
    [
        ("a [@]", 2, "`[@]` is no marker", "write `[@id]` or `[@source#p4]`"),
        ("[@ID!]", 0, "`[@ID!]` is no marker", "write `[@id]` or `[@source#p4]`"),
        ("[ @a ]", 0, "`[ @a ]` is no marker", "write `[@id]` or `[@source#p4]`"),
        ("[@a; @b]", 0, "`[@a; @b]` is no marker", "write a marker for each"),
        ("[@a, p. 4]", 0, "`[@a, p. 4]` is no marker", "write a marker for each"),
        ("[@a#4]", 0, "`[@a#4]` is no marker", "write a passage as `[@source#p4]`"),
        ("[@a#p0]", 0, "`[@a#p0]` is no marker", "write a passage as `[@source#p4]`"),
        ("[@a and on", 0, "`[@a and on` is no marker", "close it with `]`"),
        ("[@a\n[@b]", 0, "`[@a` is no marker", "close it with `]`"),
        ("[x](@A)", 2, "`(@A)` is no link to a record", "write `[words](@id)`"),
        ("[x](@a", 2, "`(@a` is no link to a record", "write `[words](@id)`"),
        ("[@`x`]", 0, "`[@………]` is no marker", "write `[@id]` or `[@source#p4]`"),
    ],
)
def test_malformed_references(text: str, offset: int, message: str, hint: str) -> None:
    (fault,) = prose_faults(text)
    assert (fault.offset, fault.code, fault.message) == (offset, "bad-reference", message)
    assert fault.hint.startswith(hint)
    assert reference_faults(text) == (fault,)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("a [x](https://example.org)", 2),
        ("a [x]()", 2),
        ("a ![x](y.png)", 2),
        ("![x](@a)", 3),
        ("<https://example.org>", 0),
        ("<mailto:me@example.org>", 0),
    ],
)
def test_links_that_lead_to_no_record(text: str, offset: int) -> None:
    assert codes(text) == [(offset, "bad-reference")]


@pytest.mark.parametrize(
    "tag",
    ["<b>", "</b>", "<br/>", "<br />", '<a href="x">', "<x-y>", "<!-- x -->", "<!DOCTYPE html>", "<?php", "<i\nb>"],
)
def test_html(tag: str) -> None:
    assert codes(f"é {tag}") == [(2, "html-in-text")]


@pytest.mark.parametrize("brace", ["{{", "{%", "{#", "}}", "%}", "#}"])
def test_template_braces_are_found_in_code_too(brace: str) -> None:
    assert codes(f"a {brace} b") == [(2, "jinja-in-text")]
    assert codes(f"a `{brace}` b") == [(3, "jinja-in-text")]


@pytest.mark.parametrize(
    ("text", "offset", "what"),
    [
        ("# Title", 0, "a heading"),
        ("###### Title", 0, "a heading"),
        ("words\n## Title", 6, "a heading"),
        ("words\n---", 6, "a heading"),
        ("words\n===", 6, "a heading"),
        ("- item", 0, "a list"),
        ("* item", 0, "a list"),
        ("words\n+ item", 6, "a list"),
        ("1. item", 0, "a list"),
        ("12) item", 0, "a list"),
        ("words\n1. item", 6, "a list"),
        ("```\ncode\n```", 0, "a code block"),
        ("~~~ yaml", 0, "a code block"),
        ("> words", 0, "a quotation"),
        ("***", 0, "a rule"),
        ("_ _ _", 0, "a rule"),
        ("one\n\ntwo", 4, "a second paragraph"),
        ("one\n \t\ntwo", 4, "a second paragraph"),
    ],
)
def test_blocks(text: str, offset: int, what: str) -> None:
    fault = prose_faults(text)[0]
    assert (fault.offset, fault.code) == (offset, "block-in-text")
    assert fault.message == f"{what} begins in a text of one paragraph"


def test_all_faults_come_at_once_by_offset() -> None:
    assert codes("[@] <b> {{ x }}\n\n# T") == [
        (0, "bad-reference"),
        (4, "html-in-text"),
        (8, "jinja-in-text"),
        (13, "jinja-in-text"),
        (16, "block-in-text"),
        (17, "block-in-text"),
    ]
