"""What a scenario does on a date (steps) and what its people agreed to do on a signal (triggers)."""

from collections.abc import Mapping
from dataclasses import dataclass

from simulation.organisation.checking import (
    Place,
    checked_choice,
    checked_count,
    checked_keys,
    checked_level,
    checked_number,
    checked_parameter,
    checked_switch,
    checked_text,
    nearest,
)
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, ROLES, SIGNALS

DAYS_PER_MONTH = 21
MAX_DAYS = 25_200
MAX_TRIGGERS = 16
STEP_KEYS = ("month", "day", "practice", "level", "parameter", "value")
TRIGGER_KEYS = ("name", "signal", "above", "initiator", "inform", "remove")

# Signals that are an amount, and the range of the amount above which they fire; the others just happen.
AMOUNTS = {"order_value": (0.0, 1e12), "online_share": (0.0, 1.0), "belief_gap": (0.0, 20.0)}
ORDER_VALUES_ABOVE = 2.0  # an order above so many median order values is worth a consultation

SHIPPED_TRIGGERS: Mapping[str, Mapping[str, object]] = {
    "handover": {"signal": "handover", "initiator": "marketer", "inform": ("salesperson",)},
    "overlap": {"signal": "overlap", "initiator": "salesperson", "inform": ("marketer",)},
    "support_request": {"signal": "support_request", "initiator": "salesperson", "inform": ("marketer",)},
    "order_value": {"signal": "order_value", "initiator": "salesperson", "inform": ("marketer",)},
    "online_share": {
        "signal": "online_share", "above": 0.2, "initiator": "marketer", "inform": ("salesperson",),
    },
    "belief_gap": {"signal": "belief_gap", "above": 0.6, "initiator": "marketer", "inform": ("salesperson",)},
}  # fmt: skip


@dataclass(frozen=True)
class Step:
    """A change on the morning of measured day `day` (1 = the first): of a practice or of a parameter.

    Exactly one of `practice` and `parameter` is a name. `level` is the new level, or the new value (of a
    choice its position).
    """

    day: int
    practice: str | None
    parameter: str | None
    level: float

    @property
    def name(self) -> str:
        """What is changed, as it stands in files."""
        return self.practice or self.parameter or ""

    @property
    def month(self) -> int:
        """The measured month in which the day lies, 1 = the first."""
        return (self.day - 1) // DAYS_PER_MONTH + 1


@dataclass(frozen=True)
class Trigger:
    """When `signal` is seen (and is greater than `above`), `initiator` consults the roles in `inform`."""

    name: str
    signal: str
    above: float
    initiator: str
    inform: tuple[str, ...]


def first_day(month: int) -> int:
    """The measured day on which a month begins.

    >>> first_day(1), first_day(4)
    (1, 64)
    """
    return (month - 1) * DAYS_PER_MONTH + 1


def read_step(table: Mapping[str, object], place: Place) -> Step:
    """One [[step]] of a file, checked."""
    checked_keys(table, STEP_KEYS, place)
    if ("practice" in table) == ("parameter" in table):
        raise place.error('needs either practice = "..." and level, or parameter = "..." and value')
    day = _read_day(table, place)
    if "practice" in table:
        _without(table, "value", "level", place)
        practice = checked_choice(table["practice"], PRACTICES, place.at("practice"))
        return Step(day, practice, None, checked_level(table.get("level", 1.0), place.at("level")))
    _without(table, "level", "value", place)
    name = checked_choice(table["parameter"], PARAMETERS, place.at("parameter"))
    if not PARAMETERS[name].changes:
        changing = ", ".join(each for each, parameter in PARAMETERS.items() if parameter.changes)
        raise place.at("parameter").error(f"cannot change during a run; those that can: {changing}", name)
    if "value" not in table:
        raise place.error(f"{name} needs a value")
    value = checked_parameter(PARAMETERS[name], table["value"], place.at("value"))
    return Step(day, None, name, float(value))


def _read_day(table: Mapping[str, object], place: Place) -> int:
    if ("month" in table) == ("day" in table):
        raise place.error("needs either a month or a day, 1 = the first that is measured")
    if "day" in table:
        return checked_count(table["day"], (1, MAX_DAYS), place.at("day"), "measured day")
    last = MAX_DAYS // DAYS_PER_MONTH
    return first_day(checked_count(table["month"], (1, last), place.at("month"), "measured month"))


def _without(table: Mapping[str, object], key: str, instead: str, place: Place) -> None:
    if key in table:
        raise place.at(key).error(f"does not belong here; write {instead}", table[key])


def read_trigger(table: Mapping[str, object], place: Place) -> dict[str, object]:
    """What one [[trigger]] of a file says, checked: always its name; other keys only as far as given."""
    checked_keys(table, TRIGGER_KEYS, place)
    if "name" not in table and "signal" not in table:
        raise place.error("needs a signal, or the name of a trigger to change")
    if "signal" in table:
        checked_choice(table["signal"], SIGNALS, place.at("signal"))
    said: dict[str, object] = {"name": table.get("signal"), **table}
    checked_text(said["name"], place.at("name"))
    if "initiator" in table:
        checked_choice(table["initiator"], ROLES, place.at("initiator"))
    if "inform" in table:
        said["inform"] = _read_roles(table["inform"], place.at("inform"))
    if "remove" in table:
        checked_switch(table["remove"], place.at("remove"))
    return said


def _read_roles(value: object, place: Place) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not value:
        raise place.error(f'must be a list of roles, as in ["marketer"]; known are {", ".join(ROLES)}', value)
    roles = tuple(checked_choice(role, ROLES, place) for role in value)
    if len(set(roles)) < len(roles):
        raise place.error("names a role twice", value)
    return roles


def merge_trigger(
    triggers: dict[str, Mapping[str, object]], said: Mapping[str, object], place: Place
) -> None:
    """Add to `triggers` what one [[trigger]] says: a new one, other values of a known one, or its end."""
    name = str(said["name"])
    known = triggers.get(name)
    if said.get("remove"):
        if known is None:
            raise place.at("name").error(f"there is no such trigger to remove{nearest(name, triggers)}", name)
        del triggers[name]
        return
    # Another signal counts in another unit, so the amount agreed for the old one says nothing about it.
    if known is not None and said.get("signal", known["signal"]) != known["signal"]:
        known = {key: value for key, value in known.items() if key != "above"}
    merged = {**(known or {}), **said}
    for key in ("signal", "initiator", "inform"):
        if key not in merged:
            raise place.error(f'trigger "{name}" is new and needs {key} = ...{nearest(name, triggers)}')
    _check_amount(merged, place)
    triggers[name] = merged


def _check_amount(said: Mapping[str, object], place: Place) -> None:
    signal = str(said["signal"])
    if signal in AMOUNTS and "above" in said:
        checked_number(said["above"], AMOUNTS[signal], place.at("above"), f"amount of {signal}")
    elif signal in AMOUNTS and signal != "order_value":
        raise place.error(f"needs above = ..., the {signal} from which it fires")
    elif signal not in AMOUNTS and "above" in said:
        raise place.at("above").error(f"{signal} is not an amount; leave above out", said["above"])


def resolved_trigger(said: Mapping[str, object], order_value: float) -> Trigger:
    """The trigger with every value filled in; `order_value` is the company's median order value in euros."""
    signal, inform = str(said["signal"]), said["inform"]
    usual = ORDER_VALUES_ABOVE * order_value if signal == "order_value" else 0.0
    above = said.get("above", usual)
    assert isinstance(above, int | float)
    assert isinstance(inform, tuple)
    return Trigger(str(said["name"]), signal, float(above), str(said["initiator"]), inform)
