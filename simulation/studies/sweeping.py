"""Sweeping: every point of a study is run until it has been run enough; what is done is never done again.

Work goes out in batches of about a second, and each batch is kept when it comes back. The order of batches changes
nothing: a run depends on its point and its seed, replicate r has the same seed at every point.
"""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from simulation.experiments.running import prepare, run_once
from simulation.experiments.statistics import estimate
from simulation.organisation.checking import ScenarioError
from simulation.studies.designs import Design
from simulation.studies.journal import Journal, Row
from simulation.studies.study import Study

STRETCH = 4_096  # points that are looked at together
SECOND = 1.0  # how long a batch should take
AHEAD = 2  # batches per worker that wait

Advance = Callable[[int], None]


class Task(NamedTuple):
    """One point of one scenario, and which replicates of it are to be made."""

    scenario: int
    point: int
    settings: dict[str, object]
    replicates: tuple[int, ...]


@dataclass(frozen=True)
class Shard:
    """A part of a study's points: every `of`-th one, beginning with `number` - 1."""

    number: int = 1
    of: int = 1

    def has(self, point: int) -> bool:
        """Whether a point belongs to this part."""
        return point % self.of == self.number - 1


def run_batch(study: Study, tasks: Sequence[Task]) -> tuple[list[Row], float]:
    """Make the runs of some tasks; return them, and the seconds that they took. What fails says why."""
    prepare()
    rows, started = [], time.perf_counter()
    for task in tasks:
        try:
            scenario = study.scenario(task.scenario, task.settings)
        except ScenarioError as problem:
            reason = str(problem).removeprefix("settings: ")
            rows += [Row(*task[:2], replicate, None, reason) for replicate in task.replicates]
            continue
        for replicate in task.replicates:
            try:
                found = run_once(scenario, study.seed + replicate).measures
            except (ArithmeticError, MemoryError, ValueError) as problem:
                reason = f"{type(problem).__name__}: {problem}"
                rows.append(Row(*task[:2], replicate, None, reason))
                continue
            rows.append(Row(*task[:2], replicate, np.array([found[name] for name in study.measures])))
    return rows, time.perf_counter() - started


def sweep_points(
    study: Study,
    design: Design,
    journal: Journal,
    *,
    pool: Executor | None = None,
    workers: int | None = None,
    shard: Shard | None = None,
    advance: Advance | None = None,
) -> None:
    """Run what is not yet in the journal. Interrupted at any moment it loses at most the runs in flight."""
    count = workers or os.cpu_count() or 1
    own = ThreadPoolExecutor(count) if pool is None else None
    try:
        with_pool = own or pool
        assert with_pool is not None
        for tasks in rounds(study, design, journal, shard or Shard()):
            _run_all(study, tasks, journal, with_pool, count, advance or (lambda number: None))
    finally:
        if own:
            own.shutdown(cancel_futures=True)


def rounds(study: Study, design: Design, journal: Journal, shard: Shard) -> Iterator[list[Task]]:
    """What is to be run, a stretch of points at a time; with a stopping rule, block after block."""
    for scenario in range(len(study.scenarios)):
        for first in range(0, len(design), STRETCH):
            last = min(len(design), first + STRETCH)
            while tasks := _due(study, design, journal, shard, (scenario, first, last)):
                yield tasks


def _due(
    study: Study, design: Design, journal: Journal, shard: Shard, stretch: tuple[int, int, int]
) -> list[Task]:
    scenario, first, last = stretch
    done, enough = journal.done(scenario, first, last), journal.is_settled(scenario, first, last)
    tasks, settled = [], []
    for point in range(first, last):
        if point in enough or not shard.has(point):
            continue
        there = done.get(point, set())
        wanted = next_goal(study, journal, scenario, point, len(there))
        missing = tuple(replicate for replicate in range(wanted) if replicate not in there)
        if missing:
            tasks.append(Task(scenario, point, design.at(point), missing))
        elif study.stop:
            settled.append((scenario, point))
    if settled:
        journal.add([], settled)
    return tasks


def next_goal(study: Study, journal: Journal, scenario: int, point: int, done: int) -> int:
    """How many replicates a point should have now: all, or, with a stopping rule, the next whole block.

    The rule looks only at whole blocks, never at what happens to be done, so that it stops at the same number however
    often the study was interrupted.
    """
    stop = study.stop
    if not stop:
        return study.replicates
    if done == 0 or (done % stop.block and done < stop.at_most):
        return min(stop.at_most, (done // stop.block + 1) * stop.block)
    if done >= stop.at_most or is_narrow(study, journal.values(scenario, point)):
        return done
    return min(stop.at_most, done + stop.block)


def is_narrow(study: Study, values: np.ndarray) -> bool:
    """Whether the intervals of the stopping rule's measures are narrow enough; never so if all runs failed.

    A measure that does not exist at a point asks for nothing.
    """
    stop = study.stop
    assert stop is not None
    if len(values) == 0:
        return True
    for name in stop.measures:
        found = estimate(values[:, study.measures.index(name)])
        if found.count and not found.half_width <= stop.within * abs(found.mean):
            return False
    return True


def _run_all(
    study: Study, tasks: list[Task], journal: Journal, pool: Executor, workers: int, advance: Advance
) -> None:
    """Give tasks out in batches of about a second, and keep what comes back."""
    waiting: set[Future[tuple[list[Row], float]]] = set()
    per_second, place = 20.0, 0
    try:
        while place < len(tasks) or waiting:
            while place < len(tasks) and len(waiting) < AHEAD * workers:
                batch, place = _cut(tasks, place, max(1, int(per_second * SECOND)))
                waiting.add(pool.submit(run_batch, study, batch))
            ready, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in ready:
                rows, seconds = future.result()
                journal.add(rows)
                advance(len(rows))
                per_second = 0.5 * per_second + 0.5 * len(rows) / max(seconds, 1e-3)
    finally:
        for future in waiting:
            future.cancel()


def _cut(tasks: list[Task], place: int, runs: int) -> tuple[list[Task], int]:
    """Take tasks from `place` on until they hold `runs` runs; a large one is cut."""
    batch: list[Task] = []
    while place < len(tasks) and runs > 0:
        task = tasks[place]
        batch.append(task._replace(replicates=task.replicates[:runs]))
        if len(task.replicates) > runs:
            tasks[place] = task._replace(replicates=task.replicates[runs:])
            break
        runs -= len(task.replicates)
        place += 1
    return batch, place
