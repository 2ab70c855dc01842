"""A change in mid-run: pattern 8, and what others saw of change programmes: V14."""

import numpy as np

from simulation.experiments.statistics import Values
from simulation.organisation.timing import Step
from simulation.rules.vocabulary import PRACTICES
from simulation.validation.declaring import Case, Claim, Curve, Effect, Pattern, case
from simulation.validation.effects import difference, effect, level, relative, wilson
from simulation.validation.observing_days import QUARTER

BEFORE, AFTER = 2, 12  # quarters before the change and after it began
DAYS, FIRST = (BEFORE + AFTER) * QUARTER, BEFORE * QUARTER + 1
CHANGED = case("undefined", steps=[Step(FIRST, name, None, 1.0) for name in PRACTICES], days=DAYS)
UNCHANGED = case("undefined", days=DAYS)


def quarter(measure: str, number: int, of: Case = CHANGED, to: Case = UNCHANGED) -> Effect:
    """The change against no change in one quarter, 1 the first after it began."""
    return difference(
        f"{measure}_q{BEFORE + number}", of, to, "EUR", f"{measure}, quarter {number} after the change"
    )


def over(measure: str, numbers: range, words: str) -> Effect:
    """The change against no change, summed over some quarters after it began."""
    names = [f"{measure}_q{BEFORE + number}" for number in numbers]
    count = len(names)

    def statistic(*columns: Values) -> float:
        return float((sum(columns[:count]) - sum(columns[count:])).mean())  # type: ignore[union-attr]

    columns = [(each, name) for each in (CHANGED, UNCHANGED) for name in names]
    return effect(f"{measure}: {words}, change less none", "EUR", columns, statistic)


FORMS = {
    rewarded: case(
        "undefined", {"learning.forms_in_sales_goals": rewarded}, steps=[Step(1, "feedback_loop", None, 1.0)]
    )
    for rewarded in (True, False)
}  # fmt: skip


def kept_up(rewarded: bool) -> Effect:
    """Forms of the last quarter over those of the best."""
    return effect(
        "forms of the last quarter over those of the best", "share",
        [(FORMS[rewarded], "form_rest"), (FORMS[rewarded], "form_peak")],
        lambda rest, peak: rest.mean() / peak.mean(),
    )  # fmt: skip


DIP = Pattern(
    key="8",
    title="A change dips before it gains, and spreads along an S",
    says="A change started mid-run first costs hours and attention and then gains; adoption follows an S-curve; "
    "feedback forms that are not part of the sales goals fade away.",
    falsified="no loss in the first quarter, no gain later, adoption that is fastest at its start, or forms that last "
    "without being asked for",
    source="ours",
    claims=(
        Claim(
            "in the first quarter less time goes to customers",
            relative(f"productive_hours_q{BEFORE + 1}", CHANGED, UNCHANGED),
            "a fiftieth of all time, a day in ten weeks, is the least that anybody would call a dip", below=-0.02,
        ),
        Claim("the net result of the first quarter is lower", quarter("net_result", 1), "beyond chance", below=0.0),
        Claim(
            "the dip costs more than what is paid for it: the margin of the first quarter is lower, too",
            quarter("margin", 1), "beyond chance: attention lost, not only money spent", below=0.0,
        ),
        Claim(
            "in the second year after the change the net result is higher",
            over("net_result", range(5, 9), "second year after the change"), "beyond chance", above=0.0,
        ),
        Claim(
            "over three years the change has paid for itself",
            over("net_result", range(1, AFTER + 1), "three years from the change"), "beyond chance", above=0.0,
        ),
        Claim(
            "adoption is faster in its middle than at its start",
            effect(
                "days from two to three fifths of the staff, over days of the first fifth: mean of practices", "times",
                [(CHANGED, "middle_fifth"), (CHANGED, "first_fifth")],
                lambda middle, first: middle.mean() / first.mean(),
            ),
            "1.8 where everybody adopts by himself at a constant hazard; an S is below 1", below=1.0,
        ),
        Claim(
            "forms outside the sales goals fade", kept_up(False), "by half or more within two years", below=0.5,
        ),
        Claim(
            "forms within the sales goals stay", kept_up(True), "at four fifths or more of the best quarter", above=0.8,
        ),
    ),
    curve=Curve(
        "quarter after the change began", "change less no change", "EUR",
        tuple(
            (name.replace("_", " "), tuple(map(float, range(1, AFTER + 1))),
             tuple(quarter(name, number) for number in range(1, AFTER + 1)))
            for name in ("net_result", "margin")
        ),
    ),
)  # fmt: skip

