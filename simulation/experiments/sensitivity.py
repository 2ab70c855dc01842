"""How what is found depends on each factor: screening (Morris), shares of variance (Sobol), and what luck does.

Every function takes `values` [points, seeds], found at the points of a design on the same seeds at each point. Seeds
are averaged first. What luck does is the variance between seeds that is left when each seed's own mean is taken
out: a seed that is good everywhere tells nothing about points. A value that does not exist (nan) is left out of
its point's mean; a point without any counts as the mean of the others.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from SALib.analyze import morris, sobol

RESAMPLES = 200  # for intervals
LEVELS = 4  # of a walk, the usual number: a step is two thirds of the way

Values = NDArray[np.float64]
Cube = NDArray[np.float64]
"""Points as shares of each factor's way, 0 to 1: [points, factors]."""


@dataclass(frozen=True)
class Noise:
    """Variance of the points' means: `between` points as seen, and `within` them, by luck alone."""

    between: float
    within: float

    @property
    def share(self) -> float:
        """The part of the variance seen that luck alone makes, 0 to 1; nan for a single seed or no variance."""
        if self.between == 0 or math.isnan(self.within):
            return math.nan
        return min(1.0, self.within / self.between)

    @property
    def real(self) -> float:
        """What is left of the variance without luck; all of it if a single seed cannot tell."""
        return self.between if math.isnan(self.within) else max(0.0, self.between - self.within)


@dataclass(frozen=True)
class Screening:
    """What changing each factor through its whole range does, in the unit of the values; arrays by factor.

    `mu` mean effect, `mu_star` mean size of the effect with the half-width of its 95 % interval, `sigma` spread of
    the effect (interaction, or a bent line), `luck` the mu_star that luck alone would show, `variance` the variance
    that the factor makes if its effect is straight, luck taken out.
    """

    mu: Values
    mu_star: Values
    half_width: Values
    sigma: Values
    luck: float
    variance: Values


@dataclass(frozen=True)
class Indices:
    """Shares of the variance by factor: alone (`first`) and with all its interactions (`total`), with half-widths.

    `luck` is the total share that a factor without any effect would show.
    """

    first: Values
    first_half: Values
    total: Values
    total_half: Values
    luck: float


def averaged(values: Values) -> Values:
    """The mean over the seeds that exist [points]; a point without any gets the mean of the others."""
    there = np.isfinite(values)
    counts = there.sum(axis=1)
    sums = np.where(there, values, 0.0).sum(axis=1)
    means = np.divide(sums, counts, out=np.full(len(values), np.nan), where=counts > 0)
    if not np.isfinite(means).any():
        return np.zeros(len(values))
    return np.where(np.isfinite(means), means, means[np.isfinite(means)].mean())


def noise(values: Values) -> Noise:
    """How much the means of points differ, and how much of that is luck.

    >>> seeds = np.array([[1.0, 3.0], [2.0, 4.0], [3.0, 5.0]])  # each seed is the same everywhere: no luck
    >>> noise(seeds).between, noise(seeds).within
    (1.0, 0.0)
    """
    whole = values[np.isfinite(values).all(axis=1)]
    points, seeds = whole.shape
    between = float(np.var(averaged(values), ddof=1)) if len(values) > 1 else 0.0
    if points < 2 or seeds < 2:
        return Noise(between, math.nan)
    left = whole - whole.mean(axis=1, keepdims=True) - whole.mean(axis=0) + whole.mean()
    return Noise(between, float((left**2).sum()) / ((points - 1) * (seeds - 1)) / seeds)


def elementary_effects(points: Cube, values: Values) -> Values:
    """The effect of each factor, for its whole range, in each walk (of a Morris design): [walks, factors, ...].

    `values` [points, ...] may hold several columns, such as seeds.
    """
    factors = points.shape[1]
    walks = len(points) // (factors + 1)
    steps = np.diff(points.reshape(walks, factors + 1, factors), axis=1)
    moved = np.abs(steps).argmax(axis=2)
    size = np.take_along_axis(steps, moved[..., None], axis=2)[..., 0]
    changes = np.diff(values.reshape(walks, factors + 1, -1), axis=1) / size[..., None]
    effects = np.empty_like(changes)
    effects[np.arange(walks)[:, None], moved] = changes
    return effects.reshape(walks, factors, *values.shape[1:])


