"""Files damaged as storage and transfer damage them."""

from random import Random


def damaged(content: bytes, seed: int) -> bytes:
    """The bytes with something wrong: some changed, cut off, taken out, blanked or doubled."""
    random = Random(seed)
    at = random.randrange(len(content))
    length = min(random.choice((1, 8, 64, 512)), len(content) - at)
    how = random.choice(("changed", "changed", "cut", "taken", "blank", "doubled"))
    if how == "changed":
        return _changed(content, random)
    if how == "cut":
        return content[: max(200, at)]
    if how == "taken":
        return content[:at] + content[at + length :]
    if how == "blank":
        return content[:at] + bytes(length) + content[at + length :]
    return content[: at + length] + content[at:]


def _changed(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _time in range(random.choice((1, 3, 10, 40))):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)
