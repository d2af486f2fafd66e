"""The content itself: whole, clean, and true to the articles where they are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_tools.graph.load import load_project
from build_tools.judging.answers import Answers
from build_tools.judging.judge import judge
from build_tools.judging.verifying import verify_articles
from build_tools.records.claim import Claim
from build_tools.records.comparison import Comparison
from build_tools.records.disagreement import Disagreement
from build_tools.records.source import Source
from tests.built_site import ROOT

ARTICLES = os.environ.get("EXPLAINER_ARTICLES", "")
CLAIMS_OF_THE_COLUMN = 41


def test_the_content_has_no_problem() -> None:
    site, problems = load_project(ROOT)
    assert problems == ()
    assert judge(site) == ()


def test_every_claim_of_the_column_is_there() -> None:
    site, _ = load_project(ROOT)
    seeds = {"thorbecke-ndtv", "thorbecke-moneycontrol"}
    of_the_column = [
        claim.id
        for claim in site.of(Claim)
        if any(one.passage.partition("#")[0] in seeds and one.direction != "context" for one in claim.evidence)
    ]
    assert len(of_the_column) >= CLAIMS_OF_THE_COLUMN


def test_every_paragraph_of_the_seeds_is_accounted_for() -> None:
    site, _ = load_project(ROOT)
    answers = Answers(site)
    for source_id, paragraphs in (("thorbecke-moneycontrol", 12), ("thorbecke-ndtv", 24)):
        source = site.find(Source, source_id)
        assert source is not None
        coverage = answers.coverage(source)
        assert len(coverage.paragraphs) == paragraphs
        assert coverage.missing == 0


def test_there_are_disagreements_and_a_comparison() -> None:
    site, _ = load_project(ROOT)
    assert len(site.of(Disagreement)) >= 2
    assert len(site.of(Comparison)) >= 1


@pytest.mark.skipif(not ARTICLES, reason="EXPLAINER_ARTICLES names no folder of articles")
def test_every_fingerprint_is_that_of_the_article() -> None:
    site, _ = load_project(ROOT)
    articles = {path.name: path.read_bytes() for path in Path(ARTICLES).iterdir()}
    reports, problems = verify_articles(site, articles)
    assert problems == ()
    assert [(report.source, report.confirmed) for report in reports] == [
        ("businessupturn-innovate", 12),
        ("resilience-rewrite", 15),
        ("spaceeyenews-outsmarted", 42),
        ("thorbecke-moneycontrol", 12),
        ("thorbecke-ndtv", 24),
    ]


@pytest.mark.skipif(not ARTICLES, reason="EXPLAINER_ARTICLES names no folder of articles")
def test_one_changed_character_names_its_paragraph() -> None:
    site, _ = load_project(ROOT)
    articles = {path.name: path.read_bytes() for path in Path(ARTICLES).iterdir()}
    name = "001_bc1e24991efb4f07.txt"
    articles[name] = articles[name].replace(b"564%", b"565%")
    _, problems = verify_articles(site, articles)
    assert [(problem.code, problem.message) for problem in problems] == [
        ("passage-altered", "paragraph 12 of `thorbecke-ndtv` is altered: it has `565%` where it had `564%`")
    ]
