"""Keyed luck: a draw is a pure function of (seed, purpose, whose, which).

No stream, no order: a scenario that draws more shifts nobody else's luck, and threads or machines change nothing.
`Luck` has one key per purpose, mixed from the seed; a draw adds whose and which to it, each times an odd constant,
and passes the sum through the finaliser of SplitMix64 (Steele, Lea & Flood 2014, OOPSLA).
"""

import math

import numpy as np

from simulation.compiled import kernel, scalar

PURPOSES = (
    "market", "founding", "staff", "customer", "pair", "order_of_staff", "wish", "accept", "interest", "reality",
    "look", "seen", "close_look", "thinking", "judgement_marketing", "judgement_sales", "noticing", "orphan", "message",
    "consult", "looked_at", "effort", "advance", "drop", "support_need", "found", "hop", "hop_to", "willing", "vain",
    "foreseen", "rival", "nobody", "contact", "visit", "research", "price", "response", "reach", "match",
    "prospecting", "success", "talk", "talk_answer", "excuse", "follow_up_seen", "deadline", "encounter", "turn",
    "agenda", "quarrel", "cause", "rescue", "manager_talk", "lobby", "estimate", "adopting", "lapsing", "joint",
    "gap", "swap", "compliance", "leaving", "online",
)  # fmt: skip
LUCK = np.dtype((np.record, [(purpose, np.uint64) for purpose in PURPOSES]))

WHOSE = np.uint64(0x9E3779B97F4A7C15)
WHICH = np.uint64(0xD1B54A32D192ED03)
FIRST = np.uint64(0xBF58476D1CE4E5B9)
SECOND = np.uint64(0x94D049BB133111EB)
S27, S30, S31, S11 = np.uint64(27), np.uint64(30), np.uint64(31), np.uint64(11)
UNIT = 1.0 / 9007199254740992.0


@scalar("uint64(uint64)")
def mixed(word):
    """Return the 64 bits of `word` thoroughly mixed."""
    word = (word ^ (word >> S30)) * FIRST
    word = (word ^ (word >> S27)) * SECOND
    return word ^ (word >> S31)


@scalar("float64(uint64, int64, int64)")
def uniform(luck, whose, which):
    """Return a number in [0, 1): the `which`-eth draw of `whose` for one purpose."""
    word = mixed(luck + np.uint64(whose) * WHOSE + np.uint64(which) * WHICH)
    return np.float64(word >> S11) * UNIT


@scalar("float64(float64)")
def normal_at(share):
    """Return the value below which `share` of a standard normal lies (Wichura 1988, algorithm AS 241).

    >>> round(normal_at(0.975), 6)
    1.959964
    """
    q = share - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return (
            q
            * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
            + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
            + 133.14166789178437745) * r + 3.387132872796366608)
            / (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
            + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r
            + 42.313330701600911252) * r + 1.0)
        )  # fmt: skip
    r = share if q < 0.0 else 1.0 - share
    r = math.sqrt(-math.log(max(r, 1e-300)))
    if r <= 5.0:
        r -= 1.6
        tail = (
            (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
            + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r
            + 4.6303378461565452959) * r + 1.42343711074968357734)
            / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
            + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r
            + 2.05319162663775882187) * r + 1.0)
        )  # fmt: skip
    else:
        r -= 5.0
        tail = (
            (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
            + 0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r
            + 5.4637849111641143699) * r + 6.6579046435011037772)
            / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
            + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r
            + 0.59983220655588793769) * r + 1.0)
        )  # fmt: skip
    return -tail if q < 0.0 else tail


@scalar("float64(uint64, int64, int64)")
def normal(luck, whose, which):
    """Return a standard normal number, keyed like `uniform`."""
    return normal_at(uniform(luck, whose, which) + 0.5 * UNIT)


@scalar("float64(uint64, int64, int64)")
def waiting(luck, whose, which):
    """Return a standard exponential waiting time, keyed like `uniform`."""
    return -math.log(1.0 - uniform(luck, whose, which))


@scalar("boolean(float64, uint64, int64, int64)")
def happens(chance, luck, whose, which):
    """Return whether something of the given chance happens, keyed like `uniform`."""
    return uniform(luck, whose, which) < chance


@scalar("int64(float64, uint64, int64, int64)")
def count(mean, luck, whose, which):
    """Return a Poisson number, found by adding up chances to one keyed uniform number; by a normal one above 500."""
    if mean > 500.0:
        return np.int64(
            max(0.0, math.floor(mean + math.sqrt(mean) * normal_at(uniform(luck, whose, which)) + 0.5))
        )
    left = uniform(luck, whose, which)
    chance = math.exp(-mean)
    number = np.int64(0)
    while left >= chance and number < 1000:
        left -= chance
        number += 1
        chance *= mean / np.float64(number)
    return number


@kernel
def give_luck(luck, seed):
    """Fill the one record of `luck` for a seed: purpose i gets the seed's word, i steps further, mixed."""
    words = luck.view(np.uint64)
    start = mixed(np.uint64(seed) * WHICH + WHOSE)
    for purpose in range(words.size):
        words[purpose] = mixed(start + np.uint64(purpose + 1) * WHOSE)


@scalar("int64(int64, int64)")
def common_divisor(one, other):
    """Return the greatest common divisor.

    >>> int(common_divisor(12, 18))
    6
    """
    while other > 0:
        one, other = other, one % other
    return one


@scalar("UniTuple(int64, 2)(int64, uint64, int64, int64)")
def keyed_round(places, luck, whose, which):
    """Return start and stride of a keyed order of places: start, start + stride, ... modulo `places`.

    Stride and places have no common divisor, so every place comes once in a round.
    """
    word = mixed(luck + np.uint64(whose) * WHOSE + np.uint64(which) * WHICH)
    size = np.uint64(places)
    start = np.int64(word % size)
    stride = np.int64((word >> S31) % size)
    while common_divisor(stride, places) != 1:
        stride += 1
    return start, stride % places


@scalar("int64(int64, int64, int64)")
def next_place(place, stride, places):
    """Return the next place of a keyed round.

    >>> int(next_place(7, 3, 8))
    2
    """
    place += stride
    return place - places if place >= places else place
