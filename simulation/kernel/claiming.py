"""Whose moment is it? Each side judges for itself; so moments fall to one, to both, or to nobody."""

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.arrival import CAMPAIGN, PROSPECTING
from simulation.kernel.bordering import look_for_orphan, meet_at_moment
from simulation.kernel.chaining import link, schedule, unlink
from simulation.kernel.handing import give_to_marketing, give_to_sales, position
from simulation.kernel.practising import both
from simulation.kernel.recording import note
from simulation.organisation.luck import normal, waiting
from simulation.organisation.tables import Chain
from simulation.rules.formulas import patience
from simulation.rules.vocabulary import EventKind, Practice

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
        journey.source == CAMPAIGN
        and journey.known_to_marketing == 1
        and journey.moment <= rules.claiming.lead_moments
        and not sales
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
    sales = along + error_sales - shared * gap >= border_sales - shared * gap_border
    return marketing, sales
