"""Functions with two faces: entries for Python, and parts that other compiled code takes in."""

import contextlib
import functools
import gc
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import numba
import numpy as np
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import AnalysisPass, register_pass
from numba.core.typed_passes import IRLegalization
from numba.extending import typeof_impl

from simulation.compiled.sources import cache_folder

IS_COMPILED = not numba.config.DISABLE_JIT
# No counting of references (_nrt): kernels make no arrays and hold none, and one that did would not compile.
OPTIONS = {"cache": True, "nogil": True, "error_model": "numpy", "_nrt": False}
PART = {
    "nogil": True,
    "error_model": "numpy",
    "_nrt": False,
    "no_cpython_wrapper": True,
    "no_cfunc_wrapper": True,
}

Function = TypeVar("Function", bound=Callable[..., Any])


class _Nowhere:
    def set_env(self, name: str, environment: Any) -> None:
        """A part has no place in memory for the objects it may name; ours name none."""


class _Part(JITCodeLibrary):  # type: ignore[misc]
    """The code of a part: not optimised nor turned into machine code before an entry has linked it in.

    Numba would do both for every function and again for all that call it: three quarters of the time to compile.
    """

    @property
    def codegen(self) -> Any:
        """Where Numba would put the code in memory."""
        return _Nowhere()

    def _optimize_final_module(self) -> None:
        pass

    def _finalize_final_module(self) -> None:
        self._finalize_dynamic_globals()
        self._finalized = True

    def get_pointer_to_function(self, name: str) -> int:
        """A part has no address of its own."""
        self._ensure_finalized()
        return 0


class _Entry(JITCodeLibrary):  # type: ignore[misc]
    """The code of an entry with all its parts, which nobody else can call: so the compiler may merge them freely."""

    def finalize(self) -> None:
        """Keep in mind what is the entry's own, then link, optimise and translate."""
        self._own = {
            function.name for function in self._final_module.functions if not function.is_declaration
        }
        super().finalize()

    def _optimize_final_module(self) -> None:
        for function in self._final_module.functions:
            if not function.is_declaration and function.name not in self._own:
                function.linkage = "internal"
        super()._optimize_final_module()


@register_pass(mutates_CFG=False, analysis_only=True)
class _KeepAsEntry(AnalysisPass):  # type: ignore[misc]
    _name = "keep_as_entry"

    def __init__(self) -> None:
        super().__init__()

    def run_pass(self, state: Any) -> bool:
        """Choose where the code of this function goes."""
        state.library = _Entry(state.targetctx.codegen(), state.func_id.func_qualname)
        state.library.enable_object_caching()
        return False


@register_pass(mutates_CFG=False, analysis_only=True)
class _KeepAsPart(AnalysisPass):  # type: ignore[misc]
    _name = "keep_as_part"

    def __init__(self) -> None:
        super().__init__()

    def run_pass(self, state: Any) -> bool:
        """Choose where the code of this function goes."""
        state.library = _Part(state.targetctx.codegen(), state.func_id.func_qualname)
        return False


class _PartCompiler(CompilerBase):  # type: ignore[misc]
    def define_pipelines(self) -> list[Any]:
        """Numba's own steps, and ours before the last."""
        steps = DefaultPassBuilder.define_nopython_pipeline(self.state)
        steps.add_pass_after(_KeepAsPart, IRLegalization)
        steps.finalize()
        return [steps]


class _EntryCompiler(CompilerBase):  # type: ignore[misc]
    def define_pipelines(self) -> list[Any]:
        """Numba's own steps, and ours before the last."""
        steps = DefaultPassBuilder.define_nopython_pipeline(self.state)
        steps.add_pass_after(_KeepAsEntry, IRLegalization)
        steps.finalize()
        return [steps]


@contextlib.contextmanager
def _our_cache() -> Any:
    """Let Numba keep what it decorates now in our folder; it reads its setting while decorating."""
    outer, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(cache_folder())
    try:
        yield
    finally:
        numba.config.CACHE_DIR = outer


class Kernel:
    """A compiled function with two faces: called from Python it is an entry, from compiled code a part.

    Each is made when first needed, and an entry is cached; so a process costs nothing before somebody calls it.
    """

    def __init__(self, function: Callable[..., Any], signature: str | None = None) -> None:
        functools.update_wrapper(self, function)
        self.py_func, self.signature = function, signature
        self.part = numba.njit(**PART, pipeline_class=_PartCompiler)(function)
        self.entry: Callable[..., Any] | None = None

    def __call__(self, *arguments: Any) -> Any:
        """Call the entry."""
        if self.entry is None:
            with _our_cache():
                asked = (self.signature,) if self.signature else ()
                self.entry = numba.njit(*asked, **OPTIONS, pipeline_class=_EntryCompiler)(self.py_func)
        return self.entry(*arguments)

    def fixed_part(self) -> Any:
        """Return the part; if there is a signature, compiled for it, so that constants make no further versions."""
        if self.signature and not self.part.signatures:
            self.part.compile(self.signature)
            self.part.disable_compile()
        return self.part


@typeof_impl.register(Kernel)
def _typeof_kernel(kernel: Kernel, context: Any) -> Any:
    return numba.typeof(kernel.fixed_part())


def kernel(function: Function) -> Function:
    """Compile `function` for Python and for compiled code, cached until any source of the model changes."""
    return Kernel(function) if IS_COMPILED else function  # type: ignore[return-value]


def inner(function: Function) -> Function:
    """Compile a part of a process: for other compiled code only, which takes it in and is cached with it."""
    return numba.njit(**PART, pipeline_class=_PartCompiler)(function)  # type: ignore[no-any-return]


def scalar(signature: str) -> Callable[[Function], Function]:
    """Compile a function of numbers for one signature."""

    def decorate(function: Function) -> Function:
        return Kernel(function, signature) if IS_COMPILED else function  # type: ignore[return-value]

    return decorate


@contextlib.contextmanager
def garbage_kept() -> Iterator[None]:
    """Collect no garbage for a while."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def uncompiled_arithmetic() -> contextlib.AbstractContextManager[Any]:
    """Let unsigned integers wrap around without a warning where the model runs uncompiled."""
    return contextlib.nullcontext() if IS_COMPILED else np.errstate(over="ignore")
