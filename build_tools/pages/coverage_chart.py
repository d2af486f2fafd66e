"""What became of every paragraph of a source as a chart; of several sources, one strip each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.source_reference import short_reference
from build_tools.figures.coverage_strip import CoverageCell, CoverageText, draw_coverage
from build_tools.pages.charts import COVERAGE_KEY, chart_of
from build_tools.pages.ledger import DIRECTIONS, ledger_of
from build_tools.pages.plain_words import counted, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.figures.coverage_strip import Records
    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.pages.ledger import Paragraph
    from build_tools.records.source import Source

FEWEST_PARAGRAPHS = 6
"""Fewer paragraphs than this are seen whole in the list below."""
_WORDS = ("for", "partly", "against", "as context", "only named")
_SIGN_WORDS = ("+ evidence for", "± partly", "− against", "· context")
_HOW = "Its height is the number of records that use it."


def source_coverage_chart(source: Source, paragraphs: Sequence[Paragraph]) -> Chart | None:
    """The paragraphs of a source, each leading to its place in the ledger below; None where they are few."""
    if len(paragraphs) < FEWEST_PARAGRAPHS:
        return None
    unit = "paragraph" if source.held else "place"
    cells = tuple(_cell(one, f"#{one.id}") for one in paragraphs)
    most = max(cells, key=lambda cell: sum(cell.records))
    peak = f"; {most.name} is used most (in {counted(sum(most.records), 'record')})" if sum(most.records) else ""
    measure = f"Each {unit} in its order. {_HOW}"
    text = CoverageText("", cells)
    figure = draw_coverage("coverage-drawn", f"{_finding(cells, unit)}{peak}", measure, (text,), _notes(paragraphs))
    return chart_of(figure, COVERAGE_KEY)


def seeds_coverage_chart(here: Here, sources: Sequence[Source]) -> Chart | None:
    """The paragraphs of several sources by one scale, each leading to its place in its source's ledger."""
    texts = []
    for source in sources:
        ledger = ledger_of(here, source)
        page = here.target(source.id)
        name = short_reference(source, here.site)
        cells = tuple(_cell(one, f"{page}#{one.id}", f"{name}, ") for one in ledger.paragraphs)
        texts.append(CoverageText(f"{name}: {_shares(cells)}", cells, f"{page}#ledger"))
    cells = tuple(cell for text in texts for cell in text.cells)
    if not cells:
        return None
    title = _finding(cells, "paragraph", f" of {counted(len(texts), 'article')}")
    figure = draw_coverage("coverage-drawn", title, f"Each paragraph of each article in its order. {_HOW}", texts)
    return chart_of(figure, COVERAGE_KEY)


def _notes(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """What the signs and the words under a number mean, as far as they are there."""
    used = [place for place in range(len(_SIGN_WORDS)) if any(_records(one)[place] for one in paragraphs)]
    signs = f"Under a number: {', '.join(_SIGN_WORDS[place] for place in used)}." if used else ""
    roles = {one.role_mark: one.role.partition(", ")[0] for one in paragraphs if one.role_mark}
    marks = f"Below that: {', '.join(f'{mark} for {role}' for mark, role in roles.items())}." if roles else ""
    words = " ".join(part for part in (signs, marks) if part)
    return (words,) if words else ()


def _shares(cells: Sequence[CoverageCell]) -> str:
    return f"{_number(cells, 'used')} of {len(cells)}"


def _finding(cells: Sequence[CoverageCell], unit: str, of_what: str = "") -> str:
    """What became of them, in numbers; what is missing is said even where nothing is."""
    used, apart, missing = (_number(cells, state) for state in ("used", "apart", "missing"))
    parts = [f"{used} of {counted(len(cells), unit)}{of_what} {'is' if used == 1 else 'are'} used"]
    if apart:
        parts.append(f"{apart} {'needs' if apart == 1 else 'need'} not be")
    parts.append(f"{missing or 'none'} {'is' if missing in {0, 1} else 'are'} missing")
    return joined(parts)


def _number(cells: Sequence[CoverageCell], state: str) -> int:
    return sum(cell.state == state for cell in cells)


def _cell(one: Paragraph, href: str, before: str = "") -> CoverageCell:
    records = _records(one)
    became = _served(records) if one.serves else one.why.rstrip(".")
    return CoverageCell(one.short, f"{before}{one.label}", became, one.state, records, one.role, one.role_mark, href)


def _records(one: Paragraph) -> Records:
    by_direction = [sum(served.direction == name for served in one.serves) for name in (*DIRECTIONS, "")]
    supports, partly, disputes, context, named = by_direction
    return supports, partly, disputes, context, named


def _served(records: Records) -> str:
    parts = [
        f"{number} {verb}" if verb else str(number) for number, verb in zip(records, _WORDS, strict=True) if number
    ]
    total = sum(records)
    return f"serves {counted(total, 'record')}: {joined(parts)}"
