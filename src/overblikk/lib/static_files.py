"""Style sheets, scripts and pictures as browsers get them: named by their contents, compressed.

They are made once for each content, in a folder named by it. So a server that runs keeps its own
while another is made ready, and what is there is always whole and right.
"""

import shutil
import tempfile
from hashlib import sha256
from pathlib import Path


class NothingFetched(Exception):
    """The parts that come from npm are not there; `make assets` fetches them."""


def fingerprint(folder: Path) -> str:
    """A name for what the files in the folder hold, and what they are called."""
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def make_ready() -> None:
    """See to it that STATIC_ROOT holds the static files; raises NothingFetched."""
    from django.conf import settings

    folder, made = Path(settings.STATICFILES_DIRS[0]), Path(settings.STATIC_ROOT)
    if made.exists():
        return
    if not (folder / "vendor").exists():
        raise NothingFetched
    made.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(dir=made.parent, prefix="making-"))
    try:
        _fill(beside)
        beside.chmod(0o755)
        beside.rename(made)
    except OSError:
        # Two may have begun at once; either's work is as good.
        if not made.exists():
            raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _fill(folder: Path) -> None:
    from django.contrib.staticfiles.finders import get_finders
    from whitenoise.storage import CompressedManifestStaticFilesStorage

    storage = CompressedManifestStaticFilesStorage(location=folder)
    found = {}
    for finder in get_finders():
        for name, origin in finder.list(None):
            with origin.open(name) as file:
                storage.save(name, file)
            found[name] = (storage, name)
    for _name, _hashed, processed in storage.post_process(found):
        if isinstance(processed, Exception):
            raise processed
