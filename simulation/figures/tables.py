"""What pictures ask of the tables: which scenarios, which columns, means with their intervals."""

from collections.abc import Iterable

import numpy as np
import pandas as pd
from scipy.special import stdtrit


def scenarios_of(table: pd.DataFrame) -> list[str]:
    """The scenarios in the order in which they first appear."""
    return [str(name) for name in table["scenario"].unique()] if "scenario" in table else []


def present(table: pd.DataFrame, columns: Iterable[str]) -> list[str]:
    """Those of `columns` that the table has, with at least one value in them."""
    return [column for column in columns if column in table and table[column].notna().any()]


def means(table: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Mean of `columns` per scenario, in order of first appearance; nan where no run has a value."""
    return table.groupby("scenario", sort=False)[columns].mean()


def differences(runs: pd.DataFrame, measure: str) -> np.ndarray:
    """The measure in each scenario minus that of the first, seed by seed: array [seeds, scenarios - 1]."""
    by_seed = runs.pivot(index="seed", columns="scenario", values=measure)[scenarios_of(runs)].to_numpy()
    return by_seed[:, 1:] - by_seed[:, :1]


def intervals(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and half-width of its 95 % t-interval over the first axis, nan left out.

    The half-width is nan where fewer than two values exist.
    """
    count = np.isfinite(values).sum(axis=0)
    total = np.nansum(values, axis=0)
    mean = np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)
    freedom = np.maximum(count - 1, 0)
    squares = np.nansum((values - mean) ** 2, axis=0)
    variance = np.divide(squares, freedom, out=np.full(total.shape, np.nan), where=freedom > 0)
    return mean, stdtrit(np.maximum(freedom, 1), 0.975) * np.sqrt(variance / np.maximum(count, 1))
