"""How much meeting is best: pattern 4, and what others found of more meetings: V10."""

from collections.abc import Mapping

import numpy as np

from simulation.experiments.statistics import Values
from simulation.validation.declaring import Case, Claim, Curve, Effect, Pattern, case
from simulation.validation.effects import difference, effect, relative
from simulation.validation.patterns.types import DEFINED, UNDEFINED

GRID = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
BEST = (1.0, 2.0)  # hours a week among which the best should be
USUAL = 1.0
NET = "net_result"


def by_hours(name: str, usual: Case) -> dict[float, Case]:
    """A relationship type with each number of planned meeting hours."""
    return {
        hours: usual if hours == USUAL else case(name, {"meeting.hours_per_week": hours}) for hours in GRID
    }


MEETING = {"undefined": by_hours("undefined", UNDEFINED), "defined": by_hours("defined", DEFINED)}


def against_best(hours: Mapping[float, Case], others: tuple[float, ...], words: str) -> Effect:
    """The best of `others` less the better of one and two hours."""

    def statistic(*columns: Values) -> float:
        means = [column.mean() for column in columns]
        return float(max(means[len(BEST) :]) - max(means[: len(BEST)]))

    return effect(
        words, "EUR", [(hours[each], NET) for each in (*BEST, *others)], statistic,
        which=lambda *columns: f"{others[int(np.argmax([each.mean() for each in columns[len(BEST):]]))]:g} hours",
    )  # fmt: skip


def claims_at(name: str) -> tuple[Claim, ...]:
    """What is claimed of meeting hours in one relationship type."""
    hours, words = MEETING[name], f"net result in {name}:"
    others = tuple(each for each in GRID if each not in BEST)
    return (
        Claim(
            f"{name}: none at all is worse than one hour a week",
            difference(NET, hours[0.0], hours[USUAL], "EUR"), "beyond chance", below=0.0,
        ),
        Claim(
            f"{name}: no other number of hours is better than one or two a week",
            against_best(hours, others, f"{words} best of {', '.join(f'{each:g}' for each in others)} h less 1 or 2 h"),
            "a better number elsewhere, beyond chance, would be a better advice", below=0.0,
        ),
        Claim(
            f"{name}: four hours do not raise the result",
            against_best(hours, (4.0,), f"{words} 4 h less the better of 1 and 2 h"),
            "any gain beyond chance would be a reason to meet more", below=0.0,
        ),
        Claim(
            f"{name}: eight hours cost", against_best(hours, (8.0,), f"{words} 8 h less the better of 1 and 2 h"),
            "beyond chance", below=0.0,
        ),
    )  # fmt: skip


HOURS = Pattern(
    key="4",
    title="There is a best number of meeting hours, one or two a week",
    says="Without discipline more hours do not raise the result, and past a point they cost; none at all is not best.",
    falsified="a net result that goes on rising with hours, or is best without any",
    source="ours; that more communication is costly is said by Kotler, Rackham & Krishnaswamy (2006)",
    claims=(*claims_at("undefined"), *claims_at("defined")),
    curve=Curve(
        "planned meeting hours a week", "net result less that at one hour", "EUR",
        tuple(
            (name, GRID, tuple(difference(NET, cases[each], cases[USUAL], "EUR") for each in GRID))
            for name, cases in MEETING.items()
        ),
    ),
)  # fmt: skip

DISCIPLINED = case("undefined", {"practices.role_rules": 1.0, "practices.communication_discipline": 1.0})


def quality_less_quantity(disciplined: Values, usual: Values, two: Values, four: Values) -> float:
    """What discipline at the usual hours brings, less the most that more hours bring."""
    return float((disciplined - usual).mean() - max((two - usual).mean(), (four - usual).mean()))


FLAT = "two per cent of revenue is flat: nobody would add meetings for it"
MORE_MEETINGS = Pattern(
    key="V10",
    title="More meetings alone do not raise performance",
    says="More planned meetings without shared goals leave performance flat or lower it; it is quality that helps.",
    falsified="clearly more revenue with four or eight hours than with one, or hours that bring more than discipline",
    source="Kahn & Mentzer (1998), with Kotler, Rackham & Krishnaswamy (2006): performance flat or down with more "
    "meetings, an effect of quality instead; signs only, so no tolerance",
    claims=(
        Claim(
            "revenue at four meeting hours is flat or down, against one (defined)",
            relative("revenue", MEETING["defined"][4.0], DEFINED), FLAT, below=0.02,
        ),
        Claim(
            "revenue at eight meeting hours is flat or down, against one (defined)",
            relative("revenue", MEETING["defined"][8.0], DEFINED), FLAT, below=0.02,
        ),
        Claim(
            "discipline at one hour brings more net result than any more hours without it",
            effect(
                "net result: what discipline brings less the most that 2 or 4 hours bring", "EUR",
                [(each, NET) for each in
                 (DISCIPLINED, DEFINED, MEETING["defined"][2.0], MEETING["defined"][4.0])],
                quality_less_quantity,
            ),
            "quality must carry the effect: beyond chance", above=0.0,
        ),
    ),
)  # fmt: skip

PATTERNS, TARGETS = (HOURS,), (MORE_MEETINGS,)
