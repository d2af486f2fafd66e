"""The one Content-Security-Policy of the site: nothing from elsewhere, nothing written inside a page.

It stands in every page as a `meta` element, and in a header file for those hosts that send what such a file says.
"""

from __future__ import annotations

# The last word of script-src is for the search, which runs WebAssembly.
POLICY = (
    "default-src 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'self'"
)


def header_file() -> bytes:
    """The text of `_headers`; a page's own `meta` may not say who may frame it, so only this one does."""
    lines = ("/*", f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'", "  X-Content-Type-Options: nosniff")
    return ("\n".join(lines) + "\n").encode()


def policy_for_preview() -> str:
    """The policy under which the preview server's own script, which it writes into each page, still runs."""
    return POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
