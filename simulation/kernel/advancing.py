"""A served moment leads to the next: thinking time, the next step known ahead, material asked for in advance."""

import math

from simulation.compiled import inner
from simulation.kernel.arrival import lose
from simulation.kernel.chaining import link, schedule, take_off_lists, unlink
from simulation.kernel.practising import both
from simulation.kernel.recording import NOBODY, spend
from simulation.kernel.supporting import ask, needs_support
from simulation.organisation.luck import happens, normal
from simulation.organisation.tables import Chain
from simulation.rules.vocabulary import HourUse, Practice


@inner
def advance(organisation, row, who, day):
    """Take a served journey on to its next moment, or to the customer's decision after the last."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    journey, office = organisation.journeys[row], organisation.office[0]
    take_off_lists(organisation, row)
    unlink(organisation.journeys, organisation.heads, Chain.CALENDAR, row)
    unlink(organisation.journeys, organisation.heads, Chain.REQUEST, row)
    journey.request = 0
    journey.waiting, journey.swapped, journey.resented, journey.rescued = 0, 0, 0, 0
    journey.waited += max(0, day - journey.due)
    decision = rules.decision
    chance = decision.advance + decision.advance_interest * (journey.interest - 0.5)
    if not happens(chance, luck.advance, journey.key, journey.moment):
        lose(organisation, row, day, who)
        return
    if journey.moment >= rules.company.moments:
        journey.offered_by = who
        link(organisation.journeys, organisation.heads, Chain.CALENDAR, office.offers, row)
        return
    arrival = rules.arrival
    middle = math.log(arrival.thinking_days) - 0.5 * arrival.thinking_sd * arrival.thinking_sd
    thinks = math.exp(middle + arrival.thinking_sd * normal(luck.thinking, journey.key, journey.moment))
    journey.moment += 1
    journey.due = max(day, journey.due) + max(1, math.floor(thinks + 0.5))
    claimed_on = journey.due
    if knows_ahead(organisation, row):
        claimed_on = max(day + 1, journey.due - rules.claiming.ahead_days)
    schedule(organisation, row, claimed_on)
    foresee(organisation, row, day)


@inner
def knows_ahead(organisation, row):
    """Return whether the next step is known ahead: by the journey map, or at a joint account."""
    customer = organisation.customers[row]
    dyad = organisation.dyads[customer.dyad]
    return both(dyad, Practice.JOURNEY_MAP) or (customer.joint == 1 and both(dyad, Practice.JOINT_TASKS))


@inner
def foresee(organisation, row, day):
    """Ask for the next moment's material while the customer thinks, if the need is foreseen.

    Who goes by the map also orders now and then what nobody needs.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    if customer.marketer == NOBODY:
        return
    support, dyad = rules.support, organisation.dyads[customer.dyad]
    by_map = both(dyad, Practice.JOURNEY_MAP)
    if needs_support(organisation, row, journey.moment):
        missed = 1.0
        if by_map:
            missed *= 1.0 - support.foreseen_map
        if customer.joint == 1 and both(dyad, Practice.JOINT_TASKS):
            missed *= 1.0 - support.foreseen_joint
        if journey.visited == 1:
            missed *= 1.0 - support.foreseen_embedded
        if happens(1.0 - missed, luck.foreseen, journey.key, journey.moment):
            ask(organisation, row, journey.moment, day)
    elif by_map and happens(support.in_vain, luck.vain, journey.key, journey.moment):
        marketer = organisation.staff[customer.marketer]
        spend(marketer, organisation.ledger[0], HourUse.SUPPORT, support.serve_hours)
    journey.visited = 0
