"""Made-up results with plausible numbers: pictures and reports are tested without running the model."""

from dataclasses import replace

import numpy as np
import pandas as pd

from simulation.experiments.manifest import manifest, now
from simulation.experiments.planning import planned
from simulation.experiments.results import Result
from simulation.experiments.summarising import summarise
from simulation.kernel.measuring import MEASURES
from simulation.organisation.scenario import Scenario, load_scenario
from simulation.rules.vocabulary import CAUSES, HOUR_USES, PRACTICES, RELATIONSHIPS

TYPICAL = {  # undefined, defined, aligned, integrated
    "conflicts": (326, 272, 193, 63),
    "conflict_hours": (2600, 2100, 1400, 420),
    "duplicated_hours": (13_000, 9_800, 6_400, 3_000),
    "duplicated_share": (0.085, 0.064, 0.042, 0.020),
    "dropped_moments": (410, 260, 150, 60),
    "orphan_days": (5200, 3100, 1700, 700),
    "responses": (5200, 5100, 5050, 4900),
    "leads": (3100, 2600, 2500, 2300),
    "handed_over": (2500, 2250, 2200, 2150),
    "accepted": (900, 1500, 1700, 2000),
    "journeys": (4100, 3700, 3650, 3600),
    "contacted": (860, 1430, 1650, 1980),
    "lead_followup_share": (0.28, 0.55, 0.66, 0.86),
    "handed_over_followup_share": (0.34, 0.63, 0.75, 0.92),
    "first_response_days": (14.2, 6.1, 4.3, 2.1),
    "agreement_compliance": (0.21, 0.58, 0.70, 0.91),
    "cycle_time_median": (54.0, 51.0, 48.5, 43.0),
    "cycle_time_p90": (98.0, 92.0, 85.0, 72.0),
    "win_rate": (0.14, 0.16, 0.18, 0.22),
    "offer_win_rate": (0.31, 0.33, 0.36, 0.42),
    "no_decision_share": (0.30, 0.27, 0.24, 0.18),
    "offers": (1500, 1580, 1640, 1760),
    "orders": (470, 520, 590, 740),
    "revenue": (18.8e6, 20.4e6, 22.9e6, 27.8e6),
    "margin": (7.1e6, 7.8e6, 8.9e6, 11.0e6),
    "discount_share": (0.09, 0.08, 0.07, 0.045),
    "revenue_per_customer": (31_300, 34_000, 38_200, 46_300),
    "satisfaction": (0.58, 0.61, 0.65, 0.72),
    "repeat_share": (0.38, 0.41, 0.45, 0.52),
    "cost_of_sale": (0.37, 0.345, 0.31, 0.26),
    "cost_per_order": (14_800, 13_500, 12_000, 9_800),
    "trust_sales_in_marketing": (0.36, 0.44, 0.57, 0.76),
    "trust_marketing_in_sales": (0.33, 0.43, 0.58, 0.79),
    "understanding": (0.22, 0.27, 0.47, 0.63),
    "belief_error": (0.92, 0.85, 0.52, 0.31),
    "fit": (0.55, 0.57, 0.66, 0.74),
    "net_result": (0.1e6, 0.8e6, 1.7e6, 3.6e6),
    "encounters": (9000, 9100, 17_500, 19_000),
    "messages": (1500, 1600, 3300, 2900),
    "change_cost": (0.0, 40_000, 210_000, 520_000),
}
CAUSE_PARTS = (0.24, 0.12, 0.07, 0.11, 0.13, 0.06, 0.15, 0.12)
HOUR_PARTS = {
    "undefined": (30, 6, 12, 0, 9, 5, 9, 2, 1, 1, 0, 0, 0, 0, 2, 2, 8, 10, 3),
    "integrated": (33, 5, 8, 4, 10, 6, 4, 4, 2, 3, 3, 2, 2, 0, 0.5, 0.5, 2, 8, 3),
}
STOCKS = (
    "satisfaction",
    "trust_sales_in_marketing",
    "trust_marketing_in_sales",
    "understanding",
    "belief_error",
)
FLOWS = (
    "conflicts",
    "conflict_hours",
    "duplicated_hours",
    "leads",
    "orders",
    "revenue",
    "encounters",
    "messages",
)


