"""The whole sensitivity analysis of one company: three studies, run or gone on with, and what they say as tables."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from simulation.experiments.refusing import Refusal
from simulation.studies import sensitivity as of
from simulation.studies.designs import size_of
from simulation.studies.study import Study

SHOWN = tuple(f"net_result: {before} to {after}" for before, after in of.STEPS)


@dataclass(frozen=True)
class Answer:
    """What the analysis found. Tables as in `simulation.studies.sensitivity`."""

    company: str
    effort: of.Effort
    assumptions: int
    runs: int
    survival: pd.DataFrame
    ordered: pd.Series
    best: pd.Series
    turning: pd.DataFrame
    screening: pd.DataFrame
    indices: pd.DataFrame
    noise: dict[str, float]

    def summary(self) -> dict[str, Any]:
        """All of it as plain values."""
        return {
            "company": self.company, "effort": vars(self.effort), "assumptions": self.assumptions, "runs": self.runs,
            "survival": self.survival.to_dict("records"), "ordered": self.ordered.to_dict(),
            "best": self.best.to_dict(), "turning": self.turning.to_dict("records"),
            "heaviest": {key: heaviest(self.screening, key, 12).to_dict("records") for key in SHOWN},
            "indices": self.indices.to_dict("records"), "noise": self.noise,
        }  # fmt: skip


def heaviest(screening: pd.DataFrame, conclusion: str, count: int) -> pd.DataFrame:
    """The assumptions on which a conclusion depends most."""
    rows = screening[screening["conclusion"] == conclusion]
    return rows.sort_values("weight", ascending=False, kind="stable").head(count)


def runs_of(company: str, effort: of.Effort) -> int:
    """How many runs an analysis takes."""
    studies = of.studies_of(company, effort)
    kept = min(effort.kept, len(studies[of.SCREENING].factors))
    indices = effort.base * (2 * kept + 2)
    points = sum(size_of(study) for study in studies.values()) + indices
    return points * len(of.RELATIONSHIPS) * effort.replicates


def analyse(
    company: str,
    folder: Path,
    effort: of.Effort | None = None,
    *,
    threads: int | None = None,
    advance: Callable[[int], None] | None = None,
) -> Answer:
    """Run what is missing in `folder` and say what depends on which assumption.

    Raises KeyboardInterrupt if interrupted, everything that was done being kept; ScenarioError or Refusal if the
    company or the folder will not do.
    """
    effort = effort or of.Effort()
    check_effort(effort)
    studies = of.studies_of(company, effort)
    draws = of.run_study(studies[of.DRAWS], folder, threads, advance)
    screening = of.run_study(studies[of.SCREENING], folder, threads, advance)
    usual = of.usual_of(company, effort, threads)
    means = of.averaged(studies[of.DRAWS], draws.runs)
    drawn = of.differences(studies[of.DRAWS], means)
    table = of.screened(studies[of.SCREENING], _found(studies[of.SCREENING], screening.runs), effort.seed)
    few = of.indices_study(studies[of.SCREENING], of.matters(table, effort.kept), effort)
    indices = of.run_study(few, folder, threads, advance)
    return Answer(
        company=company,
        effort=effort,
        assumptions=len(studies[of.SCREENING].factors),
        runs=sum(each.summary["runs"] for each in (draws, screening, indices)),
        survival=of.survival(drawn, usual),
        ordered=of.ordered(studies[of.DRAWS], means, usual),
        best=of.best(studies[of.DRAWS], means),
        turning=of.turning(studies[of.DRAWS], drawn, usual),
        screening=table,
        indices=of.explained(few, _found(few, indices.runs), effort.seed),
        noise=of.noise(studies[of.DRAWS], draws.runs),
    )


def _found(study: Study, runs: pd.DataFrame) -> dict[str, of.Numbers]:
    return of.differences(study, of.averaged(study, runs))


def check_effort(effort: of.Effort) -> None:
    """Refuse what no analysis could be made of."""
    least = {"draws": 20, "trajectories": 2, "base": 8, "replicates": 2, "kept": 2, "seed": 0}
    if effort.only and len(of.studies_of("reference", effort)[of.SCREENING].factors) < 2:
        raise Refusal("--only: at least two assumptions are needed")
    for name, low in least.items():
        if getattr(effort, name) < low:
            raise Refusal(f"--{name} {getattr(effort, name)}: must be at least {low}")
