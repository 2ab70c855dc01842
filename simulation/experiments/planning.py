"""What is asked: which scenarios, on which seeds, and how."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from simulation import __version__
from simulation.compiled import source_digest
from simulation.experiments.refusing import Refusal
from simulation.kernel.measuring import MEASURES
from simulation.organisation import memory
from simulation.organisation.scenario import Scenario, load_scenario

REPLICATES = 64
Day = Callable[..., Any]


@dataclass(frozen=True)
class OwnDay:
    """A day of the user's own in place of the model's: the function and the source it came from."""

    function: Day
    source: str
    name: str = "day"


@dataclass(frozen=True)
class Plan:
    """The scenarios of a question (each under a name of its own), the seeds they share, and how they run.

    `digest` tells questions apart: the same digest has the same answer, whenever and wherever it is computed.
    """

    scenarios: tuple[tuple[str, Scenario], ...]
    replicates: int = REPLICATES
    seed: int = 0
    day: OwnDay | None = None
    events: bool = False

    @property
    def seeds(self) -> range:
        """The seeds, in the order in which they run."""
        return range(self.seed, self.seed + self.replicates)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the scenarios."""
        return tuple(name for name, _ in self.scenarios)

    @property
    def digest(self) -> str:
        """SHA-256 over everything that decides what the tables hold."""
        asked = {
            "version": __version__,
            "rules": source_digest(),
            "scenarios": [[name, scenario.digest()] for name, scenario in self.scenarios],
            "seed": self.seed,
            "replicates": self.replicates,
            "day": self.day.source if self.day else None,
            "events": self.events,
        }
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


def planned(
    scenarios: str | Path | Scenario | Sequence[str | Path | Scenario],
    replicates: int = REPLICATES,
    seed: int = 0,
    day: OwnDay | Day | None = None,
    events: bool = False,
) -> Plan:
    """The plan to run `scenarios` (names, files or scenarios) on the seeds from `seed` on.

    Raises Refusal if nothing would run or the scenarios do not measure the same days, ScenarioError for a
    scenario that is wrong.
    """
    asked = [scenarios] if isinstance(scenarios, str | Path | Scenario) else scenarios
    loaded = [each if isinstance(each, Scenario) else load_scenario(each) for each in asked]
    if not loaded:
        raise Refusal("no scenario: at least one is needed")
    if replicates < 1:
        raise Refusal(f"replicates = {replicates}: at least 1")
    if seed < 0:
        raise Refusal(f"seed = {seed}: 0 or more")
    _check_comparable(loaded)
    _check_memory(len(loaded) * replicates * loaded[0].days)
    own = day if day is None or isinstance(day, OwnDay) else _own(day)
    return Plan(_named(loaded), replicates, seed, own, events)


def check_threads(threads: int | None) -> None:
    """Refuse to run on no core at all."""
    if threads is not None and threads < 1:
        raise Refusal(f"threads = {threads}: at least 1")


def _check_comparable(scenarios: Sequence[Scenario]) -> None:
    first = scenarios[0]
    for other in scenarios[1:]:
        for what, one, two in (
            ("days", first.days, other.days),
            ("warm_up", first.warm_up, other.warm_up),
        ):
            if one != two:
                raise Refusal(
                    f"{first.name} has {what} = {one}, {other.name} has {what} = {two}: what is compared "
                    f"runs over the same time; give {what} for all of them"
                )


def _check_memory(days: int) -> None:
    """Refuse a plan whose table of days, thrice in memory for a moment, would not fit."""
    needed = 3 * 4.0 * days * sum(measure.daily for measure in MEASURES.values())
    if needed > memory.available():
        raise Refusal(
            f"the tables of so many runs need about {needed / 1e9:.0f} GB of memory; this machine has "
            f"{memory.available() / 1e9:.0f} GB: ask for fewer replicates, days or scenarios"
        )


def _named(scenarios: Sequence[Scenario]) -> tuple[tuple[str, Scenario], ...]:
    """Each scenario under its name; a name that stands there already gets a number."""
    named: dict[str, Scenario] = {}
    for scenario in scenarios:
        names = (scenario.name if n == 1 else f"{scenario.name}-{n}" for n in count(1))
        named[next(name for name in names if name not in named)] = scenario
    return tuple(named.items())


def _own(function: Day) -> OwnDay:
    """A day given as a function, in a notebook."""
    import inspect

    plain = getattr(function, "py_func", function)
    try:
        source = inspect.getsource(plain)
    except (OSError, TypeError):
        raise Refusal(
            "the day's source cannot be read, and without it nobody could tell which day ran"
        ) from None
    return OwnDay(function, source, plain.__name__)
