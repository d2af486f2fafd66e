from __future__ import annotations

from build_tools.pages.seed_block import (
    ABOUT_THE_SITE,
    SeedBlock,
    seed_block,
    seed_block_of_list,
    seed_block_of_written,
)
from build_tools.rendering.render import render_seed_block
from tests.made_pages import here


def test_a_claim_rests_on_the_paragraphs_it_cites() -> None:
    (article,) = seed_block(here(), ("length",)).articles
    assert article.article.words == "Gazette (Ann Inker), 4 May 2001"
    assert [passage.words for passage in article.direct] == ["¶ 2"]
    assert article.through == ()


def test_an_actor_rests_on_seeds_through_claims() -> None:
    (article,) = seed_block(here(), ("mayor",)).articles
    assert article.direct == ()
    assert [(one.words, [claim.words for claim in one.through], one.more) for one in article.through] == [
        ("¶ 2", ["The bridge is fine", "In 2001 the bridge was 40 metres long"], 0)
    ]


def test_many_claims_are_counted() -> None:
    claims = {
        f"content/claims/again-{number}.yml": (
            "{statement: Again., type: fact, when: 2001, when_known: stated, about: [bridge], "
            'evidence: [{passage: "gazette#p2", direction: supports}]}'
        )
        for number in range(3)
    }
    (article,) = seed_block(here(claims), ("bridge",)).articles
    assert (len(article.through[0].through), article.through[0].more) == (2, 3)


def test_a_context_source_rests_on_seeds_through_the_claims_it_serves() -> None:
    assert [one.words for one in seed_block(here(), ("herald",)).articles[0].through] == ["¶ 2"]


def test_a_seed_is_one_itself() -> None:
    assert seed_block(here(), ("gazette",), itself="gazette") == SeedBlock((), itself=True)


def test_what_no_seed_holds_says_so() -> None:
    assert seed_block(here(), ("holding",)) == SeedBlock()


def test_a_list_names_the_seeds_its_records_rest_on_and_leaves_the_rest_to_them() -> None:
    block = seed_block_of_list(here(), ("length",))
    assert block.of_list
    assert block.articles == seed_block(here(), ("length",)).articles
    body = render_seed_block(block)
    assert "stands on its own page; all of them together use:" in body
    assert "1 paragraph</summary>" in body


def test_a_page_that_is_no_record_and_rests_on_nothing_has_no_block() -> None:
    for block in (ABOUT_THE_SITE, seed_block_of_list(here(), ()), seed_block_of_list(here(), ("holding",))):
        assert render_seed_block(block).strip() == ""
    assert "Not in the seed articles." in render_seed_block(seed_block(here(), ("holding",)))


def test_a_written_page_that_cites_says_what_it_rests_on() -> None:
    pages = {"docs/about.md": "Words.", "docs/more.md": "The holding. [@holding]"}
    assert seed_block_of_written(here(pages), "docs/about.md") == ABOUT_THE_SITE
    assert seed_block_of_written(here(pages), "docs/more.md") == SeedBlock()


def test_paragraphs_that_claims_bring_are_counted() -> None:
    told = render_seed_block(seed_block(here(), ("mayor",)))
    assert "1 paragraph through claims</summary>" in told
    assert "list" not in told.partition("</h2>")[2].partition("<ul")[0]
