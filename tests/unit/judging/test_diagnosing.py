from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from build_tools.judging.paragraphs import fingerprint_of
from build_tools.judging.verifying import verify_articles
from tests.made_site import TOWN, made

if TYPE_CHECKING:
    from build_tools.problems import Problem

GAZETTE = (
    "The Bridge is 40 metres long, says the Mayor, and was opened in May.",
    "Boats pass below it at noon, the Harbour Master says in a note.",
    "The Ford is closed.",
)
HERALD = (
    "A toll of two pennies is asked of every cart that crosses it now.",
    "Walkers pay nothing at all, and neither do the millers of the town.",
)
DETAILS = {
    GAZETTE[0]: "starts: The Bridge is 40, ends: opened in May., figures: ['40'], names: [the Mayor]",
    GAZETTE[1]: "starts: Boats pass below, ends: in a note., names: [Harbour Master]",
    HERALD[0]: "starts: A toll of two, ends: crosses it now., figures: [two]",
    HERALD[1]: "starts: Walkers pay nothing, ends: of the town.",
}


def source(file: str, lines: tuple[str, ...], same: dict[str, str] | None = None) -> str:
    passages = "\n".join(
        f"  - {{id: p{number}, gist: It says so., fingerprint: {fingerprint_of(line)}"
        + (f", {DETAILS[line]}" if line in DETAILS else "")
        + (f", same_as: {same[line]}" if same and line in same else "")
        + "}"
        for number, line in enumerate(lines, 1)
    )
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    capture = f"capture: {{file: {file}, sha256: {digest}, paragraphs: {len(lines)}}}"
    return f"quality: press\nheld: true\n{capture}\npassages:\n{passages}\n"


def found(
    gazette: tuple[str, ...], herald: tuple[str, ...] = HERALD, sources: dict[str, str] | None = None
) -> list[Problem]:
    files = {
        "seeds/gazette.yml": source("gazette.txt", GAZETTE),
        "seeds/chronicle.yml": source("chronicle.txt", HERALD),
    }
    site, problems = made({**TOWN, **files, **(sources or {})})
    assert problems == ()
    articles = {"gazette.txt": "\n".join(gazette).encode(), "chronicle.txt": "\n".join(herald).encode()}
    return list(verify_articles(site, articles)[1])


def said(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in problems]


def changed(number: int, text: str) -> tuple[str, ...]:
    return tuple(text if at == number else line for at, line in enumerate(GAZETTE, 1))


def test_the_articles_as_they_were_read_have_nothing_to_diagnose() -> None:
    assert found(GAZETTE) == []


def test_altered_by_one_change_says_which() -> None:
    problems = found(changed(1, GAZETTE[0].replace("40", "41")))
    assert said(problems) == [
        ("passage-altered", "paragraph 1 of `gazette` is altered: it has `41` where it had `40`"),
    ]
    assert problems[0].hint.startswith("nothing else differs")


def test_altered_in_more_than_one_place_says_what_of_our_notes_is_gone() -> None:
    now = GAZETTE[0].replace("40", "41").replace("the Mayor", "the Reeve")
    assert said(found(changed(1, now))) == [
        (
            "passage-altered",
            (
                "paragraph 1 of `gazette` is altered: `40` is gone, `the Mayor` is gone, it does not start with "
                "`The Bridge is 40`"
            ),
        ),
    ]
    longer = GAZETTE[1].replace("below", "under").replace("in a note.", "in a letter.")
    assert said(found(changed(2, longer))) == [
        (
            "passage-altered",
            (
                "paragraph 2 of `gazette` is altered: it does not start with `Boats pass below`, it does not end with "
                "`in a note.`"
            ),
        ),
    ]


def test_altered_where_our_notes_do_not_reach_says_so() -> None:
    now = GAZETTE[0].replace("metres", "yards").replace("says", "said")
    assert said(found(changed(1, now))) == [
        (
            "passage-altered",
            "paragraph 1 of `gazette` is altered: what the passage notes of it still stands, so other words differ",
        ),
    ]


def test_altered_beside_its_twin_shows_the_whole_difference() -> None:
    shared = (*HERALD, GAZETTE[0])
    twin = {"seeds/chronicle.yml": source("chronicle.txt", shared, {GAZETTE[0]: "gazette#p1"})}
    now = GAZETTE[0].replace("40 metres", "forty yards").replace("the Mayor", "the Reeve")
    (problem,) = found(changed(1, now), shared, twin)
    assert problem.code == "passage-altered"
    assert problem.message.endswith(
        "it has `forty yards long, says the Reeve,` where it had `40 metres long, says the Mayor,`"
    )
    assert problem.hint == "paragraph 3 of `chronicle` has the text that was fingerprinted"


