"""The report of a validation, in Markdown and in HTML: verdicts, and for each pattern its claims and its picture."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from simulation.experiments.store import FIGURES, REPORT
from simulation.experiments.summarising import finite
from simulation.figures.claims import NOTE
from simulation.figures.claims import claims as draw
from simulation.figures.drawing import as_png
from simulation.reports.blocks import Block, as_markdown, as_page, pictured, tabled
from simulation.reports.marking import found_in, markdown
from simulation.reports.page import element
from simulation.reports.provenance import reproduction
from simulation.validation import telling
from simulation.validation.catalogue import PATTERNS
from simulation.validation.judging import Judged
from simulation.validation.telling import SCALES
from simulation.words import label, message

TEXT, PICTURES = "report.md", FIGURES + "/{name}.png"
PAGE = Path(__file__).resolve().parents[2] / "docs/validation.md"
TITLE = "Which patterns does the model show?"
HEADS = ("pattern", "verdict", "claims that hold", "what it says; what decides")
CLAIM_HEADS = ("claim", "found", "wanted", "why there", "verdict")


def write_report(summary: Judged, manifest: Mapping[str, Any], folder: Path) -> None:
    """Write figures/, report.md and report.html into `folder`; the page needs nothing else."""
    (folder / FIGURES).mkdir(parents=True, exist_ok=True)
    pictures = {pattern["key"]: picture_of(pattern) for pattern in summary["patterns"]}
    for key, png in pictures.items():
        (folder / FIGURES / f"{key}.png").write_bytes(png)
    blocks = list(contents(summary))
    (folder / TEXT).write_text(as_markdown(TITLE, blocks, PICTURES), encoding="utf-8")
    last = [element("h2", label("report.reproduce", "en")), reproduction(manifest, "en")]
    (folder / REPORT).write_text(as_page(TITLE, blocks, pictures, "en", last), encoding="utf-8")


def contents(summary: Judged) -> Iterator[Block]:
    """The report, block by block."""
    yield Block("p", telling.heading(summary) + ".")
    yield Block("p", message("validate.rule", "en"))
    yield tabled(HEADS, telling.rows(summary))
    for pattern in summary["patterns"]:
        yield from _of(pattern)


def _said(pattern: Mapping[str, Any]) -> Iterator[str]:
    """What is claimed, what would prove it wrong, where it comes from, what of it is not tested."""
    yield pattern["says"]
    yield f"It would be wrong with: {pattern['falsified']}."
    yield f"Source: {pattern['source']}."
    if pattern["untested"]:
        yield f"Not tested: {pattern['untested']}."


def _of(pattern: Judged) -> Iterator[Block]:
    yield Block("h2", f"{pattern['key']}: {pattern['title']} – {pattern['verdict']}")
    yield from (Block("p", text) for text in _said(pattern))
    counted = f"{pattern['holding']} of {pattern['judged']} claims hold."
    yield pictured(pattern["key"], pattern["title"], NOTE, counted)
    rows = (
        (
            f"{claim['says']} ({telling.measured(claim)})", telling.found(claim), telling.wanted(claim),
            claim["reason"], claim["verdict"],
        )
        for claim in pattern["claims"]
    )  # fmt: skip
    yield tabled(CLAIM_HEADS, rows)


def declared() -> dict[str, str]:
    """What is claimed, for docs/validation.md: every pattern with its claims, before anything has run."""
    parts = []
    for pattern in PATTERNS:
        rows = [
            [
                claim.says, claim.effect.words,
                telling.wanted({"unit": claim.effect.unit, "above": finite(claim.above), "below": finite(claim.below)}),
                claim.reason,
            ]
            for claim in pattern.claims
        ]  # fmt: skip
        table = markdown(("claim", "measured as", "wanted", "why there"), rows)
        parts.append("\n\n".join([f"### {pattern.key}: {pattern.title}", *_said(vars(pattern)), table]))
    return {"claims": "\n\n".join(parts)}


def generated(summary: Judged) -> dict[str, str]:
    """Every generated table of docs/validation.md; verdicts stay as they are without the summary of a validation."""
    stands = found_in(PAGE.read_text(encoding="utf-8"))
    return stands | declared() | (verdicts(summary) if "patterns" in summary else {})


def verdicts(summary: Judged) -> dict[str, str]:
    """What became of it, for docs/validation.md."""
    rows = [
        [claim["pattern"], claim["says"], telling.found(claim), telling.wanted(claim), claim["verdict"]]
        for pattern in summary["patterns"]
        for claim in ({**claim, "pattern": pattern["key"]} for claim in pattern["claims"])
    ]
    heading = f"{telling.heading(summary)}. Model {summary['rules'][:12]}."
    every = markdown(("pattern", "claim", "found", "wanted", "verdict"), rows)
    return {"verdicts": "\n\n".join([heading, markdown(HEADS, telling.rows(summary)), every])}


def picture_of(pattern: Judged) -> bytes:
    """The picture of one pattern as a PNG file."""
    rows = [
        {
            "says": claim["says"], "verdict": claim["verdict"], "found": telling.found(claim),
            "wanted": telling.wanted(claim),
            "inside": inside(claim),
        }
        for claim in pattern["claims"]
    ]  # fmt: skip
    curve = pattern["curve"]
    title = f"{pattern['key']}: {pattern['title']} – {pattern['verdict']}"
    return as_png(draw(title, rows, in_unit(curve) if curve else None))


def inside(claim: Judged) -> float | None:
    """How far the effect lies inside its band, in half-widths of its interval; None if it is only shown or unknown.

    >>> inside({"mean": 0.3, "low": 0.2, "high": 0.4, "above": 0.0, "below": None})
    3.0
    """
    if claim["low"] is None or (claim["above"] is None and claim["below"] is None):
        return None
    ends = [
        (claim["mean"] - claim["above"], claim["mean"] - claim["low"])
        if claim["above"] is not None
        else None,
        (claim["below"] - claim["mean"], claim["high"] - claim["mean"])
        if claim["below"] is not None
        else None,
    ]
    found = []
    for distance, half in (end for end in ends if end):
        width = half if distance > 0 else claim["high"] - claim["low"] - half
        found.append(round(distance / max(width, 1e-12), 6))
    return min(found)


def in_unit(curve: Mapping[str, Any]) -> dict[str, Any]:
    """A curve in the scale in which its unit is written."""
    factor = SCALES[curve["unit"]].factor
    name = telling.unit_name(curve["unit"])
    lines = [
        {"name": line["name"], "points": [
            {end: point[end] if end == "at" or point[end] is None else point[end] * factor
             for end in ("at", "mean", "low", "high")}
            for point in line["points"]
        ]}
        for line in curve["lines"]
    ]  # fmt: skip
    return {**curve, "up": f"{curve['up']}, {name}" if name else curve["up"], "lines": lines}
