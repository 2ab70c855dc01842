"""The summary of a study in words, English or Dutch: the table of shares, and the sentences below it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from simulation.experiments.wording import Grid, company_title
from simulation.rules.parameters import PARAMETERS
from simulation.studies.sensitivity_summary import Summary
from simulation.words import (
    decimals_of,
    format_interval,
    format_measure,
    format_number,
    how_shown,
    label,
    listed,
    message,
    scenario_title,
)

FLIPS_TOLD, MOVES_TOLD = 4, 3
Conclusion = Mapping[str, Any]


def percent(share: float | None, language: str) -> str:
    """A share as whole percents; below one and above ninety-nine it never looks like none or all.

    >>> percent(0.354, "en"), percent(0.9991, "en"), percent(0.002, "nl"), percent(1.0, "en")
    ('35', '99.9', '0,2', '100')
    """
    if share is None:
        return format_number(None, 0, language)
    exact = 100 * share
    rounded = round(exact) in (0, 100) and round(exact, 1) not in (0.0, 100.0)
    return format_number(exact, 1 if rounded else 0, language)


def heading(summary: Summary, language: str) -> str:
    """What was varied, in which company, how often."""
    return message(
        "sensitivity.heading",
        language,
        company=company_title(summary["company"], language),
        varied=summary["parameters"]["varied"],
        all=summary["parameters"]["all"],
        draws=summary["points"]["draws"],
        replicates=summary["seeds"]["replicates"],
    )


def grid(summary: Summary, language: str) -> Grid:
    """Per measure and step: in which share of the draws it gets better, in brackets clear of chance; heads first."""
    steps = _steps(summary)
    heads = [step_title(one, other, language) for one, other in steps]
    rows = [["", *heads, label("sensitivity.whole", language)]]
    for measure in summary["measures"]:
        cells = [_cell(conclusion(summary, measure, *step), language) for step in steps]
        rows.append([short(measure, language), *cells, percent(_whole(summary, measure), language)])
    return rows


def sentences(summary: Summary, language: str) -> Iterator[str]:
    """Who is best, whether the order survives, what the draws deny, what flips and what moves it, how much is luck."""
    yield from ranking(summary, language)
    yield from against(summary, language)
    yield from flips(summary, language)
    yield from moves(summary, language)
    yield noise(summary, language)


def ranking(summary: Summary, language: str) -> Iterator[str]:
    """Which scenario is best in how many of the draws, and in how many the whole order survives."""
    measure = main_measure(summary)
    parts = [
        message(
            "sensitivity.best_one",
            language,
            name=scenario_title(row["scenario"], language),
            share=percent(row["best"], language),
        )
        for row in summary["ranks"]
        if row["measure"] == measure and row["best"] > 0
    ]
    what = listed(parts, language)
    yield message("sensitivity.best_in", language, measure=short(measure, language), what=what)
    orders = [
        message(
            "sensitivity.order_one",
            language,
            share=percent(_whole(summary, each), language),
            measure=short(each, language),
        )
        for each in summary["measures"]
    ]
    yield message("sensitivity.order", language, what=listed(orders, language))


def against(summary: Summary, language: str) -> Iterator[str]:
    """Where the values as they are say clearly that a step pays, and most draws say that it does not."""
    told = [
        f"{title(each, language)} ({percent(each['kept'], language)} %)"
        for each in summary["order"]
        if is_better_as_declared(each) and each["kept_high"] < 0.5
    ]
    if told:
        yield message("sensitivity.against", language, what="; ".join(told))


def is_better_as_declared(told: Conclusion) -> bool:
    """True if with the values as they are a step makes things better, its interval being clear of zero."""
    ends = [told[end] for end in ("declared_low", "declared_high")]
    return None not in ends and min(told["better_is"] * end for end in ends) > 0


def verdicts(summary: Summary, language: str) -> Iterator[str]:
    """Which conclusions hold whatever is assumed, one way or the other, and which depend on it."""
    for verdict in ("firm", "reversed", "unchanged", "open"):
        told = [each for each in summary["order"] if each["verdict"] == verdict]
        measures = dict.fromkeys(each["measure"] for each in told)
        parts = [
            message(
                "sensitivity.of_measure",
                language,
                measure=short(measure, language),
                what=", ".join(
                    step_title(each["from"], each["to"], language)
                    + (f" {percent(each['kept'], language)} %" if verdict == "open" else "")
                    for each in told
                    if each["measure"] == measure
                ),
            )
            for measure in measures
        ]
        if parts:
            yield message(f"sensitivity.{verdict}", language, what="; ".join(parts))


def flips(summary: Summary, language: str) -> Iterator[str]:
    """The parameters that flip the steps in doubt most, those of the main measure if there are any."""
    doubtful = open_ones(summary)
    main = main_measure(summary)
    told = [(each, flip) for each in doubtful if each["measure"] == main for flip in each["flips"]]
    told = told or [(each, flip) for each in doubtful for flip in each["flips"][:1]]
    for each, flip in told[:FLIPS_TOLD]:
        yield message(
            "sensitivity.flip",
            language,
            conclusion=_capital(title(each, language)),
            lowest=percent(flip["lowest"], language),
            highest=percent(flip["highest"], language),
            parameter=flip["parameter"],
            meaning=meaning(flip["parameter"], language),
        )
    if doubtful and not told:
        yield message("sensitivity.no_flip", language)


def moves(summary: Summary, language: str) -> Iterator[str]:
    """What moves the main measure most, step by step: parameters whose share is clear of what luck would show."""
    for each in summary["order"]:
        if each["measure"] != main_measure(summary):
            continue
        carried = each["noise"]["carried"]
        clear = [index for index in each["indices"] if is_clear(index) and carried is not None]
        ranked = sorted(clear, key=lambda index: -index["total"])[:MOVES_TOLD]
        parts = [
            message(
                "sensitivity.moves_one",
                language,
                parameter=index["parameter"],
                share=percent(index["total"], language),
            )
            for index in ranked
        ]
        yield message(
            "sensitivity.moves" if parts else "sensitivity.moves_none",
            language,
            conclusion=title(each, language),
            what=listed(parts, language),
            number=len(each["indices"]),
            carried=percent(min(1.0, carried or 0.0), language),
        )


def is_clear(index: Mapping[str, Any]) -> bool:
    """True if a total share, its interval included, is more than luck alone would show."""
    if index["total"] is None or index["total_half_width"] is None:
        return False
    return bool(index["total"] - index["total_half_width"] > (index["luck"] or 0))


def noise(summary: Summary, language: str) -> str:
    """How much of the variance between draws is luck."""
    shares = [each["noise"]["noise_draws"] for each in summary["order"]]
    there = [share for share in shares if share is not None]
    if not there:
        return message("sensitivity.no_noise", language)
    low, high = (percent(share, language) for share in (min(there), max(there)))
    return message("sensitivity.noise", language, low=low, high=high)


def made(summary: Summary, language: str) -> str:
    """What the page was made with."""
    first, replicates = (summary["seeds"][name] for name in ("first", "replicates"))
    return message(
        "sensitivity.made",
        language,
        version=summary["version"],
        rules=summary["rules"][:12],
        runs=format_number(summary["runs"], 0, language),
        first=first,
        last=first + replicates - 1,
    )


def conclusion(summary: Summary, measure: str, one: str, other: str) -> Conclusion:
    """What was found about one measure and step."""
    return next(
        each
        for each in summary["order"]
        if (each["measure"], each["from"], each["to"]) == (measure, one, other)
    )


def open_ones(summary: Summary) -> list[Conclusion]:
    """The conclusions that depend on what is assumed."""
    return [each for each in summary["order"] if each["verdict"] == "open"]


def main_measure(summary: Summary) -> str:
    """The measure that says what pays, or the first one asked for."""
    measures: Sequence[str] = summary["measures"]
    return "net_result" if "net_result" in measures else measures[0]


def title(told: Conclusion, language: str) -> str:
    """`net result from aligned to integrated`."""
    return message(
        "sensitivity.conclusion",
        language,
        measure=short(told["measure"], language),
        one=scenario_title(told["from"], language),
        other=scenario_title(told["to"], language),
    )


def step_title(one: str, other: str, language: str) -> str:
    """`aligned to integrated`."""
    ends = {"one": scenario_title(one, language), "other": scenario_title(other, language)}
    return message("sensitivity.step", language, **ends)


def meaning(parameter: str, language: str) -> str:
    """What a parameter means, in words."""
    declared = PARAMETERS[parameter]
    return declared.meaning_nl if language == "nl" else declared.meaning


def declared(told: Conclusion, language: str) -> str:
    """What the values as they are say of a conclusion: the difference with its interval and unit."""
    return _between(told, ("declared_low", "declared", "declared_high"), language)


def drawn(told: Conclusion, language: str) -> str:
    """The middle draw and the range from 5 to 95 % of them."""
    return _between(told, ("p5", "median", "p95"), language)


def _between(told: Conclusion, names: tuple[str, str, str], language: str) -> str:
    low, middle, high = (told[name] for name in names)
    if low is None or middle is None or high is None:
        return format_measure(told["measure"], middle, language, sign=True)
    digits = decimals_of(told["measure"], [(high - low) / 2], [low, high])
    factor = how_shown(told["measure"]).factor
    value = format_measure(told["measure"], middle, language, digits, sign=True)
    return f"{value} {format_interval(low * factor, high * factor, digits, language)}"


def _steps(summary: Summary) -> list[tuple[str, str]]:
    names = summary["scenarios"]
    ends = [(names[0], names[-1])] if len(names) > 2 else []
    return [*pairwise(names), *ends]


def _cell(told: Conclusion, language: str) -> str:
    return f"{percent(told['kept'], language)} ({percent(told['clearly_better'], language)})"


def _whole(summary: Summary, measure: str) -> float:
    return next(float(row["order"]) for row in summary["ranks"] if row["measure"] == measure)


def short(measure: str, language: str) -> str:
    """The measure's name within a sentence: without what stands after a comma."""
    return label(measure, language).split(",")[0]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
