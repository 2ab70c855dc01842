"""Extreme cases with a known outcome, each beside the usual company, in which the same thing does happen."""

from collections.abc import Mapping

import numpy as np
import pytest

from simulation.experiments.running import passed
from simulation.organisation.tables import Organisation
from simulation.rules.vocabulary import RELATIONSHIPS, Cause, HourUse
from tiny import diary_of, tiny

SEEDS = (1, 2, 3)
COMPANY = {
    "company.salespeople": 4, "company.marketers": 3, "company.customers": 120, "company.joint_accounts": 10,
}  # fmt: skip
every_relationship = pytest.mark.parametrize("relationship", RELATIONSHIPS)


def runs(relationship: str, settings: Mapping[str, object]) -> list[Organisation]:
    scenario = tiny({**COMPANY, **settings}, relationship=relationship, days=252, warm_up=84)
    return [passed(scenario, seed) for seed in SEEDS]


def counted(relationship: str, **settings: object) -> dict[str, np.ndarray]:
    """What was counted in the runs of a company with some settings (`group__name`), by name."""
    dotted = {name.replace("__", "."): value for name, value in settings.items()}
    ledgers = [organisation.ledger[0] for organisation in runs(relationship, dotted)]
    return {name: sum(ledger[name] for ledger in ledgers) for name in ledgers[0].dtype.names}


@pytest.fixture(scope="module")
def usual():
    return {relationship: counted(relationship) for relationship in RELATIONSHIPS}


@every_relationship
def test_without_any_demand_there_is_no_revenue_and_no_conflict_about_leads(relationship, usual):
    found = counted(
        relationship, campaign__budget=0.0, arrival__wishes_per_year=0.0, selling__prospect_success=0.0
    )
    assert found["journeys"] == found["offers"] == found["revenue"] == found["leads"] == 0
    assert found["conflicts"][Cause.LEADS_NOT_FOLLOWED_UP] == 0
    assert found["hours"][HourUse.SELLING] == found["hours"][HourUse.MARKETING_MOMENTS] == 0
    assert usual[relationship]["revenue"] > 0


@every_relationship
def test_without_campaign_money_nobody_responds(relationship, usual):
    found = counted(relationship, campaign__budget=0.0)
    assert found["responses"] == found["leads"] == found["revenue_campaign"] == found["campaign_cost"] == 0
    assert found["promotion_cost"] == 0
    assert found["revenue_inbound"] > 0
    assert usual[relationship]["revenue_campaign"] > 0


@every_relationship
def test_infinitely_patient_customers_never_give_up(relationship, usual):
    found = counted(relationship, dropping__hazard=0.0)
    assert found["dropped"] == found["dropped_moments"] == 0
    assert usual[relationship]["dropped"] > 0


def test_everyone_perfectly_aware_does_no_moment_twice(usual):
    found = counted("undefined", noticing__overlap=1.0)
    assert found["overlaps"] > 0
    assert found["duplicated_overlap"] == 0
    assert usual["undefined"]["duplicated_overlap"] > 0


def test_everyone_perfectly_aware_leaves_no_moment_without_an_owner_for_more_than_a_day(usual):
    found = counted("undefined", noticing__orphan=1.0)
    assert 0 < found["orphan_days"] <= found["orphans"]
    assert usual["undefined"]["orphan_days"] > 2 * usual["undefined"]["orphans"]


@pytest.mark.parametrize("moments", [3, 5, 6])
@pytest.mark.parametrize("relationship", ["defined", "aligned", "integrated"])
def test_rules_without_ambiguity_leave_nothing_twice_and_nothing_between(relationship, moments, usual):
    found = counted(
        relationship,
        company__moments=moments,
        claiming__ambiguity=0.0,
        claiming__ambiguity_custom=0.0,
        claiming__ambiguity_drift=0.0,
        claiming__swap_share=0.0,
        change__role_rules__lapse=0.0,
        people__leave_per_year=0.0,
    )
    assert found["overlaps"] == found["orphans"] == found["orphan_days"] == 0
    assert usual[relationship]["overlaps"] > 0


