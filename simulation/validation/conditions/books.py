"""Where a difference in net result comes from: an exact split into parts, and where the hours went.

All in euros or hours per person and year, so that companies of different size can stand beside each other.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from simulation.experiments.statistics import Values, estimate
from simulation.rules.vocabulary import HOUR_USES
from simulation.validation.conditions.observing import COSTS

Book = Mapping[str, Values]
COUNTED = ("journeys", "journeys_dropped", "orders", "conflicts")
FLOWS = (
    "net_result", "margin", *COUNTED,
    *(f"cost_{kind}" for kind in COSTS), *(f"hours_{use}" for use in HOUR_USES),
)  # fmt: skip
PARTS = ("orders", "order_margin", *COSTS)


def book(runs: pd.DataFrame) -> Book:
    """What one person does and brings in a year, run by run."""
    years = runs["person_years"].to_numpy(np.float64)
    return {name: runs[name].to_numpy(np.float64) / years for name in FLOWS}


def parts(base: Book, other: Book) -> dict[str, Values]:
    """What makes the net result of `other` differ from that of `base`, pair by pair; the parts add up to it.

    Margin is orders x margin of an order; each of the two gets what it brings while the other is at its mean.
    """
    orders, old_orders = other["orders"], base["orders"]
    each, old_each = _over(other["margin"], orders), _over(base["margin"], old_orders)
    found = {
        "orders": (orders - old_orders) * (each + old_each) / 2,
        "order_margin": (each - old_each) * (orders + old_orders) / 2,
    }
    return found | {kind: base[f"cost_{kind}"] - other[f"cost_{kind}"] for kind in COSTS}


def hours(base: Book, other: Book) -> dict[str, Values]:
    """How many more hours go to each use in `other` than in `base`, pair by pair."""
    return {use: other[f"hours_{use}"] - base[f"hours_{use}"] for use in HOUR_USES}


def counts(base: Book, other: Book) -> dict[str, Values]:
    """How much more there is of what is counted in `other`, as a share of the mean of `base`; nan where that is 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return {name: (other[name] - base[name]) / estimate(base[name]).mean for name in COUNTED}


def _over(upper: Values, lower: Values) -> Values:
    return np.divide(upper, lower, out=np.zeros_like(upper), where=lower > 0)
