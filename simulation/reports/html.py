"""The report of a result: one HTML file that needs nothing else, to read, to send, to print."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from simulation.experiments import wording
from simulation.experiments.results import Result
from simulation.experiments.summarising import measures_of
from simulation.figures.drawing import as_png, paint
from simulation.reports.answering import answer, details, measures_table, question
from simulation.reports.page import element, page, shown
from simulation.reports.provenance import assumed, reproduction, simulated
from simulation.reports.seeing import seen
from simulation.words import label, message, scenario_title

FILE = "report.html"
Pictures = Sequence[tuple[str, bytes]]


def write_report(result: Result, folder: Path, language: str = "en", drawn: Sequence[Path] = ()) -> Path:
    """Write report.html into `folder`, which is made if need be; return the file.

    Pictures are inside the file and nothing is fetched from anywhere. `drawn` are the files that `draw_all`
    has just written for the same result; without them the pictures are drawn here.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE
    file.write_text(report(result, language, drawn), encoding="utf-8")
    return file


def report(result: Result, language: str = "en", drawn: Sequence[Path] = ()) -> str:
    """The report as text: question, answer, figures, pictures, what was simulated and assumed."""
    asked = question(result.summary, language)
    if drawn:
        pictures = [(file.stem, file.read_bytes()) for file in drawn if file.suffix == ".png"]
    else:
        pictures = [(name, as_png(figure)) for name, figure in paint(result, language)]
    return page(asked, [element("h1", asked), *_sections(result, language, pictures)], language)


def _sections(result: Result, language: str, pictures: Pictures) -> Iterator[str]:
    summary, manifest = result.summary, result.manifest
    key = measures_of(summary)
    yield element("p", wording.heading(summary, language), "lead")
    yield element("h2", label("report.answer", language))
    yield element("p", answer(summary, language), "answer")
    yield "<ul>" + "\n".join(element("li", line) for line in details(summary, language)) + "</ul>"
    yield from (element("p", sentence) for sentence in wording.sentences(summary, key, language))
    yield element("h2", label("report.figures", language))
    yield element("p", _how_to_read(result, language))
    yield measures_table(summary, key, language)
    yield element("h2", label("report.pictures", language))
    for name, png in pictures:
        alone = name == "comparison" and len(summary["scenarios"]) == 1
        caption = message("show.comparison_one" if alone else f"show.{name}", language)
        see = seen(name, result, language)
        yield shown(png, label(f"title.{name}", language), see, caption)
    yield element("h2", label("report.compared", language))
    yield from simulated(manifest, language)
    yield element("h2", label("report.reproduce", language))
    yield reproduction(manifest, language)
    yield element("h2", label("report.everything", language))
    yield element("p", message("report.left_out", language))
    yield measures_table(summary, measures_of(summary, everything=True), language)
    yield from (element("p", sentence) for sentence in wording.pairing(summary, language))
    yield element("h2", label("report.assumed", language))
    yield element("p", message("report.law", language))
    first = scenario_title(summary["scenarios"][0]["name"], language)
    yield element("p", message("report.assumed", language, scenario=first, **summary["parameters"]))
    unfold = element("summary", label("report.all_assumed", language))
    yield f"<details>{unfold}{assumed(manifest, language)}</details>"


def _how_to_read(result: Result, language: str) -> str:
    """What the table's cells hold."""
    names = [scenario_title(each["name"], language) for each in result.summary["scenarios"]]
    if len(names) == 1:
        return message("report.reading_one", language)
    return message("report.reading", language, first=names[0])
