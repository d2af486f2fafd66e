"""One style sheet a page: the theme's, without the rules for what no page of this site has, and ours after them.

A theme styles everything that anybody may write: annotations, tabs, diagrams, right-to-left text, twenty colours.
Every page would carry all of it. A rule is left out only where it asks for a class, an id or an attribute that neither
the engine's pages nor our own templates and scripts know; what the theme's script gives to a part of a page counts as
known where that part is there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

import tinycss2
from tinycss2.ast import AtRule, HashToken, IdentToken, LiteralToken, QualifiedRule, SquareBracketsBlock, StringToken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tinycss2.ast import Node

THEMES = "stylesheets"
OURS = "assets/css"
SCRIPTS = "assets/javascripts"
DIGEST_LENGTH = 10

_LINK = re.compile(r'<link rel="?stylesheet"? href="?([^">]*?)(assets/(?:stylesheets|css)/[\w.-]+\.css)"?\s*/?>\s*')
_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_WORD = re.compile(r"[a-zA-Z_][\w-]*")
_PART_OF_BLOCK = re.compile(r"\b([a-z]+(?:-[a-z0-9]+)*)(?:__|--)[a-z][\w-]*")
_STATE = re.compile(r"\bdata-[a-z][\w-]*|\b(?:js-)?focus-visible\b|\bjs\b")
_PROPERTY = re.compile(r"--[\w-]+")
_SOURCES = ("html", "js", "css", "svg")
_GROUPS = frozenset({"media", "supports", "container", "layer"})


def words_of_theme(theme: Path) -> frozenset[str]:
    """Every word of our own templates, scripts and style sheets: more than the names they use, and never fewer."""
    files = (file for kind in _SOURCES for file in theme.rglob(f"*.{kind}"))
    return frozenset(word for file in files for word in _words_in(file.read_text(encoding="utf-8")))


def _words_in(text: str) -> Iterator[str]:
    yield from _WORD.findall(text)
    yield from _PROPERTY.findall(text)


def join_styles(engine_site: Path, known: frozenset[str]) -> None:
    """In the site that an engine built, give each page one style sheet: the theme's, made lighter, with ours after it.

    `known` are the words of what is not in the engine's pages. Pages with the same sheets, frames too, share one file,
    whose name carries its digest; the files it was made of are gone. A page without a sheet of the theme stays as is.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(engine_site.rglob("*.html"))}
    sheets = {path: _sheets(html, engine_site) for path, html in pages.items()}
    styled = {path: files for path, files in sheets.items() if any(file.parent.name == THEMES for file in files)}
    tags = (word for html in pages.values() for tag in _TAG.findall(html) for word in _words_in(tag))
    words = known.union(tags)
    script = "".join(file.read_text(encoding="utf-8") for file in sorted((engine_site / SCRIPTS).glob("*.js")))
    words |= _set_by_script(script, words)
    targets = {files: _write_joined(files, words, engine_site) for files in dict.fromkeys(styled.values())}
    for path, files in styled.items():
        path.write_text(_linked_once(pages[path], targets[files]), encoding="utf-8", newline="\n")
    needed = {file for path, files in sheets.items() if path not in styled for file in files}
    for file in {file for files in targets for file in files} - needed:
        file.unlink()
        file.with_name(f"{file.name}.map").unlink(missing_ok=True)


def _sheets(html: str, site: Path) -> tuple[Path, ...]:
    return tuple(file for _, name in _LINK.findall(html) if (file := site / name).is_file())


def _write_joined(files: tuple[Path, ...], words: frozenset[str], site: Path) -> str:
    """Write the sheets as one, and return its path; the theme's come first, as they stand in every page."""
    theme, ours = (
        "".join(file.read_text(encoding="utf-8") for file in files if (file.parent.name == THEMES) == is_theirs)
        for is_theirs in (True, False)
    )
    data = (without_unused(theme, words) + ours).encode()
    target = f"{OURS}/page.{sha256(data).hexdigest()[:DIGEST_LENGTH]}.css"
    (site / OURS).mkdir(parents=True, exist_ok=True)
    (site / target).write_bytes(data)
    return target


