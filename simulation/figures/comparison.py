"""The measures side by side: one small panel each, a dot per scenario with the interval of its mean."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from simulation.figures.style import (
    INK,
    PALE,
    SMALL,
    Picture,
    begin,
    grid,
    looks,
    name_panel,
    nothing,
    number_axis,
    picture,
    two_lines,
)  # fmt: skip
from simulation.figures.tables import differences, intervals, present, scenarios_of
from simulation.kernel.measures import MEASURES
from simulation.words import (
    decimals_of,
    decimals_of_mean,
    format_measure,
    how_shown,
    label,
    measure_title,
    message,
    scenario_title,
)

KEY_MEASURES = (
    "conflicts",
    "duplicated_share",
    "cycle_time_median",
    "revenue",
    "net_result",
    "cost_of_sale",
    "market_entry_cost",
    "satisfaction",
    "dropped_moments",
    "lead_followup_share",
)
PANELS = 9
ARROWS = {-1: "\u00a0←", 0: "", 1: "\u00a0→"}  # where better lies along the axis


def comparison(runs: pd.DataFrame, language: str = "en", measures: Sequence[str] | None = None) -> Picture:
    """Draw the mean of each measure per scenario with its 95 % interval, and the single runs behind it.

    `runs` has one row per run: scenario, seed, one column per measure. Measures that it lacks are left out;
    without `measures` the first nine of KEY_MEASURES that exist are drawn.
    """
    names, shown = scenarios_of(runs), present(runs, measures or KEY_MEASURES)[: None if measures else PANELS]
    figure = picture(
        label("title.comparison" if len(names) > 1 else "title.measures", language),
        message("read.comparison", language),
        _height(names, shown),
    )
    if not shown:
        return nothing(figure, message("picture.nothing", language))
    panels = grid(figure, len(shown), 3)
    for place, (panel, measure) in enumerate(zip(panels, shown, strict=True)):
        name_panel(panel, measure_title(measure, language) + ARROWS[MEASURES[measure].better])
        _dots(panel, runs, measure, language)
        panel.set_yticks(range(len(names)))
        titles = [two_lines(scenario_title(name, language), 24) for name in names]
        panel.set_yticklabels(titles if place % 3 == 0 else [])
    begin(figure, [(panel, "x") for panel in panels], language)
    return figure


def _height(names: list[str], shown: list[str]) -> float:
    """Inches for the rows of panels, each with room for its scenarios: four of them fill a slide."""
    return 1.3 + max(1, -(-len(shown) // 3)) * (0.86 + 0.31 * max(2, len(names)))


def _row_decimals(runs: pd.DataFrame, measure: str) -> int:
    """As many decimals as in the table: what the differences need, or if there are none the first mean."""
    mean, half = intervals(differences(runs, measure))
    limits, told = np.concatenate([mean - half, mean + half]), half[half > 0]
    if not told.size:
        first = runs.loc[runs["scenario"] == scenarios_of(runs)[0], measure].to_numpy(dtype=float)
        told = np.atleast_1d(intervals(first)[1])
    return decimals_of(measure, told[np.isfinite(told)], limits[np.isfinite(limits)])


def _dots(panel: Axes, runs: pd.DataFrame, measure: str, language: str) -> None:
    """Draw one measure: a row per scenario, the first on top."""
    names = scenarios_of(runs)
    factor, row_decimals = how_shown(measure).factor, _row_decimals(runs, measure)
    for row, (name, look) in enumerate(looks(names).items()):
        values = factor * runs.loc[runs["scenario"] == name, measure].to_numpy(dtype=float)
        mean, half = (float(part) for part in intervals(values))
        panel.axhline(row, color=PALE, linewidth=0.8, zorder=0)
        panel.plot(values, np.full(values.size, row + 0.22), "|", color=look.colour, alpha=0.45, markersize=6)
        panel.errorbar(
            mean, row, xerr=half, fmt=look.marker, color=look.colour, markersize=9, capsize=4, linewidth=2
        )
        digits = decimals_of_mean(measure, half / factor, row_decimals)
        written = format_measure(measure, mean / factor, language, digits)
        panel.annotate(
            written, (1.0, row), (4, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
            va="center", fontsize=SMALL, color=INK,
        )  # fmt: skip
    panel.set_ylim(len(names) - 0.4, -0.6)
    panel.margins(x=0.08)
    number_axis(panel.xaxis, language)
