"""Where the things are that the house tests look at."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "overblikk"
TEMPLATES = PACKAGE / "web" / "templates"


def kept_files() -> list[Path]:
    """Every file that git keeps or would keep, without those that are deleted or ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]
