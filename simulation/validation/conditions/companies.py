"""Random companies: a Latin hypercube over what companies differ in, the same ones every time.

Numbers that belong together are drawn as ratios, or most companies could not live: customers and marketers per
salesperson, campaign money per customer. The others have the plausible ranges of their parameters. A range whose top
is more than four times its bottom is drawn on a logarithmic scale.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from simulation.organisation.checking import Value
from simulation.rules.declaring import Parameter
from simulation.rules.parameters import PARAMETERS

SEED = 2006
WIDE = 4.0


@dataclass(frozen=True)
class Lever:
    """What random companies differ in: a parameter, its range, and what it is a multiple of (nothing: itself)."""

    name: str
    low: float
    high: float
    per: str = ""

    @property
    def parameter(self) -> Parameter:
        """The parameter as it is declared."""
        return PARAMETERS[self.name]

    @property
    def is_wide(self) -> bool:
        """True if the range is drawn on a logarithmic scale."""
        return self.low > 0 and self.high / self.low > WIDE

    @property
    def is_whole(self) -> bool:
        """True if every whole number of the range is drawn alike: few counts, switches, choices."""
        return not self.per and not self.is_wide and self.parameter.kind != "number"

    def at(self, place: float) -> float:
        """The value at a place of the range, from 0 to below 1.

        >>> Lever("company.segments", 2, 6).at(0.99), Lever("company.common_budget", 0, 1).at(0.2)
        (6, 0)
        """
        if self.is_whole:
            return self.low + int(place * (self.high - self.low + 1))
        if self.is_wide:
            return self.low * (self.high / self.low) ** place
        return self.low + place * (self.high - self.low)


def plausible(name: str) -> Lever:
    """A parameter over its plausible range."""
    low, high = PARAMETERS[name].plausible
    return Lever(name, float(low), float(high))


LEVERS = (
    Lever("company.salespeople", 2, 30),
    Lever("company.marketers", 0.25, 0.75, per="company.salespeople"),
    Lever("company.customers", 30, 100, per="company.salespeople"),
    Lever("campaign.budget", 300, 1300, per="company.customers"),
    Lever("company.customisation", 0.0, 0.6),
    *map(
        plausible,
        (
            "company.segments", "company.new_segments", "company.moments", "company.order_value",
            "company.order_value_sd", "company.unit_cost", "company.trust0", "company.understanding0",
            "company.distance", "company.border_clarity", "company.shared_responsibility", "company.measurability",
            "company.escalation_hops", "company.common_budget", "market.need_drift", "market.price_drift",
            "market.price_sensitivity", "market.offset_sd", "market.online_share", "people.threshold_sd",
            "people.leave_per_year", "arrival.wishes_per_year", "arrival.thinking_days", "selling.hours_per_moment",
            "meeting.hours_per_week", "steering.lobby_sd",
        ),
    ),
)  # fmt: skip
CUSTOMERS_PER_JOINT_ACCOUNT = 30  # as in the reference company


@dataclass(frozen=True)
class Company:
    """A random company: where it lies on each lever, and the settings that make it."""

    number: int
    levers: Mapping[str, float]
    settings: Mapping[str, Value]


def companies(count: int) -> list[Company]:
    """So many companies, each lever in each of `count` equal parts of its range once; the same for a count."""
    rng = np.random.default_rng(SEED)
    cells = np.argsort(rng.random((count, len(LEVERS))), axis=0)
    places = (cells + rng.random(cells.shape)) / count
    return [_company(number, places[number]) for number in range(count)]


def _company(number: int, places: np.ndarray) -> Company:
    drawn = {lever.name: lever.at(float(place)) for lever, place in zip(LEVERS, places, strict=True)}
    settings: dict[str, Value] = {}
    for lever in LEVERS:
        times = float(settings[lever.per]) if lever.per else 1.0
        settings[lever.name] = _typed(lever.parameter, times * drawn[lever.name])
    settings["company.new_segments"] = min(
        int(settings["company.new_segments"]), int(settings["company.segments"]) - 1
    )
    settings["company.joint_accounts"] = round(
        int(settings["company.customers"]) / CUSTOMERS_PER_JOINT_ACCOUNT
    )
    return Company(number, drawn, settings)


def _typed(parameter: Parameter, value: float) -> Value:
    """The value as a scenario takes it; there is at least one of what is counted in people or customers."""
    if parameter.kind == "switch":
        return bool(value)
    if parameter.kind == "count":
        return max(round(value), 1) if parameter.unit in ("persons", "customers") else round(value)
    return value
