"""What a page fetches where a reader looks closer at a chart: Plotly's basic bundle, and its style rules as a file.

The bundle would write those rules into a style element, which the site's policy refuses. It does not where a linked
sheet has the id it looks for, so the rules are taken out of the bundle, in the order in which it would set them.
"""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copyfile

PACKAGE = "plotly.js-basic-dist-min"
SCRIPT, STYLE, LICENCE = "plotly-basic.js", "plotly.css", "plotly-LICENSE.txt"

_LOOP = re.compile(
    r'for\(\w+ in (?P<rules>\w+)\)\w+=\w+(?P<steps>(?:\.replace\(/[^/]+/g?,"[^"]*"\))+),\w+\.addStyleRule\('
)
_STEP = re.compile(r'\.replace\(/(?P<letter>[^/]+)/g?,"(?P<written>[^"]*)"\)')
_RULE = re.compile(r"""(?:"(?P<quoted>[^"]*)"|(?P<bare>\w+)):(?P<mark>["'])(?P<body>.*?)(?P=mark)(?=[,}])""")


def make_plotly(node_modules: Path, out: Path) -> None:
    """Write the bundle, its licence and its style rules into `out`.

    Raises `FileNotFoundError` where the package is missing, and `ValueError` where the bundle holds its rules otherwise
    than this knows: both are set-up faults, not ones of content.
    """
    out.mkdir(parents=True, exist_ok=True)
    package = node_modules / PACKAGE
    copyfile(package / "plotly-basic.min.js", out / SCRIPT)
    copyfile(package / "LICENSE", out / LICENCE)
    rules = style_rules((out / SCRIPT).read_text(encoding="utf-8"))
    (out / STYLE).write_text(rules, encoding="utf-8", newline="\n")


def style_rules(bundle: str) -> str:
    """The style rules that the bundle would set, as a style sheet; it sets each before those it has set."""
    loop = _LOOP.search(bundle)
    start = bundle.rfind(f"{loop['rules']}={{", 0, loop.start()) if loop else -1
    if not loop or start < 0:
        raise ValueError("the bundle of Plotly does not set its style rules where they are looked for")
    steps = [(step["letter"], step["written"]) for step in _STEP.finditer(loop["steps"])]
    found = _RULE.finditer(bundle, start, loop.start())
    rules = [f"{_selector(rule['quoted'] or rule['bare'], steps)}{{{rule['body']}}}\n" for rule in found]
    return "".join(reversed(rules))


def _selector(name: str, steps: list[tuple[str, str]]) -> str:
    for letter, written in steps:
        name = re.sub(letter, written, name)
    return name


if __name__ == "__main__":
    make_plotly(Path("node_modules"), Path(".explainer/plotly"))
