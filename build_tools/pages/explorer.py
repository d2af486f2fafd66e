"""The rule explorer: every thing against every provision, from which a script selects one thing on one day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.date_words import date_words
from build_tools.judging.caught import is_covered, measures_of, values_for
from build_tools.judging.named import named_in
from build_tools.pages.addresses import EXPLORER_ADDRESS, frame_of
from build_tools.pages.covers import no_test_covers
from build_tools.pages.explorer_data import explorer_json, pairs_table
from build_tools.pages.explorer_pairs import pair_of
from build_tools.pages.explorer_provisions import provision_row, provisions_by_time
from build_tools.pages.heads import CITE, home_crumb, page_cite
from build_tools.pages.here import Anchor
from build_tools.pages.notebook import NoteBook
from build_tools.pages.plain_words import shortened
from build_tools.pages.seed_block import seed_block_of_list
from build_tools.pages.view import Head, MetaRow, PageView
from build_tools.records.rule import Rule
from build_tools.records.system import System

if TYPE_CHECKING:
    from build_tools.pages.explorer_pairs import Pair
    from build_tools.pages.explorer_provisions import ProvisionRow
    from build_tools.pages.here import Here

JSON_PATH, CSV_PATH = "explorer.json", "explorer.csv"
TITLE = "Rule explorer"
NOTHING_ASKED = "nothing that a test asks for is on record"
NO_TEST_FOR = "no test is for things of their kind"
LEAD = (
    "Which provision was in force on a day, and what its test says of a thing by the thing’s own values. In force is "
    "not the same as “could not be sold”: how licences were handled stands beside it."
)


@dataclass(frozen=True, slots=True)
class ThingRow:
    """A thing by id, what it is, and its answers in the order of the tested provisions."""

    id: str
    subject: Anchor
    under: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplorerView(PageView):
    """The explorer; `groups` are the things to choose by what they are, `left_out` the others, each with why.

    `chosen` is the thing it opens with: the first of those that most tests catch.
    """

    lead: str
    as_of: str
    as_of_words: str
    groups: tuple[tuple[str, tuple[ThingRow, ...]], ...]
    chosen: str
    tested: tuple[ProvisionRow, ...]
    things: tuple[ThingRow, ...]
    provisions: tuple[ProvisionRow, ...]
    left_out: tuple[tuple[str, tuple[Anchor, ...]], ...]


def explorer_view(here: Here) -> ExplorerView:
    """The view of the explorer; `here` is at its address. Markers lead straight to their passages."""
    book = NoteBook(here, has_list=False)
    systems = sorted(here.site.of(System), key=lambda system: (_kind(here, system), system.name.casefold()))
    things = tuple(_thing(here, book, system) for system in systems if has_answers(here, system))
    provisions = tuple(provision_row(here, book, rule, one) for rule, one in provisions_by_time(here))
    pairs = [pair for row in things for pair in row.pairs]
    data = explorer_json(str(here.site.as_of), [(row.id, row.subject) for row in things], provisions, pairs)
    files = ((JSON_PATH, data), (CSV_PATH, pairs_table(pairs).to_csv().encode()))
    tools = (CITE, Anchor("JSON", here.href(JSON_PATH)), Anchor("CSV", here.href(CSV_PATH)))
    meta = (
        MetaRow("Things", (Anchor(f"{len(things):,}"),)),
        MetaRow("Provisions", (Anchor(f"{len(provisions):,}"),)),
        MetaRow("As of", (Anchor(date_words(here.site.as_of)),)),
    )
    return ExplorerView(
        address=EXPLORER_ADDRESS,
        frame=frame_of(EXPLORER_ADDRESS),
        template="explorer.html",
        title=TITLE,
        description=shortened(LEAD),
        crumbs=(home_crumb(here), Anchor("Rules", here.href(f"{Rule.plural}/")), Anchor(TITLE)),
        head=Head(TITLE, "", "Which rule catches what, and when", meta=meta, tools=tools),
        seeds=seed_block_of_list(here, [*(rule.id for rule in here.site.of(Rule)), *(row.id for row in things)]),
        cite=page_cite(here, TITLE),
        lead=LEAD,
        as_of=here.site.as_of.last.isoformat(),
        as_of_words=date_words(here.site.as_of),
        groups=_groups(things),
        chosen=max(things, key=_caught, default=ThingRow("", Anchor(""), "", ())).id,
        tested=tuple(row for row in provisions if row.test),
        things=things,
        provisions=provisions,
        left_out=_left_out(here, systems),
        files=files,
    )


def has_answers(here: Here, system: System) -> bool:
    """Whether a test asks for what is on record of a thing, or a provision without one names it or its maker."""
    for rule in here.site.of(Rule):
        for one in rule.provisions:
            asks = one.test if is_covered(here.site, system.id, one.covers) else None
            measures = measures_of(asks) if asks else ()
            if any(values_for(here.answers, system.id, measure) for measure in measures):
                return True
            if one.test is None and named_in(here.site, one, system):
                return True
    return False


def _kind(here: Here, system: System) -> tuple[int, str]:
    """What sort of thing it is, in the vocabulary's order."""
    types = here.site.vocabulary.system_types
    return (list(types).index(system.type), types[system.type].name) if system.type in types else (len(types), "")


def _thing(here: Here, book: NoteBook, system: System) -> ThingRow:
    asked = (pair_of(here, book, rule.id, one, system.id) for rule, one in provisions_by_time(here))
    pairs = tuple(pair for pair in asked if pair)
    return ThingRow(system.id, here.to(system.id), _kind(here, system)[1] or system.type, pairs)


def _left_out(here: Here, systems: list[System]) -> tuple[tuple[str, tuple[Anchor, ...]], ...]:
    found: dict[str, list[Anchor]] = {NOTHING_ASKED: [], NO_TEST_FOR: []}
    for system in systems:
        if not has_answers(here, system):
            found[NO_TEST_FOR if no_test_covers(here, system) else NOTHING_ASKED].append(here.to(system.id))
    return tuple((why, tuple(which)) for why, which in found.items() if which)


def _caught(row: ThingRow) -> int:
    return sum(pair.word == "caught" for pair in row.pairs)


def _groups(things: tuple[ThingRow, ...]) -> tuple[tuple[str, tuple[ThingRow, ...]], ...]:
    found: dict[str, list[ThingRow]] = {}
    for row in things:
        found.setdefault(row.under, []).append(row)
    return tuple((name, tuple(rows)) for name, rows in found.items())
