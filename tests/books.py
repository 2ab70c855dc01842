"""What must balance in the books of any run, whatever its parameters."""

import numpy as np

from simulation.organisation.tables import Organisation
from simulation.rules.vocabulary import EventKind
from tiny import diary_of

CLOSE = {"rtol": 1e-9, "atol": 1e-6}
COSTS = (
    "staff_cost", "manager_cost", "salary_cost", "campaign_cost", "promotion_cost", "one_off_cost", "written_off",
    "running_cost", "online_cost", "unit_costs",
)  # fmt: skip


def check_books(organisation: Organisation) -> None:
    """Check all that must hold after a run whose events were written down without loss."""
    check_hours(organisation)
    check_journeys(organisation)
    check_money(organisation)
    check_states(organisation)


def check_hours(organisation: Organisation) -> None:
    ledger, staff, rules = organisation.ledger[0], organisation.staff, organisation.rules[0]
    assert (ledger.hours >= 0).all()
    np.testing.assert_allclose(ledger.hours.sum(), ledger.hours_available, **CLOSE)
    days = diary_of(organisation).shape[0]
    np.testing.assert_allclose(ledger.hours_available, days * staff.size * rules.hours.day, **CLOSE)
    assert (staff["hours_left"] == 0).all()
    assert (staff["debts"] >= -1e-9).all()
    np.testing.assert_allclose(staff["debts"].sum(axis=1), staff["debt"], **CLOSE)


def check_journeys(organisation: Organisation) -> None:
    ledger = organisation.ledger[0]
    still_open = organisation.customers["open"].sum()
    assert ledger.journeys == ledger.won + ledger.lost + ledger.dropped + still_open
    assert ledger.offers == ledger.orders + ledger.no_decision + ledger.rival
    assert ledger.won == ledger.orders
    assert ledger.responses >= ledger.leads >= ledger.handed_over >= ledger.accepted
    assert ledger.orders >= ledger.repeat_orders
    of_kind = np.bincount(events_of(organisation)["kind"], minlength=len(EventKind))
    counted = {
        EventKind.ORDER: ledger.orders, EventKind.LOST: ledger.lost, EventKind.DROPPED: ledger.dropped,
        EventKind.OFFER: ledger.offers, EventKind.LEAD: ledger.leads, EventKind.CONFLICT: ledger.conflicts.sum(),
        EventKind.ENCOUNTER: ledger.encounters, EventKind.MESSAGE: ledger.messages, EventKind.FORM: ledger.forms,
        EventKind.OVERLAP: ledger.overlaps, EventKind.ORPHAN: ledger.orphans, EventKind.REFUSED: ledger.refusals,
        EventKind.SUPPORT_ASKED: ledger.support_requests, EventKind.RESCUE: ledger.rescues,
        EventKind.TALK: ledger.talks + ledger.consultations,
    }  # fmt: skip
    assert {kind: of_kind[kind] for kind in counted} == counted


def check_money(organisation: Organisation) -> None:
    ledger, events = organisation.ledger[0], events_of(organisation)
    sources = ledger.revenue_campaign + ledger.revenue_inbound + ledger.revenue_prospecting
    np.testing.assert_allclose(ledger.revenue, sources, **CLOSE)
    orders = events[events["kind"] == EventKind.ORDER]
    np.testing.assert_allclose(ledger.revenue, orders["amount"].sum(), **CLOSE)
    np.testing.assert_allclose(ledger.list_value - ledger.discount, ledger.revenue, **CLOSE)
    costs = sum(ledger[name] for name in COSTS)
    np.testing.assert_allclose(ledger.cash, ledger.revenue - costs, rtol=1e-9, atol=1e-9 * costs + 1e-6)
    assert all(ledger[name] >= 0 for name in COSTS)


def check_states(organisation: Organisation) -> None:
    diary = diary_of(organisation)
    assert np.isfinite(diary).all()
    pairs = organisation.dyads[organisation.dyads["marketer"] >= 0]
    for side in ("trust_sales", "trust_marketing"):
        assert (pairs[side] >= 0.02).all() and (pairs[side] <= 0.98).all()
    for share in ("understanding_sales", "understanding_marketing", "alignment"):
        assert (pairs[share] >= 0).all() and (pairs[share] <= 1).all()
    assert (pairs["griefs"] >= 0).all()
    satisfaction = organisation.customers["satisfaction"]
    assert (satisfaction >= 0).all() and (satisfaction <= 1).all()
    for name in ("belief", "speed", "load", "bar", "presence"):
        assert np.isfinite(organisation.staff[name]).all()
    heads, practices = organisation.staff["adopted"].sum(axis=0), organisation.practices
    assert (heads == practices["adopters"]).all()


def events_of(organisation: Organisation) -> np.ndarray:
    """The events that were written down; there must have been room for all."""
    written = int(organisation.events[0].day)
    assert written < organisation.events.size
    return organisation.events[1 : written + 1]
