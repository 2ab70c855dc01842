"""Conflicts by reproach: what people said to each other, a panel per scenario."""

from collections.abc import Mapping

import pandas as pd

from simulation.figures.bars import bars
from simulation.figures.style import Picture, nothing, picture
from simulation.figures.tables import means, present, scenarios_of
from simulation.rules.vocabulary import CAUSES
from simulation.words import format_number, label, message


def causes(runs: pd.DataFrame, language: str = "en") -> Picture:
    """Draw the mean number of conflicts per reproach and scenario. `runs` has columns conflicts_<cause>."""
    columns = present(runs, [f"conflicts_{cause}" for cause in CAUSES])
    names = scenarios_of(runs)
    rows = max(1, -(-len(names) // 4))
    figure = picture(label("title.causes", language), message("read.causes", language), 1.7 + 5.0 * rows)
    if not columns:
        return nothing(figure, message("picture.nothing", language))
    keys = [column.removeprefix("conflicts_") for column in columns]
    rows_read = [f"“{label(f'cause.{key}', language)}”\n{label(f'voice.{key}', language)}" for key in keys]
    table = means(runs, columns)
    bars(figure, table, rows_read, (_written(table, language), label("axis.conflicts", language), language))
    return figure


def _written(table: pd.DataFrame, language: str) -> Mapping[str, list[str]]:
    """The figure beside each bar: one decimal where conflicts are rare."""
    digits = 1 if table.to_numpy().max(initial=0) < 10 else 0
    return {
        str(name): [format_number(value, digits, language) for value in row] for name, row in table.T.items()
    }
