"""The closed list of problem codes: whoever meets one can look it up, and no code is invented in passing."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from build_tools.problems.codes_judging import JUDGING_CODES
from build_tools.problems.codes_reading import READING_CODES
from build_tools.problems.codes_records import RECORDS_CODES
from build_tools.problems.codes_site import SITE_CODES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.problems.code import Code

GROUPS: Mapping[str, tuple[Code, ...]] = MappingProxyType(
    {
        "Reading files": READING_CODES,
        "Records and references": RECORDS_CODES,
        "Evidence and sources": JUDGING_CODES,
        "The built site": SITE_CODES,
    },
)
CODES: Mapping[str, Code] = MappingProxyType({code.name: code for group in GROUPS.values() for code in group})
