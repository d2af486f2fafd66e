"""Codes for the built site and the engine that draws it."""

from __future__ import annotations

from build_tools.problems.code import Code

SITE_CODES: tuple[Code, ...] = (
    Code(
        "dead-link",
        "A link leads to a page that the site does not have.",
        "Correct the address, or write the page.",
        '<a href="../brigdes/">',
    ),
    Code(
        "dead-anchor",
        "A link leads to a place that its page does not have.",
        "Correct the part after `#`.",
        '<a href="#spnas">',
    ),
    Code(
        "missing-asset",
        "A page needs an image, style or script that is not there.",
        "Add the file, or correct its address.",
        '<img src="bridge.png">',
    ),
    Code(
        "duplicate-anchor",
        "Two parts of one page have the same anchor, so that a link can only reach the first.",
        "Rename one of them.",
        '<h2 id="spans"> twice',
    ),
    Code(
        "bad-canonical",
        "The canonical address of a page is missing, or is not its own.",
        "Check `site_url`; if it is right, the frame is at fault.",
        '<link rel="canonical" href="https://example.org/claims/frame/">',
    ),
    Code(
        "engine-failed",
        "The engine that draws the pages stopped.",
        "Read its message below; it names the page or the setting.",
        "an unknown plugin in mkdocs.yml",
    ),
    Code(
        "search-failed",
        "The search index was not made.",
        "Read its message below and build again; if it stays, `make setup` brings the package back.",
        "the program behind the search was removed by hand",
    ),
    Code(
        "engine-warning",
        "The engine that draws the pages warned of something that readers would notice.",
        "Mend what it names.",
        "a page in `nav` that does not exist",
    ),
    Code(
        "empty-link",
        "A link or an asset has no address at all.",
        "Give it an address, or take it away.",
        '<a href="">',
    ),
    Code(
        "slash-missing",
        "A link to a page lacks the slash at its end, so that every reader is sent on once more.",
        "Add the slash.",
        '<a href="../spans">',
    ),
    Code(
        "link-leaves-site",
        "A link climbs out of the site's own folder, or names a computer of ours.",
        "Count the `../`, or give the whole public address.",
        '<a href="../../../../">',
    ),
    Code(
        "bad-sitemap",
        "The sitemap names a page that is not there, or leaves one out.",
        "Tell the maintainers: the build writes it.",
        "<loc>https://example.org/gone/</loc>",
    ),
    Code(
        "page-twice",
        "Two things would be written to one address.",
        "Rename one of them.",
        "docs/claims/index.md beside the generated index of claims",
    ),
    Code(
        "component-lost",
        "The engine drew a page without the components, markers or links to records that stand in its file.",
        "Name `build_tools.engines.written_markdown` under `markdown_extensions` in `mkdocs.yml`.",
        "mkdocs.yml without the extension, and a page with a timeline",
    ),
    Code(
        "slot-left",
        "A page still shows the name of a slot that the build should have filled.",
        "Tell the maintainers; to write about slots, write `&#64;` for the sign.",
        "@@seeds@@",
    ),
    Code(
        "bad-measurement",
        "The file of numbers that are measured apart from a build is not as the program wrote it.",
        "Run `explainer stats --mutations --write`.",
        "the marks of a merge in docs/measured/grounding.json",
    ),
    Code(
        "no-log",
        "When the content changed cannot be told: the repository's log is not there, or not all of it.",
        "Work in a full clone, or leave `history.json` as it is: a build needs no log.",
        "`explainer history` in a clone made with `git clone --depth 1`",
    ),
    Code(
        "bad-history",
        "The file of when the content changed is not as the program wrote it.",
        "Run `explainer history`, or delete the file: pages then say that it is not known.",
        "the marks of a merge in history.json",
    ),
    Code(
        "not-published",
        "The finished site could not take the old one's place; the old one is as it was.",
        "Free the folder, or point `site_dir` at another.",
        "site/ is a file",
    ),
)
