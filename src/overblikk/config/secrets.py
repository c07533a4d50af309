"""The secret that signs cookies and forms."""

import os
import secrets
from pathlib import Path


def secret_key(home: Path) -> str:
    """SECRET_KEY from the environment; else one made once for this installation, mode 0600."""
    if named := os.environ.get("SECRET_KEY"):
        return named
    kept = home / "secret-key"
    if not kept.exists():
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write_once(kept, secrets.token_urlsafe(50))
    return kept.read_text()


def _write_once(path: Path, text: str) -> None:
    new = path.with_name(f"{path.name}.{os.getpid()}")
    new.touch(mode=0o600)
    new.write_text(text)
    try:
        # A link fails where another process was first, and its secret is then ours too.
        os.link(new, path)
    except FileExistsError:
        pass
    finally:
        new.unlink()