def test_clear_borders_need_no_rules():
    found = counted("undefined", company__border_clarity=1.0, claiming__own_goal_shift=0.0)
    assert found["overlaps"] == found["orphans"] == found["duplicated_overlap"] == 0


@every_relationship
def test_without_marketing_there_is_nobody_to_quarrel_with(relationship):
    found = counted(relationship, company__marketers=0)
    assert found["conflicts"].sum() == found["encounters"] == found["messages"] == found["joint_visits"] == 0
    assert found["leads"] == found["support_requests"] == found["overlaps"] == found["orphans"] == 0
    assert found["campaign_cost"] == 0
    assert found["revenue"] > 0


@every_relationship
def test_who_may_give_no_discount_gives_none(relationship, usual):
    assert counted(relationship, decision__discount_steps=0)["discount"] == pytest.approx(0, abs=1e-6)
    assert usual[relationship]["discount"] > 0


def test_who_is_never_asked_refuses_nothing(usual):
    found = counted("undefined", marketing__talks_per_year=0.0, company__new_segments=0)
    assert found["talks"] == found["refusals"] == found["conflicts"][Cause.NO_EYE_FOR_FUTURE] == 0
    assert usual["undefined"]["refusals"] > 0


@every_relationship
def test_people_who_never_quarrel_have_no_conflicts(relationship, usual):
    found = counted(relationship, quarrel__hazard=0.0)
    assert found["conflicts"].sum() == found["conflict_manager_hours"] == 0
    assert usual[relationship]["conflicts"].sum() > 0


@pytest.mark.parametrize(
    ("cause", "causing"),
    [
        (Cause.LEADS_NOT_FOLLOWED_UP, ("ignored",)),
        (Cause.TOO_MUCH_DISCOUNT, ("discount", "budget")),
        (Cause.ODD_CUSTOMER, ("odd",)),
        (Cause.NO_EYE_FOR_FUTURE, ("future", "ignored")),
        (Cause.BUDGET_WASTED, ("junk_budget", "budget", "no_leads")),
        (Cause.UNREALISTIC_PRICES, ("price", "price_lost")),
        (Cause.NO_IDEA_WHAT_CUSTOMER_WANTS, ("junk", "late_help")),
        (Cause.BORDER, ("border", "joint")),
    ],
)
def test_what_nobody_resents_is_never_what_a_conflict_is_about(cause, causing, usual):
    found = counted("undefined", **{f"quarrel__{name}": 0.0 for name in causing})
    assert found["conflicts"][cause] == 0
    assert found["conflicts"].sum() > 0
    assert usual["undefined"]["conflicts"][cause] > 0


@every_relationship
def test_sales_that_needs_no_material_asks_for_none(relationship, usual):
    found = counted(relationship, support__need=0.0)
    assert found["support_requests"] == found["duplicated_alone"] == found["support_settled"] == 0
    assert usual[relationship]["support_requests"] > 0


@every_relationship
def test_people_who_never_run_into_each_other_have_no_encounters(relationship, usual):
    found = counted(relationship, meeting__chance_far=0.0, meeting__chance_near=0.0)
    assert found["encounters"] == found["hours"][HourUse.ENCOUNTERS] == 0
    assert usual[relationship]["encounters"] > 0


def test_people_in_one_place_meet_as_often_as_they_have_room_for():
    found = counted(
        "undefined", meeting__chance_far=1.0, meeting__chance_near=1.0, meeting__encounters_most=2
    )
    assert found["encounters"] == len(SEEDS) * (252 + 84) * 2 * 3  # three marketers are the fewer


@every_relationship
def test_customers_who_stop_after_the_first_moment_get_no_offer(relationship):
    found = counted(relationship, decision__advance=0.0, decision__advance_interest=0.0)
    assert found["offers"] == found["orders"] == found["revenue"] == 0
    assert found["lost"] > 0


