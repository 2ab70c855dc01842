"""The generated tables of the documents and of the README: made from the code, so that they cannot drift from it.

`python -m simulation.reports.describing` writes the tables in docs/ anew; a test says when they are out of date. With
the folder of a comparison it also writes the README's table and picture, with that of a validation its verdicts.
"""

import ast
import inspect
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from simulation.experiments import wording
from simulation.kernel import day, measuring
from simulation.organisation import tables
from simulation.organisation.timing import ORDER_VALUES_ABOVE, SHIPPED_TRIGGERS
from simulation.reports.book_keeping import LEDGER
from simulation.reports.counting import COUNTED, FAMILIES, LEVELS
from simulation.reports.marking import filled, markdown
from simulation.reports.state_variables import EVENTS, TABLES
from simulation.rules import law
from simulation.rules.declaring import Parameter
from simulation.rules.parameters import GROUPS
from simulation.rules.parameters.change import CHANGE
from simulation.rules.vocabulary import (
    CAUSES,
    EVENT_KINDS,
    PRACTICES,
    RELATIONSHIPS,
    Cause,
    Relationship,
    key,
)
from simulation.words import label

CLONE = Path(__file__).resolve().parents[2]
ODD, README, PICTURE = CLONE / "docs/odd.md", CLONE / "README.md", CLONE / "docs/images/comparison.png"
SHOWN = (
    "conflicts", "duplicated_share", "dropped_moments", "lead_followup_share", "cycle_time_median", "revenue",
    "cost_of_sale", "market_entry_cost", "satisfaction", "net_result",
)  # fmt: skip
BETTER = {1: "more", -1: "less", 0: ""}


def state_variables(name: str) -> str:
    """Return the variables of one table of the organisation, in order of declaration."""
    kind = getattr(tables, name.upper())
    meanings = LEDGER if name == "ledger" else TABLES[name]
    rows = []
    for field in kind.names:
        unit, meaning = meanings[field]
        places = kind.fields[field][0].shape
        rows.append([f"`{field}`", unit, places[0] if places else "", meaning])
    return markdown(["variable", "unit", "places", "meaning"], rows)


def parameters() -> str:
    """Return every parameter but the practices' constants, group by group."""
    heads = ["name", "value", "unit", "hard range", "plausible", "source", "meaning"]
    parts = []
    for group, members in GROUPS.items():
        rows = [[f"`{each.name}`" + "*" * each.changes, *declared(each)] for each in members.values()]
        parts.append(f"**{group}**\n\n{markdown(heads, rows)}")
    return "\n\n".join(parts)


def declared(parameter: Parameter) -> list[str]:
    """Return value, unit, hard and plausible range, source and meaning of a parameter, as people write them."""
    hard, plausible = ("true or false",) * 2 if parameter.kind == "switch" else _ranges(parameter)
    if parameter.choices:
        hard = plausible = " or ".join(parameter.choices)
    value = parameter.choices[int(parameter.value)] if parameter.choices else _number(parameter.value)
    return [value, parameter.unit, hard, plausible, parameter.source, parameter.meaning]


def _ranges(parameter: Parameter) -> tuple[str, str]:
    hard, plausible = (
        f"{_number(low)} to {_number(high)}" for low, high in (parameter.hard, parameter.plausible)
    )
    return hard, plausible


def _number(value: float) -> str:
    """Return a number as people write it.

    >>> _number(400_000.0), _number(0.0016), _number(True)
    ('400,000', '0.0016', 'true')
    """
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:,.0f}" if value == int(value) else f"{value:.6g}"


def practices() -> str:
    """Return the practices: which type each makes, what a level means, and its constants."""
    shorts = list(CHANGE[PRACTICES[0]])
    makes = {key(each): key(kind) for kind in reversed(Relationship) for each in kind.practices}
    rows = [
        [f"`{name}`", makes[name], label(f"practice.{name}"), LEVELS.get(name, LEVELS[""])]
        + [_number(CHANGE[name][short].value) for short in shorts]
        for name in PRACTICES
    ]
    return markdown(["practice", "makes", "what it is", "level", *(f"`{short}`" for short in shorts)], rows)


def constants() -> str:
    """Return unit, hard range and meaning of the constants that every practice has."""
    rows = [
        [
            f"`change.<practice>.{short}`",
            each.unit,
            _ranges(each)[0],
            each.source,
            each.meaning.partition(": ")[2],
        ]
        for short, each in CHANGE[PRACTICES[0]].items()
    ]
    return markdown(["constant", "unit", "hard range", "source", "meaning"], rows)


def relationships() -> str:
    """Return which practices each relationship type holds."""
    rows = [
        [f"`{name}`", *("yes" if name in _of(kind) else "" for kind in Relationship)] for name in PRACTICES
    ]
    return markdown(["practice", *RELATIONSHIPS], rows)


def _of(relationship: Relationship) -> list[str]:
    return [key(practice) for practice in relationship.practices]


def readings() -> str:
    """Return what each practice changes, by which channel, and in which process."""
    rows = [
        [f"`{key(practice)}`", f"{each.channel}", each.what, f"`{each.process}`"]
        for practice, reading in law.READINGS.items()
        for each in reading
    ]
    return markdown(["practice", "changes", "by this", "in"], rows)


