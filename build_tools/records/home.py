"""The front matter of the home page, `docs/index.md`: the question and what is known."""

from __future__ import annotations

from pydantic import Field

from build_tools.records.fields import AnyRef, Prose, Text
from build_tools.records.record import Frozen


class Way(Frozen):
    """One of the ways into the site."""

    title: Text
    """The link's words."""
    address: Text
    """Site address such as `claims/`."""
    says: Prose
    """What a reader finds there."""


class HomePage(Frozen):
    """What the home page says before anything computed."""

    title: Text
    """Page title in the browser."""
    question: Text
    """The question of the whole site in one sentence."""
    lead: Text
    """One or two sentences under it."""
    known: tuple[Prose, ...] = Field(min_length=1, max_length=7)
    """What is known, a sentence an item, each with its marker."""
    differ: tuple[AnyRef, ...] = ()
    """Disagreements to show first."""
    drawn: AnyRef | None = None
    """A record whose page's drawings stand here as well."""
    ways: tuple[Way, ...] = ()
    """Ways in."""
