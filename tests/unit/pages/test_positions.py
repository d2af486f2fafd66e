from __future__ import annotations

from build_tools.pages.positions import differ_view
from build_tools.records.disagreement import Disagreement
from tests.made_pages import DISAGREEMENT, here, record


def test_holders_follow_from_the_claims() -> None:
    page = here({"content/disagreements/how-long.yml": DISAGREEMENT}, "")
    view = differ_view(page, record(page, Disagreement, "how-long"))
    assert (view.question.href, view.state) == ("disagreements/how-long/", "open")
    assert [(one.name, one.says) for one in view.positions] == [("Long", "It is *long*."), ("Fine", "It is fine.")]
    assert [[(who.words, who.note) for who in one.holders] for one in view.positions] == [
        [("Mayor", "(3 May 2001)")],
        [("Mayor", "")],
    ]
    assert [one.words for one in view.positions[0].claims] == ["In 2001 the bridge was 40 metres long"]
