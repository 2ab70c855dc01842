"""How much memory one run needs, roughly, and how much the machine has."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

FOUNDATION = 250e6  # bytes: Python, its libraries and the compiled model
# Bytes: the widths of the tables, which would load the compiler if they were asked here; a test compares.
PER_CUSTOMER, PER_PERSON, PER_DYAD, PER_DAY = 370, 700, 380, 1_170
CONTROL_GROUP = Path("/sys/fs/cgroup/memory.max")


def estimate(parameters: Mapping[str, float], days: int) -> float:
    """Bytes that a run of `days` days, warm-up and measured, needs in a company with these parameters."""
    return FOUNDATION + tables(parameters, days)


def tables(parameters: Mapping[str, float], days: int) -> float:
    """Bytes of the tables of one organisation; dyads are the pairs within a region."""
    sales, marketing, customers, region = (
        parameters[f"company.{name}"] for name in ("salespeople", "marketers", "customers", "region_size")
    )
    dyads = sales * marketing / max(1, min(round(sales / region), marketing))
    people = PER_PERSON * (sales + marketing) + PER_DYAD * dyads
    return people + PER_CUSTOMER * customers + PER_DAY * days


def available() -> float:
    """Bytes of memory this machine, or the container we run in, has; infinite where it does not say."""
    try:
        total = float(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    except (AttributeError, ValueError, OSError):
        total = float("inf") if sys.platform != "win32" else _windows_memory()
    try:
        return min(total, float(CONTROL_GROUP.read_text()))
    except (OSError, ValueError):  # no control group, or no limit
        return total


def _windows_memory() -> float:
    """Bytes of physical memory according to Windows, which has no sysconf."""
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong), ("total", ctypes.c_ulonglong)] + [
            (f"other_{number}", ctypes.c_ulonglong) for number in range(6)
        ]

    status = Status(length=ctypes.sizeof(Status))
    ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined]
    return float(status.total)
