"""What depends on which assumption, in three pictures: conclusions that survive, assumptions by weight, indices."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from simulation.figures.style import BLUE, GREY, INK, ORANGE, PALE, SMALL, VERMILION, Picture, clean, picture

Row = Mapping[str, Any]
SURVIVES = (
    "Every assumption drawn from its plausible range, all at once. A dot: the share of draws in which the difference "
    "has the sign that it has with the usual values; its line: the 95 % interval of that share. 50 % is a coin's toss."
)
MATTERS = (
    "How far a difference moves when one assumption goes through its plausible range, the others anywhere in theirs: "
    "mean size over the trajectories, with its 95 % interval. Solid: it raises the difference, hatched: it lowers it."
)
EXPLAINS = (
    "Share of the variance between draws that an assumption explains by itself (bar) and together with others (mark), "
    "with 95 % intervals. Intervals that reach below zero come from few samples."
)


def surviving(title: str, rows: Sequence[Row]) -> Picture:
    """Draw the share of draws in which each conclusion survives; rows have group, name, share, low, high."""
    figure = picture(title, SURVIVES, 1.9 + 0.30 * len(rows))
    panel = figure.subplots()
    clean(panel)
    groups = list(dict.fromkeys(row["group"] for row in rows))
    places = [number + 0.7 * groups.index(row["group"]) for number, row in enumerate(rows)]
    panel.axvspan(0, 50, color=PALE, alpha=0.5, zorder=0)
    for place, row in zip(places, rows, strict=True):
        sure = row["low"] > 0.5
        colour, marker = (BLUE, "o") if sure else (ORANGE, "D") if row["high"] > 0.5 else (VERMILION, "X")
        panel.plot([100 * row["low"], 100 * row["high"]], [place, place], color=colour, linewidth=2.5)
        panel.plot(100 * row["share"], place, marker, color=colour, markersize=8)
        panel.annotate(
            f"{100 * row['share']:.0f} %", (1.01, place), xycoords=("axes fraction", "data"), va="center",
            fontsize=SMALL, color=INK,
        )  # fmt: skip
    panel.set_yticks(places, [f"{row['group']}: {row['name']}" for row in rows], fontsize=SMALL)
    panel.set_ylim(places[-1] + 0.7, -0.7)
    panel.set_xlim(0, 100)
    panel.axvline(50, color=GREY, linewidth=0.8)
    panel.set_xlabel("share of draws in which it survives, %", fontsize=SMALL, color=INK)
    return figure


def weighing(title: str, panels: Mapping[str, Sequence[Row]]) -> Picture:
    """Draw the heaviest assumptions of some conclusions; rows have name, mu_star, half_width, mu."""
    count = max(len(rows) for rows in panels.values())
    figure = picture(title, MATTERS, 1.8 + 2 * (0.5 + 0.27 * count))
    axes = np.atleast_1d(figure.subplots(2, (len(panels) + 1) // 2)).ravel()
    for panel, (name, rows) in zip(axes, panels.items(), strict=False):
        clean(panel)
        places = range(len(rows))
        colours = [BLUE if row["mu"] >= 0 else ORANGE for row in rows]
        hatches = ["" if row["mu"] >= 0 else "//" for row in rows]
        bars = panel.barh(places, [row["mu_star"] for row in rows], color=colours, height=0.7)
        for bar, hatch in zip(bars, hatches, strict=True):
            bar.set_hatch(hatch)
            bar.set_edgecolor("white")
        reach = [row["half_width"] for row in rows]
        panel.errorbar(
            [row["mu_star"] for row in rows], places, xerr=reach, fmt="none", ecolor=INK, capsize=2
        )
        panel.set_yticks(places, [row["name"] for row in rows], fontsize=SMALL - 2)
        panel.invert_yaxis()
        panel.set_xlim(left=0)
        panel.set_title(name, loc="left", fontsize=SMALL, color=INK)
    for panel in axes[len(panels) :]:
        panel.set_visible(False)
    return figure


def explaining(title: str, panels: Mapping[str, Sequence[Row]]) -> Picture:
    """Draw Sobol indices; rows have name, first, first_half_width, total, total_half_width."""
    count = max(len(rows) for rows in panels.values())
    figure = picture(title, EXPLAINS, 1.9 + 0.34 * count)
    axes = np.atleast_1d(figure.subplots(1, len(panels), sharex=True)).ravel()
    for panel, (name, rows) in zip(axes, panels.items(), strict=True):
        clean(panel)
        places = np.arange(len(rows))
        panel.barh(
            places, [100 * row["first"] for row in rows], xerr=[100 * row["first_half_width"] for row in rows],
            color=BLUE, height=0.55, ecolor=INK, capsize=2, label="by itself",
        )  # fmt: skip
        panel.errorbar(
            [100 * row["total"] for row in rows], places + 0.33, xerr=[100 * row["total_half_width"] for row in rows],
            fmt="D", color=VERMILION, markersize=5, capsize=2, label="with others",
        )  # fmt: skip
        panel.axvline(0, color=GREY, linewidth=0.8)
        panel.set_yticks(places, [row["name"] for row in rows], fontsize=SMALL - 2)
        panel.invert_yaxis()
        panel.set_title(name, loc="left", fontsize=SMALL, color=INK)
        panel.set_xlabel("% of the variance between draws", fontsize=SMALL - 2, color=INK)
    axes[0].legend(fontsize=SMALL - 2, frameon=False, loc="lower right")
    return figure
