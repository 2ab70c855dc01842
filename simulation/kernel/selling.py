"""A salesperson's day: look at what is on the list, serve what is worth most, prospect with the rest."""

import math

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.agenda import most_valuable, put
from simulation.kernel.arrival import (
    CAMPAIGN,
    PROSPECTING,
    can_be_opened,
    interest_of,
    luck_key,
    open_journey,
)
from simulation.kernel.contacting import serve_sales
from simulation.kernel.practising import both
from simulation.kernel.recording import NOBODY, spend, spend_on_entry
from simulation.kernel.reminding import deadline_of, remind
from simulation.kernel.supporting import NONE, ask, make_alone, needs_support, waited_for_help
from simulation.organisation.luck import happens, keyed_round, next_place, normal, uniform
from simulation.organisation.tables import Chain
from simulation.rules.formulas import chance_of_steps, likeness, would
from simulation.rules.vocabulary import HourUse, Practice

NOT_TODAY = -1.0
MOMENT = np.int64(6)


@kernel
def sell(organisation, day):
    """Every salesperson works through the own list, best first; below what prospecting brings, things wait."""
    for row in range(organisation.office[0].salespeople):
        sell_one(organisation, row, day)


@inner
def sell_one(organisation, row, day):
    """Work through one salesperson's day."""
    seller, agenda = organisation.staff[row], organisation.agenda
    prospecting = worth_of_prospecting(organisation, seller)
    items = weigh_list(organisation, seller, organisation.office[0].first_work + row, prospecting, day)
    bar, somebody_to_call = prospecting, True
    while seller.hours_left > 0.0:
        best = most_valuable(agenda, items)
        if items > 0 and agenda[best].worth >= bar:
            agenda[best].worth = NOT_TODAY
            work_on(organisation, agenda[best].row, day)
            continue
        seller.had_room = 1
        if not somebody_to_call:
            break
        if not prospect(organisation, row, day):
            somebody_to_call = False
            bar = prospecting * organisation.rules[0].selling.idle_bar


@inner
def weigh_list(organisation, seller, head, prospecting, day):
    """Look through a list: reminders fall due, and what can be served today is weighed; return how much that is."""
    items = 0
    seller.best_score = 0.0
    row = organisation.heads[head]
    while row != NOBODY:
        journey = organisation.journeys[row]
        if day >= journey.remind_on:
            remind(organisation, row, day)
        score = worth_of(organisation, seller, journey, prospecting, day)
        if score > 0.0:
            seller.best_score = max(seller.best_score, score)
            items = put(organisation.agenda, items, MOMENT, row, score)
        row = journey.next[Chain.SALES]
    return items


@inner
def work_on(organisation, row, day):
    """Serve a moment, unless it turns out to need material from Marketing first."""
    journey = organisation.journeys[row]
    if journey.request != NONE:
        make_alone(organisation, row, day)
    elif journey.material != journey.moment and needs_support(organisation, row, journey.moment):
        ask(organisation, row, journey.moment, day)
        return
    serve_sales(organisation, row, day)


@inner
def worth_of_prospecting(organisation, seller):
    """Return what a salesperson expects an hour of prospecting to bring, in euros of orders."""
    rules = organisation.rules[0]
    selling, company, first = rules.selling, rules.company, rules.arrival.first_prospecting
    hours = selling.hours_per_moment * (1.0 + selling.hours_custom * company.customisation) / seller.speed
    steps = max(0, company.moments - first)
    success = selling.prospect_usual
    value = (
        organisation.office[0].mean_value * selling.win_chance * chance_of_steps(selling.step_chance, steps)
    )
    work = selling.prospect_hours + success * hours * (
        1.0 + selling.later_hours * max(0, company.moments - first + 1)
    )
    return selling.prospect_interest * success * value / work


@inner
def worth_of(organisation, seller, journey, prospecting, day):
    """Return what serving a moment is worth per hour to this salesperson today; below 0 if it cannot be served.

    A lead not yet contacted is looked at only now and then, the more rarely the less its sender is trusted.
    """
    rules = organisation.rules[0]
    if journey.known_from > day:
        return NOT_TODAY
    if journey.request != NONE and waited_for_help(journey, day) < rules.support.patience:
        return NOT_TODAY
    if journey.contacted == 0 and journey.source == CAMPAIGN:
        return worth_of_lead(organisation, seller, journey, prospecting, day)
    chance = journey.look if journey.contacted == 0 else rules.selling.chance_contacted
    return weighed(rules, seller.weight, chance * journey.promise, journey.ahead)


@inner
def weighed(rules, weight, value, own_hours):
    """Return value per hour: by the own hours, and by everybody's as far as the common result counts."""
    everybody = own_hours + rules.selling.others_hours * rules.company.customisation
    return (1.0 - weight) * value / own_hours + weight * value / everybody


