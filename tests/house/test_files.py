"""Files and functions stay small enough to read, and are named by what they hold."""

import ast
from collections.abc import Iterator

from tests.house.tree import PACKAGE, ROOT, kept_files

NAMES_OF_NO_SUBJECT = {"utils", "util", "helpers", "helper", "manager", "base", "misc", "common"}
LONGEST_FILE = 500
LONGEST_FUNCTION = 60

CODE = [
    path
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.parent.name != "migrations"  # generated
]


def test_no_file_is_named_for_having_no_subject():
    """A file called utils collects what nobody finds again."""
    code = [path for path in kept_files() if path.suffix == ".py"]

    names = [path for path in code if path.stem in NAMES_OF_NO_SUBJECT]

    assert [str(path.relative_to(ROOT)) for path in names] == []


def test_no_file_is_longer_than_can_be_read_at_once():
    """Past 300 lines look for a second subject; past 500 there is one."""
    lengths = {path: len(path.read_text().splitlines()) for path in CODE}

    too_long = {path.name: length for path, length in lengths.items() if length > LONGEST_FILE}

    assert too_long == {}


def test_no_function_is_longer_than_a_screen():
    """Ten lines are usual, thirty are many, sixty are several functions."""
    too_long = [
        f"{path.relative_to(PACKAGE)}:{function.lineno} {function.name}"
        for path in CODE
        for function in functions_in(path.read_text())
        if length_of(function) > LONGEST_FUNCTION
    ]

    assert too_long == []


def functions_in(code: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1
