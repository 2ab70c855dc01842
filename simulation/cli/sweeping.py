"""`orgchange sweep` and `orgchange status`: run a study, and see how far one is."""

from pathlib import Path
from typing import Annotated, Any

import typer

from simulation.cli.options import whole


def sweep(
    study: Annotated[
        str | None,
        typer.Argument(
            help="A study: its file, or a shipped one; without, --factor says what is varied.",
            metavar="STUDY",
            show_default=False,
        ),
    ] = None,
    factors: Annotated[
        list[str] | None,
        typer.Option(
            "--factor", metavar="NAME=LOW..HIGH", help="Vary this, or NAME=one,two,three; may be repeated."
        ),
    ] = None,
    scenarios: Annotated[
        list[str] | None, typer.Option("--scenario", metavar="NAME", help="What is varied; may be repeated.")
    ] = None,
    design: Annotated[str | None, typer.Option(metavar="NAME", help="full, lhs, sobol, morris, ...")] = None,
    points: Annotated[
        int | None, typer.Option(parser=whole, metavar="N", help="How many points the design draws.")
    ] = None,
    measures: Annotated[str | None, typer.Option(metavar="A,B", help="Which measures are kept.")] = None,
    replicates: Annotated[
        int | None, typer.Option(parser=whole, metavar="N", help="How many runs of each point.")
    ] = None,
    seed: Annotated[int | None, typer.Option(parser=whole, metavar="N", help="The first seed.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="The study's folder itself.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Throw away the study that lies there.")] = False,
    shard: Annotated[
        str | None, typer.Option(metavar="3/20", help="Only this part of the points, for job arrays.")
    ] = None,
    threads: Annotated[
        int | None, typer.Option(parser=whole, metavar="N", help="Cores to use; never changes a result.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check the study; say what it would take; run nothing.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the summary as JSON and nothing else.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on success.")] = False,
    language: Annotated[
        str | None, typer.Option(metavar="en|nl", help="Language of words and numbers.")
    ] = None,
) -> None:
    """Run a study: many points, each on the same seeds.

    Every finished run is on disk before it counts: however a sweep ends, the same command goes on and runs nothing
    twice. Everything goes to results/STUDY.
    """
    from simulation.cli.studying import Asked, sweep_asked

    given: dict[str, Any] = {"factors": factors, "scenarios": scenarios, "design": design, "points": points}
    given |= {"measures": measures, "replicates": replicates, "seed": seed}
    sweep_asked(Asked(study, given, out, force, shard, threads, dry_run, as_json, quiet, language))


def status(
    folder: Annotated[Path, typer.Argument(help="The folder of a study.", metavar="DIR")],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON and nothing else.")] = False,
    language: Annotated[
        str | None, typer.Option(metavar="en|nl", help="Language of words and numbers.")
    ] = None,
) -> None:
    """Tell how far a study is, how long still, and what failed; also while it runs elsewhere."""
    from simulation.cli.studying import tell_status

    tell_status(folder, as_json, language)
