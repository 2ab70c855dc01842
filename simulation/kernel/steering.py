"""Money is divided once a quarter: by lobbying, or by what campaigns are seen to bring."""

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.practising import adopted, common_weight, strength
from simulation.kernel.recording import NOBODY, spend
from simulation.kernel.relating import MARKETING, SALES, grieve
from simulation.organisation.luck import normal
from simulation.rules.formulas import clipped
from simulation.rules.vocabulary import Cause, HourUse, Practice

QUARTER = np.int64(63)


@kernel
def steer(organisation, day):
    """Divide the budget between campaigns and sales promotion; each side is aggrieved by what it loses.

    Lobbying bends the split as hard as people fight for their own; the estimate counts as far as goals are
    common, the manager has a say, or the budget is one.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    if day % QUARTER != QUARTER - 1 or organisation.office[0].marketers == 0:
        return
    office, steering = organisation.office[0], rules.steering
    say = strength(organisation.practices, Practice.REVENUE_MANAGER) * steering.manager_say
    follows = 1.0 - (1.0 - common_weight(organisation)) * (1.0 - say)
    if rules.company.common_budget == 1:
        follows = 1.0
    estimate = mean_estimate(organisation, day)
    lobbied = 0.5 + steering.lobby_sd * normal(luck.lobby, day, 0)
    lobbied = clipped(lobbied, steering.lobby_least, 1.0 - steering.lobby_least)
    decided = office.budget_share + steering.follow * (estimate - office.budget_share)
    office.budget_share = clipped(follows * decided + (1.0 - follows) * lobbied, 0.0, 1.0)
    if rules.company.common_budget == 0:
        lobby(organisation)
    resent_split(organisation, day)
    office.quarter_margin, office.quarter_campaign_margin = 0.0, 0.0


@inner
def lobby(organisation):
    """Everyone fights for the own side's money, the less the more the common result counts to him or her."""
    rules = organisation.rules[0]
    for row in range(organisation.staff.size):
        person = organisation.staff[row]
        hours = rules.steering.lobby_hours * (1.0 - person.weight)
        spend(person, organisation.ledger[0], HourUse.LOBBYING, hours)


@inner
def mean_estimate(organisation, day):
    """Let everyone estimate campaigns' fair share from the quarter's margins; return the mean estimate."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    office, steering = organisation.office[0], rules.steering
    campaigns = steering.estimate_campaign * max(0.0, office.quarter_campaign_margin)
    everything = steering.estimate_all * max(0.0, office.quarter_margin)
    fair = 0.5
    if campaigns + everything > 0.0:
        fair = campaigns / (campaigns + everything)
    total = 0.0
    for row in range(organisation.staff.size):
        person = organisation.staff[row]
        error = steering.estimate_sd
        if adopted(person, Practice.INTEGRATED_METRICS):
            error *= 1.0 - steering.estimate_figures
        estimate = fair + error * normal(luck.estimate, row, day)
        person.estimate = clipped(estimate, steering.estimate_least, 1.0 - steering.estimate_least)
        total += person.estimate
    return total / organisation.staff.size


@inner
def resent_split(organisation, day):
    """Each person resents by how far the split departs, to the own side's loss, from the own estimate."""
    rules = organisation.rules[0]
    share, quarrel = organisation.office[0].budget_share, rules.quarrel
    for row in range(organisation.dyads.size):
        dyad = organisation.dyads[row]
        if dyad.marketer == NOBODY:
            continue
        wanted_by_sales = organisation.staff[dyad.salesperson].estimate
        wanted_by_marketing = organisation.staff[dyad.marketer].estimate
        if share > wanted_by_sales:
            grief = quarrel.budget * min(1.0, quarrel.budget_scale * (share - wanted_by_sales))
            grieve(organisation, row, SALES, Cause.BUDGET_WASTED, grief, day, NOBODY)
        if share < wanted_by_marketing:
            grief = quarrel.budget * min(1.0, quarrel.budget_scale * (wanted_by_marketing - share))
            grieve(organisation, row, MARKETING, Cause.TOO_MUCH_DISCOUNT, grief, day, NOBODY)
