"""The home page: the question, what is known, what accounts differ on, ways in, the site in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.judging.witnesses import count_witnesses
from build_tools.pages.addresses import CHANGES_ADDRESS, DATA_ADDRESS, METHOD_ADDRESS, SEARCH_ADDRESS
from build_tools.pages.changes import change_set, commits_of
from build_tools.pages.component_figures import figures_of
from build_tools.pages.heads import page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.index import index_address
from build_tools.pages.notebook import NoteBook
from build_tools.pages.plain_words import shortened
from build_tools.pages.positions import differ_view
from build_tools.pages.record_changes import log_words
from build_tools.pages.seed_block import seed_block
from build_tools.pages.status_chart import count_chart
from build_tools.pages.view import Head, PageView
from build_tools.problems import Place, Problem
from build_tools.records.claim import Claim
from build_tools.records.correction import Correction
from build_tools.records.disagreement import Disagreement
from build_tools.records.home import HomePage
from build_tools.records.source import Source
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from build_tools.pages.changes import ChangeSet
    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here
    from build_tools.pages.notebook import Unit
    from build_tools.pages.positions import DifferView
    from build_tools.records.record import Record

HOME_FILE = "docs/index.md"
_NOTHING = "Nothing is written here yet."
_MOST_SETS, _MOST_TOUCHED, _MOST_LINES = 3, 2, 1
"""Of what changed lately: so many commits, of each so many records, of each so many lines."""
_UNWRITTEN = HomePage(title="Home", question="What is known?", lead=_NOTHING, known=(_NOTHING,))


@dataclass(frozen=True, slots=True)
class WayIn:
    """A way in: `says` in inline Markdown."""

    link: Anchor
    says: str


@dataclass(frozen=True, slots=True)
class SiteFact:
    """A number about the site."""

    name: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(PageView):
    """The home page.

    `drawn` are the drawings of another page, `drawn_at` that page. `lately` is what changed last, `all_changes` where
    all of it stands, `log` empty where the log was never read.
    """

    question: str
    lead: str
    as_of: str
    known: tuple[Unit, ...]
    differ: tuple[DifferView, ...]
    ways: tuple[WayIn, ...]
    search: str
    drawn: tuple[Chart, ...]
    drawn_at: Anchor
    lately: tuple[ChangeSet, ...]
    all_changes: str
    log: str
    chart: Chart | None
    topics: str
    facts: tuple[SiteFact, ...]
    method: str
    articles: str
    corrections: str
    data: str
    licence: str


def home_view(here: Here) -> HomeView:
    """The view of the home page; without front matter it has the computed parts only."""
    home = here.site.home or _UNWRITTEN
    book = NoteBook(here, has_list=False)
    claims = here.site.of(Claim)
    first = [here.site.find(Disagreement, name) for name in home.differ]
    drawn = here.site.get(home.drawn) if home.drawn else None
    return HomeView(
        address="",
        frame="",
        template="home.html",
        title=home.title,
        description=shortened(home.lead),
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
        search=here.href(SEARCH_ADDRESS),
        drawn=_drawings(here, drawn),
        drawn_at=here.to(drawn.id) if drawn else Anchor(""),
        lately=tuple(
            change_set(here, changed, _MOST_TOUCHED, _MOST_LINES) for changed in commits_of(here)[:_MOST_SETS]
        ),
        all_changes=here.href(CHANGES_ADDRESS),
        log=log_words(here),
        chart=count_chart(here, "status-counted"),
        topics=here.href(index_address(Topic)),
        facts=site_facts(here, claims),
        method=here.href(METHOD_ADDRESS),
        articles=here.href("articles/") if any(page.address == "articles/" for page in here.site.pages) else "",
        corrections=here.href(index_address(Correction)),
        data=here.href(DATA_ADDRESS),
        licence=here.settings.licence,
    )


def _drawings(here: Here, record: Record | None) -> tuple[Chart, ...]:
    return figures_of(here, record, "drawn") if record else ()


def home_problems(here: Here) -> tuple[Problem, ...]:
    """The problem of a home page that is to show the drawings of a record without any."""
    drawn = here.site.get(here.site.home.drawn) if here.site.home and here.site.home.drawn else None
    if drawn is None or _drawings(here, drawn):
        return ()
    message = f"`drawn` names `{drawn.id}`, whose page draws nothing"
    return (Problem(Place(HOME_FILE), "component-empty", message, "name a record with a chart, or leave the line out"),)


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
        SiteFact("Distinct texts among them", str(texts)),
        SiteFact("Sources", str(len(sources))),
        SiteFact("Independent origins", str(origins)),
        SiteFact("Oldest check", date_words(oldest) if oldest else "none"),
    )
