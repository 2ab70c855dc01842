"""The prefix law: what comes later changes nothing before it. So a game can go on from where it stands."""

import numpy as np
import pytest

from simulation.experiments.running import passed
from simulation.organisation.scenario import Scenario, Step, load_scenario
from simulation.organisation.tables import GAUGES, LEDGER_COLUMNS
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS
from tiny import WARM_UP, diary_of, digest_of, tiny

SEED = 11
STOCKS = ("satisfaction", "trust_sales", "trust_marketing", "understanding", "belief_error")
CHANGING = sorted(name for name, parameter in PARAMETERS.items() if parameter.changes)
LEAVING = {"people.leave_per_year": 1.0}


def columns(*names: str) -> np.ndarray:
    """The places of some ledger fields in a row of the diary."""
    return np.concatenate(
        [np.arange(LEDGER_COLUMNS[name].start, LEDGER_COLUMNS[name].stop) for name in names]
    )


# Read once more on the last day of a run, or written only then.
AT_THE_END = columns(
    "readings", *STOCKS, *(f"{stock}_sum" for stock in STOCKS), "cycle_median", "cycle_p90", "entry_reached"
)


def diary(scenario: Scenario) -> np.ndarray:
    return diary_of(passed(scenario, SEED))


def assert_begins_like(short: np.ndarray, long: np.ndarray) -> None:
    """The last day of the short run but for what is read at the end of a run, and every day before in full."""
    days = len(short)
    assert np.array_equal(short[:-1], long[: days - 1])
    assert np.array_equal(np.delete(short[-1], AT_THE_END), np.delete(long[days - 1], AT_THE_END))


@pytest.mark.parametrize("relationship", RELATIONSHIPS)
def test_a_short_run_is_the_beginning_of_a_longer_one(relationship):
    long = diary(tiny(LEAVING, relationship=relationship, days=200))
    for days in (1, 2, 21, 63, 150, 199):
        assert_begins_like(diary(tiny(LEAVING, relationship=relationship, days=days)), long)


def test_the_year_of_a_game_is_the_first_of_its_two():
    year, two = (load_scenario("article", days=days) for days in (441, 504))
    assert_begins_like(diary(year), diary(two))


def test_a_run_that_ends_on_a_day_of_reading_is_the_beginning_in_full_but_for_cycle_times():
    short, long = diary(tiny(days=60, warm_up=40)), diary(tiny(days=90, warm_up=40))
    only_then = columns("cycle_median", "cycle_p90", "entry_reached")
    assert np.array_equal(np.delete(short[-1], only_then), np.delete(long[len(short) - 1], only_then))


@pytest.mark.parametrize("practice", PRACTICES)
def test_a_step_of_a_practice_changes_nothing_before_its_day_and_something_after(practice):
    day = 20
    without = diary(tiny(relationship="undefined"))
    with_step = diary(tiny(relationship="undefined", steps=(Step(day, practice, None, 1.0),)))
    before = WARM_UP + day - 1
    assert np.array_equal(without[:before], with_step[:before])
    assert not np.array_equal(without[before], with_step[before])


@pytest.mark.parametrize("practice", PRACTICES)
def test_giving_up_a_practice_changes_nothing_before_its_day(practice):
    day = 20
    without, with_step = diary(tiny()), diary(tiny(steps=(Step(day, practice, None, 0.0),)))
    before = WARM_UP + day - 1
    assert np.array_equal(without[:before], with_step[:before])
    assert not np.array_equal(without[before], with_step[before])


@pytest.mark.parametrize("name", CHANGING)
def test_a_step_of_a_parameter_changes_nothing_before_its_day_and_something_after(name):
    day = 3
    low, high = PARAMETERS[name].hard
    start = tiny().parameters[name]
    value = high if start == low else low
    without, with_step = (
        diary(tiny(steps=steps, days=150)) for steps in ((), (Step(day, None, name, value),))
    )
    before = WARM_UP + day - 1
    assert np.array_equal(without[:before], with_step[:before])
    assert not np.array_equal(without[-1], with_step[-1])


@pytest.mark.parametrize("level", [0.0, 0.4, 1.0])
@pytest.mark.parametrize("practice", PRACTICES)
def test_a_step_to_the_present_level_changes_nothing(practice, level):
    settings = {f"practices.{practice}": level}
    same = Step(20, practice, None, level)
    assert np.array_equal(diary(tiny(settings)), diary(tiny(settings, steps=(same,))))


@pytest.mark.parametrize("name", CHANGING)
def test_a_step_of_a_parameter_to_its_present_value_changes_nothing(name):
    scenario = tiny()
    same = Step(20, None, name, float(scenario.parameters[name]))
    assert np.array_equal(diary(scenario), diary(tiny(steps=(same,))))


@pytest.mark.parametrize("name", CHANGING)
def test_a_step_on_the_first_morning_of_all_is_the_same_as_having_begun_so(name):
    """But for what the founding itself draws from a parameter, and what is paid for a change of practice."""
    value = PARAMETERS[name].hard[0]
    begun = tiny({name: bool(value) if PARAMETERS[name].kind == "switch" else value}, warm_up=0)
    stepped = tiny(warm_up=0, steps=(Step(1, None, name, float(value)),))
    assert np.array_equal(diary(begun), diary(stepped))


def test_a_step_after_the_last_day_that_counts_changes_only_that_day():
    without, with_step = diary(tiny()), diary(tiny(steps=(Step(60, "co_location", None, 0.0),)))
    assert np.array_equal(without[:-1], with_step[:-1])
    assert not np.array_equal(without[-1], with_step[-1])


def test_a_branch_is_the_run_again_with_one_more_step():
    first = (Step(10, "role_rules", None, 1.0),)
    branch = (*first, Step(40, "journey_map", None, 1.0))
    trunk = diary(tiny(relationship="undefined", steps=first))
    assert np.array_equal(
        trunk[: WARM_UP + 39], diary(tiny(relationship="undefined", steps=branch))[: WARM_UP + 39]
    )


def test_gauges_and_counters_are_as_the_law_expects():
    """A new gauge that is written only at the end of a run must be named above."""
    assert {name for name, _ in GAUGES} == {
        "satisfaction", "trust_sales", "trust_marketing", "understanding", "belief_error", "adoption", "settled",
        "entry_reached", "backlog", "cycle_median", "cycle_p90",
    }  # fmt: skip
    assert digest_of(passed(tiny(), SEED)) == digest_of(passed(tiny(), SEED))
