"""*Named by* on a page that shows most of its users anyway: each of them stands there once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.pages.listing import grouped_by_kind
from build_tools.pages.naming import naming

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from build_tools.pages.here import Here
    from build_tools.pages.listing import ListGroup
    from build_tools.pages.view import Head


def other_users(here: Here, record_id: str, shown: Collection[str]) -> tuple[ListGroup, ...]:
    """The records that name this one, in groups, without those that its page shows in a place of their own."""
    return grouped_by_kind(here, naming(here, record_id).difference(shown))


def leading_to(head: Head, places: Mapping[str, str]) -> Head:
    """The head, whose numbers of users lead, for each kind in `places`, to where the page shows them."""
    hrefs = {f"#used-{kind}": place for kind, place in places.items()}
    rows = (
        replace(row, says=tuple(replace(one, href=hrefs.get(one.href, one.href)) for one in row.says))
        for row in head.meta
    )
    return replace(head, meta=tuple(rows))
