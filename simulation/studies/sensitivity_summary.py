"""What the tables of a study say, as plain values: the summary that is written, printed and told."""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from simulation import __version__
from simulation.compiled import source_digest
from simulation.experiments.order import share_interval
from simulation.kernel.measures import MEASURES
from simulation.rules.parameters import PARAMETERS
from simulation.studies.sensitivity import DECLARED_SEEDS, Analysis, Found
from simulation.studies.sensitivity_tables import Tables

Summary = dict[str, Any]
SHOWN = 20  # the most influential of each conclusion that are listed
FIRM = 0.9  # kept in at least this share of the draws, the interval included: hardly anything assumed can change it
CONCLUSION = ["measure", "from", "to"]


def summarise(found: Found, tables: Tables) -> Summary:
    """Everything that is told of a asked."""
    return {
        **_asked(found.asked),
        "order": [_conclusion(row, tables, found.asked.effort.draws) for row in _rows(tables["order"])],
        "ranks": _rows(tables["ranks"]),
        "chosen": [found.asked.factors[place].name for place in found.chosen],
    }


def _asked(asked: Analysis) -> Summary:
    base, effort = asked.scenarios[0], asked.effort
    assumed = sum(parameter.is_assumed for parameter in PARAMETERS.values())
    return {
        "version": __version__,
        "rules": source_digest(),
        "company": base.company,
        "days": base.days,
        "warm_up": base.warm_up,
        "scenarios": list(asked.names),
        "measures": list(asked.measures),
        "seeds": {"first": asked.seed, "replicates": effort.replicates, "declared": DECLARED_SEEDS},
        "effort": vars(effort),
        "points": asked.sizes,
        "runs": sum(asked.sizes.values()) * len(asked.scenarios) * effort.replicates,
        "parameters": {"all": len(PARAMETERS), "assumed": assumed, "varied": len(asked.factors)},
    }


def _conclusion(row: Summary, tables: Tables, draws: int) -> Summary:
    """One conclusion with what moves it, what flips it, and how much of it is luck."""
    of = {name: _of(tables[name], row) for name in ("screening", "indices", "flips", "noise")}
    moving = of["screening"].nlargest(SHOWN, "mu_star").drop(columns=CONCLUSION)
    moving = moving[moving["mu_star"] > 0]
    flipping = of["flips"][of["flips"]["clear"]].drop(columns=CONCLUSION)
    flipping = flipping.iloc[flipping["difference"].abs().to_numpy().argsort(kind="stable")[::-1]]
    return {
        **row,
        "better_is": MEASURES[row["measure"]].better,
        "verdict": verdict(row, draws),
        "noise": _rows(of["noise"].drop(columns=CONCLUSION))[0],
        "screening": _rows(moving),
        "indices": _rows(of["indices"].drop(columns=CONCLUSION)),
        "flips": _rows(flipping),
    }


def verdict(row: Mapping[str, Any], draws: int) -> str:
    """What nearly all draws agree on: "firm" (better), "reversed" (worse), "unchanged", or nothing ("open").

    >>> shares = {"better": 0.0, "clearly_better": 0.5, "same": 0.0, "worse": 0.5, "clearly_worse": 0.0}
    >>> verdict(shares, 500), verdict(shares | {"clearly_better": 1.0, "worse": 0.0}, 500)
    ('open', 'firm')
    """
    parts = {
        "firm": row["clearly_better"] + row["better"],
        "reversed": row["clearly_worse"] + row["worse"],
        "unchanged": row["same"],
    }
    return next((name for name, share in parts.items() if share_interval(share, draws)[0] >= FIRM), "open")


def _of(table: pd.DataFrame, row: Summary) -> pd.DataFrame:
    same = [table[key] == row[key] for key in CONCLUSION]
    return table[same[0] & same[1] & same[2]]


def _rows(table: pd.DataFrame) -> list[Summary]:
    """The rows of a table as plain values; what does not exist is None."""
    records: list[Summary] = table.to_dict("records")
    return [{key: _plain(value) for key, value in record.items()} for record in records]


def _plain(value: Any) -> Any:
    plain = value.item() if hasattr(value, "item") else value
    return None if isinstance(plain, float) and not math.isfinite(plain) else plain
