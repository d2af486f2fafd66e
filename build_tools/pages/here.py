"""The page being laid out: everything a maker of views asks for, passed along instead of held anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.addresses import address_of, passage_address, relative
from build_tools.pages.plain_words import heading, plain_words
from build_tools.reading.prose import Link, Marker, parse_prose

if TYPE_CHECKING:
    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.reading.site_settings import SiteSettings


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that lead somewhere; plain words where `href` is empty. `note` stands after them, quieter."""

    words: str
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Here:
    """The site, its answers and settings, and the address of the page being laid out."""

    site: Site
    answers: Answers
    settings: SiteSettings
    address: str = ""

    def at(self, address: str) -> Here:
        """The same, for another page."""
        return Here(self.site, self.answers, self.settings, address)

    def href(self, target: str) -> str:
        """The relative href of a site address, which may end in a fragment."""
        return relative(self.address, target)

    def target(self, ref: str) -> str:
        """The relative href of a record id or of a passage `source#p4`; empty where there is no such page."""
        if "#" in ref:
            return self.href(passage_address(ref))
        record = self.site.get(ref)
        return self.href(address_of(record)) if record else ""

    def to(self, record_id: str, note: str = "") -> Anchor:
        """A link to a record, with its label as words."""
        record = self.site.get(record_id)
        return Anchor(heading(plain_words(record.label)) if record else record_id, self.target(record_id), note)

    def markdown(self, prose: str) -> str:
        """A text field as inline Markdown whose links to records lead to their pages.

        Each marker becomes a link in brackets; use `NoteBook` where markers are to be numbered.
        """
        pieces: list[str] = []
        for part in parse_prose(prose):
            if isinstance(part, Marker):
                before = pieces.pop().rstrip() if pieces else ""
                pieces.append(f"{before} ({self.link_markdown('source', part.target)})")
            else:
                pieces.append(self.link_markdown(part.words, part.target) if isinstance(part, Link) else part.markdown)
        return "".join(pieces)

    def link_markdown(self, words: str, target: str) -> str:
        """A link to a record or passage in inline Markdown; the words alone where there is no such page."""
        href = self.target(target)
        return f"[{words}](<{href}>)" if href else words
