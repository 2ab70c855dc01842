"""From the question which patterns hold to its answer: run what is missing, judge, write, tell."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from simulation.cli.answering import get_ready
from simulation.cli.interrupting import interruptible
from simulation.cli.language import spoken
from simulation.cli.layout import wrapped
from simulation.cli.options import RESULTS, WIDE
from simulation.cli.tabling import laid_out
from simulation.experiments import store
from simulation.experiments.manifest import MANIFEST, manifest, now
from simulation.experiments.planning import check_threads
from simulation.experiments.running_progress import RunningProgress
from simulation.experiments.store import Place
from simulation.reports.validating import write_report
from simulation.validation import telling
from simulation.validation.catalogue import chosen
from simulation.validation.declaring import Verdict
from simulation.validation.gathering import RUNS, Gathering, kept
from simulation.validation.judging import Judged, summarise
from simulation.words import label, message


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


def check(asked: Asked) -> int:
    """Run what is missing, write the folder, print the table; return the exit code.

    Raises Refusal if the question is wrong, KeyboardInterrupt if interrupted, after writing what was whole.
    """
    language = spoken(asked.language)
    check_threads(asked.threads)
    keys = asked.patterns.split(",") if asked.patterns else []
    gathering = Gathering(chosen(keys), asked.replicates, asked.seed)
    where = _place(asked, gathering)
    with interruptible(lambda: asked.note("answer.interrupted")):
        whole = _filled(gathering, where, asked, language)
    summary = summarise(gathering)
    _tell(summary, asked, language, where.folder)
    if not whole:
        asked.note("answer.kept", folder=where.folder)
        raise KeyboardInterrupt
    holds = all(pattern["verdict"] == Verdict.HOLDS for pattern in summary["patterns"])
    return int(asked.strict and not holds)


def _place(asked: Asked, gathering: Gathering) -> Place:
    if asked.out is None and not asked.force:
        where = store.free_place(RESULTS / "validate", gathering.digest, read=kept)
    else:
        where = store.place(asked.out or RESULTS / "validate", gathering.digest, force=asked.force, read=kept)
    if where.passed and where.earlier is None:
        asked.note("answer.passed", passed=where.passed, folder=where.folder)
    gathering.rows.extend(where.earlier or [])
    return where


def _filled(gathering: Gathering, where: Place, asked: Asked, language: str) -> bool:
    """Run what is missing and write it; false if that was interrupted."""
    if gathering.complete:
        asked.note("answer.already", folder=where.folder)
        return True
    store.check_writable(where.folder)
    started, whole = now(), True
    total = len(gathering.cases) * (gathering.replicates - len(gathering.done))
    get_ready(language, not asked.quiet)
    try:
        with RunningProgress("validating", total, language=language, shown=not asked.quiet) as progress:
            gathering.fill(asked.threads, progress.advance)
    except KeyboardInterrupt:
        whole = False
        if len(gathering.done) < 2:
            asked.note("validate.first")
            raise
    _write(gathering, where, started)
    return whole


def _write(gathering: Gathering, where: Place, started: str) -> None:
    """Write the result folder: runs, summary, manifest, and once all of it has run pictures and report."""
    summary = summarise(gathering)
    asked = manifest(gathering.plan, started, ["orgchange", *sys.argv[1:]])
    scenarios = [{key: each[key] for key in ("name", "digest")} for each in asked["scenarios"]]
    told = asked | {"digest": gathering.digest, "scenarios": scenarios, "complete": gathering.complete}

    def write(made: Path) -> None:
        gathering.table().to_parquet(made / RUNS, index=False, compression="zstd")
        store.write_json(made / store.SUMMARY, summary)
        store.write_json(made / MANIFEST, told)
        if gathering.complete:
            write_report(summary, told, made)

    store.keep(where, write)


def _tell(summary: Judged, asked: Asked, language: str, folder: Path) -> None:
    """Print the verdicts as they were asked for: for people, as JSON, or not at all."""
    if asked.as_json:
        print(json.dumps(summary, ensure_ascii=False, allow_nan=False))
    elif not asked.quiet:
        names = ("pattern", "verdict", "claims", "decides")
        heads = [label(f"validate.{name}", language) for name in names]
        rows = telling.rows(summary, language)
        lines = [*wrapped([telling.heading(summary, language)], WIDE), "", *laid_out(heads, rows, WIDE), ""]
        if asked.everything:
            heads = [heads[0], heads[1], label("validate.found", language), label("validate.claim", language)]
            lines += [*laid_out(heads, telling.claim_rows(summary, language), WIDE), ""]
        lines += wrapped([message("validate.rule", language)], WIDE)
        files = "validate.files" if summary["complete"] else "answer.tables"
        print("\n".join([*lines, message(files, language, folder=folder)]))