def make_result(
    scenarios: tuple[str, ...] = RELATIONSHIPS,
    replicates: int = 16,
    days: int = 504,
    people: tuple[int, int] = (24, 12),
) -> Result:
    """A result of `scenarios` on the same seeds; a name that is not shipped is another undefined one."""
    plan = planned([_scenario(name, days) for name in scenarios], replicates)
    luck = np.random.default_rng(20)
    market = luck.normal(1.0, 0.08, replicates)
    runs = pd.concat(
        [_runs(name, place, market, luck) for place, name in enumerate(scenarios)], ignore_index=True
    )
    daily = [_days(run, days, luck) for run in runs.to_dict("records")]
    trust = [_trust(name, place, people, luck) for place, name in enumerate(scenarios)]
    return Result(
        runs,
        pd.concat(daily, ignore_index=True),
        pd.concat(trust, ignore_index=True),
        summarise(plan, runs),
        manifest(plan, now(), ["orgchange", "compare", *scenarios]),
    )


def with_tables(result: Result, **tables: pd.DataFrame) -> Result:
    """The same result with other tables in it."""
    return replace(result, **tables)


def _scenario(name: str, days: int) -> Scenario:
    known = (*RELATIONSHIPS, "article") if days >= 504 else RELATIONSHIPS
    shipped = load_scenario(name if name in known else "undefined", days=days)
    return replace(shipped, name=name)


def _level(name: str, place: int) -> float:
    """Where on the road from undefined (0) to integrated (3) a scenario stands."""
    return float(RELATIONSHIPS.index(name)) if name in RELATIONSHIPS else 0.5 + place % 3


def _runs(name: str, place: int, market: np.ndarray, luck: np.random.Generator) -> pd.DataFrame:
    level = _level(name, place)
    size = market.size
    columns: dict[str, object] = {"scenario": [name] * size, "seed": range(size)}
    for measure, values in TYPICAL.items():
        columns[measure] = np.interp(level, range(4), values) * market * luck.normal(1.0, 0.03, size)
    columns["market_entry_cost"] = np.full(size, np.nan)
    columns["market_entry_reached"] = np.full(size, np.nan)
    for cause, part in zip(CAUSES, CAUSE_PARTS, strict=True):
        columns[f"conflicts_{cause}"] = luck.poisson(part * np.asarray(columns["conflicts"]))
    parts = np.asarray([np.interp(level, (0, 3), ends) for ends in zip(*HOUR_PARTS.values(), strict=True)])
    for use, part in zip(HOUR_USES, parts / parts.sum(), strict=True):
        columns[f"hours_{use}"] = 153_000 * part * luck.normal(1.0, 0.02, size)
    for rank, practice in enumerate(PRACTICES):
        columns[f"adoption_{practice}"] = float(level >= (1, 2, 3)[(rank > 0) + (rank > 5)])
        columns[f"days_to_adopt_{practice}"] = np.nan
    return pd.DataFrame({measure: np.nan for measure in MEASURES} | columns)


def _days(run: dict[str, float], days: int, luck: np.random.Generator) -> pd.DataFrame:
    rise = 0.9 + 0.1 * np.arange(days) / days
    table: dict[str, object] = {
        "scenario": run["scenario"],
        "seed": run["seed"],
        "day": np.arange(1, days + 1),
    }
    for measure in FLOWS:
        table[measure] = run[measure] / days * rise * luck.gamma(4.0, 0.25, days)
    for measure in STOCKS:
        table[measure] = np.repeat(run[measure] * rise[::5] * luck.normal(1, 0.01, rise[::5].size), 5)[:days]
    return pd.DataFrame(table)


def _trust(name: str, place: int, people: tuple[int, int], luck: np.random.Generator) -> pd.DataFrame:
    level = _level(name, place)
    rows = [
        (
            name,
            salesperson,
            marketer,
            *np.clip(luck.normal(0.35 + 0.13 * level, 0.1, 2), 0, 1),
            float(level == 3 and marketer % 6 == 5),
        )
        for salesperson in range(people[0])
        for marketer in range(people[1])
        if salesperson // 12 == marketer // 6
    ]
    known = ["trust_sales_in_marketing", "trust_marketing_in_sales", "long_term"]
    return pd.DataFrame(rows, columns=["scenario", "salesperson", "marketer", *known])
