from __future__ import annotations

import os

import pytest

from build_tools.publishing import processes
from build_tools.publishing.processes import in_processes


def square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def refuse(number: int) -> int:
    raise ValueError(f"not {number}")


def test_many_items_are_made_in_order_by_other_processes() -> None:
    made = in_processes(square, range(300), workers=2)
    assert [number for number, _ in made] == [number * number for number in range(300)]
    assert os.getpid() not in {process for _, process in made}


@pytest.mark.parametrize("workers", [1, 2])
def test_few_items_and_a_single_worker_are_made_here(workers: int) -> None:
    made = in_processes(square, range(300 if workers == 1 else 5), workers=workers)
    assert {process for _, process in made} == {os.getpid()}


def test_where_processes_cannot_be_copied_all_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert {process for _, process in in_processes(square, range(300), workers=2)} == {os.getpid()}


def test_what_goes_wrong_in_a_process_is_raised_and_leaves_nothing_behind() -> None:
    with pytest.raises(ValueError, match="not 0"):
        in_processes(refuse, range(300), workers=2)
    assert processes._at_work == []
