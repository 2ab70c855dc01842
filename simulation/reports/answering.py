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
        means = _means(summary, ANSWERED, language)[0]
        rows = zip(ANSWERED, means, strict=True)
        what = "; ".join(f"{measure_title(measure, language)}: {mean}" for measure, mean in rows)
        return message("report.one", language, what=what)
    groups: dict[str, list[str]] = {"lower": [], "higher": [], "unclear": []}
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
        first, *_, last = _means(summary, ANSWERED, language)
        difference = _differences(summary, ANSWERED, language)[-1]
        for row, measure in enumerate(ANSWERED):
            yield f"{measure_title(measure, language)}: {first[row]} → {last[row]} ({difference[row]})"


def measures_table(summary: Summary, measures: Sequence[str], language: str) -> str:
    """Every measure per scenario, the difference to the first below it: bold if it is clear of zero."""
    means, differences = _means(summary, measures, language), _differences(summary, measures, language)
    names = [each["name"] for each in summary["scenarios"]]
    rows = []
    for row, measure in enumerate(measures):
        found = summary["measures"][measure]["differences"]
        cells: list[Cell] = [means[0][row]]
        for place, name in enumerate(names[1:], start=1):
            difference = differences[place - 1][row]
            below = Markup(element("strong", difference)) if found[name]["clear"] else difference
            cells.append(Markup(html(means[place][row]) + element("small", below)))
        rows.append([measure_title(measure, language), *cells])
    return table([label("report.measure", language), *titles(summary, language)], rows)


def _means(summary: Summary, measures: Sequence[str], language: str) -> list[list[str]]:
    """The mean of each measure, in words, for each scenario: a table of one scenario holds nothing else."""
    alone = [summary | {"scenarios": [each]} for each in summary["scenarios"]]
    return [[row[1] for row in wording.grid(one, measures, language)[1:]] for one in alone]


def _differences(summary: Summary, measures: Sequence[str], language: str) -> list[list[str]]:
    """The difference of each measure to the first scenario, in words, for each of the others."""
    rows = wording.grid(summary, measures, language)[1:]
    return [[row[place] for row in rows] for place in range(2, len(summary["scenarios"]) + 1)]


def _direction(summary: Summary, measure: str) -> str:
    found = _last_difference(summary, measure)
    if not found["clear"]:
        return "unclear"
    return "higher" if found["mean"] > 0 else "lower"


def _last_difference(summary: Summary, measure: str) -> Summary:
    found: Summary = summary["measures"][measure]["differences"][summary["scenarios"][-1]["name"]]
    return found


def _short(measure: str, language: str) -> str:
    """The measure's name within a sentence: without what stands after a comma."""
    return label(measure, language).split(",")[0]
