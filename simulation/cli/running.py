"""`orgchange run`: one scenario, its measures with intervals."""

from typing import Annotated

import typer

from simulation.cli.options import Options, with_options


@with_options
def run(
    scenario: Annotated[
        str, typer.Argument(help="A shipped scenario or a scenario file.", metavar="SCENARIO")
    ],
    *,
    options: Options,
) -> None:
    """Run one scenario on many seeds.

    The table has the mean of each measure over the runs with half its 95 % interval. Everything goes to
    results/SCENARIO, pictures and a report included; what was computed before is not computed again.
    """
    from simulation.cli.answering import answer

    answer([scenario], options)
