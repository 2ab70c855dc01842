"""Trust between people as a matrix: each salesperson and marketer, in both directions, per scenario."""

from textwrap import shorten

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.image import AxesImage

from simulation.figures.style import (
    INK,
    PALE,
    SMALL,
    TEXT,
    Picture,
    name_panel,
    nothing,
    number_axis,
    picture,
)  # fmt: skip
from simulation.figures.tables import present, scenarios_of
from simulation.words import format_number, how_shown, label, message, scenario_title

DIRECTIONS = ("sales_in_marketing", "marketing_in_sales")
COLOURS = "viridis"  # even steps in lightness, read alike by colour-blind people
ACROSS = 4
FULL = how_shown("trust_sales_in_marketing").factor
MOST = 0.5
ROLES = ("role.salespeople", "role.marketers")


def trust(pairs: pd.DataFrame, language: str = "en") -> Picture:
    """Draw trust for each pair.

    `pairs` has a row per scenario and pair: scenario, salesperson, marketer, trust_sales_in_marketing,
    trust_marketing_in_sales; and long_term, the share of runs in which the marketer works on the long term.
    """
    directions = [way for way in DIRECTIONS if present(pairs, [f"trust_{way}"])]
    names = scenarios_of(pairs)
    places = _places(len(names), max(1, len(directions)))
    down, across = places.reshape(-1, 2).max(axis=0) + 1
    apart = any(long_term(pairs[pairs["scenario"] == name]) for name in names)
    note = message("read.trust", language) + (message("read.long_term", language) if apart else "")
    figure = picture(label("title.trust", language), note, 1.7 + 2.9 * down)
    if not directions:
        return nothing(figure, message("picture.nothing", language))
    panels = figure.subplots(down, across, squeeze=False)
    for panel in panels.flat:
        panel.set_axis_off()
    for name, row in zip(names, places, strict=True):
        for way, place in zip(directions, row, strict=True):
            known = pairs[pairs["scenario"] == name]
            table = FULL * matrix(known, f"trust_{way}")
            panel = panels[tuple(place)]
            image = _draw(panel, table, language)
            _mark(panel, [table.columns.get_loc(marketer) for marketer in long_term(known)])
            panel.xaxis.labelpad = 16 if apart else 4
            title = shorten(scenario_title(name, language), 36, placeholder=" …")
            name_panel(panel, f"{title}: {_mean(table, language)}", room=24)
            panel.set_ylabel(label(f"direction.{way}", language), fontsize=TEXT)
    bar = figure.colorbar(image, ax=panels, fraction=0.03, pad=0.01)
    bar.set_label(label("axis.trust", language), fontsize=SMALL)
    bar.ax.tick_params(labelsize=SMALL)
    number_axis(bar.ax.yaxis, language)
    return figure


def _places(scenarios: int, directions: int) -> np.ndarray:
    """Row and column of each panel: array [scenarios, directions, 2].

    A few scenarios have their directions beside each other; many have a column each, directions one below the
    other.
    """
    scenario, direction = np.meshgrid(range(scenarios), range(directions), indexing="ij")
    if scenarios * directions <= ACROSS:
        return np.stack([0 * scenario, scenario * directions + direction], axis=-1)
    return np.stack([scenario // ACROSS * directions + direction, scenario % ACROSS], axis=-1)


def matrix(pairs: pd.DataFrame, column: str) -> pd.DataFrame:
    """Salespeople down, marketers across; nan for pairs that have nothing to do with each other."""
    return pairs.pivot(index="salesperson", columns="marketer", values=column).sort_index()


def long_term(pairs: pd.DataFrame) -> list[int]:
    """The marketers of one scenario who work on the long term in most runs."""
    if "long_term" not in pairs:
        return []
    share = pairs.groupby("marketer")["long_term"].mean()
    return [int(marketer) for marketer in share.index[share > MOST]]


def _mark(panel: Axes, columns: list[int]) -> None:
    """Put small triangles below columns."""
    for column in columns:
        panel.plot(
            column, -0.04, "^", color=INK, markersize=8, clip_on=False,
            transform=panel.get_xaxis_transform(), scalex=False, scaley=False,
        )  # fmt: skip


def _mean(table: pd.DataFrame, language: str) -> str:
    """The mean over the pairs that exist."""
    return format_number(float(table.stack().mean()), 0, language)


def _draw(panel: Axes, table: pd.DataFrame, language: str) -> AxesImage:
    """Draw one matrix and how many people it holds; their numbers would mean nothing to a reader."""
    panel.set_axis_on()
    panel.set_facecolor("white")
    panel.set_xticks([])
    panel.set_yticks([])
    for spine in panel.spines.values():
        spine.set_color(PALE)
    people = [f"{count} {label(role, language)}" for count, role in zip(table.shape, ROLES, strict=True)]
    panel.set_xlabel(" × ".join(people), fontsize=SMALL)
    return panel.imshow(table.to_numpy(dtype=float), cmap=COLOURS, vmin=0.0, vmax=FULL, aspect="auto")
