from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Fragment:
    """One page as the renderer hands it on: where it goes, which frame it is poured into, and with what.

    `address` is relative to the site's root and ends in a slash: `claims/some-id/`; the home page is `""`.
    `frame` is the address of its frame: `claims/frame/` for every page of a kind, or the page's own address.
    `slots` holds `title` and `description` as plain text, which stamping escapes, and `body` and, where a
    page needs one, `head` as finished HTML.
    """

    address: str
    frame: str
    slots: Mapping[str, str] = field(hash=False)
