"""The JSON Schema of scenario files, made from the declarations, so that editors complete and check them.

`python -m simulation.organisation.schema` writes it beside the shipped scenarios; a test says when it is out
of date. Company files hold a part of the same keys. Draft 7 is what editors for TOML understand.
"""

import json

from simulation.organisation.reading import DAY_LIMITS, DAY_MEANINGS
from simulation.organisation.shipped import shipped, shipped_files
from simulation.organisation.timing import MAX_DAYS, MAX_TRIGGERS
from simulation.rules.declaring import Parameter
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS, ROLES, SIGNALS

FILE = "scenario.schema.json"

Schema = dict[str, object]
TEXT: Schema = {"type": "string"}
LEVEL: Schema = {"type": "number", "minimum": 0, "maximum": 1, "description": "share who work that way"}


def scenario_schema() -> Schema:
    """The schema of a scenario file."""
    days = {name: _count(*DAY_LIMITS[name], DAY_MEANINGS[name]) for name in DAY_LIMITS}
    properties: Schema = {
        "title": TEXT,
        "description": TEXT,
        "extends": _file("scenario", "the scenario that this one changes"),
        "company": _file("company", "the company in which it happens"),
        "relationship": _one_of(RELATIONSHIPS, "sets all eleven levels; [practices] overrides them"),
        **days,
        "practices": _table(dict.fromkeys(PRACTICES, LEVEL)),
        "parameters": _parameters(),
        "step": {"type": "array", "items": _step()},
        "trigger": {"type": "array", "items": _trigger(), "maxItems": MAX_TRIGGERS},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A scenario or company of orgchange",
        **_table(properties),
        "definitions": {name: parameter_schema(parameter) for name, parameter in PARAMETERS.items()},
    }


def parameter_schema(parameter: Parameter) -> Schema:
    """The schema of one parameter's value."""
    about = f"{parameter.meaning}; {parameter.unit}"
    if parameter.kind == "choice":
        return {**_one_of(parameter.choices, about), "default": parameter.choices[int(parameter.value)]}
    if parameter.kind == "switch":
        return {"type": "boolean", "description": about, "default": parameter.value}
    kind = "integer" if parameter.kind == "count" else "number"
    limits = {"minimum": parameter.low, "maximum": parameter.high}
    return {"type": kind, **limits, "description": about, "default": parameter.value}


def schema_text() -> str:
    """The schema as it lies in its file."""
    return json.dumps(scenario_schema(), indent=1, ensure_ascii=False) + "\n"


def _table(properties: Schema) -> Schema:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _one_of(names: tuple[str, ...], description: str) -> Schema:
    return {"enum": list(names), "description": description}


def _file(kind: str, description: str) -> Schema:
    """A shipped name, offered for completion, or any file beside."""
    known = {"enum": list(shipped_files(kind))}
    return {"anyOf": [known, TEXT], "description": f"{description}: a shipped one or a file beside this one"}


def _count(low: int, high: int, description: str) -> Schema:
    return {"type": "integer", "minimum": low, "maximum": high, "description": description}


def _parameters() -> Schema:
    """Parameters as quoted dotted names and as nested tables, both of which a file may use."""
    quoted: Schema = {name: {"$ref": f"#/definitions/{name}"} for name in PARAMETERS}
    nested: Schema = {}
    for name, reference in quoted.items():
        table = nested
        *groups, short = name.split(".")
        for group in groups:
            inner = table.setdefault(group, _table({}))
            assert isinstance(inner, dict)
            table = inner["properties"]
        table[short] = reference
    return _table(nested | quoted)


def _step() -> Schema:
    changing = tuple(name for name, parameter in PARAMETERS.items() if parameter.changes)
    months = MAX_DAYS // 21
    properties: Schema = {
        "month": _count(1, months, "measured month; month 1 is the first 21 measured days"),
        "day": _count(1, MAX_DAYS, "measured day, in place of a month"),
        "practice": _one_of(PRACTICES, "the practice that gets another level"),
        "level": LEVEL,
        "parameter": _one_of(changing, "in place of a practice: the parameter that gets another value"),
        "value": {"type": ["number", "boolean", "string"], "description": "its new value"},
    }
    return {**_table(properties), "allOf": [_either("month", "day"), _either("practice", "parameter")]}


def _either(one: str, other: str) -> Schema:
    return {"oneOf": [{"required": [one]}, {"required": [other]}]}


def _trigger() -> Schema:
    roles = {"type": "array", "items": {"enum": list(ROLES)}, "minItems": 1, "uniqueItems": True}
    return _table(
        {
            "name": {**TEXT, "description": "the name of the signal unless it is given"},
            "signal": _one_of(SIGNALS, "what is seen"),
            "above": {"type": "number", "description": "the amount above which it fires, if it is an amount"},
            "initiator": _one_of(ROLES, "who takes the initiative"),
            "inform": {**roles, "description": "who is consulted"},
            "remove": {"type": "boolean", "description": "true takes away the trigger of that name"},
        }
    )


if __name__ == "__main__":
    (shipped() / FILE).write_text(schema_text(), encoding="utf-8")
