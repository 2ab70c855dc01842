"""Effects, bands and verdicts in words."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from simulation.validation.declaring import Verdict
from simulation.validation.judging import Judged, decisive
from simulation.words import format_number, label, message
from simulation.words.numbers import MISSING, NOTHING, decimals


class Scale(NamedTuple):
    """How an effect is written: times `factor`, usually with so many digits, with its sign or not."""

    factor: float
    digits: int
    sign: bool


SCALES = {
    "change": Scale(100, 1, True), "share": Scale(100, 1, False), "points": Scale(100, 1, True),
    "times": Scale(1, 2, False), "EUR": Scale(0.001, 0, True), "number": Scale(1, 2, False),
    "days": Scale(1, 1, False),
}  # fmt: skip


def amount(value: float | None, unit: str, language: str = "en", digits: int | None = None) -> str:
    """A value in the scale of its unit, without the unit's name; without `digits`, those that it has, up to three.

    >>> amount(0.15, "change"), amount(-70_020.0, "EUR", digits=0), amount(None, "share")
    ('+15', '-70', '-')
    """
    if value is None:
        return MISSING
    shown = value * SCALES[unit].factor
    if digits is None:
        digits = next((count for count in range(3) if abs(shown - round(shown, count)) < NOTHING), 3)
    return format_number(shown, digits, language, sign=SCALES[unit].sign)


def unit_name(unit: str, language: str = "en") -> str:
    """The name of a unit; a bare number has none."""
    return "" if unit == "number" else label(f"effect.{unit}", language)


def found(claim: Judged, language: str = "en") -> str:
    """What was found: the effect with its interval and unit."""
    if claim["mean"] is None:
        return MISSING
    scale, ends = SCALES[claim["unit"]], [claim[end] for end in ("low", "high")]
    if None in ends:
        return amount(claim["mean"], claim["unit"], language, scale.digits)
    limits = [end * scale.factor for end in ends]
    digits = decimals([(limits[1] - limits[0]) / 2], limits, scale.digits)
    low, middle, high = (
        amount(claim[each], claim["unit"], language, digits) for each in ("low", "mean", "high")
    )
    between = ";" if language == "nl" else ","
    return f"{middle} [{low}{between} {high}] {unit_name(claim['unit'], language)}".strip()


def measured(claim: Judged) -> str:
    """What was measured, and what was picked where there was a choice."""
    return f"{claim['effect']}; here: {claim['picked']}" if claim["picked"] else str(claim["effect"])


def wanted(claim: Mapping[str, Any], language: str = "en") -> str:
    """The band in which the effect must lie; nothing for one that is only shown."""
    low, high = (amount(claim[end], claim["unit"], language) for end in ("above", "below"))
    if claim["above"] is None and claim["below"] is None:
        return ""
    if claim["below"] is None:
        return message("validate.above", language, low=low)
    if claim["above"] is None:
        return message("validate.below", language, high=high)
    return message("validate.between", language, low=low, high=high)


def heading(summary: Judged, language: str = "en") -> str:
    """How many hold, how many do not, on which seeds."""
    counted = Counter(pattern["verdict"] for pattern in summary["patterns"])
    seeds = summary["seeds"]
    return message(
        "validate.heading", language, all=len(summary["patterns"]), cases=summary["cases"], runs=seeds["done"],
        holding=counted[Verdict.HOLDS], failing=counted[Verdict.FAILS], untold=counted[Verdict.UNTOLD],
        first=seeds["first"], last=seeds["first"] + seeds["done"] - 1,
    )  # fmt: skip


def decided(pattern: Judged, language: str = "en") -> str:
    """The title, and the claim that decided if not all hold."""
    claim = decisive(pattern["claims"])
    if claim is None:
        return str(pattern["title"])
    picked = f" ({claim['picked']})" if claim["picked"] else ""
    return f"{pattern['title']}. {claim['says']}{picked}: {found(claim, language)}, {wanted(claim, language)}"


def rows(summary: Judged, language: str = "en") -> list[list[str]]:
    """A row per pattern: key, verdict, claims that hold of those judged, what decides."""
    return [
        [
            pattern["key"], label(f"verdict.{pattern['verdict']}", language),
            f"{pattern['holding']}/{pattern['judged']}", decided(pattern, language),
        ]
        for pattern in summary["patterns"]
    ]  # fmt: skip


def claim_rows(summary: Judged, language: str = "en") -> list[list[str]]:
    """A row per claim: pattern, verdict, what was found, what was claimed and where it should lie."""
    return [
        [
            pattern["key"], label(f"verdict.{claim['verdict']}", language), found(claim, language),
            f"{claim['says']} ({wanted(claim, language)})" if wanted(claim) else claim["says"],
        ]
        for pattern in summary["patterns"]
        for claim in pattern["claims"]
    ]  # fmt: skip
