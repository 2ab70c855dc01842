"""Where a result comes from: what was asked, what ran it, on which machine, when, whether all of it ran."""

import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from os import cpu_count
from shlex import join
from typing import Any

from simulation import __version__
from simulation.compiled import IS_COMPILED, source_digest
from simulation.experiments.planning import Plan

FORMAT = 1
MANIFEST = "manifest.json"
LIBRARIES = ("numpy", "numba", "llvmlite", "scipy", "pandas", "pyarrow", "mesa", "matplotlib")


def manifest(plan: Plan, started: str, command: Sequence[str] | None = None) -> dict[str, Any]:
    """The manifest of a result whose runs have just ended.

    Equal digest, versions and type of processor promise equal tables.
    """
    return {
        "format": FORMAT,
        "digest": plan.digest,
        "rules": source_digest(),
        "command": join(command) if command else None,
        "started": started,
        "ended": now(),
        "seeds": {"first": plan.seed, "replicates": plan.replicates},
        "scenarios": [
            {"name": name, "digest": scenario.digest(), "content": scenario.to_dict()}
            for name, scenario in plan.scenarios
        ],
        "day": {"name": plan.day.name, "source": plan.day.source} if plan.day else None,
        "events": plan.events,
        "versions": versions(),
        "processor": processor(),
    }


def versions() -> dict[str, str | None]:
    """Versions of everything that a result may depend on."""
    return {"orgchange": __version__, "python": platform.python_version()} | {
        name: _version(name) for name in LIBRARIES
    }


def processor() -> dict[str, Any]:
    """The kind of machine, as far as it can change the last digits."""
    from llvmlite.binding import get_host_cpu_name

    return {
        "type": get_host_cpu_name(),
        "machine": platform.machine(),
        "system": platform.platform(),
        "cores": cpu_count(),
        "compiled": IS_COMPILED,
    }


def now() -> str:
    """The time, with its zone, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
