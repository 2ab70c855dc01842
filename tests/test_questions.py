"""`run` and `compare` on the real model: what may not change an answer does not."""

import pytest
from pandas.testing import assert_frame_equal

from simulation import compare, load_scenario, run
from simulation.experiments.gathering import Gathering
from simulation.experiments.planning import planned
from simulation.kernel.day import run_day

TINY = {"company.salespeople": 3, "company.marketers": 2, "company.customers": 30}


@pytest.fixture
def tiny():
    def named(name):
        return load_scenario(name, days=60, warm_up=40, settings=TINY)

    return named


def same(one, other):
    for table in ("runs", "days", "trust"):
        assert_frame_equal(getattr(one, table), getattr(other, table))


def test_the_number_of_threads_changes_nothing(tiny):
    same(run(tiny("integrated"), replicates=6, threads=1), run(tiny("integrated"), replicates=6, threads=2))


def test_a_run_is_the_same_whichever_seed_was_the_first_and_whatever_it_is_compared_with(tiny):
    alone = run(tiny("aligned"), replicates=2, seed=4)
    among = compare([tiny("undefined"), tiny("aligned")], replicates=6)
    rows = among.runs.query("scenario == 'aligned' and seed >= 4").reset_index(drop=True)
    assert_frame_equal(rows, alone.runs)


def test_events_are_recorded_and_change_nothing(tiny):
    plan = planned(tiny("aligned"), 2, events=True)
    gathering = Gathering(plan).fill()
    events = gathering.whole("events")
    assert_frame_equal(gathering.whole("runs"), run(tiny("aligned"), replicates=2).runs)
    assert set(events["seed"]) == {0, 1}
    assert {"encounter", "order"} <= set(events["kind"])
    assert events.groupby("seed")["day"].is_monotonic_increasing.all()


def test_a_day_of_ones_own_that_does_as_the_models_day_gives_the_same_runs(tiny):
    def same_day(organisation, day):
        run_day(organisation, day)

    same(run(tiny("aligned"), replicates=2, day=same_day), run(tiny("aligned"), replicates=2))


def test_a_day_of_ones_own_is_another_question(tiny):
    def idle_day(organisation, day):
        pass

    mine, models = run(tiny("aligned"), replicates=2, day=idle_day), run(tiny("aligned"), replicates=2)
    assert mine.manifest["digest"] != models.manifest["digest"]
    assert mine.runs["orders"].sum() == 0 < models.runs["orders"].sum()
