"""What the runs of a plan say, as plain values: all that tables, sentences and reports need."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from simulation.experiments import statistics
from simulation.experiments.planning import Plan
from simulation.experiments.statistics import Estimate, Pairing, Values
from simulation.kernel.measuring import MEASURES
from simulation.organisation.scenario import Scenario
from simulation.rules.parameters import PARAMETERS

TELLING = ("conflicts", "duplicated_share", "cycle_time_median", "revenue")
"""The four measures on which the relationship types must differ."""

KEY_MEASURES = (
    *TELLING,
    "net_result",
    "cost_of_sale",
    "market_entry_cost",
    "satisfaction",
    "dropped_moments",
)
"""The rows of the short table."""

PAIRED = ("revenue", "conflicts")
"""The measures whose gain from running on the same seeds is reported."""

Summary = dict[str, Any]
Columns = Mapping[str, Mapping[str, Values]]


def summarise(plan: Plan, runs: pd.DataFrame) -> Summary:
    """Means, differences and what is clear of chance.

    `measures` holds for each measure the `means` by scenario, the paired `differences` to the first scenario,
    and in `steps` those to the one before. `steps` lists per step which of TELLING are clear of chance;
    `needed` says how many pairs would tell those that are not (None: more than anybody would run). What does
    not exist is None.
    """
    columns = _columns(plan, runs)
    seeds = sorted(int(seed) for seed in set(runs["seed"]))
    return {
        "scenarios": [_described(name, scenario) for name, scenario in plan.scenarios],
        "days": plan.scenarios[0][1].days,
        "warm_up": plan.scenarios[0][1].warm_up,
        "seeds": {"first": seeds[0], "last": seeds[-1], "asked": plan.replicates, "done": len(seeds)},
        "complete": len(seeds) == plan.replicates,
        "own_day": plan.day.name if plan.day else None,
        "measures": {measure: _measure(measure, columns) for measure in MEASURES},
        "steps": [_step(one, other, columns) for one, other in pairwise(plan.names)],
        "pairing": {measure: _pairings(measure, columns) for measure in PAIRED},
        "parameters": {"number": len(PARAMETERS), "assumed": sum(p.is_assumed for p in PARAMETERS.values())},
    }


def _columns(plan: Plan, runs: pd.DataFrame) -> Columns:
    """The values of each measure in each scenario, in order of seeds."""
    by_scenario = {name: runs[runs["scenario"] == name].sort_values("seed") for name in plan.names}
    return {name: {m: table[m].to_numpy() for m in MEASURES} for name, table in by_scenario.items()}


def _described(name: str, scenario: Scenario) -> Summary:
    return {
        "name": name,
        "title": scenario.title,
        "company": scenario.company,
        "relationship": scenario.relationship,
        "established": scenario.established,
        "digest": scenario.digest(),
    }


def _measure(measure: str, columns: Columns) -> Summary:
    names = list(columns)
    base = columns[names[0]][measure]
    return {
        "unit": MEASURES[measure].unit,
        "better": MEASURES[measure].better,
        "means": {name: _plain(statistics.estimate(columns[name][measure])) for name in names},
        "differences": {name: _difference(columns[name][measure], base) for name in names[1:]},
        "steps": {
            other: {"from": one, **_difference(columns[other][measure], columns[one][measure])}
            for one, other in pairwise(names)
        },
    }


def _difference(values: Values, base: Values) -> Summary:
    difference = statistics.paired_difference(values, base)
    return _plain(difference) | {"clear": difference.clear}


def _plain(estimate: Estimate) -> Summary:
    numbers = {name: finite(getattr(estimate, name)) for name in ("mean", "low", "high", "half_width")}
    return numbers | {"count": estimate.count, "missing": estimate.missing}


def _step(one: str, other: str, columns: Columns) -> Summary:
    """What of TELLING differs between two scenarios, and how many pairs would tell what is not clear yet."""
    clear, needed = [], {}
    for measure in TELLING:
        values, base = columns[other][measure], columns[one][measure]
        if statistics.paired_difference(values, base).clear:
            clear.append(measure)
        else:
            needed[measure] = statistics.replications_to_tell(values - base)
    return {"from": one, "to": other, "clear": clear, "needed": needed}


def _pairings(measure: str, columns: Columns) -> Summary:
    first, *others = columns
    return {name: _pairing(columns[name][measure], columns[first][measure]) for name in others}


def _pairing(values: Values, base: Values) -> Summary:
    found: Pairing = statistics.pairing(values, base)
    return {"paired": finite(found.paired), "unpaired": finite(found.unpaired), "gain": finite(found.gain)}


def finite(value: float) -> float | None:
    """The value, or None where it does not exist: JSON knows no nan.

    >>> finite(1.5), finite(float("nan"))
    (1.5, None)
    """
    return value if math.isfinite(value) else None


def measures_of(summary: Summary, everything: bool = False) -> Sequence[str]:
    """The measures worth a row: all of them or the key ones, without those that exist in no run."""
    rows = summary["measures"]
    asked = rows if everything else KEY_MEASURES
    return [measure for measure in asked if any(mean["count"] for mean in rows[measure]["means"].values())]
