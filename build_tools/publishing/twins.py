from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_twins(twins: Mapping[str, bytes], out: Path) -> tuple[Problem, ...]:
    """Write the twins of pages, `claims/some-id.json` and the like, and return those that would replace a file.

    `twins` holds bytes by their path relative to the site. Raises `ValueError` for a path that leaves the site.
    """
    problems = []
    for path, data in sorted(twins.items()):
        if path.startswith("/") or ".." in path.split("/") or "\\" in path:
            raise ValueError(f"not a path inside the site: {path!r}")
        target = out / path
        if target.exists():
            problems.append(
                Problem(
                    Place(path),
                    "page-twice",
                    f"a data file would replace `{path}`",
                    "rename the file in `docs/`: this address belongs to a record",
                )
            )
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return tuple(problems)
