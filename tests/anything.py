"""Small scenarios at random, the same for the same number in every process: anything in range can be in them."""

import random
from dataclasses import replace

from simulation.organisation.scenario import Scenario, Step, load_scenario
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS

SIZES = {
    "company.salespeople": (1, 6),
    "company.marketers": (0, 5),
    "company.customers": (1, 50),
    "company.region_size": (1, 6),
    "company.segments": (1, 8),
    "company.new_segment_opens": (1, 60),
}
OTHERS = sorted(PARAMETERS.keys() - SIZES.keys() - {"company.new_segments", "company.joint_accounts"})


def anything(number: int) -> Scenario:
    """One scenario of a small company, with a dozen parameters and a few practices and steps drawn by `number`."""
    luck = random.Random(number)
    chosen: dict[str, object] = {name: luck.randint(*sizes) for name, sizes in SIZES.items()}
    chosen["company.new_segments"] = luck.randrange(int(str(chosen["company.segments"])))
    chosen |= {name: value_of(name, luck) for name in luck.sample(OTHERS, 12)}
    chosen |= {f"practices.{name}": level(luck) for name in luck.sample(PRACTICES, 3)}
    days = luck.randint(1, 60)
    scenario = load_scenario(
        luck.choice(RELATIONSHIPS), settings=chosen, days=days, warm_up=luck.randint(0, 40)
    )
    steps = (Step(luck.randint(1, days), luck.choice(PRACTICES), None, level(luck)) for _ in range(3))
    return replace(scenario, steps=tuple(sorted(steps, key=lambda step: step.day)))


def value_of(name: str, luck: random.Random) -> object:
    """A value of a parameter, often at an end of its range; of a choice its name."""
    parameter = PARAMETERS[name]
    if parameter.kind == "choice":
        return luck.choice(parameter.choices)
    if parameter.kind == "switch":
        return luck.random() < 0.5
    low, high = luck.choice([parameter.hard, parameter.plausible])
    value = luck.choice([low, high, luck.uniform(low, high), luck.uniform(low, high)])
    return round(value) if parameter.kind == "count" else value


def level(luck: random.Random) -> float:
    """A level of a practice: none, whole, or anything between."""
    return luck.choice([0.0, 1.0, luck.random()])
