"""Every table of the export with its columns: those of the records, and those that are computed from all of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from build_tools.judging.statistics.claim_numbers import WITHOUT_STATUS
from build_tools.judging.status_table import WORD_ORDER
from build_tools.records.kinds import RECORD_KINDS
from build_tools.records.record import Record
from build_tools.records.shapes import Column, shape_of

if TYPE_CHECKING:
    from build_tools.records.record import Frozen

ID = Column("id", "The record's id: the name of its file, and of its page.", refers="record.id")
RECORD = Column("record", "The record it stands in.", refers="record.id")
PART = Column("part", "Where in the record: `evidence.2` is the second of its `evidence`.")
INSIDE = Column("inside", "The part of the record that it stands in; empty for the record itself.")
FIELD = Column("field", "The field that holds it.")
NUMBER = Column("number", "Its place among its like, from 1; empty where there can be only one.", "INTEGER")
KEY = Column("key", "What records call it by.")
RECORD_TABLE = "record"
RECORDS = (
    Column("id", "The record's id: the name of its file, and of its page.", computed=True),
    Column("kind", "What it is; the table that has the rest of it.", choices=tuple(RECORD_KINDS), computed=True),
    Column("label", "What it is called in a list, in plain words.", computed=True),
    Column("page", "Where its page stands on the site.", computed=True),
    Column("file", "The file it is written in.", computed=True),
)
COMPUTED: dict[str, tuple[Column, ...]] = {
    "claim": (
        Column(
            "status",
            "The status, computed from its evidence; an opinion or a forecast has none and is called that.",
            choices=(*WORD_ORDER, *WITHOUT_STATUS),
            computed=True,
        ),
        Column("marks", "What stands beside the word of the status, such as `with limits`.", computed=True),
        Column("status_reason", "The status in one sentence.", computed=True),
        Column("strength_for", "How strong the passages for it are, 0 to 5.", "INTEGER", computed=True),
        Column("strength_against", "How strong those against it are, 0 to 3.", "INTEGER", computed=True),
        Column("witnesses", "How many independent origins support it.", "INTEGER", computed=True),
        Column("articles", "How many documents support it.", "INTEGER", computed=True),
    ),
    "source": (
        Column("reference", "The source in short, as the pages cite it.", computed=True),
        Column("url", "Where a reader finds the text; no archive.", computed=True),
    ),
    "passage": (
        Column("ref", "How records name it: `source#p4`.", computed=True),
        Column("page", "Where it stands on the site.", computed=True),
        Column("state", "What becomes of the paragraph, in a source that we hold.", computed=True),
    ),
    "evidence": (
        Column("source", "The source of the passage.", refers="source.id", computed=True),
        Column("basis_taken", "`basis`, or what it is by default for the source.", computed=True),
        Column("seen_taken", "`seen`, or what it is by default for the source.", computed=True),
    ),
    "observation": (
        Column("least", "The lower end of what it comes to, derived ones worked out.", "REAL", computed=True),
        Column("most", "The upper end.", "REAL", computed=True),
        Column("unit_taken", "`unit`, or the measure's own.", computed=True),
    ),
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what a row of it is, its columns, and those by which a row is found."""

    name: str
    means: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]


@cache
def all_tables() -> tuple[Table, ...]:
    """Every table, `record` first, then each kind followed by what it alone brings."""
    tables: dict[str, Table] = {
        RECORD_TABLE: Table(RECORD_TABLE, "Every record of the site, of whatever kind.", RECORDS, ("id",))
    }
    for model in RECORD_KINDS.values():
        for table in tables_of(model):
            tables.setdefault(table.name, table)
    return tuple(tables.values())


@cache
def tables_of(model: type[Frozen]) -> tuple[Table, ...]:
    """The tables that a model comes to: its own, those of its lists, and those of its parts, each once."""
    return tuple(_found(model, {}, keyed=False).values())


def _found(model: type[Frozen], tables: dict[str, Table], *, keyed: bool) -> dict[str, Table]:
    shape = shape_of(model)
    if shape.table in tables:
        return tables
    is_record = issubclass(model, Record)
    own = tuple(column for field in shape.flat for column in field.columns)
    place = (ID,) if is_record else (RECORD, PART, INSIDE, FIELD, NUMBER, *((KEY,) if keyed else ()))
    columns = (*place, *own, *COMPUTED.get(shape.table, ()))
    tables[shape.table] = Table(shape.table, shape.means, columns, ("id",) if is_record else ("record", "part"))
    for one in shape.lists:
        at = (RECORD,) if is_record else (RECORD, INSIDE)
        last = KEY if one.keyed else NUMBER
        means = f"{one.value.means} The field `{one.name}` of `{shape.table}`, a value a row."
        names = tuple(column.name for column in (*at, last))
        tables[one.table] = Table(one.table, means, (*at, last, one.value), names)
    for part in shape.parts:
        _found(part.model, tables, keyed=part.holding == "keyed")
    return tables
