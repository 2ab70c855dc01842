"""A scenario: a company, how its Sales and Marketing work together, and what changes when.

`load_scenario` reads one by shipped name or file, checks everything once and fills in everything; whoever has
a `Scenario` needs no further checks.
"""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from simulation.organisation import memory
from simulation.organisation.checking import Place, ScenarioError, Value, shown
from simulation.organisation.reading import Layers, find, lay_settings, levels, read_company, read_scenario
from simulation.organisation.timing import MAX_TRIGGERS, Step, Trigger, resolved_trigger
from simulation.rules.parameters import PARAMETERS

__all__ = ["Scenario", "ScenarioError", "Step", "Trigger", "load_scenario", "read_setting"]

LABELS = ("name", "title", "description", "company", "relationship")


@dataclass(frozen=True)
class Scenario:
    """Everything that determines a run but its seed.

    `days` are measured, `warm_up` days come before them. `practices` holds all eleven levels on the first
    morning, `parameters` every parameter of the model (of a choice its position). Steps are in order of day,
    triggers in order of name.
    """

    name: str
    title: str
    description: str
    company: str
    relationship: str
    days: int
    warm_up: int
    practices: Mapping[str, float] = field(hash=False)
    parameters: Mapping[str, Value] = field(hash=False)
    steps: tuple[Step, ...]
    triggers: tuple[Trigger, ...]

    @property
    def established(self) -> bool:
        """True if nothing changes during the run: the organisation has worked this way since its founding."""
        return not self.steps

    def to_dict(self) -> dict[str, object]:
        """The scenario as plain values under the keys of a scenario file, in a fixed order."""
        return {
            **{label: getattr(self, label) for label in LABELS},
            "days": self.days,
            "warm_up": self.warm_up,
            "practices": dict(sorted(self.practices.items())),
            "parameters": {name: _as_written(name, value) for name, value in sorted(self.parameters.items())},
            "step": [_step_as_written(step) for step in self.steps],
            "trigger": [{**vars(trigger), "inform": list(trigger.inform)} for trigger in self.triggers],
        }

    def digest(self) -> str:
        """SHA-256 of all that determines the results; equal digests, equal runs. Labels do not count."""
        content = {key: value for key, value in self.to_dict().items() if key not in LABELS}
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def load_scenario(
    name_or_path: str | Path,
    *,
    company: str | Path | None = None,
    settings: Mapping[str, object] | None = None,
    days: int | None = None,
    warm_up: int | None = None,
) -> Scenario:
    """The scenario of that shipped name or file; what is given here takes the place of what the file says.

    `settings` sets single values by name: parameters ("market.need_drift"), practices
    ("practices.co_location"), "relationship", "step.co_location.month" (0 = never).
    Raises: ScenarioError, a sentence for people, if anything is unknown, missing or out of range.
    """
    source = find("scenario", name_or_path, Place("scenario"))
    layers = read_scenario(source)
    given = {"company": company, "days": days, "warm_up": warm_up}
    asked = dict(settings or {}) | {key: value for key, value in given.items() if value is not None}
    lay_settings(layers, asked, Place("settings"))
    scenario = _resolved(source.path.stem, layers)
    _check_whole(scenario, source.place)
    return scenario


def read_setting(text: str) -> tuple[str, object]:
    """Name and value of a setting typed as name=value; the value as in a file, text also without quotes.

    >>> read_setting("market.need_drift=2.5"), read_setting("company.marketing_role=support")
    (('market.need_drift', 2.5), ('company.marketing_role', 'support'))

    Raises: ScenarioError if there is no "=".
    """
    name, equals, value = (part.strip() for part in text.partition("="))
    if not name or not equals or not value:
        raise Place("settings").error("must be written name=value, such as market.need_drift=2", text)
    try:
        return name, tomllib.loads(f"value = {value}")["value"]
    except (tomllib.TOMLDecodeError, KeyError):
        return name, value


def _resolved(name: str, layers: Layers) -> Scenario:
    defaults = {each: parameter.value for each, parameter in PARAMETERS.items()}
    company = read_company(layers.company) if layers.company else {}
    parameters = defaults | company | layers.parameters
    order_value = float(parameters["company.order_value"])
    return Scenario(
        name=name,
        title=layers.title,
        description=layers.description,
        company=layers.company.path.stem if layers.company else "reference",
        relationship=layers.relationship,
        days=layers.days,
        warm_up=layers.warm_up,
        practices=levels(layers),
        parameters=parameters,
        steps=tuple(layers.steps[at] for at in sorted(layers.steps)),
        triggers=tuple(resolved_trigger(said, order_value) for _, said in sorted(layers.triggers.items())),
    )


def _check_whole(scenario: Scenario, place: Place) -> None:
    """Refuse what is wrong only as a whole: steps after the end, no market at first, too large a company."""
    for step in scenario.steps:
        if step.day > scenario.days:
            problem = f"comes after the end of the run (days = {scenario.days})"
            raise place.at("step").error(f"{step.name} in month {step.month}, on day {step.day}, {problem}")
    if len(scenario.triggers) > MAX_TRIGGERS:
        raise place.at("trigger").error(f"{len(scenario.triggers)} triggers; at most {MAX_TRIGGERS} can be")
    parameters = scenario.parameters
    new, segments = int(parameters["company.new_segments"]), int(parameters["company.segments"])
    if new >= segments:
        problem = f"must be fewer than company.segments ({segments}), or nobody can buy on the first day"
        raise place.at("parameters.company.new_segments").error(problem, new)
    _check_memory(scenario, place)


def _check_memory(scenario: Scenario, place: Place) -> None:
    needed = memory.estimate(scenario.parameters, scenario.warm_up + scenario.days)
    there = memory.available()
    if needed > there:
        groups = ("salespeople", "marketers", "customers")
        size = ", ".join(f"{shown(scenario.parameters[f'company.{group}'])} {group}" for group in groups)
        memories = f"about {needed / 1e9:.1f} GB of memory; this machine has {there / 1e9:.1f} GB"
        raise place.error(f"a run with {size} needs {memories}")


def _as_written(name: str, value: Value) -> Value | str:
    choices = PARAMETERS[name].choices
    return choices[int(value)] if choices else value


def _step_as_written(step: Step) -> dict[str, object]:
    if step.practice is not None:
        return {"day": step.day, "practice": step.practice, "level": step.level}
    parameter = PARAMETERS[step.name]
    value = {"switch": bool, "count": int}.get(parameter.kind, float)(step.level)
    return {"day": step.day, "parameter": step.name, "value": _as_written(step.name, value)}
