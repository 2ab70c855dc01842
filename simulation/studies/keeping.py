"""A study's folder: the journal, and tables, manifest and summary made from it.

    study.sqlite  points.parquet  runs/part-00000.parquet ...  failures.csv  summary.json  manifest.json

The tables are made anew from the journal when a sweep ends or is interrupted; they can be thrown away.
"""

import csv
import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from simulation.compiled import source_digest
from simulation.experiments.manifest import now, processor, versions
from simulation.experiments.refusing import Refusal
from simulation.studies.designs import Design
from simulation.studies.journal import FILE, Counts, Journal, Row
from simulation.studies.study import Study

if TYPE_CHECKING:
    import pyarrow as pa

RUNS, POINTS, FAILURES, MANIFEST, SUMMARY = (
    "runs", "points.parquet", "failures.csv", "manifest.json", "summary.json",
)  # fmt: skip
ROWS_OF_PART = 100_000
ABOUT = ("digest", "rules", "started", "versions", "processor", "command", "asked")


def begin(journal: Journal, study: Study, command: str | None = None) -> None:
    """Note what a new study is, or refuse if the journal holds another one or was made by other code."""
    asked, code = study.digest(), source_digest()
    found = journal.about("digest")
    if found is None:
        journal.note(
            digest=asked, rules=code, name=study.name, scenarios=study.scenarios, measures=study.measures,
            started=now(), versions=versions(), processor=processor(), command=command, asked=content_of(study),
        )  # fmt: skip
        return
    if found != asked:
        raise Refusal(
            f"{journal.folder} holds another study, or this one as it was before it was changed: "
            "choose another folder (--out), or throw that one away (--force)"
        )
    if journal.about("rules") != code:
        raise Refusal(
            f"{journal.folder} was begun with another version of the model, and runs of two models do not go "
            "together: choose another folder (--out), or throw that one away (--force)"
        )


def content_of(study: Study) -> dict[str, Any]:
    """All that was asked, and the scenarios that its points are laid over: what it takes to ask it again."""
    bases = [study.scenario(number, {}).to_dict() for number in range(len(study.scenarios))]
    return {**asdict(study), "bases": bases}


def thrown_away(folder: Path) -> None:
    """Remove a study from a folder, and nothing else that lies there. Raises Refusal if it is no study's."""
    if not folder.exists():
        return
    if any(folder.iterdir()) and not (folder / FILE).exists():
        raise Refusal(
            f"{folder} holds other things than a study, and stays as it is: choose another folder (--out)"
        )
    for name in (FILE, f"{FILE}-wal", f"{FILE}-shm", POINTS, FAILURES, MANIFEST, SUMMARY):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / RUNS, ignore_errors=True)


def export(journal: Journal, study: Study, design: Design, wanted: int) -> None:
    """Write tables, failures, summary and manifest of what is in the journal; `wanted` runs make it complete."""
    folder, counts = journal.folder, journal.counts()
    _write_points(folder / POINTS, study, design)
    _write_runs(folder / RUNS, study, journal)
    _write_failures(folder / FAILURES, journal, design)
    summary = {
        "study": study.name,
        "points": len(design),
        "scenarios": list(study.scenarios),
        "runs": counts.done,
        "wanted": wanted,
        "failed": counts.failed,
        "complete": is_complete(study, design, counts),
    }
    _write_json(folder / SUMMARY, summary)
    about = {key: journal.about(key) for key in ABOUT}
    _write_json(folder / MANIFEST, {"format": 1, "kind": "study", **about, "ended": now(), **summary})


def is_complete(study: Study, design: Design, counts: Counts) -> bool:
    """Whether every point of every scenario has been run enough."""
    cells = len(design) * len(study.scenarios)
    return counts.settled >= cells if study.stop else counts.done >= cells * study.replicates


def _write_points(path: Path, study: Study, design: Design) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    names = list(dict.fromkeys(key for factor in study.factors for key in (factor.name,))) or list(
        design.at(0)
    )
    with _whole(path) as made, pq.ParquetWriter(made, _schema_of_points(study, design, names)) as writer:
        for first in range(0, len(design), ROWS_OF_PART):
            points = range(first, min(len(design), first + ROWS_OF_PART))
            settings = [design.at(point) for point in points]
            columns: dict[str, Any] = {"point": np.arange(points.start, points.stop)}
            columns |= {name: [each.get(name) for each in settings] for name in names}
            writer.write_table(pa.table(columns, schema=writer.schema))


def _schema_of_points(study: Study, design: Design, names: Sequence[str]) -> "pa.Schema":
    import pyarrow as pa

    def kind(name: str) -> Any:
        values = [value for factor in study.factors if factor.name == name for value in factor.ends]
        values = values or [design.at(point).get(name) for point in range(len(design))]
        if any(isinstance(value, str) for value in values):
            return pa.string()
        if values and all(isinstance(value, bool) for value in values):
            return pa.bool_()
        return pa.float64()

    return pa.schema([("point", pa.int64()), *((name, kind(name)) for name in names)])


def _write_runs(folder: Path, study: Study, journal: Journal) -> None:
    """Write all runs in parts, ordered by scenario, point and replicate; never more than a part in memory."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema(
        [("scenario", pa.string()), ("point", pa.int64()), ("replicate", pa.int64()), ("seed", pa.int64())]
        + [(name, pa.float64()) for name in study.measures]
    )
    made = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    for number, rows in enumerate(_parts(journal)):
        measures = np.array([row.measures for row in rows], np.float64).reshape(
            len(rows), len(study.measures)
        )
        replicates = np.array([row.replicate for row in rows])
        columns: dict[str, Any] = {
            "scenario": [study.scenarios[row.scenario] for row in rows],
            "point": [row.point for row in rows],
            "replicate": replicates,
            "seed": replicates + study.seed,
        }
        columns |= {name: measures[:, place] for place, name in enumerate(study.measures)}
        pq.write_table(
            pa.table(columns, schema=schema), made / f"part-{number:05}.parquet", compression="zstd"
        )
    shutil.rmtree(folder, ignore_errors=True)
    made.rename(folder)


def _parts(journal: Journal) -> Iterator[list[Row]]:
    part: list[Row] = []
    for rows in journal.rows():
        part += [row for row in rows if row.measures is not None]
        while len(part) >= ROWS_OF_PART:
            yield part[:ROWS_OF_PART]
            part = part[ROWS_OF_PART:]
    if part:
        yield part


def _write_failures(path: Path, journal: Journal, design: Design) -> None:
    failures = journal.failures()
    if not failures:
        path.unlink(missing_ok=True)
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["runs", "first_point", "settings", "cause"])
        for cause, runs, point in failures:
            writer.writerow([runs, point, json.dumps(design.at(point)), cause])


class _whole:  # noqa: N801 - used as a function
    """A file that is put in place when it is whole."""

    def __init__(self, path: Path) -> None:
        self.path, self.made = path, path.with_name(f".{path.name}.new")

    def __enter__(self) -> Path:
        return self.made

    def __exit__(self, kind: Any, *rest: object) -> None:
        if kind is None:
            self.made.replace(self.path)


def _write_json(path: Path, content: Any) -> None:
    path.write_text(
        json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8"
    )
