"""Whether steps survive what is assumed: in how many draws each makes things better, and what flips it."""

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from simulation.figures.style import (
    BLACK,
    BLUE,
    GREY,
    INK,
    ORANGE,
    PALE,
    SKY,
    SMALL,
    VERMILION,
    Picture,
    grid,
    legend,
    name_panel,
    nothing,
    number_axis,
    picture,
)  # fmt: skip
from simulation.words import format_number, label, message, scenario_title

Row = Mapping[str, Any]

# From better to worse; the lighter one of each pair may be chance.
PARTS = {"clearly_better": BLUE, "better": SKY, "same": PALE, "worse": ORANGE, "clearly_worse": VERMILION}
FLIPS_MOST, PANELS_MOST = 6, 6


def survival(order: Sequence[Row], ranks: Sequence[Row], language: str = "en") -> Picture:
    """Draw a bar per conclusion, parted by the sign of the step in the draws; who is best in a panel of its own.

    `order` has the rows of the conclusions (measure, from, to, shares by PARTS, `kept`, `declared`, `verdict`) in
    order of measure; `ranks` those of the scenarios (measure, scenario, `best`, `low`, `high`).
    """
    measures = list(dict.fromkeys(row["measure"] for row in order))
    rows = max(sum(row["measure"] == measure for row in order) for measure in measures)
    height = 2.2 + -(-(len(measures) + 1) // 3) * (1.0 + 0.42 * rows)
    figure = picture(label("title.order", language), message("read.order", language), height)
    handles = [Patch(color=colour) for colour in PARTS.values()]
    legend(figure, handles, [label(f"sensitivity.{part}", language) for part in PARTS], 5)
    *panels, last = grid(figure, len(measures) + 1, 3)
    for panel, measure in zip(panels, measures, strict=True):
        name_panel(panel, label(measure, language))
        _parted(panel, [row for row in order if row["measure"] == measure], language)
    main = _main(measures)
    _best(last, [row for row in ranks if row["measure"] == main], main, language)
    return figure


def _parted(panel: Axes, rows: Sequence[Row], language: str) -> None:
    for place, row in enumerate(rows):
        left = 0.0
        for part, colour in PARTS.items():
            panel.barh(place, 100 * row[part], left=left, color=colour, height=0.62)
            left += 100 * row[part]
        sign = row["declared"] * row["better_is"]
        panel.plot(96 if sign > 0 else 4, place, "o", color=BLACK, markersize=7, markeredgecolor="white")
        _beside(panel, place, f"{format_number(100 * row['kept'], 0, language)} %")
    _rows(panel, [_step(row, language) for row in rows], language)


def _best(panel: Axes, rows: Sequence[Row], measure: str, language: str) -> None:
    name = label(measure, language).split(",")[0]
    name_panel(panel, message("sensitivity.best", language, measure=name))
    for place, row in enumerate(rows):
        share, low, high = (100 * row[end] for end in ("best", "low", "high"))
        panel.barh(place, share, color=GREY, height=0.62)
        panel.plot([low, high], [place, place], color=INK, linewidth=2)
        _beside(panel, place, f"{format_number(share, 0, language)} %")
    _rows(panel, [scenario_title(row["scenario"], language) for row in rows], language)


def _beside(panel: Axes, place: int, text: str) -> None:
    panel.annotate(
        text, (1.0, place), (4, 0), xycoords=("axes fraction", "data"), textcoords="offset points", va="center",
        fontsize=SMALL, color=INK,
    )  # fmt: skip


def _rows(panel: Axes, names: Sequence[str], language: str) -> None:
    """Name the rows, the first on top; the axis goes from none of the draws to all."""
    panel.set_yticks(range(len(names)), names, fontsize=SMALL)
    panel.set_ylim(len(names) - 0.4, -0.6)
    panel.set_xlim(0, 100)
    panel.tick_params(axis="y", length=0)
    number_axis(panel.xaxis, language, ticks=4)
    panel.set_xlabel(label("sensitivity.share_of_draws", language), fontsize=SMALL)


def _main(measures: Sequence[str]) -> str:
    """The measure that says what pays, or the first there is."""
    return "net_result" if "net_result" in measures else measures[0]


def _step(row: Row, language: str) -> str:
    return f"{scenario_title(row['from'], language)} →\n{scenario_title(row['to'], language)}"


def flipping(order: Sequence[Row], language: str = "en") -> Picture:
    """Draw for the conclusions in doubt what flips them: from a low value of a parameter to a high one.

    `order` as in `survival`, with `flips` (parameter, `lowest`, `highest`), the largest first.
    """
    doubtful = [row for row in order if row["verdict"] == "open" and row["flips"]]
    main = _main([row["measure"] for row in order])
    doubtful = sorted(doubtful, key=lambda row: (row["measure"] != main, abs(row["kept"] - 0.5)))[
        :PANELS_MOST
    ]
    most = max((len(row["flips"][:FLIPS_MOST]) for row in doubtful), default=1)
    height = 2.4 + max(1, -(-len(doubtful) // 2)) * (1.1 + 0.34 * most)
    figure = picture(
        label("title.flips", language), message("read.flips", language, number=FLIPS_MOST), height
    )
    if not doubtful:
        return nothing(figure, message("sensitivity.no_flip", language))
    marks = [
        Line2D([], [], color=VERMILION, marker="o", linestyle=""),
        Line2D([], [], color=BLUE, marker="D", linestyle=""),
    ]
    legend(figure, marks, [label(f"sensitivity.{end}", language) for end in ("lowest", "highest")], 2)
    for panel, row in zip(grid(figure, len(doubtful), 2), doubtful, strict=True):
        ends = (scenario_title(row[end], language) for end in ("from", "to"))
        name = label(row["measure"], language).split(",")[0]
        name_panel(panel, f"{name}: {' → '.join(ends)}", room=60)
        _dumbbells(panel, row["flips"][:FLIPS_MOST], language)
        panel.axvline(100 * row["kept"], color=GREY, linewidth=1, linestyle=":", zorder=0)
    return figure


def _dumbbells(panel: Axes, flips: Sequence[Row], language: str) -> None:
    for place, flip in enumerate(flips):
        low, high = 100 * flip["lowest"], 100 * flip["highest"]
        panel.plot([low, high], [place, place], color=PALE, linewidth=5, zorder=1, solid_capstyle="butt")
        panel.plot(low, place, "o", color=VERMILION, markersize=9, zorder=2)
        panel.plot(high, place, "D", color=BLUE, markersize=8, zorder=2)
    _rows(panel, [flip["parameter"] for flip in flips], language)
    panel.set_xlim(-3, 103)
