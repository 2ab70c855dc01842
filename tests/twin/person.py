"""What salespeople and marketers have in common: hours, debts, beliefs, the rules they work by, leaving."""

import math

import mesa

from twin.pair import NEVER
from twin.words import OTHER, WEEK, YEAR, within


class Person(mesa.Agent):
    """A member of staff; `side` is SALES or MARKETING."""

    side = ""

    def __init__(self, company):
        super().__init__(company)
        self.p = company.p
        self.pairs = {}
        self.colleagues = []
        self.full_speed = max(self.p.people.speed_least, 1 + self.p.people.speed_sd * company.normal())
        self.beliefs = company.market.first_beliefs()
        self.adopted = company.with_rules
        self.since = None
        self._settle_in()

    def _settle_in(self):
        people = self.p.people
        spread = (1 - self.p.company.border_clarity) * people.threshold_sd
        self.threshold = within(people.threshold + spread * self.model.normal(), 0.0, 1.0)
        self.debts = {"training": 0.0, "work": 0.0}
        self.load = self.busy = 0.0
        self.had_room = False
        self.hours_left = 0.0
        self.encounters = 0

    @property
    def speed(self):
        if self.since is None:
            return self.full_speed
        people = self.p.people
        settled = min(1.0, (self.model.day - self.since) / people.newcomer_days)
        return self.full_speed * (people.newcomer_speed + (1 - people.newcomer_speed) * settled)

    @property
    def debt(self):
        return sum(self.debts.values())

    def spend(self, hours, use="work"):
        """Spend hours of today; what does not fit into the day is owed."""
        over = max(0.0, hours - self.hours_left)
        self.hours_left = max(0.0, self.hours_left - hours)
        self.debts[use] += over

    def step_of_belief(self, segment, step, seen):
        self.beliefs[segment] += step * (seen - self.beliefs[segment])

    def perhaps_leave(self):
        """Make room, with a small chance, for a newcomer who takes over customers and lists."""
        company, people = self.model, self.p.people
        if not company.happens(people.leave_per_year / YEAR):
            return
        heard = people.newcomer_hears if self.colleagues else 0.0
        for other, pair in self.pairs.items():
            among = [colleague.pairs[other].trust for colleague in self.colleagues]
            for side in (self.side, OTHER[self.side]):
                said = sum(trust[side] for trust in among) / max(1, len(among))
                pair.trust[side] = (1 - heard) * company.first_trust() + heard * said
                pair.understanding[side] = self.p.company.understanding0
            pair.alignment = 0.0
            pair.soothe(0.0)
            pair.calm_on, pair.met = None, NEVER
        self.beliefs = company.market.newcomers_beliefs()
        self.adopted = False
        self.since = company.day
        self._settle_in()

    def adopt(self):
        """Take up the rules, or once a week perhaps lapse."""
        company, change = self.model, self.p.change.role_rules
        if not company.with_rules:
            return
        if self.adopted:
            if company.day % WEEK == WEEK - 1 and company.happens(WEEK * change.lapse):
                self.adopted = False
            return
        examples = [float(each.adopted) for each in self.colleagues]
        examples += [pair.trust[self.side] * other.adopted for other, pair in self.pairs.items()]
        example = sum(examples) / len(examples)
        room = 1 - min(1.0, self.debt / self.p.hours.overload_hours)
        if company.happens((change.push + change.pull * example) * room):
            self.adopted = True
            self.debts["training"] += change.training_hours
            self.load += self.p.hours.learning_load * change.training_hours / 6

    def begin(self):
        """Begin a day: pay debts, spend what recurs."""
        hours = self.p.hours
        self.hours_left, self.had_room, self.encounters = hours.day, False, 0
        for use, most in (("training", hours.training_per_day), ("work", math.inf)):
            paid = min(self.debts[use], most, self.hours_left)
            self.debts[use] -= paid
            self.hours_left -= paid
        self.spend(hours.administration)
        self.spend(self.p.meeting.hours_per_week / WEEK)
        if self.adopted:
            self.spend(self.p.change.role_rules.upkeep / WEEK * hours.upkeep_factor)
        self.spend(min(self.load, hours.learning_most) * self.hours_left)
        self.load *= math.exp(-1 / hours.learning_days)

    def close_day(self):
        """Others remember whether the day left room beside the list."""
        self.busy += ((not self.had_room) - self.busy) / self.p.hours.busy_days
