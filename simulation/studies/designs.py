"""Designs: which points of the space of factors are run, as numbers between 0 and 1 or as given values.

Sampling is SciPy's and SALib's; a design depends on the study alone, so it is the same on every machine. SALib takes
a seed of 0 for none at all, so it is given one more.
"""

import csv
from collections.abc import Callable
from functools import partial
from math import ceil, log2, prod
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.linalg import hadamard
from scipy.stats import qmc

from simulation.experiments.refusing import Refusal
from simulation.organisation.checking import Place, ScenarioError
from simulation.organisation.scenario import read_setting
from simulation.studies.study import Study

Shares = npt.NDArray[np.float64]
Settings = dict[str, object]


class Design:
    """The points of a study, by number; each is the settings it lays over the scenario."""

    def __init__(self, size: int, at: Callable[[int], Settings], shares: Shares | None = None) -> None:
        """`shares` are the points as numbers between 0 and 1, [points, factors], where the design has them."""
        self.size, self.at, self.shares = size, at, shares

    def __len__(self) -> int:
        return self.size


def designed(study: Study) -> Design:
    """The design of a study. Raises Refusal or ScenarioError if it cannot be made."""
    if study.design == "file":
        return _from_file(study)
    if not study.factors:
        raise Refusal(f'{study.name}: design "{study.design}" needs at least one [[factor]]')
    if study.design == "full":
        return _full(study)
    if study.design == "one_at_a_time":
        return _one_at_a_time(study)
    if study.design == "fractional":
        return _fractional(study)
    return _spread(study, SAMPLES[study.design](study))


def size_of(study: Study) -> int:
    """How many points the design of a study has, without making it where that would take memory."""
    if study.design == "full":
        return prod(len(factor.levels(study.levels)) for factor in study.factors)
    return len(designed(study))


def _spread(study: Study, shares: Shares) -> Design:
    def at(number: int) -> Settings:
        return {
            factor.name: factor.value_at(float(share))
            for factor, share in zip(study.factors, shares[number], strict=True)
        }

    return Design(len(shares), at, shares)


def _lhs(study: Study) -> Shares:
    return np.asarray(qmc.LatinHypercube(len(study.factors), rng=study.seed).random(study.points))


def _sobol(study: Study) -> Shares:
    whole = 2 ** ceil(log2(study.points))  # a Sobol sequence is even only in powers of two
    drawn = qmc.Sobol(len(study.factors), rng=study.seed).random(whole)
    return np.asarray(drawn[: study.points])


def problem_of(study: Study) -> dict[str, Any]:
    """The study's factors as SALib knows them: numbers between 0 and 1."""
    names = [factor.name for factor in study.factors]
    return {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}


def _saltelli(study: Study, pairs: bool = True) -> Shares:
    """Points for shares of the variance; without `pairs` half as many: alone and in all, not two by two."""
    from SALib.sample import sobol

    whole = 2 ** ceil(log2(study.points))
    return np.asarray(sobol.sample(problem_of(study), whole, calc_second_order=pairs, seed=study.seed + 1))


def _morris(study: Study) -> Shares:
    from SALib.sample import morris

    drawn = morris.sample(problem_of(study), study.points, num_levels=study.levels, seed=study.seed + 1)
    return np.asarray(drawn)


SAMPLES: dict[str, Callable[[Study], Shares]] = {
    "lhs": _lhs, "sobol": _sobol, "saltelli": _saltelli, "morris": _morris,
    "saltelli_short": partial(_saltelli, pairs=False),
}  # fmt: skip


def _full(study: Study) -> Design:
    """Every combination of levels, the last factor changing fastest; nothing is kept in memory."""
    levels = [factor.levels(study.levels) for factor in study.factors]
    sizes = [len(each) for each in levels]

    def at(number: int) -> Settings:
        places = np.unravel_index(number, sizes)
        return {
            factor.name: each[place]
            for factor, each, place in zip(study.factors, levels, places, strict=True)
        }

    return Design(prod(sizes), at)


def _one_at_a_time(study: Study) -> Design:
    """The scenario as it is, then every level of each factor with the others as they are."""
    points: list[Settings] = [{}]
    for factor in study.factors:
        points += [{factor.name: value} for value in factor.levels(study.levels)]
    return Design(len(points), points.__getitem__)


def _fractional(study: Study) -> Design:
    """Two levels of every factor in the fewest points that keep main effects clear of each other and of pairs.

    A Hadamard matrix and its mirror image: a two-level design of resolution IV.
    """
    for factor in study.factors:
        if len(factor.ends) != 2:
            raise Refusal(f'{study.name}: design "fractional" needs two values of {factor.name}')
    order = 2 ** ceil(log2(len(study.factors) + 1))
    half = hadamard(order)[:, 1 : len(study.factors) + 1]
    signs = np.concatenate([half, -half])
    return _spread(study, np.where(signs > 0, 1.0, 0.0))


def _from_file(study: Study) -> Design:
    """The points of a CSV file: its first row names the factors, each other row is a point."""
    path, place = Path(study.folder) / study.file, Place(study.file)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            heads, *rows = list(csv.reader(file)) or [[]]
    except (UnicodeDecodeError, csv.Error, OSError) as problem:
        raise place.error(f"cannot be read as CSV: {problem}") from None
    if not heads or not rows:
        raise place.error("needs a row with the names of factors, and a row for each point")
    points: list[Settings] = []
    for number, row in enumerate(rows, 2):
        if len(row) != len(heads):
            raise place.at(f"row {number}").error(f"has {len(row)} values for {len(heads)} factors")
        points.append(
            dict(
                read_setting(f"{head}={cell}") for head, cell in zip(heads, row, strict=True) if cell.strip()
            )
        )
    for point in points[:1]:
        try:
            study.scenario(0, point)
        except ScenarioError as problem:
            raise place.at("row 2").error(str(problem).removeprefix("settings: ")) from None
    return Design(len(points), points.__getitem__)


def grid(study: Study) -> list[Settings]:
    """All points of a small study, for tables and tests."""
    design = designed(study)
    return [design.at(number) for number in range(len(design))]
