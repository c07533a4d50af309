"""The text of a file, and what was noticed when its letters were told."""

from pathlib import Path

from overblikk.lib.untrusted.encodings import encoding_of

_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
# Of the letters that take several bytes, what share may be damaged in what is UTF-8 all the same.
_MOST_DAMAGED = 0.1


def text_of(path: Path) -> tuple[str, list[str]]:
    """The text, and codes of `noticed` where some of its letters are damaged. Raises Refused for
    what is not text."""
    data = path.read_bytes()
    text = data.decode("utf-8", "replace")
    damaged = text.count(_UNKNOWN) - data.count(_UNKNOWN.encode())
    long = sum(letter > "\x7f" for letter in text)
    if 0 < damaged <= _MOST_DAMAGED * long and b"\x00" not in data:
        # In another encoding every such letter would be another.
        return text, ["letters_damaged"]
    return data.decode(encoding_of(path)), []
