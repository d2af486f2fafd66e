"""What is wrong with a file that is not YAML, in our words and at the place where a person would mend it.

The parser says where it gave up. The fault is mostly before: at a quote or bracket that is never closed, at a line
without a colon. `_explain` finds that place; tests/golden/problems/reading has a case for each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from yaml import MarkedYAMLError

from build_tools.problems import Problem, Related
from build_tools.reading.plain_text import TextPlaces
from build_tools.reading.yaml_events import (
    ALIAS,
    MAPPING_END,
    MAPPING_START,
    SCALAR,
    SEQUENCE_END,
    SEQUENCE_START,
    parse_events,
)

if TYPE_CHECKING:
    from build_tools.reading.yaml_events import Event, Mark

_QUOTE_WHOLE = "put quotes round the whole text"
_GAVE_UP = "reading gave up here"


_BAD_STARTS = frozenset("@`%&*!?|>")


class _Finding(NamedTuple):
    """What to tell: the character to mend, the message, the hint, and a second character to look at."""

    at: int
    message: str
    hint: str
    related_at: int | None = None
    related_message: str = _GAVE_UP


class _Tear(NamedTuple):
    """What is known when reading stops: the parser's messages and two places, and the last whole value before."""

    text: str
    problem: str
    context: str
    stop: int
    opening: int
    last: Event | None

    def line_start(self) -> int:
        """Return where the line begins in which reading stopped."""
        return self.text.rfind("\n", 0, self.stop) + 1

    def first_word(self) -> int:
        """Return where the first word of the line begins in which reading stopped."""
        before = self.text[self.line_start() : self.stop]
        return self.stop - len(before.lstrip())


def explain_torn(error: MarkedYAMLError, text: str, last: Event | None, file: str, first_line: int) -> Problem:
    """Return the problem for a parser's error; `last` is the last scalar, alias or end of a collection before it.

    All places are within the file, also where the parser names one past its end.
    """
    stop = _index(error.problem_mark, 0)
    opening = _index(error.context_mark, stop)
    finding = _explain(_Tear(text, error.problem or "", error.context or "", stop, opening, last))
    places = TextPlaces(text, file, first_line)
    place = places.at(finding.at)
    other = place if finding.related_at is None else places.at(finding.related_at)
    related = () if other == place else (Related(other, finding.related_message),)
    return Problem(place, "torn-yaml", finding.message, finding.hint, related=related)


def _index(mark: Mark | None, default: int) -> int:
    return default if mark is None else mark.index


def _explain(tear: _Tear) -> _Finding:
    by_context = {
        "while scanning a quoted scalar": _explain_open_quote,
        "while parsing a flow sequence": _explain_bracket,
        "while parsing a flow mapping": _explain_bracket,
        "while parsing a quoted scalar": _explain_escape,
        "while scanning a simple key": _explain_no_colon,
        "while parsing a block mapping": _explain_stray,
        "while parsing a block collection": _explain_stray,
        "while parsing a flow node": _explain_no_value,
        "while parsing a block node": _explain_no_value,
    }
    by_problem = {
        "mapping values are not allowed in this context": _explain_colon,
        "did not find expected <document start>": _explain_stray,
    }
    explain = by_context.get(tear.context) or by_problem.get(tear.problem) or _explain_start
    return explain(tear)


def _explain_open_quote(tear: _Tear) -> _Finding:
    quote = tear.text[tear.opening]
    message = f"the `{quote}` opened here is never closed"
    return _Finding(tear.opening, message, f"close it with `{quote}`", tear.stop)


def _explain_bracket(tear: _Tear) -> _Finding:
    opened = tear.text[tear.opening]
    closed = "]" if opened == "[" else "}"
    message = f"the `{opened}` opened here is not closed, or a comma is missing in it"
    hint = f"close it with `{closed}`, or put quotes round a text that holds brackets, commas or quotes"
    return _Finding(tear.opening, message, hint, tear.stop)


def _explain_escape(tear: _Tear) -> _Finding:
    backslash = tear.text.rfind("\\", 0, tear.stop + 1)
    return _Finding(backslash, "this `\\` begins no known escape", "write `\\\\`, or use single quotes")


def _explain_no_value(tear: _Tear) -> _Finding:
    char = tear.text[tear.stop : tear.stop + 1]
    if char in {"]", "}"}:
        return _Finding(tear.stop, f"this `{char}` closes nothing", "delete it, or put quotes round the text")
    if char == ",":
        hint = "write the value, or put quotes round the text"
        return _Finding(tear.stop, "a value is missing before this `,`", hint)
    opening = _innermost_bracket(tear.text)
    if opening is not None:
        return _explain_bracket(tear._replace(opening=opening))
    return _Finding(tear.stop, "a value is missing here", "write the value")


