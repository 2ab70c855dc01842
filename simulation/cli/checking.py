"""From the question which patterns hold to its answer: run what is missing, judge, write, tell."""

import json
from pathlib import Path

from simulation.cli.filling import Asked, filled, keep, place_of
from simulation.cli.language import spoken
from simulation.cli.layout import wrapped
from simulation.cli.options import WIDE
from simulation.cli.tabling import laid_out
from simulation.experiments.planning import check_threads
from simulation.reports.validating import write_report
from simulation.validation import telling
from simulation.validation.catalogue import chosen
from simulation.validation.declaring import Verdict
from simulation.validation.gathering import Gathering
from simulation.validation.judging import Judged, summarise
from simulation.words import label, message


def check(asked: Asked) -> int:
    """Run what is missing, write the folder, print the table; return the exit code.

    Raises Refusal if the question is wrong, KeyboardInterrupt if interrupted, after writing what was whole.
    """
    language = spoken(asked.language)
    check_threads(asked.threads)
    keys = asked.patterns.split(",") if asked.patterns else []
    gathering = Gathering(chosen(keys), asked.replicates, asked.seed)
    where = place_of(asked, gathering, "validate")
    whole = filled(
        asked, gathering, where, "validating",
        lambda started: keep(gathering, where, started, summarise(gathering), write_report),
    )  # fmt: skip
    summary = summarise(gathering)
    _tell(summary, asked, language, where.folder)
    if not whole:
        asked.note("answer.kept", folder=where.folder)
        raise KeyboardInterrupt
    holds = all(pattern["verdict"] == Verdict.HOLDS for pattern in summary["patterns"])
    return int(asked.strict and not holds)


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
