"""The random companies as they ran: which can live, what was observed in them, what each type brings in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from simulation.experiments.statistics import Values
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.validation.conditions.books import Book, book
from simulation.validation.conditions.companies import Company
from simulation.validation.conditions.gathering import SEEDS_EACH, Gathering, name_of

Chosen = npt.NDArray[np.bool_]
HALF = SEEDS_EACH // 2


@dataclass(frozen=True)
class Sample:
    """The random companies that ran whole; values are means over half of a company's seeds, one per company.

    `runs` has per relationship a row per run, company by company. By the first half of the seeds companies are
    chosen, by the second they are judged, so that nothing is judged by the luck it was chosen for.
    """

    companies: tuple[Company, ...]
    runs: Mapping[str, pd.DataFrame]

    def observed(self, relationship: str, observation: str) -> Values:
        """What was observed on the seeds by which companies are chosen."""
        return self._halves(self.runs[relationship][observation].to_numpy(np.float64), 0)

    def judged(self, relationship: str, observation: str) -> Values:
        """The same on the seeds by which they are judged."""
        return self._halves(self.runs[relationship][observation].to_numpy(np.float64), 1)

    def book(self, relationship: str) -> Book:
        """The book of each company, on the seeds by which they are judged."""
        return {name: self._halves(values, 1) for name, values in book(self.runs[relationship]).items()}

    @cached_property
    def living(self) -> Chosen:
        """Which companies can live: some relationship brings more than it costs, where companies are chosen."""
        nets = [self.observed(relationship, "net_result") for relationship in RELATIONSHIPS]
        return np.max(nets, axis=0) > 0

    @cached_property
    def net(self) -> npt.NDArray[np.float64]:
        """Net result per person and year on all seeds, [companies, relationships]."""
        columns = [book(self.runs[relationship])["net_result"] for relationship in RELATIONSHIPS]
        return np.stack([each.reshape(-1, SEEDS_EACH).mean(axis=1) for each in columns], axis=1)

    def thirds(self, relationship: str, observation: str) -> tuple[Chosen, Chosen]:
        """Of the companies that can live, the third in which something is observed most, and that with least."""
        found = np.where(self.living, self.observed(relationship, observation), np.nan)
        low, high = np.nanquantile(found, [1 / 3, 2 / 3]) if np.isfinite(found).any() else (np.nan, np.nan)
        return found > high, found < low

    def _halves(self, values: Values, half: int) -> Values:
        return values.reshape(-1, SEEDS_EACH)[:, half * HALF : (half + 1) * HALF].mean(axis=1)


def sample(gathering: Gathering, table: pd.DataFrame) -> Sample:
    """The random companies of which every run is in the table."""
    count = table["case"].value_counts()
    whole = [
        company
        for company in gathering.companies
        if all(count.get(name_of(company, name), 0) == SEEDS_EACH for name in RELATIONSHIPS)
    ]
    cases = table.set_index("case")
    runs = {name: cases.loc[[name_of(company, name) for company in whole]] for name in RELATIONSHIPS}
    return Sample(tuple(whole), runs)
