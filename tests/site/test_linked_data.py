"""The JSON-LD of the built site against the types that schema.org publishes, by the TypeScript compiler."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.built_site import ROOT, SITE_URL, built_site, page_kinds, pages_of

if TYPE_CHECKING:
    from pathlib import Path

_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def data_of(address: str) -> list[str]:
    """The JSON-LD of a page."""
    return _DATA.findall((built_site() / address / "index.html").read_text(encoding="utf-8"))


def compiled(folder: Path, values: dict[str, str]) -> str:
    """What the compiler says of these values, each as a page's data."""
    shutil.copy(ROOT / "package.json", folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    lines = ['import type { Graph, Thing, WithContext } from "schema-dts";']
    for place, (address, value) in enumerate(values.items()):
        kind = "Graph" if '"@graph"' in value else "WithContext<Thing>"
        lines.append(f"/* {address} */ export const page{place}: {kind} = {value};")
    (folder / "pages.ts").write_text("\n".join(lines), encoding="utf-8")
    tsc = ROOT / "node_modules" / ".bin" / "tsc"
    options = ("--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler")
    done = subprocess.run([tsc, *options, "pages.ts"], cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout


def test_a_page_of_each_kind_says_what_schema_org_knows(tmp_path: Path) -> None:
    values = {address: data for address in page_kinds(built_site()) for data in data_of(address)}
    assert len(values) >= len(page_kinds(built_site()))
    assert compiled(tmp_path, values) == ""


def test_the_compiler_would_find_a_fault(tmp_path: Path) -> None:
    wrong = '{"@context":"https://schema.org","@graph":[{"@type":"Claim","txt":"x"}]}'
    assert "txt" in compiled(tmp_path, {"wrong": wrong})


def test_every_page_has_its_data_and_its_own_address_in_it() -> None:
    for address in pages_of(built_site()):
        (text,) = data_of(address) or ("",)
        url = SITE_URL + (f"{address}/" if address else "")
        if not text:
            assert 'content="noindex"' in (built_site() / address / "index.html").read_text(encoding="utf-8"), address
            continue
        data = json.loads(text)
        nodes = data.get("@graph", [data])
        assert url in {node.get("url") for node in nodes}, address


def test_every_picture_of_a_link_is_there() -> None:
    picture = re.compile(r'property="og:image" content="([^"]+)"')
    for address in pages_of(built_site()):
        text = (built_site() / address / "index.html").read_text(encoding="utf-8")
        for url in picture.findall(text):
            file = built_site() / url.removeprefix(SITE_URL)
            assert file.read_bytes().startswith(b"\x89PNG"), url
        assert picture.search(text) or 'content="noindex"' in text, address
