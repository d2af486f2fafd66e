"""A frame is a page the engine builds empty, once for all pages of a kind; records are poured into it later.

The engine is slow and knows nothing of records, so it draws what is the same on every page and leaves slots,
written `@@name@@`. Slots stand where every engine lets text through: front matter, content, one meta element.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.rendering.fragment import Fragment

SHARED_ENDING = "/frame/"
PLAIN_TEXT_SLOTS = frozenset({"title", "description"})
REQUIRED_SLOTS = frozenset({"title", "description", "body"})
KNOWN_SLOTS = REQUIRED_SLOTS | {"head", "address", "seeds", "notices"}

_SLOT = re.compile(r"@@([a-z_]+)@@")
# The head slot travels in a meta element, because a parser would move bare text out of the head.
_HEAD_CARRIER = re.compile(r'<meta name="?explainer-head"? content="?@@head@@"?\s*/?>')
_BODY_CARRIER = re.compile(r"<p>\s*@@body@@\s*</p>")
# Templates leave a blank line for every block; a frame has no text in which they would mean anything.
_BLANK_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True, order=True)
class FrameSpec:
    """One frame to ask the engine for.

    A shared frame, `claims/frame/`, lies at the depth of the pages poured into it, so that relative links hold,
    and is never published. Any other frame lies at the address of the one page it serves.
    """

    address: str

    @property
    def is_shared(self) -> bool:
        """Whether many pages are poured into it."""
        return self.address.endswith(SHARED_ENDING)

    @property
    def section(self) -> str:
        """The address of the section whose tab its pages light: `claims/`, or `""` for the home page."""
        return self.address.partition("/")[0] + "/" if self.address else ""

    @property
    def source_path(self) -> str:
        """Where its Markdown file lies in the engine's folder of pages."""
        return f"{self.address.removesuffix('/')}.md" if self.is_shared else f"{self.address}index.md"

    @property
    def built_path(self) -> str:
        """Where the engine writes its page."""
        return f"{self.address}index.html"

    def to_markdown(self) -> str:
        """The page given to the engine: slots, and what the theme's templates ask for."""
        return (
            "---\n"
            'title: "@@title@@"\n'
            'description: "@@description@@"\n'
            "record: true\n"
            f"home: {'true' if not self.address else 'false'}\n"
            f'section: "{self.section}"\n'
            "hide: [navigation, toc]\n"
            "---\n\n"
            "@@body@@\n"
        )


def specs_of(fragments: Iterable[Fragment]) -> tuple[FrameSpec, ...]:
    """The frames that these fragments are poured into, each once, by address."""
    return tuple(sorted({FrameSpec(fragment.frame) for fragment in fragments}))


@dataclass(frozen=True, slots=True)
class Frame:
    """A built frame, split once at its slots: `pieces[0]`, slot `names[0]`, `pieces[1]` and so on."""

    pieces: tuple[str, ...]
    names: tuple[str, ...]

    @classmethod
    def split(cls, html: str, own_address: str = "") -> Frame:
        """The frame in `html`, the page that the engine built.

        `own_address` is the absolute address of the frame's own page, which canonical and edit links hold:
        each of them becomes the slot `address`. Raises `ValueError` for a slot nobody fills.
        """
        html = _HEAD_CARRIER.sub("@@head@@", html)
        html = _BODY_CARRIER.sub("@@body@@", html)
        if own_address:
            html = html.replace(own_address, "@@address@@")
        parts = _SLOT.split(_BLANK_LINES.sub("\n", html))
        if unknown := set(parts[1::2]) - KNOWN_SLOTS:
            raise ValueError(f"slots that nothing fills: {', '.join(sorted(unknown))}")
        return cls(tuple(parts[0::2]), tuple(parts[1::2]))

    def fill(self, slots: Mapping[str, str]) -> str:
        """The page with its slots filled; slots it may lack, such as `head`, are empty where not given.

        Raises `KeyError` where title, description or body is asked for and missing.
        """
        values = {name: self._value(name, slots) for name in set(self.names)}
        filled = [self.pieces[0]]
        for name, piece in zip(self.names, self.pieces[1:], strict=True):
            filled.append(values[name])
            filled.append(piece)
        return "".join(filled)

    @staticmethod
    def _value(name: str, slots: Mapping[str, str]) -> str:
        if name in PLAIN_TEXT_SLOTS:
            return escape(slots[name], quote=True)
        return slots[name] if name in REQUIRED_SLOTS else slots.get(name, "")


def slots_left(html: str) -> tuple[str, ...]:
    """Every slot still standing in a finished page, in order: a mistake of ours."""
    return tuple(found.group() for found in _SLOT.finditer(html)) if "@@" in html else ()
