"""Which conclusions depend on which assumption: draws, screening and indices of one company's four types.

Three studies on paired seeds, each resumable: DRAWS vary all assumptions at once and say how often a conclusion
survives; SCREENING (Morris) says which assumptions matter at all; INDICES (Sobol) say how much the few that do
explain, alone and together with others. Replicates are averaged first.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from simulation.organisation.scenario import Scenario, load_scenario
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.studies.assumptions import assumed, idle
from simulation.studies.designs import designed, problem_of
from simulation.studies.factors import NOTHING
from simulation.studies.study import Study
from simulation.studies.sweep import Findings, sweep

MEASURES = ("conflicts", "duplicated_share", "cycle_time_median", "revenue", "net_result")
STEPS = (
    ("undefined", "integrated"),
    ("undefined", "defined"),
    ("defined", "aligned"),
    ("aligned", "integrated"),
)
DRAWS, SCREENING, INDICES = "draws", "screening", "indices"
FIRST_SEED = 0  # SALib takes a seed of 0 for none at all, so it is given one more
IDLE = 5  # factors that do nothing, among the draws

Numbers = npt.NDArray[np.float64]


class Conclusion(NamedTuple):
    """A difference between two types in one measure."""

    measure: str
    before: str
    after: str

    @property
    def key(self) -> str:
        """Its name in tables."""
        return f"{self.measure}: {self.before} to {self.after}"


CONCLUSIONS = tuple(Conclusion(measure, *step) for measure in MEASURES for step in STEPS)


@dataclass(frozen=True)
class Effort:
    """How much is run: points of the draws, trajectories of the screening, base samples of the indices, replicates."""

    draws: int = 400
    trajectories: int = 4
    base: int = 32
    replicates: int = 2
    kept: int = 8  # assumptions that go from the screening to the indices
    seed: int = FIRST_SEED
    only: tuple[str, ...] = ()  # groups of parameters, or single ones; empty: all assumptions


THOROUGH = Effort(draws=2_000, trajectories=30, base=512, replicates=8, kept=15)


def studies_of(company: str, effort: Effort) -> dict[str, Study]:
    """The draws and the screening of a company; the indices follow from the screening."""
    factors = assumed(load_scenario("undefined", company=company), effort.only)
    whole = Study(
        name=DRAWS,
        scenarios=tuple(RELATIONSHIPS),
        factors=factors + idle(IDLE),
        design="lhs",
        points=effort.draws,
        replicates=effort.replicates,
        seed=effort.seed,
        measures=MEASURES,
        settings=(("company", company),),
    )
    screening = replace(
        whole, name=SCREENING, design="morris", points=effort.trajectories, levels=4, factors=factors
    )
    return {DRAWS: whole, SCREENING: screening}


def indices_study(screening: Study, matter: Sequence[str], effort: Effort) -> Study:
    """The study of the assumptions that matter, all others as they are."""
    factors = tuple(factor for factor in screening.factors if factor.name in matter)
    return replace(screening, name=INDICES, design="saltelli", points=effort.base, levels=2, factors=factors)


def run_study(
    study: Study, folder: Path, threads: int | None, advance: Callable[[int], None] | None
) -> Findings:
    """Run one of the three in its own folder below `folder`."""
    return sweep(study, out=folder / study.name, threads=threads, advance=advance)


def averaged(study: Study, runs: pd.DataFrame) -> dict[str, Numbers]:
    """The mean of every point's replicates, {scenario: [points, measures]}; NaN where a point has none."""
    size, found = len(designed(study)), {}
    for name in study.scenarios:
        means = runs[runs["scenario"] == name].groupby("point")[list(study.measures)].mean()
        found[name] = means.reindex(range(size)).to_numpy()
    return found


def differences(study: Study, means: Mapping[str, Numbers]) -> dict[str, Numbers]:
    """Every conclusion at every point, {conclusion: [points]}."""
    return {
        each.key: (means[each.after] - means[each.before])[:, study.measures.index(each.measure)]
        for each in CONCLUSIONS
    }


def screened(study: Study, found: Mapping[str, Numbers], seed: int) -> pd.DataFrame:
    """Morris: how far each conclusion moves when one assumption goes over its range, the others anywhere in theirs.

    One row per conclusion and assumption: mu (mean effect), mu_star (mean size of it) with its 95 % half width, sigma
    (how much the effect depends on the others, and on luck), and `weight`: mu_star over the sum of all.
    """
    from SALib.analyze import morris

    shares = designed(study).shares
    tables = []
    for key, values in found.items():
        said = morris.analyze(
            problem_of(study), shares, filled(values), num_levels=study.levels, seed=seed + 1
        )
        table = pd.DataFrame(
            {
                "conclusion": key, "assumption": list(said["names"]), "mu": said["mu"], "mu_star": said["mu_star"],
                "half_width": said["mu_star_conf"], "sigma": said["sigma"],
            }
        )  # fmt: skip
        tables.append(table.assign(weight=table["mu_star"] / max(table["mu_star"].sum(), 1e-300)))
    return pd.concat(tables, ignore_index=True)


def matters(screening: pd.DataFrame, count: int) -> list[str]:
    """The assumptions that matter most over all conclusions."""
    weight = screening.groupby("assumption")["weight"].sum()
    return list(weight.sort_values(ascending=False, kind="stable").index[:count])


