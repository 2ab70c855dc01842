"""How Numba is used. Nothing else in the package imports it.

Two faces of one function: compiled, and, with NUMBA_DISABLE_JIT=1, plain Python over the same tables. Unsigned
integers wrap around in both; the plain run says so to NumPy once, in `uncompiled_arithmetic`.
"""

import contextlib
import hashlib
import os
import platform
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import numba
import numpy as np

HERE = Path(__file__).parent
FLOORS = ("rules", "organisation", "kernel")
SOURCES = (Path(__file__), *sorted(source for floor in FLOORS for source in (HERE / floor).rglob("*.py")))

IS_COMPILED = not numba.config.DISABLE_JIT

Function = TypeVar("Function", bound=Callable[..., Any])


@cache
def source_digest() -> str:
    """Return the digest of all sources that decide what a run gives: the model's version, in effect."""
    digest = hashlib.sha256()
    for source in SOURCES:
        digest.update(source.relative_to(HERE).as_posix().encode())
        digest.update(source.read_bytes())
    return digest.hexdigest()


@cache
def cache_folder() -> Path:
    """Return where compiled code is kept: beside the package, or in the user's cache when that is read-only.

    Numba notices edits only in the file of the function itself, and ignores a change of NUMBA_BOUNDSCHECK; so
    both are part of the folder's name.
    """
    stamp = f"{source_digest()[:16]}-{platform.python_version()}-{numba.__version__}-{numba.config.BOUNDSCHECK or 0}"
    beside = HERE / "__pycache__"
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    root = beside if _is_writable(beside) else Path(base) / "orgchange"
    return root / f"kernels-{stamp}"


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def kernel(function: Function) -> Function:
    """Compile `function` to a cache whose name changes whenever any source of the model changes.

    Numba reads its cache folder while decorating; its global setting is put back.
    """
    outer, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(cache_folder())
    try:
        return numba.njit(cache=True, nogil=True, error_model="numpy")(function)  # type: ignore[no-any-return]
    finally:
        numba.config.CACHE_DIR = outer


def scalar(signature: str) -> Callable[[Function], Function]:
    """Compile a function of numbers for one signature, so that constants in calls make no further versions."""

    def decorate(function: Function) -> Function:
        outer, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(cache_folder())
        try:
            return numba.njit(signature, cache=True, nogil=True, error_model="numpy")(function)  # type: ignore[no-any-return]
        finally:
            numba.config.CACHE_DIR = outer

    return decorate


def uncompiled_arithmetic() -> contextlib.AbstractContextManager[Any]:
    """Let unsigned integers wrap around without a warning where the model runs uncompiled."""
    return contextlib.nullcontext() if IS_COMPILED else np.errstate(over="ignore")
