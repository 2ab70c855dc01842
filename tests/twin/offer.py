"""Offers: what is offered at which discount, and whether the customer buys."""

import math

from twin.words import CAMPAIGN, DISCOUNT, MARKETING, PRICES, SALES, likeness


class Offer:
    """The offer at the end of a journey, decided on the day it is made."""

    def __init__(self, journey):
        self.journey, self.company, self.p = journey, journey.company, journey.p
        self.customer, self.segment = journey.customer, journey.customer.segment
        self.belief = self.customer.salesperson.beliefs[self.segment.number]
        wanted = self.segment.need + self.customer.own_wish
        self.fit = likeness(self._offered(), wanted)
        self.discount = self._best_discount() if journey.server == SALES else 0.0

    def _offered(self):
        decision, custom = self.p.decision, self.p.company.customisation
        share = decision.adapt * (
            decision.adapt_least + (1 - decision.adapt_least) * min(1.0, decision.adapt_grows * custom)
        )
        share *= 1 - decision.adapt_material + decision.adapt_material * self.journey.adequacy
        share *= min(1.0, custom / decision.adapt_custom)
        believed = self.belief + self.customer.own_wish
        return self.segment.offering + share * (believed - self.segment.offering)

    def _chance(self, discount):
        decision, customer, journey = self.p.decision, self.customer, self.journey
        promotion = self.company.office.promotion_per_customer / decision.promotion_usual
        above = self.segment.price * (1 - discount) - 1 - self.segment.bears
        logit = (
            decision.inclination
            + decision.fit * (self.fit - decision.fit_middle)
            + decision.satisfaction * (customer.satisfaction - 0.5)
            - decision.waiting * (self.company.day - journey.started) / 100
            - decision.twice * journey.twice
            + decision.promotion * (math.sqrt(promotion) - 1)
            - customer.sensitivity * above
        )
        return 1 / (1 + math.exp(-logit))

    def _best_discount(self):
        decision = self.p.decision
        steps = [step * decision.discount_step for step in range(decision.discount_steps + 1)]
        return max(steps, key=lambda each: self._chance(each) * (1 - each) - decision.hassle * each**2)

    def decide(self):
        """Let the customer decide; all feel what it means to them."""
        journey, books = self.journey, self.company.books
        bought = journey.real and self.company.happens(self._chance(self.discount))
        books.offered(journey)
        self._resent(bought)
        self._please(bought)
        if bought:
            value = self.customer.value
            revenue = value * self.segment.price * (1 - self.discount)
            books.ordered(journey, revenue, value * self.segment.price * self.discount)
            self.company.office.earned(revenue - value * self.p.company.unit_cost, journey.source == CAMPAIGN)
        else:
            self._count_who_won()
        journey.end("won" if bought else "lost")

    def _resent(self, bought):
        quarrel, pair = self.p.quarrel, self.journey.pair
        if self.discount > quarrel.discount_above:
            pair.resent(MARKETING, DISCOUNT, quarrel.discount)
        if self.segment.price * (1 - self.discount) - 1 - self.segment.bears > quarrel.price_above:
            pair.resent(SALES, PRICES, quarrel.price if bought else quarrel.price_lost)

    def _please(self, bought):
        decision, customer = self.p.decision, self.customer
        quick = math.exp(-self.journey.waited / decision.quick_days)
        if bought:
            once = max(0.0, 1 - decision.sat_twice * self.journey.twice)
            target = decision.sat_fit * self.fit + decision.sat_quick * quick + decision.sat_once * once
            step = decision.sat_order
        else:
            target = decision.sat_lost_fit * self.fit + decision.sat_lost_quick * quick
            step = decision.sat_lost
        customer.satisfaction += step * (min(1.0, target) - customer.satisfaction)

    def _count_who_won(self):
        decision = self.p.decision
        misread = 1 - likeness(self.belief, self.segment.need)
        if self.company.happens(decision.nobody + decision.nobody_misread * misread):
            self.company.books.count("no_decision")
