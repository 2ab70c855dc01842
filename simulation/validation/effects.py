"""Effects in the form in which claims need them, each with its interval over paired seeds.

The interval of anything made of several measures and cases is a jackknife over seeds: leave out one seed at a
time, in all cases alike, and see how much the number moves. For a mean, or a paired difference of means, that is
Student's interval to the last digit. Shares of runs that are near 0 or 1 have Wilson's interval.
"""

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from scipy.special import ndtri, stdtrit

from simulation.experiments.statistics import CONFIDENCE, Estimate, Values
from simulation.validation.declaring import Case, Effect, Statistic

NOTHING = math.nan


def jackknife(statistic: Statistic, columns: Sequence[Values], comparisons: int = 1) -> Estimate:
    """The statistic of `columns` (one value per seed each) with its 95 % interval; seeds that lack one are left out.

    With `comparisons` above 1 the interval holds for so many effects together (Bonferroni).

    >>> jackknife(lambda a, b: a.mean() / b.mean(), [np.array([2.0, 4.0]), np.array([1.0, 2.0])]).mean
    2.0
    """
    every = np.asarray(columns, dtype=np.float64)
    whole = np.isfinite(every).all(axis=0)
    kept, missing = every[:, whole], int((~whole).sum())
    count = kept.shape[1]
    if count == 0:
        return Estimate(NOTHING, NOTHING, NOTHING, 0, missing)
    with np.errstate(divide="ignore", invalid="ignore"):
        found = float(statistic(*kept))
        if count == 1:
            return Estimate(found, NOTHING, NOTHING, 1, missing)
        without = np.array([statistic(*np.delete(kept, place, axis=1)) for place in range(count)])
    spread = math.sqrt((count - 1) / count * float(((without - without.mean()) ** 2).sum()))
    half = float(stdtrit(count - 1, 1 - (1 - CONFIDENCE) / (2 * comparisons))) * spread
    return Estimate(found, found - half, found + half, count, missing)


def wilson(outcomes: Callable[..., Values], columns: Sequence[Values], comparisons: int = 1) -> Estimate:
    """The share of runs with outcome 1 of those with 0 or 1 (nan: not asked), with Wilson's interval.

    It is honest for none and for all of them.

    >>> round(wilson(lambda a: a, [np.zeros(20)]).high, 3)
    0.161
    """
    every = np.asarray(columns, dtype=np.float64)
    whole = np.isfinite(every).all(axis=0)
    found = np.asarray(outcomes(*every[:, whole]))
    asked = found[np.isfinite(found)]
    count = int(asked.size)
    if count == 0:
        return Estimate(NOTHING, NOTHING, NOTHING, 0, whole.size)
    share = float(asked.mean())
    z = float(ndtri(1 - (1 - CONFIDENCE) / (2 * comparisons)))
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count) * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    low, high = (0.0 if share == 0 else middle - half), (1.0 if share == 1 else middle + half)
    return Estimate(share, low, high, count, whole.size - count)


def effect(
    words: str, unit: str, columns: Sequence[tuple[Case, str]], statistic: Callable[..., Any], **more: Any
) -> Effect:
    """Any statistic of any columns."""
    return Effect(words, unit, tuple(columns), statistic, more.pop("interval", jackknife), **more)


def level(measure: str, of: Case, unit: str, words: str = "") -> Effect:
    """The mean of a measure in one case."""
    return effect(words or f"{measure}, {of.name}", unit, [(of, measure)], lambda one: one.mean())


def difference(measure: str, of: Case, to: Case, unit: str, words: str = "") -> Effect:
    """The mean of a measure in one case less that in another."""
    text = words or f"{measure}: {of.name} less {to.name}"
    return effect(text, unit, [(of, measure), (to, measure)], lambda one, other: (one - other).mean())


def relative(measure: str, of: Case, to: Case, words: str = "") -> Effect:
    """How much larger a mean is in one case than in another, as a share of the other."""
    text = words or f"{measure}: {of.name} against {to.name}"
    return effect(
        text, "change", [(of, measure), (to, measure)], lambda one, other: one.mean() / other.mean() - 1
    )


def times(measure: str, of: Case, to: Case, words: str = "") -> Effect:
    """How many times as large a mean is in one case as in another."""
    text = words or f"{measure}: {of.name} over {to.name}"
    return effect(text, "times", [(of, measure), (to, measure)], lambda one, other: one.mean() / other.mean())


def part(measure: str, of: tuple[Case, Case], whole: tuple[Case, Case], words: str = "") -> Effect:
    """The difference between two cases as a share of that between two others."""
    text = words or f"{measure}: {of[0].name} less {of[1].name}, of {whole[0].name} less {whole[1].name}"
    return effect(
        text, "share", [(each, measure) for each in (*of, *whole)],
        lambda one, base, all_, none: (one - base).mean() / (all_ - none).mean(),
    )  # fmt: skip


def more_than(
    measure: str, of: tuple[Case, Case], than: tuple[Case, Case], unit: str, words: str = ""
) -> Effect:
    """By how much the difference between two cases exceeds that between two others."""
    text = words or f"{measure}: ({of[0].name} less {of[1].name}) less ({than[0].name} less {than[1].name})"
    return effect(
        text, unit, [(each, measure) for each in (*of, *than)],
        lambda one, base, other, start: ((one - base) - (other - start)).mean(),
    )  # fmt: skip
