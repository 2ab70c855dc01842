"""What a question is answered with: tables, what they say, and where they came from."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from simulation.experiments.refusing import Refusal
from simulation.experiments.summarising import Summary, measures_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Manifest = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Result:
    """The answer to a plan.

    `runs`: a row per scenario and seed, a column per measure (nan: does not exist in that run).
    `days`: a row per scenario, seed and measured day.
    `trust`: a row per scenario and pair of people, the mean over the runs in which they know each other.
    `summary`: means, differences and intervals, as in summary.json.
    `manifest`: what ran, on what. `events`: who did what when, if asked for.
    """

    runs: pd.DataFrame
    days: pd.DataFrame
    trust: pd.DataFrame
    summary: Summary
    manifest: Manifest
    events: pd.DataFrame | None = None

    @property
    def complete(self) -> bool:
        """True if all seeds that were asked for have run."""
        return bool(self.summary["complete"])

    @property
    def scenarios(self) -> list[str]:
        """The names of the scenarios, in the order in which they are compared."""
        return [each["name"] for each in self.summary["scenarios"]]

    def table(self, everything: bool = True) -> pd.DataFrame:
        """Measures by scenario as numbers, in the units of the runs; only key measures if not `everything`.

        `difference` is to the first scenario; `clear` is true if its interval leaves out zero, `paired` if the
        same seeds are the same market. `missing` runs have no such value, `pairs` went into a paired difference.
        """
        measures = self.summary["measures"]
        rows = [
            _row(measure, name, measures[measure])
            for measure in measures_of(self.summary, everything)
            for name in self.scenarios
        ]
        return pd.DataFrame(rows)

    def plot(self, picture: str = "comparison", language: str = "en") -> "Figure":
        """Draw one of `simulation.figures.PICTURES`. Raises Refusal for another name."""
        from simulation import figures
        from simulation.figures.drawing import steps_of

        if picture not in figures.PICTURES:
            raise Refusal(f"picture = {picture}: one of {', '.join(figures.PICTURES)}")
        if picture == "timelines":
            return figures.timelines(self.days, language, steps=steps_of(self.manifest))
        draw: Callable[[pd.DataFrame, str], Figure] = getattr(figures, picture)
        return draw(self.trust if picture == "trust" else self.runs, language)

    def save(self, folder: str | Path, *, force: bool = False) -> Path:
        """Write the result as a folder, whole or not at all. Raises Refusal if another result is there."""
        from simulation.experiments import store

        return store.save(self, store.place(folder, self.manifest["digest"], force=force))

    @staticmethod
    def load(folder: str | Path) -> "Result":
        """The result that lies in a folder. Raises Refusal if there is none that can be read."""
        from simulation.experiments import store

        return store.load(folder)

    def _repr_html_(self) -> str:
        """The key measures as a table, for a notebook."""
        from simulation.experiments.wording import grid, heading

        head, *rows = grid(self.summary, measures_of(self.summary), "en")
        table = pd.DataFrame([row[1:] for row in rows], index=[row[0] for row in rows], columns=head[1:])
        return f"<p>{escape(heading(self.summary, 'en'))}</p>{table.to_html()}"

    def __repr__(self) -> str:
        seeds = self.summary["seeds"]
        number = (
            f"{seeds['done']} runs each"
            if self.complete
            else f"{seeds['done']} of {seeds['asked']} runs each"
        )
        return f"Result({', '.join(self.scenarios)}: {number})"


def _row(measure: str, scenario: str, summary: Summary) -> dict[str, Any]:
    mean, difference = summary["means"][scenario], summary["differences"].get(scenario, {})
    return {
        "measure": measure,
        "unit": summary["unit"],
        "scenario": scenario,
        **{name: mean[name] for name in ("mean", "low", "high", "missing")},
        "difference": difference.get("mean"),
        "difference_low": difference.get("low"),
        "difference_high": difference.get("high"),
        "clear": difference.get("clear"),
        "paired": difference.get("paired"),
        "pairs": difference.get("count") if difference.get("paired") else None,
    }
