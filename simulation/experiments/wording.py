"""A summary in words, English or Dutch: the head of a table, its cells, and the sentences below it."""

from collections.abc import Iterator, Sequence

from simulation.experiments.differing import differing, is_identical, pairing
from simulation.experiments.summarising import Summary
from simulation.words import (
    decimals_of,
    decimals_of_mean,
    format_interval,
    format_measure,
    how_shown,
    label,
    listed,
    measure_title,
    message,
    scenario_title,
)

__all__ = [
    "differences",
    "duration",
    "grid",
    "heading",
    "is_identical",
    "listed",
    "means",
    "pairing",
    "sentences",
    "sign",
]

DAYS_OF_A_YEAR, DAYS_OF_A_MONTH = 252, 21
NAMED = 3  # parameters named where more differ
Grid = list[list[str]]


def heading(summary: Summary, language: str) -> str:
    """What was run, how long, and how often."""
    scenarios, seeds = summary["scenarios"], summary["seeds"]
    companies = list(dict.fromkeys(company_title(each["company"], language) for each in scenarios))
    told = "answer.seeds" if seeds["done"] > 1 else "answer.seed"
    return message(
        "answer.head",
        language,
        company=", ".join(companies),
        time=duration(summary["days"], language),
        warm_up=duration(summary["warm_up"], language),
        runs=_runs(summary, language),
        seeds=message(told, language, first=seeds["first"], last=seeds["last"]),
    )


def _runs(summary: Summary, language: str) -> str:
    """How many runs, of each scenario, and whether those on the same seeds are pairs."""
    number, several = summary["seeds"]["done"], len(summary["scenarios"]) > 1
    if number == 1:
        return message("answer.one_each" if several else "answer.one", language)
    paired = several and not any(each["unlike"] for each in summary["scenarios"])
    kind = "paired" if paired else "each" if several else "runs"
    return message(f"answer.{kind}", language, number=number)


def sign(summary: Summary, language: str) -> str:
    """What a plus, brackets and a question mark mean in a table of several scenarios."""
    return message("answer.sign", language, first=scenario_title(summary["scenarios"][0]["name"], language))


def grid(summary: Summary, measures: Sequence[str], language: str) -> Grid:
    """The table as text, heads first: the first scenario's mean ± half-width, the others' difference to it."""
    rows = [["", *(scenario_title(each["name"], language) for each in summary["scenarios"])]]
    for measure in measures:
        first = means(summary, measure, language)[0]
        rows.append([measure_title(measure, language), first, *differences(summary, measure, language)])
    return rows


def means(summary: Summary, measure: str, language: str) -> list[str]:
    """The mean ± half-width of each scenario."""
    row = _row_decimals(summary, measure)
    return [_mean(measure, each, row, language) for each in summary["measures"][measure]["means"].values()]


def differences(summary: Summary, measure: str, language: str) -> list[str]:
    """Each other scenario's difference to the first with its interval, or that the two are identical.

    A difference that is not clear of zero ends in a question mark.
    """
    digits = _row_decimals(summary, measure)
    found = summary["measures"][measure]["differences"]
    return [_difference(measure, each, digits, language) for each in found.values()]


def sentences(summary: Summary, measures: Sequence[str], language: str) -> Iterator[str]:
    """What stands below the table: what is missing, clear, assumed, and if the runs are enough."""
    yield from _markets(summary, language)
    yield from _missing(summary, measures, language)
    yield from differing(summary, language)
    yield from _cautions(summary, language)
    yield message("answer.assumed", language, **summary["parameters"])


def duration(days: int, language: str) -> str:
    """A number of working days as people say it.

    >>> duration(504, "en"), duration(252, "en"), duration(63, "nl"), duration(50, "en")
    ('2 years', 'a year', '3 maanden', '50 days')
    """
    for unit, length in (("year", DAYS_OF_A_YEAR), ("month", DAYS_OF_A_MONTH)):
        if days and days % length == 0:
            number = days // length
            return message(f"answer.{unit}{'s' if number > 1 else ''}", language, number=number)
    return message("answer.days", language, number=days)


def company_title(name: str, language: str) -> str:
    """The name of a company for people, as a sentence begins."""
    try:
        words = label(name, language)
    except KeyError:
        words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def _row_decimals(summary: Summary, measure: str) -> int:
    """The decimals of a row of the table: what its differences need, or if there are none its first mean."""
    found = summary["measures"][measure]
    told = [each for each in found["differences"].values() if each["half_width"]]
    limits = [each[end] for each in told for end in ("low", "high")]
    widths = [each["half_width"] for each in told or list(found["means"].values())[:1]]
    return decimals_of(measure, [width for width in widths if width], limits)


def _mean(measure: str, found: Summary, row: int, language: str) -> str:
    half = found["half_width"]
    digits = decimals_of_mean(measure, half, row)
    value = format_measure(measure, found["mean"], language, digits)
    return f"{value} ±{format_measure(measure, half, language, digits)}" if half else value


def _difference(measure: str, found: Summary, digits: int, language: str) -> str:
    if is_identical(found):
        return label("answer.identical", language)
    value = format_measure(measure, found["mean"], language, digits, sign=True)
    if found["half_width"] is None:
        return value
    factor = how_shown(measure).factor
    interval = format_interval(found["low"] * factor, found["high"] * factor, digits, language)
    return f"{value} {interval}" + ("" if found["clear"] else " ?")


def _markets(summary: Summary, language: str) -> Iterator[str]:
    """Whose market is not the first scenario's, and that differences are unpaired there."""
    first = scenario_title(summary["scenarios"][0]["name"], language)
    for each in summary["scenarios"]:
        if names := each["unlike"]:
            more = [message("answer.others", language, number=len(names) - NAMED)] if names[NAMED:] else []
            what = listed([*names[:NAMED], *more], language)
            scenario = scenario_title(each["name"], language)
            yield message("answer.market", language, first=first, scenario=scenario, what=what)


def _missing(summary: Summary, measures: Sequence[str], language: str) -> Iterator[str]:
    """Which values do not exist in how many pairs; where nothing is paired, in how many runs."""
    paired = [each["name"] for each in summary["scenarios"][1:] if not each["unlike"]]
    single = [each["name"] for each in summary["scenarios"] if each["name"] not in paired]
    for measure in measures:
        found = summary["measures"][measure]
        pairs = {name: found["differences"][name]["missing"] for name in paired}
        runs = {name: found["means"][name]["missing"] for name in single if len(single) > 1 or not paired}
        for key, missing in (("answer.missing", pairs), ("answer.missing_runs", runs)):
            some = {name: number for name, number in missing.items() if number}
            if some:
                yield message(
                    key,
                    language,
                    measure=measure_title(measure, language),
                    missing="/".join(str(number) for number in some.values()),
                    runs=summary["seeds"]["done"],
                    scenario=", ".join(scenario_title(name, language) for name in some),
                )


def _cautions(summary: Summary, language: str) -> Iterator[str]:
    """What one must know before comparing the columns."""
    scenarios = summary["scenarios"]
    journeys = [scenario_title(each["name"], language) for each in scenarios if not each["established"]]
    if 0 < len(journeys) < len(scenarios):
        yield message("answer.journey", language, journeys=listed(journeys, language))
    if summary["own_day"]:
        yield message("answer.own_day", language, name=summary["own_day"])
    if not summary["complete"]:
        yield message("answer.incomplete", language, **summary["seeds"])
