from __future__ import annotations

import pytest

from build_tools.reading.site_settings import SiteSettings, read_settings


def test_settings_are_read_and_addresses_end_in_a_slash() -> None:
    data = b"site_name: A Site\nsite_url: https://a.example/sub\nrepo_url: https://b.example/repo/\n"
    assert read_settings(data, {}) == (SiteSettings("A Site", "https://a.example/sub/", "https://b.example/repo/"), ())


@pytest.mark.parametrize(
    ("environ", "url"), [({}, "https://a.example/"), ({"SITE_URL": "https://c.example"}, "https://c.example/")]
)
def test_a_setting_may_come_from_the_environment(environ: dict[str, str], url: str) -> None:
    settings, problems = read_settings(b"site_url: !ENV [SITE_URL, 'https://a.example']\n", environ)
    assert problems == ()
    assert settings.site_url == url


def test_one_variable_without_a_default() -> None:
    assert read_settings(b"site_name: !ENV NAME\n", {"NAME": "N"})[0].site_name == "N"
    assert read_settings(b"site_name: !ENV NAME\n", {})[0].site_name == "Explainer"


def test_tags_of_the_engine_are_passed_over() -> None:
    data = b"markdown_extensions:\n  - x:\n      format: !!python/name:made.up\nsite_name: A\n"
    assert read_settings(data, {})[0].site_name == "A"


def test_torn_settings_are_named_at_their_line() -> None:
    settings, (problem,) = read_settings(b"site_name: A\nnav: [a\n", {})
    assert settings == SiteSettings()
    assert (problem.code, problem.place.file) == ("torn-yaml", "mkdocs.yml")


def test_settings_that_cannot_be_text_are_named() -> None:
    _, (problem,) = read_settings(b"site_name: \x00\n", {})
    assert problem.code == "torn-yaml"


def test_settings_are_a_mapping() -> None:
    _, (problem,) = read_settings(b"- a\n", {})
    assert problem.code == "not-a-mapping"
