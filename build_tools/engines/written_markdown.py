"""What pages written by hand hold beside Markdown, for every engine: Python-Markdown leaves a placeholder for each.

`[@id]` and `[@source#p4]` become markers, `[words](@id)` links, a fenced block called after a component that
component; a top-level block with markers becomes a unit, beside which its notes will stand. What the placeholders
stand for is put in when the page is built: this module knows of no record, so that a page needs the engine again
only when its own text has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from build_tools.reading.components import find_components
from build_tools.reading.prose import REFERENCE, TARGET

if TYPE_CHECKING:
    import re

    from markdown import Markdown

MARK, LINK, UNIT, COMPONENT = (f"explainer-{name}" for name in ("mark", "link", "unit", "component"))
# Before fenced code (25), after white space is made even (30).
_BEFORE_CODE = 27
# Behind code spans (190) and escapes (180), before references and links (170 and less).
_BEFORE_LINKS = 175
# Behind the inline patterns (20), before the pretty-printer (10).
_AFTER_INLINE = 15
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class ComponentPreprocessor(Preprocessor):  # type: ignore[misc] # Python-Markdown ships no types
    """Takes each component out of the text, and leaves its number, counted from 0."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with a placeholder for each component."""
        text = "\n".join(lines)
        pieces = []
        end = 0
        for number, fence in enumerate(find_components(text)):
            placeholder = self.md.htmlStash.store(f'<{COMPONENT} number="{number}"></{COMPONENT}>')
            pieces += [text[end : fence.start], f"\n\n{placeholder}\n\n"]
            end = fence.stop
        return "".join((*pieces, text[end:])).split("\n")


class ReferenceProcessor(InlineProcessor):  # type: ignore[misc] # the same
    """Markers and links to records."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(TARGET, md)
        self.compiled_re = REFERENCE

    def handleMatch(  # noqa: N802 the name is the base class's
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 the same
    ) -> tuple[Element, int, int]:
        """An element that names the record or passage."""
        element = Element(MARK if m["marker"] else LINK, {"to": m["marker"] or m["link"]})
        element.text = m["words"] or ""
        return element, m.start(), m.end()


class UnitTreeprocessor(Treeprocessor):  # type: ignore[misc] # the same
    """Wraps each top-level block with markers, so that its notes have a place beside it."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for place, block in enumerate(root):
            if block.tag not in _HEADINGS and next(block.iter(MARK), None) is not None:
                unit = Element(UNIT)
                unit.append(block)
                unit.tail, block.tail = block.tail, None
                root[place] = unit


class WrittenMarkdown(Extension):  # type: ignore[misc] # the same
    """Listed under `markdown_extensions` as `build_tools.engines.written_markdown`; it has no settings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 the name is the base class's
        """Add the three processors."""
        md.block_level_elements.extend((COMPONENT, UNIT))
        md.preprocessors.register(ComponentPreprocessor(md), "explainer-components", _BEFORE_CODE)
        md.inlinePatterns.register(ReferenceProcessor(md), "explainer-references", _BEFORE_LINKS)
        md.treeprocessors.register(UnitTreeprocessor(md), "explainer-units", _AFTER_INLINE)


def makeExtension(**settings: object) -> WrittenMarkdown:  # noqa: N802 Python-Markdown looks for this name
    """The extension, as Python-Markdown asks for it."""
    return WrittenMarkdown(**settings)
