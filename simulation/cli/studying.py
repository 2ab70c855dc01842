"""From a study on the command line to its folder; and what is told of it."""

import json
import os
import shlex
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulation.cli.answering import get_ready
from simulation.cli.language import spoken
from simulation.experiments.planning import check_threads
from simulation.experiments.running_progress import RunningProgress
from simulation.studies.asking import asked_study
from simulation.studies.designs import designed
from simulation.studies.journal import Journal
from simulation.studies.keeping import FAILURES
from simulation.studies.study import Study
from simulation.studies.sweep import RESULTS, folder_of, progress_of, read_shard, sweep, wanted
from simulation.studies.sweeping import Task, run_batch
from simulation.words import format_number, message

BYTES_OF_RUN = 60  # of the journal and the tables, beside the measures
WATCHED = 2.0  # seconds over which the rate of a running study is taken


@dataclass(frozen=True)
class Asked:
    """What was typed after `orgchange sweep`."""

    study: str | None
    given: Mapping[str, Any]
    out: Path | None
    force: bool
    shard: str | None
    threads: int | None
    dry_run: bool
    as_json: bool
    quiet: bool
    language: str | None


def sweep_asked(asked: Asked) -> None:
    """Run the study that was asked for, or say what it would take. Raises KeyboardInterrupt if interrupted."""
    language = spoken(asked.language)
    check_threads(asked.threads)
    study = asked_study(asked.study, asked.given)
    shard = read_shard(asked.shard)
    design = designed(study)
    if asked.dry_run:
        print("\n".join(_costs(study, asked, language)))
        return
    folder = asked.out or folder_of(study, shard)
    there = _done_in(folder) if not asked.force else 0
    if there and not asked.quiet:
        print(message("study.going_on", language, folder=folder, done=there), file=sys.stderr)
    get_ready(language, not asked.quiet)
    total = max(0, wanted(study, design, shard) - there)
    try:
        with RunningProgress("sweeping", total, language=language, shown=not asked.quiet) as progress:
            found = sweep(
                study, out=folder, threads=asked.threads, shard=asked.shard, force=asked.force,
                advance=progress.advance, command=shlex.join(["orgchange", *sys.argv[1:]]),
            )  # fmt: skip
    except KeyboardInterrupt:
        note = message("study.interrupted", language, done=_done_in(folder), folder=folder)
        print(note, file=sys.stderr)
        raise
    _tell(found.summary, folder, asked, language)


def _done_in(folder: Path) -> int:
    return progress_of(folder)[1].done if (folder / "study.sqlite").exists() else 0


def _tell(summary: dict[str, Any], folder: Path, asked: Asked, language: str) -> None:
    if asked.as_json:
        print(json.dumps(summary, ensure_ascii=False))
        return
    if asked.quiet:
        return
    print(message("study.done", language, runs=summary["runs"], points=summary["points"], folder=folder))
    if summary["failed"]:
        print(message("study.failed", language, failed=summary["failed"], file=folder / FAILURES))


def _costs(study: Study, asked: Asked, language: str) -> list[str]:
    """What a study would take: points, runs, time on this machine, room on disk."""
    design = designed(study)
    runs = wanted(study, design, read_shard(asked.shard))
    threads = asked.threads or os.cpu_count() or 1
    each = _seconds_of_run(study)
    kind = "study.at_most" if study.stop else "study.replicates"
    plan = message(
        "study.plan", language, name=study.name, points=len(design), scenarios=len(study.scenarios), runs=runs,
        replicates=message(kind, language, count=study.most),
    )  # fmt: skip
    disk = runs * (BYTES_OF_RUN + 16 * len(study.measures)) / 1e6
    room = f"{format_number(disk / 1e3, 1, language)} GB" if disk >= 1e3 else f"{disk:.0f} MB"
    cost = message("study.cost", language, time=duration(runs * each / threads), threads=threads, disk=room)
    return [plan, cost]


def _seconds_of_run(study: Study) -> float:
    """How long a run takes here: the mean of the first points' first runs."""
    design, number = designed(study), len(study.scenarios)
    tasks = [
        Task(place % number, place % len(design), design.at(place % len(design)), (0,)) for place in range(8)
    ]
    run_batch(study, tasks[:1])
    rows, seconds = run_batch(study, tasks)
    return seconds / len(rows)


def duration(seconds: float) -> str:
    """Time as people say it.

    >>> duration(42), duration(95), duration(9600)
    ('42 s', '1 min 35 s', '2 h 40')
    """
    minutes, rest = divmod(round(seconds), 60)
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60:02}"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def tell_status(folder: Path, as_json: bool, language: str | None) -> None:
    """Print how far the study in a folder is; watches it for two seconds to tell how fast it goes."""
    spoken_in = spoken(language)
    about, first = progress_of(folder)
    time.sleep(WATCHED if first.done < about["wanted"] else 0)
    counts = progress_of(folder)[1]
    rate = (counts.done - first.done) / WATCHED
    with Journal(folder, reading=True) as journal:
        failures = journal.failures()
    cells = about["points"] * len(about["scenarios"])
    facts = about | {
        "done": counts.done, "failed": counts.failed, "settled": counts.settled, "cells": cells,
        "share": f"{100 * counts.done / max(1, about['wanted']):.0f}",
    }  # fmt: skip
    if as_json:
        causes = [{"runs": runs, "cause": cause, "first_point": point} for cause, runs, point in failures]
        print(json.dumps(facts | {"runs_per_second": rate, "failures": causes}, ensure_ascii=False))
        return
    print(message("study.status_at_most" if about["stops"] else "study.status", spoken_in, **facts))
    if rate:
        left = duration((about["wanted"] - counts.done) / rate)
        print(message("study.rate", spoken_in, rate=f"{rate:.0f}", left=left))
    for cause, runs, _ in failures[:10]:
        print(message("study.cause", spoken_in, runs=runs, cause=cause))


__all__ = ["RESULTS", "Asked", "duration", "sweep_asked", "tell_status"]
