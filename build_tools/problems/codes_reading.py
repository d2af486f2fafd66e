"""Codes for files that cannot be read, or not wholly."""

from __future__ import annotations

from build_tools.problems.code import Code

READING_CODES: tuple[Code, ...] = (
    Code(
        "unreadable-file",
        "The file is listed but could not be opened.",
        "Check that it exists, that you may read it, and that a link in its place leads somewhere.",
        "content/claims/bridge-length.yml is a link to a file that was deleted",
    ),
    Code(
        "link-outside",
        "A symbolic link leads out of the folder that is read, or doubles a folder in it.",
        "Put the file itself where the link is.",
        "content/terms/bridge.yml -> ../../../notes/bridge.yml",
    ),
    Code(
        "not-utf-8",
        "The file holds bytes that are not UTF-8 text.",
        "Save it again as UTF-8.",
        "name: caf\\xe9, saved as Latin-1",
    ),
    Code(
        "control-character",
        "The text holds a character that no editor shows and YAML forbids, such as NUL or ESC.",
        "Delete the character; write a line break as a line break.",
        'name: "Old\\0Bridge"',
    ),
    Code(
        "file-too-large",
        "The file is larger than the limit, which protects the parser.",
        "Split it into several records.",
        "content/sources/parish-register.yml has 3 MB",
    ),
    Code(
        "too-deeply-nested",
        "Lists or mappings are nested deeper than the limit, which protects the parser.",
        "Flatten the structure; if a text begins with many brackets, put quotes round it.",
        "spans: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ),
    Code(
        "torn-yaml",
        "The file is not YAML: a quote, bracket, colon or indentation is wrong.",
        "Mend it at the place named; the fault is there or shortly before.",
        'name: "Old Bridge',
    ),
    Code(
        "duplicate-key",
        "One mapping has the same key twice; YAML readers would silently keep one of them.",
        "Keep one of the two, or join them.",
        "name: Old Bridge\nname: New Bridge",
    ),
    Code(
        "bad-key",
        "A key is a list or a mapping, or empty; keys are names.",
        "Write a name before the colon; put quotes round it when it begins with a bracket.",
        "[old, new]: Bridge",
    ),
    Code(
        "alias-or-tag",
        "The file uses an anchor, an alias, a tag, a merge key or a directive. They hide what a record says.",
        "Write the value out where it is meant; put quotes round a text that begins with `&`, `*`, `!` or `%`.",
        "name: &bridge Old Bridge",
    ),
    Code(
        "not-a-mapping",
        "The file is empty or holds something else than fields with values.",
        "Write `field: value` lines.",
        "- Old Bridge\n- New Bridge",
    ),
    Code(
        "several-documents",
        "The file holds a second YAML document after a `---` line.",
        "Make one file of each record.",
        "name: Old Bridge\n---\nname: New Bridge",
    ),
    Code(
        "front-matter-fault",
        "The front matter of a Markdown page is not closed or wrong for its page; the home page has nothing below it.",
        "Close it with a line that holds only `---`; move a text of the home page to another page.",
        "---\ntitle: Bridges\n\nThe page begins here.",
    ),
    Code(
        "html-in-text",
        "A text field holds an HTML tag or comment; texts are inline Markdown only.",
        "Use Markdown for emphasis; write `&lt;` for a less-than sign before a letter.",
        "statement: The bridge is <b>old</b>.",
    ),
    Code(
        "jinja-in-text",
        "A text holds template braces, which a later tool could execute.",
        "Write it in words.",
        "statement: The bridge is {{ age }} years old.",
    ),
    Code(
        "block-in-text",
        "A text field holds a heading, a list, a code block, a quotation or several paragraphs; it is one paragraph.",
        "Write one paragraph; what needs more belongs in another field or record.",
        'statement: "# The bridge"',
    ),
    Code(
        "bad-reference",
        "A marker or link in a text is not written as one, leads to no record, or stands in a heading.",
        "Write `[@id]`, `[@source#p4]` or `[words](@id)` behind the sentence that it supports.",
        "statement: The bridge is old [@Old Bridge].",
    ),
    Code(
        "number-lost",
        "A number begins a line of a list on a page, so that it is taken for an item’s number and not shown.",
        "Break the line elsewhere, or number the items one after another.",
        "- The bridge was opened on May 3,\n  1990. It stands.",
    ),
    Code(
        "bad-component",
        "A component on a page would be shown as code: its name is misspelt, it is indented, or never closed.",
        "Open it at the left margin with three backticks and its name, and close it with three backticks.",
        "```clam\nid: old-bridge\n```",
    ),
)
