"""Marketers: campaigns and their leads, own moments, requests of Sales, the long term."""

import math

from twin.person import Person
from twin.words import CAMPAIGN, MARKETING, SALES, within

# When a case is served: before campaigns; after them but before all others; in its turn.
FIRST, UNWILLINGLY, BY_RANK = 2, 1, 0


class Marketer(Person):
    """Campaigns first, then the own list, then what is left goes to the long term."""

    side = MARKETING

    def __init__(self, company):
        super().__init__(company)
        self.customers, self.round, self.turn = [], [], 0
        self.campaign_hours = self.p.campaign.hours
        self.set_bar()

    def set_bar(self):
        campaign = self.p.campaign
        self.bar = within(campaign.bar + campaign.bar_binds * campaign.bar_rules * self.adopted, 0.02, 0.95)

    def begin_round(self):
        """Begin a new order of customers, once in a period."""
        self.round = [self.customers[place] for place in self.model.rng.permutation(len(self.customers))]
        self.turn = 0

    def campaign(self):
        """Yesterday's hours and today's money reach customers, of whom some respond."""
        campaign, company = self.p.campaign, self.model
        hundreds = len(self.customers) / 100
        euros = company.office.campaign_euros * len(self.customers) / self.p.company.customers
        money = euros / hundreds / campaign.reference_euros
        rate = (
            campaign.response_rate
            * hundreds
            * math.sqrt(self.campaign_hours / campaign.reference_hours)
            * math.sqrt(money)
        )
        for _ in range(company.rng.poisson(rate)):
            customer = self._next_customer()
            if customer is None:
                return
            if customer.responds(self.beliefs[customer.segment.number]):
                self._receive(customer)

    def _next_customer(self):
        for _ in range(len(self.round)):
            customer = self.round[self.turn % len(self.round)]
            self.turn += 1
            if customer.in_need:
                return customer
        return None

    def _receive(self, customer):
        """Look at a response; what looks good enough is a lead."""
        company, campaign, pair = self.model, self.p.campaign, customer.pair
        company.books.count("responses")
        interest = customer.interest_by(CAMPAIGN)
        error = campaign.seen_sd
        if company.happens(pair.understanding[MARKETING]):
            error = campaign.seen_sd_understood
            self.spend(campaign.look_hours)
        if pair.rules:
            error *= campaign.seen_channel
        seen = interest + error * company.normal()
        if seen > self.bar + campaign.bar_distrust * (pair.trust[MARKETING] - 0.5):
            company.books.count("leads")
            moment = max(1, min(self.p.arrival.first_campaign, self.p.company.moments - 2))
            customer.open_journey(CAMPAIGN, interest, moment, company.day, seen)

    def market(self):
        """Spend the day."""
        cases = self._cases()
        self._serve([case for case in cases if case[0] == FIRST])
        self.campaign_hours = min(self.p.campaign.hours, self.hours_left)
        self.spend(self.campaign_hours)
        self._serve([case for case in cases if case[0] < FIRST])
        if self.hours_left > 0:
            self.had_room = True
            self._work_on_offering(self.hours_left)

    def _cases(self):
        """Return what the marketer would serve today, best first: (when, rank, journey, whether it is a request)."""
        cases, marketing = [], self.p.marketing
        for customer in self.customers:
            journey = customer.journey
            if journey is None:
                continue
            if MARKETING in journey.lists:
                when = FIRST if self._keeps_agreement(journey, journey.due) else BY_RANK
                cases.append((when, journey.seen / marketing.moment_hours, journey, False))
            if journey.request == "found":
                trust = journey.pair.trust[MARKETING]
                willing, must = self.model.happens(trust), self._keeps_agreement(journey, journey.asked)
                if willing or must:
                    when = (FIRST if willing else UNWILLINGLY) if must else BY_RANK
                    cases.append((when, marketing.request_trust * trust, journey, True))
        return sorted(cases, key=lambda case: case[:2], reverse=True)

    def _keeps_agreement(self, journey, since):
        late = self.model.day - since > self.p.marketing.overdue_days
        return journey.pair.rules and late and self.model.happens(self.p.marketing.compliance)

    def _serve(self, cases):
        for _, _, journey, is_request in cases:
            if self.hours_left <= 0:
                return
            if is_request and journey.request == "found":
                self._help(journey)
            elif not is_request and MARKETING in journey.lists:
                self.spend(self.p.marketing.moment_hours / self.speed)
                journey.served_by(MARKETING)

    def _help(self, journey):
        """Serve a request of Sales; what comes soon is thanked, what comes late is not."""
        support, trust, pair, books = self.p.support, self.p.trust, journey.pair, self.model.books
        self.spend(support.serve_hours / self.speed)
        understood = sum(pair.understanding.values()) / 2
        journey.adequacy = min(1.0, support.adequacy_least + support.adequacy_understood * understood)
        journey.material, journey.request = True, None
        pair.understand(self.p.understanding.support)
        days = self.model.day - max(journey.asked, journey.due)
        books.count("support_settled")
        books.count("support_days", days)
        if days <= support.soon_within:
            pair.experience(SALES, trust.help_soon)
        elif days > support.late_after and not pair.excused(SALES):
            pair.experience(SALES, trust.help_late, good=False)

    def _work_on_offering(self, hours):
        marketing = self.p.marketing
        useful = (
            max(0.0, hours - marketing.setup_hours) * marketing.offering_marketers / self.p.company.marketers
        )
        step = min(marketing.offering_most, marketing.offering_rate * useful)
        for segment in self.model.market.segments:
            segment.offering += step * (self.beliefs[segment.number] - segment.offering)

    def research(self):
        """Learn once a month what customers needed some weeks ago."""
        learning = self.p.learning
        for segment in self.model.market.segments:
            seen = segment.need_ago(learning.research_age) + learning.research_sd * self.model.normal()
            self.step_of_belief(segment.number, learning.research, seen)
