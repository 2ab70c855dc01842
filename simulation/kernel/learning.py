"""What Marketing learns without customers in the room: research, prices, online wishes."""

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.consulting import consult
from simulation.kernel.practising import adopted
from simulation.kernel.recording import NOBODY
from simulation.organisation.luck import normal
from simulation.organisation.tables import NEED_MEMORY
from simulation.rules.vocabulary import Practice, Signal

MONTH, QUARTER = np.int64(21), np.int64(63)


@kernel
def learn(organisation, day):
    """At the end of a month research comes in, prices are reconsidered; at the end of a quarter lists are printed."""
    if day % MONTH != MONTH - 1:
        return
    office = organisation.office[0]
    for row in range(office.salespeople, organisation.staff.size):
        read_research(organisation, row, day)
    if office.marketers > 0:
        for number in range(office.segments):
            learn_price(organisation, number, day)
            notice_online(organisation, number, day)
    if day % QUARTER == QUARTER - 1:
        for number in range(office.segments):
            segment = organisation.segments[number]
            segment.price = max(0.1, 1.0 + segment.price_belief)


@inner
def read_research(organisation, row, day):
    """Research shows a marketer each segment's need of some weeks ago, with noise."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    marketer, learning = organisation.staff[row], rules.learning
    step = learning.research_long if marketer.long_term == 1 else learning.research
    seen_on = max(0, day - learning.research_age)
    for number in range(organisation.office[0].segments):
        noise = learning.research_sd * normal(luck.research, row, day * 8 + number)
        shown = organisation.segments[number].past_need[seen_on % NEED_MEMORY] + noise
        marketer.belief[number] += step * (shown - marketer.belief[number])


@inner
def learn_price(organisation, number, day):
    """Marketing learns what a segment bears: too optimistic without figures, and with noise."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    office, learning = organisation.office[0], rules.learning
    figures = 0.0
    for row in range(office.salespeople, organisation.staff.size):
        figures += 1.0 if adopted(organisation.staff[row], Practice.INTEGRATED_METRICS) else 0.0
    figures /= office.marketers
    segment = organisation.segments[number]
    noise = learning.price_sd * (1.0 - learning.price_sd_figures * figures) * normal(luck.price, number, day)
    shown = segment.bears + learning.price_gap * (1.0 - figures) + noise
    step = learning.price_rate + learning.price_rate_figures * figures
    segment.price_belief += step * (shown - segment.price_belief)


@inner
def notice_online(organisation, number, day):
    """Marketing finds out that enough customers of a segment want to order online: by agreed signal, or late.

    Only companies whose order values let it pay take this up: the median order is below what is served online.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    segment, office, selling = organisation.segments[number], organisation.office[0], rules.selling
    if segment.online == 1 or office.median_value >= selling.online_below or segment.opens > day:
        return
    seen = segment.online_share + selling.online_sd * normal(luck.online, number, day)
    if seen > selling.online_noticed:
        segment.online_months += 1
    reached = segment.online_months >= selling.online_months
    for row in range(organisation.regions.size):
        first = organisation.regions[row].first_dyad
        if not reached and organisation.dyads[first].marketer != NOBODY:
            reached = consult(organisation, first, Signal.ONLINE_SHARE, segment.online_share, day, number)
    if reached:
        segment.online = 1
        cost = selling.online_cost / office.segments
        organisation.ledger[0].online_cost += cost
        organisation.ledger[0].cash -= cost
