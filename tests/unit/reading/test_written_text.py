from __future__ import annotations

import pytest
import yaml

from build_tools.reading.written_text import offset_in_source


@pytest.mark.parametrize(
    "source",
    [
        "one two X three",
        "'it''s two X'",
        '"caf\\xe9 \\u00e9 \\U0001F309 \\"q\\" X"',
        '"a\\tb\\nc\\_d X"',
        '"one \\\n   two X"',
        '"one \\\r\n   two X"',
        "one\n  two\n\n  X three",
        "'one\n\n   two''s X'",
        ">-\n  one\n  two\n    X\n",
        "|\n  one\n\n  two X\n",
        "|2-\n    one\n   X",
        "古い X",
    ],
)
def test_the_character_is_found_however_it_is_written(source: str) -> None:
    value = yaml.safe_load(source if source[0] in "|>" else f"  {source}")
    assert offset_in_source(source, value, value.index("X")) == source.index("X")


def test_the_end_of_a_text_is_the_end_of_its_source() -> None:
    assert offset_in_source("one", "one", 3) == 3
    assert offset_in_source("'one'", "one", 3) == 4
    assert offset_in_source("", "", 0) == 0
