"""A pattern in one picture: how far each claim lies inside its band, and beside it what was found along an axis."""

from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from simulation.figures.style import (
    BLUE,
    GREY,
    INK,
    ORANGE,
    OTHERS,
    PALE,
    SMALL,
    VERMILION,
    Picture,
    clean,
    number_axis,
    picture,
)

# Colour and marker both tell the verdict, so that neither is needed alone.
VERDICTS = {
    "holds": (BLUE, "o"), "does not hold": (VERMILION, "X"), "cannot be told": (ORANGE, "D"), "shown": (GREY, "|"),
}  # fmt: skip
EDGE = 4.0  # half-widths beyond which a claim is drawn at the edge
ROOM = 58  # letters of a claim in a line
BESIDE = 36  # letters of a title above the curve
LEGEND_LINE = 0.24  # inches
FEW = 5  # names that fit beside each other along an axis
NOTE = (
    "Left: distance of each effect from the nearest end of its band, in half-widths of its 95 % interval: beyond 1 it "
    "holds, beyond -1 it does not, between it cannot be told; farther than 4 is drawn at 4."
)

Row = Mapping[str, Any]


def claims(title: str, rows: Sequence[Row], curve: Mapping[str, Any] | None = None) -> Picture:
    """Draw the claims of one pattern.

    `rows` have `says`, `verdict`, `inside` (distance from the band's end in half-widths, positive inside, None if
    unknown), `found` (the effect in words) and `wanted` (its band). `curve` has `along`, `up`, `names` (of places
    along the axis, may be empty) and `lines`, each a `name` with `points` of `at`, `mean`, `low` and `high`, in the
    unit that is shown.
    """
    texts = [fill(str(row["says"]), ROOM) for row in rows]
    lines = sum(2.4 + max(0, text.count("\n") - 1) for text in texts)
    tallest = max(4.2, 0.45 * len(curve["names"]) + 1.9) if curve else 2.4
    figure = picture(title, NOTE, max(tallest, 1.9 + 0.2 * lines))
    left, right = figure.subplots(1, 2, width_ratios=(1, 1.1)) if curve else (figure.subplots(), None)
    _bands(left, rows, texts)
    if curve and right is not None:
        _curve(right, curve, figure.get_figheight())
    return figure


def _bands(panel: Axes, rows: Sequence[Row], texts: Sequence[str]) -> None:
    """Each claim a row: where it lies, what was found, what was wanted."""
    clean(panel)
    panel.axvspan(-1, 1, color=PALE, alpha=0.5, zorder=0)
    panel.axvline(0, color=GREY, linewidth=0.8)
    heights = [1 + 0.4 * max(0, text.count("\n") - 1) for text in texts]
    places = np.cumsum(heights) - np.array(heights) / 2
    for place, row in zip(places, rows, strict=True):
        colour, marker = VERDICTS[row["verdict"]]
        if row["inside"] is not None:
            panel.plot(np.clip(row["inside"], -EDGE, EDGE), place, marker, color=colour, markersize=9)
        for text, ink, side in ((row["found"], INK, "bottom"), (row["wanted"], GREY, "top")):
            panel.annotate(
                text,
                (1.02, place),
                xycoords=("axes fraction", "data"),
                va=side,
                fontsize=SMALL - 2,
                color=ink,
            )
    panel.set_yticks(places, texts, fontsize=SMALL - 2)
    panel.set_ylim(sum(heights), 0)
    panel.set_xlim(-EDGE - 0.4, EDGE + 0.4)
    panel.set_xticks([-3, 0, 3], ["does\nnot hold", "cannot\nbe told", "holds"])
    panel.tick_params(axis="y", length=0)


def _curve(panel: Axes, curve: Mapping[str, Any], height: float) -> None:
    """Effects along an axis; many names along it are written as rows, from above."""
    clean(panel)
    rows = len(curve["names"]) > FEW
    for number, line in enumerate(curve["lines"]):
        look = OTHERS[number % len(OTHERS)]
        points = [point for point in line["points"] if point["mean"] is not None]
        at = [point["at"] for point in points]
        mean, low, high = (
            np.array([point[end] for point in points], float) for end in ("mean", "low", "high")
        )
        reach = np.nan_to_num(np.abs([mean - low, high - mean]))
        across, up = (mean, at) if rows else (at, mean)
        panel.errorbar(
            across, up, xerr=reach if rows else None, yerr=None if rows else reach, fmt=look.marker,
            color=look.colour, markersize=6,
            linestyle="none" if rows else look.line, capsize=3, linewidth=1.5, label=line["name"],
        )  # fmt: skip
    (panel.axvline if rows else panel.axhline)(0, color=GREY, linewidth=0.6)
    panel.set_title(fill(curve["up"], BESIDE - 10 if rows else BESIDE), loc="left", fontsize=SMALL, color=INK)
    number_axis(panel.xaxis if rows else panel.yaxis, "en", ticks=6)
    if rows:
        panel.set_yticks(range(len(curve["names"])), curve["names"])
        panel.invert_yaxis()
    else:
        panel.set_xlabel(fill(curve["along"], BESIDE), fontsize=SMALL, color=INK)
        if curve["names"]:
            panel.set_xticks(range(len(curve["names"])), curve["names"])
        else:
            number_axis(panel.xaxis, "en")
    if len(curve["lines"]) > 1:
        _legend(panel, len(curve["lines"]), height)


def _legend(panel: Axes, lines: int, height: float) -> None:
    """Name the lines above them, in room of their own."""
    start, end = panel.get_ylim()
    panel.set_ylim(start, end + (end - start) * LEGEND_LINE * (lines + 0.6) / (height - 1.9))
    panel.legend(fontsize=SMALL - 2, frameon=False, loc="upper left", borderaxespad=0)
