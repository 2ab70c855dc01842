"""A word to whoever waits while the model is compiled, which happens once on a machine."""

import sys
from functools import cache
from typing import Any

from simulation.compiled import Kernel, cache_folder
from simulation.words import message
from simulation.words.languages import of_surroundings


@cache
def tell_if_compiling(day: Any) -> None:
    """Say so on stderr, once in a process, if a compiled day has to be compiled first."""
    if isinstance(day, Kernel) and not any(cache_folder().rglob(f"*.{day.__name__}-*.nbi")):
        print(message("progress.first", of_surroundings()), file=sys.stderr, flush=True)
