"""The rules records must keep: one a file, each a function from a Site and its answers to problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.rules import (
    bad_derivation,
    claim_without_evidence,
    contested_without_disagreement,
    copy_cycle,
    duplicate_id,
    duplicate_passage,
    event_year,
    evidence_out_of_time,
    evidence_shape,
    figure_unaccounted,
    forecast_deadline,
    forecast_overdue,
    id_not_listed,
    id_removed,
    loaded_word,
    long_excerpt,
    name_unaccounted,
    number_not_grounded,
    override_expired,
    paragraph_unaccounted,
    passage_shape,
    statement_order,
    statement_time,
    unknown_vocabulary,
    unused_record,
    value_not_grounded,
    value_of_another_year,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from build_tools.graph.site import Site
    from build_tools.judging.answers import Answers
    from build_tools.problems import Problem

    Rule = Callable[[Site, Answers], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    bad_derivation.check,
    claim_without_evidence.check,
    contested_without_disagreement.check,
    copy_cycle.check,
    duplicate_id.check,
    duplicate_passage.check,
    event_year.check,
    evidence_out_of_time.check,
    evidence_shape.check,
    figure_unaccounted.check,
    forecast_deadline.check,
    forecast_overdue.check,
    id_not_listed.check,
    id_removed.check,
    loaded_word.check,
    long_excerpt.check,
    name_unaccounted.check,
    number_not_grounded.check,
    override_expired.check,
    paragraph_unaccounted.check,
    passage_shape.check,
    statement_order.check,
    statement_time.check,
    unknown_vocabulary.check,
    unused_record.check,
    value_not_grounded.check,
    value_of_another_year.check,
)
"""Every rule; their order does not matter, since problems are sorted by place."""
