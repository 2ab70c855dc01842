"""The customer decides: from this company, from a rival, or from nobody."""

import math

from simulation.compiled import inner, kernel
from simulation.kernel.arrival import CAMPAIGN, INBOUND, close_journey, lose, resolve
from simulation.kernel.bordering import resent_border
from simulation.kernel.chaining import unlink
from simulation.kernel.consulting import consult
from simulation.kernel.handing import right_side
from simulation.kernel.recording import NOBODY, note
from simulation.kernel.relating import MARKETING, SALES, grieve
from simulation.kernel.reminding import resent_untouched
from simulation.organisation.luck import uniform
from simulation.organisation.tables import Chain
from simulation.rules.formulas import likeness, logistic
from simulation.rules.vocabulary import Cause, EventKind, Signal


@kernel
def decide(organisation, day):
    """All offers made today are decided."""
    office = organisation.office[0]
    row = organisation.heads[office.offers]
    while row != NOBODY:
        following = organisation.journeys[row].next[Chain.CALENDAR]
        unlink(organisation.journeys, organisation.heads, Chain.CALENDAR, row)
        decide_one(organisation, row, day)
        row = following


@inner
def fit_of_offer(organisation, row):
    """Return how well an offer fits: the offering, adapted towards what the salesperson believes is wanted."""
    rules = organisation.rules[0]
    customer, journey, decision = organisation.customers[row], organisation.journeys[row], rules.decision
    segment, seller = organisation.segments[customer.segment], organisation.staff[customer.salesperson]
    custom = rules.company.customisation
    reached = min(1.0, decision.adapt_grows * custom)
    share = decision.adapt * (decision.adapt_least + (1.0 - decision.adapt_least) * reached)
    share *= 1.0 - decision.adapt_material + decision.adapt_material * journey.adequacy
    share *= min(1.0, custom / decision.adapt_custom)
    wanted = seller.belief[customer.segment] + customer.offset
    adapted = segment.offering + share * (wanted - segment.offering)
    return likeness(adapted, segment.need + customer.offset)


@inner
def inclination(organisation, row, fit, day):
    """Return a customer's inclination to buy at the price the segment bears, in logits."""
    rules = organisation.rules[0]
    customer, journey, decision = organisation.customers[row], organisation.journeys[row], rules.decision
    money = (
        rules.campaign.budget * (1.0 - organisation.office[0].budget_share) / organisation.office[0].customers
    )
    return (
        decision.inclination
        + decision.fit * (fit - decision.fit_middle)
        + decision.satisfaction * (customer.satisfaction - 0.5)
        - decision.waiting * (day - journey.started) / 100.0
        - decision.twice * journey.twice
        + decision.promotion * (math.sqrt(money / decision.promotion_usual) - 1.0)
    )


@inner
def best_discount(organisation, row, logits, price, bears):
    """Return the discount that serves the salesperson best: own reward less hassle, or margin, by weight."""
    rules = organisation.rules[0]
    customer, decision = organisation.customers[row], rules.decision
    weight = organisation.staff[customer.salesperson].weight
    best, most = 0.0, -1e300
    for step in range(decision.discount_steps + 1):
        discount = step * decision.discount_step
        asked = price * (1.0 - discount)
        chance = logistic(logits - customer.sensitivity * (asked - 1.0 - bears))
        own = chance * (1.0 - discount) - decision.hassle * discount * discount
        margin = decision.margin_weight * chance * (1.0 - discount - rules.company.unit_cost / price)
        gain = (1.0 - weight) * own + weight * margin
        if gain > most:
            best, most = discount, gain
    return best


@inner
def decide_one(organisation, row, day):
    """One customer decides on one offer."""
    luck = organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger, segment = organisation.ledger[0], organisation.segments[customer.segment]
    fit = fit_of_offer(organisation, row)
    logits = inclination(organisation, row, fit, day)
    discount = 0.0
    if journey.offered_by == customer.salesperson:
        discount = best_discount(organisation, row, logits, segment.price, segment.bears)
    asked = segment.price * (1.0 - discount)
    chance = logistic(logits - customer.sensitivity * (asked - 1.0 - segment.bears))
    buys = journey.is_real == 1 and uniform(luck.rival, journey.key, 0) < chance
    ledger.offers += 1
    ledger.fit_sum += fit
    if journey.in_window == 1:
        ledger.cohort_offers += 1
    note(organisation.events, day, EventKind.OFFER, customer.salesperson, NOBODY, journey.key, discount)
    resent_offer(organisation, row, discount, buys, day)
    if buys:
        order(organisation, row, fit, discount, day)
    else:
        decline(organisation, row, fit, day)


