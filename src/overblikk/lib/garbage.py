"""When Python looks for what refers only to itself."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_left_until_the_end() -> Iterator[None]:
    """Look for what refers to itself after the block, not over and over in it.

    Each time Python would go through all that is held too, and of many rows that is a quarter of
    the time. Inside another such block it is left for the end of that.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect(0)
