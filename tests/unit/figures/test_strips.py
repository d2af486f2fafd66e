from __future__ import annotations

import re
from datetime import date

from build_tools.figures.plotly_check import plotly_fault
from build_tools.figures.strips import StripPart, StripRow, draw_strips

AS_OF = date(2005, 6, 1)
ROWS = (
    StripRow(
        "Carts",
        (
            StripPart(date(2001, 1, 1), date(2001, 12, 31), "no", "2001"),
            StripPart(date(2002, 1, 1), date(2002, 1, 1), "unknown", "January 1, 2002"),
            StripPart(date(2002, 1, 2), None, "yes", "from January 2, 2002"),
        ),
        "#carts",
    ),
    StripRow("Walkers & boats", (StripPart(date(2004, 1, 1), date(2004, 6, 30), "yes", "early 2004"),)),
)


def test_the_table_has_every_time_of_every_row() -> None:
    figure = draw_strips("s", "In force", "By provision", ROWS, AS_OF, {"yes": "in force", "no": "not", "unknown": "?"})
    assert figure.table.columns == ("Row", "When", "State", "From", "To")
    assert figure.table.rows == (
        ("Carts", "2001", "not", "2001-01-01", "2001-12-31"),
        ("Carts", "January 1, 2002", "?", "2002-01-01", "2002-01-01"),
        ("Carts", "from January 2, 2002", "in force", "2002-01-02", ""),
        ("Walkers & boats", "early 2004", "in force", "2004-01-01", "2004-06-30"),
    )


def test_the_drawing_tells_the_states_apart_and_leads_to_the_row() -> None:
    figure = draw_strips("s", "In force", "By provision", ROWS, AS_OF)
    assert [drawing.width for drawing in figure.drawings] == [660, 328]
    for drawing in figure.drawings:
        assert drawing.svg.count('class="date-lasted"') == 2
        assert drawing.svg.count('class="date-part"') == 1
        assert drawing.svg.count('class="strip-no"') == 1
        assert drawing.svg.count('class="date-open"') == 1
        assert '<a href="#carts">' in drawing.svg
        assert "Walkers &amp; boats" in drawing.svg
        assert "Carts: held, from January 2, 2002" in drawing.svg


def test_bars_stand_at_their_days() -> None:
    (wide, _) = draw_strips("s", "In force", "By provision", ROWS, AS_OF).drawings
    bars = [
        (float(x), float(width))
        for x, width in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"[^>]*class="date-lasted"', wide.svg)
    ]
    today = float(re.findall(r'<line x1="([\d.]+)"[^>]*class="figure-today"', wide.svg)[0])
    assert abs(bars[0][0] + bars[0][1] - today) < 0.02
    assert bars[1][0] > bars[0][0]


def test_plotly_takes_the_figure_with_the_same_times() -> None:
    figure = draw_strips("s", "In force", "By provision", ROWS, AS_OF)
    assert plotly_fault(figure.plotly) == ""
    data = figure.plotly["data"]
    assert isinstance(data, list)
    (held,) = [one for one in data if isinstance(one, dict) and one.get("name") == "yes"]
    assert held["base"] == ["2002-01-02", "2004-01-01"]
    assert held["y"] == [41, 71]


def test_nothing_to_draw_is_an_empty_axis() -> None:
    figure = draw_strips("s", "In force", "By provision", (), AS_OF)
    assert figure.table.rows == ()
    assert "2005" in figure.drawings[0].svg
