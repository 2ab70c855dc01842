"""Run what the checks need, each case once on the same seeds; whole seeds are kept when interrupted."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from os import cpu_count
from pathlib import Path

import numpy as np
import pandas as pd

from simulation.experiments.planning import Plan
from simulation.experiments.refusing import Refusal
from simulation.experiments.running import Run, simulate
from simulation.kernel.measures import MEASURES
from simulation.validation.declaring import Case, Evidence, Pattern, needed
from simulation.validation.observing import OBSERVED

RUNS = "runs.parquet"
Progress = Callable[[int], None]
Row = dict[str, float | str]


@dataclass
class Gathering:
    """The runs behind some patterns; `rows` has one per seed and case, seeds in `done` are whole."""

    patterns: tuple[Pattern, ...]
    replicates: int
    seed: int
    rows: list[Row] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.replicates < 2:
            raise Refusal(f"--replicates: {self.replicates} is too few for an interval; at least 2")
        if self.seed < 0:
            raise Refusal(f"--seed: {self.seed} is below 0")

    @cached_property
    def cases(self) -> dict[Case, set[str]]:
        """Every case and what is asked of it."""
        return needed(self.patterns)

    @cached_property
    def plan(self) -> Plan:
        """The cases as a plan: what a manifest tells of."""
        return Plan(tuple((each.name, each.load()) for each in self.cases), self.replicates, self.seed)

    @cached_property
    def digest(self) -> str:
        """What tells questions apart: the runs, and the declarations and observations as they are written."""
        parts = [
            self.plan.digest,
            sources(),
            *(f"{each.name}: {sorted(names)}" for each, names in self.cases.items()),
        ]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    @property
    def done(self) -> list[int]:
        """The seeds on which every case has run, in order."""
        return sorted({int(row["seed"]) for row in self.rows})

    @property
    def complete(self) -> bool:
        """True if all seeds that were asked for have run."""
        return len(self.done) == self.replicates

    @property
    def left(self) -> int:
        """How many runs are missing."""
        return len(self.cases) * (self.replicates - len(self.done))

    def fill(self, threads: int | None = None, progress: Progress | None = None) -> "Gathering":
        """Run what is missing, a few seeds at a time; what an interrupt (KeyboardInterrupt) cuts short is dropped."""
        there = set(self.done)
        missing = [seed for seed in self.plan.seeds if seed not in there]
        size = 8 * (threads or cpu_count() or 1)
        for first in range(0, len(missing), size):
            self.rows.extend(
                self._block(missing[first : first + size], threads, progress or (lambda count: None))
            )
        return self

    def _block(self, seeds: Sequence[int], threads: int | None, progress: Progress) -> list[Row]:
        """Run every case on a few seeds."""
        rows = []
        for (name, scenario), names in zip(self.plan.scenarios, self.cases.values(), strict=True):
            watched = [each for each in sorted(names) if each in OBSERVED]
            events = any(OBSERVED[each].events for each in watched)
            for run in simulate(scenario, seeds, threads=threads, events=events):
                rows.append(row_of(name, run, watched))
                progress(1)
        return rows

    def table(self) -> pd.DataFrame:
        """The runs as a table: case, seed, every measure, what was observed (nan where nobody looked)."""
        columns = [
            "case",
            "seed",
            *MEASURES,
            *(each for each in OBSERVED if any(each in row for row in self.rows)),
        ]
        table = pd.DataFrame(self.rows, columns=columns)
        place = table["case"].map({name: place for place, name in enumerate(self.plan.names)})
        return table.iloc[np.lexsort([table["seed"], place])].reset_index(drop=True)

    def evidence(self) -> Evidence:
        """What was asked of each case, a value per seed in order."""
        parts = dict(list(self.table().groupby("case")))
        return {
            each: {name: parts[each.name][name].to_numpy(dtype=np.float64) for name in names}
            for each, names in self.cases.items()
        }


def row_of(name: str, run: Run, watched: Sequence[str]) -> Row:
    """Everything that is kept of a run."""
    return {
        "case": name,
        "seed": run.seed,
        **run.measures,
        **{each: OBSERVED[each].of(run) for each in watched},
    }


def kept(folder: Path) -> list[Row]:
    """The rows that an earlier run of the same question left in `folder`. Raises Refusal if unreadable."""
    try:
        table = pd.read_parquet(folder / RUNS)
    except (OSError, ValueError) as problem:
        raise Refusal(
            f"{folder / RUNS} cannot be read: remove the folder, or make it anew with --force"
        ) from problem
    return table.to_dict("records")


def sources() -> str:
    """A digest of this package as it is written: another threshold is another question."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
