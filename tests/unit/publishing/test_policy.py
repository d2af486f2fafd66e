from __future__ import annotations

from build_tools.publishing.policy import POLICY, header_file, policy_for_preview


def test_nothing_inline_and_nothing_from_elsewhere() -> None:
    assert "unsafe-inline" not in POLICY
    assert "http" not in POLICY
    assert POLICY.startswith("default-src 'none'")


def test_hosts_that_send_headers_also_say_who_may_frame_a_page() -> None:
    assert f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n" in header_file().decode()


def test_only_the_preview_lets_a_script_in_a_page_run() -> None:
    assert policy_for_preview().replace(" 'unsafe-inline'", "") == POLICY
