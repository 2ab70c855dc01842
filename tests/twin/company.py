"""The company: its founding and its day."""

import math

import mesa

from twin.books import Books
from twin.market import Customer, Market
from twin.marketer import Marketer
from twin.offer import Offer
from twin.office import Office
from twin.pair import Pair
from twin.salesperson import Salesperson
from twin.words import MONTH, QUARTER, WEEK, grouped, within


class Company(mesa.Model):
    """The twin: a company of one region, undefined or defined, run by `for _ in range(days): step()`."""

    def __init__(self, scenario, seed):
        super().__init__(rng=seed)
        self.p = grouped(scenario.parameters)
        self.with_rules = scenario.practices["role_rules"] > 0
        self.warm_up, self.last_day = scenario.warm_up, scenario.warm_up + scenario.days - 1
        self.day = -1
        self.real_leads = 0
        self.journeys, self.offers = [], []
        self.books = Books(self)
        self.office = Office(self)
        self.market = Market(self)
        self._hire()
        self._find_customers()

    def happens(self, chance):
        return self.rng.random() < chance

    def normal(self):
        return self.rng.standard_normal()

    def somebody(self, people):
        return people[self.rng.integers(len(people))]

    def first_trust(self, shift=0.0):
        company = self.p.company
        return within(company.trust0 + shift + company.trust0_sd * self.normal(), 0.05, 0.95)

    def _hire(self):
        self.salespeople = [Salesperson(self) for _ in range(self.p.company.salespeople)]
        self.marketers = [Marketer(self) for _ in range(self.p.company.marketers)]
        self.staff = self.salespeople + self.marketers
        for people in (self.salespeople, self.marketers):
            for person in people:
                person.colleagues = [each for each in people if each is not person]
        self.trust_shift = self.p.company.trust0_run_sd * self.normal()
        self.pairs = [
            Pair(self, salesperson, marketer, self._distance(place, other))
            for place, salesperson in enumerate(self.salespeople)
            for other, marketer in enumerate(self.marketers)
        ]

    def _distance(self, salesperson, marketer):
        """Return metres between desks in two square blocks."""
        spacing = self.p.company.desk_spacing
        wide, other = (math.ceil(math.sqrt(len(each))) for each in (self.salespeople, self.marketers))
        across = (wide - 1 - salesperson % wide + marketer % other) * spacing + self.p.company.distance
        along = (salesperson // wide - marketer // other) * spacing
        return math.hypot(across, along)

    def _find_customers(self):
        count = self.p.company.customers
        self.customers = [
            Customer(
                self,
                self.salespeople[number * len(self.salespeople) // count],
                self.marketers[number % len(self.marketers)],
            )
            for number in range(count)
        ]
        self.mean_value = sum(customer.value for customer in self.customers) / count

    def step(self):
        """One working day."""
        self.day += 1
        self._morning()
        self._work()
        self._evening()

    def _morning(self):
        self.market.drift()
        for pair in self.pairs:
            pair.soothe(self.p.quarrel.fades)
        for person in self.staff:
            person.perhaps_leave()
        for person in self.staff:
            person.adopt()
        for person in self.staff:
            person.begin()
        self._meet()
        if self.day % WEEK == 2:
            self.office.hold_meeting()
            for pair in self.pairs:
                pair.wear_out()
        if self.day % MONTH == 0:
            for marketer in self.marketers:
                marketer.set_bar()
            for salesperson in self.salespeople:
                salesperson.begin_month()
        if self.day % self.p.arrival.episode_days == 0:
            for marketer in self.marketers:
                marketer.begin_round()

    def _meet(self):
        first = self.rng.integers(len(self.pairs))
        for pair in self.pairs[first:] + self.pairs[:first]:
            pair.run_into_each_other()
        if self.day % WEEK == 0:
            for people in (self.salespeople, self.marketers):
                mean = sum(person.beliefs for person in people) / len(people)
                for person in people:
                    person.beliefs += self.p.meeting.department_mix * (mean - person.beliefs)

    def _work(self):
        for marketer in self.marketers:
            marketer.campaign()
        for customer in self.customers:
            customer.wish()
        self.journeys = [journey for journey in self.journeys if journey.open]
        for journey in self.journeys:
            journey.claim()
        for salesperson in self.salespeople:
            salesperson.sell()
        for salesperson in self.salespeople:
            salesperson.look_for_help()
        for marketer in self.marketers:
            marketer.market()
        for salesperson in self.salespeople:
            salesperson.talk_about_future()
        for journey in self.offers:
            Offer(journey).decide()
        self.offers = []
        for journey in self.journeys:
            journey.drop()

    def _evening(self):
        if (self.day + 1) % MONTH == 0:
            for marketer in self.marketers:
                marketer.research()
            self.market.learn_prices()
        if (self.day + 1) % QUARTER == 0:
            for segment in self.market.segments:
                segment.set_price()
        self._quarrel()
        if (self.day + 1) % QUARTER == 0:
            self.office.steer()
        for person in self.staff:
            person.close_day()
        if self.day >= self.warm_up and (self.day % WEEK == WEEK - 1 or self.day == self.last_day):
            self.books.read()

    def _quarrel(self):
        if self.day % QUARTER == 0:
            for person in self.staff:
                if person.adopted:
                    person.spend(self.p.quarrel.expectations_hours)
        for pair in self.pairs:
            pair.quarrel()
        if (self.day + 1) % MONTH == 0:
            self.office.resent_month_without_leads()


def run(scenario, seed):
    """Run a scenario to its end; return its measures."""
    company = Company(scenario, seed)
    for _ in range(scenario.warm_up + scenario.days):
        company.step()
    return company.books.measures
