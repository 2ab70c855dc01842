"""How much memory one run needs, roughly, and how much the machine has."""

import os
import sys
from pathlib import Path

FOUNDATION = 300e6  # bytes: Python, its libraries and the compiled model
PER_CUSTOMER, PER_PERSON, PER_DYAD, PER_DAY = 3_000, 4_000, 600, 2_000
MARKETERS_OF_A_SALESPERSON = 24  # dyads are those of the own region and of shared customers, not all pairs
CONTROL_GROUP = Path("/sys/fs/cgroup/memory.max")


def estimate(salespeople: int, marketers: int, customers: int, days: int) -> float:
    """Bytes that a run of `days` days (warm-up and measured) needs; right within a factor of about two."""
    dyads = salespeople * min(marketers, MARKETERS_OF_A_SALESPERSON)
    staff = salespeople + marketers
    return FOUNDATION + PER_CUSTOMER * customers + PER_PERSON * staff + PER_DYAD * dyads + PER_DAY * days


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
