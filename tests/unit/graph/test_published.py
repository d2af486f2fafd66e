from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.graph.load import load_site
from build_tools.graph.published import HEADER, IDS_FILE, line_of, read_published, unlisted, write_published
from build_tools.problems import Place
from tests.made_site import TOWN

if TYPE_CHECKING:
    from build_tools.graph.site import Site


def site_with(ids: str | None) -> Site:
    files = {name: text.encode() for name, text in {"content/terms/span.yml": "name: 'torn", **TOWN}.items()}
    return load_site(files if ids is None else {**files, IDS_FILE: ids.encode()})[0]


def test_ids_are_read_with_their_kind_and_place() -> None:
    published, problems = read_published(
        b"\xef\xbb\xbf# Why.\r\n\nclaims/old-span\r\nsources/herald  \nclaims/old-span"
    )
    assert problems == ()
    assert published.comments == ("# Why.",)
    assert published.is_whole
    assert [(one.kind, one.id, one.place.line) for one in published.ids.values()] == [
        ("claim", "old-span", 3),
        ("source", "herald", 4),
    ]


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ("herald", 1, "`herald` is not a published id"),
        (" sources/herald", 2, "`sources/herald` is not a published id"),
        ("sources/herald extra", 1, "`sources/herald extra` is not a published id"),
        ("sources/The-Herald", 1, "`sources/The-Herald` is not a published id"),
        ("sources/herald.yml", 1, "`sources/herald.yml` is not a published id"),
        ("vocabulary/vocabulary", 1, "no record has an address in `vocabulary/`"),
        ("redirects/herald", 1, "no record has an address in `redirects/`"),
        ("source/herald", 1, "no record has an address in `source/`"),
    ],
)
def test_other_lines_are_faults(line: str, column: int, message: str) -> None:
    published, (problem,) = read_published(f"# Why.\nclaims/a\n{line}\n".encode())
    assert (problem.code, problem.place, problem.message) == ("bad-id-line", Place(IDS_FILE, 3, column), message)
    assert problem.hint
    assert not published.is_whole
    assert list(published.ids) == ["claims/a"]


def test_bytes_that_are_no_text_are_a_fault_of_their_line() -> None:
    _, (problem,) = read_published(b"claims/caf\xe9\n")
    assert problem.place == Place(IDS_FILE, 1, 1)


def test_a_site_knows_its_published_ids_and_a_project_without_a_list_has_none() -> None:
    assert site_with(None).published is None
    published = site_with("sources/herald\n").published
    assert published is not None
    assert list(published.ids) == ["sources/herald"]


def test_what_is_unlisted_is_every_sound_record_but_the_vocabulary() -> None:
    every = [line_of(record) for record in unlisted(site_with(None))]
    assert "sources/herald" in every
    assert not [line for line in every if "vocabulary" in line or "span" in line]
    assert [line_of(record) for record in unlisted(site_with("sources/herald\n"))] == [
        line for line in every if line != "sources/herald"
    ]
    assert unlisted(site_with("\n".join(every))) == ()


def test_a_new_list_says_what_it_is() -> None:
    assert write_published(None, ["terms/b", "claims/a"]).decode().splitlines() == [*HEADER, "claims/a", "terms/b"]


def test_comments_of_others_stay_on_top() -> None:
    published, _ = read_published(b"terms/b\n# Ours.\n")
    assert write_published(published, ["claims/a", "terms/b"]) == b"# Ours.\nclaims/a\nterms/b\n"


LINES = st.lists(st.from_regex(r"(claims|terms|systems)/[a-z0-9]{1,5}(-[a-z0-9]{1,3})?", fullmatch=True))


@given(LINES, LINES)
def test_adding_never_removes_and_adding_again_changes_nothing(first: list[str], second: list[str]) -> None:
    before, problems = read_published(write_published(None, first))
    assert problems == ()
    written = write_published(before, second)
    after, _ = read_published(written)
    assert after.ids.keys() == {*first, *second}
    assert write_published(after, second) == written
