"""Customers come: own wishes, and the opening and closing of journeys."""

import math

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.chaining import schedule, take_off_lists, unlink
from simulation.kernel.recording import note
from simulation.organisation.luck import happens, normal, uniform, waiting
from simulation.organisation.tables import Chain
from simulation.rules.formulas import clipped
from simulation.rules.vocabulary import EventKind

NOBODY = np.int64(-1)
FAR = np.int64(1_000_000_000)
CAMPAIGN, INBOUND, PROSPECTING = np.int64(0), np.int64(1), np.int64(2)
EPISODES_MOST, TRIES_MOST = np.int64(4096), np.int64(16)


@inner
def luck_key(row, customer):
    """Return whose luck a journey has: that of the customer, the need episode, and how many-eth in it."""
    return (row * EPISODES_MOST + customer.episode % EPISODES_MOST) * TRIES_MOST + min(
        customer.tries, TRIES_MOST - 1
    )


@inner
def enter_episode(customer, day, episode_days):
    """Start counting anew when a customer's need episode has changed."""
    if day >= customer.episode_ends:
        length = int(episode_days)
        customer.episode = (day + customer.phase) // length
        customer.episode_ends = (customer.episode + 1) * length - customer.phase
        customer.tries, customer.calls, customer.answered = 0, 0, 0


@inner
def can_be_opened(organisation, row, day):
    """Return whether a customer has no open journey, an unresolved need, and an open segment."""
    rules = organisation.rules[0]
    customer = organisation.customers[row]
    enter_episode(customer, day, rules.arrival.episode_days)
    return (
        customer.open == 0
        and customer.resolved != customer.episode
        and organisation.segments[customer.segment].opens <= day
    )


@inner
def interest_of(arrival, source, share):
    """Return the true interest of a journey from its own luck, by where it came from: who calls means it most."""
    if source == CAMPAIGN:
        return arrival.interest_campaign * (share * share)
    if source == INBOUND:
        return min(1.0, arrival.interest_wish + arrival.interest_wish_adds * share)
    return min(1.0, arrival.interest_prospect + arrival.interest_prospect_adds * share)


@inner
def open_journey(organisation, row, source, interest, first, due):
    """Open a customer's journey at moment `first`, which falls due on day `due`."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer = organisation.customers[row]
    journey = organisation.journeys[row]
    office, ledger = organisation.office[0], organisation.ledger[0]
    customer.open = 1
    journey.key = luck_key(row, customer)
    customer.tries += 1
    journey.moment = first
    journey.source = source
    journey.started = due
    journey.in_window = 1 if due >= office.warm_up else 0
    journey.due = due
    journey.interest = interest
    journey.is_real = 1 if uniform(luck.reality, journey.key, 0) < interest else 0
    journey.look = clipped(interest + rules.arrival.look_sd * normal(luck.look, journey.key, 0), 0.02, 0.98)
    journey.seen = journey.look
    journey.waiting, journey.orphan, journey.swapped, journey.resented = 0, 0, 0, 0
    journey.request, journey.asked, journey.material = 0, NOBODY, NOBODY
    journey.handed, journey.known_from, journey.deadline_from = NOBODY, due, NOBODY
    journey.remind_on = FAR
    journey.contacted, journey.rescued, journey.lifted, journey.returned, journey.reminders = 0, 0, 0, 0, 0
    journey.known_to_marketing = 1 if source == CAMPAIGN else 0
    journey.visited, journey.briefed = 0, 0
    journey.adequacy, journey.waited, journey.twice = 1.0, 0.0, 0.0
    ledger.journeys += 1
    if journey.in_window == 1:
        ledger.cohort_journeys += 1
    schedule(organisation, row, due)


@inner
def close_journey(organisation, row):
    """Close a customer's journey: off every list; a lead never contacted counts as settled now."""
    journey = organisation.journeys[row]
    ledger = organisation.ledger[0]
    take_off_lists(organisation, row)
    unlink(organisation.journeys, organisation.heads, Chain.CALENDAR, row)
    unlink(organisation.journeys, organisation.heads, Chain.REQUEST, row)
    organisation.customers[row].open = 0
    journey.waiting = 0
    journey.request = 0
    if journey.in_window == 1:
        ledger.cohort_ended += 1
        if journey.source == CAMPAIGN and journey.contacted == 0:
            ledger.cohort_leads_settled += 1
            if journey.handed != NOBODY:
                ledger.cohort_handed_settled += 1
                if journey.reminders == 0 and journey.returned == 0:
                    ledger.cohort_due += 1


@inner
def resolve(organisation, row):
    """Note that a customer's need is answered for this episode: it opens nothing new."""
    customer = organisation.customers[row]
    customer.resolved = customer.episode


@inner
def lose(organisation, row, day, who):
    """End a journey without an order, and with it the need."""
    journey = organisation.journeys[row]
    organisation.ledger[0].lost += 1
    note(organisation.events, day, EventKind.LOST, who, NOBODY, journey.key, float(journey.moment))
    resolve(organisation, row)
    close_journey(organisation, row)


@kernel
def arrive(organisation, day):
    """Customers whose candidate wish falls on today call, if they are inclined to.

    Candidates come at the highest rate there can be; satisfaction and presence decide which are accepted.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    row = organisation.wishes[day]
    while row != NOBODY:
        customer = organisation.customers[row]
        following = customer.next_wish
        if can_be_opened(organisation, row, day) and wishes_today(organisation, row):
            share = uniform(luck.interest, luck_key(row, customer), 0)
            interest = interest_of(rules.arrival, INBOUND, share)
            open_journey(organisation, row, INBOUND, interest, 1, day)
        next_candidate(organisation, row, rules.arrival, day)
        row = following


@inner
def wishes_today(organisation, row):
    """Return whether a candidate wish becomes a call: by satisfaction and presence early in the journey."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, arrival = organisation.customers[row], rules.arrival
    presence = 0.0
    if customer.marketer != NOBODY:
        presence = organisation.staff[customer.marketer].presence
    inclined = arrival.wish_floor + arrival.wish_satisfaction * customer.satisfaction
    inclined *= 1.0 + arrival.wish_presence * presence / (presence + arrival.presence_half)
    most = (arrival.wish_floor + arrival.wish_satisfaction) * (1.0 + arrival.wish_presence)
    return happens(inclined / max(1e-9, most), luck.accept, row, customer.wish)


@inner
def next_candidate(organisation, row, arrival, day):
    """Put a customer's next candidate wish on the calendar."""
    luck = organisation.luck[0]
    customer, office = organisation.customers[row], organisation.office[0]
    customer.wish += 1
    most = (arrival.wish_floor + arrival.wish_satisfaction) * (1.0 + arrival.wish_presence)
    rate = arrival.wishes_per_year * most / 252.0
    if rate <= 0.0:
        return
    gap = 1.0 + math.floor(waiting(luck.wish, row, customer.wish) / rate)
    last = office.warm_up + office.days
    if gap < last - day:
        falls_on = day + int(gap)
        customer.next_wish = organisation.wishes[falls_on]
        organisation.wishes[falls_on] = row
