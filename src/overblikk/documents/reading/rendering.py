"""Word and OpenDocument texts set up in pages by LibreOffice, where it is installed.

LibreOffice runs in a process with limits on time and memory, with macros off and links blocked. A
document that points at anything outside itself is not given to it, since it might fetch it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from overblikk.documents.reading import limits

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item></oor:items>
"""
# A proxy that nobody answers at.
_NOWHERE = "http://127.0.0.1:9"


def can_render() -> bool:
    """Is LibreOffice here?"""
    return shutil.which("soffice") is not None


@contextmanager
def rendered(path: Path, extension: str) -> Iterator[Path | None]:
    """The document as a PDF while it is wanted; None where it could not be set up."""
    with tempfile.TemporaryDirectory(prefix="ob-") as folder:
        received = Path(folder) / f"received{extension}"
        # By its own name LibreOffice might take it for something else.
        shutil.copyfile(path, received)
        yield _set_up(received, Path(folder))


def _set_up(received: Path, folder: Path) -> Path | None:
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    command = [sys.executable, "-I", "-m", __name__, str(received), str(folder)]
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), _NOWHERE)
    environment = {"PATH": os.defpath, "HOME": str(folder), **proxies}
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    ) as process:
        try:
            process.wait(timeout=limits.RENDERING_SECONDS)
        except subprocess.TimeoutExpired:
            # LibreOffice starts others, which must go with it.
            os.killpg(process.pid, 9)
    made = folder / "received.pdf"
    return made if made.exists() and made.stat().st_size else None


def main() -> None:
    """Become LibreOffice, within limits that are set before."""
    import resource

    received, folder = sys.argv[1:]
    seconds, size = limits.RENDERING_SECONDS, limits.FILE_BYTES
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    resource.setrlimit(resource.RLIMIT_AS, (limits.RENDERING_BYTES, limits.RENDERING_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    how = ("--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder)
    os.execvp("soffice", ["soffice", profile, *how, received])  # noqa: S606 - a list written here


if __name__ == "__main__":
    main()
