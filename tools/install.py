"""Makes .venv and fills it with exactly what requirements.lock names.

Runs on a bare Python 3.11, before anything is installed: `python3 tools/install.py`.
"""

import importlib.util
import re
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
LOCK = ROOT / "requirements.lock"

NEITHER_PIP_NOR_VENV = """\
This Python can neither install packages nor make a complete environment: it lacks both ensurepip
and pip. On Debian and Ubuntu they are in the packages python3-venv and python3-pip (one of them is
enough); other systems have them in the ordinary Python."""


def main() -> None:
    """Make the environment, put uv in it, let uv do the rest."""
    print("Installing what requirements.lock names …", flush=True)
    make_environment()
    install_uv()
    # uv compares every file with the checksums in the lock.
    uv("pip", "sync", "--require-hashes", str(LOCK))
    # The build backend is in the lock too, so nothing unlocked is fetched to build with.
    uv("pip", "install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))


def make_environment() -> None:
    """Make .venv, anew where an interpreter that went away or is too old is left in it.

    Exits with a sentence where this Python cannot.
    """
    if succeeds(PYTHON, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"):
        return
    # Debian's python3 comes without ensurepip; pip from outside can fill the environment then.
    with_pip = importlib.util.find_spec("ensurepip") is not None
    if not with_pip and importlib.util.find_spec("pip") is None:
        sys.exit(NEITHER_PIP_NOR_VENV)
    venv.create(VENV, clear=True, with_pip=with_pip, symlinks=True)


def install_uv() -> None:
    """Install the version of uv that the lock names, checksum and all, unless it is there."""
    wanted = re.search(r"^uv==(\S+)(?:.*\\\n)*.*\n", LOCK.read_text(), re.MULTILINE)
    if wanted is None:
        sys.exit("requirements.lock names no uv; `make lock` writes it anew.")
    if succeeds(UV, "--version") and f" {wanted[1]}" in output_of(UV, "--version"):
        return
    only_uv = VENV / "uv.txt"
    only_uv.write_text(wanted[0])
    run(*pip(), "install", "--quiet", "--require-hashes", "--requirement", str(only_uv))


def pip() -> list[str]:
    """The command for a pip that installs into .venv: its own, else this Python's."""
    if succeeds(PYTHON, "-m", "pip", "--version"):
        return [str(PYTHON), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def uv(*arguments: str) -> None:
    """Run uv on .venv; exits as it does where it fails."""
    run(str(UV), *arguments, "--quiet", "--python", str(PYTHON))


def run(*command: str) -> None:
    """Run a command that says itself what is wrong; exits as it does where it fails."""
    status = subprocess.run(command, cwd=ROOT).returncode
    if status:
        sys.exit(status)


def succeeds(program: Path, *arguments: str) -> bool:
    """Whether the program is there and ends well."""
    try:
        return subprocess.run([program, *arguments], capture_output=True).returncode == 0
    except OSError:
        return False


def output_of(program: Path, *arguments: str) -> str:
    """What the program prints, with the line end replaced by nothing."""
    return subprocess.run([program, *arguments], capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    main()
