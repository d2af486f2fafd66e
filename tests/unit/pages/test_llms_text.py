from __future__ import annotations

from dataclasses import replace

from build_tools.pages.llms_text import llms_text
from tests.made_pages import HOME
from tests.made_things import things


def text(files: dict[str, str] | None = None, licence: str = "") -> str:
    page = things("", files)
    return llms_text(replace(page, settings=replace(page.settings, licence=licence))).decode()


def test_it_has_the_form_that_readers_of_such_files_expect() -> None:
    lines = text({"docs/index.md": HOME}, "CC BY 4.0").splitlines()
    assert lines[0] == "# The Bridge"
    assert lines[2] == "> Is the bridge long? The Gazette says so."
    assert lines[4].startswith("As of 3 February 2002. Every assertion leads")
    assert lines[6] == "CC BY 4.0"
    assert [line for line in lines if line.startswith("## ")] == [
        "## Start here",
        "## Claims",
        "## Disagreements",
        "## Topics",
        "## Comparisons",
        "## Rules",
        "## The same as data",
        "## Optional",
    ]


def test_each_claim_has_its_status_and_the_address_of_its_twin() -> None:
    assert (
        "- [In 2001 the bridge was 40 metres long](https://bridge.example/claims/length.md): self-reported\n" in text()
    )
    assert "- [How long is the bridge?](https://bridge.example/disagreements/how-long.md)\n" in text()


def test_each_list_is_named_as_data() -> None:
    address = "https://bridge.example"
    assert f"- [Claims]({address}/claims.json): JSON; [CSV]({address}/claims.csv)\n" in text()
    assert f"- [Corrections]({address}/corrections.json): JSON; [CSV]({address}/corrections.csv)\n" in text()
    assert "vocabulary" not in text()


def test_other_kinds_are_counted() -> None:
    assert "## Claims\n\n- [All claims](https://bridge.example/claims.md): 5 claims\n" in text()
    assert "- [All terms](https://bridge.example/terms.md): 2 terms\n" in text()
    assert "- [All corrections](https://bridge.example/corrections.md): 1 correction\n" in text()


def test_without_a_home_page_or_licence_nothing_is_said_of_them() -> None:
    assert "\n> " not in text()
    assert text().splitlines()[4] == "## Start here"
