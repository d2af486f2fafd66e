"""The method in words where no table holds it: what is checked of a number, errors tried on purpose, known limits."""

from __future__ import annotations

NUMBER_CHECKS: dict[str, str] = {
    "number": "stands among the figures of a passage cited there, or is a value or date of the record, "
    "or follows from such values by the arithmetic shown; never more often than it stands there",
    "unit": "is the one it stands with: a number may be stated without its unit, but in no other",
    "hedge": "such as about, over or up to is part of a number, which is stated as exactly as it stands and no more",
    "year": "named beside a value is one for which it was measured, and a statement that names a year names those "
    "in which its time begins and ends",
    "order": "of the numbers in a claim’s statement is that of its observations, so that two swapped ones are found",
}
"""What is checked of each number in a sentence of ours; each reads on from its name."""

ERROR_MEANINGS: dict[str, str] = {
    "digit": "the last digit one higher",
    "times ten": "the number ten times as large",
    "unit": "another unit in place of its own, or the per cent sign dropped",
    "year": "the year before or after",
    "hedge dropped": "a word such as about, over or up to left out",
    "swap": "two neighbouring numbers of a claim’s statement exchanged",
}
"""What each operator of `mutations` does to a sentence."""

WHY_MISSED = (
    "What is not caught is most often a wrong number that the same passage or record has elsewhere, with the same unit "
    "and hedge: what is cited there cannot tell the two apart."
)

LIMITS: tuple[str, ...] = (
    "A status says how well a claim is borne out by what we read. It does not say whether the claim is true.",
    "Of a source that we do not hold we have notes only. Its figures are grounded in those, and nothing proves them.",
    "Two articles are known to share an origin only where one names it or their texts show it.",
    "A number that a cited passage has may still be said of the wrong thing: whose it is, people have to read.",
    "The list of words to avoid finds words. It does not find a slant in what is chosen or left out.",
    "That something was looked for and not found shows no more than where and when it was looked for.",
)
"""What the method cannot do."""
