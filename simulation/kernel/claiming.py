"""Whose moment is it? Each side judges for itself; so moments fall to one, to both, or to nobody."""

import math

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.arrival import CAMPAIGN, PROSPECTING
from simulation.kernel.chaining import link, schedule, unlink
from simulation.kernel.consulting import consult
from simulation.kernel.practising import both, channels
from simulation.kernel.recording import note, spend
from simulation.kernel.relating import MARKETING, SALES, align, grieve, met_lately
from simulation.kernel.reminding import deadline_of
from simulation.organisation.luck import happens, normal, waiting
from simulation.organisation.tables import Chain
from simulation.rules.formulas import chance_of_steps, noisy_or, patience
from simulation.rules.vocabulary import Cause, EventKind, HourUse, Practice, Signal

NOBODY = np.int64(-1)


@kernel
def claim(organisation, day):
    """Every moment that falls due today (or is known ahead) is claimed by one, by both, or by nobody.

    Orphaned moments are looked for first: who notices one brings it to the side that is right.
    """
    office = organisation.office[0]
    for region in range(organisation.regions.size):
        row = organisation.heads[office.first_orphan + region]
        while row != NOBODY:
            following = organisation.journeys[row].next[Chain.MARKETING]
            look_for_orphan(organisation, row, day)
            row = following
    row = organisation.heads[day]
    while row != NOBODY:
        following = organisation.journeys[row].next[Chain.CALENDAR]
        if organisation.journeys[row].waiting == 0:
            fall_due(organisation, row, day)
        row = following


@inner
def position(journey, moments):
    """Return how far along the way a journey's present moment lies, from 0 to 1."""
    return (journey.moment - 0.5) / moments


@inner
def fall_due(organisation, row, day):
    """Start the wait for one moment: draw when patience ends, and let both sides judge whose it is."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    journey, customer = organisation.journeys[row], organisation.customers[row]
    ledger = organisation.ledger[0]
    ledger.moments += 1
    journey.waiting = 1
    along = position(journey, rules.company.moments)
    dropping = rules.dropping
    hazard = dropping.hazard * (1.0 - dropping.commitment * along)
    effort = waiting(luck.drop, journey.key, journey.moment)
    stays = patience(effort, hazard, dropping.first_days, dropping.longest)
    unlink(organisation.journeys, organisation.heads, Chain.CALENDAR, row)
    if stays >= 0:
        schedule(organisation, row, max(day, journey.due) + 1 + stays)
    marketing, sales = judged(organisation, row, along)
    if marketing and sales:
        meet_at_moment(organisation, row, day)
    elif marketing or (
        journey.source == CAMPAIGN and journey.known_to_marketing == 1 and journey.moment <= 2 and not sales
    ):
        give_to_marketing(organisation, row, day)
    elif sales:
        give_to_sales(organisation, row, day)
    else:
        journey.orphan = 1
        ledger.orphans += 1
        head = organisation.office[0].first_orphan + organisation.staff[customer.salesperson].region
        link(organisation.journeys, organisation.heads, Chain.MARKETING, head, row)
        note(organisation.events, day, EventKind.ORPHAN, NOBODY, NOBODY, journey.key, float(journey.moment))


@inner
def judged(organisation, row, along):
    """Return whether the marketer and whether the salesperson takes the present moment for theirs."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    journey, customer = organisation.journeys[row], organisation.customers[row]
    if customer.marketer == NOBODY or (journey.source == PROSPECTING and journey.handed == NOBODY):
        return False, True
    claiming, company = rules.claiming, rules.company
    dyad = organisation.dyads[customer.dyad]
    seller, marketer = organisation.staff[customer.salesperson], organisation.staff[customer.marketer]
    clear = 1.0 - company.border_clarity
    drift = rules.market.need_drift
    ambiguity = (
        claiming.ambiguity
        + claiming.ambiguity_custom * company.customisation
        + claiming.ambiguity_drift * drift
    )
    if both(dyad, Practice.JOURNEY_MAP):
        ambiguity *= 1.0 - claiming.map_clears
    ambiguity *= clear * (1.0 + claiming.mixed_adds * dyad.one_way)
    border_marketing, border_sales = marketer.threshold, seller.threshold
    if both(dyad, Practice.ROLE_RULES):
        border_marketing, border_sales = rules.people.threshold, rules.people.threshold
    else:
        border_marketing -= claiming.own_goal_shift * (1.0 - marketer.weight)
    if company.marketing_role == 1:
        border_marketing, border_sales = 0.0, 0.0
    error_marketing = ambiguity * normal(luck.judgement_marketing, journey.key, journey.moment)
    error_sales = ambiguity * normal(luck.judgement_sales, journey.key, journey.moment)
    shared = claiming.alignment_shared * dyad.alignment
    gap, gap_border = error_sales - error_marketing, border_sales - border_marketing
    marketing = along + error_marketing + shared * gap < border_marketing + shared * gap_border
    sales = along + error_sales - shared * gap > border_sales - shared * gap_border
    return marketing, sales


@inner
def right_side(journey, company, people):
    """Return the side whose moment it is by the common handover point."""
    if company.marketing_role == 1:
        return SALES
    return MARKETING if position(journey, company.moments) < people.threshold else SALES


