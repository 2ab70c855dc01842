"""Trust pair by pair: who distrusts whom at the end, who did not at first, and who stays so."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from simulation.experiments.running import Run, pairs_of, passed
from simulation.kernel.opening import opened

LOW, HIGH = 0.35, 0.65  # the middle of the scale lies between; below it is distrust
TRUST = "trust_sales_in_marketing"

Trust = npt.NDArray[np.float64]


def trust_now(run: Run) -> Trust:
    """Trust of the salesperson of each pair in its marketer, at the end of the run."""
    return run.dyads[TRUST]


def trust_first(run: Run) -> Trust:
    """The same on the first morning."""
    return pairs_of(opened(run.scenario, run.seed))[TRUST]


def trust_midway(run: Run) -> Trust:
    """The same halfway through the measured days: a shorter run equals the first days of a longer one."""
    shorter = replace(run.scenario, days=run.scenario.days // 2)
    return pairs_of(passed(shorter, run.seed))[TRUST]


def share(chosen: npt.NDArray[np.bool_], among: npt.NDArray[np.bool_] | None = None) -> float:
    """The share of pairs chosen, among some or all; nan among none."""
    base = np.ones(chosen.shape, bool) if among is None else among
    return float((chosen & base).sum() / base.sum()) if base.any() else np.nan


def distrusting(run: Run) -> float:
    """Share of pairs in which trust is low at the end."""
    return share(trust_now(run) < LOW)


def trusting(run: Run) -> float:
    """Share of pairs in which trust is high at the end."""
    return share(trust_now(run) > HIGH)


def tipped(run: Run) -> float:
    """Share of pairs that began above low trust and are below it at the end."""
    return share(trust_now(run) < LOW, trust_first(run) >= LOW)


def stayed(run: Run) -> float:
    """Share of pairs distrusting halfway that still do at the end."""
    return share(trust_now(run) < LOW, trust_midway(run) < LOW)


def recovered(run: Run) -> float:
    """Share of pairs that began below low trust and are above it at the end."""
    return share(trust_now(run) >= LOW, trust_first(run) < LOW)