def explained(study: Study, found: Mapping[str, Numbers], seed: int) -> pd.DataFrame:
    """Sobol: what share of a conclusion's variance each assumption explains, alone (first) and with others (total).

    Nothing explains what does not vary.
    """
    from SALib.analyze import sobol

    columns = {"first": "S1", "first_half_width": "S1_conf", "total": "ST", "total_half_width": "ST_conf"}
    tables = []
    for key, values in found.items():
        whole, said = filled(values), dict.fromkeys(columns.values(), 0.0)
        if np.ptp(whole) > 0:
            said = sobol.analyze(problem_of(study), whole, calc_second_order=True, seed=seed + 1)
        numbers = {name: said[theirs] for name, theirs in columns.items()}
        names = [factor.name for factor in study.factors]
        tables.append(pd.DataFrame({"conclusion": key, "assumption": names, **numbers}))
    return pd.concat(tables, ignore_index=True)


def filled(values: Numbers) -> Numbers:
    """The values with the few that do not exist put at the median, since the indices can leave no point out."""
    return np.where(np.isfinite(values), values, np.nanmedian(values))


def survival(found: Mapping[str, Numbers], usual: Mapping[str, float]) -> pd.DataFrame:
    """In what share of the draws each conclusion has the sign that it has with the usual values, with its interval."""
    from scipy.stats import binomtest

    rows = []
    for key, values in found.items():
        there = values[np.isfinite(values)]
        same = int((np.sign(there) == np.sign(usual[key])).sum())
        interval = binomtest(same, len(there)).proportion_ci(method="wilson")
        low, high = np.quantile(there, (0.05, 0.95))
        rows.append(
            {
                "conclusion": key, "usual": usual[key], "share": same / len(there), "low": interval.low,
                "high": interval.high, "draws": len(there), "p5": low, "median": np.median(there), "p95": high,
            }
        )  # fmt: skip
    return pd.DataFrame(rows)


def best(study: Study, means: Mapping[str, Numbers], measure: str = "net_result") -> pd.Series:
    """In what share of the draws each type is best."""
    column = study.measures.index(measure)
    table = np.column_stack([means[name][:, column] for name in study.scenarios])
    table = table[np.isfinite(table).all(axis=1)]
    counts = np.bincount(table.argmax(axis=1), minlength=len(study.scenarios))
    return pd.Series(counts / counts.sum(), index=list(study.scenarios))


def ordered(study: Study, means: Mapping[str, Numbers], usual: Mapping[str, float]) -> pd.Series:
    """In what share of the draws the four types have the order, in each measure, that they have with usual values."""
    found = differences(study, means)
    shares = {}
    for measure in study.measures:
        keys = [Conclusion(measure, *step).key for step in STEPS[1:]]
        signs = np.column_stack([np.sign(found[key]) == np.sign(usual[key]) for key in keys])
        there = np.column_stack([np.isfinite(found[key]) for key in keys]).all(axis=1)
        shares[measure] = float(signs[there].all(axis=1).mean())
    return pd.Series(shares)


def turning(
    study: Study, found: Mapping[str, Numbers], usual: Mapping[str, float], count: int = 3
) -> pd.DataFrame:
    """Which assumptions differ most between draws in which a conclusion turns over and those in which it holds.

    `effect` is the rank-biserial correlation: +1 if the assumption is higher in every draw that turned over than in any
    that did not. Conclusions that turn over in fewer than ten draws are left out, and so is what chance does to factors
    that do nothing.
    """
    shares = designed(study).shares
    assert shares is not None
    names = np.array([factor.name for factor in study.factors])
    nothing = np.array([name.startswith(NOTHING) for name in names])
    rows = []
    for key, values in found.items():
        there = np.isfinite(values)
        over = np.sign(values[there]) != np.sign(usual[key])
        if min(over.sum(), (~over).sum()) < 10:
            continue
        ranks = np.argsort(np.argsort(shares[there], axis=0), axis=0)
        effects = 2 * (ranks[over].mean(axis=0) - ranks[~over].mean(axis=0)) / len(over)
        floor = np.abs(effects[nothing]).max(initial=0.0)
        order = [n for n in np.argsort(-np.abs(effects)) if not nothing[n] and abs(effects[n]) > floor][
            :count
        ]
        rows += [
            {"conclusion": key, "assumption": names[n], "effect": effects[n], "floor": floor} for n in order
        ]
    return pd.DataFrame(rows, columns=["conclusion", "assumption", "effect", "floor"])


def noise(study: Study, runs: pd.DataFrame) -> dict[str, float]:
    """The share of noise in each conclusion's variance over the draws: what is left after averaging replicates."""
    wide = runs.pivot_table(index=["point", "replicate"], columns="scenario", values=list(study.measures))
    found = {}
    for each in CONCLUSIONS:
        values = wide[each.measure][each.after] - wide[each.measure][each.before]
        groups = values.groupby("point")
        within = groups.var().mean() / groups.size().mean()
        between = groups.mean().var()
        found[each.key] = float(within / between) if between > 0 else 0.0
    return found


def usual_of(company: str, effort: Effort, threads: int | None = None) -> dict[str, float]:
    """Every conclusion with the usual values, on as many seeds as matter: the mean of 64 paired runs."""
    from simulation.experiments.running import simulate

    means: dict[str, dict[str, float]] = {}
    for name in RELATIONSHIPS:
        scenario: Scenario = load_scenario(name, company=company)
        seeds = range(effort.seed, effort.seed + 64)
        runs = [run.measures for run in simulate(scenario, seeds, threads=threads)]
        means[name] = {measure: float(np.nanmean([run[measure] for run in runs])) for measure in MEASURES}
    return {
        each.key: means[each.after][each.measure] - means[each.before][each.measure] for each in CONCLUSIONS
    }
