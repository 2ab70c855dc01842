"""Reading scenario files: from text to checked layers, each laid over the one it extends.

A layer is what one file, or the command line, says. What it does not say comes from the layer below, down to
the reference company with nothing agreed. A layer's relationship sets all eleven levels; its practices then
override them. Parameters, practices, steps (by date and name) and triggers (by name) merge key by key.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from simulation.organisation.checking import (
    Place,
    Value,
    checked_choice,
    checked_count,
    checked_keys,
    checked_level,
    checked_parameter,
    checked_table,
    checked_tables,
    checked_text,
    nearest,
    shown,
)
from simulation.organisation.shipped import shipped_files
from simulation.organisation.timing import (
    MAX_DAYS,
    SHIPPED_TRIGGERS,
    Step,
    first_day,
    merge_trigger,
    read_step,
    read_trigger,
)
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, RELATIONSHIPS, Relationship, key

SCENARIO_KEYS = (
    "extends", "company", "relationship", "days", "warm_up", "title", "description",
    "practices", "parameters", "step", "trigger",
)  # fmt: skip
COMPANY_KEYS = ("title", "description", "parameters")
DAY_LIMITS = {"days": (1, MAX_DAYS), "warm_up": (0, MAX_DAYS)}
DAY_MEANINGS = {"days": "measured working days; 252 are a year", "warm_up": "working days before those"}
LARGEST_FILE = 1_000_000  # bytes; a scenario that somebody wrote has a few thousand


@dataclass(frozen=True)
class Source:
    """A file to read, and what to call it in a message."""

    path: Path
    label: str

    @property
    def place(self) -> Place:
        """The start of every message about this file."""
        return Place(self.label)


@dataclass
class Layers:
    """What the layers laid down so far say together; starts as the reference company with nothing agreed."""

    company: Source | None = None
    relationship: str = "undefined"
    days: int = 504
    warm_up: int = 252
    title: str = ""
    description: str = ""
    practices: dict[str, float] = field(default_factory=dict)
    parameters: dict[str, Value] = field(default_factory=dict)
    steps: dict[tuple[int, str], Step] = field(default_factory=dict)
    triggers: dict[str, Mapping[str, object]] = field(
        default_factory=lambda: {name: {"name": name, **said} for name, said in SHIPPED_TRIGGERS.items()}
    )


def find(kind: str, name: object, place: Place, beside: Path | None = None) -> Source:
    """The file that `name` means: a shipped "scenario" or "company", or a file.

    `beside` is the folder of the file that names it; then only files in that folder count, so that a scenario
    reads nothing else of the machine. Without it `name` was typed by a person and may be any path.
    Raises: ScenarioError with the nearest shipped name.
    """
    text = str(name) if isinstance(name, Path) else checked_text(name, place)
    known = shipped_files(kind)
    if text in known:
        return Source(known[text], f"{text}.toml")
    if beside is not None and (Path(text).name != text or "\\" in text):
        raise place.error(f"only a shipped {kind} or a file beside this one can be named", text)
    path = (beside or Path()) / Path(text).expanduser()
    if _is_there(path):
        return Source(path, text)
    if text and _is_there(path, Path.is_dir):
        raise place.error(f"is a folder; name a {kind} file in it", text)
    if text and _is_there(path.parent / f"{path.name}.toml"):
        raise place.error(f'there is no shipped {kind} of that name; did you mean "{text}.toml"?', text)
    raise place.error(f"no such file, and no shipped {kind} of that name{nearest(text, known)}", text)


def _is_there(path: Path, kind: Callable[[Path], bool] = Path.is_file) -> bool:
    try:
        return kind(path)
    except (OSError, ValueError):  # a name that no file system accepts
        return False


def read_toml(source: Source) -> dict[str, object]:
    """The tables of a TOML file.

    Raises: ScenarioError that says why it cannot be read, with the line where TOML is wrong.
    """
    try:
        if source.path.stat().st_size > LARGEST_FILE:
            raise source.place.error(f"is larger than {LARGEST_FILE:_} bytes: not a scenario")
        return tomllib.loads(source.path.read_bytes().decode("utf-8-sig"))
    except OSError as trouble:
        raise source.place.error(f"cannot be read: {trouble.strerror or trouble}") from None
    except UnicodeDecodeError as trouble:
        raise source.place.error(f"is not UTF-8 text (byte {trouble.start + 1}); save it as UTF-8") from None
    except tomllib.TOMLDecodeError as trouble:
        raise source.place.error(f"is not valid TOML: {trouble}") from None
    except RecursionError:
        raise source.place.error("is not a scenario: its tables are nested too deeply") from None


def read_scenario(source: Source) -> Layers:
    """All layers of a scenario file, from the lowest it extends to its own.

    Raises: ScenarioError, also where files extend each other in a circle.
    """
    chain: list[tuple[Source, dict[str, object]]] = []
    while True:
        tables = read_toml(source)
        _check_scenario_keys(tables, source.place)
        chain.append((source, tables))
        if "extends" not in tables:
            break
        place = source.place.at("extends")
        base = find("scenario", tables["extends"], place, source.path.resolve().parent)
        seen = [each for each, _ in chain]
        if any(each.path.resolve() == base.path.resolve() for each in seen):
            circle = " -> ".join(each.label for each in [*seen, base])
            raise place.error(f"goes round in a circle: {circle}", tables["extends"])
        source = base
    layers = Layers()
    for source, tables in reversed(chain):
        lay(layers, tables, source)
    return layers


def _check_scenario_keys(tables: Mapping[str, object], place: Place) -> None:
    if "design" in tables:
        raise place.at("design").error("this is a study, not a scenario", tables["design"])
    checked_keys(tables, SCENARIO_KEYS, place)


def read_company(source: Source, seen: tuple[Path, ...] = ()) -> dict[str, Value]:
    """The parameters in which a company differs from the reference; of a scenario, its company's and its own.

    `seen` are the files on the way here. Raises: ScenarioError, also where these name each other in a circle.
    """
    tables, here = read_toml(source), source.path.resolve()
    if here in seen:
        raise source.place.error(
            f"goes round in a circle: {' -> '.join(path.name for path in (*seen, here))}"
        )
    if beside_company(tables):
        layers = read_scenario(source)
        below = read_company(layers.company, (*seen, here)) if layers.company else {}
        return below | layers.parameters
    checked_keys(tables, COMPANY_KEYS, source.place)
    for name in ("title", "description"):
        checked_text(tables.get(name, ""), source.place.at(name))
    return read_parameters(tables.get("parameters", {}), source.place.at("parameters"))


def beside_company(tables: Mapping[str, object]) -> list[str]:
    """The keys that make a file a scenario and not a company."""
    return [name for name in tables if name in SCENARIO_KEYS and name not in COMPANY_KEYS]


def lay(layers: Layers, tables: Mapping[str, object], source: Source) -> None:
    """Check what a scenario file says and lay it over `layers`."""
    place = source.place
    layers.title = checked_text(tables.get("title", ""), place.at("title"))
    layers.description = checked_text(tables.get("description", ""), place.at("description"))
    if "company" in tables:
        layers.company = find("company", tables["company"], place.at("company"), source.path.resolve().parent)
    for name in ("relationship", "days", "warm_up"):
        if name in tables:
            lay_scalar(layers, name, tables[name], place.at(name))
    practices = checked_table(tables.get("practices", {}), place.at("practices"))
    checked_keys(practices, PRACTICES, place.at("practices"))
    for name, level in practices.items():
        layers.practices[name] = checked_level(level, place.at("practices").at(name))
    layers.parameters |= read_parameters(tables.get("parameters", {}), place.at("parameters"))
    _lay_steps(layers, tables.get("step", []), place)
    _lay_triggers(layers, tables.get("trigger", []), place)


def lay_scalar(layers: Layers, name: str, value: object, place: Place) -> None:
    """Lay a relationship, or a number of days, over `layers`."""
    if name == "relationship":
        layers.relationship = checked_choice(value, RELATIONSHIPS, place)
        layers.practices.clear()
    else:
        setattr(layers, name, checked_count(value, DAY_LIMITS[name], place, DAY_MEANINGS[name]))


def _lay_steps(layers: Layers, tables: object, place: Place) -> None:
    own: set[tuple[int, str]] = set()
    for number, table in enumerate(checked_tables(tables, place.at("step")), start=1):
        step = read_step(table, place.at(f"step {number}"))
        at = (step.day, step.name)
        if at in own:
            raise place.at(f"step {number}").error(f"{step.name} has another step on that day")
        own.add(at)
        layers.steps[at] = step


def _lay_triggers(layers: Layers, tables: object, place: Place) -> None:
    own: set[object] = set()
    for number, table in enumerate(checked_tables(tables, place.at("trigger")), start=1):
        here = place.at(f"trigger {number}")
        said = read_trigger(table, here)
        if said["name"] in own:
            raise here.error(f"a second trigger {shown(said['name'])} in this file; give each its own name")
        own.add(said["name"])
        merge_trigger(layers.triggers, said, here)


def read_parameters(value: object, place: Place) -> dict[str, Value]:
    """Parameters by their dotted names, from quoted names and from nested tables alike, checked."""
    found: dict[str, Value] = {}
    _flatten(checked_table(value, place), "", place, found)
    return found


def _flatten(table: Mapping[str, object], above: str, place: Place, found: dict[str, Value]) -> None:
    for name, value in table.items():
        dotted = above + name
        here = place.at(name)
        if dotted in PARAMETERS:
            if dotted in found:
                raise here.error("is given twice", value)
            found[dotted] = checked_parameter(PARAMETERS[dotted], value, here)
        elif inside := [each for each in PARAMETERS if each.startswith(f"{dotted}.")]:
            if not isinstance(value, Mapping):
                raise here.error(f"is a group of parameters, such as {inside[0]}", value)
            _flatten(value, f"{dotted}.", here, found)
        else:
            raise place.unknown(name, value, PARAMETERS, above)


def lay_settings(layers: Layers, settings: Mapping[str, object], place: Place) -> None:
    """Check what the command line or a study sets and lay it over `layers`.

    Names: company, relationship, days, warm_up, practices.X, step.X.month (0 = never) and every parameter.
    """
    scalars = ("company", "relationship", "days", "warm_up")
    steps = {f"step.{practice}.month": practice for practice in PRACTICES}
    levels = {f"practices.{practice}": practice for practice in PRACTICES}
    for name in sorted(settings, key=lambda each: (each not in scalars, each)):
        value, here = settings[name], place.at(name)
        if name == "company":
            layers.company = find("company", value, here)
        elif name in scalars:
            lay_scalar(layers, name, value, here)
        elif name in levels:
            layers.practices[levels[name]] = checked_level(value, here)
        elif name in steps:
            _move_step(layers, steps[name], value, here)
        elif name in PARAMETERS:
            layers.parameters[name] = checked_parameter(PARAMETERS[name], value, here)
        else:
            valid = [*scalars, *levels, *steps, *PARAMETERS]
            raise place.unknown(name, value, valid)


def _move_step(layers: Layers, practice: str, value: object, place: Place) -> None:
    """Let the step that introduces `practice` come in another month; 0 takes it away, and none makes one."""
    month = checked_count(value, (0, MAX_DAYS // 21), place, "measured month; 0 = never")
    own = [at for at, step in layers.steps.items() if step.practice == practice]
    if len(own) > 1:
        raise place.error(f"which one is meant? The scenario has {len(own)} steps for {practice}", month)
    level = layers.steps.pop(own[0]).level if own else 1.0
    if month:
        layers.steps[first_day(month), practice] = Step(first_day(month), practice, None, level)


def levels(layers: Layers) -> dict[str, float]:
    """The level of each of the eleven practices on the first morning."""
    usual = {key(practice) for practice in Relationship(RELATIONSHIPS.index(layers.relationship)).practices}
    return {name: layers.practices.get(name, 1.0 if name in usual else 0.0) for name in PRACTICES}