def test_customers_who_buy_anything_buy_every_offer_where_sales_has_looked_at_each():
    found = counted(
        "undefined",
        company__marketers=0,
        decision__inclination=10.0,
        decision__waiting=0.0,
        market__price_sensitivity=0.0,
    )
    assert found["offers"] == found["orders"] > 0
    assert found["no_decision"] == found["rival"] == 0


def test_people_with_no_time_sell_nothing():
    found = counted("undefined", hours__day=1.0, hours__administration=8.0)
    assert found["revenue"] == found["won"] == found["hours"][HourUse.SELLING] == 0
    assert found["dropped"] > 0


@every_relationship
def test_what_costs_nothing_to_make_is_all_margin(relationship):
    found = counted(relationship, company__unit_cost=0.0)
    assert found["unit_costs"] == 0
    assert found["revenue"] > 0


@every_relationship
def test_needs_that_stand_still_and_show_clearly_are_met_exactly(relationship):
    clear = {
        "market.need_drift": 0.0, "market.offering_gap": 0.0, "market.offset_sd": 0.0, "people.belief_sd": 0.0,
        "learning.contact_sd": 0.0, "learning.research_sd": 0.0, "company.new_segments": 0,
    }  # fmt: skip
    for organisation in runs(relationship, clear):
        ledger = organisation.ledger[0]
        assert ledger.belief_error == pytest.approx(0, abs=1e-9)
        assert ledger.fit_sum == pytest.approx(ledger.offers)
        assert ledger.offers > 0


@every_relationship
def test_without_experiences_trust_stays_as_it_was(relationship):
    steps = ("good_lead", "junk_lead", "followed_up", "followed_up_junk", "ignored", "deadline_kept", "help_soon",
             "help_late", "joint_visit", "embedded_visit")  # fmt: skip
    still = {f"trust.{step}": 0.0 for step in steps}
    still |= {"meeting.encounter_trust": 0.0, "quarrel.trust_lost": 0.0, "people.leave_per_year": 0.0}
    for settings, moves in ((still, False), ({}, True)):
        for organisation in runs(relationship, settings):
            changed = np.ptp(trust_over_time(organisation)) > 1e-12
            assert changed == moves


def trust_over_time(organisation: Organisation) -> np.ndarray:
    """The mean trust of Marketing in Sales from the first reading on, on the last day of the first week."""
    return diary_of(organisation).view(organisation.ledger.dtype)["trust_marketing"][4:, 0]


def test_nobody_lobbies_for_a_common_budget(usual):
    found = counted("undefined", company__common_budget=True)
    assert found["hours"][HourUse.LOBBYING] == 0
    assert usual["undefined"]["hours"][HourUse.LOBBYING] > 0


def test_marketing_that_only_supports_has_no_campaigns():
    found = counted("undefined", company__marketing_role="support")
    assert found["responses"] == found["campaign_cost"] == found["hours"][HourUse.CAMPAIGN] == 0


def test_leads_that_are_certain_are_hardly_ever_junk(usual):
    found = counted(
        "undefined",
        campaign__bar=0.9,
        campaign__response_rate=20.0,
        campaign__bar_distrust=0.0,
        campaign__seen_sd=0.0,
        campaign__seen_sd_understood=0.0,
        selling__effort_least=1.0,
    )
    assert found["cohort_accepted"] >= 0.9 * found["cohort_leads_contacted"] > 0
    assert usual["undefined"]["cohort_accepted"] < 0.7 * usual["undefined"]["cohort_leads_contacted"]


def test_work_that_takes_no_adoption_is_never_paid_for():
    found = counted("undefined")
    assert found["one_off_cost"] == found["written_off"] == found["running_cost"] == found["salary_cost"] == 0
    assert found["change_cost"] == found["change_hours"] == 0
    assert (
        found["hours"][HourUse.TRAINING]
        == found["hours"][HourUse.FORMS]
        == found["hours"][HourUse.JOINT]
        == 0
    )
