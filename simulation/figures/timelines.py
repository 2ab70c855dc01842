"""Measures over time: one small panel each, a line per scenario with the interval of its mean as a band."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from simulation.figures.style import (
    SMALL,
    Look,
    Picture,
    begin,
    grid,
    legend,
    looks,
    name_panel,
    nothing,
    number_axis,
    picture,
)
from simulation.figures.tables import intervals, present, scenarios_of
from simulation.words import Shown, how_shown, label, measure_title, message, scenario_title

KEY_MEASURES = (
    "conflicts",
    "duplicated_hours",
    "orders",
    "revenue",
    "trust_sales_in_marketing",
    "satisfaction",
)
DAYS_IN = {"day": 1, "week": 5, "month": 21}
MOST_TICKS = 26  # of a unit along the axis; more, and the next longer unit is taken
SMOOTHED = 5  # periods, where there are at least five times as many
NO_STEPS: Mapping[str, Sequence[int]] = {}
LINE = "line"
LEVELS = ("unit.score", "unit.fit_widths")  # with percentages: what is averaged; all else is added up


@dataclass(frozen=True)
class Clock:
    """How time is cut and drawn: mean over `smooth` periods; the axis counts in `unit`."""

    period: str
    smooth: int
    unit: str

    @classmethod
    def of(cls, days: int, period: str | None) -> "Clock":
        """The clock for so many days: weeks, or single days in about a month, unless `period` is given."""
        unit = next((unit for unit, length in DAYS_IN.items() if days <= MOST_TICKS * length), "month")
        period = period or ("day" if unit == "day" else "week")
        return cls(period, SMOOTHED if days >= SMOOTHED**2 * DAYS_IN[period] else 1, unit)


def timelines(
    days: pd.DataFrame,
    language: str = "en",
    measures: Sequence[str] = KEY_MEASURES,
    period: str | None = None,
    steps: Mapping[str, Sequence[int]] = NO_STEPS,
) -> Picture:
    """Draw each measure per `period` ("day", "week" or "month") of the measured time, with 95 % bands.

    `days` has one row per run and day: scenario, seed, day (1, 2, ...), one column per daily measure. Counts
    are drawn per period, levels as their mean in it. Measures that it lacks are left out. `steps` holds the
    days on which something starts to change, by scenario.
    """
    names, shown = scenarios_of(days), present(days, measures)
    clock = Clock.of(int(days["day"].max()) if shown else 1, period)
    note = _note(clock, language) + (message("read.steps", language) if any(steps.values()) else "")
    figure = picture(label("title.timelines", language), note, 2.1 + 2.7 * -(-len(shown) // 3))
    panels = grid(figure, len(shown), 3, sharex=True)
    for place, (panel, measure) in enumerate(zip(panels, shown, strict=True)):
        name_panel(panel, _title(measure, clock, language))
        for name, look in looks(names).items():
            run = days[days["scenario"] == name]
            _line(panel, *per_period(run, measure, clock), look)
            _mark(panel, [(day - 1) / DAYS_IN[clock.unit] for day in steps.get(name, ())], look)
        number_axis(panel.yaxis, language)
        number_axis(panel.xaxis, language, ticks=6, steps=(1, 2, 3, 6, 10))
        if place + 3 >= len(shown):
            panel.set_xlabel(label(f"axis.{clock.unit}s", language), fontsize=SMALL)
            panel.tick_params(labelbottom=True)
    if not panels:
        return nothing(figure, message("picture.nothing", language))
    begin(figure, [(panel, "y") for panel in panels], language)
    titles = [scenario_title(name, language) for name in names]
    legend(figure, [line for line in panels[0].get_lines() if line.get_label() == LINE], titles, columns=4)
    return figure


def per_period(run: pd.DataFrame, measure: str, clock: Clock) -> tuple[np.ndarray, np.ndarray]:
    """The middle of each period in units of the axis, and values as shown: array [runs, periods].

    A last period that is cut short counts as if it had gone on like that: lines do not fall at the end.
    """
    length, shown = DAYS_IN[clock.period], how_shown(measure)
    table = run.pivot(index="day", columns="seed", values=measure)
    number = (table.index.to_numpy() - 1) // length
    cut = table.groupby(number).mean().rolling(clock.smooth, center=True, min_periods=1).mean()
    middle = pd.Series(table.index.to_numpy() - 0.5).groupby(number).mean() / DAYS_IN[clock.unit]
    rate = shown.factor * (1.0 if _is_level(shown) else length)
    return middle.to_numpy(), rate * cut.to_numpy().T


def _is_level(shown: Shown) -> bool:
    """True for what is read (trust, a share), false for what is counted (conflicts, euros)."""
    return shown.unit in LEVELS or shown.unit.startswith("unit.percent")


def _title(measure: str, clock: Clock, language: str) -> str:
    title = measure_title(measure, language)
    return title if _is_level(how_shown(measure)) else f"{title} {label(f'per.{clock.period}', language)}"


def _note(clock: Clock, language: str) -> str:
    if clock.smooth == 1:
        return message("read.timelines", language)
    return message(
        "read.timelines_smoothed",
        language,
        number=clock.smooth,
        periods=label(f"periods.{clock.period}", language),
    )


def _line(panel: Axes, middle: np.ndarray, values: np.ndarray, look: Look) -> None:
    """Draw one scenario: the mean over the first axis of `values`, and its band."""
    mean, half = intervals(values)
    panel.fill_between(middle, mean - half, mean + half, color=look.colour, alpha=0.15, linewidth=0)
    panel.plot(
        middle, mean, look.line, color=look.colour, linewidth=2,
        marker=look.marker, markevery=max(1, middle.size // 6), markersize=7, label=LINE,
    )  # fmt: skip


def _mark(panel: Axes, moments: Sequence[float], look: Look) -> None:
    """Put small triangles on the axis where steps begin."""
    if moments:
        panel.plot(
            moments, [0.0] * len(moments), "^", color=look.colour, markersize=8, clip_on=False,
            transform=panel.get_xaxis_transform(), zorder=3,
        )  # fmt: skip
