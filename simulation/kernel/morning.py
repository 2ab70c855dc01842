"""The day begins: steps of the scenario take effect, needs drift, hours are given and yesterday's debts are paid."""

import math

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.practising import adopted, refresh_person, strength
from simulation.kernel.recording import spend
from simulation.organisation.luck import normal
from simulation.organisation.tables import NEED_MEMORY
from simulation.rules.vocabulary import HourUse, Practice

USES = np.int64(19)
MARKET_DRAWS = np.int64(16)


@kernel
def drift(organisation, day):
    """Customers' needs, and the prices they bear, move by a keyed walk that no scenario changes."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    market = rules.market
    root = math.sqrt(252.0)
    for number in range(organisation.office[0].segments):
        segment = organisation.segments[number]
        segment.past_need[day % NEED_MEMORY] = segment.need
        segment.need += market.need_drift / root * normal(luck.market, MARKET_DRAWS + day, 2 * number)
        shift = market.price_drift / root * normal(luck.market, MARKET_DRAWS + day, 2 * number + 1)
        segment.bears += shift - market.price_return * segment.bears
        segment.online_share = min(1.0, segment.online_share + market.online_growth / 252.0)


@kernel
def begin(organisation, day):
    """Everyone starts with the day's hours, pays what was left over, and spends what recurs.

    Recurring: administration, planned meetings, upkeep of practices, the plan under joint tasks, learning.
    """
    rules = organisation.rules[0]
    hours, ledger = rules.hours, organisation.ledger[0]
    for row in range(organisation.staff.size):
        person = organisation.staff[row]
        person.hours_left = hours.day
        person.encounters, person.had_room = 0, 0
        ledger.hours_available += hours.day
        if person.debt > 0.0:
            pay_debts(person, ledger, hours)
        spend(person, ledger, HourUse.ADMINISTRATION, hours.administration)
        spend(person, ledger, HourUse.MEETINGS, rules.meeting.hours_per_week / 5.0)
        if person.upkeep > 0.0:
            spend(person, ledger, HourUse.UPKEEP, hours.upkeep_factor * person.upkeep / 5.0)
        if person.role == 0 and adopted(person, Practice.JOINT_TASKS):
            spend(person, ledger, HourUse.JOINT, rules.claiming.plan_hours / 5.0)
        if person.load > 1e-6:
            learn_ways(organisation, person, ledger, hours)
        if person.present_since > 0:
            settle_in(person, rules.people, day)
    reserve_embedded_hours(organisation)


@inner
def pay_debts(person, ledger, hours):
    """Pay yesterday's debts of hours, use by use; training takes only so much of one day."""
    for use in range(USES):
        due = person.debts[use]
        if due <= 0.0:
            continue
        if use == HourUse.TRAINING:
            due = min(due, hours.training_per_day)
        paid = min(due, person.hours_left)
        person.debts[use] -= paid
        person.debt -= paid
        person.hours_left -= paid
        ledger.hours[use] += paid


@inner
def learn_ways(organisation, person, ledger, hours):
    """New ways of working take their share of what is left of the day, and less each day."""
    lost = min(person.load, hours.learning_most) * person.hours_left
    spend(person, ledger, HourUse.TRAINING, lost)
    if organisation.office[0].stepped == 1:
        ledger.change_hours += lost
        ledger.change_cost += lost * hours.rate
    person.load *= math.exp(-1.0 / hours.learning_days)


@inner
def settle_in(person, people, day):
    """A newcomer works faster every day until the own speed is reached."""
    grown = min(1.0, (day - person.present_since) / people.newcomer_days)
    person.speed = person.full_speed * (people.newcomer_speed + (1.0 - people.newcomer_speed) * grown)


@inner
def reserve_embedded_hours(organisation):
    """The embedded marketers keep part of the day for Sales; what of it was not used yesterday is free."""
    rules = organisation.rules[0]
    level = strength(organisation.practices, Practice.EMBEDDED_MARKETER)
    for number in range(organisation.regions.size):
        region = organisation.regions[number]
        if region.embedded >= 0:
            organisation.staff[region.embedded].embedded_left = level * rules.adoption.embedded_hours


@kernel
def take_steps(organisation, day):
    """Steps of the scenario that fall on today: a practice gets a level, or a parameter a value.

    A rise of level pays its share of the one-off cost now; a fall takes the practice from those beyond it.
    """
    for number in range(organisation.steps.size):
        step = organisation.steps[number]
        if step.day != day:
            continue
        if step.practice >= 0:
            set_level(organisation, step.practice, step.value, day)
        else:
            organisation.rule_row[step.parameter] = step.value
            for row in range(organisation.staff.size):
                refresh_person(organisation, row)


@inner
def set_level(organisation, number, level, day):
    """Give a practice a new level from today on."""
    practice, ledger = organisation.practices[number], organisation.ledger[0]
    rise = level - practice.level
    if rise > 0.0:
        cost = practice.one_off * rise
        ledger.one_off_cost += cost
        ledger.change_cost += cost
        ledger.cash -= cost
        practice.start = day
        organisation.office[0].stepped = 1
    practice.level = level
    organisation.office[0].rearrange = 1
    practice.eligible = eligible_staff(organisation, number, level)
    for row in range(organisation.staff.size):
        person = organisation.staff[row]
        if person.adopted[number] == 1 and person.rank[number] >= practice.eligible:
            person.adopted[number] = 0
            practice.adopters -= 1
            refresh_person(organisation, row)


@inner
def eligible_staff(organisation, number, level):
    """Return how many of the staff, in keyed order, can work by a practice at a level.

    Where the level sets hours or heads, everybody can work with the manager, the embedded marketer or the team.
    """
    everybody = organisation.staff.size
    by_heads = (
        number == Practice.REVENUE_MANAGER
        or number == Practice.EMBEDDED_MARKETER
        or number == Practice.SPLIT_MARKETING
    )
    if by_heads:
        return everybody if level > 0.0 else 0
    return math.floor(level * everybody + 0.5)
