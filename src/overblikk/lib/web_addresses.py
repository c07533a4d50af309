"""Web addresses that are safe to keep and to link to."""

import re
from urllib.parse import urlsplit

LONGEST_ADDRESS = 2000

_WHOLE = re.compile(r"https?://[^\s\\<>\"\x00-\x20]+", re.IGNORECASE)
# What nobody writes but for an address: a host of a common domain, and what is there.
_BARE = re.compile(r"(?:[\w-]+\.)+(?:no|com|org|net|eu|io|dev|dk|se)(?:/\S*)?", re.IGNORECASE)
_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{1,62}")


def web_address(words: str) -> str | None:
    """The http or https address that the words are, whole, or None.

    "www.x.no" and "x.no/y" get "https://"; javascript:, data: and all other schemes are refused,
    and so are addresses that hold a user name: "https://digdir.no@elsewhere.com" leads elsewhere.
    """
    address = words.strip()
    if address.lower().startswith("www.") or _BARE.fullmatch(address):
        address = "https://" + address
    if len(address) > LONGEST_ADDRESS or not _WHOLE.fullmatch(address):
        return None
    return address if _leads_where_it_says(address) else None


def _leads_where_it_says(address: str) -> bool:
    try:
        parts = urlsplit(address)
        _port = parts.port
    except ValueError:
        return False
    return "@" not in parts.netloc and _HOST.fullmatch(parts.hostname or "") is not None