def screened(points: Cube, values: Values, seed: int = 0) -> Screening:
    """Screen all factors by the walks of a Morris design; `seed` draws the resamples of the intervals."""
    means = averaged(values)
    found = morris.analyze(
        _problem(points.shape[1]), points, means, num_resamples=RESAMPLES, num_levels=LEVELS, seed=seed + 1
    )
    by_seed = elementary_effects(points, np.where(np.isfinite(values), values, means[:, None]))
    seeds = values.shape[1]
    squares = (by_seed.mean(axis=2) ** 2).mean(axis=0)
    by_luck = by_seed.var(axis=2, ddof=1).mean(axis=0) / seeds if seeds > 1 else np.zeros(points.shape[1])
    return Screening(
        mu=_plain(found["mu"]),
        mu_star=_plain(found["mu_star"]),
        half_width=_plain(found["mu_star_conf"]),
        sigma=_plain(found["sigma"]),
        luck=math.sqrt(2 / math.pi * float(by_luck.mean())),
        variance=(squares - by_luck) / 12,
    )


def straight(points: Cube, values: Values) -> Values:
    """The share of the variance at independent points that a straight line along each factor explains.

    On average zero, and so now and then below it, for a factor that does nothing.
    """
    means = averaged(values)
    off, away = means - means.mean(), points - points.mean(axis=0)
    spread = (off @ off) * (away * away).sum(axis=0)
    squared = np.divide((off @ away) ** 2, spread, out=np.zeros(points.shape[1]), where=spread > 0)
    if len(points) < 3:
        return np.zeros(points.shape[1])
    return squared - (1 - squared) / (len(points) - 2)


def independent(values: Values, factors: int, pairs: bool = False) -> Values:
    """Of what was found at the rows of Saltelli's scheme, that at the two independent points of each group."""
    size = (2 * factors if pairs else factors) + 2
    return np.concatenate([values[::size], values[size - 1 :: size]])


def indices(values: Values, factors: int, seed: int = 0, pairs: bool = False) -> Indices:
    """The shares of variance of the factors, from what was found at the rows of Saltelli's scheme.

    `pairs` says that the scheme has the rows for pairs of factors, too. `seed` draws the resamples of the intervals.
    """
    means = averaged(values)
    luck = noise(independent(values, factors, pairs)).share
    if np.ptp(means) == 0:
        nothing = np.zeros(factors)
        return Indices(nothing, nothing, nothing, nothing, luck)
    found = sobol.analyze(
        _problem(factors), means, calc_second_order=pairs, num_resamples=RESAMPLES, seed=seed + 1
    )
    first, first_half, total, total_half = (_plain(found[key]) for key in ("S1", "S1_conf", "ST", "ST_conf"))
    return Indices(first, first_half, total, total_half, luck)


def strongest(shares: NDArray[np.float64], number: int) -> list[int]:
    """The `number` factors that matter most over all conclusions, the first the most.

    `shares` [conclusions, factors] are shares of variance; a factor's weight is its mean share.

    >>> strongest(np.array([[0.5, 0.1, 0.0], [0.0, 0.1, 0.3]]), 2)
    [0, 2]
    """
    weights = np.clip(shares, 0.0, None).mean(axis=0)
    return [int(place) for place in np.argsort(-weights, kind="stable")[:number]]


def _problem(factors: int) -> dict[str, Any]:
    """So many factors from 0 to 1, as SALib asks for them."""
    names = [str(number) for number in range(factors)]
    return {"num_vars": factors, "names": names, "bounds": [[0.0, 1.0]] * factors}


def _plain(values: object) -> Values:
    return np.asarray(np.ma.filled(np.ma.asarray(values), np.nan), dtype=np.float64)
