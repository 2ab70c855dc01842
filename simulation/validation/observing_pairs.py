"""Trust pair by pair: who distrusts whom at the end, who did not at first, and who stays so.

People leave, and a newcomer begins with a newcomer's trust: what becomes of trust is seen in pairs in which both are
still there.
"""

from dataclasses import replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from simulation.experiments.running import Run, passed
from simulation.kernel.opening import opened
from simulation.organisation.scenario import Scenario
from simulation.organisation.tables import Organisation

LOW, HIGH = 0.35, 0.65  # the middle of the scale lies between; below it is distrust
YEAR = 252

Numbers = npt.NDArray[np.float64]
Chosen = npt.NDArray[np.bool_]
Pairs = tuple[Numbers, Numbers, npt.NDArray[np.int64]]


def at_end(run: Run) -> Pairs:
    """Trust of Sales, trust of Marketing, and the day since which both are there, of every pair at the end."""
    return _pairs(run.scenario, run.seed)


@lru_cache(maxsize=2)
def _pairs(scenario: Scenario, seed: int) -> Pairs:
    return read(passed(scenario, seed))


def read(organisation: Organisation) -> Pairs:
    """The same of an organisation as it stands."""
    dyads = organisation.dyads[organisation.dyads.marketer >= 0]
    since = organisation.staff.present_since
    both = np.maximum(since[dyads.salesperson], since[dyads.marketer])
    return dyads.trust_sales.copy(), dyads.trust_marketing.copy(), both


def first(run: Run) -> Numbers:
    """Trust of Sales in Marketing on the first morning, pair by pair."""
    return read(opened(run.scenario, run.seed))[0]


def midway(run: Run) -> Numbers:
    """The same halfway through the measured days: a shorter run equals the first days of a longer one."""
    return _pairs(replace(run.scenario, days=run.scenario.days // 2), run.seed)[0]


def mean(values: npt.NDArray[np.generic], among: Chosen) -> float:
    """The mean of some; nan of none."""
    return float(values[among].mean()) if among.any() else np.nan


def lasting_trust(run: Run) -> float:
    """Mean trust of Sales in Marketing at the end, in pairs of the first morning."""
    trust, _, since = at_end(run)
    return mean(trust, since == 0)


def lasting_return_trust(run: Run) -> float:
    """Mean trust of Marketing in Sales at the end, in pairs of the first morning."""
    _, trust, since = at_end(run)
    return mean(trust, since == 0)


def known(run: Run) -> tuple[Numbers, Chosen]:
    """Trust of Sales in Marketing at the end, and who has worked together for a year or more."""
    trust, _, since = at_end(run)
    return trust, since <= run.scenario.warm_up + run.scenario.days - YEAR


def pairs_distrusting(run: Run) -> float:
    """Share of pairs of a year or more in which Sales' trust is low at the end."""
    trust, among = known(run)
    return mean(trust < LOW, among)


def pairs_trusting(run: Run) -> float:
    """Share of pairs of a year or more in which Sales' trust is high at the end."""
    trust, among = known(run)
    return mean(trust > HIGH, among)


def pairs_tipped(run: Run) -> float:
    """Share of pairs that began above low trust and are below it at the end, of those of the first morning."""
    trust, _, since = at_end(run)
    return mean(trust < LOW, (since == 0) & (first(run) >= LOW))


def pairs_recovered(run: Run) -> float:
    """Share of pairs that began below low trust and are above it at the end, of those of the first morning."""
    trust, _, since = at_end(run)
    return mean(trust >= LOW, (since == 0) & (first(run) < LOW))


def pairs_stayed(run: Run) -> float:
    """Share of pairs distrusting halfway that still do at the end, if both are still there."""
    trust, _, since = at_end(run)
    there = since < run.scenario.warm_up + run.scenario.days // 2
    return mean(trust < LOW, there & (midway(run) < LOW))


OBSERVERS = (
    lasting_trust, lasting_return_trust, pairs_distrusting, pairs_trusting, pairs_tipped, pairs_recovered, pairs_stayed,
)  # fmt: skip
