"""One model: compiled, uncompiled, day by day, with or without events, on threads in any order: the same bits.

Run as a program, this file prints the digest of all tables after a run of each scenario below, or of so many
scenarios at random.
"""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from anything import anything
from simulation.compiled import uncompiled_arithmetic
from simulation.experiments.running import passed, simulate
from simulation.kernel.day import run_day
from simulation.kernel.opening import opened
from simulation.kernel.recording import finish
from simulation.organisation.scenario import Scenario, Step, Trigger
from tiny import digest_of, tiny

CLONE = Path(__file__).resolve().parent.parent
SEEDS = (0, 7, 2**40 + 1)
COMING_AND_GOING = (
    Step(5, "integrated_metrics", None, 1.0),
    Step(9, "split_marketing", None, 1.0),
    Step(12, None, "market.need_drift", 3.0),
    Step(20, "co_location", None, 0.6),
    Step(31, "split_marketing", None, 0.0),
    Step(40, None, "learning.forms_in_sales_goals", 0.0),
)

MOVED = (Step(20, "split_marketing", None, 0.0), Step(30, "embedded_marketer", None, 0.0))
BUSY_AND_ANGRY = {
    "company.marketers": 4,
    "company.trust0": 0.2,
    "company.escalation_hops": 0,
    "company.customisation": 0.8,
    "campaign.response_rate": 15.0,
    "hours.day": 5.0,
    "meeting.hours_per_week": 0.0,
    "quarrel.fades": 0.999,
    "support.found": 0.0,
    "revenue_manager.aim": "both",
    "revenue_manager.talk_above": 0.1,
    "adoption.long_term_share": 0.5,
    "practices.communication_discipline": 0.7,
}


def scenarios() -> dict[str, Scenario]:
    """Scenarios that between them pass through every process."""
    turnover = {"people.leave_per_year": 2.0, "adoption.long_term_share": 0.5, "company.marketers": 3}
    online = {"company.order_value": 12_000, "market.online_share": 0.4, "company.moments": 3}
    support = {
        "company.marketing_role": "support",
        "company.customisation": 0.9,
        "company.common_budget": True,
    }
    told = Trigger(
        "everybody", "support_request", 0.0, "embedded_marketer", ("salesperson", "revenue_manager")
    )
    return {
        "all practices": tiny(),
        "no practices": tiny(relationship="undefined"),
        "no marketers": tiny({"company.marketers": 0}),
        "people and practices come and go": tiny(turnover, relationship="defined", steps=COMING_AND_GOING),
        "customers order online": tiny(online, relationship="aligned"),
        "Marketing supports": tiny(support, days=80),
        "busy and angry": replace(tiny(BUSY_AND_ANGRY, steps=MOVED), triggers=(told,)),
        "busy and angry without rules": tiny(BUSY_AND_ANGRY, relationship="undefined"),
    }


def at_random(number: int) -> dict[str, Scenario]:
    """So many scenarios with anything in them."""
    return {str(each): anything(each) for each in range(number)}


def digests(chosen: dict[str, Scenario]) -> dict[str, str]:
    return {name: digest_of(passed(scenario, 7)) for name, scenario in chosen.items()}


def uncompiled(*arguments: str) -> dict[str, str]:
    """What this file prints as a program, in a process that compiles nothing."""
    found = subprocess.run(
        [sys.executable, "-W", "error", __file__, *arguments],
        cwd=CLONE,
        env=os.environ | {"NUMBA_DISABLE_JIT": "1", "PYTHONPATH": f"{CLONE}{os.pathsep}{CLONE / 'tests'}"},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert found.returncode == 0, found.stderr
    return json.loads(found.stdout)


def test_compiled_and_uncompiled_are_the_same_model():
    assert uncompiled() == digests(scenarios())


@pytest.mark.slow
def test_compiled_and_uncompiled_are_the_same_model_whatever_the_parameters():
    assert uncompiled("200") == digests(at_random(200))


@pytest.mark.parametrize("name", scenarios())
def test_day_by_day_is_the_same_run(name):
    scenario = scenarios()[name]
    organisation = opened(scenario, 7)
    with uncompiled_arithmetic():
        for day in range(scenario.warm_up + scenario.days):
            run_day(organisation, day)
        finish(organisation)
    assert digest_of(organisation) == digest_of(passed(scenario, 7))
    assert digest_of(organisation) == digest_of(passed(scenario, 7, day=run_day))


@pytest.mark.parametrize("name", scenarios())
def test_writing_events_down_changes_nothing(name):
    scenario = scenarios()[name]
    off, on = passed(scenario, 7), passed(scenario, 7, event_room=20_000)
    assert digest_of(off, without=("events",)) == digest_of(on, without=("events",))
    assert off.events[0].day == on.events[0].day > 50
    days = on.events["day"][1 : on.events[0].day + 1]
    assert (days[1:] >= days[:-1]).all()


def test_the_first_events_are_the_same_in_a_small_room():
    scenario = tiny()
    whole, small = passed(scenario, 7, event_room=20_000).events, passed(scenario, 7, event_room=50).events
    assert small[0].day == whole[0].day
    assert (small[1:] == whole[1:51]).all()


@pytest.mark.parametrize(("threads", "seeds"), [(2, SEEDS), (1, SEEDS[::-1]), (2, SEEDS[::-1])])
def test_threads_and_the_order_of_seeds_change_nothing(threads, seeds):
    scenario = tiny()
    expected = {run.seed: run for run in simulate(scenario, SEEDS, threads=1, events=True)}
    found = list(simulate(scenario, seeds, threads=threads, events=True))
    assert [run.seed for run in found] == list(seeds)
    for run in found:
        assert np.array_equal(run.diary, expected[run.seed].diary)
        assert np.array_equal(run.dyads, expected[run.seed].dyads)
        assert np.array_equal(run.events, expected[run.seed].events)


def test_another_seed_is_another_run():
    scenario = tiny()
    assert len({digest_of(passed(scenario, seed), without=("luck",)) for seed in range(20)}) == 20


if __name__ == "__main__":
    print(json.dumps(digests(at_random(int(sys.argv[1])) if sys.argv[1:] else scenarios())))
