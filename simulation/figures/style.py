"""How pictures look: colours that colour-blind people tell apart, letters for the back row, white paper.

Nothing here touches matplotlib's global state: every size and colour is given where it is used.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from textwrap import fill
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter, MaxNLocator

from simulation.words import format_number, message

# Points, on pictures about as wide as a slide.
SMALL, TEXT, TITLE = 12, 14, 18
WIDTH = 13.3
NOTE_LETTERS = 145  # of size SMALL, side by side on WIDTH
LEGEND_LETTERS = 110  # of size TEXT; each coloured mark takes the room of MARK_LETTERS
MARK_LETTERS = 8
CUT_FROM = 0.6  # of the largest value: if all are larger than that, an axis from zero would hide them
MARGIN = 0.04  # of the axis, at both ends
SLASH = {"x": [(-0.4, -0.2), (0.4, 1.2)], "y": [(-0.7, -0.3), (0.7, 0.3)]}
SLASHES: dict[str, Any] = {
    "color": "#222222", "markersize": 12, "markeredgewidth": 1.5, "linestyle": "none", "clip_on": False,
}  # fmt: skip
INK, GREY, PALE = "#222222", "#5f5f5f", "#dddddd"

# Okabe and Ito (2008): eight colours that stay apart under every common colour blindness.
ORANGE, SKY, GREEN, YELLOW = "#E69F00", "#56B4E9", "#009E73", "#F0E442"
BLUE, VERMILION, PURPLE, BLACK = "#0072B2", "#D55E00", "#CC79A7", "#000000"


@dataclass(frozen=True)
class Look:
    """How one scenario is drawn, in every picture alike."""

    colour: str
    marker: str
    line: str


FIXED = {
    "undefined": Look(VERMILION, "o", "-"),
    "defined": Look(ORANGE, "s", "--"),
    "aligned": Look(SKY, "^", "-."),
    "integrated": Look(BLUE, "D", "-"),
}
OTHERS = (
    Look(GREEN, "v", "--"),
    Look(PURPLE, "P", "-"),
    Look(BLACK, "X", ":"),
    Look("#8a6d00", "<", "-."),
    Look("#7f7f7f", ">", "-"),
    Look(VERMILION, "*", ":"),
    Look(BLUE, "p", "--"),
    Look(ORANGE, "h", ":"),
)


class Picture(Figure):
    """A figure that a notebook shows by itself, without pyplot."""

    heading: Text
    reading: Text

    def _repr_png_(self) -> bytes:
        paper = BytesIO()
        self.savefig(paper, format="png", dpi=80)
        return paper.getvalue()


def looks(scenarios: Sequence[str]) -> dict[str, Look]:
    """The look of each scenario: a fixed one for the four relationship types, the others in turn."""
    others = [name for name in scenarios if name not in FIXED]
    return {
        name: FIXED[name] if name in FIXED else OTHERS[others.index(name) % len(OTHERS)] for name in scenarios
    }


def picture(title: str, note: str, height: float, width: float = WIDTH) -> Picture:
    """An empty picture with its title above and one sentence on how to read it below."""
    layout = ConstrainedLayoutEngine(w_pad=0.08, h_pad=0.08, wspace=0.03, hspace=0.04)
    figure = Picture(figsize=(width, height), layout=layout, facecolor="white")
    figure.heading = figure.suptitle(title, x=0.01, ha="left", fontsize=TITLE, color=INK, fontweight="bold")
    figure.reading = figure.supxlabel("", x=0.01, ha="left", fontsize=SMALL, color=GREY)
    write_note(figure, note)
    return figure


def write_note(figure: Picture, note: str) -> None:
    """Say below the picture how to read it, or more of that."""
    before = figure.reading.get_text().replace("\n", " ")
    figure.reading.set_text(fill(before + note, NOTE_LETTERS))


def grid(
    figure: Figure, count: int, columns: int, *, sharex: bool = False, sharey: bool = False
) -> list[Axes]:
    """`count` clean panels, at most `columns` beside each other; places left over stay white."""
    across = max(1, min(columns, count))
    down = max(1, -(-count // across))
    panels = list(figure.subplots(down, across, squeeze=False, sharex=sharex, sharey=sharey).flat)
    for panel in panels[count:]:
        panel.set_axis_off()
    for panel in panels[:count]:
        clean(panel)
    return panels[:count]


def clean(axes: Axes) -> None:
    """Take away what carries no information."""
    axes.set_facecolor("white")
    axes.tick_params(labelsize=SMALL, colors=INK, length=3)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(GREY)


def name_panel(axes: Axes, name: str, room: int = 36) -> None:
    """Write the panel's name above it, on the left, in lines of at most `room` letters."""
    axes.set_title(two_lines(name[:1].upper() + name[1:], room), loc="left", fontsize=TEXT, color=INK)


