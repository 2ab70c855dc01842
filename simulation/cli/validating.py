"""`orgchange validate`: which patterns the model shows, on seeds of your own choice."""

from pathlib import Path
from typing import Annotated

import typer

from simulation.cli.options import whole


def validate(
    replicates: Annotated[
        int, typer.Option(parser=whole, metavar="N", help="How many seeds each scenario runs on.")
    ] = 64,
    seed: Annotated[
        int,
        typer.Option(parser=whole, metavar="N", help="The first seed; the others follow it."),
    ] = 1000,
    patterns: Annotated[
        str,
        typer.Option(
            metavar="1,2,V4", help="Only these patterns; without it, all of them.", show_default=False
        ),
    ] = "",
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="The result folder itself.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the result that lies there.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 unless everything holds.")] = False,
    threads: Annotated[
        int | None, typer.Option(parser=whole, metavar="N", help="Cores to use; never changes a result.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="A line per claim, not only per pattern.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the summary as JSON and nothing else.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on success.")] = False,
    language: Annotated[
        str | None, typer.Option(metavar="en|nl", help="Language of verdicts and numbers.")
    ] = None,
    table: Annotated[
        bool,
        typer.Option(
            "--decision-table", help="Instead: when to move on, the article's conditions one by one."
        ),
    ] = False,
) -> None:
    """Test the model against its patterns and against published figures.

    Each claim has a band in which its effect must lie, with a reason: it holds, does not hold, or cannot be
    told. Everything goes to results/validate, a report with a picture for each pattern included; what was computed
    before is not computed again, and an interrupted validation goes on. Whatever holds, the exit code is 0, unless
    --strict asks otherwise.

    With --decision-table each condition of the article's decision table becomes a company that meets it, and the
    answer is what pays there: to stay or to move on. It goes to results/decision-table.
    """
    from simulation.cli.filling import Asked

    asked = Asked(
        replicates, seed, patterns, out, force, strict, threads, everything, as_json, quiet, language
    )
    if table:
        from simulation.cli.weighing import weigh

        weigh(asked)
    else:
        from simulation.cli.checking import check

        raise typer.Exit(check(asked))
