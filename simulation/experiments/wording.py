"""A summary in words, English or Dutch: the head of a table, its cells, and the sentences below it."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from simulation.experiments.summarising import TELLING, Summary, measures_of
from simulation.words import (
    decimals_of,
    decimals_of_mean,
    format_interval,
    format_measure,
    format_number,
    how_shown,
    label,
    measure_title,
    message,
    scenario_title,
)

DAYS_OF_A_YEAR, DAYS_OF_A_MONTH = 252, 21
Grid = list[list[str]]


def heading(summary: Summary, language: str) -> str:
    """What was run, how long, and how often."""
    scenarios, seeds = summary["scenarios"], summary["seeds"]
    companies = list(dict.fromkeys(_company(each["company"], language) for each in scenarios))
    return message(
        "answer.compared" if len(scenarios) > 1 else "answer.run",
        language,
        company=", ".join(companies),
        time=duration(summary["days"], language),
        warm_up=duration(summary["warm_up"], language),
        runs=seeds["done"],
        first=seeds["first"],
        last=seeds["last"],
    )


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


def is_identical(difference: Mapping[str, Any]) -> bool:
    """True if there is no difference at all, in any pair."""
    return bool(difference["mean"] == 0 and not difference["half_width"])


def sentences(summary: Summary, measures: Sequence[str], language: str) -> Iterator[str]:
    """What stands below the table: what is missing, clear, assumed, and if the runs are enough."""
    yield from _missing(summary, measures, language)
    if summary["steps"]:
        yield message("answer.clear", language, what=_clear(summary, language))
        yield from _identical(summary, language)
        yield from _enough(summary, language)
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


def _short(measure: str, language: str) -> str:
    """The measure's name within a sentence: without what stands after a comma."""
    return label(measure, language).split(",")[0]


def _company(name: str, language: str) -> str:
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


def _missing(summary: Summary, measures: Sequence[str], language: str) -> Iterator[str]:
    """Which values do not exist in how many runs or pairs."""
    alone = not summary["steps"]
    for measure in measures:
        found = summary["measures"][measure]
        missing = {
            name: each["missing"]
            for name, each in found["means" if alone else "differences"].items()
            if each["missing"]
        }
        if missing:
            yield message(
                "answer.missing_runs" if alone else "answer.missing",
                language,
                measure=measure_title(measure, language),
                missing="/".join(str(number) for number in missing.values()),
                runs=summary["seeds"]["done"],
                scenario=", ".join(scenario_title(name, language) for name in missing),
            )


def _clear(summary: Summary, language: str) -> str:
    """What of TELLING differs, step by step; or what does not, if that is shorter."""
    steps = summary["steps"]
    telling = label("answer.telling", language)
    unclear = [step for step in steps if step["needed"]]
    if not unclear:
        return message("answer.all", language, telling=telling)
    if all(len(step["needed"]) <= len(TELLING) / 2 for step in unclear):
        what = "; ".join(_in_step(step, step["needed"], language) for step in unclear)
        return message("answer.all_except", language, telling=telling, what=what)
    return "; ".join(_in_step(step, step["clear"], language) for step in steps)


def _identical(summary: Summary, language: str) -> Iterator[str]:
    """What is the same in both scenarios of a step, in every pair of runs: everything, or which of TELLING."""
    every, told = len(measures_of(summary, everything=True)), []
    for step in summary["steps"]:
        same = _same_in(summary, step, summary["measures"])
        names = ["answer.everything"] if len(same) == every else [m for m in TELLING if m in same]
        told += [_in_step(step, names, language)] if names else []
    if told:
        yield message("answer.same", language, what="; ".join(told))


def _same_in(summary: Summary, step: Summary, measures: Iterable[str]) -> list[str]:
    """The measures in which the two scenarios of a step are identical."""
    return [
        measure for measure in measures if is_identical(summary["measures"][measure]["steps"][step["to"]])
    ]


