from __future__ import annotations

import pytest

from build_tools.pages.spellings import other_spellings


@pytest.mark.parametrize(
    ("texts", "others"),
    [
        (("Export licence",), "license"),
        (("A LICENSE, licensed.",), "licence licenced"),
        (("Data centre", "The centre"), "center"),
        (("Licence and license",), ""),
        (("A programme", "for programs"), "program programmes"),
        (("A bridge",), ""),
        ((), ""),
    ],
)
def test_words_are_known_by_both_spellings(texts: tuple[str, ...], others: str) -> None:
    assert other_spellings(texts) == others
