"""Scenarios, companies, practices, measures, parameters and results as plain objects, each with a `name`."""

import json
from collections.abc import Callable
from pathlib import Path

from simulation.cli.options import RESULTS
from simulation.organisation.scenario import Scenario, load_scenario
from simulation.organisation.shipped import shipped_files
from simulation.rules.declaring import Parameter
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS, Relationship, key
from simulation.words import label

Thing = dict[str, object]


def scenarios(language: str) -> list[Thing]:
    """The shipped scenarios: the four types in their order, then the journeys."""
    names = sorted(
        shipped_files("scenario"), key=lambda name: (name not in RELATIONSHIPS, _type_order(name), name)
    )
    return [_scenario(load_scenario(name), language) for name in names]


def _type_order(name: str) -> int:
    return RELATIONSHIPS.index(name) if name in RELATIONSHIPS else 0


def _scenario(scenario: Scenario, language: str) -> Thing:
    plain = scenario.to_dict()
    kept = ("name", "title", "description", "company", "relationship", "days", "warm_up", "step")
    return {**{each: plain[each] for each in kept}, "label": label(scenario.name, language)}


def companies(language: str) -> list[Thing]:
    """The shipped companies, the reference first, with the parameters in which they differ from it."""
    names = sorted(shipped_files("company"), key=lambda name: (name != "reference", name))
    return [company(name, language) for name in names]


def company(name: str | Path, language: str) -> Thing:
    """One company."""
    from simulation.organisation.checking import Place
    from simulation.organisation.reading import find, read_company, read_toml

    source = find("company", name, Place("company"))
    tables = read_toml(source)
    differs = {each: as_written(PARAMETERS[each], value) for each, value in read_company(source).items()}
    return {
        "name": source.path.stem,
        "title": tables.get("title", ""),
        "description": tables.get("description", ""),
        "label": label(source.path.stem, language),
        "parameters": differs,
    }


def practices(language: str) -> list[Thing]:
    """The eleven practices in their order, with the type that each makes, meaning and constants."""
    types = {key(practice): key(each) for each in reversed(Relationship) for practice in each.practices}
    return [
        {
            "name": name,
            "label": label(name, language).removesuffix(f" ({name})"),
            "makes": types[name],
            "meaning": label(f"practice.{name}", language),
            **{
                each.rpartition(".")[2]: parameter.value
                for each, parameter in PARAMETERS.items()
                if each.startswith(f"change.{name}.")
            },
        }
        for name in PRACTICES
    ]


def measures(language: str) -> list[Thing]:
    """All measures; `better` is 1 where more is better, -1 where less is, 0 where neither."""
    from simulation.kernel.measuring import MEASURES

    return [
        {
            "name": each.name,
            "label": label(each.name, language),
            "unit": each.unit,
            "better": each.better,
            "daily": each.daily,
            "meaning": each.meaning_nl if language == "nl" else each.meaning,
        }
        for each in MEASURES.values()
    ]


def parameters(language: str) -> list[Thing]:
    """All parameters with value, unit, ranges, source and meaning; ranges only of what is a number."""
    return [parameter(name, language) for name in PARAMETERS]


def parameter(name: str, language: str) -> Thing:
    """One parameter."""
    declared = PARAMETERS[name]
    limits = (*declared.hard, *declared.plausible)
    numbers = limits if declared.kind in ("count", "number") else (None,) * 4
    ends = ("low", "high", "plausible_low", "plausible_high")
    return {
        "name": name,
        "value": as_written(declared, declared.value),
        "unit": declared.unit,
        **dict(zip(ends, numbers, strict=True)),
        "source": declared.source,
        "meaning": declared.meaning_nl if language == "nl" else declared.meaning,
        "kind": declared.kind,
        "choices": list(declared.choices),
        "changes": declared.changes,
        "assumed": declared.is_assumed,
    }


def results(language: str) -> list[Thing]:
    """The result folders under results/, the latest first; what is no result, or cannot be read, is left out."""
    from simulation.experiments.manifest import MANIFEST

    found = [each for file in RESULTS.glob(f"*/{MANIFEST}") if (each := _result(file))]
    return sorted(found, key=lambda each: str(each["ended"]), reverse=True)


def _result(file: Path) -> Thing | None:
    try:
        manifest = json.loads(file.read_text(encoding="utf-8"))
        scenarios, seeds = manifest["scenarios"], manifest["seeds"]
        companies = dict.fromkeys(each["content"]["company"] for each in scenarios if "content" in each)
        return {
            "name": file.parent.as_posix(),
            "command": manifest["command"],
            "scenarios": [each["name"] for each in scenarios],
            "companies": list(companies),
            "replicates": seeds["replicates"],
            "seed": seeds["first"],
            "ended": manifest["ended"],
            "complete": manifest["complete"],
        }
    except (OSError, ValueError, KeyError, TypeError):
        return None


def as_written(declared: Parameter, value: float) -> float | str:
    """A value as it stands in files: of a choice its name."""
    return declared.choices[int(value)] if declared.choices else value


KINDS: dict[str, Callable[[str], list[Thing]]] = {
    "scenarios": scenarios,
    "companies": companies,
    "practices": practices,
    "measures": measures,
    "parameters": parameters,
    "results": results,
}
