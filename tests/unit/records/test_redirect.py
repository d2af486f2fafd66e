from __future__ import annotations

from typing import get_args

import pytest
from pydantic import ValidationError

from build_tools.records.kinds import RECORD_KINDS, VOCABULARY_ID
from build_tools.records.redirect import FormerKind, Redirect

WITHDRAWN = {"id": "ferry", "was": "system", "why": "No source speaks of it.", "when": "1994-05-03"}


def test_every_kind_with_ids_in_its_addresses_may_have_former_ones() -> None:
    assert set(get_args(FormerKind)) == RECORD_KINDS.keys() - {VOCABULARY_ID}


def test_a_record_may_be_withdrawn_or_called_otherwise() -> None:
    assert Redirect.model_validate(WITHDRAWN).to is None
    assert Redirect.model_validate({**WITHDRAWN, "to": "old-ferry"}).to == "old-ferry"


@pytest.mark.parametrize("missing", ["was", "why", "when"])
def test_what_it_was_why_and_when_are_asked_for(missing: str) -> None:
    with pytest.raises(ValidationError, match=missing):
        Redirect.model_validate({name: value for name, value in WITHDRAWN.items() if name != missing})


@pytest.mark.parametrize(
    ("field", "value"), [("was", "vocabulary"), ("was", "redirect"), ("when", "1994-05"), ("to", "Old Ferry")]
)
def test_what_is_none_of_that_is_refused(field: str, value: str) -> None:
    with pytest.raises(ValidationError, match=field):
        Redirect.model_validate({**WITHDRAWN, field: value})
