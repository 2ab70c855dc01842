"""A marketer's day: campaigns by own goals, customers' moments, Sales' requests, and the long term with the rest."""

from simulation.compiled import inner, kernel
from simulation.kernel.advancing import advance
from simulation.kernel.bordering import pay_duplicate
from simulation.kernel.contacting import shown_need
from simulation.kernel.handing import sales_hours
from simulation.kernel.practising import adopted, both, strength
from simulation.kernel.recording import NOBODY, note, spend, spend_on_entry
from simulation.kernel.relating import MARKETING, grieve, understand
from simulation.kernel.selling import worth_of_prospecting
from simulation.kernel.supporting import help_sales
from simulation.organisation.luck import happens, normal, uniform
from simulation.organisation.tables import Chain
from simulation.rules.formulas import would
from simulation.rules.vocabulary import Cause, EventKind, HourUse, Practice

FOR_CERTAIN = 5.0


@kernel
def market(organisation, day):
    """Every marketer's day; then the offering has moved by the hours that were left for the long term."""
    rules = organisation.rules[0]
    office = organisation.office[0]
    for row in range(office.salespeople, organisation.staff.size):
        marketer = organisation.staff[row]
        marketer.campaign_hours = 0.0
        marketer.presence_today = 0.0
        if marketer.long_term == 0:
            work_on_list(organisation, row, day)
        work_on_long_term(organisation, row)
        marketer.presence += (marketer.presence_today - marketer.presence) / rules.campaign.presence_days


@inner
def work_on_list(organisation, row, day):
    """Serve what the agreement demands, campaign as far as own goals ask, serve the list, campaign on."""
    rules = organisation.rules[0]
    marketer, campaign = organisation.staff[row], rules.campaign
    head = organisation.office[0].first_work + row
    requests = organisation.office[0].first_request + row
    rank_list(organisation, row, day)
    if adopted(marketer, Practice.ROLE_RULES):
        serve_best(organisation, row, head, requests, FOR_CERTAIN, day)
    attention = marketer.attention if adopted(marketer, Practice.REVENUE_MANAGER) else 1.0
    most = campaign.hours * attention - hours_with_sales(organisation, row)
    if rules.company.marketing_role == 1:
        most = 0.0
    most = max(0.0, most)
    first = most * (1.0 - campaign.hours_give * marketer.weight)
    run_campaign(organisation, marketer, first)
    serve_best(organisation, row, head, requests, 0.0, day)
    run_campaign(organisation, marketer, most - first)
    if adopted(marketer, Practice.JOURNEY_MAP):
        be_present(organisation, marketer, min(marketer.hours_left, campaign.presence_rest))


@inner
def hours_with_sales(organisation, row):
    """Return the hours a day that an embedded marketer keeps for Sales."""
    region = organisation.regions[organisation.staff[row].region]
    if region.embedded != row:
        return 0.0
    level = strength(organisation.practices, Practice.EMBEDDED_MARKETER)
    return level * organisation.rules[0].adoption.embedded_hours


@inner
def run_campaign(organisation, marketer, hours):
    """Spend hours on campaigns, a part of them on presence early in the journey where the map is known."""
    rules = organisation.rules[0]
    hours = min(hours, marketer.hours_left)
    if hours <= 0.0:
        return
    if adopted(marketer, Practice.JOURNEY_MAP):
        early = rules.campaign.presence_share * hours
        be_present(organisation, marketer, early)
        hours -= early
    spend(marketer, organisation.ledger[0], HourUse.CAMPAIGN, hours)
    marketer.campaign_hours += hours


@inner
def be_present(organisation, marketer, hours):
    """Spend hours on being there early, where customers are open to suggestions."""
    if hours > 0.0:
        spend(marketer, organisation.ledger[0], HourUse.EARLY_PRESENCE, hours)
        marketer.presence_today += hours


