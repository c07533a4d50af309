"""Where this installation keeps its database and files."""

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]


def overblikk_home() -> Path:
    """The folder named by OVERBLIKK_HOME; else `var` in the checkout, or ~/.overblikk without one.

    Several installations stand side by side by naming a folder each.
    """
    named = os.environ.get("OVERBLIKK_HOME")
    if named:
        return Path(named).expanduser().resolve()
    if (CHECKOUT / "pyproject.toml").exists():
        return CHECKOUT / "var"
    return Path.home() / ".overblikk"
