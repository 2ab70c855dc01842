"""Run scenarios on the same seeds and say what differs: `run`, `compare`."""

from collections.abc import Sequence
from pathlib import Path

from simulation.experiments.gathering import Gathering
from simulation.experiments.manifest import manifest, now
from simulation.experiments.planning import REPLICATES, Day, OwnDay, Plan, check_threads, planned
from simulation.experiments.results import Result
from simulation.experiments.summarising import summarise
from simulation.organisation.scenario import Scenario
from simulation.rules.vocabulary import RELATIONSHIPS

Asked = str | Path | Scenario


def run(
    scenario: Asked,
    *,
    replicates: int = REPLICATES,
    seed: int = 0,
    threads: int | None = None,
    day: OwnDay | Day | None = None,
) -> Result:
    """Run one scenario (a shipped name, a file or a Scenario) on `replicates` seeds from `seed` on.

    `threads` None uses all cores; it never changes a result. `day` replaces the model's day by your own.
    """
    return compare(scenario, replicates=replicates, seed=seed, threads=threads, day=day)


def compare(
    scenarios: Asked | Sequence[Asked] = RELATIONSHIPS,
    *,
    replicates: int = REPLICATES,
    seed: int = 0,
    threads: int | None = None,
    day: OwnDay | Day | None = None,
) -> Result:
    """Run several scenarios on the same seeds; every difference is to the first one. See `run`."""
    check_threads(threads)
    plan = planned(scenarios, replicates, seed, day)
    started = now()
    return answered(Gathering(plan).fill(threads), started)


def answered(gathering: Gathering, started: str, command: Sequence[str] | None = None) -> Result:
    """The result of what a gathering holds. Raises ValueError if not a single pair is complete."""
    plan: Plan = gathering.plan
    if not gathering.done:
        raise ValueError("nothing has run yet")
    runs = gathering.whole("runs")
    return Result(
        runs=runs,
        days=gathering.whole("days"),
        trust=gathering.mean_trust(),
        summary=summarise(plan, runs),
        manifest=manifest(plan, started, command) | {"complete": gathering.complete},
        events=gathering.whole("events") if plan.events else None,
    )
