"""Same seed, same market: what the staff does not decide is the same in every scenario of one company.

And so paired differences between scenarios vary far less than unpaired ones.
"""

from itertools import pairwise

import numpy as np
import pytest

from simulation.experiments.running import passed, simulate
from simulation.experiments.statistics import pairing
from simulation.kernel.day import run_day
from simulation.kernel.opening import opened
from simulation.organisation.scenario import Step, load_scenario
from simulation.rules.vocabulary import RELATIONSHIPS
from tiny import tiny

SEED = 5
DAYS = 200
DRAWN = {
    "customers": ("segment", "value", "offset", "odd", "sensitivity", "phase", "online", "home_marketer"),
    "staff": ("full_speed", "threshold", "x", "y", "mixed_x", "mixed_y", "rank"),
    "dyads": ("salesperson", "marketer", "apart", "mixed"),
}  # fmt: skip
ON_THE_FIRST_MORNING = {
    "customers": ("satisfaction",),
    "staff": ("belief",),
    "dyads": ("trust_sales", "trust_marketing", "understanding_sales", "understanding_marketing"),
}
ARTICLE = (
    Step(10, "role_rules", None, 1.0),
    Step(60, "co_location", None, 0.5),
    Step(90, "split_marketing", None, 1.0),
)


def scenarios():
    """Every way of working in one company."""
    types = {name: tiny(relationship=name, days=DAYS) for name in RELATIONSHIPS}
    return types | {
        "half of everything": tiny(
            {f"practices.{name}": 0.5 for name in tiny().practices}, relationship="undefined", days=DAYS
        ),
        "changing": tiny(relationship="undefined", days=DAYS, steps=ARTICLE),
    }


class Life:
    """A scenario's run, and what was seen on the way: needs, days of wishes, and how long customers thought."""

    def __init__(self, scenario):
        self.organisation = opened(scenario, SEED)
        self.first = {
            (name, field): getattr(self.organisation, name)[field].copy()
            for name, fields in ON_THE_FIRST_MORNING.items()
            for field in fields
        }
        self.needs, self.wishes, self.thoughts = [], [], {}
        for day in range(scenario.warm_up + scenario.days):
            self.pass_day(day)

    def pass_day(self, day):
        customers, segments = self.organisation.customers, self.organisation.segments
        before, wished = self.moments(), customers["wish"].copy()
        run_day(self.organisation, day)
        self.wishes.append(customers["wish"] - wished)
        self.needs.append([segments[field].copy() for field in ("need", "bears", "online_share")])
        for key, (moment, due) in self.moments().items():
            if key in before and moment == before[key][0] + 1:
                self.thoughts[key, moment] = due - max(day, before[key][1])

    def moments(self):
        """Of each open journey, by its key: the moment it has come to, and when that falls due."""
        journeys = self.organisation.journeys[self.organisation.customers["open"] == 1]
        return {int(j.key): (int(j.moment), int(j.due)) for j in journeys}


@pytest.fixture(scope="module")
def lives():
    return {name: Life(scenario) for name, scenario in scenarios().items()}


@pytest.mark.parametrize("table", DRAWN)
def test_customers_and_natures_are_the_same_in_every_scenario(lives, table):
    one = getattr(lives["undefined"].organisation, table)
    for life in lives.values():
        for field in DRAWN[table]:
            assert np.array_equal(getattr(life.organisation, table)[field], one[field]), field


def test_everybody_begins_with_the_same_beliefs_and_trust(lives):
    for life in lives.values():
        for key, values in lives["undefined"].first.items():
            assert np.array_equal(life.first[key], values), key


def test_needs_and_what_segments_bear_go_the_same_way(lives):
    for life in lives.values():
        assert np.array_equal(life.needs, lives["undefined"].needs)


def test_candidate_wishes_fall_on_the_same_days(lives):
    assert np.sum(lives["undefined"].wishes) > 50
    for life in lives.values():
        assert np.array_equal(life.wishes, lives["undefined"].wishes)


def test_customers_think_equally_long_at_the_same_moment_of_the_same_journey(lives):
    compared = 0
    for one, other in pairwise(life.thoughts for life in lives.values()):
        for moment in one.keys() & other.keys():
            assert one[moment] == other[moment]
            compared += 1
    assert compared > 100


def test_the_number_of_days_does_not_change_the_wishes():
    short, long = (passed(tiny(days=days), SEED) for days in (20, 60))
    assert np.array_equal(short.wishes[:60], long.wishes[:60])


def test_another_seed_is_another_market():
    one, other = opened(tiny(), 1), opened(tiny(), 2)
    assert not np.isclose(one.customers["value"], other.customers["value"]).any()
    assert not np.isclose(one.segments["need"], other.segments["need"]).any()
    assert (one.wishes != other.wishes).any()


@pytest.fixture(scope="module")
def ends():
    """Measures of the two ends on the same 128 seeds."""
    return {
        name: [run.measures for run in simulate(load_scenario(name), range(2000, 2128))]
        for name in ("undefined", "integrated")
    }


@pytest.mark.parametrize(("measure", "times"), [("revenue", 1.5), ("conflicts", 1.0), ("net_result", 2.0)])
def test_paired_differences_vary_less_than_unpaired_ones(ends, measure, times):
    """Conflicts of the integrated company are so few that nearly all variance is that of the undefined one."""
    undefined, integrated = ([each[measure] for each in found] for found in ends.values())
    gain = pairing(integrated, undefined).gain
    print(f"{measure}: variance of unpaired over paired differences {gain:.2f}")
    assert gain > times
