"""Trust and follow-up feed each other: pattern 7."""

from collections.abc import Callable

import numpy as np

from simulation.experiments.statistics import Values
from simulation.rules.parameters import PARAMETERS
from simulation.validation.declaring import Claim, Curve, Effect, Pattern, case
from simulation.validation.effects import difference, effect, level
from simulation.validation.observing_pairs import HIGH, LOW, Chosen
from simulation.validation.patterns.types import LEFT_OF_ALL, LEFT_OF_HANDED, UNDEFINED

USUAL = float(PARAMETERS["company.trust0"].value)
LITTLE, MUCH = PARAMETERS["company.trust0"].plausible
STARTS = tuple(sorted({0.1, LITTLE, 0.3, USUAL, 0.6, MUCH, 0.9}))
BELOW, ABOVE = 0.3, 0.6  # either side of the usual start

# The loop cut open: whether somebody looks at a lead, and with what effort, hardly depends on trust any more.
CUT = {"selling.look_power": PARAMETERS["selling.look_power"].low, "selling.effort_least": 1.0}
EASY, HARD = 0.3, 2.0  # beyond what is plausible: the change must be large enough to have consequences

FROM = {
    trust: UNDEFINED if trust == USUAL else case("undefined", {"company.trust0": trust}) for trust in STARTS
}
CUT_FROM = {trust: case("undefined", {"company.trust0": trust, **CUT}) for trust in (BELOW, ABOVE)}
LOOKING = {power: case("undefined", {"selling.look_power": power}) for power in (EASY, HARD)}
APART = ABOVE - BELOW

SPREADS = effect(
    f"trust at the end, start {ABOVE:g} less start {BELOW:g}, over the difference of the starts", "times",
    [(FROM[ABOVE], "lasting_trust"), (FROM[BELOW], "lasting_trust")],
    lambda one, other: (one - other).mean() / APART,
)  # fmt: skip
SPREADS_LESS = effect(
    "the same, less what it is where looks and effort hardly depend on trust", "times",
    [(each[trust], "lasting_trust") for each in (FROM, CUT_FROM) for trust in (ABOVE, BELOW)],
    lambda one, other, cut, base: ((one - other) - (cut - base)).mean() / APART,
)  # fmt: skip
CAMPS = "a camp of a tenth of all pairs is one that everybody in the company knows of"
BETWEEN = effect(
    f"pairs with trust between {LOW:g} and {HIGH:g} at the end, start {USUAL:g}", "share",
    [(UNDEFINED, "pairs_distrusting"), (UNDEFINED, "pairs_trusting")],
    lambda low, high: (1 - low - high).mean(),
)  # fmt: skip

BOTH_WAYS = (
    Claim(
        "trust makes follow-up: companies that start with more trust follow up more leads in the second and third year",
        difference("lead_followup_share", FROM[MUCH], FROM[LITTLE], "points"),
        "a tenth of all leads is what a marketing department would notice", above=0.10,
    ),
    Claim(
        "what is changed to test the other way really changes follow-up: leads looked at more readily, at any trust",
        difference("lead_followup_share", LOOKING[EASY], LOOKING[HARD], "points"),
        "without a change of follow-up the next claim says nothing", above=0.03,
    ),
    Claim(
        "follow-up makes trust: where leads are looked at more readily Marketing trusts Sales more in the end",
        difference("lasting_return_trust", LOOKING[EASY], LOOKING[HARD], "points"),
        "beyond chance and more than the fiftieth part of the scale", above=0.02,
    ),
    Claim(
        "where leads are looked at more readily Sales trusts Marketing more, too",
        difference("lasting_trust", LOOKING[EASY], LOOKING[HARD], "points"),
        "beyond chance and more than the fiftieth part of the scale", above=0.02,
    ),
)  # fmt: skip
TIPPING = (
    Claim(
        "companies on either side of the usual start drift apart", SPREADS,
        "above 1 the difference grows by itself, below 1 it fades: the sign of two basins", above=1.0,
    ),
    Claim(
        "with the loop cut (follow-up hardly depends on trust) they drift apart less", SPREADS_LESS,
        "a fifth of the starting difference is what the loop itself must add to be worth its name", above=0.2,
    ),
    Claim(
        f"a company that starts at {LITTLE:g} ends in distrust", level("lasting_trust", FROM[LITTLE], "number"),
        "the lowest plausible start must lie in the bad basin, or no plausible company ever tips", below=LOW,
    ),
    Claim(
        f"a company that starts at {MUCH:g} keeps its trust", level("lasting_trust", FROM[MUCH], "number"),
        "the highest plausible start must lie in the good basin", above=HIGH,
    ),
    Claim(
        "of pairs of a year or more some end in distrust", level("pairs_distrusting", UNDEFINED, "share"), CAMPS, 0.1
    ),
    Claim(
        "of pairs of a year or more others end in trust", level("pairs_trusting", UNDEFINED, "share"), CAMPS, 0.1
    ),
    Claim(
        "of pairs of a year or more few are in between", BETWEEN,
        f"the stretch from {LOW:g} to {HIGH:g} is three tenths of the scale: two camps leave it less than that",
        below=HIGH - LOW,
    ),
    Claim(
        "pairs that did not begin in distrust tip into it", level("pairs_tipped", UNDEFINED, "share"),
        "one pair in twenty is some", above=0.05,
    ),
    Claim(
        "pairs in distrust halfway are so at the end", level("pairs_stayed", UNDEFINED, "share"),
        "four out of five over a year: a state and not a mood", above=0.8,
    ),
    Claim(
        "pairs that began in distrust and left it", level("pairs_recovered", UNDEFINED, "share"),
        "to be read beside it", judged=False,
    ),
)  # fmt: skip