def two_lines(name: str, room: int) -> str:
    """`name` in at most two lines of `room` letters; what is left over becomes an ellipsis.

    >>> two_lines("a long name of a scenario that goes on and on", 16).splitlines()
    ['a long name of a', 'scenario that …']
    """
    return fill(name, room, max_lines=2, placeholder=" …")


def legend(figure: Picture, handles: Sequence[Artist], names: Sequence[str], columns: int) -> None:
    """Explain colours in rows under the title, in reading order, at most `columns` beside each other.

    Empty lines of the title keep the room free: a legend "outside" would lie on top of it.
    """
    columns = next(
        count for count in range(min(columns, len(names)), 0, -1) if count == 1 or _fits(names, count)
    )
    order = [place for column in range(columns) for place in range(column, len(names), columns)]
    figure.heading.set_text(figure.get_suptitle() + "\n" * -(-len(names) // columns))
    below_title = 1 - 1.55 * TITLE / 72 / figure.get_figheight()
    box = figure.legend(
        [handles[place] for place in order], [names[place] for place in order], loc="upper left",
        bbox_to_anchor=(0.0, below_title), ncols=columns, fontsize=TEXT, frameon=False, borderpad=0.2,
    )  # fmt: skip
    box.set_in_layout(False)


def _fits(names: Sequence[str], columns: int) -> bool:
    """True if a legend of so many columns is no wider than the picture."""
    letters = (MARK_LETTERS + max(len(name) for name in names[column::columns]) for column in range(columns))
    return sum(letters) <= LEGEND_LETTERS


def number_axis(axis: Axis, language: str, ticks: int = 5, steps: Sequence[float] = (1, 2, 5, 10)) -> None:
    """Write numbers along `axis` as `language` does, with as many decimals as the ticks need and no more."""

    def written(value: float, _place: int | None = None) -> str:
        places = np.asarray(axis.get_majorticklocs())
        step = float(np.diff(places).min()) if places.size > 1 else abs(value) or 1.0
        return format_number(value, decimals(step), language)

    axis.set_major_locator(MaxNLocator(ticks, steps=list(steps)))
    axis.set_major_formatter(FuncFormatter(written))


def begin(figure: Picture, axes: Sequence[tuple[Axes, str]], language: str) -> None:
    """Begin axes ("x" or "y" of each panel) at zero, or mark that they do not, and say so in the note.

    They do not where everything is so far from zero that it would be pressed together. A dotted line shows a
    zero within.
    """
    cut = False
    for panel, way in axes:
        low, high = sorted(getattr(panel.dataLim, f"interval{way}"))
        if low < 0 < high:
            draw = panel.axvline if way == "x" else panel.axhline
            draw(0, color=GREY, linewidth=1, linestyle=":", zorder=0)
        elif min(abs(low), abs(high)) <= CUT_FROM * max(abs(low), abs(high)):
            room = MARGIN * max(high, -low) or MARGIN
            getattr(panel, f"set_{way}lim")(min(low, 0) - room, max(high, 0) + room)
        else:
            cut = True
            places = ([0.015, 0.035], [0, 0]) if way == "x" else ([0, 0], [0.025, 0.055])
            panel.plot(*places, marker=SLASH[way], transform=panel.transAxes, **SLASHES)
    if cut:
        write_note(figure, message("read.cut", language))


def decimals(step: float) -> int:
    """How many decimals it takes to tell ticks that lie `step` apart.

    >>> decimals(20.0), decimals(0.5), decimals(0.02)
    (0, 1, 2)
    """
    return max(0, -int(np.floor(np.log10(step) + 1e-9))) if step > 0 else 0


def nothing(figure: Picture, sentence: str) -> Picture:
    """Say in the middle of an empty picture that there is nothing to show."""
    figure.text(0.5, 0.5, sentence, ha="center", va="center", fontsize=TEXT, color=GREY)
    return figure
