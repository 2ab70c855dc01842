"""Whether a difference is clear of chance, alone and among many: Student's and Welch's tests, Holm's correction."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from scipy.special import stdtr, stdtrit

from simulation.experiments.statistics import CONFIDENCE, Estimate, Values, estimate

LEVEL = 1 - CONFIDENCE


class Difference(NamedTuple):
    """A mean difference with its own 95 % interval, and how likely one so large is by chance; nan: unknown."""

    estimate: Estimate
    chance: float


def paired(values: Values) -> Difference:
    """The mean of differences, one per pair.

    >>> import numpy as np
    >>> round(paired(np.array([1.0, 2.0, 3.0])).chance, 4)
    0.0742
    """
    found = estimate(values)
    return Difference(found, _chance(found.mean, _error(found), found.count - 1))


def apart(values: Values, others: Values) -> Difference:
    """The mean of `values` less that of `others`, which are no pairs (Welch).

    >>> import numpy as np
    >>> found = apart(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 3.0]))
    >>> found.estimate.mean, found.chance
    (0.0, 1.0)
    """
    one, other = estimate(values), estimate(others)
    first, second = _error(one), _error(other)
    mean, error = one.mean - other.mean, math.hypot(first, second)
    freedom = 0.0
    if error > 0:
        freedom = error**4 / (first**4 / (one.count - 1) + second**4 / (other.count - 1))
    half = error * float(stdtrit(freedom, (1 + CONFIDENCE) / 2)) if error > 0 else error
    count, missing = one.count + other.count, one.missing + other.missing
    return Difference(Estimate(mean, mean - half, mean + half, count, missing), _chance(mean, error, freedom))


def holm(chances: Sequence[float]) -> list[float]:
    """The chances as they count among so many (Holm 1979); what is unknown stays so and is not counted.

    >>> [round(chance, 3) for chance in holm([0.01, 0.04, 0.03])]
    [0.03, 0.06, 0.06]
    """
    known = sorted((chance, place) for place, chance in enumerate(chances) if math.isfinite(chance))
    found = [math.nan] * len(chances)
    largest = 0.0
    for rank, (chance, place) in enumerate(known):
        largest = max(largest, min(1.0, (len(known) - rank) * chance))
        found[place] = largest
    return found


def _error(found: Estimate) -> float:
    """The standard error behind a t-interval."""
    return (
        found.half_width / float(stdtrit(found.count - 1, (1 + CONFIDENCE) / 2))
        if found.count > 1
        else math.nan
    )


def _chance(mean: float, error: float, freedom: float) -> float:
    """Two-sided; no difference at all, in any pair, is no evidence for one."""
    if not math.isfinite(error):
        return math.nan
    if error == 0:
        return 1.0 if mean == 0 else 0.0
    return float(2 * stdtr(freedom, -abs(mean) / error))
