from __future__ import annotations

from build_tools.pages.notebook import NoteBook
from build_tools.pages.origins import origins_view
from build_tools.records.claim import Claim
from tests.made_pages import here, record
from tests.made_site import claim, source, supports


def test_copies_hang_below_what_they_copy() -> None:
    page = here({
        "content/sources/copy.yml": source("press", "publisher: Copy", "copy_of: [{source: herald, named: false}]"),
        "content/claims/stands.yml": claim(supports("copy#s1")),
    })  # fmt: skip
    view = origins_view(page, NoteBook(page), record(page, Claim, "stands"))
    assert view.count == "1 document, 1 independent origin."
    (tree,) = view.trees
    assert (tree.words, tree.how, tree.marks, tree.named) == (
        "untitled document, no date seen",
        "not cited itself, read through the documents below",
        (),
        True,
    )
    (child,) = tree.children
    assert (child.words, child.named, child.href) == ("Copy, no date seen", False, "../../sources/copy/")
    assert child.how == "does not name what it has this from"
    assert [mark.label for mark in child.marks] == ["1"]


def test_an_unknown_origin_is_called_so() -> None:
    page = here({
        "content/sources/rumour.yml": source("aggregator"),
        "content/claims/stands.yml": claim(supports("rumour#s1")),
    })  # fmt: skip
    (tree,) = origins_view(page, NoteBook(page), record(page, Claim, "stands")).trees
    assert (tree.words, tree.href, tree.how) == ("Origin not known", "", "")
    assert [child.href for child in tree.children] == ["../../sources/rumour/"]
