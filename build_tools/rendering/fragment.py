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
    page needs one, `head` as finished HTML. A page at a former address gives the one that has its content now in
    `leads_to`, and is in no sitemap.
    """

    address: str
    frame: str
    slots: Mapping[str, str] = field(hash=False)
    leads_to: str = ""
    is_listed: bool = True

    @property
    def canonical(self) -> str:
        """The address to be kept and cited: that of another page where this one only leads there."""
        return self.leads_to or self.address