@inner
def rank_list(organisation, row, day):
    """Rank what is on a marketer's list: moments by interest and value, requests by trust and value.

    A request is served today if the marketer would help this salesperson. What the agreement puts before
    campaigns gets a rank beyond all others.
    """
    marketer, office = organisation.staff[row], organisation.office[0]
    number = organisation.heads[office.first_work + row]
    while number != NOBODY:
        journey = organisation.journeys[number]
        journey.rank = rank_of_moment(organisation, marketer, number)
        if is_overdue(organisation, number, day - journey.due, day):
            journey.rank += FOR_CERTAIN
        number = journey.next[Chain.MARKETING]
    number = organisation.heads[office.first_request + row]
    while number != NOBODY:
        journey = organisation.journeys[number]
        journey.score = rank_of_request(organisation, marketer, number, day)
        if is_overdue(organisation, number, day - journey.asked, day):
            journey.score += FOR_CERTAIN
        number = journey.next[Chain.REQUEST]


@inner
def is_overdue(organisation, row, lies, day):
    """Return whether the agreement puts a case before campaigns today, as far as it is kept."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    journey = organisation.journeys[row]
    dyad = organisation.dyads[organisation.customers[row].dyad]
    return (
        lies > rules.marketing.overdue_days
        and both(dyad, Practice.ROLE_RULES)
        and happens(rules.marketing.compliance, luck.compliance, journey.key, day)
    )


@inner
def rank_of_moment(organisation, marketer, row):
    """Return what a customer's moment is worth to a marketer."""
    rules = organisation.rules[0]
    customer, journey, marketing = organisation.customers[row], organisation.journeys[row], rules.marketing
    value = customer.value / organisation.office[0].mean_value
    weight = marketer.weight
    hours = marketing.moment_hours
    if journey.swapped == 1:
        hours = organisation.rules[0].claiming.swap_hours * sales_hours(organisation, row, marketer)
    rank = (1.0 - weight) * journey.seen / hours
    rank += weight * marketing.common_weight * journey.seen * value
    if customer.joint == 1 and both(organisation.dyads[customer.dyad], Practice.JOINT_TASKS):
        rank *= marketing.joint_factor
    return rank + FOR_CERTAIN if journey.rescued == 1 else rank


@inner
def rank_of_request(organisation, marketer, row, day):
    """Return what a request is worth to a marketer; below 0 if he or she does not help today."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey, marketing = organisation.customers[row], organisation.journeys[row], rules.marketing
    dyad = organisation.dyads[customer.dyad]
    if journey.rescued == 0:
        willing = would(dyad.trust_marketing, marketer.weight, rules.trust.common_result)
        if not happens(willing, luck.willing, journey.key * 16 + journey.material, day):
            return -1.0
    value = customer.value / organisation.office[0].mean_value
    rank = (1.0 - marketer.weight) * marketing.request_trust * dyad.trust_marketing
    rank += marketer.weight * marketing.request_value * value
    if customer.joint == 1 and both(dyad, Practice.JOINT_TASKS):
        rank *= marketing.joint_factor
    return rank + FOR_CERTAIN if journey.rescued == 1 else rank


@inner
def serve_best(organisation, row, head, requests, bar, day):
    """Serve the list and the requests, highest rank first, as long as there are hours and ranks reach the bar."""
    marketer, journeys = organisation.staff[row], organisation.journeys
    while marketer.hours_left > 0.0:
        best, rank, is_request = NOBODY, bar, False
        number = organisation.heads[head]
        while number != NOBODY:
            if journeys[number].rank >= rank:
                best, rank, is_request = number, journeys[number].rank, False
            number = journeys[number].next[Chain.MARKETING]
        number = organisation.heads[requests]
        while number != NOBODY:
            if journeys[number].score >= rank:
                best, rank, is_request = number, journeys[number].score, True
            number = journeys[number].next[Chain.REQUEST]
        if best == NOBODY:
            return
        if is_request:
            help_sales(organisation, best, day)
        else:
            serve_marketing(organisation, row, best, day)


@inner
def serve_marketing(organisation, who, row, day):
    """Serve one marketing moment, or a moment of a small customer's sale under joint tasks."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    marketer, ledger = organisation.staff[who], organisation.ledger[0]
    use = HourUse.MARKETING_MOMENTS
    hours = rules.marketing.moment_hours / marketer.speed
    if journey.swapped == 1:
        use = HourUse.JOINT
        hours = rules.claiming.swap_hours * sales_hours(organisation, row, marketer)
        shown = shown_need(organisation, row, normal(luck.visit, journey.key * 16 + journey.moment, who))
        marketer.belief[customer.segment] += rules.learning.visit * (
            shown - marketer.belief[customer.segment]
        )
        understand(organisation.dyads[customer.dyad], rules.understanding.joint_visit)
    spend(marketer, ledger, use, hours)
    spend_on_entry(organisation.segments[customer.segment], ledger, hours * rules.hours.rate)
    note(organisation.events, day, EventKind.SERVED, who, NOBODY, journey.key, hours)
    journey.known_to_marketing = 1
    if journey.head[Chain.SALES] != NOBODY:
        seller = organisation.staff[customer.salesperson]
        usual = sales_hours(organisation, row, seller)
        pay_duplicate(organisation, row, MARKETING, usual, day)
    advance(organisation, row, who, day)


