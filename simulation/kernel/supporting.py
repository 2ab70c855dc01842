"""Support requests: Sales needs Marketing's input for a custom product; the request finds somebody or wanders."""

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.chaining import link, unlink
from simulation.kernel.consulting import consult
from simulation.kernel.practising import both
from simulation.kernel.recording import NOBODY, note, spend, spend_on_entry
from simulation.kernel.relating import (
    MARKETING,
    SALES,
    experience,
    grieve,
    is_excused,
    met_lately,
    understand,
)
from simulation.organisation.luck import happens, uniform
from simulation.organisation.tables import Chain
from simulation.rules.vocabulary import Cause, EventKind, HourUse, Practice, Signal

NONE, WANDERS, FOUND = np.int64(0), np.int64(1), np.int64(2)


@inner
def needs_support(organisation, row, moment):
    """Return whether a moment in the second half of a journey needs Marketing's input."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer = organisation.customers[row]
    if (
        customer.marketer == NOBODY
        or moment - 0.5 <= rules.support.need_from * rules.company.moments
        or moment > rules.company.moments
    ):
        return False
    chance = rules.support.need * rules.company.customisation
    if customer.odd == 1:
        chance *= rules.support.need_odd
    return happens(chance, luck.support_need, organisation.journeys[row].key, moment)


@inner
def ask(organisation, row, moment, day):
    """Ask for material for a moment: it finds the right marketer at once, or starts to wander."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger, support = organisation.ledger[0], rules.support
    dyad = organisation.dyads[customer.dyad]
    spend(organisation.staff[customer.salesperson], ledger, HourUse.COORDINATION, support.ask_hours)
    ledger.support_requests += 1
    journey.asked, journey.material = day, moment
    note(
        organisation.events,
        day,
        EventKind.SUPPORT_ASKED,
        customer.salesperson,
        NOBODY,
        journey.key,
        float(moment),
    )
    if customer.odd == 1:
        grieve(
            organisation, customer.dyad, MARKETING, Cause.ODD_CUSTOMER, rules.quarrel.odd, day, journey.key
        )
    astray = 1.0 - support.found
    if consult(organisation, customer.dyad, Signal.SUPPORT_REQUEST, customer.value, day, journey.key):
        astray = 0.0
    if both(dyad, Practice.INTEGRATED_METRICS):
        astray *= 1.0 - support.found_figures
    if met_lately(dyad, day, support.met_days):
        astray *= 1.0 - support.found_met
    if happens(1.0 - astray, luck.found, journey.key, moment):
        find(organisation, row)
    else:
        journey.request = WANDERS
        head = organisation.office[0].first_wandering + organisation.staff[customer.salesperson].region
        link(organisation.journeys, organisation.heads, Chain.REQUEST, head, row)


@inner
def find(organisation, row):
    """Put a request on the list of the customer's marketer."""
    unlink(organisation.journeys, organisation.heads, Chain.REQUEST, row)
    organisation.journeys[row].request = FOUND
    head = organisation.office[0].first_request + organisation.customers[row].marketer
    link(organisation.journeys, organisation.heads, Chain.REQUEST, head, row)


@kernel
def support(organisation, day):
    """Wandering requests hop: hours of the salesperson and of some marketer, and another day."""
    for number in range(organisation.regions.size):
        region = organisation.regions[number]
        row = organisation.heads[organisation.office[0].first_wandering + number]
        while row != NOBODY:
            following = organisation.journeys[row].next[Chain.REQUEST]
            hop(organisation, row, region, day)
            row = following


@inner
def hop(organisation, row, region, day):
    """Let one wandering request reach somebody, who may know whose it is."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger, support = organisation.ledger[0], rules.support
    which = day - journey.asked
    key = journey.key * 16 + journey.material
    asked = region.first_marketer + int(uniform(luck.hop_to, key, which) * region.marketers)
    spend(organisation.staff[customer.salesperson], ledger, HourUse.SUPPORT, support.hop_hours_sales)
    spend(organisation.staff[asked], ledger, HourUse.SUPPORT, support.hop_hours_marketing)
    note(
        organisation.events,
        day,
        EventKind.SUPPORT_HOPPED,
        customer.salesperson,
        asked,
        journey.key,
        float(which),
    )
    chance = 1.0 / (1.0 + min(support.hop_most, support.hop_share * region.marketers))
    if region.embedded != NOBODY:
        guide = organisation.dyads[organisation.staff[customer.salesperson].first_dyad]
        if both(guide, Practice.EMBEDDED_MARKETER):
            chance = max(chance, support.found_embedded)
    if happens(chance, luck.hop, key, which):
        find(organisation, row)


@inner
def waited_for_help(journey, day):
    """Return how many days a request has kept the customer waiting: none while the customer thinks."""
    return day - max(journey.asked, journey.due)


@inner
def help_sales(organisation, row, day):
    """A marketer serves a request: material made for this customer, as good as Marketing understands Sales."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger, support, trust = organisation.ledger[0], rules.support, rules.trust
    marketer, dyad = organisation.staff[customer.marketer], organisation.dyads[customer.dyad]
    hours = support.serve_hours / marketer.speed
    spend(marketer, ledger, HourUse.SUPPORT, hours)
    spend_on_entry(organisation.segments[customer.segment], ledger, hours * rules.hours.rate)
    mean = 0.5 * (dyad.understanding_sales + dyad.understanding_marketing)
    journey.adequacy = min(1.0, support.adequacy_least + support.adequacy_understood * mean)
    unlink(organisation.journeys, organisation.heads, Chain.REQUEST, row)
    journey.request = NONE
    waited = max(0, waited_for_help(journey, day))
    ledger.support_settled += 1
    ledger.support_days += waited
    understand(dyad, rules.understanding.support)
    note(
        organisation.events,
        day,
        EventKind.SUPPORT_SERVED,
        customer.marketer,
        customer.salesperson,
        journey.key,
        float(waited),
    )
    if waited <= support.soon_within:
        experience(organisation, customer.dyad, SALES, trust.help_soon)
    elif waited > support.late_after:
        excuse_key = journey.key * 16 + journey.material
        if not is_excused(dyad.understanding_sales, marketer, luck, excuse_key, 0):
            experience(organisation, customer.dyad, SALES, -trust.help_late)


@inner
def make_alone(organisation, row, day):
    """A salesperson who waited too long makes the material alone: more hours, duplicated work, a poorer fit."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger, support, quarrel = organisation.ledger[0], rules.support, rules.quarrel
    hours = support.alone_factor * support.serve_hours
    spend(organisation.staff[customer.salesperson], ledger, HourUse.DUPLICATED, hours)
    ledger.duplicated_alone += hours
    unlink(organisation.journeys, organisation.heads, Chain.REQUEST, row)
    waited = waited_for_help(journey, day)
    journey.request, journey.adequacy = NONE, support.alone_adequacy
    ledger.support_settled += 1
    ledger.support_days += waited
    note(
        organisation.events,
        day,
        EventKind.SUPPORT_ALONE,
        customer.salesperson,
        customer.marketer,
        journey.key,
        hours,
    )
    dyad, grief = organisation.dyads[customer.dyad], quarrel.late_help
    excuse_key = journey.key * 16 + journey.material
    if is_excused(dyad.understanding_sales, organisation.staff[customer.marketer], luck, excuse_key, 1):
        grief *= quarrel.excused
    else:
        experience(organisation, customer.dyad, SALES, -rules.trust.help_late)
    cause = Cause.NO_IDEA_WHAT_CUSTOMER_WANTS
    grieve(organisation, customer.dyad, SALES, cause, grief, day, journey.key)