def _linked_once(html: str, target: str) -> str:
    """The page with a link to one style sheet, where the first of its own stood."""
    first = next(_LINK.finditer(html))
    link = f'<link rel="stylesheet" href="{first[1]}{target}">\n'
    return html[: first.start()] + link + _LINK.sub("", html[first.end() :])


def _set_by_script(script: str, words: frozenset[str]) -> frozenset[str]:
    """What the theme's script gives to what is on the pages: states, and the parts of blocks that are there."""
    parts = {found[0] for found in _PART_OF_BLOCK.finditer(script) if found[1] in words}
    return frozenset(parts | set(_STATE.findall(script)) | set(_PROPERTY.findall(script)))


@lru_cache(maxsize=4)
def without_unused(css: str, words: frozenset[str]) -> str:
    """The style sheet without the rules, and the custom properties, that no page with these words needs."""
    kept = _kept_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), words)
    return _without_unread_properties(kept, words)


def _kept_rules(rules: Sequence[Node], words: frozenset[str]) -> str:
    return "".join(_kept(rule, words) for rule in rules)


def _kept(rule: Node, words: frozenset[str]) -> str:
    if isinstance(rule, QualifiedRule):
        selectors = [part for part in _by_comma(rule.prelude) if _may_match(part, words)]
        prelude = ",".join(tinycss2.serialize(part).strip() for part in selectors)
        return f"{prelude}{{{tinycss2.serialize(rule.content)}}}" if selectors else ""
    rules = _rules_inside(rule)
    return rule.serialize() if rules is None else _group(rule, _kept_rules(rules, words))


def _rules_inside(rule: Node) -> Sequence[Node] | None:
    """The rules in a group of them, as `@media` is; None for any other rule."""
    if isinstance(rule, AtRule) and rule.lower_at_keyword in _GROUPS and rule.content is not None:
        return tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    return None


def _group(rule: Node, inside: str) -> str:
    return f"{rule.serialize().partition('{')[0]}{{{inside}}}" if inside else ""


def _by_comma(prelude: Sequence[Node]) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for token in prelude:
        if isinstance(token, LiteralToken) and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _may_match(selector: Sequence[Node], words: frozenset[str]) -> bool:
    """Whether every class, id and attribute it asks for is known; what stands in `:not()` and its like is not asked."""
    before = ""
    for token in selector:
        is_id = isinstance(token, HashToken)
        if isinstance(token, HashToken | IdentToken) and (is_id or before == ".") and not _is_known(token.value, words):
            return False
        if isinstance(token, SquareBracketsBlock) and not _attribute_known(token, words):
            return False
        before = token.value if isinstance(token, LiteralToken) else ""
    return True


def _attribute_known(block: SquareBracketsBlock, words: frozenset[str]) -> bool:
    """Whether the attribute is known and, where it must equal a word, that word as well."""
    name, *rest = (token.value for token in block.content if isinstance(token, IdentToken | LiteralToken | StringToken))
    return _is_known(name, words) and (rest[:1] != ["="] or _is_known(rest[1], words))


def _is_known(name: str, words: frozenset[str]) -> bool:
    """Whether it is among the words, or is no word, so that it could not be."""
    return name in words or not _WORD.fullmatch(name)


def _without_unread_properties(css: str, words: frozenset[str]) -> str:
    """The style sheet without custom properties that nothing reads, until every one that is left is read."""
    read = set(re.findall(r"var\(\s*(--[\w-]+)", css)) | {word for word in words if word.startswith("--")}
    unread = {name for name in re.findall(r"[{;](--[\w-]+):", css) if name not in read}
    if not unread:
        return css
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return _without_unread_properties(_without_properties(rules, unread), words)


def _without_properties(rules: Sequence[Node], unread: set[str]) -> str:
    return "".join(_rule_without(rule, unread) for rule in rules)


def _rule_without(rule: Node, unread: set[str]) -> str:
    if isinstance(rule, QualifiedRule):
        declarations = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        left = [one.serialize() for one in declarations if getattr(one, "name", "") not in unread]
        return f"{tinycss2.serialize(rule.prelude)}{{{';'.join(left)}}}" if left else ""
    rules = _rules_inside(rule)
    return rule.serialize() if rules is None else _group(rule, _without_properties(rules, unread))
