"""A study: what is varied, how it is spread over the space of factors, and how often each point is run.

Read from a TOML file, in which a study is known by its `design`. Every mistake is one sentence that names the file,
the key, the value and what is allowed.
"""

import hashlib
import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from simulation.kernel.measuring import MEASURES
from simulation.organisation.checking import (
    Place,
    ScenarioError,
    checked_choice,
    checked_count,
    checked_keys,
    checked_number,
    checked_table,
    checked_tables,
    checked_text,
)
from simulation.organisation.scenario import Scenario, load_scenario
from simulation.studies.factors import FACTOR_KEYS, NOTHING, Factor, read_factor

KEYS = (
    "title", "scenario", "scenarios", "design", "points", "levels", "file", "replicates", "stop", "seed", "measures",
    "factor", "days", "warm_up", "settings",
)  # fmt: skip
STOP_KEYS = ("measures", "within", "block", "at_most")
DESIGNS = (
    "full", "fractional", "lhs", "sobol", "saltelli", "saltelli_short", "morris", "one_at_a_time", "file",
)  # fmt: skip
COUNTED = ("lhs", "sobol", "saltelli", "saltelli_short", "morris")  # their number of points is chosen
POINTS = {"lhs": 100, "sobol": 128, "saltelli": 256, "saltelli_short": 256, "morris": 20}
LEVELS_OF = ("full", "one_at_a_time", "morris")
REPLICATES = 8
MANY = 10**9
LARGEST_FILE = 1_000_000


@dataclass(frozen=True)
class Stop:
    """When a point has been run often enough: its intervals are narrow, or `at_most` replicates are made.

    Looked at after every `block` replicates: the half width of the 95 % interval of each measure's mean must be within
    `within` of the mean.
    """

    measures: tuple[str, ...]
    within: float
    block: int = 8
    at_most: int = 256


@dataclass(frozen=True)
class Study:
    """Everything that determines the rows of a study's table.

    `points` is what the design's size is counted in: points, or trajectories of morris; 0 where the design says itself.
    `levels` is how many values a range gets in full, one_at_a_time and morris designs.
    """

    name: str
    scenarios: tuple[str, ...]
    factors: tuple[Factor, ...]
    design: str
    points: int = 0
    levels: int = 2
    file: str = ""
    replicates: int = REPLICATES
    stop: Stop | None = None
    seed: int = 0
    measures: tuple[str, ...] = tuple(MEASURES)
    settings: tuple[tuple[str, object], ...] = ()
    days: int | None = None
    warm_up: int | None = None
    folder: str = "."

    @property
    def most(self) -> int:
        """How many replicates a point can get."""
        return self.stop.at_most if self.stop else self.replicates

    def scenario(self, number: int, settings: Mapping[str, object]) -> Scenario:
        """The scenario of one point. Raises ScenarioError if the point's values do not go together."""
        varied = {name: value for name, value in settings.items() if not name.startswith(NOTHING)}
        asked = dict(self.settings) | varied
        return load_scenario(
            self._found(self.scenarios[number]), settings=asked, days=self.days, warm_up=self.warm_up
        )

    def _found(self, name: str) -> str | Path:
        beside = Path(self.folder) / name
        return beside if name.endswith(".toml") and beside.is_file() else name

    def digest(self) -> str:
        """SHA-256 of all that determines the rows but how many replicates there are: more of them go on."""
        content: dict[str, Any] = asdict(self)
        for key in ("name", "replicates", "stop", "folder", "file", "scenarios"):
            del content[key]
        content["scenarios"] = [self.scenario(number, {}).digest() for number in range(len(self.scenarios))]
        if self.design == "file":
            content["file"] = hashlib.sha256((Path(self.folder) / self.file).read_bytes()).hexdigest()
        return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


def read_study(path: str | Path) -> Study:
    """The study in a TOML file. Raises ScenarioError, a sentence for people, if anything in it cannot be used."""
    place = Place(str(path))
    return study_of(_parsed(Path(path), place), place, Path(path).stem, Path(path).parent)


def study_of(content: Mapping[str, object], place: Place, name: str, folder: Path) -> Study:
    """The study that a file says, checked; `folder` is where files that it names lie. Raises ScenarioError."""
    checked_keys(content, KEYS, place)
    if "design" not in content:
        raise place.error(f'a study needs a design, one of {", ".join(DESIGNS)}; for example design = "lhs"')
    design = checked_choice(content["design"], DESIGNS, place.at("design"))
    study = Study(
        name=name,
        scenarios=_scenarios(content, place),
        factors=_factors(content, place),
        design=design,
        points=_points(content, design, place),
        levels=_count(content, "levels", 4 if design == "morris" else 2, (2, 1000), place),
        file=_file(content, design, folder, place),
        replicates=_count(content, "replicates", REPLICATES, (1, 10**6), place),
        stop=_stop(content, place),
        seed=_count(content, "seed", 0, (0, 2**31), place),
        measures=_measures(content.get("measures", list(MEASURES)), place.at("measures")),
        settings=tuple(sorted(checked_table(content.get("settings", {}), place.at("settings")).items())),
        days=_count(content, "days", 0, (1, 10**5), place) or None,
        warm_up=_count(content, "warm_up", -1, (0, 10**5), place) if "warm_up" in content else None,
        folder=str(folder),
    )
    if study.stop and "replicates" in content:
        raise place.at("replicates").error("a study has a number of replicates or a [stop], not both")
    check_study(study, place)
    return study


