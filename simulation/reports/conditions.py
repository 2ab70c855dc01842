"""The decision table as a report: what article and model say under each condition, why, and what stands for it."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from simulation.experiments.store import FIGURES, REPORT
from simulation.figures.conditions import conditions as draw
from simulation.figures.drawing import as_png
from simulation.reports.blocks import Block, as_markdown, as_page, pictured, tabled
from simulation.reports.page import element
from simulation.reports.provenance import reproduction
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import RELATIONSHIPS
from simulation.validation import telling as claims
from simulation.validation.conditions import telling
from simulation.validation.conditions.companies import LEVERS
from simulation.validation.conditions.declaring import Agreement
from simulation.validation.conditions.gathering import SEEDS_EACH
from simulation.validation.conditions.judging import Judged
from simulation.words import format_number, label, message

TEXT, PICTURE, IMAGES = "report.md", "decision_table", "images"
TITLE = "When to move on: the article's decision table, asked of the model"
SOURCE = (
    "Kotler, Rackham and Krishnaswamy (2006, *Ending the War Between Sales and Marketing*, Harvard Business Review "
    "84(7/8), 68–78) close with a table: under which conditions a company should leave the relationship of Sales and "
    "Marketing as it is, and under which it should move on. Here each of its seventeen conditions, in our words, is an "
    "experiment. None of them is a rule of the model, and no value of the model was chosen to agree."
)
STOOD_HEADS = (
    "condition", "company that meets it", "compared with", "what proves it", "where it is met", "where it is not",
    "proved",
)  # fmt: skip
ALONE = (
    "A trait is met by changing what makes it and leaving all else as it is. The article asks people who know their "
    "whole company: a small firm, say, is often also informal and sells what is ready-made. Where the model disagrees "
    "although the condition changes the step the way the article says, the condition alone is not enough. And where it "
    "agrees to move on, compare the steps with those of the reference company."
)


def write_report(summary: Judged, manifest: Mapping[str, Any], folder: Path) -> None:
    """Write figures/, report.md and report.html into `folder`; the page needs nothing else."""
    png = picture_of(summary)
    (folder / FIGURES).mkdir(parents=True, exist_ok=True)
    (folder / FIGURES / f"{PICTURE}.png").write_bytes(png)
    blocks = list(contents(summary))
    (folder / TEXT).write_text(as_markdown(TITLE, blocks, FIGURES + "/{name}.png"), encoding="utf-8")
    last = [element("h2", label("report.reproduce", "en")), reproduction(manifest, "en")]
    (folder / REPORT).write_text(as_page(TITLE, blocks, {PICTURE: png}, "en", last), encoding="utf-8")


def write_document(summary: Judged, folder: Path) -> None:
    """Write decision_table.md into `folder`, its picture into images/ below it."""
    made = Block("p", f"Made by `make decision-table`; model {summary['rules'][:12]}.")
    text = as_markdown(TITLE, [*contents(summary), made], IMAGES + "/{name}.png")
    (folder / IMAGES).mkdir(parents=True, exist_ok=True)
    (folder / IMAGES / f"{PICTURE}.png").write_bytes(picture_of(summary))
    (folder / f"{PICTURE}.md").write_text(text, encoding="utf-8")


def picture_of(summary: Judged) -> bytes:
    """The picture as a PNG file."""
    return as_png(draw(telling.drawn(summary)))


def contents(summary: Judged) -> Iterator[Block]:
    """The report, block by block."""
    yield Block("p", SOURCE)
    yield Block("p", f"{telling.heading(summary)}.")
    yield Block("p", telling.rule(summary))
    yield pictured(PICTURE, label("title.conditions"), message("read.conditions"))
    for asked, rows in groupby(summary["conditions"], key=lambda row: row["asked"]):
        yield from _answers(str(asked), list(rows), summary["reference"][asked])
    yield from _why(summary)
    yield from _stood(summary)
    yield from _random(summary)
    yield from _method(summary)


def _answers(asked: str, rows: list[Judged], reference: Judged) -> Iterator[Block]:
    """What is said at one relationship."""
    further = RELATIONSHIPS[RELATIONSHIPS.index(asked) + 1 :]
    yield Block("h2", f"At {label(asked)}: stay, or move on to {label(further[0])}?")
    heads = (
        "if",
        "article",
        "model",
        "agreement",
        *map(label, further),
        f"the condition changes {label(further[0])} by",
    )
    plain = ["the reference company, for comparison", "", "", ""]
    plain += [telling.unsure(reference[to]) for to in further]
    yield tabled(heads, (*(_answer(row, further) for row in rows), (*plain, "")))


def _answer(row: Judged, further: tuple[str, ...]) -> tuple[str, ...]:
    head = (telling.name_of(row), label(f"advice.{row['article']}"))
    together = label(f"agreement.{row['agreement']}")
    if "steps" not in row:
        return (*head, telling.steps(row), together, *("" for _ in further), "")
    way = f" {message('table.way')}" if row.get("on_the_way") else ""
    cells = [telling.step(row["steps"][to]) + way for to in further]
    return (*head, telling.model(row), together, *cells, telling.changes(row))


def _why(summary: Judged) -> Iterator[Block]:
    """Every condition on which article and model differ, with what was measured."""
    yield Block("h2", "Where the model differs, and why")
    yield Block(
        "p",
        "Made from the runs: the parts of the difference in net result, which add up to it, then hours and counts; "
        "of each the largest that are clear of chance.",
    )
    for row in summary["conditions"]:
        if row["agreement"] in (Agreement.DISAGREES, Agreement.UNTOLD):
            yield Block("h3", f"{telling.name_of(row)[:1].upper()}{telling.name_of(row)[1:]}")
            said = telling.side(row).replace("\n", "; ")
            yield Block("p", f"At {label(row['asked'])}; {said}. {' '.join(telling.reasons(row))}")
    yield Block("p", ALONE)


def _stood(summary: Judged) -> Iterator[Block]:
    """What stands for each condition, and the measure that proves it."""
    yield Block("h2", "What stands for each condition")
    rows = [line for row in summary["conditions"] if "proved" in row for line in _stands(row)]
    yield tabled(STOOD_HEADS, tuple(rows))
    yield Block(
        "p",
        "A proof holds if its whole 95 % interval lies in the band. *There is no compelling "
        "reason to change* is what the comparison concludes, not a trait that a company could be given.",
    )


def _stands(row: Judged) -> Iterator[tuple[str, ...]]:
    name = f"{telling.name_of(row)} ({label(row['asked'])})"
    if row["kind"] == "observed":
        most, least = (
            f"{format_number(row[group]['mean'], 2, 'en')} in {row[group]['companies']} companies"
            for group in ("most", "least")
        )
        found = f"{row['means']}, on other seeds than those it was chosen by"
        yield (name, "random ones: upper third", "lower third", found, most, least, _yes(row["proved"]))
        return
    for number, proof in enumerate(row["proofs"]):
        companies = (name, _company(row["company"]), _company(row["without"])) if not number else ("", "", "")
        found = f"{proof['says']}: {proof['effect']} {_band(proof)} ({proof['reason']})"
        yield (
            *companies, found, claims.found(proof), claims.found(proof["unmet"]), _yes(proof["verdict"] == "holds"),
        )  # fmt: skip


def _band(proof: Judged) -> str:
    return f"{claims.wanted(proof)} {claims.unit_name(proof['unit'])}".strip()


def _company(company: Judged) -> str:
    settings = [f"`{name} = {value:g}`" for name, value in company["settings"].items() if not _is_word(value)]
    words = [
        f"`{name} = {str(value).lower()}`" for name, value in company["settings"].items() if _is_word(value)
    ]
    return f"{label(company['name'])}{': ' if settings or words else ''}{', '.join(settings + words)}"


def _is_word(value: object) -> bool:
    return isinstance(value, bool | str)


def _yes(told: bool) -> str:
    return "yes" if told else "no"


def _random(summary: Judged) -> Iterator[Block]:
    """Which type is best in how many random companies, and what sets apart those in which it pays to stay."""
    companies, best = summary["companies"], summary["random"]["best"]
    yield Block("h2", "Which type is best in random companies")
    yield Block(
        "p",
        f"{companies['done']} companies, drawn from the ranges below; {companies['living']} can live: some type brings "
        "more than it costs. Share in which each type has the highest net result, with 95 % intervals:",
    )
    rows = [
        (label(name), *(telling.percent(best[group][name]) for group in ("living", "all")))
        for name in RELATIONSHIPS
    ]
    yield tabled(("best type", "companies that can live", "all companies"), tuple(rows))
    if summary["random"]["staying"]:
        yield Block(
            "p",
            "Companies in which undefined or defined is best differ from the others clearly (Holm, 5 %, among all "
            "ranges) in these; distance in standard deviations:",
        )
        yield tabled(("what", "mean where it pays to stay", "mean of the others", "distance"),
            tuple(_lever(row) for row in summary["random"]["staying"]),
        )  # fmt: skip


def _lever(row: Judged) -> tuple[str, ...]:
    per = f" per {PARAMETERS[row['per']].meaning}" if row["per"] else ""
    ends = (format_number(row[group], 2, "en") for group in ("those", "others"))
    distance = f"{format_number(row['mean'], 2, 'en', sign=True)} [{row['low']:.2f}, {row['high']:.2f}]"
    return (f"{PARAMETERS[row['lever']].meaning}{per}", *ends, distance)


def _method(summary: Judged) -> Iterator[Block]:
    seeds = summary["seeds"]
    yield Block("h2", "How it was done")
    yield Block(
        "p",
        f"**Traits** are set in a company; all its options run on the same {seeds['done']} seeds, after a year of "
        "warm-up for two years. **Outcomes** cannot be set: of the random companies that can live, those in which the "
        "outcome is highest at the relationship asked of (upper third) stand for it, the lower third against it; half "
        f"of the {SEEDS_EACH} seeds of each company choose, the other half judge. A step is the net result of a "
        "further type less that of the one asked of, in kEUR per person and year, so that companies of different size "
        "can stand beside each other; types are established, their one-off cost written off. Culture is asked of the "
        "change itself, which begins on the first measured day and is paid in full within the two years.",
    )
    yield Block(
        "p",
        f"**Chance.** All {summary['comparisons']} steps are tested together (t-tests over paired seeds or over "
        "companies, Holm, 5 %); what the condition changes is a second family of "
        f"{len([row for row in summary['conditions'] if 'change' in row])}. Intervals are 95 % each, for one number at "
        "a time. Intervals say how much luck there is in a number, not how wrong the assumptions of the model may be.",
    )
    yield Block(
        "p", "**Random companies** are a Latin hypercube over these ranges, all else as in the reference:"
    )
    rows = [
        (f"`{lever.name}`", f"{lever.low:,.6g}", f"{lever.high:,.6g}",
         f"per {PARAMETERS[lever.per].unit.rstrip('s')} (`{lever.per}`)" if lever.per else lever.parameter.unit)
        for lever in LEVERS
    ]  # fmt: skip
    yield tabled(("parameter", "from", "to", "unit"), tuple(rows))
