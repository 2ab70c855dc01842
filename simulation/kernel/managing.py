"""The revenue manager: limited hours for what lies, what is worth most first, and for pairs that are angry."""

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.agenda import most_valuable, put
from simulation.kernel.arrival import CAMPAIGN
from simulation.kernel.bordering import take_orphan
from simulation.kernel.practising import adopted, both, strength
from simulation.kernel.recording import NOBODY, note, spend
from simulation.kernel.relating import align, anger, fade, soothe
from simulation.kernel.supporting import FOUND, WANDERS, find
from simulation.organisation.luck import happens
from simulation.organisation.tables import Chain
from simulation.rules.vocabulary import EventKind, HourUse, Practice

MONTH = np.int64(21)
CASE, PAIR = np.int64(4), np.int64(5)


@kernel
def manage(organisation, day):
    """Once a week the revenue manager acts on the figures there are; once a month sets bars and attention.

    Cases that lie are seen by chance, more with common figures; the most valuable are rescued first, talks with
    angry pairs among them, until the week's hours are gone.
    """
    rules = organisation.rules[0]
    level = strength(organisation.practices, Practice.REVENUE_MANAGER)
    if level <= 0.0:
        return
    if day % MONTH == MONTH - 1:
        set_pace(organisation, day)
    if day % 5 != 4:
        return
    manager = rules.revenue_manager
    hours = level * manager.hours
    organisation.ledger[0].manager_hours += hours
    items = gather(organisation, day)
    done = 0
    while done < items:
        best = most_valuable(organisation.agenda, items)
        item = organisation.agenda[best]
        cost = manager.talk_hours if item.kind == PAIR else manager.rescue_hours
        if hours < cost:
            return
        hours -= cost
        if item.kind == PAIR:
            talk_with(organisation, item.row, day)
        else:
            rescue(organisation, item.row, day)
        item.worth = -1.0
        done += 1


@inner
def gather(organisation, day):
    """Gather the cases that lie and are seen, and the pairs that are angry."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    journeys, manager = organisation.journeys, rules.revenue_manager
    items = 0
    for row in range(journeys.size):
        if organisation.customers[row].open == 0 or journeys[row].rescued == 1:
            continue
        dyad = organisation.dyads[organisation.customers[row].dyad]
        if (
            not both(dyad, Practice.REVENUE_MANAGER)
            or lies_for(organisation, row, day) < manager.rescue_after
        ):
            continue
        chance = manager.sees
        if both(dyad, Practice.INTEGRATED_METRICS):
            chance += manager.sees_figures
        if happens(chance, luck.rescue, journeys[row].key, day):
            items = put(organisation.agenda, items, CASE, row, worth_to_manager(organisation, row))
    for row in range(organisation.dyads.size):
        dyad = organisation.dyads[row]
        if day > dyad.angry_until or not both(dyad, Practice.REVENUE_MANAGER):
            continue
        fade(dyad, day, rules.quarrel.fades)
        if anger(dyad) > manager.talk_above:
            items = put(organisation.agenda, items, PAIR, row, rules.meeting.dispute_value * anger(dyad))
    return items


@inner
def lies_for(organisation, row, day):
    """Return for how many days a case has lain: an orphan, an untouched lead, a request, a marketing moment."""
    journey = organisation.journeys[row]
    if journey.request == WANDERS or journey.request == FOUND:
        return day - journey.asked
    if journey.waiting == 0:
        return -1
    if journey.orphan == 1 or journey.head[Chain.MARKETING] != NOBODY:
        return day - journey.due
    if journey.head[Chain.SALES] != NOBODY and journey.source == CAMPAIGN and journey.contacted == 0:
        return day - journey.handed
    return -1


@inner
def worth_to_manager(organisation, row):
    """Return what a case is worth to the manager: revenue, satisfaction, or half of both."""
    rules = organisation.rules[0]
    customer, journey, aim = (
        organisation.customers[row],
        organisation.journeys[row],
        rules.revenue_manager.aim,
    )
    revenue = customer.value * journey.look
    satisfaction = organisation.office[0].mean_value * (1.0 - customer.satisfaction) * journey.look
    if aim == 0:
        return revenue
    if aim == 1:
        return satisfaction
    return 0.5 * (revenue + satisfaction)


@inner
def rescue(organisation, row, day):
    """See to one case: an orphan is assigned, a message arrives, a request is found; it is served first."""
    journey, customer = organisation.journeys[row], organisation.customers[row]
    organisation.ledger[0].rescues += 1
    journey.rescued = 1
    journey.known_from = min(journey.known_from, day)
    note(
        organisation.events, day, EventKind.RESCUE, NOBODY, customer.salesperson, journey.key, customer.value
    )
    if journey.request == WANDERS:
        find(organisation, row)
    elif journey.orphan == 1:
        take_orphan(organisation, row, day)


@inner
def talk_with(organisation, row, day):
    """Talk with an angry pair: an hour of all three, and it may help."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    manager, ledger, dyad = rules.revenue_manager, organisation.ledger[0], organisation.dyads[row]
    spend(organisation.staff[dyad.salesperson], ledger, HourUse.CONFLICT, manager.talk_hours)
    spend(organisation.staff[dyad.marketer], ledger, HourUse.CONFLICT, manager.talk_hours)
    if happens(manager.talk_works, luck.manager_talk, row, day):
        soothe(dyad, manager.talk_left)
        align(dyad, rules.meeting.item_alignment)
    dyad.met = day


@inner
def set_pace(organisation, day):
    """Set the lead bar and the campaign hours to what both departments can follow, on the figures there are."""
    rules = organisation.rules[0]
    office, manager = organisation.office[0], rules.revenue_manager
    backlog = 0.0
    for row in range(organisation.journeys.size):
        backlog += weight_of_backlog(organisation, row, day)
    backlog /= max(1, office.marketers)
    organisation.ledger[0].backlog = backlog
    if backlog > manager.backlog_high:
        office.manager_bar = min(manager.bar_most, office.manager_bar + manager.bar_up)
    elif backlog < manager.backlog_low:
        office.manager_bar = max(manager.bar_least, office.manager_bar - manager.bar_down)
    wanted = 1.0 - manager.throttle * min(1.0, backlog / manager.throttle_full)
    for row in range(office.salespeople, organisation.staff.size):
        marketer = organisation.staff[row]
        aim = wanted if adopted(marketer, Practice.REVENUE_MANAGER) else 1.0
        marketer.attention += manager.throttle_follow * (aim - marketer.attention)


@inner
def weight_of_backlog(organisation, row, day):
    """Return how much of one journey shows as backlog: it lies too long, as far as figures show it."""
    journey, manager = organisation.journeys[row], organisation.rules[0].revenue_manager
    dyad = organisation.dyads[organisation.customers[row].dyad]
    if (
        organisation.customers[row].open == 0
        or journey.orphan == 1
        or not both(dyad, Practice.REVENUE_MANAGER)
    ):
        return 0.0
    limit = manager.backlog_days_request if journey.request != 0 else manager.backlog_days
    if lies_for(organisation, row, day) <= limit:
        return 0.0
    return 1.0 if both(dyad, Practice.INTEGRATED_METRICS) else manager.backlog_seen
