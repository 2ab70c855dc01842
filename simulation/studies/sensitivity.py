"""The question which conclusions depend on which assumption, and the runs that answer it: three studies.

Draws: all assumptions at once, anywhere in their plausible ranges (a Latin hypercube). Walks: one after another
through its range (Morris). Crossed: those that matter, the others as they are, at points from which shares of the
variance follow (Saltelli). Every study is on paired seeds, is kept run by run, and goes on where it stopped.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np

from simulation.compiled import source_digest
from simulation.experiments.refusing import Refusal
from simulation.experiments.running import simulate
from simulation.experiments.sensitivity import LEVELS, Cube, Values, noise, screened, straight, strongest
from simulation.kernel.measures import MEASURES
from simulation.organisation import memory
from simulation.organisation.checking import nearest
from simulation.organisation.scenario import Scenario
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.studies.assumptions import assumed
from simulation.studies.designs import designed
from simulation.studies.factors import Factor
from simulation.studies.journal import FILE
from simulation.studies.study import Study
from simulation.studies.sweep import Findings, progress_of, sweep, wanted
from simulation.studies.sweeping import Advance

KEY = ("conflicts", "duplicated_share", "cycle_time_median", "revenue", "net_result")
DRAWS, WALKS, CROSSED = STAGES = ("draws", "walks", "crossed")
DECLARED_SEEDS = 64

Watch = Callable[[str, int], AbstractContextManager[Advance]]
"""Called with the name of a stage and how many runs it lacks; what it opens is told of those that are done."""


@dataclass(frozen=True)
class Effort:
    """How much is run: draws, walks, points of the third stage, assumptions that come into it, seeds at a point."""

    draws: int = 400
    trajectories: int = 4
    points: int = 64
    keep: int = 10
    replicates: int = 4

    def check(self) -> None:
        """Raise Refusal for a number that cannot be."""
        least = {"draws": 10, "trajectories": 2, "points": 8, "keep": 1, "replicates": 1}
        for name, low in least.items():
            if getattr(self, name) < low:
                raise Refusal(f"{name} = {getattr(self, name)}: at least {low}")
        if self.points & (self.points - 1):
            raise Refusal(f"points = {self.points}: a power of two, such as 64, 128 or 256")


USUAL = Effort()
THOROUGH = Effort(draws=2048, trajectories=16, points=512, keep=20, replicates=8)


@dataclass(frozen=True)
class Conclusion:
    """What the model says about one measure between two scenarios."""

    measure: str
    one: str
    other: str


@dataclass(frozen=True)
class Analysis:
    """The question: the four types of a company in their order, what is varied, what is read off, how much is run.

    `settings` are laid over every type: the company, parameters.
    """

    settings: tuple[tuple[str, object], ...] = ()
    days: int | None = None
    warm_up: int | None = None
    only: tuple[str, ...] = ()
    measures: tuple[str, ...] = KEY
    effort: Effort = USUAL
    seed: int = 0

    def __post_init__(self) -> None:
        self.effort.check()
        if self.seed < 0:
            raise Refusal(f"seed = {self.seed}: 0 or more")
        for measure in self.measures:
            if measure not in MEASURES:
                raise Refusal(f"--measures {measure}: no such measure{nearest(measure, MEASURES)}")
            if MEASURES[measure].better == 0:
                raise Refusal(
                    f"--measures {measure}: neither more nor less of it is better, so there is no order"
                )
        self._check_memory()

    names = tuple(RELATIONSHIPS)

    @cached_property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The types, with all that is assumed as it is. Raises ScenarioError."""
        plain = Study(
            "types", self.names, (), "file", settings=self.settings, days=self.days, warm_up=self.warm_up
        )
        return tuple(plain.scenario(number, {}) for number in range(len(self.names)))

    @cached_property
    def factors(self) -> tuple[Factor, ...]:
        """What is varied."""
        return assumed(self.scenarios[0], self.only)

    @cached_property
    def conclusions(self) -> list[Conclusion]:
        """Per measure: every step from one type to the next, then from the first to the last."""
        steps = [*pairwise(self.names), (self.names[0], self.names[-1])]
        return [Conclusion(measure, *step) for measure in self.measures for step in steps]

    @property
    def kept(self) -> int:
        """How many factors come into the third stage."""
        return min(self.effort.keep, len(self.factors))

    @property
    def sizes(self) -> dict[str, int]:
        """How many points each stage has."""
        walks = self.effort.trajectories * (len(self.factors) + 1)
        return dict(
            zip(STAGES, (self.effort.draws, walks, self.effort.points * (self.kept + 2)), strict=True)
        )

    @property
    def digest(self) -> str:
        """SHA-256 over everything that decides the answer."""
        asked = [
            source_digest(), [each.digest() for each in self.scenarios], [repr(each) for each in self.factors],
            self.measures, vars(self.effort), self.seed,
        ]  # fmt: skip
        return hashlib.sha256(json.dumps(asked).encode()).hexdigest()

    def study(self, stage: str, factors: Sequence[Factor]) -> Study:
        """The study of one stage over `factors`."""
        design, points = {
            DRAWS: ("lhs", self.effort.draws),
            WALKS: ("morris", self.effort.trajectories),
            CROSSED: ("saltelli_short", self.effort.points),
        }[stage]
        return Study(
            stage, self.names, tuple(factors), design, points=points, levels=LEVELS, seed=self.seed,
            replicates=self.effort.replicates, measures=self.measures, settings=self.settings, days=self.days,
            warm_up=self.warm_up,
        )  # fmt: skip

    def gains(self, found: Values, conclusion: Conclusion) -> Values:
        """What a step brings at every point and seed, more being better, from [points, types, seeds, measures]."""
        one, other = (self.names.index(name) for name in (conclusion.one, conclusion.other))
        at = self.measures.index(conclusion.measure)
        difference: Values = found[:, other, :, at] - found[:, one, :, at]
        return MEASURES[conclusion.measure].better * difference

    def _check_memory(self) -> None:
        largest = max(self.sizes.values())
        runs = len(self.names) * self.effort.replicates * len(self.measures)
        needed = 3 * 8.0 * largest * (len(self.factors) + runs)
        if needed > memory.available():
            raise Refusal(
                f"{largest:_} points need about {needed / 1e9:.0f} GB of memory; this machine has "
                f"{memory.available() / 1e9:.0f} GB: ask for fewer draws, trajectories or points"
            )


