"""The origins of a claim as a drawn tree, where there are two documents or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.source_reference import short_reference
from build_tools.figures.origin_tree import TreeDocument, draw_origin_tree
from build_tools.judging.roots import default_seen
from build_tools.pages.charts import TREE_KEY, chart_of
from build_tools.pages.origins import NOT_KNOWN, origins_count
from build_tools.records.source import Source

if TYPE_CHECKING:
    from build_tools.judging.origins import OriginNode
    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.records.claim import Claim

_FEWEST_DOCUMENTS = 2
_MEASURE = "Who has it from whom, among the documents that support it; a weaker source stands in brackets."


def origin_chart(here: Here, claim: Claim) -> Chart | None:
    """The tree of a claim, each document leading to its page; None where a single document supports it, or none."""
    if here.answers.articles(claim) < _FEWEST_DOCUMENTS:
        return None
    trees = [_document(here, node, None) for node in here.answers.origins(claim)]
    return chart_of(draw_origin_tree("origins-drawn", origins_count(here, claim), _MEASURE, trees), TREE_KEY)


def _document(here: Here, node: OriginNode, upper: str | None) -> TreeDocument:
    source = here.site.find(Source, node.source) if node.source else None
    return TreeDocument(
        name=short_reference(source, here.site) if source else NOT_KNOWN,
        how=_how(source, node, upper) if source else "such documents count as one together",
        children=tuple(_document(here, child, node.source) for child in node.children),
        href=here.target(source.id) if source else "",
        named=node.via == "named",
        cited=bool(node.items),
        weak=source is not None and _is_weak(source, node),
    )


def _how(source: Source, node: OriginNode, upper: str | None) -> str:
    is_copy = any(up.source == upper for up in source.copy_of)
    names = "names what it has this from" if node.via == "named" else "does not name what it has this from"
    is_top = upper is None and node.via == "named"
    parts = (
        "a copy" if is_copy else "",
        "an origin" if is_top else names,
        "" if node.items else "not cited itself",
        "a weaker source" if _is_weak(source, node) else "",
    )
    return ", ".join(part for part in parts if part)


def _is_weak(source: Source, node: OriginNode) -> bool:
    """Whether its passages here were seen weakly; where none is cited, whether such a source is."""
    return all(item.seen == "weak" for item in node.items) if node.items else default_seen(source) == "weak"
