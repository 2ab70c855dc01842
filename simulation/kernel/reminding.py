"""Leads that lie: the deadline, reminders, and what Marketing makes of them."""

from simulation.compiled import inner
from simulation.kernel.arrival import FAR
from simulation.kernel.practising import both
from simulation.kernel.recording import spend
from simulation.kernel.relating import MARKETING, experience, grieve, is_excused
from simulation.rules.vocabulary import Cause, HourUse, Practice


@inner
def deadline_of(dyad, selling):
    """Return the days within which a lead should be contacted: agreed under rules, else usual."""
    if both(dyad, Practice.ROLE_RULES):
        return selling.deadline_agreed
    return selling.deadline_usual


@inner
def remind(organisation, row, day):
    """A lead that lies past the deadline is resented, and again at each reminder.

    Under the rules it goes back to its sender, once: the marketer keeps the customer warm and hands it over again.
    """
    rules = organisation.rules[0]
    journey, customer = organisation.journeys[row], organisation.customers[row]
    dyad, ledger, quarrel = organisation.dyads[customer.dyad], organisation.ledger[0], rules.quarrel
    marketer = organisation.staff[customer.marketer]
    if journey.in_window == 1 and journey.reminders == 0 and journey.returned == 0:
        ledger.cohort_due += 1
    resent_untouched(organisation, row, day)
    if journey.reminders > 0:
        spend(marketer, ledger, HourUse.COORDINATION, quarrel.reminder_hours)
    journey.reminders += 1
    journey.remind_on = day + quarrel.reminder_days if journey.reminders <= quarrel.reminders else FAR
    if both(dyad, Practice.ROLE_RULES) and journey.returned == 0:
        journey.returned, journey.lifted, journey.reminders = 1, 1, 0
        journey.deadline_from, journey.known_from = day, day
        journey.remind_on = day + 1 + deadline_of(dyad, rules.selling)
        ledger.returned += 1
        spend(marketer, ledger, HourUse.MARKETING_MOMENTS, rules.selling.warm_hours)


@inner
def resent_untouched(organisation, row, day):
    """Marketing resents one more time that its lead lies untouched, unless it sees that there was no time."""
    rules, luck = organisation.rules[0], organisation.luck[0]
    customer, journey = organisation.customers[row], organisation.journeys[row]
    dyad, seller = organisation.dyads[customer.dyad], organisation.staff[customer.salesperson]
    grief = rules.quarrel.ignored
    which = journey.reminders + 8 * journey.returned
    if is_excused(dyad.understanding_marketing, seller, luck, journey.key, 4 + which):
        grief *= rules.quarrel.excused
    elif journey.reminders == 0:
        experience(organisation, customer.dyad, MARKETING, -rules.trust.ignored)
    cause = Cause.LEADS_NOT_FOLLOWED_UP
    if organisation.segments[customer.segment].opens > 0:
        cause = Cause.NO_EYE_FOR_FUTURE  # a lead of a new segment, left for those of older ones
    grieve(organisation, customer.dyad, MARKETING, cause, grief, day, journey.key)
