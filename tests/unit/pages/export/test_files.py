from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

import jsonschema
import pytest

from build_tools.judging.statistics.claim_numbers import count_claims
from build_tools.pages.export.examples import EXAMPLES
from build_tools.pages.export.files import about_export, all_rows, export_files, readme
from build_tools.pages.export.tables import all_tables
from build_tools.pages.twin import twin_bytes
from build_tools.records.kinds import FILE_KINDS
from tests.unit.pages.export.opened import export, town

if TYPE_CHECKING:
    from pathlib import Path

    from build_tools.pages.export.examples import Example


def test_every_file_is_there_with_its_digest() -> None:
    files = export_files(town(), all_rows(town()))
    names = [one.name for one in files]
    assert names[:5] == ["records.sqlite", "tables.zip", "records.json", "schema.sql", "README.md"]
    assert sorted(names[5:]) == sorted(f"{kind}.schema.json" for kind in FILE_KINDS)
    assert all(one.digest == sha256(one.data).hexdigest() for one in files)
    assert [one.data for one in files] == [one.data for one in export_files(town(), all_rows(town()))]


def test_the_json_has_every_twin_and_says_what_it_is() -> None:
    whole = json.loads(export()["records.json"])
    assert {name: value for name, value in whole.items() if name != "records"} == {
        "site": "The Bridge",
        "url": "https://bridge.example/",
        "as_of": "2002-02-03",
        "schema_version": 1,
    }
    site, answers = town().site, town().answers
    assert whole["records"] == [json.loads(twin_bytes(site, answers, record)) for record in site.records.values()]


def test_a_licence_is_given_where_the_settings_have_one() -> None:
    page = replace(town(), settings=replace(town().settings, licence="CC BY 4.0", site_url=""))
    assert about_export(page)["licence"] == "CC BY 4.0"
    assert "url" not in about_export(page)


def test_every_record_fits_the_schema_of_its_kind() -> None:
    for twin in json.loads(export()["records.json"])["records"]:
        schema = json.loads(export()[f"{twin['kind']}.schema.json"])
        jsonschema.Draft202012Validator(schema).validate(twin["record"])


def test_the_zip_has_no_clock_in_it() -> None:
    with zipfile.ZipFile(BytesIO(export()["tables.zip"])) as packed:
        assert packed.testzip() is None
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.read("README.md") == export()["README.md"]


def test_the_read_me_explains_every_column() -> None:
    text = readme(town())
    assert text.startswith("# The Bridge: data\n")
    for table in all_tables():
        assert f"### {table.name}\n" in text
        for column in table.columns:
            assert f"- `{column.name}` {column.type}. {column.means}\n" in text


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.tool == "in Python"], ids=lambda one: one.format)
def test_an_example_gives_the_numbers_of_the_site(example: Example, tmp_path: Path) -> None:
    (tmp_path / example.file).write_bytes(export()[example.file])
    done = subprocess.run(
        [sys.executable, "-c", example.code], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True
    )
    numbers = count_claims(town().site, town().answers).by_status
    found = eval(done.stdout, {"Counter": Counter})  # noqa: S307  # the output of our own example
    assert found == Counter({word: number for word, number in numbers.items() if number})
