from __future__ import annotations

import pytest

from build_tools.reading.code_spans import blank_code, blank_fences


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("plain [@a]", "plain [@a]"),
        ("a `b` c", "a ___ c"),
        ("``a ` b`` c", "_________ c"),
        ("`a `` b` c", "________ c"),
        ("a ` b", "a ` b"),
        ("a `` b ` c", "a `` b ` c"),
        (r"\[@a] \` `b`", r"__@a] __ ___"),
        (r"\a \é", r"\a \é"),
        (r"`a\` b`", "____ b`"),
        ("`a\nb`", "_____"),
        ("", ""),
    ],
)
def test_code_and_escapes_are_blank(text: str, blanked: str) -> None:
    assert blank_code(text).replace("\x00", "_") == blanked


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("a\n```\n[@b]\n```\nc", "a\n___\n____\n___\nc"),
        ("a\n~~~ yaml\n[@b]\n~~~~\nc", "a\n________\n____\n____\nc"),
        ("````\n```\nx\n````\ny", "____\n___\n_\n____\ny"),
        ("a\n```\nnever closed\n", "a\n___\n____________\n"),
        ("```not` a fence```\n[@a]", "```not` a fence```\n[@a]"),
        ("    ```\n[@a]", "    ```\n[@a]"),
        ("no fence", "no fence"),
        ("```\r\nx\r\n```\r\ny", "____\n__\n____\ny"),
    ],
)
def test_fenced_code_is_blank_line_by_line(text: str, blanked: str) -> None:
    result = blank_fences(text)
    assert result.replace("\x00", "_") == blanked
    assert len(result) == len(text)