# Half-years after the change began, in quarters: in the third and fourth a run has gained or not.
GAINED, YEAR_LATER, TWO_YEARS_LATER = (3, 4), (7, 8), (11, 12)


def half_year(numbers: tuple[int, int]) -> list[tuple[Case, str]]:
    """The columns of the net result of a half-year with the change and without."""
    return [(each, f"net_result_q{BEFORE + number}") for each in (CHANGED, UNCHANGED) for number in numbers]


def gained(one: Values, two: Values, first: Values, second: Values) -> Values:
    """In which runs the half-year is better with the change (1) or not (0)."""
    return (one + two > first + second).astype(float)


def never(*columns: Values) -> Values:
    """Which runs are no better in any of the three half-years."""
    gains = gained(*columns[:4]) + gained(*columns[4:8]) + gained(*columns[8:])
    return (gains == 0).astype(float)


def held(*columns: Values) -> Values:
    """Of the runs that gained, which still do later; nan for the others."""
    return np.where(gained(*columns[:4]) > 0, gained(*columns[4:]), np.nan)


PROGRAMMES = Pattern(
    key="V14",
    title="A dip, a gain after months; some never gain, some fall back",
    says="After a change performance is worse at first and better than before after several months; about a fifth "
    "never gain, and of those that do about three quarters still do after a year and less than half after two.",
    falsified="no dip, no gain within a year, or shares of runs outside the tolerance",
    source="McAfee (2002), Production and Operations Management: worse at once, above the old level after several "
    "months. Holweg, Staats & Upton (2018), Harvard Business Review, 204 projects of one bank: 21 % never improved; "
    "of the rest 73 % were above the baseline after one year, 44 % after two. Other domains: we allow 15 points",
    untested="projects of different content and leadership: all runs here are the same programme in the same company",
    claims=(
        Claim("the margin of the first quarter is lower", quarter("margin", 1), "worse at once", below=0.0),
        Claim(
            "the margin of the fourth quarter is higher", quarter("margin", 4), "several months later", above=0.0
        ),
        Claim(
            "about a fifth never gain",
            effect("runs with no better net result in any half-year looked at", "share",
                   [*half_year(GAINED), *half_year(YEAR_LATER), *half_year(TWO_YEARS_LATER)], never, interval=wilson),
            "21 % published, 15 points either way", 0.06, 0.36,
        ),
        Claim(
            "of those that gained in the first year, about three quarters still do a year later",
            effect("runs that gain, a year later", "share", [*half_year(GAINED), *half_year(YEAR_LATER)], held,
                   interval=wilson),
            "73 % published, 15 points either way", 0.58, 0.88,
        ),
        Claim(
            "of those that gained in the first year, less than half still do two years later",
            effect("runs that gain, two years later", "share", [*half_year(GAINED), *half_year(TWO_YEARS_LATER)],
                   held, interval=wilson),
            "44 % published, 15 points either way", 0.29, 0.59,
        ),
        Claim(
            "days until a fifth of the staff work by a practice", level("first_fifth", CHANGED, "days"),
            "to be read beside it", judged=False,
        ),
    ),
)  # fmt: skip

PATTERNS, TARGETS = (DIP,), (PROGRAMMES,)
