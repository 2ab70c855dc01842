"""Runs invented in place of simulated ones: quick, the same for the same seed, and interrupted when asked."""

import json
from dataclasses import dataclass
from typing import Any

import numpy as np

from simulation.experiments import gathering
from simulation.experiments.running import PAIR, WRITTEN
from simulation.kernel.measuring import MEASURES
from simulation.rules.vocabulary import EventKind
from simulation.words import how_shown

LAST_DIGIT = np.array([10.0**-shown.digits / shown.factor for shown in map(how_shown, MEASURES)])
NEVER = ("market_entry_cost",)
SOMETIMES = ("first_response_days",)


@dataclass(frozen=True)
class InventedRun:
    seed: int
    measures: dict[str, float]
    daily: dict[str, np.ndarray]
    dyads: np.ndarray
    events: Any


def invented(scenario, seed, events=False):
    """One run: a market that all scenarios of a seed share, and what the way of working adds to it."""
    market = np.random.default_rng(seed).random(len(MEASURES))
    practice = sum(scenario.practices.values())
    own = np.random.default_rng([seed, round(practice)]).random(len(MEASURES))
    values = (100 + 10 * market + practice + own) * LAST_DIGIT
    measures = dict(zip(MEASURES, values.tolist(), strict=True)) | dict.fromkeys(NEVER, np.nan)
    if seed % 3 == 0:
        measures |= dict.fromkeys(SOMETIMES, np.nan)
    daily = {name: np.full(scenario.days, measures[name]) for name, each in MEASURES.items() if each.daily}
    dyads = np.array([(0, 0, *own[:2], 0), (1, 0, *own[2:4], 0)], dtype=PAIR)
    record = np.array(
        [(1, EventKind.REFUSED, 0, 0, -1, -1, -1, 1.0), (2, EventKind.ORDER, 1, 0, seed, 0, 1, own[0])],
        dtype=WRITTEN,
    )
    return InventedRun(seed, measures, daily, dyads, record if events else None)


class Simulate:
    """Stands in for `simulate`; raises KeyboardInterrupt before the run with number `interrupted`."""

    def __init__(self, interrupted=None):
        self.interrupted, self.runs, self.asked = interrupted, 0, {}

    def __call__(self, scenario, seeds, *, threads=None, day=None, events=False, progress=None):
        self.asked = {"threads": threads, "day": day, "events": events}
        for seed in seeds:
            if self.runs == self.interrupted:
                raise KeyboardInterrupt
            self.runs += 1
            yield invented(scenario, seed, events)


def stand_in(monkeypatch, interrupted=None):
    """Let the command invent its runs."""
    simulate = Simulate(interrupted)
    monkeypatch.setattr(gathering, "simulate", simulate)
    return simulate


def manifest(folder):
    return json.loads((folder / "manifest.json").read_text())
