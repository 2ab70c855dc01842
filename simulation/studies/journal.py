"""The journal of a study: every finished run, on disk before it counts.

One SQLite file, one writer. A batch of runs is one transaction: after a kill, a full disk or a power cut all of a
batch is there or none of it. Anybody may read meanwhile.
"""

import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from simulation.experiments.refusing import Refusal

FILE, LOCK = "study.sqlite", "study.lock"
FORMAT = 1
WHOLE = 2_000  # rows that are read at a time
TABLES = """
CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS runs (
  scenario INTEGER NOT NULL, point INTEGER NOT NULL, replicate INTEGER NOT NULL, measures BLOB, failure TEXT,
  PRIMARY KEY (scenario, point, replicate)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS settled (
  scenario INTEGER NOT NULL, point INTEGER NOT NULL, PRIMARY KEY (scenario, point)
) WITHOUT ROWID;
"""

Numbers = npt.NDArray[np.float64]


class Row(NamedTuple):
    """One run: which scenario and point of the study, which replicate, its measures, or why there are none."""

    scenario: int
    point: int
    replicate: int
    measures: Numbers | None
    failure: str | None = None


@dataclass(frozen=True)
class Counts:
    """How far a study is: runs that are done, of these failed, and points (by scenario) that need no more."""

    done: int
    failed: int
    settled: int


class Journal:
    """The runs of one study in one folder."""

    def __init__(self, folder: Path, *, reading: bool = False) -> None:
        """Open the journal of a folder, or begin one. Raises Refusal if it cannot be read or written."""
        self.folder = folder
        self.lock: Any = None
        with self._told():
            if reading:
                self.base = sqlite3.connect(
                    f"file:{folder / FILE}?mode=ro", uri=True, check_same_thread=False
                )
            else:
                folder.mkdir(parents=True, exist_ok=True)
                self.lock = locked(folder / LOCK)
                self.base = sqlite3.connect(
                    folder / FILE, isolation_level=None, timeout=30, check_same_thread=False
                )
                durable(self.base)
                self.base.executescript(TABLES)

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.base.close()
        if self.lock:
            self.lock.close()

    def about(self, key: str) -> Any:
        """What was noted about the study under `key`; None if nothing."""
        with self._told():
            found = self.base.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()
        return json.loads(found[0]) if found else None

    def note(self, **facts: Any) -> None:
        """Note facts about the study."""
        rows = [(key, json.dumps(value, ensure_ascii=False)) for key, value in facts.items()]
        with self._told(), transaction(self.base):
            self.base.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", rows)

    def add(self, rows: Iterable[Row], settled: Iterable[tuple[int, int]] = ()) -> None:
        """Keep finished runs, all or none of them; a run that is there already stays as it is."""
        packed = [
            (*row[:3], None if row.measures is None else row.measures.astype("<f8").tobytes(), row.failure)
            for row in rows
        ]
        with self._told(), transaction(self.base):
            self.base.executemany("INSERT OR IGNORE INTO runs VALUES (?, ?, ?, ?, ?)", packed)
            self.base.executemany("INSERT OR IGNORE INTO settled VALUES (?, ?)", list(settled))

    def done(self, scenario: int, first: int, last: int) -> dict[int, set[int]]:
        """Which replicates of the points from `first` up to, not including, `last` are there."""
        found: dict[int, set[int]] = {}
        query = "SELECT point, replicate FROM runs WHERE scenario = ? AND point >= ? AND point < ?"
        with self._told():
            for point, replicate in self.base.execute(query, (scenario, first, last)):
                found.setdefault(point, set()).add(replicate)
        return found

    def is_settled(self, scenario: int, first: int, last: int) -> set[int]:
        """Which of these points need no more replicates."""
        query = "SELECT point FROM settled WHERE scenario = ? AND point >= ? AND point < ?"
        with self._told():
            return {point for (point,) in self.base.execute(query, (scenario, first, last))}

    def values(self, scenario: int, point: int) -> Numbers:
        """The measures of one point, [replicates that did not fail, measures], in order of replicates."""
        query = "SELECT measures FROM runs WHERE scenario = ? AND point = ? AND failure IS NULL ORDER BY replicate"
        with self._told():
            rows = [np.frombuffer(blob, "<f8") for (blob,) in self.base.execute(query, (scenario, point))]
        return np.array(rows, np.float64)

    def rows(self) -> Iterator[list[Row]]:
        """Every run in order of scenario, point and replicate, a few thousand at a time."""
        with self._told(), closing(self.base.cursor()) as cursor:
            cursor.execute("SELECT * FROM runs ORDER BY scenario, point, replicate")
            while found := cursor.fetchmany(WHOLE):
                yield [Row(at, point, number, unpacked(blob), why) for at, point, number, blob, why in found]

    def counts(self) -> Counts:
        """How far the study is."""
        with self._told():
            done, failed = self.base.execute("SELECT COUNT(*), COUNT(failure) FROM runs").fetchone()
            (settled,) = self.base.execute("SELECT COUNT(*) FROM settled").fetchone()
        return Counts(done, failed, settled)

    def failures(self) -> list[tuple[str, int, int]]:
        """Why runs failed: each cause, how many runs, and the first point of them."""
        query = "SELECT failure, COUNT(*), MIN(point) FROM runs WHERE failure IS NOT NULL GROUP BY failure"
        with self._told():
            return list(self.base.execute(f"{query} ORDER BY 2 DESC"))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say to people what the database or the system says."""
        try:
            yield
        except sqlite3.OperationalError as problem:
            raise Refusal(said(self.folder, str(problem))) from problem
        except sqlite3.DatabaseError as problem:
            raise Refusal(
                f"{self.folder / FILE} is damaged ({problem}): it cannot be gone on with"
            ) from problem
        except OSError as problem:
            raise Refusal(f"{self.folder} cannot be written: {problem.strerror or problem}") from problem


def unpacked(blob: bytes | None) -> Numbers | None:
    """The measures of a run as they were kept."""
    return None if blob is None else np.frombuffer(blob, "<f8")


def said(folder: Path, problem: str) -> str:
    """What people are told when the database cannot do something."""
    if "full" in problem:
        return f"the disk of {folder} is full: every finished run is safe; make room and give the same command again"
    if "unable to open" in problem:
        return f"{folder}: no study lies there"
    return f"{folder / FILE} cannot be used: {problem}"


def durable(base: sqlite3.Connection) -> None:
    """Let a commit mean that it is on disk; where a write-ahead log does not work (network folders), a plain one."""
    (mode,) = base.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        base.execute("PRAGMA journal_mode = TRUNCATE")
    base.execute("PRAGMA synchronous = FULL")


@contextmanager
def transaction(base: sqlite3.Connection) -> Iterator[None]:
    """All of what is done inside, or nothing."""
    base.execute("BEGIN IMMEDIATE")
    try:
        yield
        base.execute("COMMIT")
    except BaseException:
        if base.in_transaction:
            base.execute("ROLLBACK")
        raise


def locked(path: Path) -> Any:
    """A file that only one process can hold; it is let go when the process ends, however it ends."""
    file = path.open("a+")
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise Refusal(
            f"{path.parent}: another process is running this study; `orgchange status` shows it"
        ) from None
    return file