def _doubtful(summary: Summary, step: Summary) -> Summary:
    """A step without the measures that more runs would not tell apart either: they are identical."""
    same = _same_in(summary, step, step["needed"])
    return step | {"needed": {m: number for m, number in step["needed"].items() if m not in same}}


def _enough(summary: Summary, language: str) -> Iterator[str]:
    """Whether the runs tell everything of TELLING apart, and if not, how many would."""
    runs, steps = summary["seeds"]["done"], [_doubtful(summary, step) for step in summary["steps"]]
    needed = {number for step in steps for number in step["needed"].values()}
    if not any(step["needed"] for step in summary["steps"]):
        yield message("answer.enough", language, runs=runs)
    numbers = sorted(needed - {None})
    if numbers:
        more = [
            _more(max(number, runs + 1), _needing(number, steps, language), language) for number in numbers
        ]
        yield message("answer.too_few", language, runs=runs, what="; ".join(more))
    if None in needed:
        yield message("answer.too_small", language, what=_needing(None, steps, language))


def _more(number: int, what: str, language: str) -> str:
    return message("answer.more", language, number=format_number(number, 0, language), what=what)


def _needing(number: int | None, steps: Sequence[Summary], language: str) -> str:
    """What needs that many runs, step by step."""
    measures = [[m for m, needed in step["needed"].items() if needed == number] for step in steps]
    return "; ".join(_in_step(step, m, language) for step, m in zip(steps, measures, strict=True) if m)


def _in_step(step: Summary, measures: Sequence[str], language: str) -> str:
    """`conflicts and revenue from defined to aligned`."""
    names = [_short(measure, language) for measure in measures] or [label("answer.nothing", language)]
    ends = {"one": scenario_title(step["from"], language), "other": scenario_title(step["to"], language)}
    return message("answer.step", language, what=listed(names, language), **ends)


def pairing(summary: Summary, language: str) -> Iterator[str]:
    """What the same seeds were worth, between the first scenario and the last; nothing for a single scenario."""
    first, last = (summary["scenarios"][at]["name"] for at in (0, -1))
    gains = [
        _gain(measure, found[last], language)
        for measure, found in summary["pairing"].items()
        if last in found and found[last]["gain"] is not None
    ]
    if gains:
        ends = {"first": scenario_title(first, language), "last": scenario_title(last, language)}
        yield message("answer.pairing", language, what=listed(gains, language), **ends)


def _gain(measure: str, found: Summary, language: str) -> str:
    shown = how_shown(measure)
    numbers = {key: _rough(found[key] * shown.factor**2, language) for key in ("paired", "unpaired")}
    numbers["gain"] = _rough(found["gain"], language)
    unit = "" if shown.unit == "unit.number" else f" {label(shown.unit, language)}²"
    return message("answer.gain", language, measure=_short(measure, language), unit=unit, **numbers)


def _cautions(summary: Summary, language: str) -> Iterator[str]:
    """What one must know before comparing the columns."""
    scenarios = summary["scenarios"]
    companies = list(dict.fromkeys(each["company"] for each in scenarios))
    if len(companies) > 1:
        yield message("answer.companies", language, companies=", ".join(companies))
    journeys = [scenario_title(each["name"], language) for each in scenarios if not each["established"]]
    if 0 < len(journeys) < len(scenarios):
        yield message("answer.journey", language, journeys=listed(journeys, language))
    if summary["own_day"]:
        yield message("answer.own_day", language, name=summary["own_day"])
    if not summary["complete"]:
        yield message("answer.incomplete", language, **summary["seeds"])


def listed(words: Sequence[str], language: str) -> str:
    """Words with commas and an `and`.

    >>> listed(["one", "two", "three"], "en")
    'one, two and three'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {label('answer.and', language)} {words[-1]}"


def _rough(value: float, language: str) -> str:
    """Two significant digits."""
    digits = 0 if value == 0 else max(0, 1 - math.floor(math.log10(abs(value))))
    return format_number(value, digits, language)
