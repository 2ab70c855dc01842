"""Every parameter does something: a number that can be set without any consequence would be a promise not kept."""

from dataclasses import replace
from functools import cache

import pytest

from simulation.experiments.running import passed
from simulation.organisation.scenario import Scenario, load_scenario
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES
from test_one_model import scenarios
from tiny import digest_of, tiny

SEED = 5
CROWDED = {"meeting.items_per_hour": 2.0}
STANDARD = {"company.customisation": 0.2}
SWAMPED = {"hours.day": 5.0, "revenue_manager.hours": 3.0, "revenue_manager.backlog_high": 0.2}
LEAST_AND_MOST = {  # where the ends of the range would be another kind of company, or too large a one
    "company.salespeople": (3, 5),
    "company.marketers": (3, 5),
    "company.customers": (30, 50),
    "company.segments": (3, 5),
    "company.new_segments": (0, 2),
}


@cache
def kinds_of_company() -> dict[str, Scenario]:
    """Companies in which between them everything happens, those that come quickest first."""
    halfway = dict.fromkeys((f"practices.{name}" for name in PRACTICES), 0.5)
    return scenarios() | {
        "halfway": tiny(halfway, days=250),
        "standard products": tiny(STANDARD, days=250),
        "usual": load_scenario("undefined", settings=CROWDED),
        "swamped": load_scenario("integrated", settings=SWAMPED),
    }


@cache
def as_it_is(kind: str) -> str:
    return told_apart_by(kinds_of_company()[kind])


def told_apart_by(scenario: Scenario) -> str:
    return digest_of(passed(scenario, SEED), without=("rules", "rule_row"))


@pytest.mark.parametrize("name", PARAMETERS)
def test_every_parameter_does_something_somewhere(name):
    low, high = LEAST_AND_MOST.get(name, PARAMETERS[name].hard)
    for kind, scenario in kinds_of_company().items():
        for value in (low, high):
            other = replace(scenario, parameters={**scenario.parameters, name: value})
            if told_apart_by(other) != as_it_is(kind):
                return
    pytest.fail(f"{name} changes nothing in any of these companies")
