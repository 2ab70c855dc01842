"""What the checks need of a run beyond its measures: counted from its ledger, its days, its pairs and its events."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from simulation.experiments.running import Run
from simulation.organisation.tables import LEDGER_COLUMNS
from simulation.validation import observing_days, observing_events, observing_pairs


class Observation(NamedTuple):
    """A number seen in a run: what it is, how it is found, and whether that takes the record of events."""

    meaning: str
    of: Callable[[Run], float]
    events: bool = False


def grown(run: Run, counter: str) -> float:
    """How much a counter of the ledger grew over the measured days, all its places together."""
    return float((run.final - run.start)[LEDGER_COLUMNS[counter]].sum())


def astray_share(run: Run) -> float:
    """Share of contact moments that both sides or neither took for theirs."""
    moments = grown(run, "moments")
    return (grown(run, "overlaps") + grown(run, "orphans")) / moments if moments > 0 else np.nan


def _seen(of: Callable[[Run], float], events: bool = False) -> Observation:
    return Observation((of.__doc__ or "").strip().rstrip("."), of, events)


OBSERVED: Mapping[str, Observation] = {
    "astray_share": _seen(astray_share),
    **{each.__name__: _seen(each) for each in (*observing_pairs.OBSERVERS, *observing_days.OBSERVERS)},
    **{name: Observation(meaning, of) for name, (meaning, of) in observing_days.QUARTERLY.items()},
    **{each.__name__: _seen(each, events=True) for each in observing_events.OBSERVERS},
}
