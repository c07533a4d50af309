"""What may lie in the tree, and what may not."""

import re

from tests.house.tree import PACKAGE, ROOT, kept_files

# Both would tie the project to the machine or the mirror it was written on.
REGISTRY_HOST = re.compile(r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|yarnpkg\.com")
MACHINE_PATH = re.compile(r"(?<![\w.~$}/-])/(?:work|tmp|root|farm|home/\w+)/")


def test_no_file_names_a_package_registry():
    """Everyone installs from the registry that their machine is set up for."""
    naming = [name for name, text in texts() if REGISTRY_HOST.search(text)]

    assert naming == []


def test_no_file_names_a_path_of_some_machine():
    """A path that exists on one machine only breaks on every other."""
    naming = [name for name, text in texts() if MACHINE_PATH.search(text)]

    assert naming == []


def test_what_is_fetched_or_compiled_is_not_kept():
    """The vendored files come from npm and the .mo from the .po, wherever the code is set up."""
    vendor = PACKAGE / "web" / "static" / "vendor"

    made = [
        str(path.relative_to(ROOT))
        for path in kept_files()
        if path.is_relative_to(vendor) or path.suffix == ".mo" or "node_modules" in path.parts
    ]

    assert made == []


def texts() -> list[tuple[str, str]]:
    """Name and text of every kept file; of a picture, too, whatever of it reads as text."""
    return [
        (str(path.relative_to(ROOT)), path.read_text(encoding="utf-8", errors="ignore"))
        for path in kept_files()
    ]
