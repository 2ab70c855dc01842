"""How Numba is used. Nothing else in the package imports it.

Two faces of one function: compiled, and, with NUMBA_DISABLE_JIT=1, plain Python over the same tables. Unsigned
integers wrap around in both; the plain run says so to NumPy once, in `uncompiled_arithmetic`.
"""

from simulation.compiled.bundles import Tables
from simulation.compiled.kernels import (
    IS_COMPILED,
    Kernel,
    garbage_kept,
    inner,
    kernel,
    scalar,
    uncompiled_arithmetic,
)
from simulation.compiled.sources import SOURCES, cache_folder, source_digest

__all__ = [
    "IS_COMPILED",
    "SOURCES",
    "Kernel",
    "Tables",
    "cache_folder",
    "garbage_kept",
    "inner",
    "kernel",
    "scalar",
    "source_digest",
    "uncompiled_arithmetic",
]
