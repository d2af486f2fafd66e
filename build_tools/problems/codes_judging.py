"""Codes for evidence, passages and what the rules find."""

from __future__ import annotations

from build_tools.problems.code import Code

JUDGING_CODES: tuple[Code, ...] = (
    Code(
        "claim-without-evidence",
        "A claim cites no passage.",
        "Cite the passage it rests on, or delete the claim.",
        "evidence: []",
    ),
    Code(
        "contested-without-disagreement",
        "The evidence makes a claim contested, but no disagreement lists it.",
        "Write the disagreement, or add the claim to one of its positions.",
        "one passage supports the claim, another disputes it",
    ),
    Code(
        "evidence-out-of-time",
        "A passage about another time than the claim's is used as more than context.",
        "Set its direction to `context`, or correct the time of the claim.",
        "the claim is about 1990, the passage about 2001, `direction: supports`",
    ),
    Code(
        "copy-cycle",
        "Sources are copies of, or based on, each other in a circle, so that none is the origin.",
        "Decide which came first, and delete the link that closes the circle.",
        "gazette is `copy_of: herald`, and herald `copy_of: gazette`",
    ),
    Code(
        "paragraph-unaccounted",
        "A paragraph of a seed article is used by no record, and nothing says why.",
        "Cite it, or give the passage a role that needs no record.",
        "town-gazette#p7 has role content and is cited nowhere",
    ),
    Code(
        "figure-unaccounted",
        "A figure of a content paragraph is used by no record, and nothing says why.",
        "Use it, or list it with the reason.",
        "figures: [40 metres], which no record gives",
    ),
    Code(
        "name-unaccounted",
        "A name of a content paragraph belongs to no record, and nothing says why.",
        "Write the record or add the alias, or list the name with the reason.",
        "names: [Old Bridge], which no record has",
    ),
    Code(
        "number-not-grounded",
        "A number in our sentence is held by no passage that is cited there, and by no observation.",
        "Correct the number, cite the passage that has it, or derive it.",
        "statement: The bridge is 41 metres long.  # the passage says 40",
    ),
    Code(
        "unused-record",
        "Nothing refers to this record.",
        "Refer to it, or delete it.",
        "an actor that no claim, event or source names",
    ),
    Code(
        "long-excerpt",
        "More words of an article are quoted than six in a row.",
        "Shorten the excerpt, or say it in your own words.",
        "starts: The bridge over the river was opened",
    ),
    Code(
        "statement-time",
        "A statement names some year, but not all in which the time it holds for begins or ends.",
        "Name the year, or correct `when`.",
        "when: 2022/2024 with «In 2022 the bridge was closed.»",
    ),
    Code(
        "loaded-word",
        "A text of ours has a word that judges, or that claims more certainty than its sources give.",
        "Say what was seen, by whom, with the figure; words that are another’s may stand in quotation marks.",
        "a massive bridge",
    ),
    Code(
        "duplicate-passage",
        "A source lists the same paragraph twice, or two paragraphs have the same fingerprint.",
        "Delete one, or mark it with `same_as`.",
        "two passages numbered 4",
    ),
    Code(
        "bad-fingerprint",
        "A fingerprint is not a SHA-256 in hexadecimal, or stands where none belongs.",
        "Let `explainer` write the fingerprint.",
        "fingerprint: abc",
    ),
    Code(
        "passage-altered",
        "The paragraph of the article differs from the one that was read; the message says how.",
        "Compare it with the passage, then correct the record or fetch the right article.",
        "paragraph 4 says 41 where the fingerprint was made of 40",
    ),
    Code(
        "passage-elsewhere",
        "The text that was read stands under another number, or belongs to another source that we hold.",
        "Number the paragraphs as the article has them, or cite the source that has it.",
        "paragraph 4 of one article is paragraph 2 of another",
    ),
    Code(
        "passage-spliced",
        "The paragraph is joined with another, broken in two, or put together from two.",
        "Take the article as it was published, one paragraph a line.",
        "paragraph 4 starts as it should and ends as paragraph 7 does",
    ),
    Code(
        "article-missing",
        "The article of a source that we hold is not in the folder given.",
        "Fetch the article, or name the folder that has it.",
        "explainer verify --articles some/empty/folder",
    ),
    Code(
        "passage-missing",
        "The article has a paragraph that its source does not list, or lacks one that it lists.",
        "Add the passage, or fetch the article whole.",
        "the article has 12 paragraphs, the source lists 11",
    ),
    Code(
        "not-in-paragraph",
        "What a passage lists and what stands in its paragraph differ: a figure, a name, the first or last words.",
        "Write them as printed in the article, and list every figure.",
        "figures: [41 metres], where the paragraph says 40",
    ),
    Code(
        "seed-not-held",
        "A source in the folder of seeds is not marked as held: a seed is an article that we read whole.",
        "Set `held: true`, or move the file to `content/sources/`.",
        "held: false, in seeds/town-gazette.yml",
    ),
    Code(
        "duplicate-id",
        "Two provisions, columns or observations of one record have the same name.",
        "Rename one of them.",
        "two observations with `name: span`",
    ),
    Code(
        "forecast-overdue",
        "The deadline of a forecast has passed, and its outcome is still `pending`.",
        "Look up what came of it, and set `outcome`.",
        "deadline: 2001, outcome: pending, in content checked in 2002",
    ),
    Code(
        "event-without-year",
        "The id of an event does not end in a year of its date.",
        "Rename the file so that it ends in the year, and correct what refers to it.",
        "content/events/bridge-opened.yml",
    ),
    Code(
        "statement-out-of-order",
        "The numbers of a claim's statement are those of its observations, but in another order: two may be swapped.",
        "Give the observations in the order of the statement, or correct the statement.",
        "statement: From 40 to 41 metres.  # the observations say 41, then 40",
    ),
    Code(
        "component-empty",
        "A component on a page asks for something that its record does not have, and would show nothing.",
        "Name a row or column of the comparison, a record that has a drawing, or a time in which something happened.",
        "timeline\ntopic: bridges\nfrom: 2090",
    ),
)
