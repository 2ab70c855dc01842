"""Whose customer is it in Marketing: the home marketer's, or, while he or she works on the long term, a colleague's."""

from simulation.compiled import inner
from simulation.kernel.chaining import link, unlink
from simulation.kernel.recording import NOBODY
from simulation.organisation.tables import Chain


@inner
def spread_customers(organisation):
    """Give every customer a short-term marketer of the region, and every marketer the list of own customers."""
    staff, office = organisation.staff, organisation.office[0]
    for row in range(office.salespeople, staff.size):
        staff[row].own = 0
    for row in range(organisation.dyads.size):
        organisation.dyads[row].customers = 0.0
    for row in range(organisation.customers.size):
        customer = organisation.customers[row]
        if customer.home_marketer == NOBODY:
            continue
        marketer = marketer_for(organisation, row)
        if marketer != customer.marketer:
            customer.marketer = marketer
            customer.dyad = staff[customer.salesperson].first_dyad + staff[marketer].place
            move_work(organisation, row)
        staff[marketer].own += 1
        organisation.dyads[customer.dyad].customers += 1.0
    first = 0
    for row in range(office.salespeople, staff.size):
        staff[row].first_own = first
        first += staff[row].own
        staff[row].own = 0
        staff[row].turn_of = NOBODY  # a keyed round of other customers begins
    for row in range(organisation.customers.size):
        customer = organisation.customers[row]
        if customer.marketer != NOBODY:
            marketer = staff[customer.marketer]
            organisation.owned[marketer.first_own + marketer.own] = row
            marketer.own += 1


@inner
def marketer_for(organisation, row):
    """Return a customer's marketer: the home one, or in turn the region's next who works on the short term."""
    customer, staff = organisation.customers[row], organisation.staff
    home = staff[customer.home_marketer]
    if home.long_term == 0:
        return customer.home_marketer
    region = organisation.regions[home.region]
    for further in range(region.marketers):
        other = region.first_marketer + (home.place + row + further) % region.marketers
        if staff[other].long_term == 0:
            return other
    return customer.home_marketer


@inner
def move_work(organisation, row):
    """Move what Marketing has on its lists for a customer to the customer's present marketer."""
    journey, office = organisation.journeys[row], organisation.office[0]
    marketer = organisation.customers[row].marketer
    journey.dyad = organisation.customers[row].dyad
    if journey.head[Chain.MARKETING] != NOBODY and journey.orphan == 0:
        unlink(organisation.journeys, organisation.heads, Chain.MARKETING, row)
        link(organisation.journeys, organisation.heads, Chain.MARKETING, office.first_work + marketer, row)
    if journey.request == 2:
        unlink(organisation.journeys, organisation.heads, Chain.REQUEST, row)
        link(organisation.journeys, organisation.heads, Chain.REQUEST, office.first_request + marketer, row)
