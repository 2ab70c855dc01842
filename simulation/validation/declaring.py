"""What is claimed of the model, as data: written down before anybody looks at a result.

A pattern (ours, or a published figure) makes claims; a claim has an effect, measured on paired seeds, and a
band in which the effect must lie. It holds if the whole 95 % interval lies inside the band, it does not hold if
the whole interval lies outside; if the interval straddles an end of the band, it cannot be told.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from simulation.experiments.statistics import Estimate, Values
from simulation.organisation.scenario import Scenario, Step, load_scenario

Evidence = Mapping["Case", Mapping[str, Values]]
Statistic = Callable[..., Any]
Interval = Callable[[Statistic, Sequence[Values], int], Estimate]


class Verdict(StrEnum):
    """What a check says; SHOWN stands beside the others to be read and is not judged."""

    HOLDS = "holds"
    FAILS = "does not hold"
    UNTOLD = "cannot be told"
    SHOWN = "shown"


@dataclass(frozen=True)
class Case:
    """A scenario that a check runs: a shipped one in a company, with settings and steps laid over it."""

    scenario: str
    company: str = "reference"
    settings: tuple[tuple[str, object], ...] = ()
    steps: tuple[Step, ...] = ()
    days: int | None = None

    @property
    def name(self) -> str:
        """The case in words, as tables name it; no two cases of the catalogue share it."""
        company = [] if self.company == "reference" else [self.company]
        values = [
            f"{name}={value:g}" if isinstance(value, float) else f"{name}={value}"
            for name, value in self.settings
        ]
        steps = [f"{step.name}:{step.level:g}@{step.day}" for step in self.steps]
        return " ".join(
            [*company, self.scenario, *values, *([f"days={self.days}"] if self.days else []), *steps]
        )

    def load(self) -> Scenario:
        """The scenario itself. Raises ScenarioError if the model no longer knows what is asked for."""
        loaded = load_scenario(
            self.scenario, company=self.company, settings=dict(self.settings), days=self.days
        )
        return replace(loaded, steps=self.steps) if self.steps else loaded


def case(
    scenario: str,
    settings: Mapping[str, object] | None = None,
    *,
    company: str = "reference",
    steps: Iterable[Step] = (),
    days: int | None = None,
) -> Case:
    """A case; settings as in `load_scenario`.

    >>> case("defined", {"meeting.hours_per_week": 2.0}, company="small_firm").name
    'small_firm defined meeting.hours_per_week=2'
    """
    return Case(scenario, company, tuple(sorted((settings or {}).items())), tuple(steps), days)


@dataclass(frozen=True)
class Effect:
    """One number that the runs of some cases give, with its interval.

    `columns` are the values that go in, each a measure or an observation of one case, a value per seed, all on
    the same seeds; `statistic` makes one number of them, or an outcome per run where `interval` counts those.
    `comparisons` is above 1 where the effect was picked as the largest of so many: the interval is wide enough
    for all of them together. `which` names the one that was picked, of the same columns.
    """

    words: str
    unit: str
    columns: tuple[tuple[Case, str], ...]
    statistic: Statistic
    interval: Interval
    comparisons: int = 1
    which: Callable[..., str] | None = None

    def measured(self, evidence: Evidence) -> Estimate:
        """The effect in what was run; nan where nothing can be said."""
        return self.interval(self.statistic, self.values(evidence), self.comparisons)

    def picked(self, evidence: Evidence) -> str:
        """The name of what was picked, or nothing where there was no choice."""
        return self.which(*self.values(evidence)) if self.which else ""

    def values(self, evidence: Evidence) -> list[Values]:
        """The columns, a value per seed."""
        return [evidence[case][name] for case, name in self.columns]


@dataclass(frozen=True)
class Claim:
    """One thing that can be wrong: the effect lies above `above` and below `below`, for the `reason` given.

    A claim that is not `judged` is a number to be read beside the others.
    """

    says: str
    effect: Effect
    reason: str
    above: float = -math.inf
    below: float = math.inf
    judged: bool = True

    def verdict(self, found: Estimate) -> Verdict:
        """What an estimate of the effect says of the claim; an interval that touches an end is not inside."""
        if not self.judged:
            return Verdict.SHOWN
        if not math.isfinite(found.low) or not math.isfinite(found.high):
            return Verdict.UNTOLD
        if self.above < found.low and found.high < self.below:
            return Verdict.HOLDS
        if found.high <= self.above or found.low >= self.below:
            return Verdict.FAILS
        return Verdict.UNTOLD


@dataclass(frozen=True)
class Curve:
    """What the picture of a pattern shows beside its claims: effects along an axis, a line for each name.

    `lines` are (name, places along the axis, effects); where the axis has `names`, places count them from 0.
    """

    along: str
    up: str
    unit: str
    lines: tuple[tuple[str, tuple[float, ...], tuple[Effect, ...]], ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pattern:
    """A pattern of ours (1 to 10), the sizes aimed at, or a published figure (V4 ...), with its claims.

    `says` is what is claimed as a whole; `falsified` what would prove it wrong; `source` where it comes from,
    for a published figure with the figure and the tolerance that we allow. `untested` names what of it the
    model has no state for.
    """

    key: str
    title: str
    says: str
    falsified: str
    source: str
    claims: tuple[Claim, ...]
    curve: Curve | None = None
    untested: str = ""
    effects: tuple[Effect, ...] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        drawn = [effect for _, _, effects in self.curve.lines for effect in effects] if self.curve else []
        object.__setattr__(self, "effects", (*(claim.effect for claim in self.claims), *drawn))


def together(verdicts: Iterable[Verdict]) -> Verdict:
    """What claims say together: all must hold; one that does not is enough to refuse the whole.

    >>> together([Verdict.HOLDS, Verdict.SHOWN, Verdict.UNTOLD]), together([Verdict.UNTOLD, Verdict.FAILS])
    (<Verdict.UNTOLD: 'cannot be told'>, <Verdict.FAILS: 'does not hold'>)
    """
    judged = [verdict for verdict in verdicts if verdict is not Verdict.SHOWN]
    for verdict in (Verdict.FAILS, Verdict.UNTOLD):
        if verdict in judged:
            return verdict
    return Verdict.HOLDS if judged else Verdict.SHOWN


def needed(patterns: Iterable[Pattern]) -> dict[Case, set[str]]:
    """What has to be run for some patterns: every case once, with all that is measured of it."""
    cases: dict[Case, set[str]] = {}
    for pattern in patterns:
        for effect in pattern.effects:
            for each, name in effect.columns:
                cases.setdefault(each, set()).add(name)
    return cases
