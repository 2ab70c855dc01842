"""What the runs of a plan say, as plain values: all that tables, sentences and reports need."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from simulation.experiments import statistics
from simulation.experiments.markets import unlike
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
Scenarios = Mapping[str, Scenario]


def summarise(plan: Plan, runs: pd.DataFrame) -> Summary:
    """Means, differences and what is clear of chance.

    `measures` holds for each measure the `means` by scenario, the `differences` to the first scenario, and in
    `steps` those to the one before: `paired` where a seed gives both the same market, and unpaired elsewhere.
    `steps` lists per step which of TELLING are clear of chance; `needed` says how many runs of each would tell
    those that are not (None: more than anybody would run). What does not exist is None.
    """
    columns, scenarios = _columns(plan, runs), dict(plan.scenarios)
    seeds = sorted(int(seed) for seed in set(runs["seed"]))
    return {
        "scenarios": [_described(name, plan) for name in plan.names],
        "days": plan.scenarios[0][1].days,
        "warm_up": plan.scenarios[0][1].warm_up,
        "seeds": {"first": seeds[0], "last": seeds[-1], "asked": plan.replicates, "done": len(seeds)},
        "complete": len(seeds) == plan.replicates,
        "own_day": plan.day.name if plan.day else None,
        "measures": {measure: _measure(measure, columns, scenarios) for measure in MEASURES},
        "steps": [_step(one, other, columns, scenarios) for one, other in pairwise(plan.names)],
        "pairing": {measure: _pairings(measure, columns, scenarios) for measure in PAIRED},
        "parameters": {"number": len(PARAMETERS), "assumed": sum(p.is_assumed for p in PARAMETERS.values())},
    }


def _columns(plan: Plan, runs: pd.DataFrame) -> Columns:
    """The values of each measure in each scenario, in order of seeds."""
    by_scenario = {name: runs[runs["scenario"] == name].sort_values("seed") for name in plan.names}
    return {name: {m: table[m].to_numpy() for m in MEASURES} for name, table in by_scenario.items()}


def _described(name: str, plan: Plan) -> Summary:
    scenario = dict(plan.scenarios)[name]
    return {
        "name": name,
        "title": scenario.title,
        "company": scenario.company,
        "relationship": scenario.relationship,
        "established": scenario.established,
        "unlike": unlike(plan.scenarios[0][1], scenario),
        "digest": scenario.digest(),
    }


def _measure(measure: str, columns: Columns, scenarios: Scenarios) -> Summary:
    first, *others = columns
    return {
        "unit": MEASURES[measure].unit,
        "better": MEASURES[measure].better,
        "means": {name: _plain(statistics.estimate(columns[name][measure])) for name in columns},
        "differences": {name: _difference(measure, first, name, columns, scenarios) for name in others},
        "steps": {
            other: {"from": one, **_difference(measure, one, other, columns, scenarios)}
            for one, other in pairwise(columns)
        },
    }


def _difference(measure: str, one: str, other: str, columns: Columns, scenarios: Scenarios) -> Summary:
    """The second scenario minus the first."""
    paired = not unlike(scenarios[one], scenarios[other])
    subtract = statistics.paired_difference if paired else statistics.unpaired_difference
    difference = subtract(columns[other][measure], columns[one][measure])
    return _plain(difference) | {"clear": difference.clear, "paired": paired}


def _plain(estimate: Estimate) -> Summary:
    numbers = {name: finite(getattr(estimate, name)) for name in ("mean", "low", "high", "half_width")}
    return numbers | {"count": estimate.count, "missing": estimate.missing}


def _step(one: str, other: str, columns: Columns, scenarios: Scenarios) -> Summary:
    """What of TELLING differs between two scenarios, and how many runs would tell what is not clear yet."""
    paired = not unlike(scenarios[one], scenarios[other])
    clear, needed = [], {}
    for measure in TELLING:
        values, base = columns[other][measure], columns[one][measure]
        if _difference(measure, one, other, columns, scenarios)["clear"]:
            clear.append(measure)
        elif paired:
            needed[measure] = statistics.replications_to_tell(values - base)
        else:
            needed[measure] = statistics.unpaired_runs_to_tell(values, base)
    return {"from": one, "to": other, "paired": paired, "clear": clear, "needed": needed}


def _pairings(measure: str, columns: Columns, scenarios: Scenarios) -> Summary:
    first, *others = columns
    return {
        name: _pairing(columns[name][measure], columns[first][measure])
        for name in others
        if not unlike(scenarios[first], scenarios[name])
    }


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
