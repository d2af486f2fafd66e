"""The Markdown twin of a page: what its HTML says, in its order, for programs that read text.

It is made from the finished HTML and not from the records, so that nothing on a page can be missing from it. Only
what is for a reader's hands is left out: drawings, the way home, buttons, and notes that the list of passages repeats.
A page has a thousand tags, so whatever needs no memory is done by a pattern over the whole page.
"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin

from build_tools.pages.addresses import markdown_of

_LEFT_OUT = re.compile(
    r"<svg\b.*?</svg>|<nav\b.*?</nav>|<p class=\"(?:tools|address-printed|cite-name)\">.*?</p>"
    r"|<div class=\"filters\".*?</div>"
    r"|<(button|select|form|template|script)\b.*?</\1>|<details class=\"fold cite-forms\">.*?</details>|<input\b[^>]*>",
    re.DOTALL,
)
_NOTES = re.compile(r"<details class=\"ev\">.*?</details>", re.DOTALL)
_LIST_OF_PASSAGES = '<div class="passage"'
_KEPT = re.compile(r"<pre\b[^>]*>(.*?)</pre>", re.DOTALL)
_STATUS = re.compile(r'(<p class="status">.*?</span></span>)(?! *<)', re.DOTALL)
_NUMBERED = re.compile(r'<span class="n">([^<]*)</span>\s*(?:<(?:p|div)\b[^>]*>)?')
_MARKER = re.compile(r'<a class="mk"[^>]*>([^<]*)</a>')
_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_SCHEME = re.compile(r"[a-z]+:")
# Spans that the style sheets put on a line of their own.
_APART = re.compile(r'<span class="(?:row-note|value|derived|state|conflict|under|aside)[^"]*">')
_SEVERAL = re.compile(r"</dd>\s*<dd\b[^>]*>")
_WITHOUT_MEANING = re.compile(r"</?(?:span|time|abbr|small|colgroup|tbody|a|label|wbr|use|col)\b[^>]*>")
_ATTRIBUTES = re.compile(r"<([a-z0-9]+) [^>]*>")
_TOKEN = re.compile(r"<[^>]*>|[^<]+")
# Signs that no page can hold stand for breaks until all white space of the HTML is one space.
_LINE, _BLOCK, _STEP, _BREAK, _SPACE = "\x01", "\x02", "\x03", "\x04", "\x05"
_BLOCKS = [
    "p",
    "div",
    "section",
    "header",
    "figure",
    "figcaption",
    "details",
    "blockquote",
    "dl",
    "table",
    "main",
    "article",
    "aside",
    "output",
]
# What a tag comes to wherever it stands, but in a table or a list.
_PLAIN = {
    **{f"<{name}>": _BLOCK for name in _BLOCKS},
    **{f"</{name}>": _BLOCK for name in _BLOCKS},
    **{f"<h{size}>": f"{_BLOCK}{'#' * size} " for size in range(1, 7)},
    **{f"</h{size}>": _BLOCK for size in range(1, 7)},
    **{f"<{name}>": sign for name, sign in (("strong", "**"), ("b", "**"), ("em", "*"), ("i", "*"), ("code", "`"))},
    **{f"</{name}>": sign for name, sign in (("strong", "**"), ("b", "**"), ("em", "*"), ("i", "*"), ("code", "`"))},
    **{f"<{name}>": f"{_BLOCK}**" for name in ("summary", "caption")},
    **{f"</{name}>": f"**{_BLOCK}" for name in ("summary", "caption")},
    "<dt>": f"{_LINE}- **",
    "</dt>": ":** ",
    "<br>": _LINE,
}
_BARE = f" {_STEP}"


def markdown_twin(body: str, address: str, site_url: str) -> bytes:
    """The body of the page at `address` as Markdown in UTF-8; links are whole where the site's address is known."""
    root = site_url or "../" * markdown_of(address).count("/")
    text = _tidied(_written(_prepared(body, address, root)))
    page = f"Page: {site_url}{address}\n\n" if site_url else ""
    return f"{page}{text}\n".encode()


