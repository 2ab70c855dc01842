"""What all of the twin's agents share: names of sides and causes, parameters by group, small formulas."""

import math
from types import SimpleNamespace

SALES, MARKETING = "sales", "marketing"
SIDES = (SALES, MARKETING)
OTHER = {SALES: MARKETING, MARKETING: SALES}

CAMPAIGN, WISH, PROSPECT = "campaign", "wish", "prospect"

NOT_FOLLOWED_UP = "leads_not_followed_up"
DISCOUNT = "too_much_discount"
ODD = "odd_customer"
FUTURE = "no_eye_for_future"
BUDGET = "budget_wasted"
PRICES = "unrealistic_prices"
NO_IDEA = "no_idea_what_customer_wants"
BORDER = "border"
CAUSES = (NOT_FOLLOWED_UP, DISCOUNT, ODD, FUTURE, BUDGET, PRICES, NO_IDEA, BORDER)

WEEK, MONTH, QUARTER, YEAR = 5, 21, 63, 252


def grouped(parameters):
    """Return parameters so that "selling.lift" is `.selling.lift`."""
    top = SimpleNamespace()
    for name, value in parameters.items():
        *groups, last = name.split(".")
        place = top
        for group in groups:
            if not hasattr(place, group):
                setattr(place, group, SimpleNamespace())
            place = getattr(place, group)
        setattr(place, last, value)
    return top


def within(value, least, most):
    return max(least, min(most, value))


def likeness(one, other):
    return math.exp(-((one - other) ** 2) / 2)


def noticed(*chances):
    """Return the chance that at least one of several channels carries something."""
    unseen = 1.0
    for chance in chances:
        unseen *= 1 - chance
    return 1 - unseen
