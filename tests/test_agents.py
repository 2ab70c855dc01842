"""Agents are windows: they show and change the records, answer questions, and refuse to act."""

import math

import numpy as np
import pytest

from simulation.agents import Customer, OrganisationModel, Salesperson
from simulation.agents.windows import PROCESSES
from simulation.organisation.scenario import Step
from simulation.organisation.tables import SALES
from tiny import digest_of, tiny


@pytest.fixture(scope="module")
def model():
    """The integrated tiny company on the evening of measured day 30: to look at, not to change."""
    return after(OrganisationModel(tiny(), seed=1), 70)


def after(model, days):
    for _ in range(days):
        model.step()
    return model


def test_everybody_is_an_agent(model):
    assert (len(model.salespeople), len(model.marketers), len(model.customers)) == (3, 2, 30)
    assert len(model.revenue_managers) == 1
    assert len(model.agents) == 36
    assert len({agent.unique_id for agent in model.agents}) == 36
    assert [person.row for person in model.people] == list(range(5))


def test_where_there_is_no_marketing_there_are_no_marketers():
    model = after(OrganisationModel(tiny({"company.marketers": 0}, relationship="undefined")), 5)
    assert (len(model.marketers), len(model.revenue_managers)) == (0, 0)
    assert all(customer.marketer is None for customer in model.customers)
    assert np.isnan(model.trust).all()


def test_lists_divide_the_customers_and_customers_know_their_people(model):
    for people in (model.salespeople, model.marketers):
        on_lists = [customer.row for person in people for customer in person.list]
        assert sorted(on_lists) == list(range(30))
    for person in model.people:
        for customer in person.list:
            assert person is (customer.salesperson if person.role == SALES else customer.marketer)


def test_trust_is_asked_of_a_person_or_seen_as_a_matrix(model):
    for seller in model.salespeople:
        for marketer in model.marketers:
            assert seller.trusts(marketer) == model.trust[seller.row, marketer.row] > 0
            assert marketer.trusts(seller) == model.trust[marketer.row, seller.row] > 0
        assert math.isnan(seller.trusts(seller))
        assert math.isnan(model.trust[seller.row, seller.row])


def test_journeys_say_who_has_the_moment_and_since_when(model):
    journeys = [customer.journey for customer in model.customers if customer.journey]
    assert len(journeys) == int(model.organisation.customers["open"].sum()) > 0
    for journey in journeys:
        people = {journey.customer.salesperson, journey.customer.marketer}
        assert set(journey.holders) <= people
        assert len(journey.holders) == len(set(journey.holders))
        assert not (journey.is_orphan and journey.holders)
        assert journey.started + journey.days_open == model.day
        assert journey.source in ("campaign", "inbound", "prospecting")
        assert 1 <= journey.moment <= 6


def test_a_window_reads_and_writes_the_record():
    model = OrganisationModel(tiny())
    customer = next(iter(model.customers))
    customer.satisfaction = 0.25  # a column that the class names
    customer.sensitivity *= 2
    customer.episode = 3  # one of the model's book-keeping
    customer.note_of_mine = "call back"  # no column
    record = model.organisation.customers[0]
    assert (record.satisfaction, record.episode, customer.episode) == (0.25, 3, 3)
    assert customer.sensitivity == record.sensitivity
    assert customer.note_of_mine == "call back"
    next(iter(model.marketers)).belief[1] = 4.5
    assert model.organisation.staff["belief"][3, 1] == 4.5
    with pytest.raises(AttributeError, match="neither an attribute nor a column 'satisfied'"):
        _ = customer.satisfied
    with pytest.raises(AttributeError):
        customer.salesperson = 2  # lists and pairs hang on it


def test_a_written_record_changes_the_run():
    told, left_alone = (OrganisationModel(tiny(relationship="undefined"), seed=1) for _ in range(2))
    told.customers.set("satisfaction", 1.0)
    assert (told.organisation.customers["satisfaction"] == 1.0).all()
    assert digest_of(after(told, 40).organisation) != digest_of(after(left_alone, 40).organisation)


def test_agent_sets_select_aggregate_group_and_sort(model):
    satisfaction = model.organisation.customers["satisfaction"]
    assert model.customers.agg("satisfaction", np.mean) == satisfaction.mean()
    happy = model.customers.select(lambda customer: customer.satisfaction > 0.5)
    assert len(happy) == (satisfaction > 0.5).sum()
    sizes = model.customers.groupby("segment").agg("satisfaction", len)
    assert sizes == dict(enumerate(np.bincount(model.organisation.customers["segment"]).tolist()))
    assert model.agents.select(agent_type=Salesperson).get("row") == [0, 1, 2]
    values = model.customers.sort("value", ascending=True).get("value")
    assert values == sorted(values)


def test_people_say_how_they_work(model):
    assert all(person.works_by("co_location") and len(person.practices) == 11 for person in model.people)
    assert [marketer.is_embedded for marketer in model.marketers] == [True, False]
    assert all(isinstance(marketer.is_long_term, bool) for marketer in model.marketers)
    assert all(person.is_busy == (person.busy > 0.5) for person in model.people)
    undefined = OrganisationModel(tiny(relationship="undefined"))
    assert all(person.practices == () for person in undefined.people)


def test_the_revenue_manager_comes_when_the_practice_does():
    model = OrganisationModel(
        tiny(relationship="aligned", warm_up=0, steps=(Step(22, "revenue_manager", None, 1.0),))
    )
    there = []
    while model.running:
        model.step()
        there.append(len(model.revenue_managers))
    assert there == [0] * 21 + [1] * 39
    manager = next(iter(model.revenue_managers))
    assert manager.hours == manager.level * model.resolved.parameters["revenue_manager.hours"] > 0


@pytest.mark.parametrize("name", ["step", "sell", "meet", "quarrel"])
def test_an_agent_with_behaviour_is_refused(name):
    with pytest.raises(
        TypeError, match=rf"Sulky\.{name}\(\) would never be called.*OrganisationModel\(day=my_day\)"
    ):
        type("Sulky", (Salesperson,), {name: lambda self: None})


def test_a_model_with_a_process_as_method_is_refused():
    with pytest.raises(TypeError, match=r"Mine\.decide\(\) would never be called.*docs/extending\.md"):
        type("Mine", (OrganisationModel,), {"decide": lambda self: None})


def test_questions_may_be_added():
    kind = type("Asked", (Customer,), {"is_pleased": property(lambda self: self.satisfaction > 0.8)})
    assert isinstance(kind.is_pleased, property)


def test_all_processes_of_the_day_are_known():
    assert {"drift", "take_steps", "meet", "claim", "sell", "decide", "quarrel", "record"} <= PROCESSES
    assert not {"run_day", "kernel", "step"} & PROCESSES
