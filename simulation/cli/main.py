"""The command `orgchange` and what it says when something is wrong.

Exit codes: 0 done; 1 a failure of ours; 2 what was asked cannot be done (a wrong name or value, a folder that
cannot be written); 130 interrupted, what was complete having been written.
"""

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from simulation import __version__
from simulation.cli.comparing import compare
from simulation.cli.listing import list_things
from simulation.cli.newing import new
from simulation.cli.running import run
from simulation.cli.sensing import sensitivity
from simulation.cli.showing import show
from simulation.cli.sweeping import status, sweep
from simulation.cli.validating import validate

DONE, FAILED, WRONG, INTERRUPTED = 0, 1, 2, 130

app = typer.Typer(
    help="Simulate what it costs and brings when Sales and Marketing become one team.",
    epilog="Exit codes: 0 done, 1 failure, 2 what was asked cannot be done, 130 interrupted.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command()(compare)
app.command()(run)
app.command("list")(list_things)
app.command()(show)
app.command()(new)
app.command()(validate)
app.command()(sensitivity)
app.command()(sweep)
app.command()(status)


def _version(asked: bool) -> None:
    if asked:
        print(f"orgchange {__version__}")
        raise typer.Exit


@app.callback()
def orgchange(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Simulate what it costs and brings when Sales and Marketing become one team."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line and return its exit code; whatever goes wrong is one message on stderr."""
    try:
        code = app(args=arguments, prog_name="orgchange", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else DONE
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # Whoever read our output, such as `head`, has seen enough; Typer calls that an exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as problem:
        return _told(problem)


def _told(problem: Exception) -> int:
    """Say on stderr what is wrong, in one message without a traceback; return the exit code."""
    from simulation.experiments.refusing import Refusal
    from simulation.organisation.scenario import ScenarioError

    if isinstance(problem, Refusal | ScenarioError):
        return _say(str(problem), WRONG)
    if isinstance(problem, OSError):
        return _say(f"{problem.filename or 'input or output'}: {problem.strerror or problem}", WRONG)
    if isinstance(problem, MemoryError):
        return _say("not enough memory: ask for fewer replicates, days or scenarios", FAILED)
    formatted = getattr(problem, "format_message", None)
    if formatted:
        return _say(f"{formatted()} (orgchange COMMAND --help tells more)", WRONG)
    if os.environ.get("ORGCHANGE_TRACEBACK"):
        raise problem
    what = f"{type(problem).__name__}: {problem}"
    return _say(
        f"failed, and should not: {what}. ORGCHANGE_TRACEBACK=1 shows where; please report it", FAILED
    )


def _say(words: str, code: int) -> int:
    print(f"orgchange: {words}", file=sys.stderr)
    return code
