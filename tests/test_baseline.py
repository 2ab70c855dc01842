"""The baseline: what the four types give today. It changes only with a sentence in the changelog.

`python tests/update_baseline.py` writes it anew after a change of results that is meant.
"""

import json
from pathlib import Path

import numpy as np
import pytest

from simulation.experiments.running import simulate
from simulation.organisation.scenario import load_scenario
from simulation.rules.vocabulary import RELATIONSHIPS

FILE = Path(__file__).with_name("baseline.json")
SEEDS = range(8)
MEASURES = ("conflicts", "duplicated_hours", "cycle_time_median", "revenue", "satisfaction", "net_result")
CLOSE = 1e-9  # one machine gives equal bits; another processor may differ in the last digit of exp and log


def baseline() -> dict[str, dict[str, float]]:
    """The means of a few measures over a few seeds, by relationship."""
    found = {}
    for name in RELATIONSHIPS:
        runs = [run.measures for run in simulate(load_scenario(name), SEEDS)]
        found[name] = {measure: float(np.mean([each[measure] for each in runs])) for measure in MEASURES}
    return found


def test_results_are_those_of_the_baseline():
    expected, found = json.loads(FILE.read_text(encoding="utf-8")), baseline()
    assert found.keys() == expected.keys()
    for name, means in found.items():
        assert means == pytest.approx(expected[name], rel=CLOSE, abs=0), (
            f"{name}: results change; if that is meant, say so under 'Results change' in CHANGELOG.md and run "
            "`python tests/update_baseline.py`"
        )
