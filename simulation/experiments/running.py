"""Run a scenario on many seeds: threads share the machine, since compiled code lets other threads run."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from simulation.compiled import garbage_kept, uncompiled_arithmetic
from simulation.kernel.arrival import EPISODES_MOST, TRIES_MOST
from simulation.kernel.day import run_days
from simulation.kernel.measuring import daily, measures, window
from simulation.kernel.opening import opened
from simulation.kernel.recording import finish
from simulation.organisation.scenario import Scenario, load_scenario
from simulation.organisation.tables import LEDGER_WIDTH, Organisation
from simulation.organisation.widening import widened

Day = Callable[[Organisation, int], Any]
AHEAD = 2  # runs per thread that wait for a free thread, so that none is ever idle

PAIR = np.dtype(
    [
        ("salesperson", np.int64),
        ("marketer", np.int64),
        ("trust_sales_in_marketing", np.float64),
        ("trust_marketing_in_sales", np.float64),
        ("long_term", np.float64),
    ]
)
WRITTEN = np.dtype(
    [
        ("day", np.int64),
        ("kind", np.int64),
        ("who", np.int64),
        ("whom", np.int64),
        ("customer", np.int64),
        ("episode", np.int64),
        ("try", np.int64),
        ("amount", np.float64),
    ]
)


@dataclass(frozen=True)
class Run:
    """One run: its seed, the ledgers at the end and at the end of the warm-up, the diary, pairs and events.

    `dyads` has a record per pair of people at the end of the run. `events` is None unless asked for; days in it
    are measured days, 1 the first; -1 stands for nobody, or for no journey.
    """

    scenario: Scenario
    seed: int
    final: npt.NDArray[np.float64]
    start: npt.NDArray[np.float64]
    diary: npt.NDArray[np.float64]
    dyads: npt.NDArray[Any]
    events: npt.NDArray[Any] | None

    @cached_property
    def measures(self) -> dict[str, float]:
        """Every measure of the run; NaN for what does not exist in it."""
        found = measures(self.final[None], self.start[None], self.scenario)
        return {name: float(values[0]) for name, values in found.items()}

    @cached_property
    def daily(self) -> dict[str, npt.NDArray[np.float64]]:
        """Daily measures over the measured days."""
        return daily(self.diary, self.scenario)


def simulate(
    scenario: Scenario,
    seeds: Sequence[int],
    *,
    threads: int | None = None,
    day: Day | None = None,
    events: bool = False,
) -> Iterator[Run]:
    """Run a scenario on every seed and give each run as it is done, in the order of the seeds.

    `threads` defaults to the number of processors. `day` is called with (organisation, day) once a day in place
    of the model's own day, over the tables that it widens. With `events` each run is made twice: to count what
    happens, then to write it down.
    """
    return simulate_all(((scenario, seed) for seed in seeds), threads=threads, day=day, events=events)


def simulate_all(
    asked: Iterable[tuple[Scenario, int]],
    *,
    threads: int | None = None,
    day: Day | None = None,
    events: bool = False,
) -> Iterator[Run]:
    """Run every scenario on its seed and give each run as it is done, in the order asked; see `simulate`."""
    prepare()
    workers = threads or os.cpu_count() or 1
    if workers == 1:
        for scenario, seed in asked:
            yield run_once(scenario, seed, day=day, events=events)
        return
    waiting: list[Future[Run]] = []
    pool = ThreadPoolExecutor(workers)
    try:
        for scenario, seed in asked:
            waiting.append(pool.submit(run_once, scenario, seed, day=day, events=events))
            if len(waiting) >= AHEAD * workers:
                yield waiting.pop(0).result()
        while waiting:
            yield waiting.pop(0).result()
    finally:
        pool.shutdown(cancel_futures=True)


@cache
def prepare() -> None:
    """Compile the model, or load it compiled: once in a process, before threads share the work.

    Compiling makes masses of objects that stay; not looking for garbage among them saves a seventh of the time.
    """
    with garbage_kept():
        organisation = opened(load_scenario("undefined", days=1, warm_up=0), 0)
        with uncompiled_arithmetic():
            run_days(organisation, 0, 0)
            finish(organisation)


def run_once(scenario: Scenario, seed: int, *, day: Day | None = None, events: bool = False) -> Run:
    """Make one run."""
    organisation = passed(scenario, seed, day, 0)
    if events:
        organisation = passed(scenario, seed, day, int(organisation.events[0].day))
    final, start = window(organisation)
    return Run(
        scenario=scenario,
        seed=seed,
        final=final,
        start=start,
        diary=organisation.diary.reshape(-1, LEDGER_WIDTH),
        dyads=pairs_of(organisation),
        events=written(organisation) if events else None,
    )


def passed(scenario: Scenario, seed: int, day: Day | None = None, event_room: int = 0) -> Organisation:
    """Return the organisation of a scenario and seed after all its days."""
    organisation = widened(opened(scenario, seed, event_room), day)
    days = scenario.warm_up + scenario.days
    with uncompiled_arithmetic():
        if day is None:
            run_days(organisation, 0, days)
        else:
            for number in range(days):
                day(organisation, number)
        finish(organisation)
    return organisation


def pairs_of(organisation: Organisation) -> npt.NDArray[Any]:
    """Return trust of every pair, and if its marketer works on the long term (1) or not (0).

    The numbers of salespeople and of marketers both count from 0.
    """
    dyads = organisation.dyads[organisation.dyads.marketer >= 0]
    pairs = np.zeros(dyads.size, PAIR)
    pairs["salesperson"] = dyads.salesperson
    pairs["marketer"] = dyads.marketer - organisation.office[0].salespeople
    pairs["trust_sales_in_marketing"] = dyads.trust_sales
    pairs["trust_marketing_in_sales"] = dyads.trust_marketing
    pairs["long_term"] = organisation.staff.long_term[dyads.marketer]
    return pairs


def written(organisation: Organisation) -> npt.NDArray[Any]:
    """Return the events that were written down, with a journey as customer, need episode, and how many-eth in it."""
    record = organisation.events[1:]
    found = np.zeros(record.size, WRITTEN)
    found["day"] = record.day - organisation.office[0].warm_up + 1
    for name in ("kind", "who", "whom", "amount"):
        found[name] = record[name]
    exists = record.journey >= 0
    tries = record.journey % TRIES_MOST
    episodes = record.journey // TRIES_MOST
    found["customer"] = np.where(exists, episodes // EPISODES_MOST, -1)
    found["episode"] = np.where(exists, episodes % EPISODES_MOST, -1)
    found["try"] = np.where(exists, tries, -1)
    return found
