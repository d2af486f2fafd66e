"""A seed article for the tests of rules about paragraphs."""

from __future__ import annotations


def seed(*passages: str, count: int | None = None) -> str:
    """A held source with passages `p1`, `p2` and so on, given by their fields in flow style."""
    lines = "\n".join(
        f"  - {{id: p{number}, fingerprint: {number:064x}, {fields}}}" for number, fields in enumerate(passages, 1)
    )
    paragraphs = len(passages) if count is None else count
    capture = f"capture: {{file: seed.txt, sha256: {0:064x}, paragraphs: {paragraphs}}}"
    return f"quality: press\nheld: true\n{capture}\npassages:\n{lines}\n"
