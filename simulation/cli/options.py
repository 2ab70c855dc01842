"""The options that commands which run scenarios have in common, declared once."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

WIDE = 100
RESULTS = Path("results")


def whole(text: str | int) -> int:
    """A whole number as typed. Raises typer.BadParameter if it is none."""
    try:
        return int(text)
    except ValueError:
        raise typer.BadParameter(f"{text} is not a whole number") from None


@dataclass(frozen=True)
class Options:
    """What is asked beside the scenarios."""

    replicates: Annotated[
        int, typer.Option(parser=whole, metavar="N", help="How many runs of each scenario.")
    ] = 64
    seed: Annotated[
        int, typer.Option(parser=whole, metavar="N", help="The first seed; the others follow it.")
    ] = 0
    days: Annotated[
        int | None, typer.Option(parser=whole, metavar="N", help="Days that are measured; 252 are a year.")
    ] = None
    warm_up: Annotated[
        int | None, typer.Option("--warm-up", parser=whole, metavar="N", help="Days before those.")
    ] = None
    company: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Another company: a name, a company file or a scenario file."),
    ] = None
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="Set a parameter or practice; may be repeated."),
    ] = None
    day: Annotated[
        str | None, typer.Option(metavar="FILE:FUNCTION", help="A day of your own in place of the model's.")
    ] = None
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="The result folder itself.")] = None
    force: Annotated[bool, typer.Option("--force", help="Replace the result that lies there.")] = False
    events: Annotated[bool, typer.Option("--events", help="Record who did what when: events.parquet.")] = (
        False
    )
    threads: Annotated[
        int | None, typer.Option(parser=whole, metavar="N", help="Cores to use; never changes a result.")
    ] = None
    everything: Annotated[bool, typer.Option("--all", help="All measures, not only the key ones.")] = False
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON and nothing else.")] = (
        False
    )
    as_csv: Annotated[bool, typer.Option("--csv", help="Print the table as CSV and nothing else.")] = False
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on success.")] = False
    language: Annotated[str | None, typer.Option(metavar="en|nl", help="Language of words and numbers.")] = (
        None
    )


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, whose last parameter is `options`, the options of `Options` one by one."""
    own = [each for name, each in inspect.signature(command).parameters.items() if name != "options"]
    shared = [
        inspect.Parameter(
            each.name, inspect.Parameter.KEYWORD_ONLY, default=each.default, annotation=each.type
        )
        for each in fields(Options)
    ]

    @wraps(command)
    def typed(**values: Any) -> None:
        given = {each.name: values.pop(each.name) for each in fields(Options)}
        command(**values, options=Options(**given))

    parameters = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in own] + shared
    typed.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    typed.__annotations__ = {each.name: each.annotation for each in parameters}
    del typed.__wrapped__
    return typed
