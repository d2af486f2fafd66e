from __future__ import annotations

from dataclasses import astuple
from textwrap import dedent

from build_tools.judging.answers import Answers
from build_tools.judging.statistics.text_numbers import FigureCount, count_figures, count_terms, count_words
from tests.made_pages import HOME
from tests.made_site import TOWN, made, town
from tests.made_things import things

HELD = """
    quality: press
    published: 2001-05-04
    held: true
    capture: {file: gazette.txt, sha256: "%s", paragraphs: 2}
    passages:
      - id: p1
        gist: It cost 7 crowns.
        figures: ["7"]
        cautions:
          - {type: figure, says: The Herald has 40 metres., evidence: [{passage: "herald#s1", direction: disputes}]}
      - {id: p2, gist: It has 99 arches., figures: ["9"]}
""" % ("0" * 64)
CLAIM = """
    statement: In 1998 it was 40 metres long.
    type: fact
    when: 1998
    when_known: stated
    about: [bridge]
    brief:
      - It cost 7 crowns. [@gazette#p1]
      - It is 40 metres long. [@herald#s1]
      - Nothing is 12 or 7.
    observations: [{measure: length, value: 40, evidence: [{passage: "herald#s1", direction: supports}]}]
    evidence: [{passage: "herald#s1", direction: supports}, {passage: "gazette#p1", direction: context}]
"""


def counted(files: dict[str, str]) -> dict[str, FigureCount]:
    site, problems = made({**TOWN, **{name: dedent(text) for name, text in files.items()}})
    assert problems == ()
    return {one.name: one for one in count_figures(site, Answers(site))}


def test_figures_by_where_the_sentence_stands_and_what_grounds_them() -> None:
    found = counted({"content/sources/gazette.yml": HELD, "content/claims/one.yml": CLAIM})
    # Two gists and a caution; 99 stands nowhere, and the caution cites the Herald.
    assert astuple(found["passages held"])[1:] == (3, 3, 3, 2, 1, 1, 0)
    assert astuple(found["passages not held"])[1:] == (1, 0, 0, 0, 0, 0, 0)
    records = found["other records"]
    assert records.with_figures == 4
    # 1998 is the claim's own time, 12 stands nowhere.
    assert astuple(records)[3:] == (6, 5, 2, 2, 1)


def test_pages_written_by_hand_are_counted_but_for_what_they_say_of_the_site() -> None:
    found = counted(
        {
            "content/sources/gazette.yml": HELD,
            "docs/index.md": HOME.replace("gazette#p2", "herald#s1").replace("differ: [how-long]\n", ""),
            "docs/story.md": "It cost 7 crowns. [@gazette#p1]\nIt is [so](@toll) 40 long. It has 12 arches.\n",
            "docs/about.md": "---\nabout_this_site: true\n---\n\nThere are 5 of us.\n",
        }
    )["hand-written pages"]
    # The length on the home page and that of the rule stand in the Herald, the cost in the Gazette, 12 nowhere.
    assert astuple(found)[1:] == (4, 4, 4, 3, 1, 2, 0)


def test_a_passage_that_is_not_there_grounds_nothing() -> None:
    lost = CLAIM.replace("gazette#p1", "lost#s1")
    site, problems = made({**TOWN, "content/claims/one.yml": dedent(lost)})
    assert {problem.code for problem in problems} == {"unknown-source"}
    records = count_figures(site, Answers(site))[2]
    assert (records.figures, records.grounded, records.in_held) == (6, 3, 0)


def test_words_to_avoid_with_their_forms_and_the_texts_held_to_them() -> None:
    vocabulary = (
        f"{TOWN['content/vocabulary.yml']}    avoid: [{{word: huge, also: [hugely, huger], instead: its size}}]\n"
    )
    bare, listed = (
        town(),
        town(
            {
                "content/vocabulary.yml": vocabulary,
                "docs/index.md": HOME.replace("gazette#p2", "herald#s1").replace("differ: [how-long]\n", ""),
            }
        ),
    )
    assert astuple(count_words(bare))[:2] == (0, 0)
    assert astuple(count_words(listed))[:2] == (1, 3)
    assert count_words(listed).texts == count_words(bare).texts + 1


def test_terms_and_those_whose_meaning_stands_in_a_passage() -> None:
    assert astuple(count_terms(things("methodology/").site)) == (2, 2)
    lost = "{name: Pier, definition: A leg., evidence: [{passage: 'lost#s1', direction: supports}]}"
    site, _ = made({**TOWN, "content/terms/pier.yml": lost})
    assert astuple(count_terms(site)) == (1, 0)