@inner
def worth_of_lead(organisation, seller, journey, prospecting, day):
    """Return what a lead is worth today: by trust in its sender, fading as it gets stale.

    It is looked at by chance, or for certain when somebody spoke for it or the agreed deadline presses.
    """
    rules, luck, selling = organisation.rules[0], organisation.luck[0], organisation.rules[0].selling
    dyad = organisation.dyads[journey.dyad]
    trust = trust_in_lead(journey, dyad, selling)
    agreed = both(dyad, Practice.ROLE_RULES)
    pressed = agreed and keeps_deadline(organisation, journey, dyad, day)
    if journey.rescued == 0 and journey.lifted == 0 and not pressed:
        looks = chance_to_look(dyad, would(trust, seller.weight, rules.trust.common_result), selling)
        if not happens(looks, luck.looked_at, journey.key, day - journey.known_from):
            return NOT_TODAY
    chance = trust * journey.look + (1.0 - trust) * selling.low_prior
    own_hours = journey.ahead
    if agreed:
        own_hours = selling.short_look_hours + chance * own_hours
    chance *= math.exp(-max(0, day - journey.deadline_from) / selling.stale_days)
    score = weighed(rules, seller.weight, chance * journey.promise, own_hours)
    return max(score, prospecting) if pressed else score


@inner
def chance_to_look(dyad, wanted, selling):
    """Return the chance to look at a lead today; kept with the pair as long as what it follows does not change."""
    if dyad.look_for != wanted:
        dyad.look_for = wanted
        dyad.look_chance = math.pow(wanted, selling.look_power)
    return dyad.look_chance


@inner
def trust_in_lead(journey, dyad, selling):
    """Return the trust with which a lead is weighed: that in its sender, more if it was spoken for."""
    trust = dyad.trust_sales
    if journey.lifted == 1:
        trust += selling.lift * (1.0 - trust)
    if journey.rescued == 1:
        trust = max(trust, selling.rescued_trust)
    return trust


@inner
def keeps_deadline(organisation, journey, dyad, day):
    """Return whether the agreed deadline presses and this salesperson is one to keep it."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    selling = rules.selling
    if day - journey.deadline_from < selling.deadline_from * deadline_of(dyad, rules.selling):
        return False
    chance = selling.deadline_keeps + selling.deadline_trust * dyad.trust_sales
    return happens(chance, luck.deadline, journey.key, journey.returned)


@inner
def prospect(organisation, row, day):
    """Call the next own customer in keyed order who was not tried lately; return whether there was one."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    office, selling, seller = organisation.office[0], rules.selling, organisation.staff[row]
    first = first_customer_of(office, row)
    customers = first_customer_of(office, row + 1) - first
    month = day // 21
    if customers <= 0:
        return False
    if seller.turn_of != month:
        seller.turn_of, seller.turn = month, 0
        seller.turn_place, seller.turn_stride = keyed_round(customers, luck.prospecting, row, month)
    while seller.turn < customers:
        place = seller.turn_place
        seller.turn_place = next_place(place, seller.turn_stride, customers)
        seller.turn += 1
        customer_row = first + place
        customer = organisation.customers[customer_row]
        rested = customer.tried == NOBODY or day - customer.tried >= selling.prospect_rest
        if rested and can_be_opened(organisation, customer_row, day):
            call(organisation, row, customer_row, day)
            return True
    return False


@inner
def first_customer_of(office, row):
    """Return the first customer of a salesperson: customers are numbered salesperson by salesperson."""
    return (row * office.customers + office.salespeople - 1) // office.salespeople


@inner
def call(organisation, row, customer_row, day):
    """One try: it costs hours, shows something of the need, and may open a journey that is Sales' own."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    seller, customer = organisation.staff[row], organisation.customers[customer_row]
    selling, ledger = rules.selling, organisation.ledger[0]
    segment = organisation.segments[customer.segment]
    spend(seller, ledger, HourUse.PROSPECTING, selling.prospect_hours)
    spend_on_entry(segment, ledger, selling.prospect_hours * rules.hours.rate)
    customer.tried = day
    ledger.tries += 1
    key, which = luck_key(customer_row, customer), customer.calls
    customer.calls += 1
    chance = selling.prospect_success * likeness(seller.belief[customer.segment], segment.need)
    learning, arrival = rules.learning, rules.arrival
    noise = learning.prospecting_noise * learning.contact_sd * normal(luck.contact, key, 64 + which)
    shown = segment.need + learning.offset_seen * customer.offset + noise
    seller.belief[customer.segment] += learning.prospecting * (shown - seller.belief[customer.segment])
    if happens(chance, luck.success, key, which):
        interest = interest_of(arrival, PROSPECTING, uniform(luck.interest, key, 0))
        moments = rules.company.moments
        first = max(min(2, moments), min(arrival.first_prospecting, moments - 1))
        open_journey(organisation, customer_row, PROSPECTING, interest, first, day + 1)
