"""The runs of a plan as they come in, kept so that what is there is always whole pairs, never halves."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from os import cpu_count
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from simulation.experiments.planning import Plan
from simulation.experiments.running import Run, simulate
from simulation.kernel.measuring import MEASURES
from simulation.rules.vocabulary import EVENT_KINDS

if TYPE_CHECKING:
    from simulation.experiments.results import Result

PAIR = ["scenario", "salesperson", "marketer"]
AVERAGED = ["trust_sales_in_marketing", "trust_marketing_in_sales", "long_term"]
# Trust is summed in whole grains: such sums are exact, so a comparison that was interrupted and went on ends
# in the same table as one that was not.
GRAINS = 2.0**40

Progress = Callable[[int], None]
Tables = dict[str, dict[str, list[pd.DataFrame]]]


@dataclass
class Gathering:
    """What has been run of a plan; `earlier` is an incomplete result of the same plan, to go on from.

    `tables` holds parts of runs, days and events by scenario, in the order of seeds; `trust` sums in grains.
    """

    plan: Plan
    earlier: "Result | None" = None
    tables: Tables = field(default_factory=dict)
    trust: list[pd.DataFrame] = field(default_factory=list)
    done: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        kept = ("runs", "days", "events") if self.plan.events else ("runs", "days")
        self.tables = {table: {name: [] for name in self.plan.names} for table in kept}
        if self.earlier is not None:
            self.done = set(self.earlier.runs["seed"])
            self.trust = [_sums(self.earlier.trust)]
            for table in kept:
                for name, part in getattr(self.earlier, table).groupby("scenario"):
                    self.tables[table][name].append(part)

    @property
    def complete(self) -> bool:
        """True once every seed has run in every scenario."""
        return len(self.done) == self.plan.replicates

    def fill(self, threads: int | None = None, progress: Progress | None = None) -> "Gathering":
        """Run what is missing. `progress` hears how many runs have come in since it heard last.

        An interrupt (KeyboardInterrupt) passes through; the seeds that every scenario had finished are kept.
        """
        missing = [seed for seed in self.plan.seeds if seed not in self.done]
        size = 4 * (threads or cpu_count() or 1)
        for first in range(0, len(missing), size):
            self._block(missing[first : first + size], threads, progress or (lambda count: None))
        return self

    def _block(self, seeds: Sequence[int], threads: int | None, progress: Progress) -> None:
        """Run a few seeds in all scenarios, and keep those that came through in every one."""
        came: dict[str, dict[int, Run]] = {name: {} for name in self.plan.names}
        day = self.plan.day.function if self.plan.day else None
        try:
            for name, scenario in self.plan.scenarios:
                for run in simulate(scenario, seeds, threads=threads, day=day, events=self.plan.events):
                    came[name][run.seed] = run
                    progress(1)
        finally:
            whole = [seed for seed in seeds if all(seed in runs for runs in came.values())]
            if whole:
                self._keep({name: [runs[seed] for seed in whole] for name, runs in came.items()})
                self.done.update(whole)

    def _keep(self, came: Mapping[str, Sequence[Run]]) -> None:
        """Put whole pairs into the tables: made first and added last, so that no interrupt splits them."""
        made = {table: {name: MAKE[table](name, came[name]) for name in came} for table in self.tables}
        trust = [_summed([*self.trust, *(_grains(name, runs) for name, runs in came.items())])]
        for table, parts in made.items():
            for name, part in parts.items():
                self.tables[table][name].append(part)
        self.trust = trust

    def whole(self, table: str) -> pd.DataFrame:
        """All of a table that came in: scenarios as the plan has them, seeds in their order."""
        return pd.concat([part for parts in self.tables[table].values() for part in parts], ignore_index=True)

    def mean_trust(self) -> pd.DataFrame:
        """The mean over the runs, and how many there were, of what is known of each pair of people."""
        (sums,) = self.trust
        position = {name: place for place, name in enumerate(self.plan.names)}
        order = np.lexsort([sums["marketer"], sums["salesperson"], sums["scenario"].map(position)])
        means = {column: sums[column] / GRAINS / sums["runs"] for column in AVERAGED}
        return sums.assign(**means).iloc[order].reset_index(drop=True)


def _runs(scenario: str, runs: Sequence[Run]) -> pd.DataFrame:
    columns = {name: np.array([run.measures[name] for run in runs], dtype=np.float64) for name in MEASURES}
    return pd.DataFrame({"scenario": scenario, "seed": [run.seed for run in runs]} | columns)


def _days(scenario: str, runs: Sequence[Run]) -> pd.DataFrame:
    parts = [np.column_stack(list(run.daily.values())).astype(np.float32) for run in runs]
    table = pd.DataFrame(np.concatenate(parts), columns=list(runs[0].daily))
    table.insert(0, "day", np.concatenate([np.arange(1, len(part) + 1, dtype=np.int32) for part in parts]))
    return _keyed(table, scenario, runs, [len(part) for part in parts])


def _events(scenario: str, runs: Sequence[Run]) -> pd.DataFrame:
    parts = [run.events for run in runs if run.events is not None]
    every = np.concatenate(parts)
    columns = {name: every[name] for name in every.dtype.names or () if name != "kind"}
    table = pd.DataFrame({name: _narrow(values) for name, values in columns.items()})
    kinds = pd.Categorical.from_codes(every["kind"].astype(np.int16), categories=list(EVENT_KINDS))
    table.insert(1, "kind", kinds)
    return _keyed(table, scenario, runs, [len(part) for part in parts])


def _narrow(values: np.ndarray) -> np.ndarray:
    """Half as wide: days, people, customers and hours or euros of one event need no more."""
    return values.astype(np.int32 if values.dtype.kind == "i" else np.float32)


def _grains(scenario: str, runs: Sequence[Run]) -> pd.DataFrame:
    """Trust in every pair of every run, in grains."""
    every = np.concatenate([run.dyads for run in runs])
    people = {column: every[column].astype(np.int64) for column in PAIR[1:]}
    whole = {
        column: np.rint(every[column].astype(np.float64) * GRAINS).astype(np.int64) for column in AVERAGED
    }
    return pd.DataFrame({"scenario": scenario} | people | whole | {"runs": 1})


def _keyed(table: pd.DataFrame, scenario: str, runs: Sequence[Run], lengths: Sequence[int]) -> pd.DataFrame:
    table.insert(0, "scenario", scenario)
    table.insert(1, "seed", np.repeat([run.seed for run in runs], lengths))
    return table


def _sums(trust: pd.DataFrame) -> pd.DataFrame:
    """The sums in grains from which the means of an earlier result were made."""
    whole = {column: np.rint(trust[column] * trust["runs"] * GRAINS).astype(np.int64) for column in AVERAGED}
    return trust.assign(**whole)


def _summed(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    together = pd.concat(parts, ignore_index=True).groupby(PAIR, sort=False, as_index=False)
    return together[[*AVERAGED, "runs"]].sum()


MAKE = {"runs": _runs, "days": _days, "events": _events}
