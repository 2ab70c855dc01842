"""`orgchange show`: everything a scenario resolves to."""

import sys
from collections.abc import Mapping
from typing import Annotated

import typer

from simulation.cli.inventory import as_written
from simulation.cli.language import spoken
from simulation.cli.remarking import remarks
from simulation.cli.tabling import print_json, print_table
from simulation.organisation.checking import shown
from simulation.organisation.scenario import Scenario, Step, load_scenario, read_setting
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import RELATIONSHIPS, Relationship, key
from simulation.words import label, message


def show(
    scenario: Annotated[str, typer.Argument(help="A shipped name or a file.")],
    company: Annotated[
        str | None, typer.Option(help="Another company: a name, a company file or a scenario file.")
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="Set a parameter or practice; may be repeated."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    language: Annotated[str | None, typer.Option(metavar="en|nl", help="Language of the words.")] = None,
) -> None:
    """Show everything a scenario resolves to, and where it differs from the reference company."""
    speech = spoken(language)
    found = load_scenario(scenario, company=company, settings=dict(map(read_setting, settings or ())))
    for remark in remarks([found], company, speech):
        print(remark, file=sys.stderr)
    if as_json:
        print_json({**found.to_dict(), "digest": found.digest(), "differs": differences(found)})
        return
    _print_head(found, speech)
    _print_practices(found, speech)
    _print_steps(found, speech)
    _print_triggers(found, speech)
    _print_parameters(found, speech)
    numbers = {kind: len(differing) for kind, differing in differences(found).items()}
    print(message("show.differs", speech, **numbers))


def differences(scenario: Scenario) -> dict[str, dict[str, object]]:
    """Per table what differs: parameters and their reference values, practices and the levels of the type."""
    usual = usual_levels(scenario.relationship)
    return {
        "parameters": {
            name: as_written(PARAMETERS[name], PARAMETERS[name].value)
            for name, value in scenario.parameters.items()
            if value != PARAMETERS[name].value
        },
        "practices": {
            name: usual[name] for name, level in scenario.practices.items() if level != usual[name]
        },
    }


def usual_levels(relationship: str) -> Mapping[str, float]:
    """The level of each practice in an organisation that is exactly of that type."""
    present = Relationship(RELATIONSHIPS.index(relationship)).practices
    return {key(each): float(each in present) for each in Relationship.INTEGRATED.practices}


def _print_head(scenario: Scenario, language: str) -> None:
    print(f"{scenario.name}: {scenario.title}" if scenario.title else scenario.name)
    if scenario.description:
        print(scenario.description)
    print(f"{label('head.company', language)}: {scenario.company}")
    print(f"{label('head.relationship', language)}: {scenario.relationship}")
    print(message("show.time", language, days=scenario.days, warm_up=scenario.warm_up))


def _heads(heads: str, language: str) -> list[str]:
    return [label(f"head.{head}", language) for head in heads.split()]


def _unlike(value: float | str, usual: float | str) -> str:
    """A mark and the usual value where the value is another."""
    return "" if value == usual else f"* {_text(usual)}"


def _print_practices(scenario: Scenario, language: str) -> None:
    usual = usual_levels(scenario.relationship)
    rows = [
        [name, shown(level), _unlike(level, usual[name]), label(f"practice.{name}", language)]
        for name, level in scenario.practices.items()
    ]
    print()
    print_table(_heads("practice level usual meaning", language), rows)


def _print_steps(scenario: Scenario, language: str) -> None:
    print()
    if scenario.established:
        print(message("show.established", language))
        return
    rows = [[str(step.month), str(step.day), step.name, _step_value(step)] for step in scenario.steps]
    print_table(_heads("month day changes to", language), rows)


def _step_value(step: Step) -> str:
    value = as_written(PARAMETERS[step.name], step.level) if step.parameter else step.level
    return value if isinstance(value, str) else shown(value)


def _print_triggers(scenario: Scenario, language: str) -> None:
    rows = [
        [
            each.name,
            each.signal,
            shown(each.above) if each.above else "",
            each.initiator,
            ", ".join(each.inform),
        ]
        for each in scenario.triggers
    ]
    print()
    print_table(_heads("trigger signal above initiator inform", language), rows)


def _print_parameters(scenario: Scenario, language: str) -> None:
    rows = []
    for name, value in scenario.parameters.items():
        declared = PARAMETERS[name]
        now, usual = (as_written(declared, each) for each in (value, declared.value))
        meaning = declared.meaning_nl if language == "nl" else declared.meaning
        rows.append([name, _text(now), _unlike(now, usual), declared.unit, meaning])
    print()
    print_table(_heads("parameter value reference unit meaning", language), rows)


def _text(value: float | str) -> str:
    return value if isinstance(value, str) else shown(value)
