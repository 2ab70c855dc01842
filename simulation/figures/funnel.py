"""Two funnels: from answers to campaigns to leads that Sales finds real; from all journeys to orders."""

import math
from collections.abc import Mapping
from itertools import pairwise

import pandas as pd

from simulation.figures.bars import bars
from simulation.figures.style import GREY, Picture, nothing, picture
from simulation.figures.tables import means, present, scenarios_of
from simulation.words import format_number, label, message

OF_LEADS = ("responses", "leads", "handed_over", "accepted")
OF_ALL = ("journeys", "contacted", "offers", "orders")
BEFORE = {stage: before for stages in (OF_LEADS, OF_ALL) for before, stage in pairwise(stages)}


def funnel(runs: pd.DataFrame, language: str = "en") -> Picture:
    """Draw the mean number per stage and scenario, and how much of the stage before came through."""
    stages = present(runs, (*OF_LEADS, *OF_ALL))
    down = max(1, -(-len(scenarios_of(runs)) // 4))
    figure = picture(label("title.funnel", language), message("read.funnel", language), 1.7 + 4.2 * down)
    if not stages:
        return nothing(figure, message("picture.nothing", language))
    table = means(runs, stages)
    rows = [label(f"stage.{stage}", language) for stage in stages]
    bars(figure, table, rows, (_written(table, language), label("axis.number", language), language))
    border = sum(stage in OF_LEADS for stage in stages) - 0.5
    for panel in figure.axes if 0 < border < len(stages) - 1 else []:
        panel.axhline(border, color=GREY, linewidth=1, linestyle=":")
    return figure


def _written(table: pd.DataFrame, language: str) -> Mapping[str, list[str]]:
    """The text beside each bar: the number, and its share of the stage that it comes out of."""
    return {
        str(name): [_number(row, stage, language) for stage in table.columns]
        for name, row in table.iterrows()
    }


def _number(row: pd.Series, stage: str, language: str) -> str:
    written = format_number(row[stage], 0, language)
    before = row.get(BEFORE.get(stage, ""), math.nan)
    if not before > 0 or math.isnan(row[stage]):
        return written
    return f"{written} ({format_number(100 * row[stage] / before, 0, language)} %)"
