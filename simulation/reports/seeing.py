"""What one sees in each picture of a report, in one sentence made of its numbers: the first scenario, the last."""

import math
from collections.abc import Iterable, Sequence

import pandas as pd

from simulation.experiments.results import Result
from simulation.experiments.summarising import measures_of
from simulation.figures.hours import shares
from simulation.figures.tables import means, present
from simulation.figures.timelines import DAYS_IN
from simulation.rules.vocabulary import CAUSES
from simulation.words import format_measure, format_number, label, message, scenario_title

LEVEL = "satisfaction"  # shows best how scenarios part over time
TRUST = ("trust_sales_in_marketing", "trust_marketing_in_sales")


def seen(picture: str, result: Result, language: str) -> str:
    """What the picture of that name shows; nothing where there is nothing to tell."""
    return SEEN[picture](result, language)


def _ends(result: Result) -> list[str]:
    """The first scenario and the last, or the only one."""
    return list(dict.fromkeys([result.scenarios[0], result.scenarios[-1]]))


def _told(key: str, parts: Iterable[tuple[str, str]], language: str, **values: object) -> str:
    """The sentence `key` about scenarios; `parts` holds for each its name and what is to be said of it."""
    what = "; ".join(f"{scenario_title(name, language)} {said}" for name, said in parts if said)
    return message(key, language, what=what, **values) if what else ""


def _measures(result: Result, language: str) -> str:
    if len(result.scenarios) < 2:
        return ""
    first, last = _ends(result)[0], result.scenarios[-1]
    key = measures_of(result.summary)
    clear = [measure for measure in key if result.summary["measures"][measure]["differences"][last]["clear"]]
    ends = {"first": scenario_title(first, language), "last": scenario_title(last, language)}
    return message("seen.comparison", language, clear=len(clear), number=len(key), **ends)


def _course(result: Result, language: str) -> str:
    days, month = result.days, DAYS_IN["month"]
    if days["day"].max() < 2 * month or not present(days, [LEVEL]):
        return ""
    late = days["day"].max() - month
    begin, end = (
        means(part, [LEVEL])[LEVEL] for part in (days[days["day"] <= month], days[days["day"] > late])
    )
    parts = [
        (
            name,
            f"{format_measure(LEVEL, begin[name], language)} → {format_measure(LEVEL, end[name], language)}",
        )
        for name in _ends(result)
    ]
    return _told("seen.timelines", parts, language, measure=label(LEVEL, language))


def _reproaches(result: Result, language: str) -> str:
    columns = present(result.runs, [f"conflicts_{cause}" for cause in CAUSES])
    table = means(result.runs, columns).fillna(0.0)
    return _told(
        "seen.causes", [(name, _loudest(table.loc[name], language)) for name in _ends(result)], language
    )


def _loudest(row: pd.Series, language: str) -> str:
    if not row.sum() > 0:
        return ""
    cause = label(f"cause.{str(row.idxmax()).removeprefix('conflicts_')}", language)
    return f"“{cause}” ({_percent(row.max() / row.sum(), language)})"


def _uses(result: Result, language: str) -> str:
    table, names = shares(result.runs) / 100, _ends(result)
    if not set(names) <= set(table.index):
        return ""
    group = str((table.loc[names[-1]] - table.loc[names[0]] * (len(names) > 1)).abs().idxmax())
    parts = [(name, _percent(table.loc[name, group], language)) for name in names]
    return _told(
        f"seen.hours{'' if len(names) > 1 else '_one'}",
        parts,
        language,
        group=label(f"hours.{group}", language),
    )


def _leads(result: Result, language: str) -> str:
    table = means(result.runs, ["handed_over", "accepted", "journeys", "orders"])
    real, won = table["accepted"] / table["handed_over"], table["orders"] / table["journeys"]
    parts = ([(name, _percent(share[name], language)) for name in _ends(result)] for share in (real, won))
    told = [_told(key, part, language) for key, part in zip(("seen.funnel", "seen.won"), parts, strict=True)]
    return " ".join(sentence for sentence in told if sentence)


def _trust(result: Result, language: str) -> str:
    table = means(result.trust, list(TRUST))
    return _told("seen.trust", [(name, _both(table.loc[name], language)) for name in _ends(result)], language)


def _both(row: Sequence[float], language: str) -> str:
    written = [format_measure(measure, value, language, 0) for measure, value in zip(TRUST, row, strict=True)]
    return f" {label('answer.and', language)} ".join(written)


def _percent(share: float, language: str) -> str:
    return f"{format_number(100 * share, 0, language)}\u00a0%" if math.isfinite(share) else ""


SEEN = {
    "comparison": _measures,
    "timelines": _course,
    "causes": _reproaches,
    "hours": _uses,
    "funnel": _leads,
    "trust": _trust,
}
