"""The report of a sensitivity analysis: pictures, report.md and report.html; and the same as a page of documents."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from simulation.experiments.store import FIGURES, REPORT
from simulation.figures.drawing import as_png, write_pictures
from simulation.figures.influences import screening, shares
from simulation.figures.signs import flipping, survival
from simulation.figures.style import Picture
from simulation.reports.blocks import Block, as_markdown, as_page, pictured, tabled
from simulation.reports.page import element
from simulation.reports.provenance import reproduction
from simulation.studies import sensitivity_wording as wording
from simulation.studies.sensitivity_summary import Summary
from simulation.words import format_number, label, measure_title, message

TEXT = "report.md"
DOCUMENT, IMAGES = "sensitivity.md", "images/sensitivity"
MOST = 10  # parameters in a table


def paint(summary: Summary, language: str = "en") -> Iterator[tuple[str, Picture]]:
    """Every picture by name."""
    order, number = summary["order"], summary["parameters"]["varied"]
    yield "order", survival(order, summary["ranks"], language)
    yield "flips", flipping(order, language)
    for measure in summary["measures"]:
        yield f"shares_{measure}", shares(order, measure, language)
        yield f"screening_{measure}", screening(order, measure, number, language)


def write_report(summary: Summary, manifest: Mapping[str, Any], folder: Path, language: str = "en") -> None:
    """Write figures/, report.md and report.html into `folder`; the page needs nothing else."""
    files = write_pictures(paint(summary, language), folder / FIGURES)
    pictures = {file.stem: file.read_bytes() for file in files if file.suffix == ".png"}
    title = label("sensitivity.title", language)
    blocks = list(contents(summary, language, summary["measures"]))
    (folder / TEXT).write_text(as_markdown(title, blocks, FIGURES + "/{name}.png"), encoding="utf-8")
    last = [element("h2", label("report.reproduce", language)), reproduction(manifest, language)]
    (folder / REPORT).write_text(as_page(title, blocks, pictures, language, last), encoding="utf-8")


def contents(summary: Summary, language: str, measures: list[str]) -> Iterator[Block]:
    """The report, block by block; what moves is shown for `measures`."""
    yield Block("p", wording.heading(summary, language))
    yield Block("p", message("sensitivity.gist", language, draws=summary["points"]["draws"]))
    yield from (Block("p", said) for said in wording.ranking(summary, language))
    yield from (Block("p", said) for said in wording.against(summary, language))
    yield from (Block("p", said) for said in wording.verdicts(summary, language))
    yield _picture("order", language)
    yield Block("h2", label("sensitivity.steps", language))
    yield _conclusions(summary, language)
    yield Block("h2", label("sensitivity.flipping", language))
    yield from (Block("p", said) for said in wording.flips(summary, language))
    yield pictured("flips", label("title.flips", language), message("read.flips", language, number=6))
    yield _flips(summary, language)
    yield Block("h2", label("sensitivity.moving", language))
    yield from (Block("p", said) for said in wording.moves(summary, language))
    for measure in measures:
        yield from _moving(summary, measure, language)
    yield Block("h2", label("sensitivity.sure", language))
    yield Block("p", wording.noise(summary, language))
    yield Block("p", message("sensitivity.carries", language))
    yield _noise(summary, language)
    yield Block("h2", label("sensitivity.varied", language))
    number = len(summary["chosen"])
    yield Block("p", message("sensitivity.rule", language))
    yield Block("p", message("sensitivity.method", language, number=number, **summary["points"]))


def _picture(name: str, language: str) -> Block:
    return pictured(name, label(f"title.{name}", language), message(f"read.{name}", language))


def _heads(names: str, language: str, **values: object) -> list[str]:
    return [label(f"head.{name}", language).format(**values) for name in names.split()]


def _conclusions(summary: Summary, language: str) -> Block:
    """Each conclusion: as declared, in how many draws, over which range."""
    rows = []
    for each in summary["order"]:
        clear = [wording.percent(each[part], language) for part in ("clearly_better", "clearly_worse")]
        ends = "–".join(wording.percent(each[end], language) for end in ("kept_low", "kept_high"))
        rows.append([
            f"{measure_title(each['measure'], language)}: {_step(each, language)}",
            wording.declared(each, language), f"{wording.percent(each['kept'], language)} ({ends})",
            ", ".join(clear), wording.drawn(each, language), label(f"sensitivity.verdict.{each['verdict']}", language),
        ])  # fmt: skip
    return tabled(_heads("conclusion declared kept clear draws verdict", language), rows)


def _flips(summary: Summary, language: str) -> Block:
    rows = [
        [
            wording.title(each, language), flip["parameter"], wording.percent(flip["lowest"], language),
            wording.percent(flip["highest"], language), wording.meaning(flip["parameter"], language),
        ]
        for each in wording.open_ones(summary)
        for flip in each["flips"][:MOST]
    ]  # fmt: skip
    return tabled(_heads("conclusion parameter lowest highest meaning", language), rows)


def _moving(summary: Summary, measure: str, language: str) -> Iterator[Block]:
    """What moves one measure: two pictures, and a table of the most influential from end to end."""
    name = wording.short(measure, language)
    unit = measure_title(measure, language)
    number = summary["parameters"]["varied"]
    yield pictured(
        f"shares_{measure}",
        message("title.shares", language, measure=name),
        message("read.shares", language),
    )
    note = message("read.screening", language, unit=unit, number=number)
    yield pictured(f"screening_{measure}", message("title.screening", language, measure=name), note)
    rows = []
    for each in (each for each in summary["order"] if each["measure"] == measure):
        ranked = sorted(each["indices"], key=lambda index: -(index["total"] or 0))[: MOST // 2]
        rows += [
            [
                _step(each, language), index["parameter"], _share(index, "first", language),
                _share(index, "total", language), wording.meaning(index["parameter"], language),
            ]
            for index in ranked
        ]  # fmt: skip
    yield tabled(_heads("from_to parameter alone all_in_all meaning", language), rows)


def _share(index: Mapping[str, Any], part: str, language: str) -> str:
    share, half = index[part], index[f"{part}_half_width"]
    written = format_number(None if share is None else 100 * share, 0, language)
    return f"{written} ±{format_number(None if half is None else 100 * half, 0, language)} %"


def _noise(summary: Summary, language: str) -> Block:
    rows = [
        [
            wording.title(each, language),
            *(wording.percent(each["noise"][part], language) for part in ("noise_draws", "noise_crossed", "carried")),
        ]
        for each in summary["order"]
    ]  # fmt: skip
    heads = _heads("conclusion noise_draws noise_crossed carried", language, number=len(summary["chosen"]))
    return tabled([heads[0], *(f"{head}, %" for head in heads[1:])], rows)


def _step(each: Mapping[str, Any], language: str) -> str:
    return wording.step_title(each["from"], each["to"], language)


def write_document(summary: Summary, folder: Path) -> None:
    """Write sensitivity.md, in English, into `folder`, with its pictures in a folder of their own there."""
    blocks = list(contents(summary, "en", [wording.main_measure(summary)]))
    blocks.append(Block("p", wording.made(summary, "en")))
    used = {block.text for block in blocks if block.kind == "figure"}
    (folder / IMAGES).mkdir(parents=True, exist_ok=True)
    for name, figure in paint(summary):
        if name in used:
            (folder / IMAGES / f"{name}.png").write_bytes(as_png(figure))
    text = as_markdown(label("sensitivity.title", "en"), blocks, IMAGES + "/{name}.png")
    (folder / DOCUMENT).write_text(text, encoding="utf-8")
