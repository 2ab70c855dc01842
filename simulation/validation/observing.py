"""What the checks need of a run beyond its measures: counted from its ledger, its days, its pairs and its events."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from simulation.experiments.running import Run
from simulation.organisation.tables import LEDGER_COLUMNS
from simulation.validation import observing_pairs as pairs


class Observation(NamedTuple):
    """A number seen in a run: what it is, how it is found, and whether that takes the record of events."""

    meaning: str
    of: Callable[[Run], float]
    events: bool = False


def grown(run: Run, counter: str) -> float:
    """How much a counter of the ledger grew over the measured days, all its places together."""
    return float((run.final - run.start)[LEDGER_COLUMNS[counter]].sum())


def ratio(over: float, under: float) -> float:
    """One over the other; nan where there is nothing to divide by."""
    return over / under if under > 0 else np.nan


def _seen(of: Callable[[Run], float], events: bool = False) -> Observation:
    return Observation((of.__doc__ or "").strip().rstrip("."), of, events)


OBSERVED: Mapping[str, Observation] = {each.__name__: _seen(each) for each in pairs.OBSERVERS}
