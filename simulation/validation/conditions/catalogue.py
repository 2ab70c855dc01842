"""The seventeen conditions of the article's decision table, each asked only of its own relationship.

Kotler, Rackham and Krishnaswamy (2006), "Ending the War Between Sales and Marketing", Harvard Business Review
84(7/8), 68-78: the table "Do we need to be more aligned?", in our words (`condition.<key>` in simulation/words).
Settings stay within the plausible range of their parameters, but for size, ready-made products, small standard orders
and short product lives, which the reference is not about, and for what stands for "not measured alike".
"""

from collections.abc import Callable

from simulation.validation.conditions.declaring import (
    Advice,
    Concluded,
    Condition,
    Observed,
    Options,
    Posed,
    Proof,
    firm,
)
from simulation.validation.declaring import Effect
from simulation.validation.effects import effect, level, times

NOT_MEASURED_ALIKE = firm({"company.measurability": 0.2})
TOGETHER = firm({"company.escalation_hops": 1, "company.common_budget": True})
COMMON = ("shared_goals", "journey_map", "integrated_metrics")
LARGE_ORDERS = firm({"company.order_value": 48_000.0}, "standard_products")


def at(relationship: str, seen: str, unit: str, words: str = "") -> Callable[[Options], Effect]:
    """The mean of what is seen at one relationship of a company."""
    return lambda options: level(seen, options[relationship], unit, words or seen)


UNDEFINED: tuple[Condition, ...] = (
    Posed(
        "small", "undefined", Advice.STAY,
        firm({
            "company.salespeople": 2, "company.marketers": 1, "company.customers": 100, "company.joint_accounts": 3,
            "company.distance": 0, "campaign.budget": 66_667.0,
        }),
        (
            Proof("fewer than ten people", at("undefined", "people", "number", "people at work"),
                  "what the European Union calls a micro firm", below=10),
            Proof("pairs run into each other every month", at("undefined", "encounters_per_pair", "number",
                  "chance encounters of a pair a week"), "once in four weeks", above=0.25),
        ),
    ),
    Posed(
        "informal", "undefined", Advice.STAY,
        firm({"company.trust0": 0.7, "company.understanding0": 0.35, "company.distance": 0}),
        (
            Proof("Sales trusts Marketing", at("undefined", "trust_sales_in_marketing", "number",
                  "mean trust of Sales in Marketing"), "clearly above the middle of the scale", above=0.6),
            Proof("Marketing trusts Sales", at("undefined", "trust_marketing_in_sales", "number",
                  "mean trust of Marketing in Sales"), "clearly above the middle of the scale", above=0.6),
            Proof("pairs run into each other every month", at("undefined", "encounters_per_pair", "number",
                  "chance encounters of a pair a week"), "once in four weeks", above=0.25),
        ),
    ),
    Posed(
        "support", "undefined", Advice.STAY,
        firm({"company.marketing_role": "support"}),
        (
            Proof("Marketing's work is support", at("undefined", "campaigning", "share",
                  "campaigns, of hours for campaigns and for support"), "next to no campaigns of its own", below=0.05),
        ),
    ),
    Observed("conflicts", "undefined", Advice.MOVE,
             "conflicts_per_person", "conflicts per person and year"),
    Observed("twice", "undefined", Advice.MOVE,
             "astray_share", "share of contact moments that both sides or neither took for theirs"),
    Observed("budgets", "undefined", Advice.MOVE,
             "budget_conflicts", "conflicts over budget wasted, per person and year"),
)  # fmt: skip

