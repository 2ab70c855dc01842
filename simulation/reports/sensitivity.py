"""What the sensitivity analysis says: a paragraph for a strategist, three pictures, tables; in Markdown and HTML."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from simulation.experiments.store import FIGURES, REPORT
from simulation.figures.drawing import as_png
from simulation.figures.sensitivity import EXPLAINS, MATTERS, SURVIVES, explaining, surviving, weighing
from simulation.reports.marking import markdown
from simulation.reports.page import element, page, shown, table
from simulation.rules.parameters import PARAMETERS
from simulation.studies.answering import SHOWN, heaviest
from simulation.words import how_shown, label, measure_title, scenario_title

TEXT = "report.md"
TITLE = "Which conclusions depend on which assumption?"
SURVIVAL_HEADS = ("difference", "usual values", "5 to 95 % of draws", "survives in", "95 % interval")
TURNING_HEADS = ("conclusion", "turns over more often where", "is", "strength, 0 to 1")
PICTURES = {"survival": SURVIVES, "assumptions": MATTERS, "indices": EXPLAINS}


def write_report(answer: Any, folder: Path) -> None:
    """Write figures/, report.md and report.html of an `Answer` into `folder`."""
    (folder / FIGURES).mkdir(parents=True, exist_ok=True)
    pictures = {name: as_png(figure) for name, figure in drawn(answer).items()}
    for name, png in pictures.items():
        (folder / FIGURES / f"{name}.png").write_bytes(png)
    (folder / TEXT).write_text(as_markdown(answer, FIGURES), encoding="utf-8")
    html = [element("h1", TITLE), *(element("p", text) for text in paragraphs(answer))]
    for name, note in PICTURES.items():
        html.append(shown(pictures[name], label_of(name), label_of(name), note))
    html += [table(SURVIVAL_HEADS, tuple(survival_rows(answer)), "dense")]
    html += [table(TURNING_HEADS, tuple(turning_rows(answer)), "dense")]
    (folder / REPORT).write_text(page(TITLE, html, "en"), encoding="utf-8")


def as_markdown(answer: Any, figures: str) -> str:
    """The report in Markdown; `figures` is where its pictures lie."""
    parts = [f"# {TITLE}", *paragraphs(answer), f"![{label_of('survival')}]({figures}/survival.png)"]
    parts += [
        markdown(SURVIVAL_HEADS, survival_rows(answer)),
        "## What turns a conclusion over",
        turning_text(answer),
    ]
    parts += [markdown(TURNING_HEADS, turning_rows(answer))] if len(answer.turning) else []
    parts += [
        "## Which assumptions carry weight",
        f"![{label_of('assumptions')}]({figures}/assumptions.png)",
        MATTERS,
    ]
    parts += [
        f"![{label_of('indices')}]({figures}/indices.png)",
        EXPLAINS,
        "## How it was done",
        method(answer),
    ]
    return "\n\n".join(parts) + "\n"


def drawn(answer: Any) -> dict[str, Any]:
    """The three pictures by name."""
    rows = [
        {"group": measure, "name": step, **said}
        for said in answer.survival.to_dict("records")
        for measure, step in [split(said["conclusion"])]
    ]
    panels = {": ".join(split(key)): list(named(heaviest(answer.screening, key, 10))) for key in SHOWN}
    indices = answer.indices
    parts = {
        name_of(key): list(named(indices[indices["conclusion"] == key].sort_values("total", ascending=False)))
        for key in (SHOWN[0], SHOWN[-1])
    }
    return {
        "survival": surviving(f"How often a conclusion survives, {count(answer)} draws", rows),
        "assumptions": weighing("The assumptions that move net result most", panels),
        "indices": explaining("How much they explain, alone and together", parts),
    }


def named(rows: Any) -> Iterator[Mapping[str, Any]]:
    """Rows of a table for a picture: assumptions by name, effects in the unit that people read."""
    for row in rows.to_dict("records"):
        factor = how_shown(row["conclusion"].partition(":")[0]).factor
        effects = {name: factor * row[name] for name in ("mu", "mu_star", "half_width") if name in row}
        yield row | effects | {"name": row["assumption"]}


def paragraphs(answer: Any) -> Iterator[str]:
    """What a strategist should know."""
    said = {row["conclusion"]: row for row in answer.survival.to_dict("records")}
    yield (
        f"All {answer.assumptions} assumptions about the company ({scenario_title(answer.company)}) were drawn from "
        f"their plausible ranges, all at once, {count(answer)} times; what a company knows about itself was kept. What "
        "follows is therefore not how sure luck leaves us, but how sure the assumptions do."
    )
    sure = [name_of(key) for key, row in said.items() if row["low"] >= 0.8]
    open_ = [name_of(key) for key, row in said.items() if row["low"] < 0.6]
    yield f"**Hardly depends on them** (survives in at least four draws of five): {listed(sure)}."
    yield f"**Depends on them** (no clear majority of draws): {listed(open_)}."
    order = ", ".join(f"{label(name)} {100 * share:.0f} %" for name, share in answer.ordered.items())
    yield (
        "**The order of the four types.** All three steps, from undefined over defined and aligned to integrated, "
        f"have the direction that they have with the usual values in this share of draws: {order}."
    )
    best = ", ".join(f"{scenario_title(name)} {100 * share:.0f} %" for name, share in answer.best.items())
    yield f"**Best net result** in this share of draws: {best}."


def survival_rows(answer: Any) -> Iterator[list[str]]:
    """Every conclusion: with the usual values, over the draws, and how often it survives."""
    for row in answer.survival.to_dict("records"):
        measure = row["conclusion"].partition(":")[0]
        span = f"{amount(measure, row['p5'])} to {amount(measure, row['p95'])}"
        interval = f"{100 * row['low']:.0f} to {100 * row['high']:.0f} %"
        yield [
            name_of(row["conclusion"]), amount(measure, row["usual"]), span, f"{100 * row['share']:.0f} %", interval,
        ]  # fmt: skip


def turning_text(answer: Any) -> str:
    """What the table of turning points means."""
    return (
        "Draws in which a conclusion turned over, against those in which it held: the assumptions that differ most "
        "between the two, of those that differ more than factors that do nothing."
    )


def turning_rows(answer: Any) -> Iterator[list[str]]:
    """Which assumption, higher or lower, goes with a conclusion that turns over."""
    for row in answer.turning.to_dict("records"):
        meaning = PARAMETERS[row["assumption"]].meaning
        way = "high" if row["effect"] > 0 else "low"
        yield [
            name_of(row["conclusion"]), f"`{row['assumption']}` ({meaning})", way, f"{abs(row['effect']):.2f}",
        ]  # fmt: skip


def method(answer: Any) -> str:
    """How many runs, of which kind, and how much of the variance is noise."""
    effort = answer.effort
    noisy = max(answer.noise.values())
    return (
        f"{answer.runs:,} runs: a Latin hypercube of {effort.draws} draws; Morris screening with {effort.trajectories} "
        f"trajectories over all assumptions; Sobol indices (base sample {effort.base}) of the {effort.kept} that weigh "
        f"most over all conclusions. Every point has {effort.replicates} replicates per type on the same seeds, "
        f"averaged first. Noise left in the means is at most {100 * noisy:.0f} % of the variance of a difference over "
        "the draws: the indices of all assumptions together are too low by that. Few trajectories rank the heavy "
        "assumptions and tell little about the light ones; `--thorough` makes more."
    )


def count(answer: Any) -> int:
    """How many draws there were."""
    return int(answer.effort.draws)


def split(conclusion: str) -> tuple[str, str]:
    """A conclusion's measure and step in words."""
    measure, _, step = conclusion.partition(": ")
    return measure_title(measure), step


def name_of(conclusion: str) -> str:
    """A conclusion in words.

    >>> name_of("net_result: aligned to integrated")
    'net result, aligned to integrated'
    """
    measure, _, step = conclusion.partition(": ")
    return f"{label(measure)}, {step}"


def amount(measure: str, value: float) -> str:
    """A difference in the unit that people read."""
    shown_as = how_shown(measure)
    number = value * shown_as.factor
    return f"{number:+,.2f}" if abs(number) < 100 else f"{number:+,.0f}"


def label_of(picture: str) -> str:
    """What a picture is called."""
    return {
        "survival": "How often each conclusion survives",
        "assumptions": "The assumptions that move net result most",
        "indices": "Sobol indices of the heaviest assumptions",
    }[picture]


def listed(texts: Iterable[str]) -> str:
    """Texts as a list in a sentence.

    >>> listed([]), listed(["a", "b"])
    ('none', 'a; b')
    """
    return "; ".join(texts) or "none"
