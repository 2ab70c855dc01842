"""A result as a folder, written whole or not at all and never over another one unasked.

    runs.parquet days.parquet trust.parquet [events.parquet] summary.json manifest.json figures/ report.html

Everything is written to a folder beside and put in place by renaming. Files that are not ours stay.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pandas as pd

from simulation.experiments.manifest import MANIFEST
from simulation.experiments.refusing import Refusal
from simulation.experiments.results import Result

SUMMARY, REPORT, FIGURES, TABLES_FOLDER = "summary.json", "report.html", "figures", "tables"
TABLES = ("runs", "days", "trust", "events")
OURS = {
    MANIFEST, SUMMARY, REPORT, "report.md", FIGURES, TABLES_FOLDER, "day.py", *(f"{table}.parquet" for table in TABLES),
}  # fmt: skip

Illustrate = Callable[[Path], None]
Read = Callable[[Path], Any]


@dataclass(frozen=True)
class Place:
    """Where a result goes: `earlier` is what was kept of the same question there, complete or not.

    `replaces` is true if another result may be replaced, `passed` names the folder that holds another one.
    """

    folder: Path
    digest: str
    earlier: Any = None
    replaces: bool = False
    passed: Path | None = None


def place(folder: str | Path, digest: str, *, force: bool = False, read: Read | None = None) -> Place:
    """The place for a result in `folder` itself. Raises Refusal if anything else lies there.

    With `force` another result is replaced and the same one made anew; a folder that is no result never is.
    `read` reads what an earlier run of the same question kept (default: a Result).
    """
    path = Path(folder)
    with _told(path):
        found = _digest_in(path)
    if found is None:
        return Place(path, digest)
    if force:
        return Place(path, digest, replaces=True)
    if found != digest:
        raise Refusal(f"{path} holds another result: choose another folder (--out), or replace it (--force)")
    return Place(path, digest, earlier=(read or load)(path))


def free_place(folder: str | Path, digest: str, read: Read | None = None) -> Place:
    """The first of folder, folder-2, folder-3 ... that is free or holds the result of the same question."""
    path = Path(folder)
    for number in count(1):
        here = path if number == 1 else path.with_name(f"{path.name}-{number}")
        with _told(here):
            found = _digest_in(here, strict=False)
        if found in (None, digest):
            earlier = (read or load)(here) if found else None
            return Place(here, digest, earlier, passed=path if number > 1 else None)
    raise AssertionError("there is always a next number")


def check_writable(folder: Path) -> None:
    """Refuse before anything runs, rather than after, if a result could not be written to `folder`."""
    with _told(folder):
        _begin(_beside(folder)).rmdir()


def save(
    result: Result, where: Place, illustrate: Illustrate | None = None, language: str | None = None
) -> Path:
    """Write `result`; `illustrate` adds pictures and report, in `language`, to the folder that it is given.

    If illustrating fails or is interrupted the tables are kept, and what went wrong is raised after that.
    Raises Refusal if the folder cannot be written.
    """
    problems: list[BaseException] = []

    def write(made: Path) -> None:
        _write_tables(result, made)
        problems.extend(_illustrated(made, illustrate))
        done = language if illustrate and not problems else None
        write_json(made / MANIFEST, result.manifest | {"illustrated": done})

    keep(where, write)
    if problems:
        raise problems[0]
    return where.folder


def keep(where: Place, write: Callable[[Path], None]) -> None:
    """Put in place, whole or not at all, the folder that `write` fills; Refusal if it cannot be written."""
    made = _beside(where.folder)
    with _told(where.folder):
        _begin(made)
        try:
            write(made)
            _put(made, where)
        finally:
            shutil.rmtree(made, ignore_errors=True)


def load(folder: str | Path) -> Result:
    """The result that lies in `folder`. Raises Refusal if there is none that can be read."""
    path = Path(folder)
    if not (path / MANIFEST).is_file():
        raise Refusal(f"{path}: no result lies there ({MANIFEST} is missing)")
    try:
        tables = {name: pd.read_parquet(path / f"{name}.parquet") for name in TABLES[:3]}
        events = path / "events.parquet"
        return Result(
            **tables,
            summary=json.loads((path / SUMMARY).read_text(encoding="utf-8")),
            manifest=json.loads((path / MANIFEST).read_text(encoding="utf-8")),
            events=pd.read_parquet(events) if events.exists() else None,
        )
    except (OSError, ValueError) as problem:
        reason = str(problem).splitlines()[0] if str(problem) else type(problem).__name__
        raise Refusal(
            f"{path} cannot be read ({reason}): remove the folder, or make it anew with --force"
        ) from problem


def _digest_in(folder: Path, strict: bool = True) -> str | None:
    """The digest of the result in a folder; None if the folder is free.

    If it holds something else: Refusal if `strict`, else "".
    """
    if not folder.exists() and not folder.is_symlink():
        return None
    if folder.is_dir() and not any(folder.iterdir()):
        return None
    try:
        return str(json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["digest"])
    except (OSError, ValueError, KeyError, TypeError):
        if strict:
            what = "holds other things than a result" if folder.is_dir() else "is a file, not a folder"
            raise Refusal(f"{folder} {what}, and stays as it is: choose another folder (--out)") from None
        return ""


def _illustrated(folder: Path, illustrate: Illustrate | None) -> list[BaseException]:
    """Add pictures and report: all of them, or none and what went wrong, an interrupt included."""
    try:
        if illustrate:
            illustrate(folder)
    except BaseException as problem:
        shutil.rmtree(folder / FIGURES, ignore_errors=True)
        (folder / REPORT).unlink(missing_ok=True)
        return [problem]
    return []


def _write_tables(result: Result, folder: Path) -> None:
    for name in TABLES:
        table: pd.DataFrame | None = getattr(result, name)
        if table is not None:
            table.to_parquet(folder / f"{name}.parquet", index=False, compression="zstd")
    write_json(folder / SUMMARY, result.summary)
    if result.manifest.get("day"):
        (folder / "day.py").write_text(result.manifest["day"]["source"], encoding="utf-8")


def write_json(path: Path, content: Any) -> None:
    """Write plain values as JSON; nan is an error."""
    path.write_text(
        json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8"
    )


def _put(made: Path, where: Place) -> None:
    """Put the folder that was made in its place, with what others had laid there."""
    folder = where.folder.absolute()
    if _digest_in(folder) not in (None, where.digest) and not where.replaces:
        raise Refusal(
            f"{where.folder} has got another result meanwhile, which stays: choose another folder (--out)"
        )
    if not folder.exists():
        made.rename(folder)
        return
    aside = made.with_name(f"{made.name}.old")
    folder.rename(aside)
    try:
        made.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    for other in aside.iterdir():
        if other.name not in OURS:
            shutil.move(other, folder / other.name)
    shutil.rmtree(aside, ignore_errors=True)


def _beside(folder: Path) -> Path:
    """Where the result for `folder` is made: on the same disk, so that it can be put in place by renaming."""
    whole = folder.absolute()
    return whole.with_name(f".{whole.name}.{os.getpid()}")


def _begin(made: Path) -> Path:
    """Make an empty folder; what a process with our number, long gone, left there is removed."""
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    return made


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn what the system says about files into a sentence for people."""
    try:
        yield
    except OSError as problem:
        raise Refusal(f"{folder} cannot be written: {problem.strerror or problem}") from problem
