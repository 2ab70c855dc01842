"""Bundles of tables, which compiled code takes as one pointer to the tables' addresses and lengths.

As a tuple of arrays a bundle would be passed as seven numbers per table at every call, and counted in and out:
twenty tables took four times as long to run and to compile.
"""

import hashlib
from typing import Any

import numba
import numpy as np
from llvmlite import ir
from numba.core import cgutils, types
from numba.core.datamodel import models, register_default
from numba.core.imputils import impl_ret_borrowed, lower_getattr_generic
from numba.core.typing.templates import AttributeTemplate, infer_getattr
from numba.extending import NativeValue, typeof_impl, unbox
from numba.np.arrayobj import make_array, populate_array


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
