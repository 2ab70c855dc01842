"""A condition of the article's decision table, as data: whom it is asked of, what it advises, what stands for it.

A condition that is a trait of a company is posed: a company is made that has it, a measure proves that it does, and
another company is the same without it. A condition that is an outcome cannot be set; companies in which it is
observed are chosen among random ones. Everything is written down before a net result is looked at.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from simulation.organisation.scenario import Step
from simulation.rules.vocabulary import RELATIONSHIPS, Relationship, key
from simulation.validation.declaring import Case, Claim, Effect, case

Options = Mapping[str, Case]


class Advice(StrEnum):
    """What pays at a relationship, as the article says or the model finds."""

    STAY = "stay"
    MOVE = "move on"
    UNTOLD = "cannot be told"


class Agreement(StrEnum):
    """The model's advice beside the article's; UNPROVED where the company does not have the condition after all."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    UNTOLD = "cannot be told"
    UNPROVED = "condition not met"
    SHOWN = "not an input"


class Firm(NamedTuple):
    """A company: a shipped one, and what is set in it."""

    company: str
    settings: tuple[tuple[str, object], ...]


def firm(settings: Mapping[str, object] | None = None, company: str = "reference") -> Firm:
    """A shipped company with settings laid over it.

    >>> firm({"company.trust0": 0.7}).company
    'reference'
    """
    return Firm(company, tuple(sorted((settings or {}).items())))


REFERENCE = firm()


class Proof(NamedTuple):
    """What shows in the runs that a company has a condition: an effect of its options in a band, for a reason."""

    says: str
    effect: Callable[[Options], Effect]
    reason: str
    above: float = -math.inf
    below: float = math.inf

    def claim(self, options: Options) -> Claim:
        """The same as a claim about one company."""
        return Claim(self.says, self.effect(options), self.reason, self.above, self.below)


@dataclass(frozen=True)
class Condition:
    """What the article asks of one relationship, and its advice where the answer is yes.

    Its words stand under `condition.<key>` in the catalogue of words.
    """

    key: str
    asked: str
    advice: Advice

    @property
    def further(self) -> tuple[str, ...]:
        """The relationships beyond the one that is asked of, the next one first."""
        return RELATIONSHIPS[RELATIONSHIPS.index(self.asked) + 1 :]

    @property
    def next(self) -> str:
        """The relationship to which the article would move on."""
        return self.further[0]


@dataclass(frozen=True)
class Posed(Condition):
    """A trait: `company` has it, `without` is the same company without it.

    With `on_the_way` it is asked of the change itself: the further practices start on the first measured day and are
    paid for in full; else of organisations established in each relationship.
    """

    company: Firm
    proofs: tuple[Proof, ...]
    without: Firm = REFERENCE
    on_the_way: bool = False

    def options(self, of: Firm) -> dict[str, Case]:
        """The relationship asked of and all further ones in a company, each as a case."""
        names = (self.asked, *self.further)
        if not self.on_the_way:
            return established(of, names)
        settings, asked = dict(of.settings), self.asked
        return {name: case(asked, settings, company=of.company, steps=way(asked, name)) for name in names}


@dataclass(frozen=True)
class Observed(Condition):
    """An outcome: companies are chosen by how high `observation` is where they are asked.

    It is observed in the upper third of the random companies, and not in the lower third.
    """

    observation: str
    means: str


@dataclass(frozen=True)
class Concluded(Condition):
    """What the comparison itself concludes; it is no property of a company and is not judged."""


def established(of: Firm, relationships: Iterable[str]) -> dict[str, Case]:
    """Relationships in which a company has worked since its founding, each as a case."""
    return {name: case(name, dict(of.settings), company=of.company) for name in relationships}


def way(start: str, end: str) -> tuple[Step, ...]:
    """The steps from one relationship to a further one, all on the first measured day.

    >>> [step.name for step in way("undefined", "defined")]
    ['role_rules']
    """
    before, after = (Relationship[name.upper()].practices for name in (start, end))
    return tuple(Step(1, key(practice), None, 1.0) for practice in after if practice not in before)


def agreement(article: Advice, model: Advice, proved: bool) -> Agreement:
    """The model's advice beside the article's.

    >>> agreement(Advice.STAY, Advice.MOVE, True), agreement(Advice.MOVE, Advice.MOVE, False)
    (<Agreement.DISAGREES: 'disagrees'>, <Agreement.UNPROVED: 'condition not met'>)
    """
    if not proved:
        return Agreement.UNPROVED
    if model is Advice.UNTOLD:
        return Agreement.UNTOLD
    return Agreement.AGREES if model is article else Agreement.DISAGREES
