"""A day of the user's own, from a Python file, in place of the model's."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from simulation.experiments.planning import OwnDay
from simulation.experiments.refusing import Refusal


def load_day(place: str) -> OwnDay:
    """The function that FILE:FUNCTION names, called with (organisation, day) once a day.

    The file is run, as any file that one imports. Raises Refusal if it cannot be, or lacks the function.
    """
    file, colon, name = place.rpartition(":")
    if not colon or not file or not name:
        raise Refusal(f"day = {place}: written as FILE:FUNCTION, such as my_day.py:my_day")
    path = Path(file)
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise Refusal(
            f"day = {place}: {file} cannot be read: {getattr(problem, 'strerror', problem)}"
        ) from problem
    function = getattr(_executed(path, place), name, None)
    if not callable(function):
        raise Refusal(f"day = {place}: {file} has no function {name}")
    return OwnDay(function, source, name)


def _executed(path: Path, place: str) -> ModuleType:
    """The module in a file. Its folder is searched for what it imports, as Python does for a script."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise Refusal(f"day = {place}: {path} is not a Python file (.py)")
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault(path.stem, module)
    sys.path.append(str(path.parent.resolve()))
    try:
        spec.loader.exec_module(module)
    except Exception as problem:
        line = f", line {problem.lineno}" if isinstance(problem, SyntaxError) else ""
        raise Refusal(f"day = {place}: {path}{line}: {type(problem).__name__}: {problem}") from problem
    finally:
        sys.path.remove(str(path.parent.resolve()))
    return module
