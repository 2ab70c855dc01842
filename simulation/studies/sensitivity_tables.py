"""The answer to a study as tables: one row per conclusion, per conclusion and parameter, or per point."""

from collections.abc import Iterator
from dataclasses import asdict

import numpy as np
import pandas as pd

from simulation.experiments.order import all_kept, best, flip, means_of, share_interval, signs
from simulation.experiments.sensitivity import averaged, independent, indices, noise, screened
from simulation.experiments.statistics import estimate
from simulation.kernel.measures import MEASURES
from simulation.studies.sensitivity import STAGES, Conclusion, Found

Tables = dict[str, pd.DataFrame]
RANGE = (5.0, 50.0, 95.0)  # of draws, in percent


def tables(found: Found) -> Tables:
    """Every table by name: order, ranks, screening, indices, flips, noise, points."""
    made = {
        "order": _order, "ranks": _ranks, "screening": _screening, "indices": _indices, "flips": _flips,
        "noise": _noise,
    }  # fmt: skip
    return {name: pd.DataFrame(make(found)) for name, make in made.items()} | {"points": _points(found)}


def _keys(conclusion: Conclusion) -> dict[str, object]:
    return {"measure": conclusion.measure, "from": conclusion.one, "to": conclusion.other}


def _order(found: Found) -> Iterator[dict[str, object]]:
    """Per conclusion: what the values as they are say, and the shares and the range over the draws."""
    asked = found.asked
    for conclusion in asked.conclusions:
        better = MEASURES[conclusion.measure].better
        gains = asked.gains(found.values["draws"], conclusion)
        told, shares = estimate(better * asked.gains(found.declared, conclusion)[0]), signs(gains)
        low, high = share_interval(shares.kept, len(gains))
        ends = np.percentile(better * means_of(gains), RANGE)
        yield _keys(conclusion) | {
            "declared": told.mean, "declared_low": told.low, "declared_high": told.high,
            "kept": shares.kept, "kept_low": low, "kept_high": high, **asdict(shares),
            "p5": ends[0], "median": ends[1], "p95": ends[2], "noise": noise(gains).share,
        }  # fmt: skip


def _ranks(found: Found) -> Iterator[dict[str, object]]:
    """Per measure and scenario: in which share of the draws it is best; and in which the whole order survives."""
    asked, drawn = found.asked, found.values["draws"]
    for at, measure in enumerate(asked.measures):
        shares = best(MEASURES[measure].better * drawn[..., at])
        steps = [
            asked.gains(drawn, each)
            for each in asked.conclusions
            if each.measure == measure and (each.one, each.other) != (asked.names[0], asked.names[-1])
        ]
        whole = all_kept(steps) if steps else 1.0
        for name, share in zip(asked.names, shares, strict=True):
            low, high = share_interval(float(share), len(drawn))
            yield {
                "measure": measure, "scenario": name, "best": float(share), "low": low, "high": high, "order": whole,
            }  # fmt: skip


def _screening(found: Found) -> Iterator[dict[str, object]]:
    """Per conclusion and parameter, in the unit of the measure: what changing it through its range does."""
    asked = found.asked
    for conclusion, shares in zip(asked.conclusions, found.shares, strict=True):
        better = MEASURES[conclusion.measure].better
        told = screened(found.points["walks"], asked.gains(found.values["walks"], conclusion), asked.seed)
        for place, factor in enumerate(asked.factors):
            yield _keys(conclusion) | {
                "parameter": factor.name, "low": factor.low, "high": factor.high, "mu": better * told.mu[place],
                "mu_star": told.mu_star[place], "mu_star_half_width": told.half_width[place],
                "sigma": told.sigma[place], "luck": told.luck, "share": shares[place],
            }  # fmt: skip


def _indices(found: Found) -> Iterator[dict[str, object]]:
    """Per conclusion and chosen parameter: its share of the variance, alone and with all interactions."""
    asked = found.asked
    for conclusion in asked.conclusions:
        told = indices(asked.gains(found.values["crossed"], conclusion), asked.kept, asked.seed)
        for number, place in enumerate(found.chosen):
            yield _keys(conclusion) | {
                "parameter": asked.factors[place].name,
                "first": told.first[number], "first_half_width": told.first_half[number],
                "total": told.total[number], "total_half_width": told.total_half[number], "luck": told.luck,
            }  # fmt: skip


def _flips(found: Found) -> Iterator[dict[str, object]]:
    """Per conclusion and parameter: how often the step is kept in the lowest and the highest third of its range."""
    asked, cube = found.asked, found.points["draws"]
    for conclusion in asked.conclusions:
        gains = asked.gains(found.values["draws"], conclusion)
        for place, factor in enumerate(asked.factors):
            told = flip(cube[:, place], gains, tried=len(asked.factors))
            yield _keys(conclusion) | {
                "parameter": factor.name,
                "difference": told.difference,
                **asdict(told),
            }


def _noise(found: Found) -> Iterator[dict[str, object]]:
    """Per conclusion: the share of luck at each stage, and of the draws' variance what the chosen ones carry."""
    asked = found.asked
    for conclusion in asked.conclusions:
        crossed = independent(asked.gains(found.values["crossed"], conclusion), asked.kept)
        shown = {stage: asked.gains(found.values[stage], conclusion) for stage in STAGES[:2]} | {
            "crossed": crossed
        }
        told = {stage: noise(gains) for stage, gains in shown.items()}
        whole = told["draws"].real
        yield _keys(conclusion) | {
            **{f"noise_{stage}": each.share for stage, each in told.items()},
            "spread_draws": whole**0.5, "spread_crossed": told["crossed"].real ** 0.5,
            "carried": told["crossed"].real / whole if whole > 0 else np.nan,
        }  # fmt: skip


def _points(found: Found) -> pd.DataFrame:
    """Every point of every stage: the value of each parameter (missing: as declared), the mean of each measure."""
    asked, parts = found.asked, []
    for stage in STAGES:
        places = found.chosen if stage == "crossed" else range(len(asked.factors))
        factors = [asked.factors[place] for place in places]
        cube, values = found.points[stage], found.values[stage]
        columns = {
            factor.name: np.array([factor.value_at(float(share)) for share in cube[:, at]], dtype=np.float64)
            for at, factor in enumerate(factors)
        }
        means = {
            f"{measure}[{name}]": averaged(values[:, of, :, at])
            for at, measure in enumerate(asked.measures)
            for of, name in enumerate(asked.names)
        }
        parts.append(pd.DataFrame({"stage": stage, "point": np.arange(len(cube))} | columns | means))
    return pd.concat(parts, ignore_index=True)
