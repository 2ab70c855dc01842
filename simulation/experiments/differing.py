"""What differs between scenarios beyond chance, and whether the runs are enough to say so, in words."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from simulation.experiments.planning import REPLICATES
from simulation.experiments.summarising import TELLING, Summary, measures_of
from simulation.words import format_number, how_shown, label, listed, message, scenario_title


def differing(summary: Summary, language: str) -> Iterator[str]:
    """What is clear of chance and what is identical, step by step; and if more runs would tell more."""
    if summary["seeds"]["done"] == 1:
        yield message("answer.one_run", language, number=REPLICATES)
        yield from _identical(summary, language)
    elif summary["steps"]:
        yield message("answer.clear", language, what=_clear(summary, language))
        yield from _identical(summary, language)
        yield from _enough(summary, language)


def is_identical(difference: Mapping[str, Any]) -> bool:
    """True if there is no difference at all, in any pair."""
    return bool(difference["paired"] and difference["mean"] == 0 and not difference["half_width"])


def _short(measure: str, language: str) -> str:
    """The measure's name within a sentence: without what stands after a comma."""
    return label(measure, language).split(",")[0]


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


def _rough(value: float, language: str) -> str:
    """Two significant digits."""
    digits = 0 if value == 0 else max(0, 1 - math.floor(math.log10(abs(value))))
    return format_number(value, digits, language)
