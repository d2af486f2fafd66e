"""Codes for records: their fields, values, names and references."""

from __future__ import annotations

from build_tools.problems.code import Code

RECORDS_CODES: tuple[Code, ...] = (
    Code(
        "unknown-kind",
        "The folder or the record names a kind that does not exist.",
        "Use one of the kinds listed in the contributor's guide.",
        "content/bridges/old-bridge.yml",
    ),
    Code(
        "misplaced-file",
        "A file lies where records are read but is none, or in the folder of another kind.",
        "Move it to the folder of its kind, or out of the content.",
        "content/claims/photo.jpg",
    ),
    Code(
        "unknown-field",
        "The kind has no field of this name.",
        "Correct the spelling, or delete the line.",
        "nmae: Old Bridge",
    ),
    Code(
        "missing-field",
        "A field that the kind needs is not there.",
        "Add the field.",
        "an actor without `name`",
    ),
    Code(
        "wrong-type",
        "The value is of another type than the field takes.",
        "Write a value of the type named; put quotes round digits that are text.",
        "topics: bridges  # a list is needed",
    ),
    Code(
        "bad-value",
        "The value is of the right type but not one that the field takes.",
        "Use one of the values named.",
        "direction: for",
    ),
    Code(
        "bad-date",
        "The text is not a date in EDTF level 1, or not a day that exists.",
        "Write `2001-04-30`, `2001-04`, `2001`, `2001~` or `2001-01/2001-03`.",
        "published: 30.4.2001",
    ),
    Code(
        "bad-slug",
        "The file name is not an id: lower-case words joined by hyphens.",
        "Rename the file.",
        "content/terms/Old_Bridge.yml",
    ),
    Code(
        "id-clash",
        "Two records have the same id; ids are unique over all kinds.",
        "Rename one of them, and what refers to it.",
        "content/actors/bridge.yml and content/terms/bridge.yml",
    ),
    Code(
        "bad-id-line",
        "A line of `content/ids.txt` is neither a published id nor a comment.",
        "Write `folder/id`; `explainer ids` adds what is missing.",
        "claim/old-bridge",
    ),
    Code(
        "id-removed",
        "An id was published and leads nowhere now: its record is gone or renamed, and no redirect says so.",
        "Write `content/redirects/OLD-ID.yml`: what it was, what it is called now if anything, why, and when.",
        "content/claims/old-bridge.yml renamed, while `claims/old-bridge` is in content/ids.txt",
    ),
    Code(
        "id-not-listed",
        "The id of a record is not in the list of published ids, so that nobody would notice its loss.",
        "Run `explainer ids`, which adds it.",
        "content/claims/new-bridge.yml without a line `claims/new-bridge` in content/ids.txt",
    ),
    Code(
        "unknown-reference",
        "The record that is referred to does not exist, or is called otherwise now.",
        "Correct the id, or write the record.",
        "about: [old-brigde]",
    ),
    Code(
        "wrong-kind-of-reference",
        "The record that is referred to exists but is of a kind that does not fit here.",
        "Refer to a record of the kind named.",
        "maker: old-bridge  # an event; an actor is needed",
    ),
    Code(
        "unknown-source",
        "No source has this id.",
        "Correct the id, or write the source.",
        "passage: town-gazete#p12",
    ),
    Code(
        "unknown-passage",
        "The source has no such passage.",
        "Look up the number on the page of the source.",
        "passage: town-gazette#p99",
    ),
    Code(
        "unknown-vocabulary",
        "The word is not in the vocabulary of this site.",
        "Use a word of `content/vocabulary.yml`, or add it there.",
        "unit: furlongs",
    ),
    Code(
        "bad-observation",
        "A number is not a proper observation: a value, a unit or its bounds contradict each other or are missing.",
        "Give a value, or a range, or say why there is none.",
        "low: 40\nhigh: 30",
    ),
    Code(
        "bad-derivation",
        "What is derived does not follow from the observations it names.",
        "Correct the arithmetic, the rounding or the observations.",
        "derived: length - width, where both are 40, given as 4",
    ),
    Code(
        "forecast-without-deadline",
        "A forecast does not say by when it can be judged.",
        "Add the date.",
        "type: forecast, without `when`",
    ),
    Code(
        "override-expired",
        "An override of a computed result has passed its end date.",
        "Look at the case again; then delete the override or give it a new date.",
        "until: 2001-04-30",
    ),
)