@dataclass(frozen=True)
class Found:
    """What was found: points as shares of the way [points, factors], values [points, types, seeds, measures].

    `declared` is found with all values as they are, on DECLARED_SEEDS seeds. `chosen` are the places of the factors of
    the third stage, the most influential first; `shares` [conclusions, factors] what they were chosen by: the share of
    the variance over the draws that each factor makes.
    """

    asked: Analysis
    declared: Values
    points: Mapping[str, Cube]
    values: Mapping[str, Values]
    shares: Values
    chosen: list[int]


def unwatched(stage: str, runs: int) -> AbstractContextManager[Advance]:
    """Nobody watches."""
    return nullcontext(lambda count: None)


def run_analysis(
    asked: Analysis, folder: Path, threads: int | None = None, watch: Watch = unwatched
) -> Found:
    """Run what `folder` lacks, stage by stage, and choose between them what the third one looks into.

    An interrupt (KeyboardInterrupt) passes through; what came in is kept. Raises Refusal if the folder will not do.
    """
    points, values = {}, {}

    def run(stage: str, factors: Sequence[Factor]) -> None:
        study = asked.study(stage, factors)
        design = designed(study)
        assert design.shares is not None
        there = progress_of(folder / stage)[1].done if (folder / stage / FILE).exists() else 0
        with watch(stage, max(0, wanted(study, design) - there)) as advance:
            findings = sweep(study, out=folder / stage, threads=threads, advance=advance)
        points[stage], values[stage] = design.shares, _values(study, findings, len(design))

    for stage in (DRAWS, WALKS):
        run(stage, asked.factors)
    shares = np.array(list(_shares(asked, points, values)))
    chosen = strongest(shares, asked.kept)
    run(CROSSED, [asked.factors[place] for place in chosen])
    return Found(asked, _declared(asked, threads), points, values, shares, chosen)


def _values(study: Study, findings: Findings, size: int) -> Values:
    """The runs of a study as an array; nan for what failed or does not exist."""
    runs = findings.runs
    found = np.full((size, len(study.scenarios), study.replicates, len(study.measures)), np.nan)
    places = runs["scenario"].map({name: place for place, name in enumerate(study.scenarios)})
    found[runs["point"], places, runs["replicate"]] = runs[list(study.measures)]
    return found


def _declared(asked: Analysis, threads: int | None) -> Values:
    seeds = range(asked.seed, asked.seed + DECLARED_SEEDS)
    found = [
        [
            [run.measures[name] for name in asked.measures]
            for run in simulate(scenario, seeds, threads=threads)
        ]
        for scenario in asked.scenarios
    ]
    return np.array([found], dtype=np.float64)


def _shares(asked: Analysis, points: Mapping[str, Cube], values: Mapping[str, Values]) -> Iterator[Values]:
    """Per conclusion the share of the draws' variance that each factor makes.

    Draws and walks tell it independently of each other, so their mean is taken: draws see each factor amid all
    others but straight effects only, walks see bent ones too, but luck comes anew at every step.
    """
    for conclusion in asked.conclusions:
        drawn = asked.gains(values[DRAWS], conclusion)
        spread = noise(drawn)
        by_draws = straight(points[DRAWS], drawn) * spread.between
        by_walks = screened(points[WALKS], asked.gains(values[WALKS], conclusion), asked.seed).variance
        yield (by_draws + by_walks) / 2 / spread.real if spread.real > 0 else np.zeros(len(asked.factors))
