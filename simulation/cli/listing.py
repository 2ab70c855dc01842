"""`orgchange list`: what there is to choose from and to set."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from simulation.cli.inventory import KINDS, Thing
from simulation.cli.language import spoken
from simulation.cli.options import RESULTS
from simulation.cli.tabling import print_csv, print_json, print_table
from simulation.experiments.refusing import Refusal
from simulation.organisation.checking import nearest, shown
from simulation.words import label, message


class Kind(StrEnum):
    """What can be listed; the names are those of `KINDS`."""

    SCENARIOS = "scenarios"
    COMPANIES = "companies"
    PRACTICES = "practices"
    MEASURES = "measures"
    PARAMETERS = "parameters"
    RESULTS = "results"


SOME = 4  # names shown of many
BETTER = {1: "better.more", -1: "better.less", 0: "better.neither"}


def list_things(
    kind: Annotated[Kind | None, typer.Argument(help="What to list; all kinds in short if left out.")] = None,
    which: Annotated[
        str,
        typer.Argument(help="A name, or a part of a name or meaning: only these.", metavar="WHICH"),
    ] = "",
    assumed: Annotated[bool, typer.Option("--assumed", help="Only parameters that are assumed.")] = False,
    sources: Annotated[bool, typer.Option("--sources", help="Parameters with their sources.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print a list of objects as JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print all there is to know as CSV.")] = False,
    language: Annotated[str | None, typer.Option(metavar="en|nl", help="Language of the words.")] = None,
) -> None:
    """List scenarios, companies, practices, measures, parameters or results.

    `orgchange list parameters trust` shows those about trust, with a whole name all that is known of one.
    """
    speech = spoken(language)
    if as_json and as_csv:
        raise Refusal("--json or --csv: one of them")
    chosen = "parameters" if (assumed or sources) and kind is None else str(kind) if kind else ""
    for option, asked in (("--assumed", assumed), ("--sources", sources)):
        if asked and chosen != "parameters":
            raise Refusal(f"{option}: only parameters have that, not {chosen}")
    things = KINDS[chosen](speech) if chosen else _overview(speech)
    found = _matching(things, which, chosen)
    found = [thing for thing in found if thing["assumed"]] if assumed else found
    if as_json:
        print_json(found)
    elif as_csv:
        print_csv(found)
    elif which and chosen == "parameters" and len(found) == 1:
        _print_parameter(found[0], speech)
    else:
        (_print_sources if sources else HEADS[chosen])(found, speech)
        if chosen == "parameters":
            count = sum(bool(thing["assumed"]) for thing in things)
            print(message("list.assumed", speech, assumed=count, all=len(things)))


def _matching(things: list[Thing], which: str, kind: str) -> list[Thing]:
    """The thing of that name, or all that have `which` in their name or their words. Raises Refusal if none has."""
    if not which:
        return things
    named = [thing for thing in things if thing["name"] == which]
    found = named or [thing for thing in things if which.casefold() in _words(thing)]
    if not found:
        names = [str(thing["name"]) for thing in things]
        raise Refusal(
            f"no {kind} with {shown(which)} in name or meaning{nearest(which, names) if names else ''}"
        )
    return found


def _words(thing: Thing) -> str:
    keys = ("name", "label", "title", "meaning", "description", "scenarios", "companies")
    return " ".join(str(thing.get(key, "")) for key in keys).casefold()


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
    columns = "name label makes training_hours one_off yearly upkeep meaning"
    _table(columns, language, [_texts(each, columns) for each in things])


def _print_measures(things: list[Thing], language: str) -> None:
    rows = [
        [*_texts(each, "name unit"), label(BETTER[int(str(each["better"]))], language), str(each["meaning"])]
        for each in things
    ]
    _table("name unit better meaning", language, rows)


def _print_parameters(things: list[Thing], language: str) -> None:
    rows = [[*_texts(each, "name value"), _meaning(each)] for each in things]
    _table("name value meaning", language, rows)


def _print_sources(things: list[Thing], language: str) -> None:
    rows = [[*_texts(each, "name value"), f"{_meaning(each)}; {each['source']}"] for each in things]
    _table("name value source", language, rows)


def _meaning(thing: Thing) -> str:
    return f"{thing['meaning']} ({thing['unit']})" if thing["unit"] else str(thing["meaning"])


def _print_parameter(thing: Thing, language: str) -> None:
    """All that is known of one parameter."""
    rows = {
        "meaning": str(thing["meaning"]),
        "value": _text(thing["value"]),
        "unit": str(thing["unit"]),
        "range": _range(thing, "low", "high"),
        "plausible": _range(thing, "plausible_low", "plausible_high"),
        "steps": label("word.yes" if thing["changes"] else "word.no", language),
        "source": str(thing["source"]),
    }
    heads = {key: label(f"one.{key}" if key == "steps" else f"head.{key}", language) for key in rows}
    print_table([label("head.name", language), str(thing["name"])], [[heads[key], rows[key]] for key in rows])


def _print_results(things: list[Thing], language: str) -> None:
    if not things:
        print(message("list.no_results", language, folder=RESULTS))
        return
    rows = [
        [
            str(each["name"]),
            f"{datetime.fromisoformat(str(each['ended'])).astimezone():%Y-%m-%d %H:%M}",
            str(each["replicates"]),
            label("word.yes" if each["complete"] else "word.no", language),
            *(_in_short(each[key]) for key in ("companies", "scenarios")),
        ]
        for each in things
    ]
    _table("name ended runs complete company scenarios", language, rows)


def _in_short(value: object) -> str:
    """The first few of many names."""
    names = [str(each) for each in value] if isinstance(value, list) else []
    return ", ".join(names[:SOME]) + (f", ... ({len(names)})" if len(names) > SOME else "")


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
    "results": _print_results,
}
