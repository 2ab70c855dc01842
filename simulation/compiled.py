"""How Numba is used. Nothing else in the package imports it.

Two faces of one function: compiled, and, with NUMBA_DISABLE_JIT=1, plain Python over the same tables. Unsigned
integers wrap around in both; the plain run says so to NumPy once, in `uncompiled_arithmetic`.

A bundle of tables (`Tables`) goes into compiled code as one pointer, to a list of the tables' addresses and
lengths. As a tuple of arrays it would be passed as seven numbers per table at every call, and counted in and out:
twenty tables took four times as long to run and to compile.
"""

import contextlib
import functools
import gc
import hashlib
import os
import platform
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import numba
import numpy as np
from llvmlite import ir
from numba.core import cgutils, types
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import AnalysisPass, register_pass
from numba.core.datamodel import models, register_default
from numba.core.imputils import impl_ret_borrowed, lower_getattr_generic
from numba.core.typed_passes import IRLegalization
from numba.core.typing.templates import AttributeTemplate, infer_getattr
from numba.extending import NativeValue, typeof_impl, unbox
from numba.np.arrayobj import make_array, populate_array

HERE = Path(__file__).parent
FLOORS = ("rules", "organisation", "kernel")
SOURCES = (Path(__file__), *sorted(source for floor in FLOORS for source in (HERE / floor).rglob("*.py")))

VERSIONS_KEPT = 5
IS_COMPILED = not numba.config.DISABLE_JIT
OPTIONS = {"cache": True, "nogil": True, "error_model": "numpy"}
PART = {"nogil": True, "error_model": "numpy", "no_cpython_wrapper": True, "no_cfunc_wrapper": True}

Function = TypeVar("Function", bound=Callable[..., Any])


@cache
def source_digest() -> str:
    """Return the digest of all sources that decide what a run gives: the model's version, in effect."""
    digest = hashlib.sha256()
    for source in SOURCES:
        digest.update(source.relative_to(HERE).as_posix().encode())
        digest.update(source.read_bytes())
    return digest.hexdigest()


source_digest()  # now, before the other sources are read: what is compiled later is what they were


@cache
def cache_folder() -> Path:
    """Return where compiled code is kept: beside the package, or in the user's cache when that is read-only.

    Numba notices edits only in the file of the function itself, and ignores a change of NUMBA_BOUNDSCHECK; so
    both are part of the folder's name.
    """
    stamp = f"{source_digest()[:16]}-{platform.python_version()}-{numba.__version__}-{numba.config.BOUNDSCHECK or 0}"
    folder = cache_root() / f"kernels-{stamp}"
    if not folder.exists():
        _clear_away(folder.parent)
    return folder


def cache_root() -> Path:
    """Return ORGCHANGE_CACHE if set, the package's own folder if it can be written to, or the user's cache."""
    if chosen := os.environ.get("ORGCHANGE_CACHE"):
        return Path(chosen)
    beside = HERE / "__pycache__"
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return beside if _is_writable(beside) else Path(base) / "orgchange"


def _clear_away(root: Path) -> None:
    """Remove the compiled code of all but the latest few versions of the model."""
    folders = sorted(root.glob("kernels-*"), key=lambda folder: folder.stat().st_mtime)
    for folder in folders[:-VERSIONS_KEPT]:
        shutil.rmtree(folder, ignore_errors=True)


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


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
                self.entry = numba.njit(*asked, **OPTIONS)(self.py_func)
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


class Tables:
    """A bundle of one-dimensional tables, by name, that compiled code takes as one pointer.

    Subclasses annotate their tables; all are given by name. `replaced` makes a bundle with other tables.
    """

    def __init__(self, **tables: Any) -> None:
        missing = set(self.names()) ^ set(tables)
        if missing:
            raise TypeError(
                f"{type(self).__name__} needs exactly its tables; at odds: {', '.join(sorted(missing))}"
            )
        self.__dict__.update(tables)
        self.places = np.array(
            [(tables[name].ctypes.data, tables[name].size) for name in self.names()], np.int64
        )
        self.address = self.places.ctypes.data  # the bundle, which the caller holds, keeps its tables alive
        self.kind: TablesType | None = None

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The names of the tables, in order."""
        return tuple(cls.__annotations__)

    def replaced(self, **tables: Any) -> Any:
        """Return a bundle of the same tables but for those given."""
        return type(self)(**{name: tables.get(name, getattr(self, name)) for name in self.names()})


class TablesType(types.Type):  # type: ignore[misc]
    """Numba's idea of a bundle: the name and type of each table, in order."""

    def __init__(self, tables: tuple[tuple[str, Any], ...]) -> None:
        self.tables = tables
        code = hashlib.sha256(repr(tables).encode()).hexdigest()[:12]
        super().__init__(name=f"Tables{code}")

    @property
    def mangling_args(self) -> tuple[str, tuple[()]]:
        """What Numba puts into the names of compiled functions."""
        return self.name, ()


_KINDS: dict[tuple[Any, ...], tuple[TablesType, tuple[Any, ...]]] = {}


@typeof_impl.register(Tables)
def _typeof_tables(bundle: Tables, context: Any) -> TablesType:
    if bundle.kind is None:
        records = tuple(getattr(bundle, name).dtype for name in bundle.names())
        key = (type(bundle), *map(id, records))
        if key not in _KINDS:
            tables = tuple((name, numba.typeof(getattr(bundle, name))) for name in bundle.names())
            _KINDS[key] = (TablesType(tables), records)  # kept with the records, so that no id is used again
        bundle.kind = _KINDS[key][0]
    return bundle.kind


@register_default(TablesType)
class _TablesModel(models.PrimitiveModel):  # type: ignore[misc]
    """In compiled code a bundle is a pointer to (address, length) of each table."""

    def __init__(self, manager: Any, kind: TablesType) -> None:
        super().__init__(manager, kind, ir.IntType(64).as_pointer())


@unbox(TablesType)
def _unbox_tables(kind: TablesType, bundle: Any, context: Any) -> Any:
    address = context.pyapi.object_getattr_string(bundle, "address")
    pointer = context.pyapi.long_as_voidptr(address)
    context.pyapi.decref(address)
    return NativeValue(context.builder.bitcast(pointer, ir.IntType(64).as_pointer()))


@infer_getattr
class _TablesAttribute(AttributeTemplate):  # type: ignore[misc]
    key = TablesType

    def generic_resolve(self, kind: TablesType, name: str) -> Any:
        """Return the type of one table."""
        return dict(kind.tables).get(name)


@lower_getattr_generic(TablesType)
def _get_table(context: Any, builder: Any, kind: TablesType, pointer: Any, name: str) -> Any:
    number = [each for each, _ in kind.tables].index(name)
    table_type = kind.tables[number][1]
    never_changes = builder.module.add_metadata([])

    def place(offset: int) -> Any:
        value = builder.load(builder.gep(pointer, [ir.Constant(ir.IntType(64), 2 * number + offset)]))
        value.set_metadata("invariant.load", never_changes)
        return value

    table = make_array(table_type)(context, builder)
    data_type = context.get_data_type(table_type.dtype)
    size = context.get_constant(types.intp, context.get_abi_sizeof(data_type))
    populate_array(
        table,
        data=builder.inttoptr(place(0), data_type.as_pointer()),
        shape=cgutils.pack_array(builder, [place(1)]),
        strides=cgutils.pack_array(builder, [size]),
        itemsize=size,
        meminfo=None,
    )
    return impl_ret_borrowed(context, builder, table_type, table._getvalue())
