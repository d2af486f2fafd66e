# ruff: noqa: E501  the made files below are read by line
from __future__ import annotations

import gc
from textwrap import dedent
from typing import TYPE_CHECKING

from build_tools.graph.load import load_project, load_site
from build_tools.problems import Place
from build_tools.records.actor import Actor
from build_tools.records.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from build_tools.graph.loaded import LoadedFile

VOCABULARY = """
actor_types: {town: {name: Town, plural: Towns}}
system_types: {}
event_types: {}
lanes: {}
measures: {}
"""


def files(**texts: str) -> dict[str, bytes]:
    made = {"content/vocabulary.yml": VOCABULARY}
    made |= {name.replace("__", "/").replace("_", "-") + ".yml": text for name, text in texts.items()}
    return {name: dedent(text).lstrip().encode() for name, text in made.items()}


SEED = """
quality: press
held: true
passages:
  - {id: p1, gist: A bridge stands.}
"""


def test_records_find_each_other_in_both_directions() -> None:
    site, problems = load_site(
        files(
            content__actors__town="name: Town\ntype: town\nbrief: ['It has a bridge.[@herald#p1]']\nchecked: 2024-05-01",
            content__actors__mayor="name: Mayor\ntype: town\nrelations: [{type: heads, actor: town}]\nchecked: 2024-06-01",
            seeds__herald=SEED,
        )
    )
    assert problems == ()
    assert [record.id for record in site.of(Actor)] == ["mayor", "town"]
    assert site.seeds == {"herald"}
    assert [(link.source, link.role) for link in site.links_to("town")] == [("mayor", "relations.actor")]
    assert [(link.source, link.target) for link in site.links_from("town")] == [("town", "herald#p1")]
    at = site.passage("herald#p1")
    assert at is not None
    assert (at.ref, at.address, at.passage.gist) == ("herald#p1", "sources/herald/#p1", "A bridge stands.")
    assert site.as_of.text == "2024-06-01"
    assert site.find(Source, "town") is None
    assert site.place("mayor", ("relations", 0, "actor")).line == 3
    assert site.place("nobody") == Place("nobody")
    assert site.file_of("town") == "content/actors/town.yml"


def test_a_broken_record_exists_for_others_and_its_references_are_checked() -> None:
    site, problems = load_site(
        files(
            content__actors__town="name: Town\ntype: town\ncolour: red\nrelations: [{type: heads, actor: nobody}]",
            content__actors__mayor="name: Mayor\ntype: town\nrelations: [{type: heads, actor: town}]",
        )
    )
    assert site.broken == {"town"}
    assert [(problem.code, problem.place.file) for problem in problems] == [
        ("unknown-field", "content/actors/town.yml"),
        ("unknown-reference", "content/actors/town.yml"),
    ]
    assert site.get("town") is None
    assert site.links_to("nobody")[0].source == "town"


def test_an_unreadable_file_exists_for_others() -> None:
    site, problems = load_site(
        files(
            content__actors__town="name: 'Town\ntype: town",
            content__actors__mayor="name: Mayor\ntype: town\nrelations: [{type: heads, actor: town}]",
        )
    )
    assert [problem.code for problem in problems] == ["torn-yaml"]
    assert site.broken == {"town"}
    assert site.place("town", ("name",)) == Place("content/actors/town.yml")


def test_references_that_lead_nowhere_say_what_was_meant() -> None:
    _, problems = load_site(
        files(
            seeds__herald=SEED,
            seeds__gazette="quality: press\nheld: true",
            content__actors__town="name: Town\ntype: town\nbrief: ['A.[@herold#p1]', 'B.[@herald#p9]', 'C.[@gazette#p1]']",
            content__actors__mayor="name: M\ntype: town\nrelations: [{type: heads, actor: twon}, {type: owns, actor: herald}]",
            content__actors__clerk="name: C\ntype: town\nbrief: ['Z.[@zzzzzz#p1] [@zzzzzz]']",
        )
    )
    assert [(problem.code, problem.message, problem.hint) for problem in problems] == [
        ("unknown-source", "no source is called `zzzzzz`", "write the source's record first"),
        ("unknown-reference", "no record is called `zzzzzz`", "write its record first"),
        ("unknown-reference", "no actor is called `twon`", "did you mean `town`?"),
        ("wrong-kind-of-reference", "`herald` is a source, expected an actor", "name an actor by its file name"),
        ("unknown-source", "no source is called `herold`", "did you mean `herald#p1`?"),
        ("unknown-passage", "`herald` has no passage `p9`", "choose from p1 to p1"),
        ("unknown-passage", "`gazette` has no passage `p1`", "add the passage to seeds/gazette.yml"),
    ]


def test_what_cannot_be_an_id_is_one_fault_and_not_two() -> None:
    _, problems = load_site(
        files(content__actors__mayor="name: M\ntype: town\nrelations: [{type: heads, actor: Old Town}]")
    )
    assert [problem.code for problem in problems] == ["bad-slug"]


def test_files_that_are_no_records_are_named() -> None:
    _, problems = load_site(
        {"content/actors/notes.txt": b"x", "content/ghosts/a.yml": b"x: 1", "content/a.yml": b"x: 1"}
    )
    assert [problem.code for problem in problems] == ["unknown-kind", "misplaced-file", "unknown-kind"]


