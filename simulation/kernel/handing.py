"""A moment comes to somebody's list; the first one on the Sales side is the handover."""

import math

import numpy as np

from simulation.compiled import inner
from simulation.kernel.arrival import CAMPAIGN
from simulation.kernel.chaining import link
from simulation.kernel.consulting import consult
from simulation.kernel.practising import both, channels
from simulation.kernel.recording import note
from simulation.kernel.relating import MARKETING, SALES, met_lately
from simulation.kernel.reminding import deadline_of
from simulation.organisation.luck import happens, waiting
from simulation.organisation.tables import Chain
from simulation.rules.formulas import chance_of_steps, noisy_or
from simulation.rules.vocabulary import EventKind, Practice, Signal

NOBODY = np.int64(-1)


@inner
def position(journey, moments):
    """Return how far along the way a journey's present moment lies, from 0 to 1."""
    return (journey.moment - 0.5) / moments


@inner
def right_side(journey, company, people):
    """Return the side whose moment it is: Marketing's if it was swapped, else by the common handover point."""
    if company.marketing_role == 1:
        return SALES
    if journey.swapped == 1:
        return MARKETING
    return MARKETING if position(journey, company.moments) < people.threshold else SALES


@inner
def give_to_side(organisation, row, side, day):
    """Put a moment on the list of one side."""
    if side == MARKETING and organisation.customers[row].marketer != NOBODY:
        give_to_marketing(organisation, row, day)
    else:
        give_to_sales(organisation, row, day)


@inner
def give_to_marketing(organisation, row, day):
    """Put a moment on its marketer's list."""
    customer, journey = organisation.customers[row], organisation.journeys[row]
    head = organisation.office[0].first_work + customer.marketer
    link(organisation.journeys, organisation.heads, Chain.MARKETING, head, row)
    note(
        organisation.events,
        day,
        EventKind.CLAIM,
        customer.marketer,
        NOBODY,
        journey.key,
        float(journey.moment),
    )


@inner
def give_to_sales(organisation, row, day):
    """Put a moment on its salesperson's list; the first one there is the handover.

    Under joint tasks some moments of small customers' sales go to Marketing instead; a salesperson who has not
    noticed goes on with them as well.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    dyad = organisation.dyads[customer.dyad]
    if (
        customer.small == 1
        and journey.contacted == 1
        and journey.moment < rules.company.moments
        and both(dyad, Practice.JOINT_TASKS)
        and journey.head[Chain.MARKETING] == NOBODY
        and happens(rules.claiming.swap_share, luck.swap, journey.key, journey.moment)
    ):
        journey.swapped = 1
        give_to_marketing(organisation, row, day)
        if is_noticed(organisation, row, day):
            return
        count_overlap(organisation, row, day)
    reckon(organisation, row)
    if journey.handed == NOBODY:
        hand_over(organisation, row, day)
    link(
        organisation.journeys,
        organisation.heads,
        Chain.SALES,
        organisation.office[0].first_work + customer.salesperson,
        row,
    )
    note(
        organisation.events,
        day,
        EventKind.CLAIM,
        customer.salesperson,
        NOBODY,
        journey.key,
        float(journey.moment),
    )


@inner
def is_noticed(organisation, row, day):
    """Return whether the two notice that both would do the present moment."""
    journey = organisation.journeys[row]
    chance = chance_of_notice(organisation, row, day)
    return happens(chance, organisation.luck[0].noticing, journey.key, journey.moment)


@inner
def chance_of_notice(organisation, row, day):
    """Return the chance that the two notice each other at the present moment."""
    rules = organisation.rules[0]
    customer, noticing = organisation.customers[row], rules.noticing
    dyad = organisation.dyads[customer.dyad]
    agreed = organisation.office[0].agreed[Signal.OVERLAP] == 1
    open_channels = channels(dyad, customer.joint == 1, met_lately(dyad, day, noticing.met_days), agreed) & 31
    return noisy_or(
        open_channels, noticing.overlap, noticing.overlap_met, noticing.overlap_discipline, noticing.overlap_figures,
        noticing.overlap_joint, noticing.overlap_embedded, 0.0,
    )  # fmt: skip


@inner
def count_overlap(organisation, row, day):
    """Count a moment that both have taken for theirs."""
    customer, journey = organisation.customers[row], organisation.journeys[row]
    seller, marketer = customer.salesperson, customer.marketer
    organisation.ledger[0].overlaps += 1
    chance = chance_of_notice(organisation, row, day)
    note(organisation.events, day, EventKind.OVERLAP, seller, marketer, journey.key, chance)


@inner
def reckon(organisation, row):
    """Reckon what a moment on a salesperson's list promises in euros, and the hours it takes with all that follow."""
    customer, journey = organisation.customers[row], organisation.journeys[row]
    selling, seller = organisation.rules[0].selling, organisation.staff[customer.salesperson]
    left = organisation.rules[0].company.moments - journey.moment
    hours = sales_hours(organisation, row, seller)
    if is_online(organisation, row):
        hours *= selling.online_hours
    journey.dyad = customer.dyad
    journey.promise = customer.value * chance_of_steps(selling.step_chance, left) * selling.win_chance
    journey.ahead = hours * (1.0 + selling.later_hours * left)


@inner
def sales_hours(organisation, row, seller):
    """Return a salesperson's hours for one moment of a customer."""
    rules = organisation.rules[0]
    selling = rules.selling
    hours = (
        selling.hours_per_moment * (1.0 + selling.hours_custom * rules.company.customisation) / seller.speed
    )
    return hours * selling.odd_factor if organisation.customers[row].odd == 1 else hours


@inner
def is_online(organisation, row):
    """Return whether a customer's small order is served online: the channel is open, and wanted."""
    customer = organisation.customers[row]
    segment = organisation.segments[customer.segment]
    small = customer.value < organisation.rules[0].selling.online_below
    return segment.online == 1 and small and customer.online < segment.online_share


@inner
def hand_over(organisation, row, day):
    """The journey comes to Sales: the message may take days, unless it is talked over or systems show it."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger, claiming = organisation.ledger[0], rules.claiming
    journey.handed, journey.known_from, journey.deadline_from = day, day, day
    if journey.source == CAMPAIGN:
        journey.remind_on = day + 1 + deadline_of(organisation.dyads[customer.dyad], rules.selling)
        ledger.handed_over += 1
        if journey.in_window == 1:
            ledger.cohort_handed += 1
    if journey.known_to_marketing == 0:
        return
    dyad = organisation.dyads[customer.dyad]
    ledger.messages += 1
    delay, shown = 0, both(dyad, Practice.INTEGRATED_METRICS)
    if not shown and consult(organisation, customer.dyad, Signal.HANDOVER, customer.value, day, journey.key):
        journey.briefed = 1
    elif not shown:
        delay = 1
        if claiming.message_stays > 0.0:
            delay += int(waiting(luck.message, journey.key, 0) / -math.log(claiming.message_stays))
        if both(dyad, Practice.ROLE_RULES):
            custom = rules.company.customisation
            delay = min(delay, 1 + int(claiming.rules_days * min(1.0, custom / claiming.custom_usual)))
    journey.known_from = day + delay
    note(
        organisation.events,
        day,
        EventKind.MESSAGE,
        customer.marketer,
        customer.salesperson,
        journey.key,
        float(delay),
    )
