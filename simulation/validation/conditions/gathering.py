"""Run what the decision table needs: every option of every condition on the same seeds, and the random companies."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import NamedTuple

import pandas as pd

from simulation.experiments.planning import Plan
from simulation.experiments.refusing import Refusal
from simulation.experiments.running import simulate_all
from simulation.organisation.scenario import Scenario, load_scenario
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.validation.conditions.catalogue import CONDITIONS
from simulation.validation.conditions.companies import Company, companies
from simulation.validation.conditions.declaring import REFERENCE, Condition, Posed, established
from simulation.validation.conditions.observing import seen
from simulation.validation.declaring import Case
from simulation.validation.gathering import sources

COMPANIES = 200
SEEDS_EACH = 4  # of a random company, its own: half of them to choose companies by, half to judge by

Progress = Callable[[int], None]
Row = dict[str, float | str]


class Asked(NamedTuple):
    """One run: what it is called, on which seed, and how its scenario is made."""

    case: str
    seed: int
    load: Callable[[], Scenario]


@dataclass
class Gathering:
    """The runs behind the table; `rows` has one per case and seed.

    Posed conditions run on the seeds from `seed` on; the seeds of the `number` random companies follow.
    """

    replicates: int
    seed: int
    number: int = COMPANIES
    conditions: tuple[Condition, ...] = CONDITIONS
    rows: list[Row] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.replicates < 2:
            raise Refusal(f"--replicates: {self.replicates} is too few for an interval; at least 2")
        if self.seed < 0:
            raise Refusal(f"--seed: {self.seed} is below 0")

    @cached_property
    def cases(self) -> dict[Case, Scenario]:
        """Every option of every posed condition, with the condition and without it, and the reference company."""
        posed = [each for each in self.conditions if isinstance(each, Posed)]
        found = [
            option
            for each in posed
            for company in (each.company, each.without)
            for option in each.options(company).values()
        ]
        reference = established(REFERENCE, RELATIONSHIPS).values()
        return {option: option.load() for option in dict.fromkeys([*reference, *found])}

    @cached_property
    def companies(self) -> list[Company]:
        """The random companies."""
        return companies(self.number)

    @cached_property
    def plan(self) -> Plan:
        """The posed options as a plan: what a manifest tells of."""
        return Plan(
            tuple((each.name, scenario) for each, scenario in self.cases.items()), self.replicates, self.seed
        )

    @cached_property
    def digest(self) -> str:
        """What tells questions apart: the runs, and the declarations as they are written."""
        parts = [self.plan.digest, sources(), f"{self.number} companies on {SEEDS_EACH} seeds each"]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def seeds_of(self, company: Company) -> range:
        """A random company's own seeds."""
        first = self.seed + self.replicates + SEEDS_EACH * company.number
        return range(first, first + SEEDS_EACH)

    def asked(self) -> Iterator[Asked]:
        """Every run, seed by seed, then company by company, so that what an interrupt leaves is of use."""
        for seed in self.plan.seeds:
            for each in self.cases:
                yield Asked(each.name, seed, each.load)
        for company in self.companies:
            for relationship in RELATIONSHIPS:
                load = partial(load_scenario, relationship, settings=company.settings)
                for seed in self.seeds_of(company):
                    yield Asked(name_of(company, relationship), seed, load)

    @property
    def total(self) -> int:
        """How many runs there are in all."""
        return len(self.cases) * self.replicates + self.number * len(RELATIONSHIPS) * SEEDS_EACH

    @property
    def complete(self) -> bool:
        """True if everything has run."""
        return self.left == 0

    @property
    def left(self) -> int:
        """How many of them have not been made yet."""
        return self.total - len(self.rows)

    @property
    def done(self) -> list[int]:
        """The seeds on which every option has run, in order."""
        counted = Counter(int(row["seed"]) for row in self.rows if not str(row["case"]).startswith(RANDOM))
        return sorted(seed for seed, count in counted.items() if count == len(self.cases))

    def fill(self, threads: int | None = None, progress: Progress | None = None) -> "Gathering":
        """Run what is missing; an interrupt (KeyboardInterrupt) passes through and keeps what had come in."""
        there = {(row["case"], row["seed"]) for row in self.rows}
        missing = [each for each in self.asked() if (each.case, each.seed) not in there]
        runs = simulate_all(((each.load(), each.seed) for each in missing), threads=threads)
        for each, run in zip(missing, runs, strict=True):
            self.rows.append({"case": each.case, "seed": each.seed, **seen(run)})
            if progress:
                progress(1)
        return self

    def table(self) -> pd.DataFrame:
        """The runs as a table: case, seed, all that was seen; in the order in which they are asked for."""
        order = {(each.case, each.seed): place for place, each in enumerate(self.asked())}
        rows = sorted(self.rows, key=lambda row: order[str(row["case"]), int(row["seed"])])
        return pd.DataFrame(rows)


RANDOM = "company-"


def name_of(company: Company, relationship: str) -> str:
    """The name of a random company's case.

    >>> name_of(companies(3)[2], "defined")
    'company-2 defined'
    """
    return f"{RANDOM}{company.number} {relationship}"
