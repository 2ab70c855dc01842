"""Where the two departments meet: moments that both took, moments that fell between, and who resents it."""

import numpy as np

from simulation.compiled import inner
from simulation.kernel.chaining import unlink
from simulation.kernel.consulting import consult
from simulation.kernel.handing import (
    count_overlap,
    give_to_marketing,
    give_to_sales,
    give_to_side,
    is_noticed,
    right_side,
)
from simulation.kernel.practising import both, channels
from simulation.kernel.recording import note, spend
from simulation.kernel.relating import MARKETING, SALES, align, grieve, met_lately
from simulation.organisation.luck import happens
from simulation.organisation.tables import Chain
from simulation.rules.formulas import noisy_or
from simulation.rules.vocabulary import Cause, EventKind, HourUse, Practice, Signal

NOBODY = np.int64(-1)
LONGEST_AHEAD = np.int64(64)  # so that days count from above 0, also of a moment taken up ahead


@inner
def meet_at_moment(organisation, row, day):
    """Both took it for theirs: if they notice, one yields; else both will do the work."""
    customer, journey = organisation.customers[row], organisation.journeys[row]
    dyad, rules = organisation.dyads[customer.dyad], organisation.rules[0]
    count_overlap(organisation, row, day)
    if is_noticed(organisation, row, day):
        seller, marketer = customer.salesperson, customer.marketer
        note(organisation.events, day, EventKind.NOTICED, seller, marketer, journey.key, 0.0)
        consult(organisation, customer.dyad, Signal.OVERLAP, customer.value, day, journey.key)
        if both(dyad, Practice.ROLE_RULES):
            align(dyad, rules.claiming.precedent)
        give_to_side(organisation, row, right_side(journey, rules.company, rules.people), day)
    else:
        give_to_marketing(organisation, row, day)
        give_to_sales(organisation, row, day)


@inner
def look_for_orphan(organisation, row, day):
    """A day of a moment that nobody took: it counts, is resented after a while, and may be noticed."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    noticing, ledger = rules.noticing, organisation.ledger[0]
    dyad = organisation.dyads[customer.dyad]
    lies = day - journey.due
    if lies >= 0:
        ledger.orphan_days += 1
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
    if happens(chance, luck.orphan, journey.key * 16 + journey.moment, LONGEST_AHEAD + lies):
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
