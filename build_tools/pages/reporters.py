"""Who gave the values of a comparison, said once where it holds for many: for a whole table, or for a row."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.pages.comparison_basis import observations_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.pages.comparison_basis import Basis
    from build_tools.pages.here import Here
    from build_tools.records.comparison import ComparedThing, Comparison
    from build_tools.records.observation import Observation

NOT_SAID = "by whom is not said"
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class GivenBy:
    """The actor who gave a row's values and the one of its column's; empty where there is no one such."""

    row: str = ""
    column: str = ""

    def words(self, here: Here, one: Observation, others: Iterable[Observation] = ()) -> str:
        """Who gave a value, where neither its row nor its column says so rightly; else nothing.

        `others` stand in the same cell: where one of them has another reporter, each value names its own.
        """
        if self.row:
            alone = all(other.reporter in {self.row, None} for other in others)
            if one.derived or (one.reporter == self.row and alone):
                return ""
            return given_by(here, one.reporter) or NOT_SAID
        return "" if one.reporter == (self.column or None) else given_by(here, one.reporter)


def given_by(here: Here, reporter: str | None) -> str:
    """`given by Jane Doe`; empty where no reporter is on record."""
    return f"given by {here.to(reporter).words}" if reporter else ""


def reporter_of_all(shared: Mapping[str, Basis]) -> str:
    """The one who gave every value of a table of several columns; empty where there is none."""
    reporters = {basis.reporter for basis in shared.values()}
    return (reporters.pop() or "") if len(shared) >= _SEVERAL and len(reporters) == 1 else ""


def reporter_of_row(here: Here, comparison: Comparison, row: ComparedThing, shared: Mapping[str, Basis]) -> str:
    """Who gave most of a row's values, two at least, of those whose column does not say who; empty where nobody."""
    found = Counter(
        at.observation.reporter or ""
        for column in comparison.columns
        if column.measure and not shared[column.id].reporter
        for at in observations_in(here, row, column)
        if at.observation.state is None and at.observation.derived is None
    )
    reporter, number = max(found.items(), key=lambda pair: pair[1], default=("", 0))
    return reporter if number >= _SEVERAL and 2 * number > found.total() else ""
