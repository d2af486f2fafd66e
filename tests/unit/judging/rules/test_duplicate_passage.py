from __future__ import annotations

from build_tools.judging.rules import duplicate_passage as rule
from tests.unit.judging.faults import found, problems_of
from tests.unit.judging.seed import seed

ONE, TWO = "seeds/one.yml", "seeds/two.yml"


def test_a_number_used_twice() -> None:
    files = {ONE: seed("gist: One.", "gist: Two.").replace("id: p2", "id: p1")}
    assert found(rule, files) == [(f"{ONE}:6:10", "duplicate-passage")]
    assert str(problems_of(rule, files)[0].related[0].place) == f"{ONE}:5:10"


def test_equal_paragraphs_of_two_sources_say_so() -> None:
    files = {ONE: seed("gist: One."), TWO: seed("gist: One.")}
    problem = problems_of(rule, files)[0]
    assert (str(problem.place), problem.hint) == (f"{TWO}:5:27", "add `same_as: one#p1`, or correct the fingerprint")
    assert problem.related[0].place.file == ONE


def test_near_misses() -> None:
    assert found(rule, {ONE: seed("gist: One.", "gist: Two.")}) == []
    assert found(rule, {ONE: seed("gist: One."), TWO: seed('gist: One., same_as: "one#p1"')}) == []
    assert found(rule, {ONE: seed('gist: One., same_as: "two#p1"'), TWO: seed("gist: One.")}) == []
    adverts = seed("gist: Advert., role: chrome", "gist: Advert., role: chrome").replace(f"{2:064x}", f"{1:064x}")
    assert found(rule, {ONE: adverts}) == []
