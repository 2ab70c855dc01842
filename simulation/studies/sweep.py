"""`sweep` a study, and read what it has found: a folder that any number of interruptions cannot hurt."""

import json
from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulation.experiments.planning import check_threads
from simulation.experiments.refusing import Refusal
from simulation.studies.designs import Design, designed
from simulation.studies.journal import Counts, Journal
from simulation.studies.keeping import POINTS, RUNS, SUMMARY, begin, export, thrown_away
from simulation.studies.study import Study, read_study
from simulation.studies.sweeping import Advance, Shard, sweep_points

if TYPE_CHECKING:
    import pandas as pd

RESULTS = Path("results")


@dataclass(frozen=True)
class Findings:
    """What lies in a study's folder. Tables are read when asked for, whole or a part at a time."""

    folder: Path

    @property
    def summary(self) -> dict[str, Any]:
        """How many points and runs there are, how many failed, and whether that is all."""
        found: dict[str, Any] = json.loads((self.folder / SUMMARY).read_text(encoding="utf-8"))
        return found

    @property
    def points(self) -> "pd.DataFrame":
        """The settings of every point: `point`, then a column per factor; empty where a point leaves one alone."""
        import pandas as pd

        return pd.read_parquet(self.folder / POINTS)

    @property
    def runs(self) -> "pd.DataFrame":
        """Every run that did not fail: `scenario`, `point`, `replicate`, `seed`, then a column per measure."""
        import pandas as pd

        return pd.concat(list(self.parts()), ignore_index=True)

    def parts(self) -> Iterator["pd.DataFrame"]:
        """The same, part by part, for studies that do not fit into memory."""
        import pandas as pd

        for part in sorted((self.folder / RUNS).glob("part-*.parquet")):
            yield pd.read_parquet(part)


def sweep(
    study: str | Path | Study,
    *,
    out: str | Path | None = None,
    threads: int | None = None,
    shard: str | None = None,
    force: bool = False,
    pool: Executor | None = None,
    advance: Advance | None = None,
    command: str | None = None,
) -> Findings:
    """Run every point of a study that has not been run enough, and write its tables.

    `study` is a file or a Study, `out` the folder itself (default: results/<study>). `shard` "3/20" runs only that
    part of the points. `pool` runs batches elsewhere (an executor, such as a Dask client's). What was done before is
    not done again; an interrupt (KeyboardInterrupt) writes the tables of what is done and is raised again. Raises
    ScenarioError or Refusal, a sentence for people, if the study or the folder will not do.
    """
    check_threads(threads)
    asked = study if isinstance(study, Study) else read_study(study)
    part = read_shard(shard)
    folder = Path(out) if out else folder_of(asked, part)
    design = designed(asked)
    if force:
        thrown_away(folder)
    with Journal(folder) as journal:
        begin(journal, asked, command)
        journal.note(points=len(design), wanted=wanted(asked, design, part), stops=bool(asked.stop))
        try:
            sweep_points(asked, design, journal, pool=pool, workers=threads, shard=part, advance=advance)
        finally:
            export(journal, asked, design, wanted(asked, design, part))
    return Findings(folder)


def read_shard(text: str | None) -> Shard:
    """A part of a study as typed.

    >>> read_shard("3/20")
    Shard(number=3, of=20)

    Raises Refusal if it is none.
    """
    if text is None:
        return Shard()
    number, slash, of = text.partition("/")
    if not (slash and number.isdigit() and of.isdigit() and 1 <= int(number) <= int(of) <= 10**6):
        raise Refusal(f"--shard {text}: must be written number/parts, such as 3/20 for the third of twenty")
    return Shard(int(number), int(of))


def wanted(study: Study, design: Design, shard: Shard | None = None) -> int:
    """How many runs a study asks for; with a stopping rule, at most."""
    part = shard or Shard()
    points = len(range(part.number - 1, len(design), part.of))
    return points * len(study.scenarios) * study.most


def progress_of(folder: str | Path) -> tuple[dict[str, Any], Counts]:
    """What the study in a folder is and how far it is, while it runs or after. Raises Refusal if none is there."""
    with Journal(Path(folder), reading=True) as journal:
        keys = ("name", "points", "wanted", "scenarios", "started", "stops")
        return {key: journal.about(key) for key in keys}, journal.counts()


def folder_of(study: Study, shard: Shard) -> Path:
    """Where a study, or a part of one, goes if nothing else is said."""
    name = study.name if shard.of == 1 else f"{study.name}-{shard.number}-of-{shard.of}"
    return RESULTS / name
