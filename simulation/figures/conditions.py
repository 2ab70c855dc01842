"""The decision table in one picture: what further types bring under each condition, and what the article expects."""

from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from simulation.figures.style import (
    FIXED,
    INK,
    SKY,
    SMALL,
    Picture,
    clean,
    legend,
    number_axis,
    picture,
)
from simulation.words import label, message

ROOM = 46  # letters of a condition in a line
ROW, HEAD = 1.0, 0.6  # height of a row, and of the name of a group
APART = 0.26  # of a row, between the marks of two types
MARGIN = 0.06  # of the axis, at both ends

Row = Mapping[str, Any]


def conditions(rows: Sequence[Row], language: str = "en") -> Picture:
    """Draw what further types bring under each condition.

    `rows` have `asked` (the relationship), `says` (the condition), `article` ("stay" or "move on"), `beside` (what
    article and model say) and `steps`: by relationship `mean`, `low`, `high` in the unit of the axis, and `sign` (0:
    may be chance). They come in groups of `asked`.
    """
    groups = list(dict.fromkeys(row["asked"] for row in rows))
    height = len(rows) * ROW + len(groups) * HEAD
    figure = picture(
        label("title.conditions", language), message("read.conditions", language), 2.2 + 0.52 * height
    )
    panel = figure.subplots()
    clean(panel)
    ends = [step[end] for row in rows for step in row["steps"].values() for end in ("low", "mean", "high")]
    known = [end for end in ends if end is not None] or [0.0]
    low, high = min(0.0, *known), max(0.0, *known)
    room = MARGIN * ((high - low) or 1.0)
    panel.set_xlim(low - room, high + room)
    panel.set_ylim(height, 0)
    panel.axvline(0, color=INK, linewidth=1)
    _rows(panel, rows, language)
    panel.set_xlabel(label("table.axis", language), fontsize=SMALL, color=INK)
    panel.tick_params(axis="y", length=0)
    number_axis(panel.xaxis, language, ticks=8)
    _explain(figure, rows, language)
    return figure


def _rows(panel: Axes, rows: Sequence[Row], language: str) -> None:
    places, texts, top, group = [], [], 0.0, None
    for row in rows:
        if row["asked"] != group:
            group = row["asked"]
            name = message("table.asked", language, name=label(group, language))
            panel.annotate(
                name, (-0.01, top + HEAD / 2), xycoords=("axes fraction", "data"), ha="right", va="center",
                fontsize=SMALL, fontweight="bold", color=INK,
            )  # fmt: skip
            top += HEAD
        _row(panel, row, top)
        places.append(top + ROW / 2)
        texts.append(fill(row["says"], ROOM, max_lines=3, placeholder=" …"))
        top += ROW
    panel.set_yticks(places, texts, fontsize=SMALL - 2)


def _row(panel: Axes, row: Row, top: float) -> None:
    """The side that the article expects, a mark per further type, and what is said of it."""
    low, high = panel.get_xlim()
    start, width = (low, -low) if row["article"] == "stay" else (0.0, high)
    panel.add_patch(
        Rectangle((start, top + 0.06), width, ROW - 0.12, color=SKY, alpha=0.22, linewidth=0, zorder=0)
    )
    steps = row["steps"]
    for number, (name, step) in enumerate(steps.items()):
        if step["mean"] is None:
            continue
        look, place = FIXED[name], top + ROW / 2 + APART * (number - (len(steps) - 1) / 2)
        reach = (
            [[step["mean"] - step["low"]], [step["high"] - step["mean"]]] if step["low"] is not None else None
        )
        panel.errorbar(
            step["mean"], place, xerr=reach, fmt=look.marker, color=look.colour, markersize=7, capsize=2,
            linewidth=1.4, markerfacecolor=look.colour if step["sign"] else "white",
        )  # fmt: skip
    panel.annotate(
        row["beside"], (1.01, top + ROW / 2), xycoords=("axes fraction", "data"), va="center",
        fontsize=SMALL - 2, color=INK, annotation_clip=False,
    )  # fmt: skip


def _explain(figure: Picture, rows: Sequence[Row], language: str) -> None:
    names = [name for name in FIXED if any(name in row["steps"] for row in rows)]
    handles = [
        Line2D([], [], color=FIXED[name].colour, marker=FIXED[name].marker, markersize=8) for name in names
    ]
    legend(figure, handles, [label(name, language) for name in names], 4)
