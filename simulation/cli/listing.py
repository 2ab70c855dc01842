"""`orgchange list`: what there is to choose from and to set."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated

import typer

from simulation.cli.inventory import KINDS, Thing
from simulation.cli.language import spoken
from simulation.cli.tabling import print_json, print_table
from simulation.experiments.refusing import Refusal
from simulation.organisation.checking import shown
from simulation.words import label, message


class Kind(StrEnum):
    """What can be listed; the names are those of `KINDS`."""

    SCENARIOS = "scenarios"
    COMPANIES = "companies"
    PRACTICES = "practices"
    MEASURES = "measures"
    PARAMETERS = "parameters"


BETTER = {1: "better.more", -1: "better.less", 0: "better.neither"}


def list_things(
    kind: Annotated[Kind | None, typer.Argument(help="What to list; all kinds in short if left out.")] = None,
    assumed: Annotated[bool, typer.Option("--assumed", help="Only parameters that are assumed.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print a list of objects as JSON.")] = False,
    language: Annotated[str | None, typer.Option(metavar="en|nl", help="Language of the words.")] = None,
) -> None:
    """List scenarios, companies, practices, measures or parameters."""
    speech = spoken(language)
    chosen = "parameters" if assumed and kind is None else str(kind) if kind else ""
    if assumed and chosen != "parameters":
        raise Refusal(f"--assumed: only parameters are assumed, not {chosen}")
    things = KINDS[chosen](speech) if chosen else _overview(speech)
    shown_things = [thing for thing in things if thing["assumed"]] if assumed else things
    if as_json:
        print_json(shown_things)
    else:
        HEADS[chosen](shown_things, speech)
        if chosen == "parameters":
            count = sum(bool(thing["assumed"]) for thing in things)
            print(message("list.assumed", speech, assumed=count, all=len(things)))


def _overview(language: str) -> list[Thing]:
    found = {kind: [str(thing["name"]) for thing in things(language)] for kind, things in KINDS.items()}
    return [{"name": kind, "number": len(names), "examples": names[:4]} for kind, names in found.items()]


def _table(heads: str, language: str, rows: list[list[str]]) -> None:
    print_table([label(f"head.{head}", language) for head in heads.split()], rows)


def _print_overview(things: list[Thing], language: str) -> None:
    rows = [[label(f"kind.{each['name']}", language), *_texts(each, "number examples")] for each in things]
    _table("kind number examples", language, rows)
    print(message("list.more", language))


def _print_scenarios(things: list[Thing], language: str) -> None:
    rows = [
        [
            *_texts(each, "name company relationship days warm_up"),
            str(_length(each["step"])),
            _line(each["description"]),
        ]
        for each in things
    ]
    _table("name company relationship days warm_up steps description", language, rows)


def _print_companies(things: list[Thing], language: str) -> None:
    rows = [
        [str(each["name"]), str(_length(each["parameters"])), _line(each["description"])] for each in things
    ]
    _table("name differs description", language, rows)


def _print_practices(things: list[Thing], language: str) -> None:
    columns = "name makes training_hours one_off yearly upkeep meaning"
    _table(columns, language, [_texts(each, columns) for each in things])


def _print_measures(things: list[Thing], language: str) -> None:
    rows = [
        [*_texts(each, "name unit"), label(BETTER[int(str(each["better"]))], language), str(each["meaning"])]
        for each in things
    ]
    _table("name unit better meaning", language, rows)


def _print_parameters(things: list[Thing], language: str) -> None:
    rows = [
        [
            *_texts(each, "name value unit"),
            _range(each, "low", "high"),
            _range(each, "plausible_low", "plausible_high"),
            *_texts(each, "source meaning"),
        ]
        for each in things
    ]
    _table("name value unit range plausible source meaning", language, rows)


def _range(thing: Thing, low: str, high: str) -> str:
    choices = thing["choices"]
    if isinstance(choices, list) and choices:
        return " | ".join(choices)
    return "true | false" if thing[low] is None else f"{shown(thing[low])} .. {shown(thing[high])}"


def _texts(thing: Thing, keys: str) -> list[str]:
    return [_text(thing[key]) for key in keys.split()]


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(value) + " ..."
    return value if isinstance(value, str) else shown(value)


def _line(text: object) -> str:
    return " ".join(str(text).split())


def _length(value: object) -> int:
    return len(value) if isinstance(value, list | dict) else 0


HEADS: dict[str, Callable[[list[Thing], str], None]] = {
    "": _print_overview,
    "scenarios": _print_scenarios,
    "companies": _print_companies,
    "practices": _print_practices,
    "measures": _print_measures,
    "parameters": _print_parameters,
}