def _prepared(html: str, address: str, root: str) -> str:
    """The HTML with its links written, and with no tag or attribute in it that a twin does not need."""
    html = _LEFT_OUT.sub("", html)
    if _LIST_OF_PASSAGES in html:
        html = _NOTES.sub("", html)
    html = _KEPT.sub(_as_kept, _STATUS.sub(r"\1.", html))
    html = _MARKER.sub(r" [\1]", _NUMBERED.sub(r"\n<p>[\1] ", html))
    up = "../" * address.count("/")

    def link(found: re.Match[str]) -> str:
        href = found[1]
        if up and href.startswith(up):
            return f"[{found[2]}]({root}{href[len(up) :]})"
        whole = href if _SCHEME.match(href) else root + urljoin(f"/{address}", href).lstrip("/")
        return f"[{found[2]}]({whole})"

    html = _LINK.sub(link, html)
    return _ATTRIBUTES.sub(r"<\1>", _WITHOUT_MEANING.sub("", _SEVERAL.sub("; ", _APART.sub(" · ", html))))


def _as_kept(found: re.Match[str]) -> str:
    words = re.sub(r"<[^>]*>", "", found[1]).strip("\n").replace("\n", _BREAK).replace(" ", _SPACE)
    return f"{_BLOCK}```{_BREAK}{words}{_BREAK}```{_BLOCK}"


def _written(html: str) -> str:
    """The tokens as Markdown with breaks as signs; lists and tables are what must be remembered."""
    out: list[str] = []
    depth, cells, head = 0, -1, 0
    for tag in _TOKEN.findall(html):
        if tag[0] != "<":
            out.append(tag.replace("|", r"\|") if cells >= 0 else tag)
        elif cells >= 0:
            out.append(_in_row(tag, cells))
            cells += tag in {"<td>", "<th>"}
            if tag == "</tr>":
                head, cells = cells, -1
        elif tag == "<li>":
            out.append(f"{_LINE}{_STEP * (depth - 1)}- ")
        elif tag in {"<ul>", "<ol>"}:
            depth += 1
            out.append(_BLOCK if depth == 1 else "")
        elif tag in {"</ul>", "</ol>"}:
            depth -= 1
            out.append("" if depth else _BLOCK)
        elif tag == "<tr>":
            cells = 0
            out.append(f"{_LINE}|")
        elif tag == "</thead>":
            out.append(f"|{' --- |' * head}{_LINE}")
        else:
            words = _PLAIN.get(tag, "")
            out.append(words.replace(_BLOCK, _LINE + _STEP * depth) if depth and _BLOCK in words else words)
    return "".join(out)


def _in_row(tag: str, cells: int) -> str:
    """A tag in a row of a table, where nothing may break the line."""
    if tag in {"<td>", "<th>"}:
        return " | " if cells else " "
    if tag == "</tr>":
        return f" |{_LINE}"
    words = _PLAIN.get(tag, "")
    return " · " if tag == "<li>" else " " if _BLOCK in words or _LINE in words else words


def _tidied(text: str) -> str:
    """The text with each break where it belongs, and the white space that stood between tags gone."""
    blocks = []
    for block in unescape(text).replace("\u2060", "").split(_BLOCK):
        lines: list[str] = []
        for piece in block.split(_LINE):
            line = " ".join(piece.split()).removeprefix("· ").replace("| · ", "| ")
            bare = line.strip(_BARE)
            if bare and lines and lines[-1].strip(_BARE) == "-":
                lines[-1] = f"{lines[-1]} {bare}"
            elif bare:
                lines.append(line)
        if lines:
            blocks.append("\n".join(lines))
    words = "\n\n".join(blocks).replace(f"{_STEP} ", _STEP).replace(_STEP, "  ")
    return words.replace(_BREAK, "\n").replace(_SPACE, " ")
