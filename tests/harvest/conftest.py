"""What the tests of harvesting stand on: another side to ask, over a real connection."""

import pytest
from django.test import override_settings

from tests.harvest.other_side import OtherSide


@pytest.fixture
def other_side():
    side = OtherSide()
    yield side
    side.end()
