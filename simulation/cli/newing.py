"""`orgchange new`: a commented scenario file to edit, made from the few answers that matter."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from simulation.cli.drafting import Answers, draft
from simulation.cli.inventory import as_written
from simulation.cli.language import spoken
from simulation.cli.tabling import print_json
from simulation.experiments.refusing import Refusal
from simulation.organisation.checking import Place, ScenarioError, checked_choice, checked_parameter, shown
from simulation.organisation.scenario import load_scenario, read_setting
from simulation.organisation.schema import FILE, schema_text
from simulation.organisation.shipped import shipped_files
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import RELATIONSHIPS
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
UNKNOWN = "?"


def new(
    name: Annotated[str, typer.Argument(help="Name of the scenario; NAME.toml is written.")],
    company: Annotated[
        str, typer.Option(help="The company that yours resembles: its name or file.")
    ] = "reference",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing, take the defaults.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file of that name.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was written as JSON.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on success.")] = False,
    language: Annotated[
        str | None, typer.Option(metavar="en|nl", help="Language of questions and comments.")
    ] = None,
) -> None:
    """Write a commented scenario file to edit, after a few questions about your company."""
    speech = spoken(language)
    path = _free_path(name, force)
    defaults = load_scenario("undefined", company=company).parameters
    written = {each: as_written(PARAMETERS[each], defaults[each]) for each in QUESTIONS}
    answers = Answers(path.stem, company, written)
    if not yes and sys.stdin.isatty():
        answers = asked(answers, speech)
    _write(path, draft(answers, speech), force)
    if as_json:
        print_json({"file": str(path), **vars(answers)})
    elif not quiet:
        print(message("new.written", speech, file=path))
        if answers.unknown:
            print(message("new.unknown", speech, names=", ".join(answers.unknown)))


def asked(answers: Answers, language: str) -> Answers:
    """The answers of somebody at the terminal; asks again where one cannot be used."""
    print(message("new.intro", language), file=sys.stderr)
    differs, unknown = {}, []
    for name, default in answers.defaults.items():
        written = default if isinstance(default, str) else shown(default)
        said = _ask(name, written, message(f"new.{name}", language))
        if said == UNKNOWN:
            unknown.append(name)
        elif said != default:
            differs[name] = said
    types = ", ".join(RELATIONSHIPS)
    today = _ask("relationship", answers.relationship, message("new.relationship", language, types=types))
    if today == UNKNOWN:
        unknown.append("relationship")
        today = answers.relationship
    return replace(answers, differs=differs, relationship=str(today), unknown=tuple(unknown))


def _ask(name: str, default: str, question: str) -> float | str:
    """The checked answer to one question, or UNKNOWN."""
    while True:
        said = typer.prompt(question, default=default, err=True).strip()
        if said == UNKNOWN:
            return UNKNOWN
        try:
            value = read_setting(f"{name}={said}")[1]
            if name == "relationship":
                return checked_choice(value, RELATIONSHIPS, Place(name))
            return as_written(PARAMETERS[name], checked_parameter(PARAMETERS[name], value, Place(name)))
        except ScenarioError as trouble:
            print(trouble, file=sys.stderr)


def _free_path(name: str, force: bool) -> Path:
    path = Path(name if name.endswith(".toml") else f"{name}.toml")
    if path.stem in shipped_files("scenario"):
        raise Refusal(f"{path.stem} is a shipped scenario; choose another name")
    if not path.stem.strip(". ") or path.stem == ".toml" or not path.stem.isprintable():
        raise Refusal(f"{shown(name)} cannot be the name of a file")
    if path.is_dir() or (path.exists() and not force):
        raise Refusal(f"{path} is there already; --force replaces it")
    return path


def _write(path: Path, text: str, force: bool) -> None:
    """Write the scenario, and beside it the schema by which editors complete it."""
    schema = path.parent / FILE
    for file, content in ((path, text), (schema, schema_text())):
        if file == path or force or not file.exists():
            try:
                file.write_text(content, encoding="utf-8", newline="\n")
            except OSError as trouble:
                raise Refusal(f"{file} cannot be written: {trouble.strerror or trouble}") from None
