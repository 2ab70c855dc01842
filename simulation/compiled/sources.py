"""The sources of the model, their digest, and where compiled code is kept."""

import hashlib
import os
import platform
import shutil
from functools import cache
from pathlib import Path

import numba

PACKAGE = Path(__file__).parent.parent
FLOORS = ("compiled", "rules", "organisation", "kernel")
SOURCES = tuple(sorted(source for floor in FLOORS for source in (PACKAGE / floor).rglob("*.py")))
VERSIONS_KEPT = 5


@cache
def source_digest() -> str:
    """Return the digest of all sources that decide what a run gives: the model's version, in effect."""
    digest = hashlib.sha256()
    for source in SOURCES:
        digest.update(source.relative_to(PACKAGE).as_posix().encode())
        digest.update(source.read_bytes())
    return digest.hexdigest()


source_digest()  # now, before the other sources are read: what is compiled later is what they were


@cache
def cache_folder() -> Path:
    """Return where compiled code is kept: beside the package, or in the user's cache when that is read-only.

    Numba notices edits only in the file of the function itself, and ignores a change of NUMBA_BOUNDSCHECK; so
    both are part of the folder's name.
    """
    stamp = f"{source_digest()[:16]}-{platform.python_version()}-{numba.__version__}-{numba.config.BOUNDSCHECK or 0}"
    folder = cache_root() / f"kernels-{stamp}"
    if not folder.exists():
        _clear_away(folder.parent)
    return folder


def cache_root() -> Path:
    """Return ORGCHANGE_CACHE if set, the package's own folder if it can be written to, or the user's cache."""
    if chosen := os.environ.get("ORGCHANGE_CACHE"):
        return Path(chosen)
    beside = PACKAGE / "__pycache__"
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return beside if _is_writable(beside) else Path(base) / "orgchange"


def _clear_away(root: Path) -> None:
    """Remove the compiled code of all but the latest few versions of the model."""
    folders = sorted(root.glob("kernels-*"), key=lambda folder: folder.stat().st_mtime)
    for folder in folders[:-VERSIONS_KEPT]:
        shutil.rmtree(folder, ignore_errors=True)


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)
