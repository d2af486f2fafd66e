"""What sorts tables in a page: the one function of the package that does, as it comes, and its licence."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

PACKAGE = "sortable-tablesort"
SCRIPT, LICENCE = "sorter.js", "sorter-LICENSE.txt"


def make_sorter(node_modules: Path, out: Path) -> None:
    """Write the module that exports `sortSortable`, and the licence, into `out`.

    Raises `FileNotFoundError` where the package is missing or laid out otherwise: a set-up fault.
    """
    out.mkdir(parents=True, exist_ok=True)
    package = node_modules / PACKAGE
    copyfile(package / "dist" / "esm" / "sortSortable.min.js", out / SCRIPT)
    copyfile(package / "LICENSE", out / LICENCE)


if __name__ == "__main__":
    make_sorter(Path("node_modules"), Path(".explainer/sorter"))