def _innermost_bracket(text: str) -> int | None:
    """Return where the innermost `[` or `{` was opened that is still open where reading stops."""
    opened: list[int] = []
    next_event = parse_events(text)
    try:
        while True:
            event = next_event()
            if type(event) in {SEQUENCE_START, MAPPING_START}:
                opened.append(event.start_mark.index)
            elif type(event) in {SEQUENCE_END, MAPPING_END}:
                opened.pop()
    except MarkedYAMLError:
        return next((index for index in reversed(opened) if text[index] in "[{"), None)


def _explain_stray(tear: _Tear) -> _Finding:
    """Explain a word that cannot follow what was read: the end of a torn quote, a tail, a wrong indentation."""
    if tear.first_word() < tear.stop and tear.last is not None:
        return _explain_tail(tear, tear.last)
    if tear.text.startswith(":", tear.stop):
        return _Finding(tear.stop, "no name stands before this `:`", "write `name: value`")
    if tear.text.startswith("- ", tear.stop):
        hint = "indent it under the field it belongs to"
        return _Finding(tear.stop, "a list entry stands where a field is expected", hint)
    if tear.context == "while parsing a block collection":
        message = "this line stands where a list entry is expected"
        hint = "begin it with `- `, or indent it like the field it belongs to"
        return _Finding(tear.stop, message, hint, tear.opening, "the list begins here")
    message = "this line is indented unlike the lines it belongs to"
    return _Finding(tear.stop, message, "indent it by as many spaces as they are")


def _explain_tail(tear: _Tear, last: Event) -> _Finding:
    start = last.start_mark.index
    if type(last) is ALIAS:
        return _Finding(start, "a text may not begin with `*`", _QUOTE_WHOLE)
    if type(last) is not SCALAR or last.style not in {'"', "'"}:
        return _Finding(tear.stop, "text follows a closing bracket", _QUOTE_WHOLE)
    if "\n" in tear.text[start : tear.stop]:
        message = f"the `{last.style}` opened here runs on to a later line"
        hint = f"close it with `{last.style}` where the text ends"
        return _Finding(start, message, hint, tear.stop, "it is closed here")
    other = "'" if last.style == '"' else '"'
    return _Finding(tear.stop, "text follows a closing quote", f"put `{other}` round the whole text")


def _explain_no_colon(tear: _Tear) -> _Finding:
    return _missing_colon(tear, tear.opening)


def _missing_colon(tear: _Tear, start: int) -> _Finding:
    if re.compile(r"[\w-]+:\S").match(tear.text, start):
        return _Finding(start, "a space is missing after the `:`", "write `name: value`", tear.stop)
    hint = "write `name: value`; if the line continues a text, indent it"
    return _Finding(start, "no `: ` follows this name", hint, tear.stop)


def _explain_colon(tear: _Tear) -> _Finding:
    last = tear.last
    if last is None or type(last) is not SCALAR or last.style:
        return _Finding(tear.stop, "a `: ` cannot stand here", "put quotes round a text that holds `: `")
    if last.start_mark.line == last.end_mark.line:
        return _Finding(tear.stop, "a second `: ` in one line", "put quotes round a text that holds `: `")
    begin = tear.first_word()
    if last.start_mark.column == begin - tear.line_start():
        return _missing_colon(tear, last.start_mark.index)
    message = "this line is indented as if it continued the text above, but holds a `: `"
    return _Finding(begin, message, "indent it like the field above, or put quotes round the whole text")


def _explain_start(tear: _Tear) -> _Finding:
    """Explain a character that a text or a line may not begin with."""
    text, stop, opening = tear.text, tear.stop, tear.opening
    if tear.problem.startswith("block sequence entries"):
        return _Finding(stop, "a list cannot begin in the line of its field", "put `-` on the next line, indented")
    if text.startswith("\t", stop) or "a tab character" in tear.problem:
        return _Finding(stop, "a tab is used to indent", "indent with spaces")
    if tear.context == "while scanning a block scalar":
        message = f"text follows `{text[opening]}` on its line"
        return _Finding(opening, message, "begin the text on the next line, or put quotes round it")
    if text.startswith("%", opening) and opening == tear.line_start():
        return _Finding(opening, "a line may not begin with `%`", "delete the line, or put quotes round a text")
    if text[opening : opening + 1] in _BAD_STARTS:
        shown = "a backtick" if text[opening] == "`" else f"`{text[opening]}`"
        return _Finding(opening, f"a text may not begin with {shown}", _QUOTE_WHOLE)
    return _Finding(stop, "this cannot be read as YAML", "put quotes round texts that hold punctuation", opening)
