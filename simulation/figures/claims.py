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
NOTE = (
    "Left: distance of each effect from the nearest end of its band, in half-widths of its 95 % interval: beyond 1 it "
    "holds, beyond -1 it does not, between it cannot be told; farther than 4 is drawn at 4."
)

Row = Mapping[str, Any]


def claims(title: str, rows: Sequence[Row], curve: Mapping[str, Any] | None = None) -> Picture:
    """Draw the claims of one pattern.

    `rows` have `says`, `verdict`, `inside` (distance from the band's end in half-widths, positive inside, None if
    unknown) and `found` (the effect in words). `curve` has `along`, `up`, `names` (of places along the axis, may be
    empty) and `lines`, each a `name` with `points` of `at`, `mean`, `low` and `high`, in the unit that is shown.
    """
    texts = [fill(str(row["says"]), ROOM) for row in rows]
    lines = sum(text.count("\n") + 1 for text in texts)
    figure = picture(title, NOTE, max(4.2, 1.9 + 0.24 * lines + 0.12 * len(texts)))
    left, right = figure.subplots(1, 2, width_ratios=(1, 1)) if curve else (figure.subplots(), None)
    _bands(left, rows, texts)
    if curve and right is not None:
        _curve(right, curve)
    return figure


def _bands(panel: Axes, rows: Sequence[Row], texts: Sequence[str]) -> None:
    clean(panel)
    panel.axvspan(-1, 1, color=PALE, alpha=0.5, zorder=0)
    panel.axvline(0, color=GREY, linewidth=0.8)
    heights = [1 + 0.75 * text.count("\n") for text in texts]
    places = np.cumsum(heights) - np.array(heights) / 2
    for place, row in zip(places, rows, strict=True):
        colour, marker = VERDICTS[row["verdict"]]
        if row["inside"] is not None:
            panel.plot(np.clip(row["inside"], -EDGE, EDGE), place, marker, color=colour, markersize=9)
        panel.annotate(
            row["found"],
            (1.02, place),
            xycoords=("axes fraction", "data"),
            va="center",
            fontsize=SMALL - 2,
            color=INK,
        )
    panel.set_yticks(places, texts, fontsize=SMALL - 2)
    panel.set_ylim(sum(heights), 0)
    panel.set_xlim(-EDGE - 0.4, EDGE + 0.4)
    panel.set_xticks([-3, 0, 3], ["does not hold", "cannot\nbe told", "holds"])
    panel.tick_params(axis="y", length=0)


def _curve(panel: Axes, curve: Mapping[str, Any]) -> None:
    clean(panel)
    for number, line in enumerate(curve["lines"]):
        look = OTHERS[number % len(OTHERS)] if len(curve["lines"]) > 1 else OTHERS[0]
        points = [point for point in line["points"] if point["mean"] is not None]
        at, mean = ([point[name] for point in points] for name in ("at", "mean"))
        reach = [
            [
                abs(point["mean"] - (point[end] if point[end] is not None else point["mean"]))
                for point in points
            ]
            for end in ("low", "high")
        ]
        panel.errorbar(
            at, mean, yerr=reach, fmt=look.marker, linestyle=look.line, color=look.colour, markersize=6, capsize=3,
            linewidth=1.5, label=line["name"],
        )  # fmt: skip
    panel.axhline(0, color=GREY, linewidth=0.6)
    panel.set_xlabel(curve["along"], fontsize=SMALL, color=INK)
    panel.set_title(curve["up"], loc="left", fontsize=SMALL, color=INK)
    number_axis(panel.yaxis, "en", ticks=6)
    if curve["names"]:
        long = max(map(len, curve["names"])) * len(curve["names"]) > 48
        panel.set_xticks(
            range(len(curve["names"])),
            curve["names"],
            rotation=30 if long else 0,
            ha="right" if long else "center",
        )
    if len(curve["lines"]) > 1:
        panel.legend(fontsize=SMALL - 2, frameon=False)
