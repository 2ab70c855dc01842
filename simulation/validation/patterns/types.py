"""The four relationship types: pattern 1, the sizes aimed at, pattern 2."""

import math
from itertools import pairwise

from simulation.kernel.measures import MEASURES
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.validation.declaring import Case, Claim, Curve, Effect, Pattern, case
from simulation.validation.effects import difference, effect, level, relative, times
from simulation.words import label

TYPES = {name: case(name) for name in RELATIONSHIPS}
UNDEFINED, DEFINED, ALIGNED, INTEGRATED = TYPES.values()
SMALL = {name: case(name, company="small_firm") for name in RELATIONSHIPS}

EXPECTED = (
    "conflicts", "duplicated_share", "dropped_moments", "cycle_time_median", "cost_of_sale", "market_entry_cost",
    "revenue", "satisfaction",
)  # fmt: skip
FALLS_BACK = 0.1


def ends(measure: str) -> Claim:
    """Integrated against undefined: clear of zero in the expected direction."""
    falls = MEASURES[measure].better < 0
    return Claim(
        f"{label(measure)}: {'less' if falls else 'more'} in integrated than in undefined",
        relative(measure, INTEGRATED, UNDEFINED),
        "the ends of the scale must differ beyond chance, however little",
        above=-math.inf if falls else 0.0,
        below=0.0 if falls else math.inf,
    )


def no_way_back(measure: str) -> Claim:
    """The worst of the three steps, as a share of the whole way."""
    return Claim(
        f"{label(measure)}: no step on the way takes back a tenth",
        effect(
            f"{measure}: worst of the three steps, share of the whole way", "share",
            [(each, measure) for each in TYPES.values()],
            lambda *types: min((two - one).mean() / (types[-1] - types[0]).mean() for one, two in pairwise(types)),
        ),
        "less than a tenth of the whole way lost again is no step back that a reader of the table would act on",
        above=-FALLS_BACK,
    )  # fmt: skip


DIRECTIONS = Pattern(
    key="1",
    title="From undefined to integrated everything expected improves",
    says="In the reference company conflict, duplicated and dropped work, cycle time, cost of sale and market-entry "
    "cost fall, and revenue and satisfaction rise, from undefined to defined to aligned to integrated.",
    falsified="a measure that is no better at the end than at the beginning, or a step that takes back a tenth of it",
    source="ours; the direction of the claims of Kotler, Rackham & Krishnaswamy (2006), Harvard Business Review "
    "84(7/8), who give no sizes",
    claims=(*map(ends, EXPECTED), *map(no_way_back, EXPECTED)),
    curve=Curve(
        "relationship type", "change against undefined", "change",
        tuple(
            (label(measure), (0.0, 1.0, 2.0, 3.0), tuple(relative(measure, each, UNDEFINED) for each in TYPES.values()))
            for measure in ("conflicts", "duplicated_share", "cycle_time_median", "revenue", "cost_of_sale")
        ),
        names=RELATIONSHIPS,
    ),
)  # fmt: skip


def never_pursued(of: Case, share: str, words: str) -> Effect:
    """The share of leads that Sales never contacted."""
    return effect(words, "share", [(of, share)], lambda followed: 1 - followed.mean())


LEFT_OF_ALL = never_pursued(
    UNDEFINED, "lead_followup_share", "leads never contacted by Sales, of all leads, undefined"
)
LEFT_OF_HANDED = never_pursued(
    UNDEFINED, "handed_over_followup_share", "leads never contacted by Sales, of those handed over, undefined"
)
AIMED = "the size aimed at when the model was designed, before it was tuned"

SIZES = Pattern(
    key="sizes",
    title="Differences between the types have plausible sizes",
    says="In the reference company the differences between undefined and integrated are neither so small that nobody "
    "would notice them nor so large that nobody would believe them.",
    falsified="an effect clearly smaller or larger than aimed at",
    source="ours: judgement, no measured figure behind it. Values were chosen so that these come out "
    "(docs/evidence.md), so that it is no evidence if they do",
    claims=(
        Claim("revenue rises by 15 to 50 %", relative("revenue", INTEGRATED, UNDEFINED), AIMED, 0.15, 0.5),
        Claim(
            "journeys become orders 1.1 to 1.4 times as often in aligned as in undefined",
            times("win_rate", ALIGNED, UNDEFINED, "orders of journeys ended: aligned over undefined"),
            AIMED, 1.1, 1.4,
        ),
        Claim(
            "conflicts fall by half to nine tenths", relative("conflicts", INTEGRATED, UNDEFINED), AIMED, -0.9, -0.5
        ),
        Claim(
            "8 to 20 % of hours go to duplicated work in undefined", level("duplicated_share", UNDEFINED, "share"),
            AIMED, 0.08, 0.2,
        ),
        Claim(
            "2 to 5 % of hours go to duplicated work in integrated", level("duplicated_share", INTEGRATED, "share"),
            AIMED, 0.02, 0.05,
        ),
        Claim(
            "the median cycle time is 15 to 40 % shorter", relative("cycle_time_median", INTEGRATED, UNDEFINED),
            AIMED, -0.4, -0.15,
        ),
        Claim("50 to 80 % of leads are never pursued in undefined", LEFT_OF_ALL, AIMED, 0.5, 0.8),
        Claim("the same, of leads handed over", LEFT_OF_HANDED, "to be read beside it", judged=False),
    ),
)  # fmt: skip


def does_not_pay(further: str) -> Claim:
    """Going further than defined in the small firm."""
    return Claim(
        f"in the small firm {further} brings no more than defined",
        difference("net_result", SMALL[further], SMALL["defined"], "EUR"),
        "any gain beyond chance would be a reason to go further",
        below=0.0,
    )


SMALL_FIRM = Pattern(
    key="2",
    title="In a small firm going further than defined does not pay",
    says="Where few people who trust each other sell ready-made products with short cycles from one room, the net "
    "result of aligned and integrated is no better than that of defined.",
    falsified="aligned or integrated with a higher net result than defined, beyond chance",
    source="ours; the condition 'company is small' of the article's decision table, as a direction",
    claims=(
        does_not_pay("aligned"),
        does_not_pay("integrated"),
        Claim(
            "whether defined pays there, against undefined",
            difference("net_result", SMALL["defined"], SMALL["undefined"], "EUR"),
            "to be read beside it", judged=False,
        ),
    ),
    curve=Curve(
        "relationship type", "net result less that of undefined", "EUR",
        (("small firm", (0.0, 1.0, 2.0, 3.0),
          tuple(difference("net_result", each, SMALL["undefined"], "EUR") for each in SMALL.values())),),
        names=RELATIONSHIPS,
    ),
)  # fmt: skip

PATTERNS = (DIRECTIONS, SIZES, SMALL_FIRM)