PLAUSIBLE = tuple(trust for trust in STARTS if LITTLE <= trust <= MUCH)


def of_companies(
    words: str, counted: Callable[[Values, Values], Chosen], among: Callable[[Values], Chosen]
) -> Effect:
    """Of companies from all plausible starts, the share that is `counted` `among` those in a state halfway."""
    columns = [
        (FROM[start], name) for start in PLAUSIBLE for name in ("company_trust_midway", "company_trust_end")
    ]

    def statistic(*trust: Values) -> float:
        midway, end = np.concatenate(trust[::2]), np.concatenate(trust[1::2])
        asked = among(midway)
        return float(counted(midway, end)[asked].mean()) if asked.any() else np.nan

    return effect(words, "share", columns, statistic)


SOME = "one company in ten is some"
COMPANIES = (
    Claim(
        "of companies that start anywhere plausible some end in distrust",
        of_companies(f"companies with mean trust below {LOW:g} at the end", lambda _, end: end < LOW, np.isfinite),
        SOME, above=0.1,
    ),
    Claim(
        "of companies that start anywhere plausible others end in trust",
        of_companies(f"companies with mean trust above {HIGH:g} at the end", lambda _, end: end > HIGH, np.isfinite),
        SOME, above=0.1,
    ),
    Claim(
        "companies in distrust halfway are so at the end",
        of_companies("of companies in distrust halfway, share still so at the end", lambda _, end: end < LOW,
                     lambda midway: midway < LOW),
        "four out of five over a year: a state and not a mood", above=0.8,
    ),
    Claim(
        "companies in trust halfway are so at the end",
        of_companies("of companies in trust halfway, share still so at the end", lambda _, end: end > HIGH,
                     lambda midway: midway > HIGH),
        "four out of five over a year: a state and not a mood", above=0.8,
    ),
)  # fmt: skip

LOOP = Pattern(
    key="7",
    title="Trust and follow-up feed each other, and some tip",
    says="In undefined most marketing leads are never followed up; trust and follow-up feed each other in both "
    "directions, so that some tip into a bad state and stay there.",
    falsified="follow-up that does not change with starting trust, trust that does not change with follow-up, or "
    "starting differences that fade",
    source="ours. That two camps of pairs exist with few between was looked at when values were chosen "
    "(docs/evidence.md)",
    claims=(
        Claim("most leads are never followed up", LEFT_OF_ALL, "most is more than half", above=0.5),
        Claim("the same, of leads handed over", LEFT_OF_HANDED, "to be read beside it", judged=False),
        *BOTH_WAYS,
        *TIPPING,
        *COMPANIES,
    ),
    curve=Curve(
        "trust at the founding", "after three years, in pairs of the first morning", "share",
        (
            ("trust of Sales in Marketing", STARTS, tuple(level("lasting_trust", FROM[at], "share") for at in STARTS)),
            ("leads followed up, of all", STARTS,
             tuple(level("lead_followup_share", FROM[at], "share") for at in STARTS)),
        ),
    ),
)  # fmt: skip

PATTERNS = (LOOP,)
