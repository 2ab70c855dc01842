"""What is counted in the measured days, and the measures made from it."""

from collections import Counter

import numpy as np

from twin.words import MARKETING, SALES

STOCKS = (
    "trust_sales_in_marketing",
    "trust_marketing_in_sales",
    "understanding",
    "belief_error",
    "satisfaction",
)
COUNTED = (
    "conflicts",
    "encounters",
    "messages",
    "duplicated_hours",
    "dropped_moments",
    "orphan_days",
    "support_requests",
    "responses",
    "leads",
    "handed_over",
    "contacted",
    "accepted",
    "offers",
    "orders",
    "journeys",
    "journeys_won",
    "journeys_lost",
    "journeys_dropped",
    "revenue",
    "moments",
    "orphans",
    "overlaps",
)


class Books:
    """Counts what happens in the measured days; rates go by journeys that begin in them (`of_window`)."""

    def __init__(self, company):
        self.company = company
        self.counts, self.of_window = Counter(), Counter()
        self.cycles, self.readings = [], []

    def count(self, what, amount=1):
        if self.company.day >= self.company.warm_up:
            self.counts[what] += amount

    def begun(self, journey):
        self.count("journeys")

    def contacted(self, journey):
        """Count a first contact of Sales."""
        self.count("contacted")
        if journey.in_window and journey.lead:
            days = self.company.day - journey.handed
            self.of_window.update(settled=1, followed_up=1, handed_settled=1, response_days=days)

    def offered(self, journey):
        self.count("offers")
        self.of_window["offers"] += journey.in_window

    def ordered(self, journey, revenue, discount):
        self.count("orders")
        self.count("revenue", revenue)
        self.count("discount", discount)
        self.of_window["orders"] += journey.in_window
        if self.company.day >= self.company.warm_up:
            self.cycles.append(self.company.day - journey.started)

    def ended(self, journey, how):
        self.count("journeys_" + how)
        if journey.in_window:
            self.of_window["ended"] += 1
            if journey.lead and not journey.contacted:
                self.of_window["settled"] += 1
                self.of_window["handed_settled"] += journey.handed is not None

    def read(self):
        """Read the stocks."""
        company = self.company
        weights = [pair.customers for pair in company.pairs]

        def mean(stock):
            return np.average([stock(pair) for pair in company.pairs], weights=weights)

        needs = company.market.needs
        self.readings.append(
            (
                mean(lambda pair: pair.trust[SALES]),
                mean(lambda pair: pair.trust[MARKETING]),
                mean(lambda pair: sum(pair.understanding.values()) / 2),
                np.mean([np.abs(each.beliefs - needs).mean() for each in company.marketers]),
                np.mean([customer.satisfaction for customer in company.customers]),
            )
        )

    @property
    def measures(self):
        """The measures of a run, by the names of the model's; what does not exist is NaN."""
        counts, cohort = self.counts, self.of_window

        def rate(part, whole):
            return part / whole if whole else float("nan")

        measures = {name: float(counts[name]) for name in COUNTED}
        measures |= {name: counts[name] for name in counts if name.startswith("conflicts_")}
        measures |= dict(zip(STOCKS, np.mean(self.readings, axis=0), strict=True))
        measures |= {
            "win_rate": rate(cohort["orders"], cohort["ended"]),
            "offer_win_rate": rate(cohort["orders"], cohort["offers"]),
            "lead_followup_share": rate(cohort["followed_up"], cohort["settled"]),
            "handed_over_followup_share": rate(cohort["followed_up"], cohort["handed_settled"]),
            "first_response_days": rate(cohort["response_days"], cohort["followed_up"]),
            "support_wait_days": rate(counts["support_days"], counts["support_settled"]),
            "discount_share": rate(counts["discount"], counts["discount"] + counts["revenue"]),
            "no_decision_share": rate(counts["no_decision"], counts["offers"]),
            "cycle_time_median": float(np.median(self.cycles)) if self.cycles else float("nan"),
            "cycle_time_p90": float(np.quantile(self.cycles, 0.9)) if self.cycles else float("nan"),
        }
        return measures
