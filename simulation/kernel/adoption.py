"""People take up new ways of working one by one, and fall back into old ones."""

import numpy as np

from simulation.compiled import inner, kernel
from simulation.kernel.practising import adopted, refresh_person, strength
from simulation.kernel.recording import NOBODY, note, spend
from simulation.kernel.spreading import spread_customers
from simulation.organisation.luck import happens
from simulation.rules.vocabulary import EventKind, HourUse, Practice

PRACTICES = np.int64(11)
SALES = np.int64(0)
LOAD_OF = 6.0  # training hours to which the unit of `hours.learning_load` refers


@kernel
def adopt(organisation, day):
    """For each practice, those who can and do not yet work by it may take it up; once a week some lapse."""
    changed = organisation.office[0].rearrange == 1
    organisation.office[0].rearrange = 0
    for number in range(PRACTICES):
        practice = organisation.practices[number]
        if practice.level > 0.0 and practice.adopters < practice.eligible:
            changed = take_up(organisation, number, day) or changed
        if day % 5 == 4 and practice.adopters > 0:
            changed = fall_back(organisation, number, day) or changed
        if is_settled_now(organisation, practice):
            practice.settled = day - practice.start
    if changed:
        arrange_heads(organisation)


@inner
def is_settled_now(organisation, practice):
    """Return whether a practice that was introduced has been taken up by most of the staff, for the first time."""
    most = organisation.rules[0].adoption.settled_share * organisation.staff.size
    return practice.settled < 0 and practice.start >= 0 and practice.adopters >= most


@inner
def take_up(organisation, number, day):
    """Let those who can take up one practice do so; return whether anybody did."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    practice = organisation.practices[number]
    culture = rules.adoption.culture_begins + rules.company.shared_responsibility
    if number == Practice.ROLE_RULES:
        culture = 1.0
    changed = False
    for row in range(organisation.staff.size):
        person = organisation.staff[row]
        if person.adopted[number] == 1 or person.rank[number] >= practice.eligible:
            continue
        if number == Practice.FEEDBACK_LOOP and has_given_up(person, rules):
            continue
        is_embedded = number == Practice.EMBEDDED_MARKETER and person.role != SALES and person.place == 0
        if not is_embedded:
            room = 1.0 - min(1.0, person.debt / rules.hours.overload_hours)
            most = (practice.push + practice.pull) * culture
            if not happens(most, luck.adopting, row * PRACTICES + number, day):
                continue
            hazard = (
                (practice.push + practice.pull * example_of_colleagues(organisation, row, number))
                * culture
                * room
            )
            if not happens(hazard, luck.adopting, row * PRACTICES + number, day):
                continue
        begin_working_by(organisation, row, number, day)
        changed = True
    return changed


@inner
def has_given_up(person, rules):
    """Return whether somebody has once left the forms alone, and nothing in the sales goals brings them back."""
    return person.gave_up == 1 and rules.learning.forms_in_sales_goals == 0


@inner
def begin_working_by(organisation, row, number, day):
    """One person takes up a practice: training hours, a load of learning, and all that follows."""
    rules = organisation.rules[0]
    person, practice, ledger = organisation.staff[row], organisation.practices[number], organisation.ledger[0]
    person.adopted[number] = 1
    practice.adopters += 1
    spend(person, ledger, HourUse.TRAINING, practice.training_hours)
    if practice.start >= 0:
        ledger.change_hours += practice.training_hours
        ledger.change_cost += practice.training_hours * rules.hours.rate
    person.load += rules.hours.learning_load * practice.training_hours / LOAD_OF
    note(organisation.events, day, EventKind.ADOPT, row, NOBODY, NOBODY, float(number))
    refresh_person(organisation, row)


@inner
def example_of_colleagues(organisation, row, number):
    """Return the share of colleagues in the region who work by a practice; the other side counts by trust."""
    person = organisation.staff[row]
    region = organisation.regions[person.region]
    others, examples = 0.0, 0.0
    for place in range(region.salespeople):
        other = region.first_salesperson + place
        if other == row:
            continue
        weight = 1.0
        if person.role != SALES:
            weight = organisation.dyads[
                region.first_dyad + place * region.marketers + person.place
            ].trust_marketing
        others += 1.0
        examples += weight * organisation.staff[other].adopted[number]
    for place in range(region.marketers):
        other = region.first_marketer + place
        if other == row:
            continue
        weight = 1.0
        if person.role == SALES:
            weight = organisation.dyads[person.first_dyad + place].trust_sales
        others += 1.0
        examples += weight * organisation.staff[other].adopted[number]
    return examples / max(1.0, others)


@inner
def fall_back(organisation, number, day):
    """At the end of a week, let adopters of one practice lapse; return whether anybody did.

    Common goals and a culture of shared responsibility hold people to it; forms that are part of the sales goals
    do not lapse.
    """
    rules, luck = organisation.rules[0], organisation.luck[0]
    practice = organisation.practices[number]
    if practice.lapse <= 0.0 or (
        number == Practice.FEEDBACK_LOOP and rules.learning.forms_in_sales_goals == 1
    ):
        return False
    culture = rules.adoption.culture_lapses - rules.company.shared_responsibility
    if number == Practice.ROLE_RULES:
        culture = 1.0
    changed = False
    for row in range(organisation.staff.size):
        person = organisation.staff[row]
        if person.adopted[number] == 0:
            continue
        hazard = 5.0 * practice.lapse * culture * (1.0 - person.weight)
        if happens(hazard, luck.lapsing, row * PRACTICES + number, day):
            person.adopted[number] = 0
            practice.adopters -= 1
            if number == Practice.FEEDBACK_LOOP:
                person.gave_up = 1
            note(organisation.events, day, EventKind.LAPSE, row, NOBODY, NOBODY, float(number))
            refresh_person(organisation, row)
            changed = True
    return changed


@inner
def arrange_heads(organisation):
    """Name the embedded marketers and the long-term team, and spread the customers over the others.

    One embedded marketer per region, its first. The long-term team is spread evenly over the other marketers.
    """
    rules = organisation.rules[0]
    office = organisation.office[0]
    for number in range(organisation.regions.size):
        region = organisation.regions[number]
        region.embedded = NOBODY
        if region.marketers > 0:
            first = organisation.staff[region.first_marketer]
            if adopted(first, Practice.EMBEDDED_MARKETER):
                region.embedded = region.first_marketer
    level = strength(organisation.practices, Practice.SPLIT_MARKETING)
    wanted = int(level * rules.adoption.long_term_share * office.marketers + 0.5)
    candidates = 0
    for row in range(office.salespeople, organisation.staff.size):
        candidates += 1 if organisation.staff[row].place > 0 else 0
    wanted = min(wanted, candidates)
    moved, seen = False, 0
    for row in range(office.salespeople, organisation.staff.size):
        marketer = organisation.staff[row]
        long_term = 0
        if marketer.place > 0:
            chosen = (seen + 1) * wanted // candidates > seen * wanted // candidates
            long_term = 1 if chosen and adopted(marketer, Practice.SPLIT_MARKETING) else 0
            seen += 1
        if long_term != marketer.long_term:
            marketer.long_term = long_term
            refresh_person(organisation, row)
            moved = True
    if moved:
        spread_customers(organisation)
