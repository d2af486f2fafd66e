from __future__ import annotations

import pytest

from build_tools.pages.spellings import other_spellings, respelt


@pytest.mark.parametrize(
    ("texts", "others"),
    [
        (("Export licence",), "license"),
        (("Two LICENSES, by licensing.",), "licences"),
        (("Data centre", "The centre"), "center"),
        (("Licence and license",), ""),
        (("A programme", "for programs"), "program programmes"),
        (("A bridge",), ""),
        ((), ""),
    ],
)
def test_words_are_known_by_both_spellings(texts: tuple[str, ...], others: str) -> None:
    assert other_spellings(texts) == others


def test_a_name_is_known_as_a_whole_in_the_other_spelling() -> None:
    assert respelt("Export licence for a Data-Centre") == "export license for a data-center"
    assert respelt("A bridge") == ""
