"""How a parameter is declared: once, with value, unit, ranges, meaning in two languages and source."""

from dataclasses import dataclass, field, replace

ASSUMED = "assumed"


@dataclass(frozen=True)
class Parameter:
    """One number of the model.

    `low`, `high` are the hard range that the scenario checker enforces; `plausible` is the range that
    sensitivity analysis and "I don't know" use. An integer `value` makes a count, a bool a switch, `choices` a
    named choice (the value is the position in `choices`). `changes` marks what a step may change in mid-run.
    """

    value: float | int | bool
    unit: str
    hard: tuple[float, float]
    plausible: tuple[float, float]
    meaning: str
    meaning_nl: str
    source: str = ASSUMED
    changes: bool = False
    choices: tuple[str, ...] = ()
    name: str = field(default="", compare=False)

    @property
    def low(self) -> float:
        """Lowest value the model accepts."""
        return self.hard[0]

    @property
    def high(self) -> float:
        """Highest value the model accepts."""
        return self.hard[1]

    @property
    def kind(self) -> str:
        """One of "choice", "switch", "count", "number"."""
        if self.choices:
            return "choice"
        if isinstance(self.value, bool):
            return "switch"
        return "count" if isinstance(self.value, int) else "number"

    @property
    def is_assumed(self) -> bool:
        """True where no source stands behind the value."""
        return self.source.startswith(ASSUMED)


def grouped(group: str, **parameters: Parameter) -> dict[str, Parameter]:
    """Return the parameters of one group by their short names, each knowing its dotted name.

    >>> grouped("market", need_drift=Parameter(1.0, "", (0, 5), (0, 2), "", ""))["need_drift"].name
    'market.need_drift'
    """
    return {short: replace(parameter, name=f"{group}.{short}") for short, parameter in parameters.items()}
