from __future__ import annotations

from build_tools.pages.explorer_provisions import ProvisionRow, provision_row, provisions_by_time
from build_tools.pages.notebook import NoteBook
from tests.made_things import EVIDENCE, HERALD, things


def rows(files: dict[str, str] | None = None) -> dict[str, ProvisionRow]:
    page = things("explorer/", files)
    book = NoteBook(page, has_list=False)
    made = [provision_row(page, book, rule, one) for rule, one in provisions_by_time(page)]
    return {row.key: row for row in made}


def ferries(step: str) -> dict[str, str]:
    """A rule of one step, earlier than the others."""
    text = f"""
        name: Ferries
        instrument: By-law
        issuer: council
        provisions:
          - id: all
            title: All
            says: Ferries pay.
            applies_to: The [bridges](@bridges) and the [ferry](@ferry).
            steps: [{{{step}, {HERALD}}}]
            practice: [{{when: ../1990, says: Nobody paid. "[@herald#s1]", {EVIDENCE}}}]
    """
    return {"content/rules/ferries.yml": text.replace('paid. "[@herald#s1]"', "paid.")}


def test_provisions_stand_in_the_order_of_their_first_steps() -> None:
    assert list(rows(ferries("type: effective, when: 1980"))) == [
        "ferries#all",
        "toll#carts",
        "toll#foot",
        "toll-2#boats",
    ]


def test_each_answer_has_its_days_and_the_step_it_follows_from() -> None:
    made = rows()
    carts = made["toll#carts"]
    assert [(one.first, one.last, one.word, one.words, one.when, one.by) for one in carts.spans] == [
        ("", "2001-05-31", "no", "not in force", "until 31 May 2001", "takes effect 1–2 June 2001"),
        ("2001-06-01", "2001-06-01", "unknown", "not known whether in force", "1 June 2001", "effective 1–2 June 2001"),
        ("2001-06-02", "", "yes", "in force", "since 2 June 2001", "effective 1–2 June 2001"),
    ]
    assert [mark.href for mark in carts.spans[2].marks] == ["../sources/gazette/#p2"]
    (foot,) = made["toll#foot"].spans
    assert (foot.when, foot.by, foot.marks) == ("on any day", "no step says when it took effect", ())


def test_a_step_taken_by_some_day_is_not_one_that_lasted_until_then() -> None:
    found = rows(ferries("type: effective, when: ../1980"))["ferries#all"].spans
    assert [(one.when, one.by) for one in found] == [
        ("until 30 December 1980", "effective by 1980"),
        ("since 31 December 1980", "effective by 1980"),
    ]


def test_a_provision_cites_its_text_and_leads_to_its_place() -> None:
    carts = rows()["toll#carts"]
    assert (carts.rule.words, carts.provision.words, carts.provision.href) == (
        "Toll",
        "Carts",
        "../rules/toll/#carts",
    )
    assert [mark.href for mark in carts.marks] == ["../sources/herald/#s1"]


def test_what_tests_no_number_says_which_things_it_names() -> None:
    made = rows(ferries("type: effective, when: 1980"))
    assert made["toll#carts"].test is not None
    assert made["toll#carts"].named == ()
    assert [(one.how, one.words, [name for name, _ in one.things]) for one in made["ferries#all"].named] == [
        ("thing", "names", ["bridges", "ferry"]),
        ("line", "names the line of", ["bridge"]),
    ]
    assert [(one.how, [name for name, _ in one.things]) for one in made["toll-2#boats"].named] == [
        ("maker", ["bridge"])
    ]


def test_practice_has_the_days_it_may_reach_over() -> None:
    made = rows(ferries("type: effective, when: 1980"))
    (few,) = made["toll#carts"].practice
    assert (few.first, few.last, few.when) == ("2001-01-01", "", "since 2001")
    assert few.marks == ()
    (nobody,) = made["ferries#all"].practice
    assert (nobody.first, nobody.last, [mark.href for mark in nobody.marks]) == (
        "",
        "1990-12-31",
        ["../sources/gazette/#p2"],
    )
