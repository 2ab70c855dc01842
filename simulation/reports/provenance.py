"""What a report takes from the manifest: what was simulated, what is assumed, how to do it again."""

from collections.abc import Iterator, Mapping
from typing import Any

from simulation.reports.page import Cell, Markup, element, html, table
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES
from simulation.words import format_number, label, message, scenario_title

Manifest = Mapping[str, Any]


def simulated(manifest: Manifest, language: str) -> Iterator[str]:
    """The level of each practice in each scenario, and what changes on the way."""
    contents = {each["name"]: each["content"] for each in manifest["scenarios"]}
    names = [scenario_title(name, language) for name in contents]
    rows = [
        [label(practice, language), *(_level(content, practice, language) for content in contents.values())]
        for practice in PRACTICES
    ]
    yield element("p", label("report.practices", language))
    yield table([label("report.practice", language), *names], rows)
    steps = [
        [scenario_title(name, language), _changed(step, language), str(step["day"]), _new(step, language)]
        for name, content in contents.items()
        for step in content["step"]
    ]
    if steps:
        heads = ("scenario", "change", "day", "value")
        yield table([label(f"report.{head}", language) for head in heads], steps)


def assumed(manifest: Manifest, language: str) -> str:
    """Every parameter without a source, with its value in the first scenario."""
    values = manifest["scenarios"][0]["content"]["parameters"]
    heads = ("parameter", "value", "unit", "plausible", "meaning")
    rows: list[list[Cell]] = [
        [
            Markup(element("code", name)),
            _written(values[name], language),
            parameter.unit,
            " – ".join(_written(end, language) for end in parameter.plausible),
            parameter.meaning_nl if language == "nl" else parameter.meaning,
        ]
        for name, parameter in PARAMETERS.items()
        if parameter.is_assumed
    ]
    return table([label(f"report.{head}", language) for head in heads], rows, "dense")


def reproduction(manifest: Manifest, language: str) -> str:
    """Command, seeds, versions, processor, digests, time."""
    seeds, processor = manifest["seeds"], manifest["processor"]
    versions = ", ".join(f"{name} {version}" for name, version in manifest["versions"].items() if version)
    command, last = manifest["command"], seeds["first"] + seeds["replicates"] - 1
    rows: list[tuple[str, Cell]] = [
        ("command", Markup(element("code", command)) if command else label("report.notebook", language)),
        ("seeds", f"{seeds['first']}" + (f"–{last}" if last > seeds["first"] else "")),
        ("versions", versions),
        ("processor", f"{processor['type']}, {processor['system']}"),
        ("digest", Markup(element("code", manifest["digest"]))),
        ("rules", Markup(element("code", manifest["rules"]))),
        ("time", f"{manifest['started']} – {manifest['ended']}"),
    ]
    body = "\n".join(
        f'<tr><th scope="row">{html(label(f"report.{key}", language))}</th>{element("td", cell)}</tr>'
        for key, cell in rows
    )
    note = element("p", message("report.again", language))
    return f"<table><tbody>\n{body}\n</tbody></table>\n{note}"


def _level(content: Manifest, practice: str, language: str) -> str:
    level = content["practices"][practice]
    return format_number(level, 0 if level == round(level) else 2, language) if level else "–"


def _changed(step: Mapping[str, Any], language: str) -> str:
    """What a step changes: a practice by its name, a parameter by its dotted one."""
    practice = step.get("practice")
    return label(practice, language) if practice else str(step["parameter"])


def _new(step: Mapping[str, Any], language: str) -> str:
    """The level, or the value, from a step on."""
    return _written(step["level"] if "level" in step else step["value"], language)


def _written(value: object, language: str) -> str:
    """A parameter's value: numbers with the digits they have, names and switches as in the file."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value).lower()
    text = f"{value:,.10g}" if abs(value) < 1e15 else f"{value:g}"
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text
