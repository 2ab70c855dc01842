"""What `orgchange validate` does alike for patterns and conditions: find the place, run what is missing, keep it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pandas as pd

from simulation.cli.answering import get_ready
from simulation.cli.interrupting import interruptible
from simulation.cli.language import spoken
from simulation.cli.options import RESULTS
from simulation.experiments import store
from simulation.experiments.manifest import MANIFEST, manifest, now
from simulation.experiments.planning import Plan
from simulation.experiments.running_progress import RunningProgress
from simulation.experiments.store import Place
from simulation.validation.gathering import RUNS, Row, kept
from simulation.words import message

Content = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """What was typed after `orgchange validate`."""

    replicates: int
    seed: int
    patterns: str
    out: Path | None
    force: bool
    strict: bool
    threads: int | None
    everything: bool
    as_json: bool
    quiet: bool
    language: str | None

    def note(self, key: str, **values: object) -> None:
        """Say on stderr what goes on beside the answer, unless asked to be quiet."""
        if not self.quiet:
            print(message(key, spoken(self.language), **values), file=sys.stderr)


class Gathered(Protocol):
    """Runs behind a question, as they come in."""

    rows: list[Row]

    @property
    def plan(self) -> Plan:
        """What a manifest tells of."""

    @property
    def digest(self) -> str:
        """What tells the question from others."""

    @property
    def done(self) -> list[int]:
        """The seeds on which everything has run."""

    @property
    def left(self) -> int:
        """How many runs are missing."""

    def fill(self, threads: int | None, progress: Callable[[int], None]) -> object:
        """Run what is missing."""

    def table(self) -> pd.DataFrame:
        """The runs."""


def place_of(asked: Asked, gathering: Gathered, name: str) -> Place:
    """The folder of a question, `name` under results/ without --out; what it holds already goes into `gathering`."""
    if asked.out is None and not asked.force:
        where = store.free_place(RESULTS / name, gathering.digest, read=kept)
    else:
        where = store.place(asked.out or RESULTS / name, gathering.digest, force=asked.force, read=kept)
    if where.passed and where.earlier is None:
        asked.note("answer.passed", passed=where.passed, folder=where.folder)
    gathering.rows.extend(where.earlier or [])
    return where


def filled(asked: Asked, gathering: Gathered, where: Place, what: str, write: Callable[[str], None]) -> bool:
    """Run what is missing, `what` being the word for it, and `write` it, given when it started.

    False if that was interrupted: what was whole is written, or KeyboardInterrupt raised if that is nothing.
    """
    if not gathering.left:
        asked.note("answer.already", folder=where.folder)
        return True
    store.check_writable(where.folder)
    started, whole, language = now(), True, spoken(asked.language)
    with interruptible(lambda: asked.note("answer.interrupted")):
        get_ready(language, not asked.quiet)
        try:
            with RunningProgress(what, gathering.left, language=language, shown=not asked.quiet) as progress:
                gathering.fill(asked.threads, progress.advance)
        except KeyboardInterrupt:
            whole = False
            if len(gathering.done) < 2:
                asked.note("validate.first")
                raise
        write(started)
    return whole


def keep(
    gathering: Gathered,
    where: Place,
    started: str,
    summary: Content,
    report: Callable[[Content, Content, Path], None],
) -> None:
    """Write the result folder: runs, summary, manifest, and once all has run pictures and report, with `report`."""
    asked = manifest(gathering.plan, started, ["orgchange", *sys.argv[1:]])
    scenarios = [{key: each[key] for key in ("name", "digest")} for each in asked["scenarios"]]
    told = asked | {"digest": gathering.digest, "scenarios": scenarios, "complete": not gathering.left}

    def write(made: Path) -> None:
        gathering.table().to_parquet(made / RUNS, index=False, compression="zstd")
        store.write_json(made / store.SUMMARY, summary)
        store.write_json(made / MANIFEST, told)
        if not gathering.left:
            report(summary, told, made)

    store.keep(where, write)
