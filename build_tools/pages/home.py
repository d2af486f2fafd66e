"""The home page: the question, what is known, what accounts differ on, ways in, the site in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.judging.status_table import WORD_ORDER
from build_tools.judging.witnesses import count_witnesses
from build_tools.pages.addresses import METHOD_ADDRESS
from build_tools.pages.badge import StatusBadge, badge_of
from build_tools.pages.heads import page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.notebook import NoteBook
from build_tools.pages.positions import differ_view
from build_tools.pages.seed_block import seed_block
from build_tools.pages.view import Head, PageView
from build_tools.records.claim import Claim
from build_tools.records.disagreement import Disagreement
from build_tools.records.home import HomePage
from build_tools.records.source import Source

if TYPE_CHECKING:
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import Unit
    from build_tools.pages.positions import DifferView

HOME_FILE = "docs/index.md"
_WHOLE = 100
_NOTHING = "Nothing is written here yet."
_UNWRITTEN = HomePage(title="Home", question="What is known?", lead=_NOTHING, known=(_NOTHING,))
_OTHER_WORDS = ("opinion", "forecast")


@dataclass(frozen=True, slots=True)
class WayIn:
    """A way in: `says` in inline Markdown."""

    link: Anchor
    says: str


@dataclass(frozen=True, slots=True)
class StatusBar:
    """How many claims have a status; `width` is its share of the largest, out of 100."""

    badge: StatusBadge
    number: int
    width: int


@dataclass(frozen=True, slots=True)
class SiteFact:
    """A number about the site."""

    name: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(PageView):
    """The home page."""

    question: str
    lead: str
    as_of: str
    known: tuple[Unit, ...]
    differ: tuple[DifferView, ...]
    ways: tuple[WayIn, ...]
    claims: int
    bars: tuple[StatusBar, ...]
    facts: tuple[SiteFact, ...]
    method: str
    articles: str


def home_view(here: Here) -> HomeView:
    """The view of the home page; without front matter it has the computed parts only."""
    home = here.site.home or _UNWRITTEN
    book = NoteBook(here, has_list=False)
    claims = here.site.of(Claim)
    first = [here.site.find(Disagreement, name) for name in home.differ]
    return HomeView(
        address="",
        frame="",
        template="home.html",
        title=home.title,
        description=home.lead,
        crumbs=(),
        head=Head("", "", home.question),
        seeds=seed_block(here, (HOME_FILE, *home.differ)),
        cite=page_cite(here, home.question),
        question=home.question,
        lead=home.lead,
        as_of=date_words(here.site.as_of),
        known=book.units(home.known),
        differ=tuple(differ_view(here, one) for one in first if one),
        ways=tuple(WayIn(Anchor(way.title, here.href(way.address)), here.markdown(way.says)) for way in home.ways),
        claims=len(claims),
        bars=status_bars(here, claims),
        facts=site_facts(here, claims),
        method=here.href(METHOD_ADDRESS),
        articles=here.href("articles/") if any(page.address == "articles/" for page in here.site.pages) else "",
    )


def status_bars(here: Here, claims: tuple[Claim, ...]) -> tuple[StatusBar, ...]:
    """Claims by status, strongest first; statuses that no claim has are left out."""
    badges = [badge_of(claim, here.answers.status(claim), here.site.as_of) for claim in claims]
    words = [badge.word for badge in badges]
    order = (*reversed(WORD_ORDER), *_OTHER_WORDS)
    most = max((words.count(word) for word in order), default=0)
    return tuple(
        StatusBar(_plain_badge(word), words.count(word), round(words.count(word) * _WHOLE / most))
        for word in order
        if word in words
    )


def site_facts(here: Here, claims: tuple[Claim, ...]) -> tuple[SiteFact, ...]:
    """What the site rests on, in numbers."""
    sources = here.site.of(Source)
    supporting = [item for claim in claims for item in here.answers.items(claim) if item.direction != "context"]
    origins = len(frozenset().union(*(item.roots or frozenset() for item in supporting)))
    seeds = [source for source in sources if source.id in here.site.seeds]
    texts = count_witnesses([frozenset(up.source for up in seed.copy_of) or frozenset({seed.id}) for seed in seeds])
    checks = [record.checked for record in here.site.records.values() if record.checked]
    oldest = min(checks, key=lambda day: day.sort_key, default=None)
    return (
        SiteFact("Seed articles", str(len(seeds))),
        SiteFact("distinct texts among them", str(texts)),
        SiteFact("Sources", str(len(sources))),
        SiteFact("independent origins", str(origins)),
        SiteFact("Oldest check", date_words(oldest) if oldest else "none"),
    )


def _plain_badge(word: str) -> StatusBadge:
    slug = word.replace(" ", "-")
    return StatusBadge(word, slug, "forecast-pending" if word == "forecast" else slug)
