"""Whatever stands in a record, reading and judging give problems and never raise, and the other pages can be shown."""

from __future__ import annotations

import copy
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.graph.load import load_site
from build_tools.judging.answers import Answers
from build_tools.judging.judge import judge
from build_tools.pages.twin import twin_bytes
from build_tools.problems.codes import CODES
from build_tools.publishing.project_contents import Pages
from build_tools.rendering.render import render
from tests.golden.site_cases import sound_files
from tests.golden.site_pages import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.graph.loaded import LoadedFile

Path = tuple[str | int, ...]
Change = tuple[str, Path, Any]

GONE = object()
VALUES: tuple[Any, ...] = (
    GONE,
    None,
    "",
    "a word",
    [],
    {},
    [[]],
    [None],
    {"a": "b"},
    0,
    -1,
    10**30,
    1.5,
    True,
    *("1990", "1990-05/1991", "../1990", "19XX", "0001", "9999"),
    *("new-bridge", "ford-gazette", "ford-gazette#p3", "bridge-survey-1992#s9"),
    *("[@nobody]", "[words](@new-bridge)", "{{ a }}", "<b>"),
    *("supports", "disputes", "partly", "context", "forecast", "causal", "contradicts"),
)
_cache: dict[tuple[str, bytes], LoadedFile] = {}


@cache
def _trees() -> dict[str, Any]:
    return {name: yaml.safe_load(data) for name, data in sound_files().items() if name.endswith(".yml")}


def _paths(value: Any, above: Path = ()) -> Iterator[Path]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield (*above, step)
        yield from _paths(inner, (*above, step))


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """One value of one file put in place of another, or taken away; a change at no path takes the file away."""
    name = draw(st.sampled_from(sorted(_trees())))
    path = draw(st.sampled_from([(), *_paths(_trees()[name])]))
    return name, path, draw(st.sampled_from(VALUES))


def _changed(made: list[Change]) -> dict[str, bytes]:
    files = dict(sound_files())
    trees = {name: copy.deepcopy(_trees()[name]) for name, _, _ in made}
    for name, path, value in made:
        if not path:
            trees[name] = GONE
        elif trees[name] is not GONE:
            _put(trees[name], path, value)
    for name, tree in trees.items():
        del files[name]
        if tree is not GONE:
            files[name] = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode()
    return files


def _put(tree: Any, path: Path, value: Any) -> None:
    for step in path[:-1]:
        if not _has(tree, step):
            return
        tree = tree[step]
    if not _has(tree, path[-1]):
        return
    if value is GONE:
        del tree[path[-1]]
    else:
        tree[path[-1]] = copy.deepcopy(value)


def _has(tree: Any, step: str | int) -> bool:
    """Whether an earlier change has left this step to be taken."""
    if isinstance(tree, dict):
        return step in tree
    return isinstance(tree, list) and isinstance(step, int) and step < len(tree)


@given(st.lists(changes(), min_size=1, max_size=3), st.integers(0, 9))
@settings(max_examples=120)
def test_a_fault_is_a_problem_and_stays_where_it_is(made: list[Change], tenth: int) -> None:
    site, found = load_site(_changed(made), _cache)
    answers = Answers(site)
    problems = (*found, *judge(site, answers))
    assert {problem.code for problem in problems} <= set(CODES)
    assert {file.file for file in site.files.values() if file.record is None} <= {
        problem.place.file for problem in found
    }
    faulty = {problem.place.file for problem in problems}
    plans = list(Pages(site, answers, SETTINGS).plans.values())
    for plan in plans[tenth::10]:
        if not plan.record_id or site.file_of(plan.record_id) not in faulty:
            assert render(plan.lay_out()).slots["body"]
    for record in list(site.records.values())[tenth::10]:
        assert twin_bytes(site, answers, record)
