"""The floors again, where import-linter cannot see: models and migrations name each other as text.

The floors are those of the contract in pyproject.toml.
"""

import tomllib

import pytest
from django.apps import apps
from django.db import models
from django.db.migrations.loader import MigrationLoader

from tests.house.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LAYERS = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
# The room's number, counted from the top floor.
FLOOR = {room.strip(): floor for floor, layer in enumerate(LAYERS) for room in layer.split("|")}


def is_allowed(room: str, other: str) -> bool:
    return room == other or other not in FLOOR or FLOOR[other] > FLOOR[room]


def links_of(model: type[models.Model]) -> dict[str, str]:
    """The room that each key and many-to-many link of the model points to."""
    fields = [*model._meta.local_fields, *model._meta.local_many_to_many]
    return {
        field.name: field.related_model._meta.app_label for field in fields if field.related_model
    }


@pytest.mark.parametrize(
    "model",
    [m for m in apps.get_models(include_auto_created=True) if m._meta.app_label in FLOOR],
    ids=lambda model: model._meta.label,
)
def test_a_row_points_only_to_its_own_room_and_to_floors_below(model):
    """A key to a room above would make the lower room need the higher one after all."""
    room = model._meta.app_label

    upwards = {name for name, other in links_of(model).items() if not is_allowed(room, other)}

    assert upwards == set()


def test_a_migration_waits_only_for_its_own_room_and_for_floors_below():
    """Otherwise the tables of a lower room could not be made without those of a higher one."""
    migrations = MigrationLoader(connection=None).disk_migrations

    upwards = [
        f"{room}.{name} waits for {other}"
        for (room, name), migration in migrations.items()
        for other, _name in migration.dependencies
        if room in FLOOR and not is_allowed(room, other)
    ]

    assert upwards == []
