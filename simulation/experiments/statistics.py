"""What a handful of runs tells: means with intervals, differences, how many more runs would do.

A value that does not exist in a run is nan. It is left out and counted; a pair is left out if either side is
missing. Intervals hold the true mean with 95 % chance (Student's t); with fewer than two values there is
none, and its ends are nan.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import nctdtr, stdtrit

CONFIDENCE = 0.95
POWER = 0.8
MOST_RUNS = 100_000

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Estimate:
    """A mean with its interval: `count` values went into it, `missing` did not exist."""

    mean: float
    low: float
    high: float
    count: int
    missing: int

    @property
    def half_width(self) -> float:
        """Half the interval; nan where there is none."""
        return (self.high - self.low) / 2

    @property
    def clear(self) -> bool:
        """True if zero lies outside the interval."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class Pairing:
    """What running on the same seeds is worth: the variance of a difference with it and without it."""

    paired: float
    unpaired: float

    @property
    def gain(self) -> float:
        """How many times fewer runs a paired difference needs for its interval; nan if nothing varies."""
        return self.unpaired / self.paired if self.paired > 0 else math.nan


def estimate(values: ArrayLike) -> Estimate:
    """The mean of `values` with its 95 % t-interval.

    >>> one = estimate([1.0, 2.0, 3.0, math.nan])
    >>> one.mean, round(one.half_width, 3), one.count, one.missing
    (2.0, 2.484, 3, 1)
    """
    every = np.asarray(values, dtype=np.float64)
    there = _existing(every)
    missing = every.size - there.size
    if there.size == 0:
        return Estimate(math.nan, math.nan, math.nan, 0, missing)
    mean = float(there.mean())
    if there.size == 1:
        return Estimate(mean, math.nan, math.nan, 1, missing)
    half = quantile(there.size - 1) * float(there.std(ddof=1)) / math.sqrt(there.size)
    return Estimate(mean, mean - half, mean + half, int(there.size), missing)


def paired_difference(values: ArrayLike, base: ArrayLike) -> Estimate:
    """`values` minus `base`, run by run on the same seeds, with its interval.

    Raises ValueError if the lengths differ.
    """
    return estimate(_differences(values, base))


def unpaired_difference(values: ArrayLike, base: ArrayLike) -> Estimate:
    """The mean of `values` minus that of `base`, runs that have nothing in common, with Welch's interval.

    `count` and `missing` are those of both sides together; no interval if a side has fewer than two values.

    >>> found = unpaired_difference([3.0, 4.0, 5.0], [1.0, 2.0, 3.0])
    >>> found.mean, round(found.half_width, 3), found.count
    (2.0, 2.267, 6)
    """
    one, other = (np.asarray(side, dtype=np.float64) for side in (values, base))
    sides = _existing(one), _existing(other)
    count = sum(side.size for side in sides)
    missing = one.size + other.size - count
    mean = float(sides[0].mean() - sides[1].mean()) if all(side.size for side in sides) else math.nan
    if any(side.size < 2 for side in sides):
        return Estimate(mean, math.nan, math.nan, count, missing)
    errors = [float(side.var(ddof=1)) / side.size for side in sides]
    freedom = _welch_freedom(errors, [side.size - 1 for side in sides])
    half = quantile(freedom) * math.sqrt(sum(errors)) if freedom else 0.0
    return Estimate(mean, mean - half, mean + half, count, missing)


def pairing(values: ArrayLike, base: ArrayLike) -> Pairing:
    """The variance of `values - base` on the same seeds, and what it would be on unrelated seeds."""
    one, other = np.asarray(values, dtype=np.float64), np.asarray(base, dtype=np.float64)
    difference = _differences(one, other)
    both = np.isfinite(difference)
    if both.sum() < 2:
        return Pairing(math.nan, math.nan)
    unpaired = one[both].var(ddof=1) + other[both].var(ddof=1)
    return Pairing(float(difference[both].var(ddof=1)), float(unpaired))


def replications_within(values: ArrayLike, half_width: float) -> int | None:
    """How many runs in all bring the half-width of the mean of `values` down to `half_width`.

    None if fewer than two values exist or more than MOST_RUNS would be needed. Raises ValueError if
    `half_width` is not above zero.
    """
    if not half_width > 0:
        raise ValueError(f"half_width = {half_width}: must be above zero")
    there = _existing(np.asarray(values, dtype=np.float64))
    if there.size < 2:
        return None
    spread = float(there.std(ddof=1))
    return _fewest(lambda runs: quantile(runs - 1) * spread / math.sqrt(runs) <= half_width)


def replications_to_tell(differences: ArrayLike, power: float = POWER) -> int | None:
    """How many pairs in all tell a difference from zero with chance `power`, if it is what it seems now.

    None if there is nothing to go by (fewer than two pairs, no difference at all) or more than MOST_RUNS
    would be needed.
    """
    there = _existing(np.asarray(differences, dtype=np.float64))
    if there.size < 2 or there.mean() == 0:
        return None
    spread = float(there.std(ddof=1))
    if spread == 0:
        return 2
    effect = abs(float(there.mean())) / spread
    return _fewest(lambda runs: _chance_to_tell(effect, runs, runs - 1) >= power)


def unpaired_runs_to_tell(values: ArrayLike, base: ArrayLike, power: float = POWER) -> int | None:
    """How many runs of each tell unpaired means apart with chance `power`; None as for `replications_to_tell`."""
    one, other = (_existing(np.asarray(side, dtype=np.float64)) for side in (values, base))
    if min(one.size, other.size) < 2 or one.mean() == other.mean():
        return None
    variances = [float(side.var(ddof=1)) for side in (one, other)]
    freedom = _welch_freedom(variances, [1, 1])
    if not freedom:
        return 2
    effect = abs(float(one.mean() - other.mean())) / math.sqrt(sum(variances))
    return _fewest(lambda runs: _chance_to_tell(effect, runs, freedom * (runs - 1)) >= power)


def quantile(freedom: float) -> float:
    """The two-sided 95 % quantile of Student's t with `freedom` degrees of freedom.

    >>> round(quantile(63), 3)
    1.998
    """
    return float(stdtrit(freedom, (1 + CONFIDENCE) / 2))


def _chance_to_tell(effect: float, runs: int, freedom: float) -> float:
    """Chance that the interval of `runs` pairs is clear of zero, their mean being `effect` deviations."""
    return 1.0 - float(nctdtr(freedom, effect * math.sqrt(runs), quantile(freedom)))


def _welch_freedom(errors: Sequence[float], freedoms: Sequence[int]) -> float:
    """The degrees of freedom of a sum of squared errors; 0 if there is no error at all."""
    parts = sum(error * error / freedom for error, freedom in zip(errors, freedoms, strict=True))
    return sum(errors) ** 2 / parts if parts else 0.0


def _fewest(enough: Callable[[int], bool]) -> int | None:
    """The smallest number from 2 to MOST_RUNS from which on `enough` is true; None if there is none."""
    if not enough(MOST_RUNS):
        return None
    low, high = 2, MOST_RUNS
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle + 1, high)
    return low


def _differences(values: ArrayLike, base: ArrayLike) -> Values:
    one, other = np.asarray(values, dtype=np.float64), np.asarray(base, dtype=np.float64)
    if one.shape != other.shape:
        raise ValueError(f"pairs need two sides of the same length, not {one.size} and {other.size}")
    return one - other


def _existing(values: Values) -> Values:
    return values[np.isfinite(values)]
