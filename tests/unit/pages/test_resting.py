from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_tools.pages.resting import full_weight, origin_words, resting_words
from build_tools.records.claim import Claim
from tests.made_pages import here, record
from tests.made_site import claim, source, supports

if TYPE_CHECKING:
    from build_tools.pages.here import Here


def resting(*evidence: str) -> tuple[Here, Claim]:
    names = ("one", "two")
    page = here({
        **{f"content/sources/{name}.yml": source("press", f"publisher: {name}") for name in names},
        "content/claims/stands.yml": claim(*evidence),
    })  # fmt: skip
    return page, record(page, Claim, "stands")


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ((), "no documents, no independent origins"),
        ((supports("one#s1"),), "1 document, 1 independent origin"),
        ((supports("one#s1"), supports("two#s1")), "2 documents, 2 independent origins"),
        (
            (supports("one#s1"), supports("two#s1", "basis: inference")),
            "2 documents, 2 independent origins, 1 of full weight",
        ),
        ((supports("one#s1", "seen: weak"),), "1 document, only weakly seen"),
    ],
)
def test_what_a_claim_rests_on(evidence: tuple[str, ...], words: str) -> None:
    assert resting_words(*resting(*evidence)) == words


def test_weight_is_said_where_the_word_would_deny_the_number_of_origins() -> None:
    page, beside = resting(supports("one#s1"), supports("two#s1", "basis: inference"))
    assert (page.answers.witnesses(beside), page.answers.full_witnesses(beside)) == (2, 1)
    assert page.answers.status(beside).word == "single origin"
    assert full_weight(page, beside) == "1 of full weight"
    assert origin_words(page, beside) == "2 independent origins, 1 of full weight"
    page, thin = resting(supports("one#s1", "basis: inference"), supports("two#s1", "basis: inference"))
    assert page.answers.status(thin).word == "asserted"
    assert full_weight(page, thin) == "none of full weight"
    page, full = resting(supports("one#s1"), supports("two#s1"))
    assert full_weight(page, full) == ""
