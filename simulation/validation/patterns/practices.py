"""What practices bring alone and together: patterns 5, 9 and 10."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from simulation.experiments.statistics import Values
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES
from simulation.validation.declaring import Case, Claim, Curve, Effect, Pattern, case
from simulation.validation.effects import difference, effect, more_than, part
from simulation.validation.patterns.types import ALIGNED, DEFINED, INTEGRATED, UNDEFINED
from simulation.words import label

NET = "net_result"
ALONE = {
    name: DEFINED if name == "role_rules" else case("undefined", {f"practices.{name}": 1.0})
    for name in PRACTICES
}
WITHOUT = {name: case("integrated", {f"practices.{name}": 0.0}) for name in PRACTICES}
PAIRS = {
    pair: case("undefined", {f"practices.{name}": 1.0 for name in pair}) for pair in combinations(PRACTICES, 2)
}  # fmt: skip

SEEN = PARAMETERS["adoption.visibility"]
VISIBLE = (SEEN.plausible[0], float(SEEN.value), SEEN.plausible[1])
GOALS, BOTH = ("shared_goals",), ("shared_goals", "integrated_metrics")
BASES = {"undefined": UNDEFINED, "aligned": ALIGNED}


def with_practices(base: str, added: Sequence[str], visibility: float) -> Case:
    """A relationship type with practices added, at a visibility of the common result without shared figures."""
    settings: dict[str, object] = {f"practices.{name}": 1.0 for name in added}
    if visibility != SEEN.value:
        settings["adoption.visibility"] = visibility
    return case(base, settings)


def of_goals(base: str, visibility: float) -> Effect:
    """What shared goals bring without shared figures, as a share of what both bring."""
    none, goals, both = (with_practices(base, added, visibility) for added in ((), GOALS, BOTH))
    return part(NET, (goals, none), (both, none), f"net result: goals alone, of goals and figures, on {base}")


NEED_FIGURES = Pattern(
    key="5",
    title="Shared goals need shared figures",
    says="Shared goals without integrated metrics bring less than half of what both bring, for every plausible share "
    "of the common result that shows without shared figures.",
    falsified="shared goals alone that bring half of it or more, at either end of the plausible range",
    source="ours",
    claims=(
        *(
            Claim(
                f"on {base} both together pay",
                difference(NET, with_practices(base, BOTH, VISIBLE[1]), BASES[base], "EUR"),
                "without a gain there is nothing to have a share of", above=0.0,
            )
            for base in BASES
        ),
        *(
            Claim(
                f"on {base}, where {visibility:g} of the common result shows anyhow, goals alone bring less than half",
                of_goals(base, visibility), "the half is in the pattern", below=0.5,
            )
            for base in BASES
            for visibility in VISIBLE
        ),
    ),
    curve=Curve(
        "share of the common result that shows without figures", "goals alone, of goals and figures", "share",
        tuple((f"on {base}", VISIBLE, tuple(of_goals(base, each) for each in VISIBLE)) for base in BASES),
    ),
)  # fmt: skip

STILL, FAST = 0.0, 2.0  # fast: as in the company fast_technology
DRIFTS = (STILL, 0.5, 1.0, 1.5, FAST)
UNSPLIT: dict[str, object] = {"practices.split_marketing": 0.0}


def split_at(drift: float) -> tuple[Case, Case]:
    """Integrated with and without the split, where needs move so fast."""
    moves: dict[str, object] = (
        {} if drift == PARAMETERS["market.need_drift"].value else {"market.need_drift": drift}
    )
    return case("integrated", moves), case("integrated", moves | UNSPLIT)


SPLIT = Pattern(
    key="9",
    title="Splitting Marketing pays where needs move fast",
    says="A part of Marketing that works on the long term pays when needs move fast and not when they stand still.",
    falsified="a split that pays in a standing market, or does not in a fast one",
    source="ours",
    claims=(
        Claim(
            "it does not pay where needs stand still", difference(NET, *split_at(STILL), "EUR"),
            "any gain beyond chance would be a reason for it", below=0.0,
        ),
        Claim(
            "it pays where they move as in fast technology", difference(NET, *split_at(FAST), "EUR"),
            "beyond chance", above=0.0,
        ),
        Claim(
            "it brings more where they move fast than where they stand still",
            more_than(NET, split_at(FAST), split_at(STILL), "EUR"), "beyond chance", above=0.0,
        ),
    ),
    curve=Curve(
        "drift of needs, fit widths per root of a year", "net result that the split brings to integrated", "EUR",
        (("split", DRIFTS, tuple(difference(NET, *split_at(each), "EUR") for each in DRIFTS)),),
    ),
)  # fmt: skip

MOST = "most is more than half"


def largest_alone(none: Values, whole: Values, *alone: Values) -> float:
    """The largest share of the whole that one practice brings by itself."""
    return float(max((each - none).mean() for each in alone) / (whole - none).mean())


def largest_left_out(none: Values, whole: Values, *without: Values) -> float:
    """The largest share of the whole that is lost without one practice."""
    return float(max((whole - each).mean() for each in without) / (whole - none).mean())


def extra(none: Values, pairs: Sequence[Values], alone: Sequence[Values]) -> list[float]:
    """What each pair of practices brings beyond its two parts."""
    singles = dict(zip(PRACTICES, alone, strict=True))
    return [
        float((both - singles[one] - singles[other] + none).mean())
        for both, (one, other) in zip(pairs, PAIRS, strict=True)
    ]


def largest_extra(*columns: Values) -> float:
    """The largest of them."""
    none, alone, pairs = columns[0], columns[1 : len(PRACTICES) + 1], columns[len(PRACTICES) + 1 :]
    return max(extra(none, pairs, alone))


def its_name(*columns: Values) -> str:
    """The pair with the largest."""
    none, alone, pairs = columns[0], columns[1 : len(PRACTICES) + 1], columns[len(PRACTICES) + 1 :]
    return " and ".join(label(name) for name in list(PAIRS)[int(np.argmax(extra(none, pairs, alone)))])


def together(one: str, other: str) -> Claim:
    """Two practices that were expected to need each other."""
    columns = [PAIRS[one, other], ALONE[one], ALONE[other], UNDEFINED]
    return Claim(
        f"{label(one)} and {label(other)}: together less apart",
        effect("net result on undefined: both less each alone", "EUR", [(each, NET) for each in columns],
               lambda both, first, second, none: (both - first - second + none).mean()),
        "named beforehand; to be read beside it", judged=False,
    )  # fmt: skip


NO_SINGLE = Pattern(
    key="10",
    title="No single practice brings most of it; some pairs need each other",
    says="No practice alone brings most of what all eleven bring, and none left out takes most of it away; some pairs "
    "bring more together than apart.",
    falsified="one practice with more than half of the whole, or 55 pairs of which none is worth more than its parts",
    source="ours",
    claims=(
        Claim(
            "no practice alone brings half of the whole",
            effect(
                "net result on undefined: the largest share of one practice", "share",
                [(each, NET) for each in (UNDEFINED, INTEGRATED, *ALONE.values())], largest_alone,
                which=lambda none, whole, *alone: label(PRACTICES[int(np.argmax([each.mean() for each in alone]))]),
            ),
            MOST, below=0.5,
        ),
        Claim(
            "no practice left out takes half of the whole away",
            effect(
                "net result of integrated: the largest share lost without one practice", "share",
                [(each, NET) for each in (UNDEFINED, INTEGRATED, *WITHOUT.values())], largest_left_out,
                which=lambda none, whole, *rest: label(PRACTICES[int(np.argmin([each.mean() for each in rest]))]),
            ),
            MOST, below=0.5,
        ),
        Claim(
            "some pair brings more together than apart",
            effect(
                "net result on undefined: the largest gain of a pair beyond its parts, of 55", "EUR",
                [(each, NET) for each in (UNDEFINED, *ALONE.values(), *PAIRS.values())], largest_extra,
                comparisons=len(PAIRS), which=its_name,
            ),
            "beyond chance, with an interval wide enough for the best of 55", above=0.0,
        ),
        together("shared_goals", "integrated_metrics"),
        together("role_rules", "journey_map"),
        together("communication_discipline", "integrated_metrics"),
    ),
    curve=Curve(
        "practice", "share of what all eleven bring (net result)", "share",
        (
            ("alone", tuple(map(float, range(len(PRACTICES)))),
             tuple(part(NET, (ALONE[name], UNDEFINED), (INTEGRATED, UNDEFINED)) for name in PRACTICES)),
            ("lost if left out", tuple(map(float, range(len(PRACTICES)))),
             tuple(part(NET, (INTEGRATED, WITHOUT[name]), (INTEGRATED, UNDEFINED)) for name in PRACTICES)),
        ),
        names=tuple(map(label, PRACTICES)),
    ),
)  # fmt: skip

PATTERNS = (NEED_FIGURES, SPLIT, NO_SINGLE)