def causes() -> str:
    """Return the reproaches as people voice them, who does, and which processes give cause."""
    rows = []
    for cause in Cause:
        giving = ", ".join(f"`{process}`" for process, given in law.GRIEVANCES.items() if cause in given)
        words = (label(f"{kind}.{CAUSES[cause]}") for kind in ("cause", "voice"))
        rows.append([cause.value, f"`{CAUSES[cause]}`", *words, giving])
    return markdown(["", "cause", "what is said", "who says it", "arises in"], rows)


def measures() -> str:
    """Return what is measured, families in one row each, and how it is counted in the ledger."""
    rows = {}
    for name, each in measuring.MEASURES.items():
        family, member = family_of(name)
        meaning = each.meaning.replace(member, f"`{family[family.index('<') :]}`") if member else each.meaning
        rows[family] = [
            f"`{family}`", each.unit, BETTER[each.better], "yes" if each.daily else "", meaning, counted(family),
        ]  # fmt: skip
    return markdown(["measure", "unit", "better", "daily", "meaning", "counted as"], rows.values())


def family_of(measure: str) -> tuple[str, str]:
    """Return a measure's family and which member it is, or the measure itself and nothing.

    >>> family_of("hours_selling"), family_of("revenue")
    (('hours_<use>', 'selling'), ('revenue', ''))
    """
    for family, members in FAMILIES.items():
        start = family.partition("<")[0]
        if measure.startswith(start) and measure.removeprefix(start) in members:
            return family, measure.removeprefix(start)
    return measure, ""


def counted(measure: str) -> str:
    """Return how a measure, or a family of them, follows from the ledger."""
    if measure in measuring.COUNTED:
        return f"`{measuring.COUNTED[measure]}`"
    if measure in measuring.RATES:
        return " / ".join(f"`{counter}`" for counter in measuring.RATES[measure])
    return COUNTED[measure]


def processes() -> list[tuple[str, str, str]]:
    """Return the processes of the day in order: name, on which days, and what its docstring says first."""
    body = ast.parse(inspect.getsource(day)).body
    run_day = next(each for each in body if isinstance(each, ast.FunctionDef) and each.name == "run_day")
    calls = []
    for statement in run_day.body:
        when = ast.unparse(statement.test) if isinstance(statement, ast.If) else ""
        for call in statement.body if isinstance(statement, ast.If) else [statement]:
            if isinstance(call, ast.Expr) and isinstance(call.value, ast.Call):
                name = ast.unparse(call.value.func)
                text = inspect.getdoc(getattr(day, name)) or ""
                calls.append((name, when, " ".join(text.partition("\n\n")[0].split())))
    return calls


def the_day() -> str:
    """Return the processes as a table."""
    rows = [
        [number, f"`{name}`", f"`{when}`" if when else "", says]
        for number, (name, when, says) in enumerate(processes(), 1)
    ]
    return markdown(["", "process", "only if", "what happens"], rows)


def triggers() -> str:
    """Return the triggers that communication discipline begins with."""
    rows = []
    for name, said in SHIPPED_TRIGGERS.items():
        above = said.get("above", f"{ORDER_VALUES_ABOVE:.0f} median orders" if name == "order_value" else "")
        rows.append([f"`{said['signal']}`", above, said["initiator"], ", ".join(said["inform"])])  # type: ignore[arg-type]
    return markdown(["signal", "above", "initiator", "informs"], rows)


def events() -> str:
    """Return the kinds of event and what they note."""
    rows = [[number, f"`{kind}`", *EVENTS[kind]] for number, kind in enumerate(EVENT_KINDS)]
    return markdown(["", "kind", "who", "whom", "amount"], rows)


def generated() -> dict[str, str]:
    """Return every generated table of docs/odd.md by name."""
    state = {f"state {name}": state_variables(name) for name in (*TABLES, "ledger")}
    made = (
        the_day, parameters, practices, constants, relationships, readings, causes, measures, triggers, events,
    )  # fmt: skip
    return state | {function.__name__.replace("_", " "): function() for function in made}


def comparison(summary: dict[str, Any]) -> str:
    """Return the README's table of a comparison."""
    (first, *heads), *rows = wording.grid(summary, SHOWN, "en")
    return f"{wording.heading(summary, 'en')}\n\n{markdown([first, *heads], rows)}"


def main(result: str = "") -> None:
    """Write the documents' tables, and those that the folder `result` of a comparison or a validation is for."""
    from simulation.reports import conditions, evidence, validating

    summary = json.loads((Path(result) / "summary.json").read_text(encoding="utf-8")) if result else {}
    pages = {
        ODD: generated(),
        evidence.PAGE: evidence.generated(),
        validating.PAGE: validating.generated(summary),
    }
    if "scenarios" in summary:
        pages[README] = {"comparison": comparison(summary)}
        PICTURE.parent.mkdir(exist_ok=True)
        shutil.copy(Path(result) / "figures/comparison.png", PICTURE)
    if "conditions" in summary:
        conditions.write_document(summary, CLONE / "docs")
    for document, made in pages.items():
        document.write_text(filled(document.read_text(encoding="utf-8"), made), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
