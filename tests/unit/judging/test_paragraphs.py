from __future__ import annotations

import hashlib
import unicodedata

from build_tools.judging.paragraphs import fingerprint_of, holdings_of, paragraphs_of
from tests.made_site import TOWN, made


def test_an_article_is_its_lines_that_say_something() -> None:
    assert paragraphs_of(b"\xef\xbb\xbfone\r\n \t\r\n\xc2\xa0two \n\nthree") == ("one", "two", "three")
    assert paragraphs_of(unicodedata.normalize("NFD", "Café").encode()) == ("Café",)
    assert paragraphs_of(b"caf\xe9") == ("caf\ufffd",)
    assert paragraphs_of(b"") == ()


def test_a_fingerprint_is_of_the_text_and_not_of_how_it_is_stored() -> None:
    assert fingerprint_of("Café") == fingerprint_of(f" {unicodedata.normalize('NFD', 'Café')}\t")
    assert fingerprint_of("Café") != fingerprint_of("Cafe")
    assert fingerprint_of("a") == hashlib.sha256(b"a").hexdigest()


def test_only_held_passages_can_be_laid_beside_an_article() -> None:
    site, _ = made(TOWN)
    assert holdings_of(site, ()).passages == ()
    assert holdings_of(site, ()).texts == {}
