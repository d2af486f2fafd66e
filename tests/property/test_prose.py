from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from build_tools.reading.prose import Words, find_markers, parse_prose
from build_tools.reading.prose_faults import prose_faults

PIECES = st.sampled_from(
    [
        *("[@a-b]", "[@a#p4]", "[x](@a)", "[", "]", "(", ")", "@", "`", "``", "\\", "words ", "é", "\n", "\n\n"),
        *("[@", "](@", "[@A]", "<b>", "<", ">", "{{", "%}", "# ", "- ", "![x](y)", "*e*", "#p4", "---", "~~~", "古"),
    ]
)
TEXTS = st.lists(PIECES, max_size=20).map("".join)


@given(TEXTS)
def test_the_parts_are_the_text(text: str) -> None:
    parts = parse_prose(text)
    starts = [part.offset for part in parts]
    assert starts[:1] == ([0] if text else [])
    ends = [*starts, len(text)][1:]
    for part, end in zip(parts, ends, strict=True):
        written = text[part.offset : end]
        if isinstance(part, Words):
            assert written == part.markdown
        else:
            assert written.endswith(("]", ")"))
            assert f"@{part.target}" in written
    assert find_markers(text) == tuple(part for part in parts if not isinstance(part, Words))


@given(TEXTS)
def test_no_two_runs_of_words_meet(text: str) -> None:
    are_words = [isinstance(part, Words) for part in parse_prose(text)]
    assert (True, True) not in pairwise(are_words)


@given(TEXTS)
def test_faults_are_in_the_text_in_order(text: str) -> None:
    faults = prose_faults(text)
    assert list(faults) == sorted(faults)
    assert all(0 <= fault.offset < len(text) for fault in faults)


@given(TEXTS)
def test_a_reference_is_never_a_fault(text: str) -> None:
    starts = {part.offset for part in find_markers(text)}
    assert starts.isdisjoint(fault.offset for fault in prose_faults(text) if fault.code == "bad-reference")


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    parse_prose(text)
    prose_faults(text)
