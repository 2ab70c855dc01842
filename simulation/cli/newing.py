"""`orgchange new`: a commented scenario file to edit, made from the few answers that matter."""

import sys
from collections.abc import Iterator
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from simulation.cli.asking import QUESTIONS, asked
from simulation.cli.drafting import Answers, draft
from simulation.cli.inventory import as_written
from simulation.cli.language import spoken
from simulation.cli.remarking import remarks
from simulation.cli.tabling import print_json
from simulation.experiments.refusing import Refusal
from simulation.organisation.checking import Place, shown
from simulation.organisation.reading import find
from simulation.organisation.scenario import load_scenario
from simulation.organisation.schema import FILE, schema_text
from simulation.organisation.shipped import shipped_files
from simulation.rules.parameters import PARAMETERS
from simulation.words import message


def new(
    name: Annotated[str, typer.Argument(help="Name of the scenario; NAME.toml is written.")],
    company: Annotated[
        str, typer.Option(help="The company that yours resembles: a name or a file.")
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
    resembled = _resembled(company, path)
    defaults = load_scenario("undefined", company=company).parameters
    written = {each: as_written(PARAMETERS[each], defaults[each]) for each in QUESTIONS}
    answers = Answers(path.stem, resembled, written)
    if not yes and sys.stdin is not None:
        answers = asked(answers, speech)
    _write(path, draft(answers, speech), force)
    if as_json:
        print_json({"file": str(path), **vars(answers)})
    elif not quiet:
        print("\n".join(_told(answers, path, speech)))
    if not quiet:
        for remark in remarks([load_scenario(path)], None, speech):
            print(remark, file=sys.stderr)


def _told(answers: Answers, path: Path, language: str) -> Iterator[str]:
    """What was written from which answers, and what can be done with it."""
    yield message("new.written", language, file=path, schema=path.parent / FILE)
    every = len(QUESTIONS) + 1
    if answers.answered == 0:
        yield message("new.unasked", language, company=answers.company)
    elif answers.answered < every:
        yield message("new.ended", language, answered=answers.answered, all=every, company=answers.company)
    if answers.unknown:
        yield message("new.unknown", language, names=", ".join(answers.unknown))
    yield message("new.next", language, file=quote(str(path)))


def _resembled(company: str, path: Path) -> str:
    """The company as the new file can name it: shipped, or a file beside it."""
    if company in shipped_files("company"):
        return company
    source = find("company", company, Place("company"))
    if source.path.resolve().parent != path.resolve().parent:
        raise Refusal(
            f"{company}: a company of your own must lie beside the new file, in {path.resolve().parent}"
        )
    return source.path.name


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
