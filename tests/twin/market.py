"""Segments and their needs, the offering and prices, and customers."""

import math

import mesa
import numpy as np

from twin.journey import Journey
from twin.words import CAMPAIGN, WISH, YEAR, likeness, within


class Segment:
    """Customers with one need, and what the company offers them at which price."""

    def __init__(self, company, number, opens):
        market = company.p.market
        self.number, self.opens = number, opens
        self.need = company.normal()
        self.past = []
        self.offering = self.need + market.offering_gap * company.normal()
        self.bears = market.price_level_sd * company.normal()
        self.price_belief = self.bears + market.price_optimism
        self.set_price()

    @property
    def new(self):
        return self.opens > 0

    def set_price(self):
        self.price = max(0.1, 1 + self.price_belief)

    def need_ago(self, days):
        return self.past[-1 - days] if len(self.past) > days else self.past[0]


class Market:
    """All segments, and what people first believe about them."""

    def __init__(self, company):
        self.company, self.p = company, company.p
        count, new = self.p.company.segments, self.p.company.new_segments
        opens = company.warm_up + self.p.company.new_segment_opens - 1
        self.segments = [
            Segment(company, number, opens if number >= count - new else 0) for number in range(count)
        ]
        self.needs = np.array([segment.need for segment in self.segments])
        self.error = self.p.people.new_segment_error * (1 if company.happens(0.5) else -1)

    def first_beliefs(self):
        people = self.p.people
        return np.array(
            [
                segment.need + self.error + people.new_segment_belief_sd * self.company.normal()
                if segment.new
                else segment.need + people.belief_sd * self.company.normal()
                for segment in self.segments
            ]
        )

    def newcomers_beliefs(self):
        spread = self.p.people.belief_sd
        return np.array([segment.need + spread * self.company.normal() for segment in self.segments])

    def drift(self):
        market, normal = self.p.market, self.company.normal
        for segment in self.segments:
            segment.need += market.need_drift / math.sqrt(YEAR) * normal()
            segment.bears += (
                market.price_drift / math.sqrt(YEAR) * normal() - market.price_return * segment.bears
            )
            segment.past.append(segment.need)
            self.needs[segment.number] = segment.need

    def learn_prices(self):
        """Marketing hears, a little too hopefully, what segments bear."""
        learning = self.p.learning
        for segment in self.segments:
            heard = segment.bears + learning.price_gap + learning.price_sd * self.company.normal()
            segment.price_belief += learning.price_rate * (heard - segment.price_belief)


class Customer(mesa.Agent):
    """A customer of one salesperson and one marketer."""

    def __init__(self, company, salesperson, marketer):
        super().__init__(company)
        self.p, market = company.p, company.p.market
        self.salesperson, self.marketer = salesperson, marketer
        self.pair = salesperson.pairs[marketer]
        self.pair.customers += 1
        salesperson.customers.append(self)
        marketer.customers.append(self)
        self.segment = company.market.segments[company.rng.integers(len(company.market.segments))]
        self.value = self.p.company.order_value * math.exp(self.p.company.order_value_sd * company.normal())
        self.own_wish = market.offset_sd * company.normal()
        spread = market.price_sensitivity_sd
        self.sensitivity = market.price_sensitivity * math.exp(spread * company.normal() - spread**2 / 2)
        self.phase = int(company.rng.integers(self.p.arrival.episode_days))
        self.satisfaction = within(
            market.satisfaction0 + market.satisfaction0_sd * company.normal(), 0.0, 1.0
        )
        self.journey = None
        self.resolved = self.noted = None
        self.tried = -math.inf
        self.opened = 0
        self.responded = None
        self._luck = (None, 0.0, 0.0)
        arrival = self.p.arrival
        self.most = (arrival.wish_floor + arrival.wish_satisfaction) * (1 + arrival.wish_presence)
        self._wish_again()

    @property
    def odd(self):
        return abs(self.own_wish) > self.p.market.odd_above

    @property
    def episode(self):
        return (self.model.day + self.phase) // self.p.arrival.episode_days

    @property
    def in_need(self):
        """True if a journey can begin: none is under way, and the need of this episode is unanswered.

        Who asks has thought of the customer: `noted` is the episode whose need the present journey will answer.
        """
        self.noted = self.episode
        return self.journey is None and self.episode != self.resolved and self.model.day >= self.segment.opens

    @property
    def _occasion(self):
        return self.episode, self.opened

    def _drawn(self):
        """Draw twice, once for each occasion: for an answer to a campaign, and for the interest behind it."""
        if self._luck[0] != self._occasion:
            self._luck = (self._occasion, self.model.rng.random(), self.model.rng.random())
        return self._luck

    def interest_by(self, source):
        """Return the interest of the next journey: made of one uniform draw, however the journey comes about."""
        _, _, share = self._drawn()
        arrival = self.p.arrival
        if source == CAMPAIGN:
            return arrival.interest_campaign * share**2
        if source == WISH:
            return min(1.0, arrival.interest_wish + arrival.interest_wish_adds * share)
        return min(1.0, arrival.interest_prospect + arrival.interest_prospect_adds * share)

    def _wish_again(self):
        rate = self.p.arrival.wishes_per_year * self.most / YEAR
        self.next_wish = self.model.day + 1 + int(self.model.rng.exponential() / rate)

    def wish(self):
        """Call the company, if a candidate wish falls on today and the customer is inclined to."""
        if self.next_wish != self.model.day:
            return
        self._wish_again()
        arrival = self.p.arrival
        inclined = (arrival.wish_floor + arrival.wish_satisfaction * self.satisfaction) / self.most
        if self.in_need and self.model.happens(inclined):
            self.open_journey(WISH, self.interest_by(WISH), 1, self.model.day)

    def responds(self, belief):
        """Whether the customer answers a campaign built on this belief about the need."""
        _, answer, _ = self._drawn()
        if self.responded == self._occasion or answer >= likeness(belief, self.segment.need):
            return False
        self.responded = self._occasion
        return True

    def open_journey(self, source, interest, moment, due, seen=None):
        self.opened += 1
        self.journey = Journey(self, source, interest, moment, due, seen)
        self.model.journeys.append(self.journey)
        self.model.books.begun(self.journey)