def test_a_twin_that_is_gone_is_absent_and_no_text_of_another_source() -> None:
    shared = (*HERALD, GAZETTE[0])
    twin = {"seeds/chronicle.yml": source("chronicle.txt", shared, {GAZETTE[0]: "gazette#p1"})}
    problems = found(changed(1, "Something else."), shared, twin)
    assert said(problems) == [
        ("passage-missing", "paragraph 1 of `gazette` is absent: another text stands in that place"),
    ]
    other_way = {"seeds/gazette.yml": source("gazette.txt", GAZETTE, {GAZETTE[0]: "chronicle#p3"})}
    plain = {"seeds/chronicle.yml": source("chronicle.txt", shared)}
    assert said(found(changed(1, "Something else."), shared, {**plain, **other_way})) == said(problems)


def test_a_text_of_another_source_is_named_whichever_side_it_is_on() -> None:
    wrong = {"seeds/gazette.yml": source("gazette.txt", (*GAZETTE[:2], HERALD[1]))}
    assert said(found(GAZETTE, sources=wrong)) == [
        ("passage-elsewhere", "paragraph 3 of `gazette` is a text of another source, paragraph 2 of `chronicle`"),
    ]
    short = (GAZETTE[0], GAZETTE[1], HERALD[0])
    assert said(found(short)) == [
        ("passage-elsewhere", "in place of paragraph 3 of `gazette` stands paragraph 1 of `chronicle`"),
    ]


def test_files_that_were_exchanged_are_told_apart_by_what_they_hold() -> None:
    assert found(HERALD, GAZETTE) == []
    problems = found((*HERALD, "Advertisement"), (*GAZETTE, "Advertisement"))
    assert {problem.code for problem in problems} == {"passage-elsewhere", "passage-missing"}
    assert (
        "passage-elsewhere",
        "paragraph 1 of `gazette` is a text of another source, paragraph 1 of `chronicle`",
    ) in said(problems)


def test_a_paragraph_that_moved_is_found() -> None:
    problems = found((GAZETTE[1], GAZETTE[0], GAZETTE[2]))
    assert said(problems) == [
        ("passage-elsewhere", "paragraph 1 of `gazette` now stands as paragraph 2"),
        ("passage-elsewhere", "paragraph 2 of `gazette` now stands as paragraph 1"),
    ]


@pytest.mark.parametrize(
    ("lines", "how"),
    [
        (
            (f"{GAZETTE[0]} {GAZETTE[1]}", GAZETTE[2]),
            [
                "paragraph 1 of `gazette` is spliced: paragraph 1 of the article has it and goes on",
                "paragraph 2 of `gazette` is spliced: paragraph 1 of the article has it after other text",
                "paragraph 3 of `gazette` now stands as paragraph 2",
            ],
        ),
        (
            (GAZETTE[0][:30], GAZETTE[0][30:], *GAZETTE[1:]),
            ["paragraph 1 of `gazette` is spliced: paragraphs 1 and 2 of the article are its two parts"],
        ),
        (
            (GAZETTE[0].split(" says")[0], "says" + GAZETTE[0].split(" says")[1], *GAZETTE[1:]),
            ["paragraph 1 of `gazette` is spliced: paragraphs 1 and 2 of the article are its two parts"],
        ),
        (
            changed(1, f"{GAZETTE[0][:40]} in short, {HERALD[0][20:]}"),
            ["paragraph 1 of `gazette` is spliced: it ends as paragraph 1 of `chronicle` does"],
        ),
        (
            changed(2, f"{HERALD[1][:30]} and so {GAZETTE[1][30:]}"),
            ["paragraph 2 of `gazette` is spliced: it starts as paragraph 2 of `chronicle` does"],
        ),
    ],
)
def test_spliced_text_is_taken_apart(lines: tuple[str, ...], how: list[str]) -> None:
    messages = [problem.message for problem in found(lines)]
    assert messages[: len(how)] == how


def test_absent_says_what_stands_there_instead() -> None:
    assert said(found((GAZETTE[0], GAZETTE[2], "A new line."))) == [
        ("passage-missing", "paragraph 2 of `gazette` is absent: its paragraph 3 stands in that place"),
        ("passage-elsewhere", "paragraph 3 of `gazette` now stands as paragraph 2"),
    ]
    assert said(found(GAZETTE[:2])) == [
        ("passage-missing", "paragraph 3 of `gazette` is not there: the article has 2"),
    ]


@pytest.mark.parametrize(
    "text", ["the bridge is 40 metres long, says the mayor, and was opened in may.", GAZETTE[0] + " "]
)
def test_a_near_match_never_passes_and_white_space_outside_is_no_match_at_all(text: str) -> None:
    problems = found(changed(1, text))
    assert bool(problems) == (text.strip() != GAZETTE[0])
