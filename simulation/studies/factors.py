"""Factors: what a study varies, as ranges or lists, and how a number between 0 and 1 becomes a value of one."""

from collections.abc import Mapping
from dataclasses import dataclass

from simulation.organisation.checking import Place, checked_number, checked_text
from simulation.rules.parameters import PARAMETERS

FACTOR_KEYS = ("name", "low", "high", "values", "scale")
SCALES = ("linear", "log")
LABELS = ("company", "relationship")
NOTHING = "nothing."  # a factor of such a name changes nothing: what it seems to do is noise


@dataclass(frozen=True)
class Factor:
    """One factor: a range from `low` to `high`, or a list of `values` (numbers, true and false, or names).

    Its name is a parameter's, "practices.X", "company", "relationship" or "step.X.month" (0 = never). A whole-number
    parameter gets whole numbers, each with its share of the range.
    """

    name: str
    low: float = 0.0
    high: float = 0.0
    values: tuple[object, ...] = ()
    is_log: bool = False
    is_whole: bool = False

    @property
    def is_listed(self) -> bool:
        """Whether it is a list of values; else a range."""
        return bool(self.values)

    @property
    def ends(self) -> tuple[object, ...]:
        """What must be possible before a study begins: every value, or both ends of the range."""
        return self.values or (self._whole(self.low), self._whole(self.high))

    @property
    def is_category(self) -> bool:
        """Whether its values have no order: names, true and false."""
        return any(isinstance(value, str | bool) for value in self.values)

    def value_at(self, share: float) -> object:
        """The value that lies at `share` (0 to 1) of the factor.

        >>> Factor("practices.co_location", 0.0, 1.0).value_at(0.25)
        0.25
        >>> [Factor("company", values=("reference", "small_firm")).value_at(u) for u in (0.0, 0.49, 0.5, 1.0)]
        ['reference', 'reference', 'small_firm', 'small_firm']
        >>> Factor("company.salespeople", 1, 3, is_whole=True).value_at(0.99)
        3
        """
        if self.values:
            return self.values[min(len(self.values) - 1, int(share * len(self.values)))]
        if self.is_whole:
            low, high = round(self.low), round(self.high)
            return min(high, low + int(share * (high - low + 1)))
        if self.is_log:
            return float(self.low * (self.high / self.low) ** share)
        return float(self.low + (self.high - self.low) * share)

    def levels(self, count: int) -> tuple[object, ...]:
        """Its values for a design of levels: all that are listed, or `count` from end to end, each once.

        >>> Factor("market.need_drift", 0.0, 2.0).levels(3)
        (0.0, 1.0, 2.0)
        """
        if self.values:
            return self.values
        if self.is_whole:
            low, high = round(self.low), round(self.high)
            steps = (low + round((high - low) * place / (count - 1)) for place in range(count))
            return tuple(dict.fromkeys(steps))
        return tuple(self.value_at(place / (count - 1)) for place in range(count))

    def _whole(self, value: float) -> float | int:
        return round(value) if self.is_whole else value


def read_factor(table: Mapping[str, object], place: Place) -> Factor:
    """One [[factor]] of a study; whether the scenario knows it and takes its values is checked with the study."""
    if "name" not in table:
        raise place.error('a factor needs a name, such as name = "practices.co_location"')
    name = checked_text(table["name"], place.at("name"))
    here = place.at(name)
    if "values" in table:
        if {"low", "high", "scale"} & set(table):
            raise here.error("has values or low and high, not both")
        return Factor(name, values=_listed(table["values"], here.at("values")))
    if name in LABELS:
        raise here.error("needs values: a list of names")
    if not {"low", "high"} <= set(table):
        raise here.error("needs low and high, or values = [...]")
    low, high = (checked_number(table[end], (-1e12, 1e12), here.at(end)) for end in ("low", "high"))
    if low >= high:
        raise here.at("high").error(f"must be above low ({low:g})", high)
    scale = table.get("scale", "linear")
    if scale not in SCALES:
        raise here.at("scale").error(f"must be one of {', '.join(SCALES)}", scale)
    if scale == "log" and low <= 0:
        raise here.at("low").error("must be above 0 on a log scale", low)
    parameter = PARAMETERS.get(name)
    whole = name.endswith(".month") or (parameter is not None and parameter.kind == "count")
    return Factor(name, low, high, is_log=scale == "log", is_whole=whole)


def _listed(value: object, place: Place) -> tuple[object, ...]:
    if not isinstance(value, list) or not value:
        raise place.error("must be a list of values", value)
    if any(isinstance(each, list | Mapping) for each in value):
        raise place.error("must be a list of single values", value)
    if len({repr(each) for each in value}) < len(value):
        raise place.error("lists a value twice", value)
    return tuple(value)
