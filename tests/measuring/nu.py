"""The Nu HTML checker over every page of the built site: its errors, without those that the theme makes.

`python -m tests.measuring.nu TOOLS SITE` prints them and fails where there is one. `TOOLS` is the folder whose
`node_modules` has the checker, which runs in Java.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

JAR = "node_modules/vnu-jar/build/dist/vnu.jar"
THEMES = ("Attribute “autocomplete” is only allowed when the input type is", '<input class="md-toggle"')
"""The theme's two hidden checkboxes have it, against a browser that restores them: the message, and where."""
ADVICE = "error: no Java; on Debian or Ubuntu: apt-get install default-jre-headless\n"


def errors(tools: Path, site: Path) -> list[dict[str, str]]:
    """Every error in every page, as the checker tells it."""
    command = [
        "java",
        "-Xss8m",
        "-jar",
        str(tools / JAR),
        "--skip-non-html",
        "--errors-only",
        "--format",
        "json",
        str(site),
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    told: list[dict[str, str]] = json.loads(done.stderr)["messages"]
    return told


def is_themes(error: dict[str, str]) -> bool:
    """Whether it is one of the theme's own."""
    message, place = THEMES
    return error["message"].startswith(message) and place in error["extract"]


def main(tools: Path, site: Path) -> int:
    """Print the errors in our own markup, each with how often it is there and one place; 1 where there is one."""
    if not shutil.which("java"):
        sys.stderr.write(ADVICE)
        return 1
    found = errors(tools, site)
    ours = [error for error in found if not is_themes(error)]
    places = {error["message"]: f"{error.get('url', '')} {error.get('extract', '')}" for error in ours}
    for message, count in Counter(error["message"] for error in ours).most_common():
        sys.stdout.write(f"{count} times: {message}\n  {' '.join(places[message].split())}\n")
    pages = sum(1 for _ in site.rglob("*.html"))
    sys.stdout.write(f"{pages} pages: {len(ours)} errors of ours, {len(found) - len(ours)} of the theme\n")
    return int(bool(ours))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
