"""Who works how: the only place where a practice is read, besides its level for hours and heads."""

import numpy as np

from simulation.compiled import inner
from simulation.rules.formulas import encounter_chance
from simulation.rules.vocabulary import Practice

SALES = np.int64(0)


@inner
def adopted(person, practice):
    """Return whether a person works by a practice."""
    return person.adopted[practice] == 1


@inner
def both(dyad, practice):
    """Return whether both of a pair work by a practice; only then it works between them."""
    return dyad.both[practice] == 1


@inner
def one_way(seller, marketer, practice):
    """Return 1 if only one of a pair works by a practice, else 0."""
    return 1.0 if adopted(seller, practice) != adopted(marketer, practice) else 0.0


@inner
def strength(practices, practice):
    """Return the level of a practice that sets hours or heads: manager, embedded marketer, split."""
    return practices[practice].level


@inner
def channels(dyad, joint, met, agreed):
    """Return which channels are open between a pair on one customer, a bit each (see `noisy_or`)."""
    return (
        (1 if met else 0)
        | (2 if agreed and both(dyad, Practice.COMMUNICATION_DISCIPLINE) else 0)
        | (4 if both(dyad, Practice.INTEGRATED_METRICS) else 0)
        | (8 if joint and both(dyad, Practice.JOINT_TASKS) else 0)
        | (16 if both(dyad, Practice.EMBEDDED_MARKETER) else 0)
        | (32 if both(dyad, Practice.ROLE_RULES) else 0)
    )


@inner
def refresh_person(organisation, row):
    """Work out what follows from the practices of one person: weight, upkeep, and his or her pairs."""
    rules = organisation.rules[0]
    person = organisation.staff[row]
    goals = 1.0 if adopted(person, Practice.SHARED_GOALS) else 0.0
    visible = rules.adoption.visibility
    if adopted(person, Practice.INTEGRATED_METRICS):
        visible = max(visible, rules.company.measurability)
    person.weight = rules.adoption.goals_weight * goals * visible
    person.upkeep = 0.0
    for number in range(organisation.practices.size):
        if person.adopted[number] == 1:
            person.upkeep += organisation.practices[number].upkeep
    region = organisation.regions[person.region]
    if person.role == SALES:
        for place in range(region.marketers):
            refresh_dyad(organisation, person.first_dyad + place)
    else:
        for place in range(region.salespeople):
            refresh_dyad(organisation, region.first_dyad + place * region.marketers + person.place)


@inner
def refresh_dyad(organisation, row):
    """Work out what both of a pair do, how mixed their ways of working are, and how often they meet."""
    rules = organisation.rules[0]
    dyad = organisation.dyads[row]
    seller, marketer = organisation.staff[dyad.salesperson], organisation.staff[dyad.marketer]
    for number in range(organisation.practices.size):
        dyad.both[number] = seller.adopted[number] * marketer.adopted[number]
    dyad.one_way = (
        one_way(seller, marketer, Practice.ROLE_RULES)
        + one_way(seller, marketer, Practice.JOURNEY_MAP)
        + one_way(seller, marketer, Practice.INTEGRATED_METRICS)
    ) / 3.0
    with_sales = both(dyad, Practice.SPLIT_MARKETING) and marketer.long_term == 0
    together = both(dyad, Practice.CO_LOCATION) or with_sales
    distance = min(dyad.apart, dyad.mixed) if together else dyad.apart
    meeting = rules.meeting
    dyad.chance = encounter_chance(
        distance, meeting.near, meeting.reach, meeting.chance_far, meeting.chance_near
    )


@inner
def common_weight(organisation):
    """Return the mean weight of the common result over all staff: how far a joint decision follows it."""
    total = 0.0
    for row in range(organisation.staff.size):
        total += organisation.staff[row].weight
    return total / max(1, organisation.staff.size)
