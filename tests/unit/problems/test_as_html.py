from __future__ import annotations

from xml.etree import ElementTree as ET

from build_tools.problems import Place, Problem, Related
from build_tools.problems.as_html import print_problems

HOSTILE = '<script>alert("1")</script>&\''


def test_a_problem_shows_its_line_its_hint_and_what_is_related() -> None:
    related = (Related(Place("b.yml", 2), "first given here"),)
    problem = Problem(Place("a.yml", 1, 7), "bad-date", "`x` is no date", "write a year", related=related)
    assert print_problems([problem], read_line=lambda _: "when: x") == (
        '<ul class="problems">\n'
        '<li class="problem problem-error">'
        '<p><code class="problem-place">a.yml:1:7</code> '
        '<b class="problem-code">error bad-date</b>: `x` is no date</p>'
        '<pre class="problem-source">when: <mark>x</mark></pre>'
        '<p class="problem-hint">write a year</p>'
        '<p class="problem-related"><code>b.yml:2:1</code>: first given here</p>'
        "</li>\n"
        "</ul>\n"
        '<p class="problem-count">1 error in 1 file</p>\n'
    )


def test_content_is_escaped_wherever_it_is_printed() -> None:
    related = (Related(Place(HOSTILE), HOSTILE),)
    problem = Problem(Place(HOSTILE, 1, 5), "bad-date", HOSTILE, HOSTILE, related=related)
    html = print_problems([problem], read_line=lambda _: HOSTILE)
    assert "script>" not in html.replace("script&gt;", "")
    root = ET.fromstring(f"<div>{html}</div>")  # noqa: S314 - our own output
    assert "".join(root.itertext()).count(HOSTILE) == 6
    assert "style" not in html


def test_a_place_past_the_end_of_its_line_is_still_marked() -> None:
    problem = Problem(Place("a.yml", 1, 99), "bad-date", "message", severity="warning")
    html = print_problems([problem], read_line=lambda _: "when:")
    assert '<pre class="problem-source">when:<mark> </mark></pre>' in html
    assert "problem-hint" not in html
    assert "<pre" not in print_problems([problem])


def test_after_the_limit_the_rest_is_counted() -> None:
    problems = [Problem(Place("a.yml", line), "bad-date", "message") for line in range(1, 6)]
    html = print_problems(problems, limit=2)
    assert html.count('<li class="problem problem-error">') == 2
    assert '<li class="problem-more">and 3 more of this kind: <code>bad-date</code></li>' in html
