"""The house keeps its shape: floors, light imports, small rooms, plain kernels."""

import ast
import re
import subprocess
import sys
import tokenize
from pathlib import Path

import numpy as np
import pytest
from importlinter.cli import lint_imports

from simulation.organisation import luck, tables

CLONE = Path(__file__).resolve().parent.parent
SOURCES = sorted((CLONE / "simulation").rglob("*.py"))
TESTS = sorted((CLONE / "tests").rglob("*.py"))
HEAVY = {"mesa", "pandas", "matplotlib", "pyarrow", "nicegui"}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
LONGEST_FILE = 300
LONGEST_FUNCTION = 50

# What a kernel may ask of NumPy: to say which kind of number a number is. Anything else may differ in the
# last bit between compiled and uncompiled, or makes arrays where nothing should be made.
KINDS = {"bool_", "float64", "int8", "int16", "int32", "int64", "uint8", "uint32", "uint64"}

COMPILED = {"kernel", "inner", "scalar"}
IN_PLAIN_PYTHON = {"measures", "measuring", "opening"}  # before the first day and after the last


def each(paths):
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.relative_to(CLONE).as_posix())


def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def functions_of(path):
    return [
        node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def is_kernel(function):
    marks = [mark.func if isinstance(mark, ast.Call) else mark for mark in function.decorator_list]
    return any(isinstance(mark, ast.Name) and mark.id in ("kernel", "inner", "scalar") for mark in marks)


def code_lines(function):
    """How many lines of a function hold code: no blank lines, comments or docstring, no decorators."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    header = range(function.lineno, function.body[0].lineno)
    filled = {
        line for node in body for part in ast.walk(node) if hasattr(part, "lineno") for line in lines_of(part)
    }
    return len(header) + len(filled - set(header))


def lines_of(part):
    return range(part.lineno, part.end_lineno + 1) if isinstance(part, ast.expr) else [part.lineno]


def imported_by(path):
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_imports_go_downstairs_only(monkeypatch, capsys):
    monkeypatch.chdir(CLONE)
    broken = lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True)
    assert not broken, capsys.readouterr().out


def test_the_model_loads_neither_mesa_nor_tables_nor_pictures():
    program = "import simulation.kernel.day, sys; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", program], text=True, cwd=CLONE)
    assert not HEAVY & set(loaded.split())


@each([path for path in SOURCES if path.parent.name != "compiled"])
def test_only_one_folder_knows_numba(path):
    assert not [name for name in imported_by(path) if name.split(".")[0] == "numba"]


@each(SOURCES + TESTS)
def test_files_are_small_rooms(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@each(SOURCES)
def test_functions_fit_on_a_screen(path):
    sizes = {function.name: code_lines(function) for function in functions_of(path)}
    assert not {name: size for name, size in sizes.items() if size > LONGEST_FUNCTION}


@each([path for path in SOURCES if path.parent.name != "__pycache__"])
def test_names_of_files_say_what_is_in_them(path):
    assert path.stem not in VAGUE_NAMES


def test_every_folder_of_the_package_says_what_it_is_for():
    silent = [
        path.parent for path in SOURCES if path.name == "__init__.py" and not ast.get_docstring(tree_of(path))
    ]
    assert not silent


def record_kinds():
    """Every record type of the organisation, by name."""
    kinds = {**vars(tables), **vars(luck)}
    return {name: kind for name, kind in kinds.items() if isinstance(kind, np.dtype) and kind.names}


def test_there_are_records():
    assert len(record_kinds()) > 5


@pytest.mark.parametrize("name", sorted(record_kinds()))
def test_fields_of_records_do_not_shadow_what_arrays_can_do(name):
    """Uncompiled, a record gives NumPy's `real` or `view` of itself in place of a field of that name."""
    shadowed = set(record_kinds()[name].names) & set(dir(np.recarray) + dir(np.record))
    assert not shadowed


@each([path for path in SOURCES if path.parent.name == "kernel" and path.name != "__init__.py"])
def test_what_happens_is_compiled(path):
    plain = {function.name for function in functions_of(path) if not is_kernel(function)}
    assert not plain or path.stem in IN_PLAIN_PYTHON, plain


@each(SOURCES)
def test_kernels_use_no_power_and_nothing_of_numpy_but_kinds_of_numbers(path):
    """`x**2` and NumPy's functions may differ from compiled code in the last bit; products do not."""
    for function in filter(is_kernel, functions_of(path)):
        for node in [part for statement in function.body for part in ast.walk(statement)]:
            where = f"{path.name}: {function.name}, line {getattr(node, 'lineno', '?')}"
            assert not isinstance(node, ast.Pow), f"{where}: write a product, or math.pow on floats"
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "np":
                assert node.attr in KINDS, f"{where}: np.{node.attr} in a kernel"


@each(SOURCES + TESTS)
def test_what_is_left_to_do_has_an_issue(path):
    with path.open("rb") as source:
        comments = [
            token.string for token in tokenize.tokenize(source.readline) if token.type == tokenize.COMMENT
        ]
    left = [comment for comment in comments if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", comment)]
    assert not [comment for comment in left if not re.search(r"#\d+", comment)]
