"""Links that open a prepared issue: the repository's form, with what the reader was looking at filled in.

The form is `.github/ISSUE_TEMPLATE/challenge.yml`; GitHub and Forgejo fill its fields from parameters of their ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from build_tools.pages.addresses import address_of
from build_tools.pages.plain_words import plain_words, shortened

if TYPE_CHECKING:
    from build_tools.graph.site import PassageAt
    from build_tools.pages.here import Here
    from build_tools.records.record import Record

FORM = "challenge.yml"
LONGEST = 2000
"""Of an address, in characters: what browsers, hosts and programs that pass it on all take."""
_SAID_AT_MOST = (300, 150, 50)


def challenge_record(here: Here, record: Record, kind: str) -> str:
    """The address of a prepared issue about a record of a kind, as readers call it; empty without a repository."""
    file = here.site.file_of(record.id)
    return _prepared(here, f"{kind} {record.id}: ", address_of(record), {"file": file}, record.label)


def challenge_passage(here: Here, at: PassageAt) -> str:
    """The address of a prepared issue about a passage on the page being laid out; empty without a repository.

    It names the passage and does not repeat it: a page may list a hundred.
    """
    return _prepared(here, f"Passage {at.ref}: ", here.address, {"passage": at.ref}, "")


def _prepared(here: Here, title: str, address: str, fields: dict[str, str], says: str) -> str:
    if not here.settings.repository:
        return ""
    page = f"{here.settings.site_url}{address}" if here.settings.site_url else ""
    asked = {"template": FORM, "title": title, "page": page, **fields}
    start = f"{here.settings.repository}/issues/new?"
    words = plain_words(says)
    full = (start + _encoded({**asked, "says": shortened(words, most)}) for most in _SAID_AT_MOST)
    return next((one for one in full if len(one) <= LONGEST), start + _encoded(asked))


def _encoded(fields: dict[str, str]) -> str:
    return urlencode({name: value for name, value in fields.items() if value})
