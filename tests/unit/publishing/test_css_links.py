from __future__ import annotations

import pytest

from build_tools.publishing.css_links import css_addresses


@pytest.mark.parametrize(
    ("css", "addresses"),
    [
        ("a{background:url(b.png)}", ["b.png"]),
        ("a{background:URL( 'b c.png' )}", ["b c.png"]),
        ('a{background:url("b(1).png")}', ["b(1).png"]),
        ('@import "one.css"; @import url(two.css);', ["one.css", "two.css"]),
        ("@import 'one.css' print;", ["one.css"]),
        ("a{src:url(x.eot?#iefix),url(x.woff2)}", ["x.eot?#iefix", "x.woff2"]),
        ("/* url(b.png)\n */ a{b:c}", []),
        ("a{background:url()}", [""]),
        ("a{b:c}", []),
    ],
)
def test_the_addresses_in_a_sheet(css: str, addresses: list[str]) -> None:
    assert list(css_addresses(css)) == addresses
