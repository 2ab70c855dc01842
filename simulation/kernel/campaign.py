"""Campaigns bring responses; what looks good enough to a marketer becomes a lead."""

import math

from simulation.compiled import inner, kernel
from simulation.kernel.arrival import CAMPAIGN, can_be_opened, interest_of, luck_key, open_journey
from simulation.kernel.practising import adopted, both
from simulation.kernel.recording import NOBODY, note, spend, spend_on_entry
from simulation.organisation.luck import count, happens, keyed_round, next_place, normal, uniform
from simulation.rules.formulas import clipped, likeness, would
from simulation.rules.vocabulary import EventKind, HourUse, Practice


@kernel
def campaign(organisation, day):
    """Every short-term marketer's campaign of yesterday's hours and today's money reaches own customers.

    Responses grow with the square root of hours and of euros per customer; whom they reach is a keyed order.
    """
    rules = organisation.rules[0]
    office, ledger = organisation.office[0], organisation.ledger[0]
    if rules.company.marketing_role == 1 or office.marketers == 0:
        return
    money = rules.campaign.budget / 252.0 * office.budget_share
    ledger.campaign_cost += money
    ledger.cash -= money
    for number in range(office.segments):
        segment = organisation.segments[number]
        if segment.opens <= day:
            spend_on_entry(segment, ledger, money * segment.customers / office.customers)
    for row in range(office.salespeople, organisation.staff.size):
        marketer = organisation.staff[row]
        marketer.euros = money * marketer.own / office.customers
        marketer.spent += marketer.euros
        if marketer.own > 0 and marketer.campaign_hours > 0.0:
            reach_customers(organisation, row, day)


@inner
def reach_customers(organisation, row, day):
    """Draw how many customers one marketer's campaign reaches today, and reach them in keyed order."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    marketer, campaign = organisation.staff[row], rules.campaign
    hundreds = marketer.own / 100.0
    effort = math.sqrt(marketer.campaign_hours / campaign.reference_hours) * math.sqrt(
        marketer.euros / hundreds / campaign.reference_euros
    )
    responses = count(campaign.response_rate * hundreds * effort, luck.response, row, day)
    period = day // int(rules.arrival.episode_days)
    if marketer.turn_of != period:
        marketer.turn_of = period
        marketer.turn_place, marketer.turn_stride = keyed_round(marketer.own, luck.reach, row, period)
    place = marketer.turn_place % marketer.own
    looked = 0
    while responses > 0 and looked < marketer.own:
        customer_row = organisation.owned[marketer.first_own + place]
        place = next_place(place, marketer.turn_stride, marketer.own)
        looked += 1
        if can_be_opened(organisation, customer_row, day):
            responses -= 1
            respond(organisation, row, customer_row, day)
    marketer.turn_place = place


@inner
def respond(organisation, row, customer_row, day):
    """A reached customer responds if the campaign fits the need; a response that looks good becomes a lead.

    Who has answered and became no lead has said all there is to say, until the next need or journey.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    marketer, customer = organisation.staff[row], organisation.customers[customer_row]
    if customer.answered > customer.tries:
        return
    need = organisation.segments[customer.segment].need
    key = luck_key(customer_row, customer)
    if not happens(likeness(marketer.belief[customer.segment], need), luck.match, key, 0):
        return
    ledger = organisation.ledger[0]
    ledger.responses += 1
    customer.answered = customer.tries + 1
    interest = interest_of(rules.arrival, CAMPAIGN, uniform(luck.interest, key, 0))
    seen = seen_interest(organisation, row, customer, interest, key)
    dyad = organisation.dyads[customer.dyad]
    bar = marketer.bar + rules.campaign.bar_distrust * (dyad.trust_marketing - 0.5)
    if seen <= bar:
        return
    first = max(1, min(rules.arrival.first_campaign, rules.company.moments - 2))
    open_journey(organisation, customer_row, CAMPAIGN, interest, first, day)
    journey = organisation.journeys[customer_row]
    journey.seen = clipped(seen, 0.02, 0.98)
    ledger.leads += 1
    if journey.in_window == 1:
        ledger.cohort_leads += 1
    note(organisation.events, day, EventKind.LEAD, row, NOBODY, journey.key, seen)


@inner
def seen_interest(organisation, row, customer, interest, key):
    """Return how much interest a marketer sees: less error where Sales' work is understood or data are shared."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    marketer, campaign = organisation.staff[row], rules.campaign
    dyad = organisation.dyads[customer.dyad]
    error = campaign.seen_sd
    looks = would(dyad.understanding_marketing, marketer.weight, rules.trust.common_result)
    if happens(looks, luck.close_look, key, 0):
        error = campaign.seen_sd_understood
        spend(marketer, organisation.ledger[0], HourUse.COORDINATION, campaign.look_hours)
    if both(dyad, Practice.ROLE_RULES):
        error *= campaign.seen_channel
    if both(dyad, Practice.FEEDBACK_LOOP):
        error *= campaign.seen_channel
    if both(dyad, Practice.INTEGRATED_METRICS):
        error *= campaign.seen_channel
    return interest + error * normal(luck.seen, key, 0)


@kernel
def set_bars(organisation):
    """Once a month marketers set the bar above which a response counts as a lead.

    By the own goal it is low; a shared definition moves it part-way, the common result and the revenue manager's
    figures further.
    """
    rules = organisation.rules[0]
    office, campaign = organisation.office[0], rules.campaign
    for row in range(office.salespeople, organisation.staff.size):
        marketer = organisation.staff[row]
        bar = campaign.bar
        if adopted(marketer, Practice.ROLE_RULES):
            bar += campaign.bar_binds * campaign.bar_rules
        bar += marketer.weight * (campaign.bar_common - bar)
        if adopted(marketer, Practice.REVENUE_MANAGER):
            bar += rules.revenue_manager.bar_weight * (office.manager_bar - bar)
        marketer.bar = clipped(bar, 0.02, 0.95)
