"""`orgchange sensitivity`: which conclusions depend on which assumption."""

from pathlib import Path
from typing import Annotated

import typer

from simulation.cli.options import whole


def sensitivity(
    company: Annotated[
        str, typer.Argument(help="A shipped company, or a company's file.", metavar="COMPANY")
    ] = "reference",
    draws: Annotated[
        int, typer.Option(parser=whole, metavar="N", help="Draws of all assumptions at once.")
    ] = 400,
    trajectories: Annotated[
        int, typer.Option(parser=whole, metavar="N", help="Trajectories of the Morris screening.")
    ] = 4,
    base: Annotated[
        int, typer.Option(parser=whole, metavar="N", help="Base sample of the Sobol indices.")
    ] = 32,
    kept: Annotated[
        int, typer.Option(parser=whole, metavar="N", help="Assumptions that get indices: the heaviest.")
    ] = 8,
    replicates: Annotated[
        int, typer.Option(parser=whole, metavar="N", help="Runs of each type at each point.")
    ] = 2,
    seed: Annotated[int, typer.Option(parser=whole, metavar="N", help="The first seed.")] = 0,
    only: Annotated[
        str | None,
        typer.Option(metavar="trust,selling", help="Only these groups of assumptions, or single ones."),
    ] = None,
    thorough: Annotated[
        bool, typer.Option("--thorough", help="Far more of everything; takes hours.")
    ] = False,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="The result folder itself.")] = None,
    threads: Annotated[
        int | None, typer.Option(parser=whole, metavar="N", help="Cores to use; never changes a result.")
    ] = None,
    docs: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Also write sensitivity.md, with its pictures, into this folder."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the summary as JSON and nothing else.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on success.")] = False,
    language: Annotated[
        str | None, typer.Option(metavar="en|nl", help="Language of progress and of messages.")
    ] = None,
) -> None:
    """Tell which conclusions depend on which assumption.

    Every assumption is varied over its plausible range: all at once (which conclusions survive?), one after the other
    (which weigh most?), the heaviest together (how much do they explain?). A few minutes on two cores. Everything goes
    to results/sensitivity-COMPANY, with a report; an interrupted analysis goes on.
    """
    from simulation.cli.sensitivity import Asked, effort_of, tell

    effort = effort_of((draws, trajectories, base, replicates, kept, seed), only, thorough)
    tell(Asked(company, effort, out, threads, docs, as_json, quiet, language))
