from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ADDRESS = re.compile(
    r"""url\(\s*(?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' | (?P<bare>[^)"']*?) )\s*\)
      | @import\s+(?: "(?P<import_double>[^"]*)" | '(?P<import_single>[^']*)' )""",
    re.VERBOSE | re.IGNORECASE,
)


def css_addresses(css: str) -> Iterator[str]:
    """Every address in a style sheet or a style attribute: in `url()` and after `@import`, in order."""
    for found in _ADDRESS.finditer(_COMMENT.sub("", css)):
        yield next(group for group in found.groups() if group is not None)
