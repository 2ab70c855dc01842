"""Who and what there is on the first morning: regions, segments, people, pairs and customers, by keyed luck."""

import math

import numpy as np

from simulation.compiled import inner, kernel
from simulation.organisation.luck import give_luck, normal, uniform
from simulation.rules.formulas import clipped

NOBODY = np.int64(-1)
NEVER = np.int64(-1_000_000)


@kernel
def people_market(organisation, seed):
    """Draw all that a seed and a company decide before anybody works in any particular way."""
    give_luck(organisation.luck, seed)
    found_regions(organisation)
    found_segments(organisation)
    found_staff(organisation)
    found_dyads(organisation)
    found_customers(organisation)


@inner
def found_regions(organisation):
    """Divide staff over regions: each region's salespeople, and its marketers, sit together."""
    office, regions = organisation.office[0], organisation.regions
    first_dyad = 0
    for number in range(regions.size):
        region = regions[number]
        region.first_salesperson = number * office.salespeople // regions.size
        region.salespeople = (number + 1) * office.salespeople // regions.size - region.first_salesperson
        first = number * office.marketers // regions.size
        region.first_marketer = office.salespeople + first
        region.marketers = (number + 1) * office.marketers // regions.size - first
        region.first_dyad = first_dyad
        region.embedded, region.quarrelled = NOBODY, NOBODY
        first_dyad += region.salespeople * region.marketers


@inner
def found_segments(organisation):
    """Draw each segment's need, the offering near it, and what it bears; the last ones open later."""
    office, rules, luck = organisation.office[0], organisation.rules[0], organisation.luck[0]
    market, company = rules.market, rules.company
    for number in range(office.segments):
        segment = organisation.segments[number]
        segment.need = normal(luck.market, 0, number)
        segment.offering = segment.need + market.offering_gap * normal(luck.market, 1, number)
        segment.bears = market.price_level_sd * normal(luck.market, 2, number)
        segment.price_belief = segment.bears + market.price_optimism
        segment.price = max(0.1, 1.0 + segment.price_belief)
        segment.online_share = market.online_share
        if number >= office.segments - company.new_segments:
            segment.opens = office.warm_up + company.new_segment_opens - 1
        for day in range(segment.past_need.size):
            segment.past_need[day] = segment.need


@inner
def found_staff(organisation):
    """Draw the nature of everybody: speed, threshold, beliefs, desk."""
    office, rules, luck = organisation.office[0], organisation.rules[0], organisation.luck[0]
    people, clear = rules.people, 1.0 - rules.company.border_clarity
    for number in range(organisation.regions.size):
        region = organisation.regions[number]
        for place in range(region.salespeople):
            person = organisation.staff[region.first_salesperson + place]
            person.role, person.region, person.place = 0, number, place
            person.first_dyad = region.first_dyad + place * region.marketers
        for place in range(region.marketers):
            person = organisation.staff[region.first_marketer + place]
            person.role, person.region, person.place = 1, number, place
            person.first_dyad = NOBODY
    for row in range(organisation.staff.size):
        person = organisation.staff[row]
        key = row if person.role == 0 else 1_000_000 + row - office.salespeople
        person.full_speed = max(people.speed_least, 1.0 + people.speed_sd * normal(luck.staff, key, 0))
        person.speed = person.full_speed
        person.threshold = clipped(
            people.threshold + clear * people.threshold_sd * normal(luck.staff, key, 1), 0.0, 1.0
        )
        person.bar = rules.campaign.bar
        person.attention, person.estimate, person.turn_of = 1.0, 0.5, NOBODY
        if rules.company.marketing_role == 0:
            person.campaign_hours = rules.campaign.hours
        for number in range(office.segments):
            person.belief[number] = first_belief(organisation, key, number)
    found_desks(organisation)


@inner
def first_belief(organisation, key, number):
    """Return what somebody believes at first about a segment; about a new one all err alike."""
    rules, luck, segment = organisation.rules[0], organisation.luck[0], organisation.segments[number]
    error = normal(luck.staff, key, 10 + number)
    if segment.opens <= 0:
        return segment.need + rules.people.belief_sd * error
    side = 1.0 if uniform(luck.market, 3, number) < 0.5 else -1.0
    return segment.need + side * rules.people.new_segment_error + rules.people.new_segment_belief_sd * error


