"""The weekly meeting of a region: a finite agenda, the most valuable first."""

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.bordering import take_orphan
from simulation.kernel.practising import both
from simulation.kernel.recording import NOBODY, note
from simulation.kernel.relating import align, anger, fade, share_belief, soothe, understand
from simulation.kernel.supporting import find
from simulation.organisation.luck import happens
from simulation.organisation.tables import Chain
from simulation.rules.vocabulary import EventKind, Practice

ORPHAN, REQUEST, LEAD, DISPUTE = np.int64(0), np.int64(1), np.int64(2), np.int64(3)


@kernel
def hold_meetings(organisation, day):
    """Each region brings what it remembers to its weekly meeting and deals with as much as the hours allow."""
    rules = organisation.rules[0]
    places = int(rules.meeting.items_per_hour * rules.meeting.hours_per_week)
    if places <= 0:
        return
    for number in range(organisation.regions.size):
        region = organisation.regions[number]
        if region.marketers == 0:
            continue
        items = collect(organisation, number, day)
        for _ in range(min(places, items)):
            best = most_valuable(organisation.agenda, items)
            deal_with(organisation, organisation.agenda[best], day)
            organisation.agenda[best].worth = -1.0


@inner
def put(agenda, items, kind, row, worth):
    """Put one item on the agenda; when it is full, in place of the least valuable; return the number of items."""
    place = items
    if items == agenda.size:
        place = 0
        for number in range(1, items):
            if agenda[number].worth < agenda[place].worth:
                place = number
        if agenda[place].worth >= worth:
            return items
        items -= 1
    agenda[place].kind = kind
    agenda[place].row = row
    agenda[place].worth = worth
    return items + 1


@inner
def most_valuable(agenda, items):
    """Return the place of the most valuable item."""
    best = 0
    for place in range(1, items):
        if agenda[place].worth > agenda[best].worth:
            best = place
    return best


@inner
def collect(organisation, number, day):
    """Collect a region's items: orphaned moments, wandering requests, untouched leads, disputes."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    office, region, agenda = organisation.office[0], organisation.regions[number], organisation.agenda
    items = 0
    row = organisation.heads[office.first_orphan + number]
    while row != NOBODY:
        journey, customer = organisation.journeys[row], organisation.customers[row]
        chance = rules.meeting.remembered
        if both(organisation.dyads[customer.dyad], Practice.INTEGRATED_METRICS):
            chance = rules.meeting.remembered_figures
        if happens(chance, luck.agenda, journey.key * 16 + journey.moment, day):
            items = put(agenda, items, ORPHAN, row, customer.value * journey.look)
        row = journey.next[Chain.MARKETING]
    row = organisation.heads[office.first_wandering + number]
    while row != NOBODY:
        journey = organisation.journeys[row]
        items = put(agenda, items, REQUEST, row, organisation.customers[row].value * journey.look)
        row = journey.next[Chain.REQUEST]
    for seller in range(region.first_salesperson, region.first_salesperson + region.salespeople):
        row = organisation.heads[office.first_work + seller]
        while row != NOBODY:
            journey = organisation.journeys[row]
            if journey.reminders > 0 and journey.contacted == 0 and journey.lifted == 0:
                value = rules.meeting.lead_share * organisation.customers[row].value
                items = put(agenda, items, LEAD, row, value * journey.look)
            row = journey.next[Chain.SALES]
    for row in range(region.first_dyad, region.first_dyad + region.salespeople * region.marketers):
        dyad = organisation.dyads[row]
        if day <= dyad.angry_until:
            fade(dyad, day, rules.quarrel.fades)
            if anger(dyad) > rules.meeting.dispute_above:
                items = put(agenda, items, DISPUTE, row, rules.meeting.dispute_value * anger(dyad))
    return items


@inner
def deal_with(organisation, item, day):
    """Talk one item over: it is settled, and the pair has met, learnt, and judges more alike."""
    rules = organisation.rules[0]
    meeting = rules.meeting
    row, segment = item.row, NOBODY
    if item.kind == DISPUTE:
        number = row
        soothe(organisation.dyads[row], meeting.dispute_left)
    else:
        number = organisation.customers[row].dyad
        segment = organisation.customers[row].segment
        if item.kind == ORPHAN:
            take_orphan(organisation, row, day)
        elif item.kind == REQUEST:
            find(organisation, row)
        else:
            organisation.journeys[row].lifted = 1
    dyad = organisation.dyads[number]
    if segment != NOBODY:
        seller, marketer = organisation.staff[dyad.salesperson], organisation.staff[dyad.marketer]
        theirs = marketer.belief[segment]
        share_belief(marketer.belief, segment, seller.belief[segment], meeting.item_mix)
        share_belief(seller.belief, segment, theirs, meeting.item_mix)
    dyad.met = day
    step = meeting.item_alignment
    align(dyad, min(1.0, meeting.item_rules * step) if both(dyad, Practice.ROLE_RULES) else step)
    understand(dyad, rules.understanding.agenda_item)
    note(
        organisation.events, day, EventKind.MEETING, dyad.salesperson, dyad.marketer, NOBODY, float(item.kind)
    )
