"""What counts as an assumption: what nobody can know of a company and no source tells, over its plausible range."""

import pytest

from simulation.experiments.refusing import Refusal
from simulation.organisation.scenario import load_scenario
from simulation.rules.parameters import PARAMETERS
from simulation.studies.assumptions import DECIDED, JUDGED, assumed, is_known

REFERENCE = load_scenario("undefined")


def names_of(scenario=REFERENCE, only=()):
    return [factor.name for factor in assumed(scenario, only)]


def test_every_parameter_is_varied_that_is_assumed_has_a_range_and_that_no_company_knows():
    wide = {name for name, each in PARAMETERS.items() if each.plausible[0] < each.plausible[1]}
    expected = {name for name in wide if PARAMETERS[name].is_assumed and not is_known(name)}
    assert set(names_of()) == expected
    assert set(PARAMETERS) >= DECIDED | JUDGED


def test_costs_of_change_are_uncertain_and_what_a_company_counts_or_decides_is_not():
    names = set(names_of())
    assert {"change.co_location.one_off", "change.feedback_loop.lapse", "company.trust0"} <= names
    known = {
        "company.salespeople",
        "company.customisation",
        "hours.rate",
        "campaign.budget",
        "selling.deadline_agreed",
    }
    assert not names & known
    assert {name for name in names if name.startswith("company.")} == JUDGED


def test_every_value_of_every_factor_is_one_the_checker_accepts():
    for company in ("reference", "small_firm"):
        factors = assumed(load_scenario("undefined", company=company))
        for share in (0.0, 1 / 3, 0.5, 2 / 3, 1.0):
            point = {factor.name: factor.value_at(share) for factor in factors}
            load_scenario("undefined", company=company, settings=point)


def test_ranges_move_along_with_a_company_of_other_values():
    factors = {factor.name: factor for factor in assumed(load_scenario("undefined", company="small_firm"))}
    assert factors["market.need_drift"].low < 0.2 < factors["market.need_drift"].high < 1.0


def test_groups_and_single_names_can_be_asked_for_and_a_name_is_varied_though_a_company_knows_it():
    only = names_of(only=["company.moments", "trust", "change.co_location"])
    assert only[0] == "company.moments"
    assert {name.partition(".")[0] for name in only} == {"company", "trust", "change"}
    assert all(name.startswith("change.co_location") for name in only if name.startswith("change"))
    assert names_of(only=["company.marketing_role"]) == ["company.marketing_role"]


@pytest.mark.parametrize(
    ("only", "sentence"),
    [
        ("trst", "--only trst: no such parameter or group"),
        (
            "market.need_drft",
            '--only market.need_drft: no such parameter or group; did you mean "market.need_drift"?',
        ),
        ("change.joint_tasks.upkeep", "--only change.joint_tasks.upkeep: its plausible range is the point 0"),
    ],
)
def test_what_cannot_be_varied_is_refused(only, sentence):
    with pytest.raises(Refusal) as refused:
        names_of(only=[only])
    assert str(refused.value).startswith(sentence)
