"""The statuses of claims as charts: how many have each, and every claim as a mark under its topics."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.figures.bars import Bar, BarGroup, draw_bars
from build_tools.figures.dots import Dot
from build_tools.figures.status_by_topic import ClaimMark, TopicRow, draw_status_by_topic
from build_tools.figures.status_shapes import StatusSign
from build_tools.judging.status_table import WORD_ORDER
from build_tools.pages.badge import badge_of
from build_tools.pages.charts import chart_of
from build_tools.pages.number_table import NumberRow, NumberTable
from build_tools.pages.plain_words import counted, joined
from build_tools.pages.referring import referring
from build_tools.records.claim import Claim
from build_tools.records.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from build_tools.pages.charts import Chart
    from build_tools.pages.here import Here

WORDS = (*reversed(WORD_ORDER), "opinion", "forecast")
"""Every word a claim may have, strongest first; the last two are no statuses."""
_GROUPS = (
    ("With an independent witness or a record", ("established", "supported", "single origin")),
    ("Without an independent witness", ("self-reported", "asserted", "open")),
    ("With evidence against them", ("contested", "disputed", "refuted")),
    ("Not judged", ("opinion", "forecast")),
)
_WELL_GROUNDED, _AGAINST = ("established", "supported"), ("contested", "disputed", "refuted")
_KEY_SHAPES = {"forecast": "forecast-pending"}
_EVERY_MARK = "Each mark is a claim in the shape of its status, strongest first; a notch says that there are limits."


def status_counts(here: Here) -> Mapping[str, int]:
    """How many claims have each status, in the order of statuses; none of those that no claim has."""
    found = Counter(mark.word for mark in _marks(here, here.site.of(Claim)))
    return {word: found[word] for word in WORDS if word in found}


def count_chart(here: Here, figure_id: str) -> Chart | None:
    """Claims by status as bars that lead to the claims with it; None where there are no claims."""
    counts = status_counts(here)
    if not counts:
        return None
    groups = tuple(
        BarGroup(name, tuple(_bar(here, word, counts[word]) for word in words if word in counts))
        for name, words in _GROUPS
    )
    figure = draw_bars(
        figure_id,
        _finding(counts, sum(counts.values())),
        "Claims by status.",
        tuple(group for group in groups if group.bars),
        ("Group", "Status", "Claims"),
    )
    return chart_of(figure, ())


def topic_chart(here: Here, figure_id: str) -> Chart | None:
    """Every claim as a mark under its topics, which stand in reading order; None where no claim has a topic."""
    topics = sorted(here.site.of(Topic), key=lambda one: (one.order, one.id))
    rows = [TopicRow(here.to(one.id).words, here.target(one.id), _of_topic(here, one)) for one in topics]
    rows = [row for row in rows if row.marks]
    if not rows:
        return None
    counts = status_counts(here)
    total = sum(counts.values())
    title = _finding(counts, total) + _most_under(rows, sum(counts.get(word, 0) for word in _AGAINST))
    shown = sum(len(row.marks) for row in rows)
    twice = f" A claim under several topics stands in each: {shown} marks for {counted(total, 'claim')}."
    measure = _EVERY_MARK + (f"{twice} The key counts each once." if shown > total else "")
    return _chart(figure_id, title, measure, rows, counts)


def topic_row_chart(here: Here, topic: Topic, figure_id: str) -> Chart | None:
    """The claims of one topic as marks on its own page; None where it has none."""
    marks = _of_topic(here, topic)
    if not marks:
        return None
    counts = Counter(mark.word for mark in marks)
    title = _finding(counts, len(marks), " under this topic")
    return _chart(figure_id, title, _EVERY_MARK, [TopicRow(here.to(topic.id).words, "", marks)], counts)


def _chart(figure_id: str, title: str, measure: str, rows: Sequence[TopicRow], counts: Mapping[str, int]) -> Chart:
    words = tuple(word for word in WORDS if any(mark.word == word for row in rows for mark in row.marks))
    figure = draw_status_by_topic(figure_id, title, measure, rows, words, large=not rows[0].href)
    shapes = {mark.word: mark.sign.shape for row in rows for mark in row.marks if not mark.sign.is_notched}
    key = tuple((shapes.get(word, _plain_sign(word).shape), f"{word} {counts[word]}") for word in words)
    table = figure.table
    links = table.hrefs or ("",) * len(table.rows)
    numbers = tuple(NumberRow(cells[0], cells[1:], href) for cells, href in zip(table.rows, links, strict=True))
    return replace(
        chart_of(figure, ()), key=key, table=NumberTable("Claims by topic and status", table.columns, numbers)
    )


def _of_topic(here: Here, topic: Topic) -> tuple[ClaimMark, ...]:
    return _marks(here, referring(here, Claim, topic.id, "topics"))


def _marks(here: Here, claims: Iterable[Claim]) -> tuple[ClaimMark, ...]:
    """Claims as marks in the order of their statuses, those without a word beside it first."""
    found = []
    for claim in claims:
        badge = badge_of(claim, here.answers.status(claim), here.site.as_of)
        to = here.to(claim.id)
        sign = StatusSign(badge.shape, badge.slug, badge.notched)
        found.append(ClaimMark(to.words, badge.word, ", ".join((badge.word, *badge.marks)), sign, to.href))
    return tuple(sorted(found, key=lambda mark: (WORDS.index(mark.word), mark.status, mark.statement)))


def _bar(here: Here, word: str, number: int) -> Bar:
    sign = _plain_sign(word)
    href = here.href(f"{Claim.plural}/#group-{sign.slug}")
    return Bar(word.capitalize(), Dot(number, number), f"{number:,}", href, sign)


def _plain_sign(word: str) -> StatusSign:
    slug = word.replace(" ", "-")
    return StatusSign(_KEY_SHAPES.get(word, slug), slug)


def _finding(counts: Mapping[str, int], total: int, where: str = "") -> str:
    """How many are well grounded, and how many have evidence against them."""
    well = _told(counts, _WELL_GROUNDED)
    against = _told(counts, _AGAINST)
    return f"Of {counted(total, 'claim')}{where} {well}, {against}"


def _told(counts: Mapping[str, int], words: tuple[str, ...]) -> str:
    """`13 are contested or refuted`; `none is contested, disputed or refuted` where no claim is."""
    used = [word for word in words if word in counts]
    number = sum(counts[word] for word in used)
    verb = "none is" if number == 0 else "1 is" if number == 1 else f"{number} are"
    return f"{verb} {joined(used or list(words), 'or')}"


def _most_under(rows: Sequence[TopicRow], number: int) -> str:
    """Under which topic more than half of those stand that have evidence against them; empty where under none."""
    found = {row.name: sum(mark.word in _AGAINST for mark in row.marks) for row in rows}
    topic, most = max(found.items(), key=lambda pair: pair[1])
    return f"; {most} of these stand under “{topic}”" if most > number / 2 and number > 1 else ""
