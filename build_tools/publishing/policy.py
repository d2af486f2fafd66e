"""The one Content-Security-Policy of the site: nothing from elsewhere, nothing written inside a page.

It stands in every page as a `meta` element, and in a header file for those hosts that send what such a file says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.pages.claim_card import CARD_POLICY, CARDS

if TYPE_CHECKING:
    from collections.abc import Iterable

# The last word of script-src is for the search, which runs WebAssembly.
POLICY = (
    "default-src 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'self'"
)


def header_file(folders: Iterable[str]) -> bytes:
    """The text of `_headers`; a page's own `meta` may not say who may frame it, so only this one does.

    `folders` are those of the site. Each has a rule of its own, because a host that finds two for one address sends
    both, and the stricter would keep the cards from being framed.
    """
    closed = sorted(f"/{folder}/*" for folder in folders if f"{folder}/" != CARDS)
    rules = {
        **dict.fromkeys(("/", "/:file", *closed), f"{POLICY}; frame-ancestors 'none'"),
        f"/{CARDS}*": f"{CARD_POLICY}; frame-ancestors *",
    }
    lines = (f"{path}\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n"
             for path, policy in rules.items())  # fmt: skip
    return "".join(lines).encode()


def policy_for_preview() -> str:
    """The policy under which the preview server's own script, which it writes into each page, still runs."""
    return POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