@inner
def found_desks(organisation):
    """Give everybody a desk in the department's block, and one on a mixed floor of the region."""
    company = organisation.rules[0].company
    for number in range(organisation.regions.size):
        region = organisation.regions[number]
        wide = math.ceil(math.sqrt(float(region.salespeople)))
        everybody = region.salespeople + region.marketers
        wide_mixed = math.ceil(math.sqrt(float(everybody)))
        edge = (wide - 1) * company.desk_spacing + company.distance
        narrow = math.ceil(math.sqrt(float(max(1, region.marketers))))
        for place in range(everybody):
            if place < region.salespeople:
                person = organisation.staff[region.first_salesperson + place]
                person.x = (place % wide) * company.desk_spacing
                person.y = (place // wide) * company.desk_spacing
                seat = place * everybody // max(1, region.salespeople)
            else:
                own = place - region.salespeople
                person = organisation.staff[region.first_marketer + own]
                person.x = edge + (own % narrow) * company.desk_spacing
                person.y = (own // narrow) * company.desk_spacing
                seat = own * everybody // max(1, region.marketers)
            person.mixed_x = (seat % wide_mixed) * company.desk_spacing
            person.mixed_y = (seat // wide_mixed) * company.desk_spacing


@inner
def found_dyads(organisation):
    """Draw what each pair of a region thinks of the other, and how far apart they sit."""
    luck, company = organisation.luck[0], organisation.rules[0].company
    common = company.trust0_run_sd * normal(luck.founding, 0, 0)
    for row in range(organisation.dyads.size):
        dyad = organisation.dyads[row]
        dyad.salesperson, dyad.marketer, dyad.calm_on, dyad.angry_until = NOBODY, NOBODY, NOBODY, NOBODY
        dyad.met, dyad.look_for = NEVER, -1.0
    for number in range(organisation.regions.size):
        region = organisation.regions[number]
        for place in range(region.salespeople * region.marketers):
            row = region.first_dyad + place
            dyad = organisation.dyads[row]
            dyad.region = number
            dyad.salesperson = region.first_salesperson + place // region.marketers
            dyad.marketer = region.first_marketer + place % region.marketers
            trust = company.trust0 + common
            dyad.trust_sales = clipped(trust + company.trust0_sd * normal(luck.pair, row, 0), 0.05, 0.95)
            dyad.trust_marketing = clipped(trust + company.trust0_sd * normal(luck.pair, row, 1), 0.05, 0.95)
            start, spread = company.understanding0, company.understanding0_sd
            dyad.understanding_sales = clipped(start + spread * normal(luck.pair, row, 2), 0.02, 0.9)
            dyad.understanding_marketing = clipped(start + spread * normal(luck.pair, row, 3), 0.02, 0.9)
            seller, marketer = organisation.staff[dyad.salesperson], organisation.staff[dyad.marketer]
            dyad.apart = distance(seller.x - marketer.x, seller.y - marketer.y)
            spacing = company.desk_spacing
            across, along = seller.mixed_x - marketer.mixed_x, seller.mixed_y - marketer.mixed_y
            dyad.mixed = max(spacing, distance(across, along))


@inner
def distance(across, along):
    """Return a distance in metres from its two parts."""
    return math.sqrt(across * across + along * along)


@inner
def found_customers(organisation):
    """Draw every customer, spread over salespeople and, within the region, over marketers in turn."""
    office, rules, luck = organisation.office[0], organisation.rules[0], organisation.luck[0]
    market, company, arrival = rules.market, rules.company, rules.arrival
    for row in range(office.customers):
        customer = organisation.customers[row]
        customer.segment = int(uniform(luck.customer, row, 0) * office.segments)
        customer.value = company.order_value * math.exp(
            company.order_value_sd * normal(luck.customer, row, 1)
        )
        customer.offset = market.offset_sd * normal(luck.customer, row, 2)
        customer.odd = 1 if abs(customer.offset) > market.odd_above else 0
        spread = market.price_sensitivity_sd
        middle = market.price_sensitivity * math.exp(-0.5 * spread * spread)
        customer.sensitivity = middle * math.exp(spread * normal(luck.customer, row, 3))
        customer.phase = int(uniform(luck.customer, row, 4) * arrival.episode_days)
        satisfied = market.satisfaction0 + market.satisfaction0_sd * normal(luck.customer, row, 5)
        customer.satisfaction = clipped(satisfied, 0.0, 1.0)
        customer.online = uniform(luck.customer, row, 6)
        customer.salesperson = row * office.salespeople // office.customers
        customer.resolved, customer.tried, customer.episode = NOBODY, NOBODY, NOBODY
        customer.home_marketer, customer.marketer = NOBODY, NOBODY
        seller = organisation.staff[customer.salesperson]
        region = organisation.regions[seller.region]
        if region.marketers > 0:
            place = row % region.marketers
            customer.home_marketer = region.first_marketer + place
        organisation.segments[customer.segment].customers += 1.0


@kernel
def keys_of_staff(organisation, keys):
    """Fill the numbers by which staff is ordered for each practice."""
    luck = organisation.luck[0]
    for number in range(keys.shape[0]):
        for row in range(keys.shape[1]):
            keys[number, row] = uniform(luck.order_of_staff, row, number)
