"""From the article's decision table to the model's: run what is missing, judge, write, tell."""

import json
from pathlib import Path

from simulation.cli.filling import Asked, filled, keep, place_of
from simulation.cli.language import spoken
from simulation.cli.layout import wrapped
from simulation.cli.options import WIDE
from simulation.cli.tabling import laid_out
from simulation.experiments.planning import check_threads
from simulation.experiments.refusing import Refusal
from simulation.reports.conditions import write_report
from simulation.validation.conditions import telling
from simulation.validation.conditions.gathering import Gathering
from simulation.validation.conditions.judging import Judged, summarise
from simulation.words import label, message

NAME = "decision-table"


def weigh(asked: Asked) -> None:
    """Run what is missing, write the folder, print the table.

    Raises Refusal if the question is wrong, KeyboardInterrupt if interrupted, after writing what was whole.
    """
    language = spoken(asked.language)
    check_threads(asked.threads)
    _check(asked)
    gathering = Gathering(asked.replicates, asked.seed)
    where = place_of(asked, gathering, NAME)
    whole = filled(
        asked, gathering, where, "weighing",
        lambda started: keep(gathering, where, started, summarise(gathering), write_report),
    )  # fmt: skip
    summary = summarise(gathering)
    _tell(summary, asked, language, where.folder)
    if not whole:
        asked.note("answer.kept", folder=where.folder)
        raise KeyboardInterrupt


def _check(asked: Asked) -> None:
    """Refuse what does not go with the table."""
    if asked.patterns or asked.strict:
        option = "--patterns" if asked.patterns else "--strict"
        raise Refusal(
            f"{option}: not with --decision-table, which asks of conditions and has nothing to hold"
        )


def _tell(summary: Judged, asked: Asked, language: str, folder: Path) -> None:
    """Print the table as it was asked for: for people, as JSON, or not at all."""
    if asked.as_json:
        print(json.dumps(summary, ensure_ascii=False, allow_nan=False))
    elif not asked.quiet:
        heads = [
            label(f"table.{name}", language) for name in ("at", "article", "model", "agreement", "condition")
        ]
        lines = [*wrapped([telling.heading(summary, language)], WIDE), ""]
        lines += [*laid_out(heads, telling.rows(summary, language), WIDE), ""]
        if asked.everything:
            for row in summary["conditions"]:
                if "reasons" in row:
                    said = " ".join(telling.reasons(row, language))
                    lines += [*wrapped([f"{telling.name_of(row, language)}: {said}"], WIDE), ""]
        best = [telling.best(summary, language)] if summary["companies"]["living"] else []
        lines += wrapped([telling.rule(summary, language), *best], WIDE)
        files = "validate.files" if summary["complete"] else "answer.tables"
        print("\n".join([*lines, message(files, language, folder=folder)]))
