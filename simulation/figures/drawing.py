"""All pictures of a result: painted one by one, or written into a folder."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol

import matplotlib
import pandas as pd

from simulation.figures.causes import causes
from simulation.figures.comparison import comparison
from simulation.figures.funnel import funnel
from simulation.figures.hours import hours
from simulation.figures.style import Picture
from simulation.figures.timelines import timelines
from simulation.figures.trust import trust

DOTS_PER_INCH = 120
PICTURES = ("comparison", "timelines", "causes", "hours", "funnel", "trust")


class Tables(Protocol):
    """A result, as far as pictures look at it: tables per run, per run and day, per pair of people."""

    @property
    def runs(self) -> pd.DataFrame:
        """A row per run: scenario, seed, measures."""

    @property
    def days(self) -> pd.DataFrame:
        """A row per run and measured day: scenario, seed, day, daily measures; may be empty."""

    @property
    def manifest(self) -> Mapping[str, Any]:
        """Where it comes from: of each scenario name and content, with its steps."""

    @property
    def trust(self) -> pd.DataFrame:
        """A row per scenario and pair of people: trust in both directions; may be empty."""


def paint(result: Tables, language: str = "en") -> Iterator[tuple[str, Picture]]:
    """Yield the name and the picture of everything for which `result` has data, in the order of PICTURES."""
    for name, draw, table in (
        ("comparison", comparison, result.runs),
        ("timelines", partial(timelines, steps=steps_of(result.manifest)), result.days),
        ("causes", causes, result.runs),
        ("hours", hours, result.runs),
        ("funnel", funnel, result.runs),
        ("trust", trust, result.trust),
    ):
        if not table.empty:
            figure = draw(table, language)
            figure.draw_without_rendering()
            figure.set_layout_engine("none")  # laid out once; every file that is written would do it again
            yield name, figure


def steps_of(manifest: Mapping[str, Any]) -> dict[str, list[int]]:
    """The measured days on which a step begins, by scenario."""
    return {each["name"]: [step["day"] for step in each["content"]["step"]] for each in manifest["scenarios"]}


def as_png(figure: Picture) -> bytes:
    """The picture as the bytes of a PNG file."""
    paper = BytesIO()
    figure.savefig(paper, format="png", dpi=DOTS_PER_INCH)
    return paper.getvalue()


def draw_all(result: Tables, folder: Path, language: str = "en") -> list[Path]:
    """Write every picture of a result into `folder`, as `write_pictures` does; return the files."""
    return write_pictures(paint(result, language), folder)


def write_pictures(pictures: Iterable[tuple[str, Picture]], folder: Path) -> list[Path]:
    """Write pictures by name as PNG and SVG into `folder`, which is made if need be; return the files.

    The same pictures give the same files: no dates, no random names inside.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, figure in pictures:
        png, svg = folder / f"{name}.png", folder / f"{name}.svg"
        png.write_bytes(as_png(figure))
        with matplotlib.rc_context({"svg.hashsalt": "orgchange", "svg.fonttype": "path"}):
            figure.savefig(svg, metadata={"Date": None})
        files += [png, svg]
    return files
