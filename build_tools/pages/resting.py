"""What a claim rests on in a few words: documents, the independent origins among them, and how many weigh in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.pages.plain_words import counted

if TYPE_CHECKING:
    from build_tools.pages.here import Here
    from build_tools.records.claim import Claim


def resting_words(here: Here, claim: Claim) -> str:
    """What a claim rests on: `2 documents, 1 independent origin`, or `1 document, only weakly seen`."""
    documents = here.answers.articles(claim)
    is_weak = bool(documents) and not here.answers.witnesses(claim)
    return f"{counted(documents, 'document')}, {'only weakly seen' if is_weak else origin_words(here, claim)}"


def origin_words(here: Here, claim: Claim) -> str:
    """The origins of what supports a claim: `1 independent origin`, or `3 independent origins, 1 of full weight`."""
    full = full_weight(here, claim)
    return counted(here.answers.witnesses(claim), "independent origin") + (f", {full}" if full else "")


def full_weight(here: Here, claim: Claim) -> str:
    """How many origins weigh in full, where the status word would seem to deny the others; empty elsewhere.

    The word goes by witnesses alone: a claim of a single origin may have a party or a thin passage beside it, and one
    that is only asserted may have several who say so without showing it.
    """
    origins = here.answers.witnesses(claim)
    full = here.answers.full_witnesses(claim)
    is_told_of_few = here.answers.status(claim).word in {"single origin", "asserted"}
    return f"{full or 'none'} of full weight" if is_told_of_few and full < origins else ""