def test_one_id_belongs_to_one_record() -> None:
    _, problems = load_site(
        files(
            content__actors__town="name: Town\ntype: town",
            content__terms__town="name: Town\ndefinition: x\nevidence: []",
        )
    )
    clash = next(problem for problem in problems if problem.code == "id-clash")
    assert clash.place.file == "content/terms/town.yml"
    assert clash.related[0].place.file == "content/actors/town.yml"


def test_without_a_vocabulary_there_is_an_empty_one() -> None:
    site, problems = load_site({})
    assert problems == ()
    assert site.vocabulary.measures == {}
    assert site.as_of.text == "2000-01-01"
    assert site.home is None


def test_pages_are_read_and_their_references_checked() -> None:
    home = "---\ntitle: T\nquestion: Q?\nlead: L\nknown: ['A thing.[@nobody]']\n---\n"
    site, problems = load_site(
        {
            "docs/index.md": home.encode(),
            "docs/about.md": b"See [the town](@town).\n",
            "docs/more/index.md": b"---\ntitle: 'torn\n---\n",
            "docs/decisions/one.md": b"[@not-read]\n",
        }
    )
    assert site.home is not None
    assert site.home.question == "Q?"
    assert [(page.file, page.address) for page in site.pages] == [
        ("docs/about.md", "about/"),
        ("docs/index.md", ""),
        ("docs/more/index.md", "more/"),
    ]
    assert [
        (problem.code, problem.place.file, problem.place.line) for problem in problems if "reference" in problem.code
    ] == [
        ("unknown-reference", "docs/about.md", 1),
        ("unknown-reference", "docs/index.md", 5),
    ]
    assert site.links_to("town")[0].source == "docs/about.md"


def test_a_project_folder_is_read_and_kept_in_the_cache(tmp_path: Path) -> None:
    for name, data in files(content__actors__town="name: Town\ntype: town").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "picture.png").write_bytes(b"\x89PNG")
    cache: dict[tuple[str, bytes], LoadedFile] = {}
    first, problems = load_project(tmp_path, cache)
    assert problems == ()
    second, _ = load_project(tmp_path, cache)
    assert first.files["town"] is second.files["town"]
    assert len(cache) == 2


def write_project(root: Path, made: dict[str, bytes]) -> None:
    for name, data in made.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)


def test_a_file_that_cannot_be_read_is_named_and_exists_for_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town, mayor = (
        "name: Town\ntype: town",
        "name: Mayor\ntype: town\nrelations: [{type: heads, actor: town}, {type: owns, actor: mill}]",
    )
    write_project(tmp_path, files(content__actors__town=town, content__actors__mayor=mayor))
    (tmp_path / "content/actors/mill.yml").symlink_to(tmp_path / "gone.yml")
    (tmp_path / "content/actors/folder.yml").mkdir()
    read_bytes = type(tmp_path).read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "town.yml":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(type(tmp_path), "read_bytes", refuse)
    site, problems = load_project(tmp_path)
    assert [(problem.code, problem.place.file, problem.message) for problem in problems] == [
        ("unreadable-file", "content/actors/folder.yml", "this is a folder with the name of a file"),
        ("unreadable-file", "content/actors/mill.yml", "this link leads nowhere"),
        ("unreadable-file", "content/actors/town.yml", "the system says: Permission denied"),
    ]
    assert site.broken == {"folder", "mill", "town"}
    assert site.place("town", ("name",)) == Place("content/actors/town.yml")
    assert set(site.records) == {"mayor", "vocabulary"}


def test_what_may_not_be_opened_in_a_folder_of_no_kind_is_no_record(tmp_path: Path) -> None:
    (tmp_path / "content/ghosts").mkdir(parents=True)
    (tmp_path / "content/ghosts/a.yml").symlink_to(tmp_path / "gone.yml")
    site, (problem,) = load_project(tmp_path)
    assert problem.code == "unreadable-file"
    assert site.files == {}


def test_a_page_without_text_has_an_address_and_no_references() -> None:
    site, problems = load_site({"docs/about.md": b"caf\xe9", "docs/index.md": b"Words alone.\n"})
    assert [(problem.code, problem.place.file) for problem in problems if problem.place.file == "docs/about.md"] == [
        ("not-utf-8", "docs/about.md")
    ]
    assert [(page.address, page.references) for page in site.pages] == [("about/", ()), ("", ())]
    assert site.home is None


def test_a_home_page_refers_to_what_its_front_matter_names() -> None:
    home = "---\ntitle: T\nquestion: Q?\nlead: L\nknown: ['A thing.[@herald#p1]']\ndiffer: [one-or-two]\n---\n[@town]\n"
    site, problems = load_site(
        {
            **files(content__actors__town="name: Town\ntype: town", seeds__herald=SEED),
            "docs/index.md": home.encode(),
        }
    )
    assert [(problem.message, problem.place.line) for problem in problems] == [
        ("no record is called `one-or-two`", 6),
        ("the home page does not show what stands below its front matter", 8),
    ]
    assert [(link.target, link.role) for link in site.links_from("docs/index.md")] == [
        ("town", "prose"),
        ("herald#p1", "known"),
        ("one-or-two", "differ"),
    ]


def test_the_collector_is_left_as_it_was() -> None:
    gc.disable()
    try:
        load_site({})
        assert not gc.isenabled()
    finally:
        gc.enable()
    load_site({})
    assert gc.isenabled()
