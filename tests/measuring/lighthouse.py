"""Lighthouse over pages of the built site, as a phone sees them.

`python -m tests.measuring.lighthouse TOOLS SITE` prints the scores of some pages, the median of three runs each, and
fails where one is below its mark. `TOOLS` is the folder whose `node_modules` has Lighthouse.

Lighthouse slows the processor down to that of a phone, and takes the one it runs on for a fast desktop's. One that is
slower, or busy, is slowed down less here, by the number that Lighthouse itself has for its speed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from tests.browser.find_browser import known_browser, launch_arguments
from tests.measuring.host import hosted

PAGES = ("", "claims/huawei-profit-up-564/", "story/the-chips/")
RUNS = 3
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
MOST_SLOWED, SPEED_OF_PHONE = 4.0, 400
"""How much Lighthouse slows a processor down, and the speed of the phone that it then means, in its own unit."""

Report = dict[str, Any]


def report(tools: Path, address: str, slowed: float) -> Report:
    """What Lighthouse says of one page, once."""
    command = [
        "node", str(tools / "node_modules/lighthouse/cli/index.js"), address, "--quiet", "--output=json",
        f"--only-categories={','.join(LEAST)}", f"--throttling.cpuSlowdownMultiplier={slowed:.2f}",
        f"--chrome-flags=--headless=new {' '.join(launch_arguments())}",
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": known_browser()}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    told: Report = json.loads(done.stdout)
    return told


def as_slow_as_a_phone(told: Report) -> float:
    """How much a processor must be slowed down that was as fast as in this run."""
    speed = float(told["environment"]["benchmarkIndex"])
    return min(MOST_SLOWED, max(1.0, speed / SPEED_OF_PHONE))


def scores(told: Report) -> dict[str, int]:
    """The four scores, of a hundred."""
    return {name: round(100 * told["categories"][name]["score"]) for name in LEAST}


def missed(told: Report) -> list[str]:
    """What keeps a score from a hundred, with the first places of it."""
    weighed = {ref["id"] for name in LEAST for ref in told["categories"][name]["auditRefs"] if ref["weight"]}
    found = []
    for audit in (told["audits"][name] for name in sorted(weighed)):
        if audit["score"] not in {None, 1}:
            places = [item["node"]["snippet"] for item in audit.get("details", {}).get("items", []) if "node" in item]
            found.append(f"  {audit['title']} {audit.get('displayValue', '')} {' '.join(places[:3])}".rstrip())
    return found


def measure(tools: Path, site: Path) -> bool:
    """Print the scores of each page; whether all reach their marks."""
    is_good = True
    with hosted(site) as origin:
        for page in PAGES:
            slowed = as_slow_as_a_phone(report(tools, origin + page, MOST_SLOWED))
            runs = sorted(
                (report(tools, origin + page, slowed) for _ in range(RUNS)),
                key=lambda told: scores(told)["performance"],
            )
            found = {name: median(scores(told)[name] for told in runs) for name in LEAST}
            words = ", ".join(f"{name} {score:g}" for name, score in found.items())
            lines = [f"/{page}: {words} (slowed down {slowed:.1f} times)", *missed(runs[RUNS // 2])]
            sys.stdout.write("\n".join(lines) + "\n")
            is_good = is_good and all(found[name] >= least for name, least in LEAST.items())
    return is_good


if __name__ == "__main__":
    sys.exit(not measure(Path(sys.argv[1]), Path(sys.argv[2])))
