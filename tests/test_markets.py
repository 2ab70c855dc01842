"""Which parameters make another market: where two scenarios differ in none of them, a seed gives both the same."""

from dataclasses import replace

import pytest

from simulation.experiments.markets import MARKET, unlike
from simulation.experiments.running import passed
from simulation.kernel.opening import opened
from simulation.organisation.scenario import Step, load_scenario
from simulation.rules.parameters import PARAMETERS
from test_same_market import Life
from tiny import tiny

SEED = 5
CUSTOMERS = (
    "segment", "value", "offset", "odd", "sensitivity", "phase", "online", "salesperson", "home_marketer", "wish",
)  # fmt: skip
SEGMENTS = ("need", "bears", "online_share", "opens")


def changed(name):
    """Another allowed value of a parameter, as far from its own as need be to be noticed."""
    parameter, value = PARAMETERS[name], tiny().parameters[name]
    low, high = parameter.hard
    if name == "company.region_size":
        return 1  # three salespeople are one region unless each is one
    if parameter.choices:
        return parameter.choices[1 - int(value)]
    if parameter.kind == "switch":
        return not value
    if parameter.kind == "count":
        return value + 1 if value < high else value - 1
    return min(high, 1.5 * value) if value else low + 0.1 * (high - low)


def market_of(scenario):
    """What a seed drew of customers and segments, on the first morning and by the last evening."""
    first, organisation = opened(scenario, SEED), passed(scenario, SEED)
    customers = [organisation.customers[name].tolist() for name in CUSTOMERS]
    customers.append(first.customers["satisfaction"].tolist())
    return customers, [organisation.segments[name].tolist() for name in SEGMENTS]


@pytest.fixture(scope="module")
def usual():
    return market_of(tiny())


def test_there_are_such_parameters():
    assert set(PARAMETERS) >= MARKET


@pytest.mark.parametrize("name", sorted(set(PARAMETERS) - MARKET))
def test_whatever_else_is_changed_the_market_is_the_same(usual, name):
    other = tiny({name: changed(name)})
    assert unlike(tiny(), other) == []
    assert market_of(other) == usual


THINKING = {"arrival.thinking_days", "arrival.thinking_sd"}


@pytest.mark.parametrize("name", sorted(MARKET - THINKING))
def test_each_of_them_makes_another_market(usual, name):
    other = tiny({name: changed(name)})
    assert unlike(tiny(), other) == [name]
    assert market_of(other) != usual


@pytest.mark.parametrize("name", sorted(THINKING))
def test_or_lets_the_same_customers_think_longer_at_the_same_moment(name):
    one, other = Life(tiny()).thoughts, Life(tiny({name: changed(name)})).thoughts
    assert any(one[moment] != other[moment] for moment in one.keys() & other.keys())


def test_ways_of_working_and_what_changes_on_the_way_are_no_market():
    undefined = load_scenario("undefined")
    assert unlike(undefined, load_scenario("article")) == []
    assert unlike(undefined, replace(undefined, steps=(Step(5, "campaign.budget", None, 1.0),))) == []


def test_a_step_of_the_market_makes_it_another_one_unless_both_take_it():
    drift = (Step(5, "market.need_drift", None, 2.0),)
    one, other = tiny(steps=drift), tiny(relationship="undefined", steps=drift)
    assert unlike(one, other) == []
    assert unlike(tiny(), one) == unlike(one, tiny()) == ["market.need_drift"]


def test_another_company_is_another_market_and_names_come_in_their_order():
    names = unlike(load_scenario("undefined"), load_scenario("undefined", company="small_firm"))
    assert names[:3] == ["company.salespeople", "company.marketers", "company.customers"]
