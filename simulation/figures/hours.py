"""Where the hours of Sales and Marketing go: a bar of 100 % per scenario, nineteen uses in nine groups."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from simulation.figures.style import (
    BLACK,
    BLUE,
    GREEN,
    ORANGE,
    PURPLE,
    SKY,
    SMALL,
    TEXT,
    VERMILION,
    YELLOW,
    Picture,
    grid,
    legend,
    nothing,
    number_axis,
    picture,
    two_lines,
)
from simulation.figures.tables import means, present, scenarios_of
from simulation.words import format_number, label, message, scenario_title

GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "customers": (BLUE, ("selling", "marketing_moments", "early_presence")),
    "finding": (SKY, ("prospecting", "campaign")),
    "future": (GREEN, ("long_term",)),
    "together": (YELLOW, ("support", "joint")),
    "talking": (ORANGE, ("meetings", "encounters", "coordination", "forms")),
    "friction": (VERMILION, ("conflict", "lobbying", "duplicated")),
    "practices": (PURPLE, ("training", "upkeep")),
    "office": ("#8c8c8c", ("administration",)),
    "idle": ("#e3e3e3", ("idle",)),
}
DARK = (BLUE, VERMILION, GREEN, BLACK)
LEAST = 2.5  # a narrower part has no room for its figure


def hours(runs: pd.DataFrame, language: str = "en") -> Picture:
    """Draw how the hours divide over their uses, per scenario. `runs` has columns hours_<use>."""
    names = scenarios_of(runs)
    note = message("read.hours", language)
    figure = picture(label("title.hours", language), note, 3.0 + 0.75 * max(2, len(names)))
    parts = shares(runs)
    if parts.empty:
        return nothing(figure, message("picture.nothing", language))
    (panel,) = grid(figure, 1, 1)
    left = np.zeros(len(parts))
    for group in parts.columns:
        _part(panel, group, (left, parts[group].to_numpy()), language)
        left += parts[group].to_numpy()
    titles = [two_lines(scenario_title(str(name), language), 24) for name in parts.index]
    panel.set_yticks(range(len(parts)), titles, fontsize=TEXT)
    panel.set_ylim(len(parts) - 0.5, -0.5)
    panel.set_xlim(0, 100)
    panel.set_xlabel(label("axis.share_of_hours", language), fontsize=SMALL)
    number_axis(panel.xaxis, language, ticks=10)
    legend(figure, *panel.get_legend_handles_labels(), columns=3)
    return figure


def shares(runs: pd.DataFrame) -> pd.DataFrame:
    """Percent of all hours per scenario (row) and group of uses (column); empty if there are no hours."""
    uses = present(runs, [f"hours_{use}" for _, members in GROUPS.values() for use in members])
    if not uses:
        return pd.DataFrame()
    table = means(runs, uses).fillna(0.0)
    total = table.sum(axis=1)
    grouped = {
        group: table[[use for use in uses if use.removeprefix("hours_") in members]].sum(axis=1)
        for group, (_, members) in GROUPS.items()
    }
    return 100.0 * pd.DataFrame(grouped).div(total.where(total > 0), axis=0).dropna()


def _part(panel: Axes, group: str, span: tuple[np.ndarray, np.ndarray], language: str) -> None:
    """Draw one group in all bars; `span` is where it starts and how wide it is."""
    left, width = span
    colour, _ = GROUPS[group]
    panel.barh(
        range(width.size), width, left=left, color=colour, height=0.66,
        edgecolor="white", linewidth=1, label=label(f"hours.{group}", language),
    )  # fmt: skip
    ink = "white" if colour in DARK else BLACK
    for row, share in enumerate(width):
        if share >= LEAST:
            written = format_number(share, 0 if share >= 9.95 else 1, language)
            panel.text(
                left[row] + share / 2, row, written, ha="center", va="center", fontsize=SMALL, color=ink
            )
