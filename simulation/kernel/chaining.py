"""Chains of journeys: what falls due on a day, whose list it is on. Linked through the records, never scanned."""

import numpy as np

from simulation.compiled import inner
from simulation.organisation.tables import Chain

NOBODY = np.int64(-1)


@inner
def link(journeys, heads, chain, head, row):
    """Hang a journey in front of one chain of its kind."""
    journey = journeys[row]
    first = heads[head]
    journey.next[chain] = first
    journey.previous[chain] = NOBODY
    journey.head[chain] = head
    if first != NOBODY:
        journeys[first].previous[chain] = row
    heads[head] = row


@inner
def unlink(journeys, heads, chain, row):
    """Take a journey out of the chain of this kind that it hangs in, if any."""
    if journeys[row].head[chain] != NOBODY:
        cut(journeys, heads, chain, row)


@inner
def cut(journeys, heads, chain, row):
    """Take a journey out of a chain that it hangs in."""
    journey = journeys[row]
    before, after = journey.previous[chain], journey.next[chain]
    if before == NOBODY:
        heads[journey.head[chain]] = after
    else:
        journeys[before].next[chain] = after
    if after != NOBODY:
        journeys[after].previous[chain] = before
    journey.head[chain] = NOBODY


@inner
def schedule(organisation, row, day):
    """Put a journey on the calendar for a day; days after the run are not kept."""
    office = organisation.office[0]
    unlink(organisation.journeys, organisation.heads, Chain.CALENDAR, row)
    if day < office.warm_up + office.days:
        link(organisation.journeys, organisation.heads, Chain.CALENDAR, day, row)


@inner
def take_off_lists(organisation, row):
    """Take a journey off everybody's list of work, requests excepted."""
    unlink(organisation.journeys, organisation.heads, Chain.SALES, row)
    unlink(organisation.journeys, organisation.heads, Chain.MARKETING, row)
    organisation.journeys[row].orphan = 0
