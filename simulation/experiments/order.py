"""Whether an order of scenarios survives: the sign of each step at every point, who is best, and what flips it.

`gains` [points, seeds] are what a step brings, more being better, on the same seeds at each point.
"""

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from simulation.experiments.sensitivity import Cube, Values
from simulation.experiments.statistics import CONFIDENCE, quantile

Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)


@dataclass(frozen=True)
class Signs:
    """Shares of the points by the sign of a step; they add up to 1.

    A sign is `clear` if the interval over the seeds leaves out zero, else luck could have made it. `same` are the
    points at which nothing differs on any seed, or nothing exists.
    """

    clearly_better: float
    better: float
    same: float
    worse: float
    clearly_worse: float

    @property
    def kept(self) -> float:
        """Share of the points at which the step goes the better way."""
        return self.clearly_better + self.better


def signs(gains: Values) -> Signs:
    """The shares of the points by the sign of their mean.

    >>> signs(np.array([[2.0, 2.1], [1.0, -0.9], [0.0, 0.0], [-2.0, -2.1]]))
    Signs(clearly_better=0.25, better=0.25, same=0.25, worse=0.0, clearly_worse=0.25)
    """
    means = means_of(gains)
    there = np.isfinite(gains)
    counts = there.sum(axis=1)
    squares = np.where(there, (gains - means[:, None]) ** 2, 0.0).sum(axis=1)
    half = np.full(len(gains), np.inf)
    many = counts > 1
    spread = np.sqrt(squares[many] / (counts[many] - 1) / counts[many])
    half[many] = spread * np.array([quantile(int(count) - 1) for count in counts[many]])
    clear = np.abs(means) > half
    up, down = means > 0, means < 0
    parts = (up & clear, up & ~clear, ~up & ~down, down & ~clear, down & clear)
    return Signs(*(float(part.mean()) for part in parts))


def means_of(gains: Values) -> Values:
    """The mean over the seeds that exist; zero where none does."""
    there = np.isfinite(gains)
    sums = np.where(there, gains, 0.0).sum(axis=1)
    return sums / np.maximum(there.sum(axis=1), 1)


def all_kept(steps: list[Values]) -> float:
    """Share of the points at which every one of the steps goes the better way: the whole order survives."""
    return float(np.logical_and.reduce([means_of(gains) > 0 for gains in steps]).mean())


def best(worths: Values) -> NDArray[np.float64]:
    """Share of the points at which each scenario is best; `worths` [points, scenarios, seeds], more being better.

    Who share the best place share the point.

    >>> best(np.array([[[1.0], [2.0]], [[3.0], [3.0]]]))
    array([0.25, 0.75])
    """
    points, scenarios, seeds = worths.shape
    means = means_of(worths.reshape(-1, seeds)).reshape(points, scenarios)
    tops = means == means.max(axis=1, keepdims=True)
    shares: NDArray[np.float64] = (tops / tops.sum(axis=1, keepdims=True)).mean(axis=0)
    return shares


def share_interval(share: float, number: int) -> tuple[float, float]:
    """The 95 % interval of a share of `number` points (Wilson's).

    >>> [round(end, 3) for end in share_interval(1.0, 100)]
    [0.963, 1.0]
    """
    if number < 1:
        return 0.0, 1.0
    middle = (share + Z * Z / (2 * number)) / (1 + Z * Z / number)
    half = Z * math.sqrt(share * (1 - share) / number + Z * Z / (4 * number**2)) / (1 + Z * Z / number)
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True)
class Flip:
    """In which share of the points a step is kept, where a factor lies in its lowest and in its highest third.

    `clear` if the two differ beyond what choosing among `tried` factors could find by chance.
    """

    lowest: float
    highest: float
    low: float
    high: float
    clear: bool

    @property
    def difference(self) -> float:
        """How much more often the step is kept where the factor is high."""
        return self.highest - self.lowest


def flip(shares: Cube, gains: Values, tried: int = 1) -> Flip:
    """Whether a factor flips a step: `shares` [points] are where it lies in its range, 0 to 1."""
    kept = means_of(gains) > 0
    thirds = [kept[shares < 1 / 3], kept[shares >= 2 / 3]]
    if not all(part.size for part in thirds):
        return Flip(math.nan, math.nan, math.nan, math.nan, False)
    lowest, highest = (float(part.mean()) for part in thirds)
    ends = [share_interval(share, part.size) for share, part in zip((lowest, highest), thirds, strict=True)]
    # Newcombe's interval of a difference: it stays sensible where a share is 0 or 1.
    down = math.hypot(highest - ends[1][0], ends[0][1] - lowest)
    up = math.hypot(ends[1][1] - highest, lowest - ends[0][0])
    difference = highest - lowest
    wider = NormalDist().inv_cdf(1 - (1 - CONFIDENCE) / 2 / max(1, tried)) / Z
    clear = difference - wider * down > 0 or difference + wider * up < 0
    return Flip(lowest, highest, difference - down, difference + up, clear)
