from __future__ import annotations

from typing import TYPE_CHECKING

from tests.made_site import TOWN, made

if TYPE_CHECKING:
    from build_tools.graph.site import Site

MOVED = "{was: source, to: herald, why: Its title is in its id now., when: 2002-01-01}"
WITHDRAWN = "{was: system, why: It was never built., when: 2002-01-01}"
TERM = "name: Span\ndefinition: {definition}\nevidence: [{{passage: '{passage}', direction: supports}}]\n"


def told(**files: str) -> list[tuple[str, str, str]]:
    named = {name.replace("__", "/").replace("_", "-") + ".yml": text for name, text in files.items()}
    _, problems = made({**TOWN, "content/redirects/paper.yml": MOVED, "content/redirects/shed.yml": WITHDRAWN, **named})
    return [(problem.code, problem.message, problem.hint) for problem in problems]


def test_redirects_to_records_are_no_fault_and_no_link() -> None:
    site: Site
    site, problems = made({**TOWN, "content/redirects/paper.yml": MOVED})
    assert problems == ()
    assert list(site.redirects) == ["paper"]
    assert "paper" not in site.files
    assert "paper" not in site.records
    assert all(link.source != "paper" for link in site.links_to("herald"))


def test_a_former_id_is_not_referred_to_from_a_field_a_text_or_a_page() -> None:
    source, record = (
        ("unknown-source", "no source is called `paper` any more", "it is called `herald` now"),
        ("unknown-reference", "no record is called `paper` any more", "it is called `herald` now"),
    )
    assert told(content__terms__span=TERM.format(definition="It spans.", passage="paper#s1")) == [source]
    assert told(content__terms__span=TERM.format(definition="'See [it](@paper).'", passage="herald#s1")) == [record]
    _, problems = made(
        {**TOWN, "content/redirects/paper.yml": MOVED, "docs/about.md": "Words. [@paper#s1] [More](@paper)\n"}
    )
    assert [(problem.code, problem.message, problem.hint) for problem in problems] == [source, record]


def test_what_was_withdrawn_is_called_nothing_now() -> None:
    assert told(content__terms__span=TERM.format(definition="'See [it](@shed).'", passage="herald#s1")) == [
        (
            "unknown-reference",
            "no record is called `shed` any more",
            "take the reference out; content/redirects/shed.yml says why",
        )
    ]


def test_a_torn_redirect_is_still_known_to_be_one() -> None:
    codes = [
        code
        for code, *_ in told(
            content__redirects__shed="was: 'system",
            content__actors__one="{name: A, type: firm, relations: [{type: owns, actor: shed}]}",
        )
    ]
    assert codes == ["unknown-reference", "torn-yaml"]


def test_a_redirect_leads_to_a_live_record_in_one_step() -> None:
    chained = MOVED.replace("herald", "paper")
    assert told(content__redirects__sheet=chained) == [
        ("unknown-reference", "`paper` is a redirect itself", "name the live record, `herald`")
    ]
    assert told(content__redirects__sheet=chained.replace("paper", "shed")) == [
        ("unknown-reference", "`shed` is a redirect itself", "name the live record")
    ]
    assert told(content__redirects__sheet=MOVED.replace("herald", "sheet")) == [
        ("unknown-reference", "`sheet` is a redirect itself", "name the live record")
    ]


def test_the_reason_of_a_redirect_refers_to_what_is_there() -> None:
    assert told(content__redirects__sheet=MOVED.replace("Its title is in its id now.", "'See [@herold#s1].'")) == [
        ("unknown-source", "no source is called `herold`", "did you mean `herald#s1`?")
    ]


def test_an_id_in_use_again_belongs_to_the_record() -> None:
    site, (problem,) = made({**TOWN, "content/redirects/toll.yml": MOVED})
    assert (problem.code, problem.place.file) == ("id-clash", "content/redirects/toll.yml")
    assert problem.hint == "give that record another id, or delete this redirect"
    assert "toll" in site.records
    assert site.redirects == {}