DEFINED: tuple[Condition, ...] = (
    Posed(
        "ready_made", "defined", Advice.STAY,
        firm({"company.customisation": 0.05, "market.offset_sd": 0.3, "selling.hours_per_moment": 3.0}),
        (
            Proof("few offers need material of their own", at("defined", "requests_per_offer", "number",
                  "requests to Marketing per offer"), "fewer than one for every two offers", below=0.5),
        ),
    ),
    Posed(
        "separation", "defined", Advice.STAY,
        firm({"company.border_clarity": 0.5}),
        (
            Proof("a moment is one side's", at("defined", "astray_share", "share",
                  "moments that both sides or neither took for theirs"), "nine of ten fall to one side", below=0.1),
        ),
    ),
    Concluded("no_reason", "defined", Advice.STAY),
    Observed("persists", "defined", Advice.MOVE,
             "astray_share", "share of contact moments that both sides or neither took for theirs"),
    Posed(
        "costly", "defined", Advice.MOVE,
        firm({"company.order_value": 8_000.0, "market.price_sensitivity": 6.0}, "standard_products"),
        (
            Proof("selling costs more than it may", at("defined", "cost_of_sale", "share", "cost of sale"),
                  "more than published sales forces cost at most (Zoltners, Sinha & Zoltners 2001: 1 to 40 % of "
                  "sales), and than an order at list price leaves", above=0.4),
            Proof("few offers need material of their own", at("defined", "requests_per_offer", "number",
                  "requests to Marketing per offer"), "fewer than one for every two offers", below=0.5),
        ),
        without=LARGE_ORDERS,
    ),
    Posed(
        "custom", "defined", Advice.MOVE,
        firm({"company.customisation": 0.6}),
        (
            Proof("the sale needs made-to-measure work", at("defined", "requests_per_journey", "number",
                  "requests to Marketing per journey"), "more than one in every journey, lost or won", above=1.0),
        ),
    ),
    Posed(
        "lives", "defined", Advice.MOVE,
        firm(company="fast_technology"),
        (
            Proof("what one knows of needs is soon out of date", at("defined", "belief_error", "number",
                  "Marketing's distance from the need, fit widths"),
                  "half a fit width: more than a tenth of the appeal", above=0.5),
        ),
    ),
)  # fmt: skip

ALIGNED: tuple[Condition, ...] = (
    Posed(
        "culture", "aligned", Advice.STAY,
        firm({"company.shared_responsibility": 0.2}),
        (
            Proof("common practices are slow to catch on",
                  lambda options: effect("days until most work by common goals, map and figures, mean", "days",
                                         [(options["integrated"], f"days_to_adopt_{name}") for name in COMMON],
                                         lambda *days: sum(each.mean() for each in days) / len(days)),
                  "longer than a newcomer takes to settle in: they hardly gain on those who leave", above=105),
        ),
        on_the_way=True,
    ),
    Posed(
        "apart", "aligned", Advice.STAY,
        firm({"company.escalation_hops": 4, "company.common_budget": False}),
        (
            Proof("a conflict climbs far", at("aligned", "manager_hours_per_conflict", "number",
                  "managers' hours per conflict"), "at least three levels of half an hour", above=1.5),
            Proof("each fights for an own budget", at("aligned", "lobbying", "number",
                  "hours of lobbying per person and year"), "more than a working day a year", above=8),
        ),
        without=TOGETHER,
    ),
    Posed(
        "short", "aligned", Advice.STAY,
        firm({"company.moments": 3, "arrival.thinking_days": 4.0}),
        (
            Proof("from start to order within a month", at("aligned", "cycle_time_median", "days",
                  "median cycle time"), "working days of a month", below=21),
        ),
    ),
    Posed(
        "process", "aligned", Advice.MOVE,
        firm({"company.measurability": 1.0}),
        (
            Proof("common figures count in what people do",
                  lambda options: times("lobbying", options["integrated"], options["aligned"],
                                        "lobbying at integrated over lobbying at aligned"),
                  "people fight for the own budget as far as the common result, as figures show it, does not count for "
                  "them: a quarter less", below=0.75),
            Proof("the common process is in use", at("integrated", "adoption_journey_map", "share",
                  "staff who work by the journey map"), "nearly everybody", above=0.9),
        ),
        without=NOT_MEASURED_ALIKE,
    ),
)  # fmt: skip

CONDITIONS = (*UNDEFINED, *DEFINED, *ALIGNED)
