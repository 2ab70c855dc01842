"""A study by name, by file, or by what is typed on the command line."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from simulation.organisation.checking import Place, ScenarioError, nearest
from simulation.organisation.scenario import read_setting
from simulation.organisation.shipped import shipped_files
from simulation.studies.study import Study, read_study, study_of

COMMAND = "command line"


def asked_study(name: str | None, given: Mapping[str, Any]) -> Study:
    """The study of that shipped name or file, with what is given in place of what it says; or one of factors alone.

    `given` holds what was typed: factors ("NAME=LOW..HIGH", "NAME=one,two"), scenarios, design, points, measures
    ("a,b"), replicates, seed; None or empty where nothing was. Raises ScenarioError, a sentence for people.
    """
    typed = {key: value for key, value in given.items() if value not in (None, (), [])}
    if name is None:
        return study_of(_content(typed), Place(COMMAND), "sweep", Path())
    study = read_study(_file(name))
    for key in ("factors", "scenarios", "design"):
        if key in typed:
            raise Place(COMMAND).at(f"--{key.removesuffix('s')}").error(f"{name} says that itself")
    changes: dict[str, Any] = {key: typed[key] for key in ("points", "replicates", "seed") if key in typed}
    if "measures" in typed:
        changes["measures"] = tuple(typed["measures"].split(","))
    if "replicates" in changes and study.stop:
        raise Place(COMMAND).at("--replicates").error(f"{name} has a stopping rule")
    return replace(study, **changes)


def _file(name: str) -> Path:
    if name.endswith(".toml") or Path(name).exists():
        return Path(name)
    known = shipped_files("study")
    if name not in known:
        raise ScenarioError(f"{name}: there is no such study{nearest(name, list(known))}")
    return known[name]


def _content(typed: Mapping[str, Any]) -> dict[str, object]:
    """What a study file would say."""
    content: dict[str, object] = {"design": "full"}
    for key in ("design", "points", "replicates", "seed"):
        if key in typed:
            content[key] = typed[key]
    if "measures" in typed:
        content["measures"] = typed["measures"].split(",")
    if "scenarios" in typed:
        content["scenarios"] = list(typed["scenarios"])
    content["factor"] = factor_tables(typed.get("factors", ()))
    return content


def factor_tables(texts: Sequence[str]) -> list[dict[str, object]]:
    """What a study file would say of factors that were typed.

    >>> factor_tables(["market.need_drift=0..2", "company=reference,small_firm"])
    [{'name': 'market.need_drift', 'low': 0, 'high': 2}, {'name': 'company', 'values': ['reference', 'small_firm']}]
    """
    tables: list[dict[str, object]] = []
    for text in texts:
        name, equals, value = (part.strip() for part in text.partition("="))
        if not (name and equals and value):
            raise Place(COMMAND).at("--factor").error("must be written NAME=LOW..HIGH or NAME=one,two", text)
        low, dots, high = value.partition("..")
        if dots:
            tables.append({"name": name, "low": _typed(low), "high": _typed(high)})
        else:
            tables.append({"name": name, "values": [_typed(each) for each in value.split(",")]})
    return tables


def _typed(text: str) -> object:
    return read_setting(f"value={text}")[1]
