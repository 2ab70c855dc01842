"""What people think of each other: trust, understanding, alignment and grievance change here, by events only."""

import math

import numpy as np

from simulation.compiled import inner
from simulation.kernel.recording import note
from simulation.organisation.luck import happens
from simulation.rules.formulas import after_experience, nearer
from simulation.rules.vocabulary import EventKind

SALES, MARKETING = np.int64(0), np.int64(1)
CAUSES = np.int64(8)
NEVER = np.int64(1) << np.int64(60)


@inner
def experience(organisation, row, side, step):
    """Change one side's trust in the other of a pair by an experience; a little of it reaches colleagues.

    Colleagues are those of the own side in the region, about the same person.
    """
    rules = organisation.rules[0]
    dyads = organisation.dyads
    dyad = dyads[row]
    region = organisation.regions[dyad.region]
    trust = rules.trust
    hearsay = step * trust.spread
    place = row - region.first_dyad
    if side == SALES:
        dyad.trust_sales = after_experience(dyad.trust_sales, step, trust.bias)
        colleague = region.first_dyad + place % region.marketers
        for _ in range(region.salespeople):
            if colleague != row:
                other = dyads[colleague]
                other.trust_sales = after_experience(other.trust_sales, hearsay, trust.bias)
            colleague += region.marketers
    else:
        dyad.trust_marketing = after_experience(dyad.trust_marketing, step, trust.bias)
        first = row - place % region.marketers
        for colleague in range(first, first + region.marketers):
            if colleague != row:
                other = dyads[colleague]
                other.trust_marketing = after_experience(other.trust_marketing, hearsay, trust.bias)


@inner
def understand(dyad, step):
    """Let both of a pair see better what the other works for."""
    dyad.understanding_sales = nearer(dyad.understanding_sales, step)
    dyad.understanding_marketing = nearer(dyad.understanding_marketing, step)


@inner
def align(dyad, step):
    """Draw the pair's judgements of whose a moment is together."""
    dyad.alignment = nearer(dyad.alignment, step)


@inner
def fade(dyad, day, fades):
    """Let a pair's grievances fade up to today."""
    if dyad.faded < day:
        days = day - dyad.faded
        left = fades if days == 1 else math.pow(fades, float(days))
        for place in range(2 * CAUSES):
            dyad.griefs[place] *= left
        dyad.angry_sales *= left
        dyad.angry_marketing *= left
        dyad.faded = day


@inner
def anger(dyad):
    """Return the grievance of the angrier side of a pair, as of the day it was last faded."""
    return max(dyad.angry_sales, dyad.angry_marketing)


@inner
def soothe(dyad, left):
    """Leave a share of all grievances of a pair."""
    for place in range(2 * CAUSES):
        dyad.griefs[place] *= left
    dyad.angry_sales *= left
    dyad.angry_marketing *= left


@inner
def grieve(organisation, row, side, cause, amount, day, journey):
    """Add one event to the grievance of one side of a pair, and work out until when it can break out."""
    rules = organisation.rules[0]
    dyad = organisation.dyads[row]
    quarrel = rules.quarrel
    fade(dyad, day, quarrel.fades)
    place = side * CAUSES + cause
    dyad.griefs[place] += amount
    if side == SALES:
        dyad.angry_sales += amount
        who, whom = dyad.salesperson, dyad.marketer
    else:
        dyad.angry_marketing += amount
        who, whom = dyad.marketer, dyad.salesperson
    note(
        organisation.events,
        day,
        EventKind.GRIEVANCE,
        who,
        whom,
        journey,
        float(place % CAUSES) + min(0.99, amount),
    )
    most = anger(dyad)
    if most > quarrel.above:
        if quarrel.fades >= 1.0 or quarrel.above <= 0.0:
            dyad.angry_until = NEVER
        elif quarrel.fades > 0.0:
            dyad.angry_until = day + 1 + int(math.log(quarrel.above / most) / math.log(quarrel.fades))


@inner
def is_excused(understanding, person, luck, whose, which):
    """Return whether the other side understands that somebody had no hours left."""
    return happens(understanding * person.busy, luck.excuse, whose, which)


@inner
def met_lately(dyad, day, days):
    """Return whether a pair spoke within the last days."""
    return day - dyad.met <= days


@inner
def share_belief(belief, number, other, step):
    """Move one belief of a person towards another value."""
    belief[number] += step * (other - belief[number])


@inner
def rub_off(seller, marketer, segments, step):
    """Let the beliefs of two people move towards each other in every segment."""
    for number in range(segments):
        gap = marketer.belief[number] - seller.belief[number]
        seller.belief[number] += step * gap
        marketer.belief[number] -= step * gap
