from __future__ import annotations

import re

from build_tools.pages.claim_card import CARD_POLICY
from build_tools.publishing.policy import POLICY, header_file, policy_for_preview


def test_nothing_inline_and_nothing_from_elsewhere() -> None:
    assert "unsafe-inline" not in POLICY
    assert "http" not in POLICY
    assert POLICY.startswith("default-src 'none'")


def rules_of(folders: tuple[str, ...]) -> dict[str, str]:
    """The policy by the path it is for, as hosts read the file."""
    blocks = re.split(r"\n(?=/)", header_file(folders).decode())
    assert all(block.rstrip().endswith("\n  X-Content-Type-Options: nosniff") for block in blocks)
    return {path: rest.partition("\n")[0] for path, _, rest in (block.partition("\n") for block in blocks)}


def test_hosts_that_send_headers_also_say_who_may_frame_a_page() -> None:
    rules = rules_of(("claims", "assets"))
    for path in ("/", "/:file", "/claims/*", "/assets/*"):
        assert rules[path] == f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'"


def test_only_cards_may_be_framed_and_no_second_rule_says_otherwise() -> None:
    rules = rules_of(("claims", "embed"))
    assert rules["/embed/*"] == f"  Content-Security-Policy: {CARD_POLICY}; frame-ancestors *"
    assert list(rules) == ["/", "/:file", "/claims/*", "/embed/*"]
    assert "script-src" not in CARD_POLICY


def test_only_the_preview_lets_a_script_in_a_page_run() -> None:
    assert policy_for_preview().replace(" 'unsafe-inline'", "") == POLICY
