"""The office: the budget between campaigns and promotion, and the weekly meeting."""

from twin.words import BUDGET, DISCOUNT, MARKETING, SALES, SIDES, YEAR, within


class Office:
    """What there is once."""

    def __init__(self, company):
        self.company, self.p = company, company.p
        self.share = self.p.campaign.budget_share
        self._new_quarter()

    def _new_quarter(self):
        self.margin = self.campaign_margin = 0.0

    def earned(self, margin, by_campaign):
        self.margin += margin
        self.campaign_margin += margin if by_campaign else 0.0

    @property
    def campaign_euros(self):
        """Campaign money of a day."""
        return self.p.campaign.budget / YEAR * self.share

    @property
    def promotion_per_customer(self):
        """Promotion per customer and year."""
        return self.p.campaign.budget * (1 - self.share) / self.p.company.customers

    def steer(self):
        """Divide the budget at the end of a quarter; each side resents what it loses against its estimate."""
        steering, normal = self.p.steering, self.company.normal
        campaign = steering.estimate_campaign * self.campaign_margin
        both = campaign + steering.estimate_all * self.margin
        fair = campaign / both if both else 0.5
        least = steering.estimate_least
        estimates = {
            person: within(fair + steering.estimate_sd * normal(), least, 1 - least)
            for person in self.company.staff
        }
        if self.p.company.common_budget:
            mean = sum(estimates.values()) / len(estimates)
            self.share += steering.follow * (mean - self.share)
        else:
            self.share = within(
                0.5 + steering.lobby_sd * normal(), steering.lobby_least, 1 - steering.lobby_least
            )
            for person in self.company.staff:
                person.spend(steering.lobby_hours)
        for pair in self.company.pairs:
            lost = {
                SALES: self.share - estimates[pair.person[SALES]],
                MARKETING: estimates[pair.person[MARKETING]] - self.share,
            }
            for side, cause in ((SALES, BUDGET), (MARKETING, DISCOUNT)):
                if lost[side] > 0:
                    size = self.p.quarrel.budget * min(1.0, self.p.quarrel.budget_scale * lost[side])
                    pair.resent(side, cause, size)
        self._new_quarter()

    def resent_month_without_leads(self):
        """Sales resents campaign money of a month in which no lead proved real."""
        if self.share > 0 and self.company.real_leads == 0:
            for pair in self.company.pairs:
                pair.resent(SALES, BUDGET, self.p.quarrel.no_leads)
        self.company.real_leads = 0

    def hold_meeting(self):
        """Deal with the most valuable of what people bring, as far as the hours allow."""
        meeting = self.p.meeting
        room = int(meeting.items_per_hour * meeting.hours_per_week)
        items = sorted(self._items(), key=lambda item: item[0], reverse=True)
        for _, pair, journey in items[:room]:
            if journey is None:
                pair.soothe(meeting.dispute_left)
            else:
                self._deal_with(journey)
                pair.mix_beliefs(meeting.item_mix, journey.customer.segment.number)
            pair.met = self.company.day
            pair.align(meeting.item_alignment * (meeting.item_rules if pair.rules else 1))
            pair.understand(self.p.understanding.agenda_item)

    def _items(self):
        """Return what comes up: (worth, pair, journey or None for a dispute)."""
        meeting, items = self.p.meeting, []
        for journey in self.company.journeys:
            worth = journey.customer.value * journey.look
            if (journey.orphan and self.company.happens(meeting.remembered)) or journey.request == "wanders":
                items.append((worth, journey.pair, journey))
            elif journey.reminders > 0 and journey.untouched and not journey.lifted:
                items.append((meeting.lead_share * worth, journey.pair, journey))
        for pair in self.company.pairs:
            anger = max(pair.anger(side) for side in SIDES)
            if anger > meeting.dispute_above:
                items.append((meeting.dispute_value * anger, pair, None))
        return items

    def _deal_with(self, journey):
        if journey.orphan:
            journey.settled_by_the_rule()
            journey.come_to(journey.right)
        elif journey.request == "wanders":
            journey.request = "found"
        else:
            journey.lifted = True
