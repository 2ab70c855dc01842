"""Grievance breaks out in conflict: hours, managers, trust; afterwards the air is clearer."""

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.practising import adopted, both
from simulation.kernel.recording import NOBODY, note, pay_managers, spend
from simulation.kernel.relating import (
    CAUSES,
    MARKETING,
    SALES,
    align,
    anger,
    fade,
    grieve,
    soothe,
    understand,
)
from simulation.organisation.luck import uniform
from simulation.rules.formulas import outbreak_chance
from simulation.rules.vocabulary import Cause, EventKind, HourUse, Practice

WEEK, MONTH, QUARTER = np.int64(5), np.int64(21), np.int64(63)


@kernel
def quarrel(organisation, day):
    """Every pair angry enough may break out today; pairs whose conflict has climbed far enough calm down."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    rules_of = rules.quarrel
    for row in range(organisation.dyads.size):
        dyad = organisation.dyads[row]
        if dyad.calm_on == day:
            fade(dyad, day, rules_of.fades)
            soothe(dyad, rules_of.left)
            dyad.calm_on = NOBODY
        if day > dyad.angry_until or dyad.calm_on != NOBODY or dyad.marketer == NOBODY:
            continue
        fade(dyad, day, rules_of.fades)
        draw, excess = uniform(luck.quarrel, row, day), anger(dyad) - rules_of.above
        if draw >= rules_of.hazard and excess <= 1.0:
            continue  # no excess up to 1 has a chance above the hazard: most days end here, without the power
        if draw < outbreak_chance(anger(dyad), rules_of.above, rules_of.hazard, rules_of.power):
            break_out(organisation, row, day)
    if day % QUARTER == 0:
        state_expectations(organisation)
    if day % MONTH == MONTH - 1:
        count_campaigns_in_vain(organisation, day)


@inner
def break_out(organisation, row, day):
    """One conflict: both lose hours, it climbs to the common boss, trust falls, and each sees the other's side."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    dyad, ledger, rules_of = organisation.dyads[row], organisation.ledger[0], rules.quarrel
    cause = cause_of(dyad, luck, row, day)
    ledger.conflicts[cause] += 1
    seller, marketer = organisation.staff[dyad.salesperson], organisation.staff[dyad.marketer]
    spend(seller, ledger, HourUse.CONFLICT, rules_of.hours)
    spend(marketer, ledger, HourUse.CONFLICT, rules_of.hours)
    hops = rules.company.escalation_hops
    if both(dyad, Practice.REVENUE_MANAGER):
        hops = min(hops, 1)
    pay_managers(ledger, hops * rules_of.manager_hours, rules.hours.rate)
    ledger.conflict_manager_hours += hops * rules_of.manager_hours
    dyad.trust_sales = max(0.02, dyad.trust_sales * (1.0 - rules_of.trust_lost))
    dyad.trust_marketing = max(0.02, dyad.trust_marketing * (1.0 - rules_of.trust_lost))
    understand(dyad, rules.understanding.conflict)
    align(dyad, rules.understanding.alignment_conflict)
    dyad.met = day
    note(organisation.events, day, EventKind.CONFLICT, dyad.salesperson, dyad.marketer, NOBODY, float(cause))
    if hops * rules_of.calm_days > 0:
        dyad.calm_on = day + hops * rules_of.calm_days
    else:
        soothe(dyad, rules_of.left)
    region = organisation.regions[dyad.region]
    if rules.meeting.hours_per_week <= 0.0 and region.quarrelled != day // WEEK:
        region.quarrelled = day // WEEK
        spend(seller, ledger, HourUse.MEETINGS, rules_of.adhoc_hours)
        spend(marketer, ledger, HourUse.MEETINGS, rules_of.adhoc_hours)
        soothe(dyad, rules_of.adhoc_left)


@inner
def cause_of(dyad, luck, row, day):
    """Return what a conflict is about: drawn in proportion to the angrier side's grievances."""
    side = SALES if dyad.angry_sales >= dyad.angry_marketing else MARKETING
    left = uniform(luck.cause, row, day) * anger(dyad)
    cause = CAUSES - 1
    for number in range(CAUSES):
        grief = dyad.griefs[side * CAUSES + number]
        if grief > 0.0 and left < grief:
            return number
        left -= grief
    return cause


@inner
def state_expectations(organisation):
    """Under the rules each states once a quarter what he or she expects of the other side."""
    rules = organisation.rules[0]
    for row in range(organisation.staff.size):
        person = organisation.staff[row]
        if adopted(person, Practice.ROLE_RULES):
            spend(person, organisation.ledger[0], HourUse.MEETINGS, rules.quarrel.expectations_hours)


@inner
def count_campaigns_in_vain(organisation, day):
    """Sales resents campaign money of a month that brought a region no real lead."""
    rules = organisation.rules[0]
    for number in range(organisation.regions.size):
        region = organisation.regions[number]
        real, spent = 0.0, 0.0
        for row in range(region.first_marketer, region.first_marketer + region.marketers):
            marketer = organisation.staff[row]
            real += marketer.real_leads
            spent += marketer.spent
            marketer.real_leads, marketer.spent = 0.0, 0.0
        if spent > 0.0 and real == 0.0:
            grief = rules.quarrel.no_leads
            for row in range(region.first_dyad, region.first_dyad + region.salespeople * region.marketers):
                grieve(organisation, row, SALES, Cause.BUDGET_WASTED, grief, day, NOBODY)
