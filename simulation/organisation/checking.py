"""The door through which every number of a scenario comes in: checked once, then trusted.

Each check returns the value in the form the model uses, or raises `ScenarioError`: one sentence with the
file, the key, the value, what is allowed and, where a name is unknown, the nearest one that exists.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import isfinite
from numbers import Integral, Real

from simulation.rules.declaring import Parameter

Value = float | int | bool

MANY = "; `orgchange list parameters` shows the valid names"


class ScenarioError(ValueError):
    """Something in a scenario cannot be used; the message says what, where, and what is allowed."""


@dataclass(frozen=True)
class Place:
    """Where something stands: a file as the user knows it, and the key in it."""

    file: str
    key: str = ""

    def at(self, key: str) -> "Place":
        """The place of `key` below this one."""
        return Place(self.file, f"{self.key}.{key}" if self.key else key)

    def error(self, problem: str, *value: object) -> ScenarioError:
        """The error that says `problem` about this place, and about the value found there if one is given."""
        where = f"{self.file}: {self.key}" if self.key else self.file
        return ScenarioError(f"{where}{''.join(f' = {shown(each)}' for each in value)}: {problem}")

    def unknown(self, key: str, value: object, valid: Collection[str], above: str = "") -> ScenarioError:
        """The error for a `key` that does not exist here; `above` and the key would make a `valid` name."""
        values = () if isinstance(value, Mapping | list) else (value,)
        return self.at(shown(key).strip('"')).error(f"unknown key{nearest(above + key, valid)}", *values)


def shown(value: object) -> str:
    """A value as one would write it in a scenario file, shortened to fit a line.

    >>> shown("aligned"), shown(True), shown(250000.0), shown(0.35)
    ('"aligned"', 'true', '250_000', '0.35')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        text = '"' + "".join(letter if letter.isprintable() else "?" for letter in value) + '"'
    elif isinstance(value, Integral):
        text = f"{int(value):_}" if abs(int(value)) < 10**15 else "a number of more than 15 digits"
    elif isinstance(value, Real):
        text = format(float(value), "_.10g")
    elif isinstance(value, Mapping):
        text = "a table"
    elif isinstance(value, list | tuple):
        text = "a list"
    else:
        text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def nearest(name: str, valid: Collection[str]) -> str:
    """The end of a sentence about an unknown name: the nearest valid one, or all of a few, or where to look.

    >>> nearest("co_locaton", ["co_location", "joint_tasks"])
    '; did you mean "co_location"?'
    >>> nearest("budget", ["campaign.budget", "quarrel.budget", "quarrel.odd"])
    '; did you mean "campaign.budget" or "quarrel.budget"?'
    >>> nearest("xyz", ["one", "two"])
    '; known are one, two'
    """
    close = [each for each in valid if each.endswith(f".{name}")][:3]
    close = close or get_close_matches(name[:100], valid, n=1, cutoff=0.6)
    if close:
        return f"; did you mean {' or '.join(shown(each) for each in close)}?"
    return f"; known are {', '.join(sorted(valid))}" if len(valid) <= 12 else MANY


def checked_keys(table: Mapping[str, object], valid: Collection[str], place: Place) -> None:
    """Refuse the first key of `table` that is not among the `valid` ones."""
    for key in table:
        if key not in valid:
            raise place.unknown(key, table[key], valid)


def checked_table(value: object, place: Place) -> Mapping[str, object]:
    """`value` if it is a table."""
    if not isinstance(value, Mapping):
        raise place.error(f"must be a table: [{place.key}], then one key = value a line", value)
    return value


def checked_tables(value: object, place: Place) -> list[Mapping[str, object]]:
    """`value` if it is a list of tables."""
    if not isinstance(value, list) or not all(isinstance(each, Mapping) for each in value):
        raise place.error(f"must be a list of tables: [[{place.key}]] before each", value)
    return value


def checked_text(value: object, place: Place) -> str:
    """`value` if it is text."""
    if not isinstance(value, str):
        raise place.error("must be text between quotes", value)
    return value


def checked_choice(value: object, valid: Collection[str], place: Place) -> str:
    """`value` if it is one of the `valid` names."""
    if not isinstance(value, str):
        raise place.error(f"must be one of {', '.join(sorted(valid))}, between quotes", value)
    if value not in valid:
        raise place.error(f"is not known here{nearest(value, valid)}", value)
    return value


def checked_switch(value: object, place: Place) -> bool:
    """`value` if it is true or false."""
    if not isinstance(value, bool):
        raise place.error("must be true or false, without quotes", value)
    return value


def checked_number(value: object, limits: tuple[float, float], place: Place, about: str = "") -> float:
    """`value` as a float if it is a finite number within `limits`; `about` says unit and meaning."""
    if isinstance(value, bool) or not isinstance(value, Real):
        raise place.error(f"must be a number{_comma(value)}{_and(about)}", value)
    number: float = int(value) if isinstance(value, Integral) else float(value)
    if isinstance(number, float) and not isfinite(number):
        raise place.error(f"must be a finite number{_and(about)}", value)
    if not limits[0] <= number <= limits[1]:
        raise place.error(f"must lie between {shown(limits[0])} and {shown(limits[1])}{_and(about)}", value)
    return number + 0.0  # a float, and never -0.0: equal scenarios have equal digests


def checked_count(value: object, limits: tuple[float, float], place: Place, about: str = "") -> int:
    """`value` as an int if it is a whole number within `limits`."""
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise place.error(f"must be a whole number, without a point{_and(about)}", value)
    checked_number(value, limits, place, about)
    return int(value)


def checked_level(value: object, place: Place) -> float:
    """`value` as the level of a practice."""
    return checked_number(value, (0.0, 1.0), place, "the share of staff who work that way")


def checked_parameter(parameter: Parameter, value: object, place: Place) -> Value:
    """`value` in the form the model uses for this parameter; a choice becomes its position.

    Raises: ScenarioError where kind or hard range do not fit.
    """
    about = f"{parameter.unit}; {parameter.meaning}"
    if parameter.kind == "choice":
        return parameter.choices.index(checked_choice(value, parameter.choices, place))
    if parameter.kind == "switch":
        return checked_switch(value, place)
    if parameter.kind == "count":
        return checked_count(value, parameter.hard, place, about)
    return checked_number(value, parameter.hard, place, about)


def _and(about: str) -> str:
    return f" ({about})" if about else ""


def _comma(value: object) -> str:
    """A hint for those who write 0,5."""
    is_comma = isinstance(value, str) and value.replace(",", "", 1).isdigit() and "," in value
    return f", with a point: {value.replace(',', '.')}" if is_comma and isinstance(value, str) else ""
