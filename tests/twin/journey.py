"""A journey: a customer's way to an order, moment by moment, on the list of one department, of both or of neither."""

import math

from twin.words import (
    BORDER,
    CAMPAIGN,
    FUTURE,
    MARKETING,
    NOT_FOLLOWED_UP,
    OTHER,
    PROSPECT,
    SALES,
    noticed,
    within,
)


class Journey:
    """One journey; `lists` says whose list the present moment is on."""

    def __init__(self, customer, source, interest, moment, due, seen=None):
        company = customer.model
        self.company, self.p, self.customer = company, company.p, customer
        self.pair, self.source, self.interest = customer.pair, source, interest
        self.episode = customer.episode
        self.started = due
        self.in_window = due >= company.warm_up
        self.real = company.happens(interest)
        self.look = within(interest + self.p.arrival.look_sd * company.normal(), 0.02, 0.98)
        self.seen = self.look if seen is None else within(seen, 0.02, 0.98)
        self.known_to_marketing = self.lead
        self.contacted = self.lifted = self.returned = False
        self.handed = self.known_from = self.deadline_from = self.deadline = self.remind_on = None
        self.reminders = self.twice = self.waited = 0
        self.adequacy = 1.0
        self.open = True
        self._wait(moment, due)

    def _wait(self, moment, due):
        """A moment is to come."""
        self.moment, self.due = moment, due
        self.lists = set()
        self.waiting = self.orphan = self.resented = False
        self.gives_up = math.inf
        self.needs_material = None
        self.request = self.asked = None
        self.material = False
        self.keeps_deadline = None

    @property
    def lead(self):
        return self.source == CAMPAIGN

    @property
    def position(self):
        return (self.moment - 0.5) / self.p.company.moments

    @property
    def left(self):
        """How many moments are to come after the present one."""
        return self.p.company.moments - self.moment

    @property
    def right(self):
        """The side that the present moment should fall to."""
        return MARKETING if self.position < self.p.people.threshold else SALES

    @property
    def promise(self):
        selling = self.p.selling
        return self.customer.value * selling.step_chance**self.left * selling.win_chance

    @property
    def untouched(self):
        """True of a lead on the salesperson's list which nobody of Sales has contacted."""
        return self.lead and SALES in self.lists and not self.contacted

    def claim(self):
        """Let a moment that falls due find its owners, or an orphaned one perhaps be noticed."""
        if self.orphan:
            self._lie_between()
        elif not self.waiting and self.due <= self.company.day:
            self._fall_due()

    def _fall_due(self):
        company, books = self.company, self.company.books
        self.waiting = True
        self._begin_patience()
        books.count("moments")
        if self.source == PROSPECT and self.handed is None:
            self.come_to(SALES)
            return
        takes = self.pair.judge(self.position)
        if takes[SALES] and takes[MARKETING]:
            books.count("overlaps")
            if company.happens(self._notice_overlap()):
                self.settled_by_the_rule()
                self.come_to(self.right)
            else:
                self.come_to(SALES)
                self.come_to(MARKETING)
        elif takes[SALES]:
            self.come_to(SALES)
        elif takes[MARKETING] or (self.lead and self.moment <= self.p.claiming.lead_moments):
            self.come_to(MARKETING)
        else:
            books.count("orphans")
            self.orphan = True

    def _begin_patience(self):
        dropping = self.p.dropping
        hazard = dropping.hazard * (1 - dropping.commitment * self.position)
        longest = math.log1p(dropping.longest / dropping.first_days)
        drawn = min(self.company.rng.exponential() / hazard, longest)
        days = min(dropping.longest, math.floor(dropping.first_days * math.expm1(drawn)))
        self.gives_up = self.due + 1 + days

    def _met(self):
        return self.pair.met_within(self.p.noticing.met_days)

    def _notice_overlap(self):
        noticing = self.p.noticing
        return noticed(noticing.overlap, noticing.overlap_met * self._met())

    def _lie_between(self):
        noticing, company = self.p.noticing, self.company
        company.books.count("orphan_days")
        if company.day - self.due >= self.p.quarrel.orphan_days:
            self.resent_orphan()
        chance = noticed(noticing.orphan, noticing.orphan_calls, noticing.orphan_met * self._met())
        if company.happens(chance):
            self.settled_by_the_rule()
            self.come_to(self.right)

    def resent_orphan(self):
        """Nobody took the moment: resented once by who has to pick it up, by the rule by the other."""
        if not self.resented:
            self.resented = True
            side = OTHER[self.right] if self.pair.rules else self.right
            self.pair.resent(side, BORDER, self.p.quarrel.border)

    def settled_by_the_rule(self):
        if self.pair.rules:
            self.pair.align(self.p.claiming.precedent)

    def come_to(self, side):
        """Put the present moment on the list of a side."""
        self.orphan = False
        self.lists.add(side)
        if side == SALES and self.handed is None:
            self._hand_over()

    def _hand_over(self):
        company, claiming, selling = self.company, self.p.claiming, self.p.selling
        self.handed = self.known_from = company.day
        if self.known_to_marketing:
            company.books.count("messages")
            delay = 1 + int(company.rng.exponential() / -math.log(claiming.message_stays))
            if self.pair.rules:
                custom = min(1.0, self.p.company.customisation / claiming.custom_usual)
                delay = min(delay, 1 + int(claiming.rules_days * custom))
            self.known_from += delay
        if self.lead:
            company.books.count("handed_over")
            self.deadline = selling.deadline_agreed if self.pair.rules else selling.deadline_usual
            self._deadline_begins()

    def _deadline_begins(self):
        self.deadline_from = self.company.day
        self.remind_on = self.company.day + self.deadline + 1
        self.keeps_deadline = None

    def remind(self):
        """The marketer resents that a lead lies untouched, and under the rules takes it back once."""
        quarrel = self.p.quarrel
        if not self.untouched or self.company.day < self.remind_on or self.reminders > quarrel.reminders:
            return
        marketer = self.customer.marketer
        self.resent_neglect()
        if self.reminders > 0:
            marketer.spend(quarrel.reminder_hours)
        self.reminders += 1
        self.remind_on = self.company.day + quarrel.reminder_days
        if self.pair.rules and not self.returned:
            self.returned = self.lifted = True
            self.reminders, self.known_from = 0, self.company.day
            marketer.spend(self.p.selling.warm_hours)
            self._deadline_begins()

    def resent_neglect(self):
        excused = self.pair.excused(MARKETING)
        cause = FUTURE if self.customer.segment.new else NOT_FOLLOWED_UP
        self.pair.resent(
            MARKETING, cause, self.p.quarrel.ignored * (self.p.quarrel.excused if excused else 1.0)
        )
        if self.reminders == 0 and not excused:
            self.pair.experience(MARKETING, self.p.trust.ignored, good=False)

    def served_by(self, side):
        """A side has served the moment; what the other did about it was for nothing. Go on, or end."""
        company = self.company
        self.settle_double_work(side)
        self.waited += company.day - self.due
        if side == MARKETING:
            self.known_to_marketing = True
        self.server = side
        decision = self.p.decision
        if not company.happens(decision.advance + decision.advance_interest * (self.interest - 0.5)):
            self.end("lost")
        elif self.left == 0:
            self._wait(self.moment, math.inf)
            company.offers.append(self)
        else:
            self._wait(self.moment + 1, max(company.day, self.due) + self._thinking())

    def _thinking(self):
        arrival = self.p.arrival
        spread = arrival.thinking_sd
        mean = math.log(arrival.thinking_days) - spread**2 / 2
        return max(1, round(math.exp(mean + spread * self.company.normal())))

    def settle_double_work(self, served_by):
        """What is on both lists and was served by one side was done in vain by the other."""
        claiming, customer, side = self.p.claiming, self.customer, OTHER[served_by]
        if side not in self.lists:
            return
        if side == MARKETING:
            person, hours = customer.marketer, claiming.duplicate_marketing_hours
        else:
            person = customer.salesperson
            hours = claiming.duplicate_selling_share * person.hours_for(customer)
        person.spend(hours)
        self.company.books.count("duplicated_hours", hours)
        self.twice += 1
        customer.satisfaction *= claiming.satisfaction_twice
        self.pair.border_trouble(self.right)

    def drop(self):
        """Give up, if patience ends today."""
        if not self.waiting or self.company.day < self.gives_up:
            return
        self.customer.satisfaction *= self.p.decision.sat_dropped
        if self.orphan:
            self.company.books.count("dropped_moments")
            self.resent_orphan()
        elif self._died_untouched():
            self.resent_neglect()
        self.end("dropped")

    def _died_untouched(self):
        if not self.lead or self.contacted or self.handed is None:
            return False
        return self.company.day - self.handed >= self.p.quarrel.dies_after

    def end(self, how):
        """End as won, lost or dropped; the first two answer the need of the episode."""
        self.open, self.waiting, self.request = False, False, None
        self.lists = set()
        self.customer.journey = None
        if how != "dropped":
            self.customer.resolved = self.customer.noted
        self.company.books.ended(self, how)