def check_study(study: Study, place: Place) -> None:
    """Refuse before anything runs what no point could be run with: each factor's ends, one at a time."""
    names = [factor.name for factor in study.factors]
    for name in names:
        if names.count(name) > 1:
            raise place.at("factor").error(f"{name} is varied twice")
    for number in range(len(study.scenarios)):
        try:
            study.scenario(number, {})
        except ScenarioError as problem:
            raise place.at("scenario").error(str(problem)) from None
        for factor in study.factors:
            for value in factor.ends:
                try:
                    study.scenario(number, {factor.name: value})
                except ScenarioError as problem:
                    raise place.at("factor").error(str(problem).removeprefix("settings: ")) from None


def _parsed(path: Path, place: Place) -> Mapping[str, object]:
    if not path.is_file():
        raise place.error("there is no such file")
    if path.stat().st_size > LARGEST_FILE:
        raise place.error("is too large to be a study")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise place.error("is not text in UTF-8") from None
    except tomllib.TOMLDecodeError as problem:
        raise place.error(f"is not TOML: {problem}") from None


def _scenarios(content: Mapping[str, object], place: Place) -> tuple[str, ...]:
    if "scenario" in content and "scenarios" in content:
        raise place.at("scenarios").error("give scenario or scenarios, not both")
    if "scenarios" not in content:
        return (checked_text(content.get("scenario", "undefined"), place.at("scenario")),)
    names = _texts(content["scenarios"], place.at("scenarios"))
    if len(set(names)) < len(names):
        raise place.at("scenarios").error("names a scenario twice", list(names))
    return names


def _texts(value: object, place: Place) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise place.error('must be a list of names, such as ["revenue", "conflicts"]', value)
    return tuple(checked_text(each, place) for each in value)


def _measures(value: object, place: Place) -> tuple[str, ...]:
    names = _texts(value, place)
    for name in names:
        checked_choice(name, tuple(MEASURES), place)
    return tuple(dict.fromkeys(names))


def _factors(content: Mapping[str, object], place: Place) -> tuple[Factor, ...]:
    tables: Sequence[Mapping[str, object]] = checked_tables(content.get("factor", []), place.at("factor"))
    for table in tables:
        checked_keys(table, FACTOR_KEYS, place.at("factor"))
    return tuple(read_factor(table, place.at("factor")) for table in tables)


def _points(content: Mapping[str, object], design: str, place: Place) -> int:
    if design not in COUNTED:
        if "points" in content:
            raise place.at("points").error(f'a design "{design}" says itself how many points it has')
        return 0
    return _count(content, "points", POINTS[design], (1, MANY), place)


def _file(content: Mapping[str, object], design: str, folder: Path, place: Place) -> str:
    if (design == "file") != ("file" in content):
        raise place.at("file").error('design = "file" and file = "points.csv" go together')
    name = checked_text(content.get("file", ""), place.at("file"))
    if name and not (folder / name).is_file():
        raise place.at("file").error("there is no such file beside the study", name)
    return name


def _count(
    content: Mapping[str, object], key: str, usual: int, limits: tuple[float, float], place: Place
) -> int:
    return checked_count(content[key], limits, place.at(key)) if key in content else usual


def _stop(content: Mapping[str, object], place: Place) -> Stop | None:
    if "stop" not in content:
        return None
    table, place = checked_table(content["stop"], place.at("stop")), place.at("stop")
    checked_keys(table, STOP_KEYS, place)
    for key in ("measures", "within"):
        if key not in table:
            raise place.error(f"needs {key}: measures = [...] and within = 0.02, say, for 2 % of the mean")
    stop = Stop(
        measures=_measures(table["measures"], place.at("measures")),
        within=checked_number(table["within"], (1e-6, 1.0), place.at("within")),
        block=_count(table, "block", 8, (2, 10**6), place),
        at_most=_count(table, "at_most", 256, (2, 10**6), place),
    )
    if stop.at_most < stop.block:
        raise place.at("at_most").error(f"must be at least a block of {stop.block}", stop.at_most)
    return stop
