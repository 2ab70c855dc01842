"""From the question what depends on which assumption to its answer: run what is missing, write, tell."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from simulation.cli.answering import get_ready
from simulation.cli.interrupting import interruptible
from simulation.cli.language import spoken
from simulation.cli.layout import lines_of, wrapped
from simulation.cli.options import RESULTS, WIDE
from simulation.cli.remarking import remarks
from simulation.experiments import store
from simulation.experiments.manifest import MANIFEST, manifest, now
from simulation.experiments.planning import Plan, check_threads
from simulation.experiments.running_progress import RunningProgress
from simulation.experiments.store import Place
from simulation.organisation.scenario import load_scenario, read_setting
from simulation.organisation.shipped import shipped_files
from simulation.reports.sensitivity import write_document, write_report
from simulation.studies import sensitivity_wording as wording
from simulation.studies.keeping import thrown_away
from simulation.studies.sensitivity import KEY, STAGES, THOROUGH, USUAL, Analysis, run_analysis
from simulation.studies.sensitivity_summary import Summary, summarise
from simulation.studies.sensitivity_tables import Tables, tables
from simulation.studies.sweeping import Advance
from simulation.words import message


@dataclass(frozen=True)
class Asked:
    """What was typed after `orgchange sensitivity`; `where` are scenario, settings, days and warm-up."""

    where: tuple[str | None, tuple[str, ...], int | None, int | None]
    effort: Mapping[str, int]
    thorough: bool
    only: tuple[str, ...]
    measures: tuple[str, ...]
    seed: int
    out: Path | None
    force: bool
    threads: int | None
    docs: Path | None
    as_json: bool
    quiet: bool
    language: str | None

    def note(self, key: str, **values: object) -> None:
        """Say on stderr what goes on beside the answer, unless asked to be quiet."""
        if not self.quiet:
            print(message(key, spoken(self.language), **values), file=sys.stderr)


def tell(asked: Asked) -> None:
    """Run what is missing, write the folder, print what it says.

    Raises Refusal or ScenarioError if the question is wrong, KeyboardInterrupt if interrupted; what was finished is
    kept then.
    """
    language = spoken(asked.language)
    check_threads(asked.threads)
    analysis = analysis_of(asked)
    where = _place(asked, analysis)
    earlier: dict[str, Any] = where.earlier or {}
    if earlier.get("complete") and earlier.get("illustrated") == language:
        asked.note("answer.already", folder=where.folder)
        summary = json.loads((where.folder / store.SUMMARY).read_text(encoding="utf-8"))
    else:
        with interruptible(lambda: asked.note("answer.interrupted")):
            summary = _computed(asked, analysis, where)
    if asked.docs:
        write_document(summary, asked.docs)
    _say(summary, asked, language, where.folder)


def analysis_of(asked: Asked) -> Analysis:
    """The question that was typed, with remarks about its company on stderr."""
    scenario, settings, days, warm_up = asked.where
    company = scenario
    if scenario in shipped_files("scenario"):
        company = load_scenario(str(scenario)).company
    said = dict(map(read_setting, settings)) | ({"company": company} if company else {})
    effort = replace(THOROUGH if asked.thorough else USUAL, **asked.effort)
    analysis = Analysis(
        tuple(said.items()), days, warm_up, asked.only, asked.measures or KEY, effort, asked.seed
    )
    if not asked.quiet:
        for remark in remarks(analysis.scenarios, company, spoken(asked.language)):
            print(remark, file=sys.stderr)
    return analysis


def _place(asked: Asked, analysis: Analysis) -> Place:
    usual = RESULTS / "sensitivity"
    if asked.out is None and not asked.force:
        where = store.free_place(usual, analysis.digest, read=_kept)
    else:
        where = store.place(asked.out or usual, analysis.digest, force=asked.force, read=_kept)
    if where.passed and where.earlier is None:
        asked.note("answer.passed", passed=where.passed, folder=where.folder)
    return where


def _kept(folder: Path) -> dict[str, Any]:
    """The manifest that lies in a folder."""
    found: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return found


def _computed(asked: Asked, analysis: Analysis, where: Place) -> Summary:
    """The summary of what was missing and has run, written with all that belongs to it."""
    language, folder = spoken(asked.language), where.folder
    store.check_writable(folder)
    if where.earlier:
        started = where.earlier["started"]
        asked.note("sensitivity.going_on", folder=folder)
    else:
        started = now()
        if where.replaces:
            for stage in STAGES:
                thrown_away(folder / stage)
        begun = _manifest(analysis, started) | {"complete": False, "illustrated": None}
        store.keep(where, lambda made: store.write_json(made / MANIFEST, begun))
    get_ready(language, not asked.quiet)

    @contextmanager
    def watch(stage: str, runs: int) -> Iterator[Advance]:
        with RunningProgress(stage, runs, language=language, shown=not asked.quiet) as progress:
            yield progress.advance

    try:
        found = run_analysis(analysis, folder, asked.threads, watch)
    except KeyboardInterrupt:
        asked.note("answer.kept", folder=folder)
        raise
    made = tables(found)
    summary = summarise(found, made)
    told = _manifest(analysis, started) | {"complete": True, "illustrated": language}
    store.keep(where, lambda place: _write(place, summary, made, told, language))
    return summary


def _manifest(analysis: Analysis, started: str) -> dict[str, Any]:
    named = tuple(zip(analysis.names, analysis.scenarios, strict=True))
    plan = Plan(named, analysis.effort.replicates, analysis.seed)
    varied = [vars(factor) for factor in analysis.factors]
    whole = manifest(plan, started, ["orgchange", *sys.argv[1:]])
    return whole | {"digest": analysis.digest, "effort": vars(analysis.effort), "varied": varied}


def _write(folder: Path, summary: Summary, made: Tables, told: Mapping[str, Any], language: str) -> None:
    (folder / store.TABLES_FOLDER).mkdir()
    for name, table in made.items():
        file = folder / store.TABLES_FOLDER / name
        table.to_parquet(file.with_suffix(".parquet"), index=False, compression="zstd")
        if name != "points":
            table.to_csv(file.with_suffix(".csv"), index=False)
    store.write_json(folder / store.SUMMARY, summary)
    write_report(summary, told, folder, language)
    store.write_json(folder / MANIFEST, told)


def _say(summary: Summary, asked: Asked, language: str, folder: Path) -> None:
    """Print the answer as it was asked for: for people, as JSON, or not at all."""
    if asked.as_json:
        print(json.dumps(summary, ensure_ascii=False, allow_nan=False))
    elif not asked.quiet:
        lines = [
            *wrapped([wording.heading(summary, language), message("sensitivity.reading", language)], WIDE),
            "",
            *lines_of(wording.grid(summary, language), WIDE),
            "",
            *wrapped(wording.sentences(summary, language), WIDE),
            message("sensitivity.files", language, folder=folder),
        ]
        print("\n".join(lines))
