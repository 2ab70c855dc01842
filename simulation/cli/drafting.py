"""The text of a new scenario file: what was answered, and all the rest as lines to switch on."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from textwrap import wrap

from simulation.organisation.checking import shown
from simulation.organisation.reading import Layers
from simulation.organisation.schema import FILE
from simulation.organisation.shipped import shipped_files
from simulation.organisation.timing import SHIPPED_TRIGGERS
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS
from simulation.words import label, message

WIDE = 110


@dataclass(frozen=True)
class Answers:
    """What is known about somebody's company.

    `defaults` are the parameters asked for, as they stand in files, of the company it resembles; `differs`
    are those it has other values for, `unknown` those (or "relationship") that nobody knows. `practices` are
    there today beside those of the relationship; `answered` counts the questions that had an answer.
    """

    name: str
    company: str
    defaults: Mapping[str, float | str]
    differs: Mapping[str, float | str] = field(default_factory=dict)
    relationship: str = "undefined"
    practices: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    answered: int = 0


def draft(answers: Answers, language: str) -> str:
    """A scenario file with every kind of entry; lines that begin with "#" and a key can be switched on."""
    sections = (_head, _practices, _parameters, _steps, _triggers)
    return "\n".join(line for section in sections for line in section(answers, language))


def _comment(text: str) -> Iterator[str]:
    """A sentence as comment lines, with a space that sets it apart from lines to switch on."""
    yield from (f"# {line}" for line in wrap(text, WIDE - 2))


def _said(key: str, language: str, **values: object) -> Iterator[str]:
    yield from _comment(message(f"new.comment.{key}", language, **values))


def _head(answers: Answers, language: str) -> Iterator[str]:
    usual = Layers()
    companies = ", ".join(shipped_files("company"))
    yield f"#:schema ./{FILE}"
    yield from _said("head", language)
    yield ""
    yield f"title = {json.dumps(answers.name, ensure_ascii=False)}"
    yield f"#description = {json.dumps('...')}"
    yield ""
    yield from _said("extends", language)
    yield '#extends = "undefined"'
    yield from _said("company", language, companies=companies)
    yield f"{'#' if answers.company == 'reference' else ''}company = {json.dumps(answers.company)}"
    yield from _said("relationship", language, types=", ".join(RELATIONSHIPS))
    unknown = ""
    if "relationship" in answers.unknown:
        unknown = "  # " + message("new.comment.unknown_relationship", language, value=answers.relationship)
    yield f"relationship = {json.dumps(answers.relationship)}{unknown}"
    yield from _said("days", language)
    yield f"#days = {usual.days}"
    yield f"#warm_up = {usual.warm_up}"
    yield ""


def _practices(answers: Answers, language: str) -> Iterator[str]:
    yield from _said("practices", language)
    yield "[practices]"
    for name in PRACTICES:
        off = "" if name in answers.practices else "#"
        yield f"{off}{name} = 1.0  # {label(f'practice.{name}', language)}"
    yield ""


def _parameters(answers: Answers, language: str) -> Iterator[str]:
    yield from _said("parameters", language, number=len(PARAMETERS))
    yield "[parameters]"
    for name, value in {**answers.defaults, **answers.differs}.items():
        declared = PARAMETERS[name]
        meaning = declared.meaning_nl if language == "nl" else declared.meaning
        yield from _comment(f"{meaning} ({declared.unit})")
        note = ""
        if name in answers.unknown:
            low, high = map(shown, declared.plausible)
            note = "  # " + message("new.comment.unknown", language, low=low, high=high)
        off = "" if name in answers.differs else "#"
        written = json.dumps(value) if isinstance(value, str) else shown(value)
        yield f'{off}"{name}" = {written}{note}'
    yield ""


def _steps(answers: Answers, language: str) -> Iterator[str]:
    yield from _said("steps", language)
    yield from ("#[[step]]", "#month = 4", '#practice = "co_location"', "#level = 1.0")
    yield ""
    yield from ("#[[step]]", "#month = 7", '#parameter = "campaign.budget"', "#value = 300_000")
    yield ""


def _triggers(answers: Answers, language: str) -> Iterator[str]:
    yield from _said("triggers", language)
    yield from _comment(", ".join(SHIPPED_TRIGGERS))
    yield from ("#[[trigger]]", '#signal = "order_value"', "#above = 1_000_000", '#initiator = "salesperson"')
    yield '#inform = ["marketer"]'
    yield ""
