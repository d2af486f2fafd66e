from __future__ import annotations

import pytest

from build_tools.problems import Place
from build_tools.reading.plain_text import MAX_BYTES, TextPlaces, read_text


def test_text_comes_as_it_is() -> None:
    assert read_text("naïve\r\n\t古い\n".encode(), "a.yml") == ("naïve\r\n\t古い\n", ())
    assert read_text(b"", "a.yml") == ("", ())


def test_a_byte_order_mark_is_dropped_and_moves_no_place() -> None:
    assert read_text(b"\xef\xbb\xbfname", "a.yml") == ("name", ())
    (problem,) = read_text(b"\xef\xbb\xbfab\xff", "a.yml")[1]
    assert problem.place == Place("a.yml", 1, 3)


def test_the_first_byte_that_is_not_utf_8_is_named() -> None:
    text, problems = read_text("é: 1\nname: é ".encode() + b"\xe9\xff\n", "a.yml")
    assert text is None
    (problem,) = problems
    assert problem.code == "not-utf-8"
    assert problem.place == Place("a.yml", 2, 9)
    assert "`0xE9`" in problem.message


@pytest.mark.parametrize("data", ["name".encode("utf-16"), "name".encode("utf-16-le"), b"\xed\xa0\x80", b"\xc3"])
def test_other_encodings_are_refused(data: bytes) -> None:
    text, problems = read_text(data, "a.yml")
    assert text is None
    assert problems[0].code in {"not-utf-8", "control-character"}


def test_the_size_is_limited_to_the_byte() -> None:
    assert read_text(b"a" * MAX_BYTES, "a.yml")[1] == ()
    text, (problem,) = read_text(b"a" * (MAX_BYTES + 1), "a.yml")
    assert text is None
    assert (problem.code, problem.place) == ("file-too-large", Place("a.yml"))


@pytest.mark.parametrize("char", ["\x00", "\x08", "\x0b", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\ufeff", "\uffff"])
def test_a_character_that_cannot_be_seen_is_named_with_its_place(char: str) -> None:
    text, (problem,) = read_text(f"a: é\nb: é{char}".encode(), "a.yml")
    assert text is None
    assert problem.code == "control-character"
    assert problem.place == Place("a.yml", 2, 5)
    assert f"U+{ord(char):04X}" in problem.message


def test_a_lone_carriage_return_is_named_as_a_line_end() -> None:
    text, (problem,) = read_text(b"a: 1\r\nb: 2\rc: 3\n", "a.yml")
    assert text is None
    assert problem.place == Place("a.yml", 2, 5)
    assert problem.hint == "end lines with LF or CR LF"


def test_of_very_many_such_characters_twenty_are_named() -> None:
    assert len(read_text(b"\x00" * 1000, "a.yml")[1]) == 20


def test_places_count_lines_and_characters() -> None:
    places = TextPlaces("é1\r\n\n古い x\n\n", "a.yml", 10)
    assert places.at(0) == Place("a.yml", 10, 1)
    assert places.at(1) == Place("a.yml", 10, 2)
    assert places.at(4) == Place("a.yml", 11, 1)
    assert places.at(6) == Place("a.yml", 12, 2)


def test_a_place_past_the_end_is_right_behind_the_last_word() -> None:
    places = TextPlaces("name: x\n\n  \n", "a.yml")
    assert places.at(7) == places.at(8) == places.at(10_000) == Place("a.yml", 1, 8)
    assert TextPlaces("", "a.yml").at(5) == Place("a.yml", 1, 1)
