"""From runs to numbers: for each condition what every further relationship brings, with it and without it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from simulation.experiments.statistics import Values
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.validation.conditions.books import PARTS, Book, book, counts, hours, parts
from simulation.validation.conditions.comparing import Difference, apart, paired
from simulation.validation.conditions.declaring import REFERENCE, Observed, Posed, established
from simulation.validation.conditions.sampling import Sample
from simulation.validation.declaring import Case, Evidence

Books = Mapping[str, Book]


@dataclass(frozen=True)
class Weighed:
    """The books of each option where the condition is met, and of the same options where it is not.

    A book has one value per unit: a pair of seeds, or a company; `pairs` says if the units of both are the same.
    """

    asked: str
    met: Books
    unmet: Books
    pairs: bool

    def step(self, to: str, of: Books | None = None) -> Values:
        """How much more `to` brings than the relationship asked of, unit by unit; EUR per person and year."""
        books = self.met if of is None else of
        return books[to]["net_result"] - books[self.asked]["net_result"]

    def brings(self, to: str) -> Difference:
        """The step to a relationship where the condition is met."""
        return paired(self.step(to))

    def brings_unmet(self, to: str) -> Difference:
        """The same where it is not met."""
        return paired(self.step(to, self.unmet))

    def changes(self, to: str) -> Difference:
        """By how much the condition changes that step."""
        met, unmet = self.step(to), self.step(to, self.unmet)
        return paired(met - unmet) if self.pairs else apart(met, unmet)

    def parts(self, to: str) -> dict[str, Difference]:
        """The parts of the step; they add up to it."""
        return {name: paired(values) for name, values in parts(self.met[self.asked], self.met[to]).items()}

    def hours(self, to: str) -> dict[str, Difference]:
        """Where hours come from and go to in the step."""
        return {name: paired(values) for name, values in hours(self.met[self.asked], self.met[to]).items()}

    def counts(self, to: str) -> dict[str, Difference]:
        """What is counted more often or less in the step, as a share."""
        return {name: paired(values) for name, values in counts(self.met[self.asked], self.met[to]).items()}

    def changed_parts(self, to: str) -> dict[str, Difference]:
        """By how much the condition changes each part of the step."""
        met, unmet = (parts(books[self.asked], books[to]) for books in (self.met, self.unmet))
        if self.pairs:
            return {name: paired(met[name] - unmet[name]) for name in PARTS}
        return {name: apart(met[name], unmet[name]) for name in PARTS}


class Runs:
    """The posed options as they ran, on the seeds on which all of them did."""

    def __init__(self, table: pd.DataFrame, seeds: list[int]) -> None:
        whole = table[table["seed"].isin(seeds)]
        self.cases: dict[str, pd.DataFrame] = {str(name): each for name, each in whole.groupby("case")}

    def books(self, options: Mapping[str, Case]) -> Books:
        """The book of each option, one value per seed."""
        return {name: book(self.cases[option.name]) for name, option in options.items()}

    def evidence(self, options: Mapping[str, Case]) -> Evidence:
        """Everything that was seen of each option, one value per seed: what proofs look at."""
        return {
            option: {
                str(name): values.to_numpy(np.float64)
                for name, values in self.cases[option.name].drop(columns="case").items()
            }
            for option in options.values()
        }

    def reference(self, asked: str) -> Weighed:
        """The reference company at one relationship, for comparison: no condition, so nothing that it changes."""
        names = RELATIONSHIPS[RELATIONSHIPS.index(asked) :]
        books = self.books(established(REFERENCE, names))
        return Weighed(asked, books, books, pairs=True)

    def weighed(self, condition: Posed) -> Weighed:
        """A posed condition, with it and without it, on the same seeds."""
        met, unmet = (self.books(condition.options(of)) for of in (condition.company, condition.without))
        return Weighed(condition.asked, met, unmet, pairs=True)


def observed(condition: Observed, found: Sample) -> Weighed:
    """An outcome: the companies in which it is observed most, against those in which it is observed least."""
    most, least = found.thirds(condition.asked, condition.observation)
    names = (condition.asked, *condition.further)
    books = {name: found.book(name) for name in names}
    chosen = [
        {name: {flow: values[which] for flow, values in each.items()} for name, each in books.items()}
        for which in (most, least)
    ]
    return Weighed(condition.asked, chosen[0], chosen[1], pairs=False)
