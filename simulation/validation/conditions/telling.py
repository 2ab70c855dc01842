"""The decision table in words: a row per condition, and why the model says what it says."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from simulation.validation.conditions.declaring import Agreement
from simulation.validation.conditions.judging import Judged
from simulation.words import format_interval, format_number, label, message
from simulation.words.numbers import MISSING, decimals

KILO = 1000.0
MOST = 4  # parts and uses of hours that a sentence names
Found = Mapping[str, Any]


def money(found: Found, language: str = "en", *, interval: bool = True) -> str:
    """A difference in kEUR per person and year, with its interval.

    >>> money({"mean": 3400.0, "low": 2000.0, "high": 4800.0})
    '+3.4 [2.0, 4.8]'
    """
    if found["mean"] is None:
        return MISSING
    return _number(found, KILO, 1, language, interval=interval)


def _number(found: Found, scale: float, digits: int, language: str, *, interval: bool) -> str:
    """A mean with its sign; no end of a shown interval becomes zero by rounding."""
    low, high = (None if found[end] is None else found[end] / scale for end in ("low", "high"))
    if interval and low is not None and high is not None:
        digits = max(digits, decimals([], [low, high], digits))
    written = format_number(found["mean"] / scale, digits, language, sign=True)
    return f"{written} {format_interval(low, high, digits, language)}".strip() if interval else written


def heading(summary: Judged, language: str = "en") -> str:
    """How often the model and the article agree, on what."""
    counted = Counter(row["agreement"] for row in summary["conditions"])
    seeds, unproved = summary["seeds"], counted[Agreement.UNPROVED]
    judged = sum(counted.values()) - counted[Agreement.SHOWN]
    works = Counter(row["change"]["works"] for row in summary["conditions"] if "change" in row)
    return message(
        "table.heading", language, all=judged, agreeing=counted[Agreement.AGREES],
        disagreeing=counted[Agreement.DISAGREES], untold=counted[Agreement.UNTOLD],
        unproved=message("table.unproved", language, count=unproved) if unproved else "",
        works=works[1], against=works[-1], runs=seeds["done"],
        first=seeds["first"], last=seeds["first"] + seeds["done"] - 1, companies=summary["companies"]["done"],
    )  # fmt: skip


def rule(summary: Judged, language: str = "en") -> str:
    """How the advice comes about."""
    return message("table.rule", language, comparisons=summary["comparisons"])


def rows(summary: Judged, language: str = "en") -> list[list[str]]:
    """A row per condition: where it is asked, what article and model say, whether they agree, and the steps."""
    return [
        [
            label(row["asked"], language), label(f"advice.{row['article']}", language), model(row, language),
            label(f"agreement.{row['agreement']}", language),
            f"{name_of(row, language)}: {steps(row, language)}",
        ]
        for row in summary["conditions"]
    ]  # fmt: skip


def name_of(row: Judged, language: str = "en") -> str:
    """The condition in words."""
    return label(f"condition.{row['key']}", language)


def model(row: Judged, language: str = "en") -> str:
    """What the model advises, and where to go."""
    if "advice" not in row:
        return ""
    if row["goes"]:
        return message("table.move", language, to=label(row["goes"], language))
    return label(f"advice.{row['advice']}", language)


def steps(row: Judged, language: str = "en") -> str:
    """What each further relationship brings; of what is no input, how often nothing does."""
    if "steps" not in row:
        return message("table.share", language, share=percent(row["share"], language))
    told = [f"{label(to, language)} {step(found, language)}" for to, found in row["steps"].items()]
    return "; ".join(told) + (f" {message('table.way', language)}" if row.get("on_the_way") else "")


def step(found: Found, language: str = "en") -> str:
    """One step, with a question mark where it may be chance."""
    return money(found, language) + ("" if found["sign"] else " ?")


def unsure(found: Found, language: str = "en") -> str:
    """A difference by itself, with a question mark where its interval holds zero."""
    return money(found, language) + ("" if is_clear(found) else " ?")


def is_clear(found: Found) -> bool:
    """True if the interval leaves out zero."""
    return found["low"] is not None and (found["low"] > 0 or found["high"] < 0)


def changes(row: Judged, language: str = "en") -> str:
    """What the condition does to the step to the next relationship, and if the article would expect that."""
    found = row["change"]
    if not found["works"]:
        return step(found, language)
    way = "table.works" if found["works"] > 0 else "table.against"
    return message(way, language, change=money(found, language))


def best(summary: Judged, language: str = "en") -> str:
    """Which relationship is best in how many random companies."""
    told = [
        f"{label(name, language)} {percent(found, language)}"
        for name, found in summary["random"]["best"]["living"].items()
    ]
    return message(
        "table.best", language, living=summary["companies"]["living"], shares=_listed(told, language)
    )


def percent(found: Found, language: str = "en") -> str:
    """A share with its interval, in per cent."""
    if found["mean"] is None:
        return MISSING
    low, mean, high = (100 * found[end] for end in ("low", "mean", "high"))
    return f"{format_number(mean, 0, language)} % {format_interval(low, high, 0, language)}"


def reasons(row: Judged, language: str = "en") -> Iterator[str]:
    """What the step is made of, where the hours go, and what of it the condition makes: as measured."""
    found = row["reasons"]
    if found["brings"]["mean"] is None:
        return
    named = clear(found["parts"], KILO / 20)
    parts = [
        f"{label(f'part.{name}', language)} {money(each, language, interval=False)}" for name, each in named
    ]
    yield message(
        "table.step", language, to=label(found["to"], language).capitalize(), asked=label(row["asked"], language),
        brings=money(found["brings"], language),
        parts=_listed(parts, language) if parts else message("table.nothing", language),
    )  # fmt: skip
    hours = [
        f"{label(f'use.{name}', language)} {_number(each, 1, 0, language, interval=False)}"
        for name, each in clear(found["hours"], 1)
    ]
    if hours:
        yield message("table.hours", language, hours=_listed(hours, language))
    counted = [
        f"{label(name, language)} {_number(each, 0.01, 0, language, interval=False)} %"
        for name, each in clear(found["counts"], 0.01)
    ]
    if counted:
        yield message("table.counts", language, counts=_listed(counted, language))
    yield from _changed(found, language)


def _changed(found: Found, language: str) -> Iterator[str]:
    """What the condition makes of the step; through what, and how much it leaves, only where that is clear."""
    unmet, brings, changed = found["unmet"], found["brings"], found["changes"]
    yield message("table.unmet", language, unmet=unsure(unmet, language), changes=unsure(changed, language))
    through = clear(found["changed_parts"], 0)
    if is_clear(changed) and through:
        part, value = through[0]
        told = f"{label(f'part.{part}', language)} ({money(value, language, interval=False)})"
        yield message("table.through", language, part=told)
    if is_clear(changed) and 0 < brings["mean"] < unmet["mean"]:
        share = format_number(100 * brings["mean"] / unmet["mean"], 0, language)
        yield message("table.left", language, share=share)


def clear(parts: Mapping[str, Found], least: float) -> list[tuple[str, Found]]:
    """The largest parts whose interval leaves out zero and that are no less than `least`, in order of size."""
    told = [
        (name, found)
        for name, found in parts.items()
        if found["mean"] is not None and abs(found["mean"]) >= least and is_clear(found)
    ]
    return sorted(told, key=lambda each: -abs(each[1]["mean"]))[:MOST]


def _listed(words: list[str], language: str) -> str:
    """Words in a sentence; Dutch numbers have commas, so they are set apart by semicolons there."""
    return ("; " if language == "nl" else ", ").join(words)


def drawn(summary: Judged, language: str = "en") -> list[dict[str, Any]]:
    """The rows of the picture: all conditions that are asked, steps in kEUR."""
    return [
        {
            "asked": row["asked"],
            "says": name_of(row, language),
            "article": row["article"],
            "beside": side(row, language),
            "steps": {to: _scaled(found) for to, found in row["steps"].items()},
        }
        for row in summary["conditions"]
        if "steps" in row
    ]


def side(row: Judged, language: str = "en") -> str:
    """What the article says, and below it what the model does, and whether that is the same."""
    article, told = label(f"advice.{row['article']}", language), model(row, language)
    together = label(f"agreement.{row['agreement']}", language)
    if together not in told:
        told = f"{told} – {together}"
    return message("table.side", language, article=article, model=told)


def _scaled(found: Found) -> dict[str, Any]:
    ends = {end: None if found[end] is None else found[end] / KILO for end in ("mean", "low", "high")}
    return ends | {"sign": found["sign"]}