@inner
def meet_at_moment(organisation, row, day):
    """Both took it for theirs: if they notice, one yields; else both will do the work."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    journey, customer = organisation.journeys[row], organisation.customers[row]
    dyad, noticing = organisation.dyads[customer.dyad], rules.noticing
    organisation.ledger[0].overlaps += 1
    agreed = organisation.office[0].agreed[Signal.OVERLAP] == 1
    open_channels = channels(dyad, customer.joint == 1, met_lately(dyad, day, noticing.met_days), agreed) & 31
    chance = noisy_or(
        open_channels, noticing.overlap, noticing.overlap_met, noticing.overlap_discipline, noticing.overlap_figures,
        noticing.overlap_joint, noticing.overlap_embedded, 0.0,
    )  # fmt: skip
    note(
        organisation.events,
        day,
        EventKind.OVERLAP,
        customer.salesperson,
        customer.marketer,
        journey.key,
        chance,
    )
    if happens(chance, luck.noticing, journey.key, journey.moment):
        note(
            organisation.events,
            day,
            EventKind.NOTICED,
            customer.salesperson,
            customer.marketer,
            journey.key,
            0.0,
        )
        if both(dyad, Practice.ROLE_RULES):
            align(dyad, rules.claiming.precedent)
        give_to_side(organisation, row, right_side(journey, rules.company, rules.people), day)
    else:
        give_to_marketing(organisation, row, day)
        give_to_sales(organisation, row, day)


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

    Under joint tasks some moments of small customers' sales go to Marketing instead.
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
        return
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
    hours = selling.hours_per_moment * (1.0 + selling.hours_custom * rules.company.customisation) / seller.speed
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
        journey.remind_on = day + deadline_of(organisation.dyads[customer.dyad], rules.selling)
        ledger.handed_over += 1
        if journey.in_window == 1:
            ledger.cohort_handed += 1
    if journey.known_to_marketing == 0:
        return
    dyad = organisation.dyads[customer.dyad]
    ledger.messages += 1
    delay = 0
    if not both(dyad, Practice.INTEGRATED_METRICS) and not consult(
        organisation, customer.dyad, Signal.HANDOVER, customer.value, day, journey.key
    ):
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


@inner
def look_for_orphan(organisation, row, day):
    """A day of a moment that nobody took: it counts, is resented after a while, and may be noticed."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    noticing, ledger = rules.noticing, organisation.ledger[0]
    ledger.orphan_days += 1
    dyad = organisation.dyads[customer.dyad]
    lies = day - journey.due
    if lies >= rules.quarrel.orphan_days and journey.resented == 0:
        journey.resented = 1
        resent_border(organisation, row, day, right_side(journey, rules.company, rules.people))
    agreed = organisation.office[0].agreed[Signal.OVERLAP] == 1
    open_channels = channels(dyad, customer.joint == 1, met_lately(dyad, day, noticing.met_days), agreed) & 31
    chance = noisy_or(
        open_channels, noticing.orphan, noticing.orphan_met, noticing.orphan_discipline, noticing.orphan_figures,
        noticing.orphan_joint, noticing.orphan_embedded, 0.0,
    )  # fmt: skip
    chance = 1.0 - (1.0 - chance) * (1.0 - noticing.orphan_calls)
    if happens(chance, luck.orphan, journey.key * 16 + journey.moment, max(0, lies)):
        take_orphan(organisation, row, day)


@inner
def take_orphan(organisation, row, day):
    """Bring an orphaned moment to the side that is right; under the rules that is a precedent."""
    rules = organisation.rules[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    unlink(organisation.journeys, organisation.heads, Chain.MARKETING, row)
    journey.orphan = 0
    dyad = organisation.dyads[customer.dyad]
    if both(dyad, Practice.ROLE_RULES):
        align(dyad, rules.claiming.precedent)
    note(
        organisation.events, day, EventKind.NOTICED, customer.salesperson, customer.marketer, journey.key, 1.0
    )
    give_to_side(organisation, row, right_side(journey, rules.company, rules.people), day)


@inner
def resent_border(organisation, row, day, side_at_fault):
    """Somebody resents work done twice or not at all.

    With rules it is the side that was not at fault; without, both do for work done twice (side -1), and for a
    moment that fell between two, the side that has to pick it up.
    """
    rules = organisation.rules[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    if customer.marketer == NOBODY:
        return
    amount = rules.quarrel.border
    if both(organisation.dyads[customer.dyad], Practice.ROLE_RULES):
        if side_at_fault != NOBODY:
            side = MARKETING if side_at_fault == SALES else SALES
            grieve(organisation, customer.dyad, side, Cause.BORDER, amount, day, journey.key)
    elif side_at_fault == NOBODY:
        grieve(organisation, customer.dyad, SALES, Cause.BORDER, amount, day, journey.key)
        grieve(organisation, customer.dyad, MARKETING, Cause.BORDER, amount, day, journey.key)
    else:
        grieve(organisation, customer.dyad, side_at_fault, Cause.BORDER, amount, day, journey.key)


@inner
def pay_duplicate(organisation, row, served_by, selling_hours, day):
    """A moment that two had on their lists was served: the other did the work as well, and pays for it."""
    rules = organisation.rules[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger, claiming = organisation.ledger[0], rules.claiming
    hours = claiming.duplicate_marketing_hours
    other = customer.marketer
    if served_by == MARKETING:
        hours, other = claiming.duplicate_selling_share * selling_hours, customer.salesperson
    spend(organisation.staff[other], ledger, HourUse.DUPLICATED, hours)
    ledger.duplicated_overlap += hours
    customer.satisfaction *= claiming.satisfaction_twice
    journey.twice += 1.0
    journey.known_to_marketing = 1
    note(organisation.events, day, EventKind.DUPLICATED, other, NOBODY, journey.key, hours)
    dyad = organisation.dyads[customer.dyad]
    fault = NOBODY
    if both(dyad, Practice.ROLE_RULES):
        align(dyad, claiming.precedent)
        fault = SALES if right_side(journey, rules.company, rules.people) == MARKETING else MARKETING
    resent_border(organisation, row, day, fault)
