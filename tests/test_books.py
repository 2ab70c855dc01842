"""The books balance for any parameters in range: hours, journeys, money, events, states."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from books import check_books
from simulation.experiments.running import passed
from simulation.organisation.scenario import Scenario, Step, load_scenario
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS
from tiny import tiny

ROOM_FOR_EVENTS = 20_000
SIZES = {
    "company.salespeople": st.integers(1, 6),
    "company.marketers": st.integers(0, 5),
    "company.customers": st.integers(1, 60),
    "company.region_size": st.integers(1, 6),
    "company.segments": st.integers(1, 8),
    "company.joint_accounts": st.integers(0, 70),
    "company.new_segment_opens": st.integers(1, 80),
}
OTHERS = [name for name in PARAMETERS if name not in SIZES and name != "company.new_segments"]
CHANGING = [name for name, parameter in PARAMETERS.items() if parameter.changes]
levels = st.sampled_from([0.0, 1.0]) | st.floats(0, 1)


@st.composite
def values(draw: st.DrawFn, name: str) -> object:
    """A value of a parameter: one of its limits, anything between, or a plausible one; of a choice its name."""
    parameter = PARAMETERS[name]
    if parameter.kind == "choice":
        return draw(st.sampled_from(parameter.choices))
    if parameter.kind == "switch":
        return draw(st.booleans())
    low, high = draw(st.sampled_from([parameter.hard, parameter.plausible]))
    value = draw(st.sampled_from([low, high]) | st.floats(low, high))
    return round(value) if parameter.kind == "count" else value


@st.composite
def steps(draw: st.DrawFn, days: int) -> tuple[Step, ...]:
    """A few changes in the course of the run."""
    found = []
    for _ in range(draw(st.integers(0, 3))):
        day = draw(st.integers(1, days))
        if draw(st.booleans()):
            found.append(Step(day, draw(st.sampled_from(PRACTICES)), None, draw(levels)))
        else:
            name = draw(st.sampled_from(CHANGING))
            found.append(Step(day, None, name, float(draw(values(name)))))
    return tuple(sorted(found, key=lambda step: step.day))


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Any small company, market and way of working, with anything in range."""
    chosen = {name: draw(sizes) for name, sizes in SIZES.items()}
    chosen["company.new_segments"] = draw(st.integers(0, chosen["company.segments"] - 1))
    chosen |= {name: draw(values(name)) for name in draw(st.lists(st.sampled_from(OTHERS), max_size=12))}
    chosen |= {
        f"practices.{name}": draw(levels) for name in draw(st.lists(st.sampled_from(PRACTICES), max_size=6))
    }
    days = draw(st.integers(1, 60))
    scenario = load_scenario(
        draw(st.sampled_from(RELATIONSHIPS)), settings=chosen, days=days, warm_up=draw(st.integers(0, 40))
    )
    return replace(scenario, steps=draw(steps(days)))


def books_of(scenario: Scenario, seed: int) -> None:
    check_books(passed(scenario, seed, event_room=ROOM_FOR_EVENTS))


@given(scenario=scenarios(), seed=st.integers(0, 2**63 - 1))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_books_balance_for_any_parameters_in_range(scenario, seed):
    books_of(scenario, seed)


@pytest.mark.slow
@given(scenario=scenarios(), seed=st.integers(0, 2**63 - 1))
@settings(max_examples=3_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_books_balance_for_very_many_parameters_in_range(scenario, seed):
    books_of(scenario, seed)


EDGES = {
    "no marketers": {"company.marketers": 0},
    "one person": {"company.salespeople": 1, "company.marketers": 0},
    "one customer": {"company.customers": 1},
    "one of each": {"company.salespeople": 1, "company.marketers": 1, "company.customers": 1},
    "needs stand still": {"market.need_drift": 0.0, "market.price_drift": 0.0},
    "one segment": {"company.segments": 1, "company.new_segments": 0},
    "one moment": {"company.moments": 1},
    "a region each": {"company.region_size": 1},
    "nothing to sell for": {"selling.win_chance": 0.0},
    "prospecting never suffices": {"selling.idle_bar": 1.0},
    "everybody leaves": {"people.leave_per_year": 2.0},
    "Marketing only supports": {"company.marketing_role": "support"},
    "no hours": {"hours.day": 1.0, "hours.administration": 8.0},
}


@pytest.mark.parametrize("relationship", RELATIONSHIPS)
@pytest.mark.parametrize("edge", EDGES)
def test_the_books_balance_at_the_edge(edge, relationship):
    books_of(tiny(EDGES[edge], relationship=relationship), seed=3)


@pytest.mark.parametrize("warm_up", [0, 1])
def test_the_books_balance_for_a_single_day(warm_up):
    books_of(tiny(days=1, warm_up=warm_up), seed=3)


@pytest.mark.parametrize("level", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("practice", PRACTICES)
def test_the_books_balance_with_one_practice_alone_at_any_level(practice, level):
    books_of(tiny({f"practices.{practice}": level}, relationship="undefined"), seed=3)


@pytest.mark.parametrize("practice", PRACTICES)
def test_the_books_balance_when_a_practice_comes_and_goes(practice):
    steps = (Step(5, practice, None, 1.0), Step(30, practice, None, 0.4), Step(50, practice, None, 0.0))
    books_of(tiny(relationship="undefined", steps=steps), seed=3)
