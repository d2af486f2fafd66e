"""Problems as an HTML fragment, for the preview page of a broken record and for reports."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from build_tools.problems.excerpt import LIMIT, count_line, first_of_each_code, line_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from build_tools.problems.excerpt import ReadLine
    from build_tools.problems.problem import Place, Problem


def print_problems(problems: Sequence[Problem], *, read_line: ReadLine | None = None, limit: int = LIMIT) -> str:
    """Return a list of the problems and their number as HTML, without style, script or anchors."""
    shown, more = first_of_each_code(problems, limit)
    lines = ['<ul class="problems">']
    lines += [_item(problem, read_line) for problem in shown]
    lines += [
        f'<li class="problem-more">and {count} more of this kind: <code>{code}</code></li>'
        for code, count in more.items()
    ]
    lines += ["</ul>", f'<p class="problem-count">{count_line(problems)}</p>']
    return "\n".join(lines) + "\n"


def _item(problem: Problem, read_line: ReadLine | None) -> str:
    parts = [
        f'<li class="problem problem-{problem.severity}">',
        f'<p><code class="problem-place">{_text(str(problem.place))}</code> ',
        f'<b class="problem-code">{problem.severity} {problem.code}</b>: {_text(problem.message)}</p>',
        _source(problem.place, read_line),
        f'<p class="problem-hint">{_text(problem.hint)}</p>' if problem.hint else "",
        *(_related(related.place, related.message) for related in problem.related),
        "</li>",
    ]
    return "".join(parts)


def _source(place: Place, read_line: ReadLine | None) -> str:
    line = line_at(place, read_line)
    if line is None:
        return ""
    before, marked, after = line[: place.column - 1], line[place.column - 1 : place.column], line[place.column :]
    return f'<pre class="problem-source">{_text(before)}<mark>{_text(marked) or " "}</mark>{_text(after)}</pre>'


def _related(place: Place, message: str) -> str:
    return f'<p class="problem-related"><code>{_text(str(place))}</code>: {_text(message)}</p>'


def _text(text: str) -> str:
    return escape(text, quote=True)
