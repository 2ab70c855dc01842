"""The model and its twin, written from one description, come to the same numbers (see `twin.comparing`)."""

import math

import pytest

from simulation.organisation.scenario import load_scenario
from twin.company import Company
from twin.comparing import COMPARED, SCENARIOS, disagreement, runs_of_model, runs_of_twin


@pytest.fixture(scope="module")
def both():
    return runs_of_twin(), runs_of_model()


@pytest.mark.slow
@pytest.mark.parametrize("measure", COMPARED)
def test_twin_and_model_agree(both, measure):
    assert not disagreement(measure, *both)


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_the_twin_counts_adds_up(name):
    scenario = load_scenario(name, days=63, warm_up=0)
    company = Company(scenario, seed=1)
    for _ in range(scenario.days):
        company.step()
    counts, measures = company.books.counts, company.books.measures
    still_open = sum(customer.journey is not None for customer in company.customers)
    ended = counts["journeys_won"] + counts["journeys_lost"] + counts["journeys_dropped"]
    assert counts["journeys"] == ended + still_open
    assert counts["responses"] > counts["leads"] > counts["handed_over"] > counts["accepted"] > 0
    assert counts["moments"] > counts["orphans"] + counts["overlaps"] > 0
    assert all(0 <= pair.trust[side] <= 1 for pair in company.pairs for side in pair.trust)
    assert not any(
        math.isnan(measures[each]) for each in ("duplicated_hours", "satisfaction", "belief_error")
    )
