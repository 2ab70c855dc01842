"""How a change goes on: quarter by quarter, and how practices spread from its first day."""

from functools import partial

import numpy as np

from simulation.experiments.running import Run

QUARTER, QUARTERS = 63, 14
WITH_CUSTOMERS = (
    "selling", "marketing_moments", "campaign", "early_presence", "long_term", "support", "prospecting", "joint",
)  # fmt: skip
BY_QUARTER = ("net_result", "margin", "forms", "productive_hours")


def quarterly(run: Run, name: str, number: int) -> float:
    """A daily measure summed over one quarter, 1 the first measured; nan after the end."""
    if number * QUARTER > run.scenario.days:
        return np.nan
    names = [f"hours_{use}" for use in WITH_CUSTOMERS] if name == "productive_hours" else [name]
    days = slice((number - 1) * QUARTER, number * QUARTER)
    return float(sum(run.daily[each][days].sum() for each in names))


def reached(run: Run, practice: str, share: float) -> float:
    """The measured day on which a practice first had that share of the staff; nan if never."""
    days = np.flatnonzero(run.daily[f"adoption_{practice}"] >= share)
    return float(days[0] + 1) if days.size else np.nan


def _between(run: Run, low: float, high: float) -> float:
    """Days in which adoption went from one share to another, mean over the practices that got there."""
    taken = []
    for step in run.scenario.steps:
        if step.practice:
            start = step.day - 1.0 if low == 0 else reached(run, step.practice, low)
            taken.append(reached(run, step.practice, high) - start)
    there = [each for each in taken if np.isfinite(each)]
    return float(np.mean(there)) if there else np.nan


def first_fifth(run: Run) -> float:
    """Days from the start of a change until a fifth of the staff work by a practice, mean over practices."""
    return _between(run, 0, 0.2)


def middle_fifth(run: Run) -> float:
    """Days in which adoption goes from two to three fifths of the staff, mean over practices."""
    return _between(run, 0.4, 0.6)


def form_peak(run: Run) -> float:
    """Forms of the quarter with most of them."""
    quarters = run.scenario.days // QUARTER
    return max(quarterly(run, "forms", number) for number in range(1, quarters + 1))


def form_rest(run: Run) -> float:
    """Forms of the last quarter."""
    return quarterly(run, "forms", run.scenario.days // QUARTER)


def company_trust_midway(run: Run) -> float:
    """Trust of Sales in Marketing halfway through the measured days, mean over all pairs."""
    return float(run.daily["trust_sales_in_marketing"][run.scenario.days // 2 - 1])


def company_trust_end(run: Run) -> float:
    """The same on the last day."""
    return float(run.daily["trust_sales_in_marketing"][-1])


OBSERVERS = (first_fifth, middle_fifth, form_peak, form_rest, company_trust_midway, company_trust_end)
QUARTERLY = {
    f"{name}_q{number}": (
        f"{name} of measured quarter {number}",
        partial(quarterly, name=name, number=number),
    )
    for name in BY_QUARTER
    for number in range(1, QUARTERS + 1)
}
