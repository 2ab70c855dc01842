"""A salesperson and a marketer who share customers: what each thinks of the other, and their quarrels."""

import math

import mesa

from twin.words import BORDER, CAUSES, MARKETING, OTHER, SALES, SIDES, within

NEVER = -1_000


class Pair(mesa.Agent):
    """What is said of a *side* is about the person of that side: trust[SALES] is the salesperson's trust."""

    def __init__(self, company, salesperson, marketer, distance):
        super().__init__(company)
        self.p = company.p
        self.person = {SALES: salesperson, MARKETING: marketer}
        self.trust = {side: company.first_trust(company.trust_shift) for side in SIDES}
        self.understanding = {
            side: within(
                self.p.company.understanding0 + self.p.company.understanding0_sd * company.normal(), 0.02, 0.9
            )
            for side in SIDES
        }
        self.alignment = 0.0
        self.griefs = {side: dict.fromkeys(CAUSES, 0.0) for side in SIDES}
        self.met = NEVER
        self.calm_on = None
        self.customers = 0
        salesperson.pairs[marketer] = marketer.pairs[salesperson] = self
        meeting = self.p.meeting
        fall = math.exp(-max(0.0, distance - meeting.near) / meeting.reach)
        self.chance = meeting.chance_far + max(0.0, meeting.chance_near - meeting.chance_far) * fall

    @property
    def rules(self):
        """True if both work by the rules."""
        return self.person[SALES].adopted and self.person[MARKETING].adopted

    @property
    def mixed(self):
        """The share of three ways of working that only one of the two has taken up."""
        return (self.person[SALES].adopted != self.person[MARKETING].adopted) / 3

    def met_within(self, days):
        return self.model.day - self.met <= days

    def experience(self, side, size, good=True):
        """Move trust of a side; colleagues hear of it."""
        person, other = self.person[side], self.person[OTHER[side]]
        self._feel(side, size, good)
        for colleague in person.colleagues:
            colleague.pairs[other]._feel(side, self.p.trust.spread * size, good)

    def _feel(self, side, size, good):
        trust, bias = self.trust[side], self.p.trust.bias
        if good:
            trust += size * (1 - bias + bias * trust) * (1 - trust)
        else:
            trust -= size * (1 - bias * trust) * trust
        self.trust[side] = within(trust, 0.02, 0.98)

    def understand(self, step, sides=SIDES):
        for side in sides:
            self.understanding[side] += step * (1 - self.understanding[side])

    def align(self, step):
        self.alignment += step * (1 - self.alignment)

    def mix_beliefs(self, step, segment=slice(None)):
        """Both move towards the other's beliefs."""
        sales, marketing = (self.person[side].beliefs for side in SIDES)
        gap = marketing[segment] - sales[segment]
        sales[segment] += step * gap
        marketing[segment] -= step * gap

    def excused(self, side):
        """Whether a side, as it suffers, understands that the other had no time."""
        return self.model.happens(self.understanding[side] * self.person[OTHER[side]].busy)

    def resent(self, side, cause, size):
        self.griefs[side][cause] += size

    def anger(self, side):
        return sum(self.griefs[side].values())

    @property
    def angriest(self):
        return max(SIDES, key=self.anger)

    def soothe(self, left):
        for griefs in self.griefs.values():
            for cause in griefs:
                griefs[cause] *= left

    def border_trouble(self, right):
        """Work was done twice: both resent it, or by the rule the one who was right, and it is a precedent."""
        if self.rules:
            self.resent(right, BORDER, self.p.quarrel.border)
            self.align(self.p.claiming.precedent)
        else:
            for side in SIDES:
                self.resent(side, BORDER, self.p.quarrel.border)

    def run_into_each_other(self):
        """Meet by chance."""
        meeting = self.p.meeting
        people = self.person.values()
        if any(person.encounters >= meeting.encounters_most for person in people):
            return
        if not self.model.happens(self.chance):
            return
        for person in people:
            person.encounters += 1
            person.spend(meeting.encounter_hours)
        self.mix_beliefs(meeting.encounter_mix)
        good = self.anger(self.angriest) <= meeting.sour_above
        for side in SIDES:
            self._feel(side, meeting.encounter_trust, good)
        self.understand(self.p.understanding.encounter)
        self.align(self.p.understanding.alignment_encounter)
        self.met = self.model.day
        self.model.books.count("encounters")

    def wear_out(self):
        """A week's fading of understanding and alignment."""
        rules = self.p.understanding
        for side in SIDES:
            self.understanding[side] += (
                5 * rules.fades * (self.p.company.understanding0 - self.understanding[side])
            )
        self.alignment *= 1 - 5 * (rules.alignment_fades + rules.alignment_drift * self.p.market.need_drift)

    def judge(self, position):
        """Say whether Sales, and whether Marketing, takes a moment at this position for its own."""
        rules, common = self.p.claiming, self.p.people.threshold
        ambiguity = (
            (
                rules.ambiguity
                + rules.ambiguity_custom * self.p.company.customisation
                + rules.ambiguity_drift * self.p.market.need_drift
            )
            * (1 - self.p.company.border_clarity)
            * (1 + rules.mixed_adds * self.mixed)
        )
        error = {side: ambiguity * self.model.normal() for side in SIDES}
        theta = {side: common if self.rules else self.person[side].threshold for side in SIDES}
        if not self.rules:
            theta[MARKETING] -= rules.own_goal_shift
        shared = rules.alignment_shared * self.alignment
        errors_apart = error[SALES] - error[MARKETING]
        thetas_apart = theta[SALES] - theta[MARKETING]
        return {
            MARKETING: position + error[MARKETING] + shared * errors_apart
            < theta[MARKETING] + shared * thetas_apart,
            SALES: position + error[SALES] - shared * errors_apart > theta[SALES] - shared * thetas_apart,
        }

    def quarrel(self):
        """Calm down, or break out, today."""
        rules, company = self.p.quarrel, self.model
        if self.calm_on is not None:
            if company.day < self.calm_on:
                return
            self.soothe(rules.left)
            self.calm_on = None
        side = self.angriest
        anger = self.anger(side)
        if anger <= rules.above or not company.happens(rules.hazard * (anger - rules.above) ** rules.power):
            return
        shares = [grief / anger for grief in self.griefs[side].values()]
        company.books.count("conflicts")
        company.books.count("conflicts_" + CAUSES[company.rng.choice(len(CAUSES), p=shares)])
        for each in SIDES:
            self.person[each].spend(rules.hours)
            self.trust[each] *= 1 - rules.trust_lost
        self.understand(self.p.understanding.conflict)
        self.align(self.p.understanding.alignment_conflict)
        self.met = company.day
        self.calm_on = company.day + rules.calm_days * self.p.company.escalation_hops
