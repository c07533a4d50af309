"""Writes requirements.lock from pyproject.toml, or checks (`--check`) that the two agree.

The lock holds versions and checksums and no address: every machine asks its own registry.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
UV = Path(sys.executable).with_name("uv")
# The oldest Python that pyproject.toml allows; the lock serves every newer one as well.
OLDEST_PYTHON = "3.11"
# How uv words it when the registry cannot be reached.
UNREACHABLE = ("error sending request", "Failed to fetch", "Could not connect", "dns error")


def main() -> None:
    """Write the lock, or say whether it is fresh."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, only compare")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions allowed")
    chosen = parser.parse_args()
    if chosen.check:
        check()
    else:
        compile_to(LOCK, *(["--upgrade"] if chosen.upgrade else []))


def check() -> None:
    """Exit 1 where pyproject.toml asks for something that the lock does not hold.

    A newer release somewhere does not make the lock stale: versions that fit are kept.
    """
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / LOCK.name
        shutil.copy(LOCK, fresh)
        try:
            compile_to(fresh)
        except RegistryNotReached:
            print("requirements.lock was not checked: the package registry was not reached.")
            return
        if fresh.read_text() != LOCK.read_text():
            sys.exit("requirements.lock does not fit pyproject.toml; `make lock` writes it anew.")


class RegistryNotReached(Exception):
    """The package registry did not answer."""


def compile_to(lock: Path, *options: str) -> None:
    """Resolve pyproject.toml into `lock`, keeping the versions it already holds where they fit.

    Raises RegistryNotReached; exits with uv's words where the requirements cannot be met.
    """
    command = [
        *(str(UV), "pip", "compile", "pyproject.toml", "--quiet"),
        *("--python-version", OLDEST_PYTHON, "--universal"),
        *("--group", "build", "--group", "dev", "--group", "train", "--group", "bench"),
        *("--generate-hashes", "--no-header", "--output-file", str(lock), *options),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode and any(words in done.stderr for words in UNREACHABLE):
        raise RegistryNotReached(done.stderr)
    if done.returncode:
        sys.exit(done.stderr)


if __name__ == "__main__":
    main()
