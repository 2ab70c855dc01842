"""Disciplined communication: an agreed signal, who takes the initiative, who is informed, one consultation."""

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.practising import adopted, strength
from simulation.kernel.recording import NOBODY, note, pay_managers, spend
from simulation.kernel.relating import align, understand
from simulation.organisation.luck import happens
from simulation.rules.vocabulary import EventKind, HourUse, Practice, Role, Signal

HANDOVER = np.int64(0)


@inner
def person_of(organisation, dyad, role):
    """Return who fills a role for a pair: a row of staff, or nobody (the revenue manager is no staff)."""
    if role == Role.SALESPERSON:
        return dyad.salesperson
    if role == Role.MARKETER:
        return dyad.marketer
    if role == Role.EMBEDDED_MARKETER:
        return organisation.regions[dyad.region].embedded
    return NOBODY


@inner
def is_disciplined(organisation, dyad, role):
    """Return whether the one who fills a role keeps to the agreed triggers."""
    if role == Role.REVENUE_MANAGER:
        return strength(organisation.practices, Practice.REVENUE_MANAGER) > 0.0
    row = person_of(organisation, dyad, role)
    return row != NOBODY and adopted(organisation.staff[row], Practice.COMMUNICATION_DISCIPLINE)


@inner
def consult(organisation, row, signal, size, day, key):
    """Return whether a signal of this size led to a consultation that took place; it costs hours and tells much.

    Every trigger on the signal whose people keep to it is tried; each works four times in five.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    dyad = organisation.dyads[row]
    if dyad.marketer == NOBODY:
        return False
    reached = False
    for number in range(organisation.triggers.size):
        trigger = organisation.triggers[number]
        if (
            trigger.signal != signal
            or size < trigger.above
            or not is_disciplined(organisation, dyad, trigger.initiator)
        ):
            continue
        if not happens(rules.meeting.consultation_works, luck.consult, key, day * 64 + number):
            continue
        if inform(organisation, dyad, trigger, signal):
            organisation.ledger[0].consultations += 1
            note(
                organisation.events,
                day,
                EventKind.TALK,
                dyad.salesperson,
                dyad.marketer,
                key,
                float(trigger.signal),
            )
            exchange(organisation, dyad, day)
            reached = True
    return reached


@inner
def inform(organisation, dyad, trigger, signal):
    """Spend the hours of all who are to be informed and keep to it; return whether the other side was reached."""
    rules = organisation.rules[0]
    ledger, meeting = organisation.ledger[0], rules.meeting
    hours = rules.claiming.message_hours if signal == HANDOVER else meeting.consultation_hours
    sales = trigger.initiator == Role.SALESPERSON
    marketing = trigger.initiator == Role.MARKETER or trigger.initiator == Role.EMBEDDED_MARKETER
    people = 0
    for role in range(4):
        informed = (trigger.inform >> role) & 1 == 1 or role == trigger.initiator
        if not informed or not is_disciplined(organisation, dyad, role):
            continue
        people += 1
        sales = sales or role == Role.SALESPERSON
        marketing = marketing or role == Role.MARKETER or role == Role.EMBEDDED_MARKETER
        who = person_of(organisation, dyad, role)
        if who == NOBODY:
            pay_managers(ledger, hours, rules.hours.rate)
        else:
            spend(organisation.staff[who], ledger, HourUse.COORDINATION, hours)
    return people > 1 and sales and marketing


@inner
def exchange(organisation, dyad, day):
    """A pair exchanges what each knows: beliefs move, judgements are drawn together, it counts as having met."""
    rules = organisation.rules[0]
    seller, marketer = organisation.staff[dyad.salesperson], organisation.staff[dyad.marketer]
    step = 0.5 * rules.meeting.consultation_gap
    for number in range(organisation.office[0].segments):
        gap = marketer.belief[number] - seller.belief[number]
        seller.belief[number] += step * gap
        marketer.belief[number] -= step * gap
    dyad.met = day
    understand(dyad, rules.understanding.consultation)
    align(dyad, rules.understanding.alignment_consultation)


@kernel
def notice_belief_gaps(organisation, day):
    """Once a week, a gap between what two of a pair believe about a segment is noticed and talked over."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    staff = organisation.staff
    chance = rules.meeting.belief_gap_per_week / max(1, staff.size)
    for row in range(organisation.dyads.size):
        dyad = organisation.dyads[row]
        if dyad.marketer == NOBODY or not happens(chance, luck.gap, row, day):
            continue
        widest = 0.0
        for number in range(organisation.office[0].segments):
            gap = abs(staff[dyad.salesperson].belief[number] - staff[dyad.marketer].belief[number])
            widest = max(widest, gap)
        consult(organisation, row, Signal.BELIEF_GAP, widest, day, row)
