from __future__ import annotations

from build_tools.records.actor import Actor
from build_tools.records.claim import Claim
from build_tools.records.evidence import Evidence, SaidBy
from build_tools.records.observation import Observation
from build_tools.records.shapes import Column, shape_of, table_of
from build_tools.records.source import Source
from build_tools.records.vocabulary import Vocabulary


def column(model: type, name: str) -> Column:
    columns = [column for field in shape_of(model).flat for column in field.columns]
    return next(one for one in columns if one.name == name)


def test_a_table_is_called_after_the_kind_or_the_part() -> None:
    assert [table_of(model) for model in (Claim, SaidBy, Evidence)] == ["claim", "said_by", "evidence"]
    assert shape_of(Claim).means == "A statement of how the world is, in one falsifiable sentence."


def test_a_column_means_what_the_field_does() -> None:
    assert column(Claim, "statement") == Column("statement", "The statement, with time and place in it.")
    assert column(Claim, "type").choices == ("fact", "statistic", "causal", "opinion", "forecast", "utterance")
    assert (column(Observation, "value").type, column(Observation, "about").type) == ("REAL", "INTEGER")


def test_a_reference_says_where_its_value_is_found() -> None:
    assert column(Evidence, "passage").refers == "passage.ref"
    assert column(Evidence, "origin").refers == "source.id"
    assert column(Observation, "subject").refers == "record.id"
    assert column(Observation, "unit").refers == ""


def test_a_date_has_its_first_and_last_day_beside_it_and_a_day_is_itself() -> None:
    names = [[column.name for column in field.columns] for field in shape_of(Claim).flat]
    assert ["when", "when_first", "when_last"] in names
    assert ["checked"] in names
    assert column(Claim, "when_first").computed


def test_lists_and_parts_have_tables_of_their_own() -> None:
    claim = shape_of(Claim)
    assert [(one.table, one.value.refers) for one in claim.lists][:2] == [
        ("claim_about", "record.id"),
        ("claim_parties", "actor.id"),
    ]
    assert ("observations", Observation, "many") in [(one.name, one.model, one.holding) for one in claim.parts]
    assert ("capture", "one") in [(one.name, one.holding) for one in shape_of(Source).parts]
    assert ("measures", "keyed") in [(one.name, one.holding) for one in shape_of(Vocabulary).parts]
    assert [one.keyed for one in shape_of(Actor).lists] == [False, True]
