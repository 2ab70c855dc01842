"""From the question what depends on which assumption to its answer: run what is missing, write, tell."""

import json
import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from simulation.cli.answering import get_ready
from simulation.cli.language import spoken
from simulation.cli.layout import wrapped
from simulation.cli.options import RESULTS, WIDE
from simulation.experiments.planning import check_threads
from simulation.experiments.running_progress import RunningProgress
from simulation.experiments.store import FIGURES, SUMMARY
from simulation.reports.sensitivity import as_markdown, paragraphs, write_report
from simulation.studies.answering import Answer, analyse, check_effort, runs_of
from simulation.studies.sensitivity import THOROUGH, Effort
from simulation.words import message

IMAGES = "images/sensitivity"


@dataclass(frozen=True)
class Asked:
    """What was typed after `orgchange sensitivity`."""

    company: str
    effort: Effort
    out: Path | None
    threads: int | None
    docs: Path | None
    as_json: bool
    quiet: bool
    language: str | None


def effort_of(numbers: tuple[int, int, int, int, int, int], only: str | None, thorough: bool) -> Effort:
    """The effort that was typed; `numbers` in the order of `Effort`."""
    groups = tuple(only.split(",")) if only else ()
    return replace(THOROUGH, seed=numbers[-1], only=groups) if thorough else Effort(*numbers, groups)


def tell(asked: Asked) -> None:
    """Make the analysis, write its folder, print what it says. Raises KeyboardInterrupt if interrupted."""
    language = spoken(asked.language)
    check_threads(asked.threads)
    check_effort(asked.effort)
    folder = asked.out or RESULTS / f"sensitivity-{Path(asked.company).stem}"
    total = runs_of(asked.company, asked.effort)
    get_ready(language, not asked.quiet)
    try:
        with RunningProgress("sweeping", total, language=language, shown=not asked.quiet) as progress:
            answer = analyse(
                asked.company, folder, asked.effort, threads=asked.threads, advance=progress.advance
            )
    except KeyboardInterrupt:
        print(message("answer.kept", language, folder=folder), file=sys.stderr)
        raise
    write(answer, folder, asked.docs)
    if asked.as_json:
        print(json.dumps(answer.summary(), ensure_ascii=False))
    elif not asked.quiet:
        texts = [text.replace("**", "") for text in paragraphs(answer)]
        print("\n".join([*wrapped(texts, WIDE), "", message("answer.files", language, folder=folder)]))


def write(answer: Answer, folder: Path, docs: Path | None) -> None:
    """Write summary, tables and report; with `docs` also the page and its pictures there."""
    write_report(answer, folder)
    content = json.dumps(answer.summary(), indent=1, ensure_ascii=False)
    (folder / SUMMARY).write_text(content + "\n", encoding="utf-8")
    for name in ("survival", "turning", "screening", "indices"):
        getattr(answer, name).to_csv(folder / f"{name}.csv", index=False)
    if docs is None:
        return
    shutil.copytree(folder / FIGURES, docs / IMAGES, dirs_exist_ok=True)
    (docs / "sensitivity.md").write_text(as_markdown(answer, IMAGES), encoding="utf-8")