@inner
def resent_offer(organisation, row, discount, buys, day):
    """A large discount is resented by Marketing, a price above what the segment bears by Sales."""
    rules = organisation.rules[0]
    customer, journey, quarrel = organisation.customers[row], organisation.journeys[row], rules.quarrel
    if customer.marketer == NOBODY:
        return
    number = customer.dyad
    if discount > quarrel.discount_above:
        grieve(organisation, number, MARKETING, Cause.TOO_MUCH_DISCOUNT, quarrel.discount, day, journey.key)
    segment = organisation.segments[customer.segment]
    if segment.price * (1.0 - discount) > 1.0 + segment.bears + quarrel.price_above:
        grief = quarrel.price if buys else quarrel.price_lost
        grieve(organisation, number, SALES, Cause.UNREALISTIC_PRICES, grief, day, journey.key)


@inner
def order(organisation, row, fit, discount, day):
    """The customer orders: money is counted, satisfaction moves, the need is answered."""
    rules = organisation.rules[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger, office, segment = (
        organisation.ledger[0],
        organisation.office[0],
        organisation.segments[customer.segment],
    )
    listed = customer.value * segment.price
    revenue, cost = listed * (1.0 - discount), customer.value * rules.company.unit_cost
    ledger.orders += 1
    ledger.won += 1
    ledger.repeat_orders += 1.0 if customer.orders > 0 else 0.0
    customer.orders += 1
    ledger.revenue += revenue
    ledger.list_value += listed
    ledger.discount += listed - revenue
    ledger.unit_costs += cost
    ledger.cash += revenue - cost
    if journey.source == CAMPAIGN:
        ledger.revenue_campaign += revenue
        office.quarter_campaign_margin += revenue - cost
    elif journey.source == INBOUND:
        ledger.revenue_inbound += revenue
    else:
        ledger.revenue_prospecting += revenue
    office.quarter_margin += revenue - cost
    if journey.in_window == 1:
        ledger.cohort_orders += 1
    if day >= office.warm_up:
        organisation.cycle_days[min(organisation.cycle_days.size - 1, day - journey.started)] += 1
    if segment.opens > 0 and segment.entered == 0:
        segment.entry_revenue += revenue
        segment.entered = 1 if segment.entry_revenue >= rules.company.entry_target else 0
    decision = rules.decision
    once = max(0.0, 1.0 - decision.sat_twice * journey.twice)
    felt = (
        decision.sat_fit * fit + decision.sat_quick * quickness(journey, decision) + decision.sat_once * once
    )
    customer.satisfaction += decision.sat_order * (min(1.0, felt) - customer.satisfaction)
    note(organisation.events, day, EventKind.ORDER, customer.salesperson, NOBODY, journey.key, revenue)
    if customer.marketer != NOBODY:
        consult(organisation, customer.dyad, Signal.ORDER_VALUE, revenue, day, journey.key)
    resolve(organisation, row)
    close_journey(organisation, row)


@inner
def quickness(journey, decision):
    """Return how content a customer is with the waiting: 1 without any."""
    return math.exp(-journey.waited / decision.quick_days)


@inner
def decline(organisation, row, fit, day):
    """The customer does not buy: for nobody the sooner the worse the need was understood, else for a rival."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey, decision = organisation.customers[row], organisation.journeys[row], rules.decision
    ledger, seller = organisation.ledger[0], organisation.staff[customer.salesperson]
    need = organisation.segments[customer.segment].need
    misread = 1.0 - likeness(seller.belief[customer.segment], need)
    if uniform(luck.nobody, journey.key, 0) < decision.nobody + decision.nobody_misread * misread:
        ledger.no_decision += 1
    else:
        ledger.rival += 1
    felt = decision.sat_lost_fit * fit + decision.sat_lost_quick * quickness(journey, decision)
    customer.satisfaction += decision.sat_lost * (min(1.0, felt) - customer.satisfaction)
    lose(organisation, row, day, customer.salesperson)


@kernel
def drop(organisation, day):
    """Customers whose patience ends today give up; what nobody had served by then was dropped between the two."""
    row = organisation.heads[day]
    while row != NOBODY:
        following = organisation.journeys[row].next[Chain.CALENDAR]
        if organisation.journeys[row].waiting == 1:
            give_up(organisation, row, day)
        row = following


@inner
def is_untouched_lead(journey):
    """Return whether a journey is a lead that was handed over and never contacted."""
    return journey.source == CAMPAIGN and journey.contacted == 0 and journey.handed != NOBODY


@inner
def give_up(organisation, row, day):
    """One customer gives up; the need stays, and may come back.

    A moment that fell between the two is resented now at the latest, and so is a lead that dies untouched.
    """
    rules = organisation.rules[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    ledger = organisation.ledger[0]
    ledger.dropped += 1
    if journey.orphan == 1:
        ledger.dropped_moments += 1
        if journey.resented == 0:
            resent_border(organisation, row, day, right_side(journey, rules.company, rules.people))
    elif is_untouched_lead(journey) and day - journey.handed >= rules.quarrel.dies_after:
        resent_untouched(organisation, row, day)
    customer.satisfaction *= rules.decision.sat_dropped
    note(organisation.events, day, EventKind.DROPPED, NOBODY, NOBODY, journey.key, float(journey.moment))
    close_journey(organisation, row)
