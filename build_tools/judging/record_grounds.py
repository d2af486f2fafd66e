"""What grounds a record's sentences: the passages it cites, its observations, its dates, the records its text cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.judging.amounts import Moment
from build_tools.judging.grounds import (
    Ground,
    ground_of_dates,
    ground_of_figures,
    ground_of_observation,
    ground_of_texts,
    joined,
)
from build_tools.judging.qualifying import Units
from build_tools.judging.sentences import read_sentence, sentences_of
from build_tools.judging.values import observations_of, value_of
from build_tools.records.claim import Claim
from build_tools.records.comparison import Comparison
from build_tools.records.dates import EdtfDate
from build_tools.records.record import Frozen
from build_tools.records.references import find_prose
from build_tools.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.graph.site import Site
    from build_tools.judging.names_in_text import Names
    from build_tools.judging.sentences import Sentence
    from build_tools.judging.values import ObservationAt
    from build_tools.records.record import Record

_FIELDS_THAT_GROUND = frozenset({"positions.claims", "lead"})
"""References besides markers by which a record rests on another's numbers."""


class RecordGrounds:
    """The grounds of the records of one Site, each worked out once."""

    def __init__(self, site: Site, names: Names, observations: Mapping[str, tuple[ObservationAt, ...]]) -> None:
        self._site = site
        self._names = names
        self._by_subject = observations
        self.units = Units(measure.unit for measure in site.vocabulary.measures.values())
        self._passages: dict[str, Ground] = {}
        self._sentences: dict[str, tuple[Sentence, ...]] = {}
        self._own: dict[str, Ground] = {}
        self._whole: dict[str, Ground] = {}
        self._carried: dict[str, Ground] = {}
        self._values: dict[str, Ground] = {}

    def of_passage(self, ref: str) -> Ground:
        """The figures of a passage, the time it speaks of, and when its source was published."""
        if ref not in self._passages:
            at = self._site.passage(ref)
            dates = [date for date in (at.passage.when, at.source.published) if date] if at else []
            figures = at.passage.figures if at else ()
            self._passages[ref] = ground_of_figures(figures, self.units) | ground_of_dates(dates)
        return self._passages[ref]

    def sentences(self, record: Record) -> tuple[Sentence, ...]:
        """The sentences of a record in which we state something."""
        if record.id not in self._sentences:
            self._sentences[record.id] = tuple(sentences_of(self._site, record))
        return self._sentences[record.id]

    def of_observation(self, at: ObservationAt) -> Ground:
        """The numbers of an observation in its unit."""
        return ground_of_observation(at.observation, value_of(self._site, at), self.unit_of(at), self.units)

    def unit_of(self, at: ObservationAt) -> str:
        """The unit of an observation: its own, or its measure's."""
        measure = self._site.vocabulary.measures.get(at.observation.measure)
        return at.observation.unit or (measure.unit if measure else "")

    def own(self, record_id: str) -> Ground:
        """What a record itself brings: the passages it cites, its observations, its dates."""
        if record_id not in self._own:
            self._own[record_id] = joined(self._own_parts(record_id))
        return self._own[record_id]

    def of_target(self, target: str) -> Ground:
        """What a marker brings: a passage's figures, or a record's own ground."""
        return self.of_passage(target) if "#" in target else self.own(target)

    def of_sentence(self, record: Record, sentence: Sentence) -> Ground:
        """What one sentence may state: what its own markers bring, where it has any, else what its record rests on.

        The record's observations hold for all of its sentences; a claim's statement may state nothing else but dates.
        """
        if isinstance(record, Source):
            return self.of_passage_sentence(record, sentence)
        if isinstance(record, Claim) and sentence.path == ("statement",):
            return self._of_statement(record)
        if any("#" in target for target in sentence.targets):
            return joined((*(self.of_target(target) for target in sentence.targets), self._observed(record)))
        return self.of_record(record)

    def _of_statement(self, claim: Claim) -> Ground:
        """The claim's observations, the time it holds for, and whole dates that it cites or was said on."""
        said = ground_of_dates(said.when for said in claim.said_by if said.when)
        passages = (self._site.passage(evidence.passage) for evidence in claim.evidence)
        cited = ground_of_figures(figure for at in passages if at for figure in at.passage.figures)
        whole = frozenset(one for one in (*said.meanings, *cited.meanings) if isinstance(one, Moment))
        times = [claim.when, claim.forecast.deadline] if claim.forecast and claim.forecast.deadline else [claim.when]
        return joined((self._observed(claim), ground_of_dates(times), Ground(whole=whole)))

    def _observed(self, record: Record) -> Ground:
        """The numbers of a record's observations; for a comparison those of all that it compares."""
        if record.id not in self._values:
            ats = [*observations_of(self._site, record.id)]
            if isinstance(record, Comparison):
                ats += [at for row in record.rows for at in self._by_subject.get(row.subject, ())]
            self._values[record.id] = joined(self.of_observation(at) for at in ats)
        return self._values[record.id]

    def of_record(self, record: Record) -> Ground:
        """All that a record's sentences without markers may state."""
        if record.id not in self._whole:
            self._whole[record.id] = self._whole_ground(record)
        return self._whole[record.id]

    def _whole_ground(self, record: Record) -> Ground:
        links = (link.target for link in self._site.links_from(record.id) if link.role in _FIELDS_THAT_GROUND)
        marked = (target for sentence in self.sentences(record) for target in sentence.targets)
        grounds = [self.of_target(target) for target in sorted({*links, *marked})]
        return joined((self.own(record.id), self._observed(record), *grounds))

    def of_passage_sentence(self, source: Source, sentence: Sentence) -> Ground:
        """What a sentence about a passage may state: a gist its own figures and time, a caution also what it cites."""
        index, field = sentence.path[1], sentence.path[2]
        passage = source.passages[int(index)]
        if field == "gist":
            return ground_of_figures(passage.figures, self.units) | ground_of_dates(
                [passage.when] if passage.when else []
            )
        targets = [f"{source.id}#{passage.id}", *sentence.targets]
        if field == "cautions":
            stem = sentence.path[:4]
            targets += (link.target for link in self._site.links_from(source.id) if link.path[:4] == stem)
        return joined(self.of_target(target) for target in targets)

    def carried(self, record_id: str) -> Ground:
        """The numbers and dates that a record uses, in its sentences, observations or dates."""
        if record_id not in self._carried:
            self._carried[record_id] = joined(self._carried_parts(record_id))
        return self._carried[record_id]

    def _own_parts(self, record_id: str) -> Iterator[Ground]:
        for target in sorted({link.target for link in self._site.links_from(record_id) if "#" in link.target}):
            yield self.of_passage(target)
        yield from self._values_and_dates(record_id)

    def _values_and_dates(self, record_id: str) -> Iterator[Ground]:
        record = self._site.get(record_id)
        if record:
            yield joined(self.of_observation(at) for at in observations_of(self._site, record_id))
            yield ground_of_dates(dates_in(record))

    def _carried_parts(self, record_id: str) -> Iterator[Ground]:
        file = self._site.files[record_id]
        if file.record and file.yaml:
            prose = find_prose(type(file.record), file.yaml.value)
            texts = (read_sentence(path, text).text for path, text in prose if path[-1] != "gist")
            yield ground_of_texts((self._names.mask(text) for text in texts), self.units)
            yield from self._values_and_dates(record_id)


def dates_in(part: object) -> Iterator[EdtfDate]:
    """Every date in a record, but for the day it was checked."""
    if isinstance(part, EdtfDate):
        yield part
    elif isinstance(part, Frozen):
        for name, value in part:
            if name != "checked":
                yield from dates_in(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from dates_in(value)
