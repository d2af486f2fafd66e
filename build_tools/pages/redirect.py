"""The page at the address of a former record: what it is called now, or that it was withdrawn, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from build_tools.citations.date_words import date_words
from build_tools.pages.addresses import address_of, former_address, frame_of, twin_of
from build_tools.pages.heads import KIND_WORDS, home_crumb, page_cite, record_cite
from build_tools.pages.here import Anchor
from build_tools.pages.plain_words import plain_words, shortened
from build_tools.pages.seed_block import seed_block
from build_tools.pages.view import Forward, Head, MetaRow, PageView

if TYPE_CHECKING:
    from build_tools.pages.here import Here
    from build_tools.records.redirect import Redirect


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView(PageView):
    """A former record's page; `now` is None where it was withdrawn, `why` is inline Markdown."""

    now: Anchor | None
    why: str


def redirect_view(here: Here, redirect: Redirect) -> RedirectView:
    """The view of the page at a former address, at which `here` is."""
    address = former_address(redirect)
    title = f"{redirect.id} is called {redirect.to} now" if redirect.to else f"{redirect.id} was withdrawn"
    kind, kinds = KIND_WORDS[redirect.was]
    now = here.site.get(redirect.to) if redirect.to else None
    return RedirectView(
        address=address,
        frame=frame_of(address),
        template="redirect.html",
        title=title,
        description=shortened(plain_words(redirect.why)),
        crumbs=(home_crumb(here), Anchor(kinds, here.href(f"{address.partition('/')[0]}/")), Anchor(redirect.id)),
        head=_head(here, redirect, kind, title),
        seeds=seed_block(here, (redirect.to,) if redirect.to else ()),
        cite=record_cite(here, now) if now else page_cite(here, title),
        twin=here.href(twin_of(address)),
        forward=Forward(address_of(now), here.href(address_of(now))) if now else Forward(),
        now=here.to(redirect.to) if redirect.to else None,
        why=here.markdown(redirect.why),
    )


def _head(here: Here, redirect: Redirect, kind: str, title: str) -> Head:
    what = "Renamed" if redirect.to else "Withdrawn"
    rows = (MetaRow("Former id", (Anchor(redirect.id),)), MetaRow(what, (Anchor(date_words(redirect.when)),)))
    tools = [Anchor("JSON", here.href(twin_of(former_address(redirect))))]
    if here.settings.repository:
        file = quote(here.site.redirect_files[redirect.id].file)
        tools.append(Anchor("Edit this file", f"{here.settings.repository}/edit/main/{file}"))
    return Head(kind, what.lower(), title, None, rows, tuple(tools))
