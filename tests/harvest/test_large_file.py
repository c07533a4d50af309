"""The nightly file is read a unit at a time, and on from where a reading broke off."""

import gzip
import json
import subprocess
import sys

import pytest

from overblikk.harvest.enhetsregisteret_api import every_unit
from overblikk.harvest.missed import Missed
from tests.harvest.units_made import number_from, unit

UNITS = 200_000
GROWTH_MIB = 30

READING = """
import sys
import django
django.setup()
from overblikk.harvest.enhetsregisteret_api import every_unit

def peak():
    # Not getrusage, whose figure a new process inherits from the one that started it.
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))

before = peak()
with open(sys.argv[1], "rb") as file:
    count = sum(1 for _ in every_unit(file))
print(count, peak() - before)
"""


@pytest.fixture(scope="module")
def large_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "units.gz"
    one = json.dumps(unit(number_from(31000000), "PRØVEETATEN")).encode()
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(b"[" + one)
        for _ in range(UNITS - 1):
            file.write(b"," + one)
        file.write(b"]")
    return path


def test_a_large_file_is_read_without_being_held(large_file):
    """Some hundred megabytes of units, in a process that hardly grows."""
    command = [sys.executable, "-W", "ignore", "-c", READING, str(large_file)]

    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    count, grown = told.split()
    assert int(count) == UNITS
    assert float(grown) < GROWTH_MIB


def test_a_reading_goes_on_from_where_it_broke_off(tmp_path):
    numbers = [number_from(31000000 + n * 10) for n in range(50)]
    path = tmp_path / "units.gz"
    path.write_bytes(gzip.compress(json.dumps([unit(n, "PRØVE") for n in numbers]).encode()))

    with path.open("rb") as file:
        rest = [found.number for found in every_unit(file, skip=20) if found]

    assert rest == numbers[20:]


def test_a_unit_without_end_does_not_fill_the_memory(tmp_path):
    path = tmp_path / "units.gz"
    with gzip.open(path, "wb") as file:
        file.write(b'[{"navn": "')
        for _ in range(64):
            file.write(b"X" * 1024 * 1024)

    with path.open("rb") as file, pytest.raises(Missed) as caught:
        list(every_unit(file))

    assert caught.value.code == "unit-too-large"
