"""`orgchange compare`: several scenarios on the same seeds, and what differs beyond chance."""

from typing import Annotated

import typer

from simulation.cli.options import Options, with_options
from simulation.rules.vocabulary import RELATIONSHIPS


@with_options
def compare(
    scenarios: Annotated[
        list[str] | None,
        typer.Argument(
            help="Shipped scenarios or scenario files; without any, the four relationship types.",
            metavar="SCENARIO",
            show_default=False,
        ),
    ] = None,
    *,
    options: Options,
) -> None:
    """Compare scenarios on the same seeds.

    The market and its customers are the same, the way of working together is another one. The table has the
    first scenario's means, then each other's difference to the first with its 95 % interval. Everything goes
    to results/compare, pictures and a report included; what was computed before is not computed again, and a
    comparison that was interrupted goes on.
    """
    from simulation.cli.answering import answer

    answer(scenarios or RELATIONSHIPS, options, name="compare")
