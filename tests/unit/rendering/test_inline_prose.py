from __future__ import annotations

import pytest

from build_tools.rendering.inline_prose import inline_prose


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*long* `x`", "<em>long</em> <code>x</code>"),
        ("[the bridge](<../a/#p1>)", '<a href="../a/#p1">the bridge</a>'),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("![x](y.png)", '!<a href="y.png">x</a>'),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("<https://a.example>", "&lt;https://a.example&gt;"),
    ],
)
def test_only_inline_markdown_becomes_html(text: str, html: str) -> None:
    assert str(inline_prose(text)) == html
