"""What moves a measure most, step by step: sizes of effects of all parameters, shares of the variance of a few."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from simulation.figures.style import (
    BLUE,
    GREY,
    INK,
    ORANGE,
    SKY,
    SMALL,
    Picture,
    clean,
    grid,
    legend,
    name_panel,
    number_axis,
    picture,
)
from simulation.words import how_shown, label, message, scenario_title

Row = Mapping[str, Any]
THIN = 0.66  # height of a bar, of 1
MOST = 130  # percent; an interval may reach beyond all of the variance


def screening(order: Sequence[Row], measure: str, number: int, language: str = "en") -> Picture:
    """Draw for each step of a measure the parameters whose change moves it most, of `number`.

    `order` has the rows of the conclusions (measure, from, to, `better_is` 1 or -1, `screening`: parameter, `mu`,
    `mu_star`, `mu_star_half_width`, `luck`, the largest first).
    """
    unit = label(how_shown(measure).unit, language)
    note = message("read.screening", language, unit=unit, number=number)
    figure, panels = _panels("title.screening", note, order, measure, "screening", language)
    names = [label(f"sensitivity.{way}", language) for way in ("up", "down", "luck")]
    legend(figure, [Patch(color=BLUE), Patch(color=ORANGE), _dashed()], names, 3)
    for panel, row in panels:
        _effects(panel, row, how_shown(measure).factor)
        number_axis(panel.xaxis, language, ticks=4)
        panel.set_xlabel(unit, fontsize=SMALL)
    return figure


def shares(order: Sequence[Row], measure: str, language: str = "en") -> Picture:
    """Draw for each step of a measure the share of the variance of each chosen parameter, with intervals.

    `order` as in `screening`, with `indices` (parameter, `first`, `total`, their half-widths, `luck`).
    """
    figure, panels = _panels(
        "title.shares", message("read.shares", language), order, measure, "indices", language
    )
    names = [label(f"sensitivity.{part}", language) for part in ("first", "total", "luck")]
    legend(figure, [Patch(color=BLUE), Patch(color=SKY), _dashed()], names, 3)
    for panel, row in panels:
        _indices(panel, row)
        number_axis(panel.xaxis, language, ticks=4)
        panel.set_xlabel(label("sensitivity.share_of_variance", language), fontsize=SMALL)
    return figure


def _panels(
    title: str, note: str, order: Sequence[Row], measure: str, part: str, language: str
) -> tuple[Picture, list[tuple[Axes, Row]]]:
    """A picture with a panel for each step of the measure."""
    rows = [row for row in order if row["measure"] == measure]
    most = max(len(row[part]) for row in rows)
    height = 2.4 + -(-len(rows) // 2) * (1.1 + 0.27 * most)
    name = label(measure, language).split(",")[0]
    figure = picture(message(title, language, measure=name), note, height)
    panels = grid(figure, len(rows), 2)
    for panel, row in zip(panels, rows, strict=True):
        clean(panel)
        name_panel(panel, " → ".join(scenario_title(row[end], language) for end in ("from", "to")), room=60)
    return figure, list(zip(panels, rows, strict=True))


def _effects(panel: Axes, row: Row, factor: float) -> None:
    told = row["screening"]
    sizes, halves = (factor * _column(told, key) for key in ("mu_star", "mu_star_half_width"))
    better = _column(told, "mu") * row["better_is"] > 0
    places = np.arange(len(told))
    panel.barh(places, sizes, color=np.where(better, BLUE, ORANGE), height=THIN)
    _whiskers(panel, places, sizes, halves)
    _luck(panel, factor * max((each["luck"] for each in told), default=0.0))
    _name_rows(panel, told)


def _indices(panel: Axes, row: Row) -> None:
    told = sorted(row["indices"], key=lambda each: -(each["total"] or 0))
    places = np.arange(len(told))
    for key, colour, shift in (("first", BLUE, -0.2), ("total", SKY, 0.2)):
        sizes, halves = (100 * _column(told, name) for name in (key, f"{key}_half_width"))
        panel.barh(places + shift, np.maximum(sizes, 0), color=colour, height=0.38)
        _whiskers(panel, places + shift, sizes, halves)
    _luck(panel, 100 * (told[0]["luck"] or 0))
    _name_rows(panel, told)
    panel.set_xlim(0, min(panel.get_xlim()[1], MOST))


def _whiskers(panel: Axes, places: np.ndarray, sizes: np.ndarray, halves: np.ndarray) -> None:
    low, high = np.maximum(sizes - halves, 0), np.maximum(sizes + halves, 0)
    panel.hlines(places, low, high, color=INK, linewidth=1.4)


def _luck(panel: Axes, size: float) -> None:
    if size > 0:
        panel.axvline(size, color=GREY, linewidth=1.4, linestyle="--")


def _name_rows(panel: Axes, told: Sequence[Row]) -> None:
    panel.set_yticks(range(len(told)), [each["parameter"] for each in told], fontsize=SMALL - 1)
    panel.set_ylim(len(told) - 0.4, -0.6)
    panel.tick_params(axis="y", length=0)


def _column(told: Sequence[Row], key: str) -> np.ndarray:
    return np.array([np.nan if each[key] is None else each[key] for each in told], dtype=float)


def _dashed() -> Line2D:
    return Line2D([], [], color=GREY, linestyle="--")
