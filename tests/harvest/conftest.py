"""What the tests of harvesting stand on: another side to ask, over a real connection."""

import pytest

from tests.harvest.other_side import OtherSide


@pytest.fixture
def other_side(settings, tmp_path):
    """A server that all systems are said to be at, and that may be asked though it is on loopback.

    Whoever asks keeps files in a folder of the test's own.
    """
    side = OtherSide()
    settings.ASKED_ADDRESSES = dict.fromkeys(settings.ASKED_ADDRESSES, side.address)
    settings.FETCH_HOSTS = {side.host}
    settings.KUDOS_PAUSE_SECONDS = 0
    settings.HOME = tmp_path
    yield side
    side.end()
