"""The rules that a strategist could dispute, as functions of numbers. Their forms are assumed."""

import math

from simulation.compiled import scalar


@scalar("float64(float64, float64, float64)")
def would(trust, weight, makes_up):
    """Return how likely somebody does the other side a good turn: by trust, and by the common result.

    At full weight the common result makes up for the share `makes_up` of missing trust.

    >>> float(would(0.4, 0.0, 0.5)), float(would(0.4, 0.5, 0.5))
    (0.4, 0.55)
    """
    return trust + makes_up * weight * (1.0 - trust)


@scalar("float64(float64, float64)")
def likeness(one, other):
    """Return how well two positions fit, 1 at no distance; a distance of 1 fit width costs about 40 %.

    >>> round(float(likeness(0.0, 1.0)), 3)
    0.607
    """
    gap = one - other
    return math.exp(-0.5 * gap * gap)


@scalar("float64(float64, float64, float64)")
def after_experience(trust, step, bias):
    """Return trust after a good (step > 0) or bad experience, which confirms what one already thinks.

    >>> round(float(after_experience(0.5, 0.1, 0.95)), 5), round(float(after_experience(0.5, -0.1, 0.95)), 5)
    (0.52625, 0.47375)
    """
    if step >= 0.0:
        trust += step * (1.0 - bias + bias * trust) * (1.0 - trust)
    else:
        trust += step * (1.0 - bias * trust) * trust
    return min(0.98, max(0.02, trust))


@scalar("float64(float64, float64)")
def nearer(state, step):
    """Return a state between 0 and 1 moved up by a share of what it lacks.

    >>> float(nearer(0.5, 0.1))
    0.55
    """
    return state + step * (1.0 - state)


@scalar("float64(int64, float64, float64, float64, float64, float64, float64, float64)")
def noisy_or(channels, anyhow, met, discipline, figures, joint, embedded, rules):
    """Return the chance that at least one open channel carries it; `channels` has one bit per channel.

    >>> round(float(noisy_or(0b000001, 0.05, 0.35, 0.35, 0.45, 0.7, 0.2, 0.0)), 4)
    0.3825
    """
    missed = 1.0 - anyhow
    if channels & 1:
        missed *= 1.0 - met
    if channels & 2:
        missed *= 1.0 - discipline
    if channels & 4:
        missed *= 1.0 - figures
    if channels & 8:
        missed *= 1.0 - joint
    if channels & 16:
        missed *= 1.0 - embedded
    if channels & 32:
        missed *= 1.0 - rules
    return 1.0 - missed


@scalar("float64(float64, float64, float64, float64, float64)")
def encounter_chance(distance, near, reach, chance_far, chance_near):
    """Return a pair's chance to run into each other on a day: it falls with distance to a floor.

    >>> round(float(encounter_chance(10.0, 2.0, 8.0, 0.007, 0.3)), 4)
    0.1148
    """
    return chance_far + max(0.0, chance_near - chance_far) * math.exp(-max(0.0, distance - near) / reach)


@scalar("float64(float64, int64)")
def chance_of_steps(chance, steps):
    """Return the chance of several steps in a row.

    >>> float(chance_of_steps(0.5, 3))
    0.125
    """
    whole = 1.0
    for _ in range(steps):
        whole *= chance
    return whole


@scalar("int64(float64, float64, float64, int64)")
def patience(waiting, hazard, first_days, longest):
    """Return after how many days a waiting customer gives up; never (-1) if the hazard is 0.

    The hazard falls as hazard / (first_days + days), so its sum is hazard x ln(1 + days / first_days).

    >>> int(patience(0.1, 0.2, 12.0, 126)), int(patience(0.1, 0.0, 12.0, 126))
    (7, -1)
    """
    if hazard <= 0.0:
        return -1
    effort = waiting / hazard
    if effort > 20.0:
        return longest
    return min(longest, int(first_days * (math.exp(effort) - 1.0)))


@scalar("float64(float64)")
def logistic(logits):
    """Return the chance that belongs to some logits.

    >>> float(logistic(0.0))
    0.5
    """
    if logits < -500.0:
        return 0.0
    return 1.0 / (1.0 + math.exp(-logits))


@scalar("float64(float64, float64, float64, float64)")
def outbreak_chance(grievance, above, hazard, power):
    """Return the chance that a pair's grievance breaks out today.

    >>> float(outbreak_chance(0.1, 0.15, 0.04, 1.2))
    0.0
    """
    if grievance <= above:
        return 0.0
    return min(1.0, hazard * math.pow(grievance - above, power))


@scalar("float64(float64, float64, float64)")
def clipped(number, low, high):
    """Return the number, or the limit it passes.

    >>> float(clipped(1.2, 0.0, 1.0))
    1.0
    """
    return min(high, max(low, number))
