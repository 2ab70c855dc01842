"""Which relationship is best in how many random companies, and what sets apart those in which it pays to stay."""

import math
from typing import Any

import numpy as np

from simulation.experiments.statistics import Values
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.validation.conditions.companies import LEVERS
from simulation.validation.conditions.comparing import LEVEL, apart, holm
from simulation.validation.conditions.sampling import Chosen, Sample
from simulation.validation.effects import wilson
from simulation.validation.judging import plain

NEAR = RELATIONSHIPS[:2]  # to stay at, or go no further than, what the article's first step makes


def best_types(found: Sample) -> dict[str, Any]:
    """The share of random companies in which each relationship has the highest net result.

    `all` counts every company, `living` those that can live; `staying` tells on which levers the living ones in
    which undefined or defined is best differ from the other living ones, clear of chance among all levers.
    """
    best = found.net.argmax(axis=1)
    groups = {"all": np.ones(len(best), dtype=bool), "living": found.living}
    near = np.isin(best, range(len(NEAR)))
    return {
        "best": {
            group: {name: share(best[of] == place) for place, name in enumerate(RELATIONSHIPS)}
            for group, of in groups.items()
        },
        "staying": _levers(found, near & found.living, ~near & found.living),
    }


def no_further(found: Sample, asked: str) -> dict[str, Any]:
    """The share of companies that can live in which no further relationship brings more than the one asked of."""
    net = found.net[found.living][:, RELATIONSHIPS.index(asked) :]
    return share(net.argmax(axis=1) == 0)


def share(which: Chosen) -> dict[str, Any]:
    """The share of those that are so, with Wilson's interval."""
    return plain(wilson(lambda each: each, [which.astype(np.float64)]))


def _levers(found: Sample, those: Chosen, others: Chosen) -> list[dict[str, Any]]:
    """Where the two groups lie on each lever that sets them apart, in standard deviations; the farthest first."""
    if not (those.any() and others.any()):
        return []
    rows = []
    for lever in LEVERS:
        values = np.array([company.levers[lever.name] for company in found.companies])
        scaled = np.log(values) if lever.is_wide else values
        rows.append((lever, values, apart(*_standard(scaled, those, others))))
    told = []
    for (lever, values, difference), adjusted in zip(
        rows, holm([each[2].chance for each in rows]), strict=True
    ):
        if adjusted < LEVEL:
            middle = _middle if lever.is_wide else np.mean
            told.append(
                {"lever": lever.name, "per": lever.per, **plain(difference.estimate),
                 "those": float(middle(values[those])), "others": float(middle(values[others])), "adjusted": adjusted}
            )  # fmt: skip
    return sorted(told, key=lambda row: -abs(float(row["mean"])))


def _standard(values: Values, those: Chosen, others: Chosen) -> tuple[Values, Values]:
    """Both groups in standard deviations of all of them."""
    spread = float(values[those | others].std()) or math.nan
    return values[those] / spread, values[others] / spread


def _middle(values: Values) -> float:
    """The geometric mean: the middle of a logarithmic scale."""
    return float(np.exp(np.log(values).mean()))
