"""Salespeople: what they look at, whom they call, what they serve, and what a first contact shows."""

import math

from twin.person import Person
from twin.words import (
    BUDGET,
    FUTURE,
    MARKETING,
    NO_IDEA,
    ODD,
    PROSPECT,
    SALES,
    YEAR,
    likeness,
    noticed,
)


class Salesperson(Person):
    """Serves the best of the own list, and prospects when nothing better waits."""

    side = SALES

    def __init__(self, company):
        super().__init__(company)
        self.customers, self.round = [], []
        self.best = 0.0

    @property
    def list(self):
        return [each.journey for each in self.customers if each.journey and SALES in each.journey.lists]

    def hours_for(self, customer=None):
        """Return the hours of a moment, of a usual customer or of this one."""
        selling = self.p.selling
        hours = (
            selling.hours_per_moment * (1 + selling.hours_custom * self.p.company.customisation) / self.speed
        )
        return hours * selling.odd_factor if customer and customer.odd else hours

    @property
    def worth_of_prospecting(self):
        """What an hour of prospecting is expected to bring."""
        selling = self.p.selling
        later = self.p.company.moments - self.p.arrival.first_prospecting
        brings = (
            selling.prospect_interest * selling.prospect_usual * self.model.mean_value * selling.win_chance
        )
        takes = selling.prospect_usual * self.hours_for() * (1 + selling.later_hours * max(0, later + 1))
        return brings * selling.step_chance ** max(0, later) / (selling.prospect_hours + takes)

    def sell(self):
        """Work through the day's list, best first, and prospect."""
        for journey in self.list:
            journey.remind()
        cases = [(self.worth_of(journey), journey) for journey in self.list]
        cases.sort(key=lambda case: case[0], reverse=True)
        self.best = max([worth for worth, _ in cases], default=0.0)
        bar = self.worth_of_prospecting
        rest = self._serve_down_to(bar, cases)
        while self.hours_left > 0:
            self.had_room = True
            customer = self._next_to_call()
            if customer is None:
                self._serve_down_to(self.p.selling.idle_bar * bar, rest)
                return
            self._call(customer)

    def _serve_down_to(self, bar, cases):
        """Serve what is worth enough while there are hours; return the rest."""
        for place, (worth, journey) in enumerate(cases):
            if worth < bar or worth <= 0 or self.hours_left <= 0:
                return cases[place:]
            self._serve(journey)
        return []

    def worth_of(self, journey):
        """Return how much an hour on a moment is worth, or -1 if it cannot be served today."""
        company, selling = self.model, self.p.selling
        if company.day < journey.known_from:
            return -1.0
        if journey.request and company.day - max(journey.asked, journey.due) < self.p.support.patience:
            return -1.0
        ahead = self.hours_for(journey.customer) * (1 + selling.later_hours * journey.left)
        if journey.contacted:
            return selling.chance_contacted * journey.promise / ahead
        if not journey.lead:
            return journey.look * journey.promise / ahead
        return self._worth_of_lead(journey, ahead)

    def _worth_of_lead(self, journey, ahead):
        company, selling, pair = self.model, self.p.selling, journey.pair
        trust = pair.trust[SALES]
        pressed = pair.rules and self._keeps_deadline(journey)
        if journey.lifted:
            trust += selling.lift * (1 - trust)
        elif not pressed and not company.happens(trust**selling.look_power):
            return -1.0
        believed = trust * journey.look + (1 - trust) * selling.low_prior
        if pair.rules:
            ahead = selling.short_look_hours + believed * ahead
        stale = math.exp(-(company.day - journey.deadline_from) / selling.stale_days)
        worth = believed * stale * journey.promise / ahead
        return max(worth, self.worth_of_prospecting) if pressed else worth

    def _keeps_deadline(self, journey):
        selling = self.p.selling
        if self.model.day - journey.deadline_from < selling.deadline_from * journey.deadline:
            return False
        if journey.keeps_deadline is None:
            chance = selling.deadline_keeps + selling.deadline_trust * journey.pair.trust[SALES]
            journey.keeps_deadline = self.model.happens(chance)
        return journey.keeps_deadline

    def _serve(self, journey):
        if not self._has_material(journey):
            return
        if journey.contacted:
            self.spend(self.hours_for(journey.customer))
        elif not self._find_interest(journey):
            journey.settle_double_work(SALES)
            journey.end("lost")
            return
        self._see(journey.customer, self.p.learning.contact, 1)
        journey.served_by(SALES)

    def _see(self, customer, step, noise):
        """Learn from a customer, whose own wish is in part mistaken for the need."""
        learning = self.p.learning
        seen = customer.segment.need + learning.offset_seen * customer.own_wish
        seen += noise * learning.contact_sd * self.model.normal()
        self.step_of_belief(customer.segment.number, step, seen)

    def _has_material(self, journey):
        """Whether what the moment needs is there; else ask for it, or make it alone when patience has ended."""
        company, support, customer = self.model, self.p.support, journey.customer
        if journey.position <= support.need_from or journey.material:
            return True
        if journey.needs_material is None:
            chance = support.need * self.p.company.customisation * (support.need_odd if customer.odd else 1)
            journey.needs_material = company.happens(chance)
        if not journey.needs_material:
            return True
        if journey.request:
            self._make_alone(journey)
            return True
        self.spend(support.ask_hours)
        company.books.count("support_requests")
        if customer.odd:
            journey.pair.resent(MARKETING, ODD, self.p.quarrel.odd)
        astray = (1 - support.found) * (1 - support.found_met * journey.pair.met_within(support.met_days))
        journey.request = "wanders" if company.happens(astray) else "found"
        journey.asked = company.day
        return False

    def _make_alone(self, journey):
        company, pair = self.model, journey.pair
        hours = self.p.support.alone_factor * self.p.support.serve_hours
        self.spend(hours)
        company.books.count("duplicated_hours", hours)
        company.books.count("support_settled")
        company.books.count("support_days", company.day - journey.asked)
        journey.adequacy = self.p.support.alone_adequacy
        journey.material, journey.request = True, None
        excused = pair.excused(SALES)
        pair.resent(SALES, NO_IDEA, self.p.quarrel.late_help * (self.p.quarrel.excused if excused else 1.0))
        if not excused:
            pair.experience(SALES, self.p.trust.help_late, good=False)

    def look_for_help(self):
        """Ask around for the right marketer of each wandering request."""
        support, company = self.p.support, self.model
        for journey in self.list:
            if journey.request == "wanders":
                self.spend(support.hop_hours_sales)
                company.somebody(company.marketers).spend(support.hop_hours_marketing)
                if company.happens(
                    1 / (1 + min(support.hop_most, support.hop_share * len(company.marketers)))
                ):
                    journey.request = "found"

    def _find_interest(self, journey):
        """Contact a customer for the first time; return whether there is something in it, as far as one sees."""
        company, selling, pair = self.model, self.p.selling, journey.pair
        hours = self.hours_for(journey.customer)
        effort, looked = 1.0, hours
        if journey.lead:
            effort = selling.effort_least + (1 - selling.effort_least) * pair.trust[SALES]
            looked = effort * hours
            if pair.rules:
                looked = min(selling.short_look_hours, hours)
                effort += selling.short_look_saves * (1 - effort)
        journey.contacted = True
        company.books.contacted(journey)
        found = journey.real and company.happens(effort)
        self.spend(looked)
        if journey.lead:
            self._judge_lead(journey, found, looked / hours)
        if found and journey.lead and pair.rules:
            self.spend(hours)
        if found and journey.known_to_marketing and journey.source != PROSPECT:
            self._find_out_again(journey)
        return found

    def _find_out_again(self, journey):
        selling, claiming = self.p.selling, self.p.claiming
        custom = min(1.0, self.p.company.customisation / claiming.custom_usual)
        hours = selling.find_out_hours * (selling.find_out_least + (1 - selling.find_out_least) * custom)
        hours *= 1 - noticed(self.p.noticing.findings_rules * journey.pair.rules)
        self.spend(hours)
        self.model.books.count("duplicated_hours", hours)

    def _judge_lead(self, journey, found, share):
        """What a lead proved to be moves trust and grievance on both sides."""
        pair, trust, quarrel = journey.pair, self.p.trust, self.p.quarrel
        if found:
            pair.experience(SALES, trust.good_lead)
            self.model.books.count("accepted")
            self.model.real_leads += 1
        else:
            pair.experience(SALES, trust.junk_lead, good=False)
            lost = quarrel.junk_least + (1 - quarrel.junk_least) * share
            pair.resent(SALES, NO_IDEA, quarrel.junk * lost)
            pair.resent(SALES, BUDGET, quarrel.junk_budget * lost)
            if pair.rules:
                pair.understand(self.p.understanding.returned, [MARKETING])
        met = pair.met_within(self.p.noticing.met_days)
        if pair.rules or met or self.model.happens(trust.seen_otherwise):
            pair.experience(MARKETING, trust.followed_up if found else trust.followed_up_junk)
            in_time = self.model.day <= journey.handed + journey.deadline
            if pair.rules and in_time and not journey.returned:
                pair.experience(MARKETING, trust.deadline_kept)

    def _next_to_call(self):
        """Return the next own customer of this month's round who can be called, or None."""
        while self.round:
            customer = self.round.pop()
            rested = self.model.day - customer.tried >= self.p.selling.prospect_rest
            if rested and customer.in_need:
                return customer
        return None

    def begin_month(self):
        self.round = [self.customers[place] for place in self.model.rng.permutation(len(self.customers))]

    def _call(self, customer):
        company, selling = self.model, self.p.selling
        customer.tried = company.day
        self.spend(selling.prospect_hours)
        belief = self.beliefs[customer.segment.number]
        if company.happens(selling.prospect_success * likeness(belief, customer.segment.need)):
            n = self.p.company.moments
            moment = max(min(2, n), min(self.p.arrival.first_prospecting, n - 1))
            customer.open_journey(PROSPECT, customer.interest_by(PROSPECT), moment, company.day + 1)
        self._see(customer, self.p.learning.prospecting, self.p.learning.prospecting_noise)

    def talk_about_future(self):
        """Be asked, now and then, for a talk about what customers will want."""
        company, marketing = self.model, self.p.marketing
        if not company.happens(marketing.talks_per_year / YEAR):
            return
        marketer = company.somebody(company.marketers)
        pair = self.pairs[marketer]
        full = min(1.0, max(0.0, self.best) / (marketing.talk_full * self.worth_of_prospecting))
        if not company.happens(pair.trust[SALES] * (1 - marketing.talk_busy * full)):
            pair.resent(MARKETING, FUTURE, self.p.quarrel.future)
            return
        for person in (self, marketer):
            person.spend(marketing.talk_hours)
        marketer.beliefs += marketing.talk_mix * (self.beliefs - marketer.beliefs)
        pair.understand(self.p.understanding.talk)
        pair.met = company.day
