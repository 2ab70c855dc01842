"""The words of a report that come out of the summary: question, answer, the table of measures."""

from collections.abc import Iterator, Sequence

from simulation.experiments import wording
from simulation.experiments.summarising import TELLING, Summary
from simulation.reports.page import Cell, Markup, element, html, table
from simulation.words import label, measure_title, message, scenario_title

ANSWERED = (*TELLING, "net_result")
"""The measures of which the answer speaks."""


def titles(summary: Summary, language: str) -> list[str]:
    """The names of the scenarios, as people say them."""
    return [scenario_title(each["name"], language) for each in summary["scenarios"]]


def question(summary: Summary, language: str) -> str:
    """What was asked."""
    first, *others = titles(summary, language)
    if not others:
        return message("report.question_one", language, name=first)
    return message("report.question", language, first=first, last=others[-1])


def answer(summary: Summary, language: str) -> str:
    """In one sentence: what differs between the first scenario and the last."""
    first, *others = titles(summary, language)
    if not others:
        rows = [(measure, wording.means(summary, measure, language)[0]) for measure in ANSWERED]
        what = "; ".join(f"{measure_title(measure, language)}: {mean}" for measure, mean in rows)
        return message("report.one", language, what=what)
    groups: dict[str, list[str]] = {"lower": [], "higher": [], "same": [], "unclear": []}
    for measure in ANSWERED:
        groups[_direction(summary, measure)].append(_short(measure, language))
    what = "; ".join(
        message(f"report.{group}", language, what=wording.listed(members, language))
        for group, members in groups.items()
        if members
    )
    return message("report.changes", language, first=first, last=others[-1], what=what)


def details(summary: Summary, language: str) -> Iterator[str]:
    """Each measure of the answer, in the first scenario and the last; nothing for a single scenario."""
    if len(summary["scenarios"]) > 1:
        for measure in ANSWERED:
            first, *_, last = wording.means(summary, measure, language)
            difference = wording.differences(summary, measure, language)[-1]
            yield f"{measure_title(measure, language)}: {first} → {last} ({difference})"


def measures_table(summary: Summary, measures: Sequence[str], language: str) -> str:
    """Every measure per scenario, the difference to the first below it: bold if it is clear of zero."""
    rows: list[list[Cell]] = []
    for measure in measures:
        first, *others = wording.means(summary, measure, language)
        clear = [each["clear"] for each in summary["measures"][measure]["differences"].values()]
        below = [
            element("small", Markup(element("strong", difference)) if is_clear else difference)
            for difference, is_clear in zip(
                wording.differences(summary, measure, language), clear, strict=True
            )
        ]
        cells = [Markup(html(mean) + small) for mean, small in zip(others, below, strict=True)]
        rows.append([measure_title(measure, language), first, *cells])
    return table([label("report.measure", language), *titles(summary, language)], rows)


def _direction(summary: Summary, measure: str) -> str:
    found = summary["measures"][measure]["differences"][summary["scenarios"][-1]["name"]]
    if found["clear"]:
        return "higher" if found["mean"] > 0 else "lower"
    return "same" if wording.is_identical(found) else "unclear"


def _short(measure: str, language: str) -> str:
    """The measure's name within a sentence: without what stands after a comma."""
    return label(measure, language).split(",")[0]