@inner
def work_on_long_term(organisation, row):
    """What is left goes to the long term: the offering moves towards what this marketer believes."""
    rules = organisation.rules[0]
    marketer, office, marketing = organisation.staff[row], organisation.office[0], rules.marketing
    hours = marketer.hours_left
    if hours <= 0.0:
        return
    marketer.had_room = 1
    spend(marketer, organisation.ledger[0], HourUse.LONG_TERM, hours)
    step = marketing.offering_rate * max(0.0, hours - marketing.setup_hours)
    step = min(marketing.offering_most, step * marketing.offering_marketers / office.marketers)
    for number in range(office.segments):
        segment = organisation.segments[number]
        segment.offering += step * (marketer.belief[number] - segment.offering)


@kernel
def talk_about_future(organisation, day):
    """Now and then a marketer asks a salesperson for a talk about what customers will want.

    It is refused when the list is full and trust low; a refusal is resented.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    office, marketing, ledger = organisation.office[0], rules.marketing, organisation.ledger[0]
    for row in range(office.salespeople):
        seller = organisation.staff[row]
        region = organisation.regions[seller.region]
        if region.marketers == 0 or not happens(marketing.talks_per_year / 252.0, luck.talk, row, day):
            continue
        number = seller.first_dyad + int(uniform(luck.talk_answer, row, 2 * day) * region.marketers)
        dyad = organisation.dyads[number]
        marketer = organisation.staff[dyad.marketer]
        full = marketing.talk_full * worth_of_prospecting(organisation, seller)
        busy = min(1.0, seller.best_score / max(1e-9, full))
        willing = would(dyad.trust_sales, seller.weight, rules.trust.common_result)
        willing *= 1.0 - marketing.talk_busy * busy
        if happens(willing, luck.talk_answer, row, 2 * day + 1):
            hold_talk(organisation, number, seller, marketer, day)
        else:
            ledger.refusals += 1
            note(organisation.events, day, EventKind.REFUSED, row, dyad.marketer, NOBODY, busy)
            grief = rules.quarrel.future
            grieve(organisation, number, MARKETING, Cause.NO_EYE_FOR_FUTURE, grief, day, NOBODY)


@inner
def hold_talk(organisation, number, seller, marketer, day):
    """Hold one talk about the future: the marketer's beliefs move, and each understands the other better."""
    rules = organisation.rules[0]
    ledger, dyad = organisation.ledger[0], organisation.dyads[number]
    ledger.talks += 1
    spend(seller, ledger, HourUse.COORDINATION, rules.marketing.talk_hours)
    spend(marketer, ledger, HourUse.COORDINATION, rules.marketing.talk_hours)
    for place in range(organisation.office[0].segments):
        gap = seller.belief[place] - marketer.belief[place]
        marketer.belief[place] += rules.marketing.talk_mix * gap
    dyad.met = day
    understand(dyad, rules.understanding.talk)
    note(organisation.events, day, EventKind.TALK, dyad.salesperson, dyad.marketer, NOBODY, -1.0)
