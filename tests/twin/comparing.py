"""The twin and the model beside each other: `PYTHONPATH=tests python -m twin.comparing [runs]` prints every measure.

The tolerance was written down before the first comparison, of 24 runs of the twin. Of a *mean* the twin may be off by
`MARGIN` of the model's mean and two standard errors of the difference. `MARGIN` is about half of the smallest
difference that the model reports between the two scenarios (revenue, 9 % more in defined): a twin farther off could
answer the question differently. Two standard errors are what luck does, since the two do not share theirs. Of the
*difference* between defined and undefined the twin may be off by `MARGIN_OF_DIFFERENCE` of the model's and two
standard errors, and must have its sign where the model's is clear of chance.

There are 72 comparisons, and luck alone goes beyond two standard errors in some. So there are 9/4 as many runs and
three standard errors: the same width, and luck hardly ever fills it.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np

from simulation.experiments.running import simulate
from simulation.organisation.scenario import load_scenario
from simulation.organisation.tables import LEDGER_COLUMNS
from twin.company import run

SCENARIOS = ("undefined", "defined")
MARGIN = 0.05
MARGIN_OF_DIFFERENCE = 0.25
CLEAR = 3.0  # standard errors
RUNS, RUNS_OF_MODEL = 54, 432
COMPARED = (
    "conflicts",
    "orphans",
    "overlaps",
    "orphan_days",
    "dropped_moments",
    "duplicated_hours",
    "leads",
    "handed_over",
    "accepted",
    "journeys",
    "offers",
    "orders",
    "win_rate",
    "offer_win_rate",
    "lead_followup_share",
    "first_response_days",
    "support_wait_days",
    "cycle_time_median",
    "revenue",
    "satisfaction",
    "trust_sales_in_marketing",
    "trust_marketing_in_sales",
    "understanding",
    "belief_error",
)
ONLY_IN_LEDGER = ("moments", "orphans", "overlaps")


@dataclass(frozen=True)
class Spread:
    """The mean of a measure over runs, or a difference of means, with its standard error."""

    mean: float
    error: float

    @classmethod
    def of(cls, values):
        values = np.asarray(values)
        return cls(float(np.nanmean(values)), float(np.nanstd(values, ddof=1) / np.sqrt(len(values))))

    def __sub__(self, other):
        return Spread(self.mean - other.mean, float(np.hypot(self.error, other.error)))


def runs_of_twin(runs=RUNS, first=0):
    """Run the twin in both scenarios; return for each a list of measures, a run each."""
    scenarios = [load_scenario(name) for name in SCENARIOS for _ in range(runs)]
    seeds = list(range(first, first + runs)) * len(SCENARIOS)
    with ProcessPoolExecutor() as pool:
        made = list(pool.map(run, scenarios, seeds, chunksize=1))
    return {name: made[place * runs : (place + 1) * runs] for place, name in enumerate(SCENARIOS)}


def runs_of_model(runs=RUNS_OF_MODEL):
    """The same of the model."""
    return {
        name: [
            made.measures | {each: counted(made, each) for each in ONLY_IN_LEDGER}
            for made in simulate(load_scenario(name), range(runs))
        ]
        for name in SCENARIOS
    }


def counted(made, name):
    """How much a counter of the ledger grew in the measured days."""
    return float((made.final[LEDGER_COLUMNS[name]] - made.start[LEDGER_COLUMNS[name]]).sum())


def spread(runs, measure):
    return Spread.of([each.get(measure, 0.0) for each in runs])


def disagreement(measure, twin, model):
    """Return what is wrong with a measure of the twin, a sentence for each thing, from runs by scenario."""
    wrong, of_twin, of_model = [], {}, {}
    for name in SCENARIOS:
        of_twin[name], of_model[name] = spread(twin[name], measure), spread(model[name], measure)
        off = of_twin[name] - of_model[name]
        if abs(off.mean) > MARGIN * abs(of_model[name].mean) + CLEAR * off.error:
            wrong.append(f"{measure}, {name}: twin {of_twin[name].mean:.4g}, model {of_model[name].mean:.4g}")
    gain = of_twin["defined"] - of_twin["undefined"]
    gain_of_model = of_model["defined"] - of_model["undefined"]
    off = gain - gain_of_model
    turned = abs(gain_of_model.mean) > CLEAR * gain_of_model.error and gain.mean * gain_of_model.mean < 0
    if turned or abs(off.mean) > MARGIN_OF_DIFFERENCE * abs(gain_of_model.mean) + CLEAR * off.error:
        wrong.append(f"{measure}, difference: twin {gain.mean:.4g}, model {gain_of_model.mean:.4g}")
    return wrong


def main():
    """Print every measure that both have."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    twin, model = runs_of_twin(runs), runs_of_model()
    print(
        f"{'':38}"
        + "".join(f"{name + ': twin':>17}{'model':>11}{'off':>8}{'errors':>7}" for name in SCENARIOS)
    )
    for measure in sorted(set().union(*twin["defined"], *twin["undefined"]) & set(model["defined"][0])):
        line = f"{measure:<38}"
        for name in SCENARIOS:
            one, other = spread(twin[name], measure), spread(model[name], measure)
            off = one - other
            line += f"{one.mean:17.4g}{other.mean:11.4g}{100 * off.mean / (other.mean or 1):7.1f}%"
            line += f"{off.mean / (off.error or 1):7.1f}"
        print(line + ("  *" if disagreement(measure, twin, model) else ""))


if __name__ == "__main__":
    main()
