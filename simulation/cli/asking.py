"""The questions of `orgchange new`: at a terminal, or answered line by line from standard input."""

import sys
from dataclasses import replace

import typer

from simulation.cli.drafting import Answers
from simulation.cli.inventory import as_written
from simulation.organisation.checking import Place, ScenarioError, checked_choice, checked_parameter, shown
from simulation.organisation.scenario import read_setting
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS
from simulation.words import message

QUESTIONS = (
    "company.salespeople",
    "company.marketers",
    "company.customers",
    "company.order_value",
    "company.customisation",
    "market.need_drift",
    "company.distance",
    "company.moments",
    "arrival.thinking_days",
)
TODAY = "relationship"
UNKNOWN = "?"


def asked(answers: Answers, language: str) -> Answers:
    """The answers of somebody: asked again at a terminal where one cannot be used; elsewhere as far as they come.

    Raises ScenarioError for an answer from standard input that cannot be used.
    """
    key = "new.intro" if sys.stdin.isatty() else "new.piped"
    print(message(key, language), file=sys.stderr)
    try:
        for name in (*QUESTIONS, TODAY):
            answers = _answered(name, answers, language)
    except EOFError:
        pass
    return answers


def _answered(name: str, answers: Answers, language: str) -> Answers:
    """What is known after one more question."""
    default = answers.relationship if name == TODAY else answers.defaults[name]
    written = default if isinstance(default, str) else shown(default)
    names = {"types": ", ".join(RELATIONSHIPS), "practices": ", ".join(PRACTICES)}
    question = message(f"new.{name}", language, **names)
    while True:
        said = _read(question, written)
        known = replace(answers, answered=answers.answered + 1)
        try:
            if said == UNKNOWN:
                return replace(known, unknown=(*known.unknown, name))
            if name == TODAY:
                relationship, practices = _today(said, answers.relationship)
                return replace(known, relationship=relationship, practices=practices)
            value = _value(name, said)
            return known if value == default else replace(known, differs={**known.differs, name: value})
        except ScenarioError as trouble:
            if not sys.stdin.isatty():
                raise
            print(trouble, file=sys.stderr)


def _read(question: str, default: str) -> str:
    """The answer to a question, or its default. Raises EOFError where no further answer comes."""
    if sys.stdin.isatty():
        return str(typer.prompt(question, default=default, err=True)).strip()
    try:
        line = sys.stdin.readline()
    except OSError:
        line = ""
    if not line:
        raise EOFError
    print(f"{question} [{default}]: {line.strip()}", file=sys.stderr)
    return line.strip() or default


def _value(name: str, said: str) -> float | str:
    """A parameter's value as typed, checked, as it stands in files."""
    _, value = read_setting(f"{name}={said}")
    return as_written(PARAMETERS[name], checked_parameter(PARAMETERS[name], value, Place(name)))


def _today(said: str, usual: str) -> tuple[str, tuple[str, ...]]:
    """A type, practices with commas between them, or a type and what it has beside."""
    words = [word.strip().strip("\"'") for word in said.split(",") if word.strip()]
    for word in words:
        checked_choice(word, (*RELATIONSHIPS, *PRACTICES), Place(TODAY))
    types = [word for word in words if word in RELATIONSHIPS]
    if len(types) > 1:
        raise Place(TODAY).error("only one type can be", said)
    return (types or [usual])[0], tuple(word for word in PRACTICES if word in words)
