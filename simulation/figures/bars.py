"""Horizontal bars, one panel per scenario on one scale: the frame of the conflicts and of the funnel."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from simulation.figures.style import INK, SMALL, Picture, grid, looks, name_panel, number_axis
from simulation.words import scenario_title

Words = tuple[Mapping[str, list[str]], str, str]


def bars(figure: Picture, table: pd.DataFrame, rows: list[str], words: Words) -> None:
    """Draw `table` (a row per scenario, a column per bar) into `figure`.

    `rows` names the bars; `words` are the texts beside them by scenario, the name of the axis, the language.
    """
    beside, axis, language = words
    names = [str(name) for name in table.index]
    values = np.nan_to_num(table.to_numpy(dtype=float))
    top = max(1.0, values.max(initial=0.0))
    longest = max(len(text) for texts in beside.values() for text in texts)
    panels = grid(figure, len(names), 4, sharey=True)
    for place, (panel, (name, look)) in enumerate(zip(panels, looks(names).items(), strict=True)):
        name_panel(panel, scenario_title(name, language), room=20)
        panel.barh(range(len(rows)), values[place], color=look.colour, height=0.62)
        for row, text in enumerate(beside[name]):
            panel.annotate(
                text, (values[place, row], row), (5, 0), textcoords="offset points",
                va="center", fontsize=SMALL, color=INK,
            )  # fmt: skip
        panel.set_yticks(range(len(rows)), rows, fontsize=SMALL)
        panel.set_ylim(len(rows) - 0.4, -0.6)
        panel.set_xlim(0, top * (1.12 + 0.045 * longest))
        panel.set_xlabel(axis, fontsize=SMALL)
        panel.tick_params(axis="y", length=0)
        number_axis(panel.xaxis, language, ticks=3)
