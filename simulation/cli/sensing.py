"""`orgchange sensitivity`: which conclusions depend on which assumption."""

from pathlib import Path
from typing import Annotated, Any

import typer

from simulation.cli.options import whole


def _number(help_text: str) -> Any:
    return typer.Option(parser=whole, metavar="N", help=help_text, show_default=False)


ASKED = "A company, or a scenario whose company is asked about; without it, the reference company."
Scenario = Annotated[str | None, typer.Argument(help=ASKED, metavar="SCENARIO", show_default=False)]
Draws = Annotated[int | None, _number("Draws of all assumptions at once: 400.")]
Walks = Annotated[int | None, _number("Walks through all assumptions one by one: 4.")]
Points = Annotated[int | None, _number("Points for shares of the variance, a power of two: 64.")]
Keep = Annotated[int | None, _number("Assumptions that get such shares, the heaviest: 10.")]
Replicates = Annotated[int | None, _number("Paired seeds at each point: 4.")]
Thorough = Annotated[bool, typer.Option("--thorough", help="Far more of each: hours instead of minutes.")]
ONLY = "Only these groups of assumptions, or single ones."
Only = Annotated[str | None, typer.Option(metavar="trust,selling", help=ONLY)]
Measures = Annotated[str | None, typer.Option(metavar="A,B", help="Ask about these measures.")]
Seed = Annotated[int, _number("The first seed: 0.")]
Days = Annotated[int | None, _number("Days that are measured; 252 are a year.")]
WarmUp = Annotated[int | None, _number("Days before those.")]
SETTINGS = "Set a parameter; may be repeated."
Settings = Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help=SETTINGS)]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="The result folder itself.")]
Force = Annotated[bool, typer.Option("--force", help="Replace the result that lies there.")]
Threads = Annotated[int | None, _number("Cores to use; never changes a result.")]
DOCS = "Also write sensitivity.md, with its pictures, into this folder."
Docs = Annotated[Path | None, typer.Option(metavar="DIR", help=DOCS)]
AsJson = Annotated[bool, typer.Option("--json", help="Print the summary as JSON and nothing else.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on success.")]
Language = Annotated[str | None, typer.Option(metavar="en|nl", help="Language of words and numbers.")]


def sensitivity(
    scenario: Scenario = None,
    draws: Draws = None,
    trajectories: Walks = None,
    points: Points = None,
    keep: Keep = None,
    replicates: Replicates = None,
    thorough: Thorough = False,
    only: Only = None,
    measures: Measures = None,
    seed: Seed = 0,
    days: Days = None,
    warm_up: WarmUp = None,
    settings: Settings = None,
    out: Out = None,
    force: Force = False,
    threads: Threads = None,
    docs: Docs = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
    language: Language = None,
) -> None:
    """Tell which conclusions depend on which assumption.

    All assumed parameters are varied over their plausible ranges, and the four relationship types are compared at each
    point: in how many draws does each step still make things better, which assumptions flip it, which move it most?
    What a company knows of itself is kept. A few minutes on two cores. Everything goes to results/sensitivity, with a
    report; an interrupted analysis goes on.
    """
    from simulation.cli.sensitivity import Asked, tell

    given = {
        "draws": draws, "trajectories": trajectories, "points": points, "keep": keep, "replicates": replicates,
    }  # fmt: skip
    effort = {name: number for name, number in given.items() if number is not None}
    groups, read = (tuple(text.split(",")) if text else () for text in (only, measures))
    where = (scenario, tuple(settings or ()), days, warm_up)
    tell(
        Asked(
            where, effort, thorough, groups, read, seed, out, force, threads, docs, as_json, quiet, language
        )
    )
