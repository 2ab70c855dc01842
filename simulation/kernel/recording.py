"""The books: hours, money, events, and what the diary keeps at the end of each day."""

import math

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.practising import strength
from simulation.rules.vocabulary import HourUse, Practice

NOBODY = np.int64(-1)
LAST = np.int64(4)


@inner
def note(events, day, kind, who, whom, journey, amount):
    """Write down one event if there is room. Record 0 of `events` counts them in its field `day`."""
    header = events[0]
    header.day += 1
    if header.day < events.size:
        event = events[header.day]
        event.day = day
        event.kind = kind
        event.who = who
        event.whom = whom
        event.journey = journey
        event.amount = amount


@inner
def spend(person, ledger, use, hours):
    """Take hours of a person for one use; what exceeds the day becomes a debt of the same use."""
    within = min(hours, max(0.0, person.hours_left))
    person.hours_left -= within
    ledger.hours[use] += within
    if hours > within:
        person.debts[use] += hours - within
        person.debt += hours - within


@inner
def spend_on_entry(segment, ledger, euros):
    """Count what a new segment costs until its first revenue target is reached."""
    if segment.opens > 0 and segment.entered == 0:
        ledger.entry_cost += euros


@kernel
def close_day(organisation, day):
    """Book what is left as idle, and pay the day: staff, practices, promotion."""
    rules = organisation.rules[0]
    ledger, office = organisation.ledger[0], organisation.office[0]
    for row in range(organisation.staff.size):
        person = organisation.staff[row]
        busy = 0.0 if person.had_room == 1 else 1.0
        person.busy += (busy - person.busy) / rules.hours.busy_days
        spend(person, ledger, HourUse.IDLE, max(0.0, person.hours_left))
        person.hours_left = 0.0
    staff_cost = organisation.staff.size * rules.hours.day * rules.hours.rate
    promotion = rules.campaign.budget / 252.0 * (1.0 - office.budget_share)
    ledger.staff_cost += staff_cost
    ledger.promotion_cost += promotion
    ledger.cash -= staff_cost + promotion
    pay_practices(organisation)


@inner
def pay_practices(organisation):
    """Pay the running cost of every practice, the write-off of established ones, and the manager's salary."""
    practices, ledger, rules = organisation.practices, organisation.ledger[0], organisation.rules[0]
    for number in range(practices.size):
        practice = practices[number]
        running = practice.level * practice.yearly / 252.0
        written_off = practice.paid / (rules.adoption.practice_life * 252.0)
        ledger.running_cost += running
        ledger.written_off += written_off
        ledger.cash -= running + written_off
    for number in range(organisation.office[0].segments):
        if organisation.segments[number].online == 1:
            yearly = rules.selling.online_yearly / organisation.office[0].segments
            ledger.online_cost += yearly / 252.0
            ledger.cash -= yearly / 252.0
    salary = strength(practices, Practice.REVENUE_MANAGER) * rules.revenue_manager.salary / 252.0
    ledger.salary_cost += salary
    ledger.cash -= salary


@inner
def pay_managers(ledger, hours, rate):
    """Pay hours of other managers: a pool without limit in the books."""
    ledger.manager_hours += hours
    ledger.manager_cost += hours * rate
    ledger.cash -= hours * rate


@kernel
def record(organisation, day):
    """Keep the day: stocks are read every fifth day and on the last, counters every day."""
    office = organisation.office[0]
    if day % 5 == LAST or day == office.warm_up + office.days - 1:
        read_stocks(organisation, day)
    ledger = organisation.ledger[0]
    for number in range(organisation.practices.size):
        practice = organisation.practices[number]
        ledger.adoption[number] = practice.adopters / max(1, organisation.staff.size)
        ledger.settled[number] = practice.settled
    keep_ledger(organisation, day)


@inner
def read_stocks(organisation, day):
    """Read satisfaction, trust, understanding and the error of marketers' beliefs."""
    ledger, office = organisation.ledger[0], organisation.office[0]
    satisfaction, trust_sales, trust_marketing, understanding = 0.0, 0.0, 0.0, 0.0
    customers = organisation.customers
    for row in range(customers.size):
        satisfaction += customers[row].satisfaction
    for row in range(organisation.dyads.size):
        dyad = organisation.dyads[row]
        trust_sales += dyad.customers * dyad.trust_sales
        trust_marketing += dyad.customers * dyad.trust_marketing
        understanding += dyad.customers * 0.5 * (dyad.understanding_sales + dyad.understanding_marketing)
    ledger.satisfaction = satisfaction / customers.size
    ledger.trust_sales = trust_sales / customers.size
    ledger.trust_marketing = trust_marketing / customers.size
    ledger.understanding = understanding / customers.size
    error = 0.0
    for row in range(office.salespeople, organisation.staff.size):
        for number in range(office.segments):
            error += abs(organisation.staff[row].belief[number] - organisation.segments[number].need)
    ledger.belief_error = error / max(1, office.marketers * office.segments)
    if day >= office.warm_up:
        ledger.readings += 1.0
        ledger.satisfaction_sum += ledger.satisfaction
        ledger.trust_sales_sum += ledger.trust_sales
        ledger.trust_marketing_sum += ledger.trust_marketing
        ledger.understanding_sum += ledger.understanding
        ledger.belief_error_sum += ledger.belief_error


@inner
def share_of_days(cycle_days, share):
    """Return the quantile of days in a table of how often each number of days occurred; -1 if none did.

    As in NumPy's default: linear between the two middle orders.
    """
    total = 0
    for days in range(cycle_days.size):
        total += cycle_days[days]
    if total == 0:
        return -1.0
    position = share * (total - 1)
    below = math.floor(position)
    low = order_at(cycle_days, below)
    high = order_at(cycle_days, min(total - 1, below + 1))
    return low + (high - low) * (position - below)


@inner
def order_at(cycle_days, place):
    """Return the days of the `place`-th quickest order."""
    passed = 0
    for days in range(cycle_days.size):
        passed += cycle_days[days]
        if passed > place:
            return float(days)
    return float(cycle_days.size - 1)


@kernel
def finish(organisation):
    """Write what can only be said at the end: the middle and the tail of cycle times."""
    ledger, office = organisation.ledger[0], organisation.office[0]
    ledger.cycle_median = share_of_days(organisation.cycle_days, 0.5)
    ledger.cycle_p90 = share_of_days(organisation.cycle_days, 0.9)
    reached = 1.0
    new = 0
    for number in range(office.segments):
        segment = organisation.segments[number]
        if segment.opens > 0:
            new += 1
            if segment.entered == 0:
                reached = 0.0
    ledger.entry_reached = reached if new > 0 else -1.0
    keep_ledger(organisation, office.warm_up + office.days - 1)


@inner
def keep_ledger(organisation, day):
    """Copy the ledger into the diary as it stands at the end of a day."""
    row = organisation.ledger_row
    first = day * row.size
    for place in range(row.size):
        organisation.diary[first + place] = row[place]
