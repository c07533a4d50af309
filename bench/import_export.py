"""django-import-export taking in the overview of bench.overview_file, in a process of its own.

`python -m bench.import_export ADDRESS FILE` prints, for each of its ways, the rows a second. Models
as anyone would make them: text, foreign keys and many-to-many links; no evidence and no history.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import dj_database_url
import django
import tablib
from django.conf import settings

from bench import overview_columns as columns

# A label of an application that there is, or Django does not see how its models point at others.
LABEL = "bench"
BATCH = 1000
POINTS_AT_ONE = {
    columns.BODY: ("body", "Body"),
    columns.MINISTRY: ("ministry", "Body"),
    columns.STATUS: ("status", "Concept"),
    columns.PHASE: ("phase", "Concept"),
    columns.AI: ("ai", "Concept"),
}
POINTS_AT_MANY = {
    columns.COOPERATING: ("cooperating", "Body"),
    columns.PORTFOLIOS: ("portfolios", "Portfolio"),
    columns.PURPOSES: ("purposes", "Concept"),
    columns.TECHNOLOGIES: ("technologies", "Concept"),
}
TEXTS = {
    columns.IDENTIFIER: "identifier",
    columns.NAME: "name",
    columns.DESCRIPTION: "description",
    columns.START: "start",
    columns.END: "end",
    columns.AMOUNT: "amount",
    columns.ADDRESS: "address",
}


def main() -> None:
    """Print the figures as JSON."""
    address, file = sys.argv[1:]
    settings.configure(
        DATABASES={"default": dj_database_url.parse(address)},
        INSTALLED_APPS=["import_export", LABEL],
        USE_TZ=True,
    )
    django.setup()
    made = _models()
    with open(file, "rb") as opened:
        content = opened.read()
    _set_up(made, tablib.Dataset().load(content, format="xlsx"))
    print(json.dumps({way: _take(made, way, content) for way in ("ordinary", "bulk")}))


def _models() -> dict[str, Any]:
    from django.db import models

    def model(kind: str, /, **fields: Any) -> Any:
        meta = type("Meta", (), {"app_label": LABEL})
        return type(kind, (models.Model,), {"__module__": __name__, "Meta": meta, **fields})

    made = {
        name: model(name, name=models.TextField(unique=True))
        for name in ("Body", "Concept", "Portfolio")
    }
    texts = {field: models.TextField(null=True) for field in TEXTS.values()}
    texts["identifier"] = models.TextField(unique=True)
    ones = {
        field: models.ForeignKey(made[of], models.PROTECT, null=True, related_name="+")
        for field, of in POINTS_AT_ONE.values()
    }
    many = {
        field: models.ManyToManyField(made[of], related_name="+")
        for field, of in POINTS_AT_MANY.values()
    }
    return made | {"Initiative": model("Initiative", **texts, **ones, **many)}


def _set_up(made: dict[str, Any], dataset: Any) -> None:
    from django.db import connection

    with connection.schema_editor() as editor:
        for model in made.values():
            editor.create_model(model)
    names: dict[str, set[str]] = {"Body": set(), "Concept": set(), "Portfolio": set()}
    for row in dataset.dict:
        for heading, (_field, of) in (POINTS_AT_ONE | POINTS_AT_MANY).items():
            names[of] |= set(_names(row[heading]))
    for of, found in names.items():
        made[of].objects.bulk_create(made[of](name=name) for name in found)


def _names(cell: str | None) -> Iterator[str]:
    yield from (name.strip() for name in (cell or "").split(";") if name.strip())


def _take(made: dict[str, Any], way: str, content: bytes) -> float:
    resource = _resource(made, way)
    made["Initiative"].objects.all().delete()
    began = time.perf_counter()
    dataset = tablib.Dataset().load(content, format="xlsx")
    resource().import_data(dataset, use_transactions=True, raise_errors=True)
    took = time.perf_counter() - began
    assert made["Initiative"].objects.count() == len(dataset)
    return len(dataset) / took


def _resource(made: dict[str, Any], way: str) -> Any:
    """As its documentation advises for many rows; in bulk it can't write many-to-many links."""
    from import_export import fields, resources, widgets

    columns_of = {field: fields.Field(field, heading) for heading, field in TEXTS.items()}
    for heading, (field, of) in POINTS_AT_ONE.items():
        widget = widgets.CachedForeignKeyWidget(made[of], "name")
        columns_of[field] = fields.Field(field, heading, widget=widget)
    if way == "ordinary":
        for heading, (field, of) in POINTS_AT_MANY.items():
            widget = widgets.ManyToManyWidget(made[of], separator="; ", field="name")
            columns_of[field] = fields.Field(field, heading, widget=widget)
    options = {
        "model": made["Initiative"],
        "import_id_fields": ["identifier"],
        "fields": list(columns_of),
        "skip_diff": True,
        "skip_html_diff": True,
        "use_bulk": way == "bulk",
        "force_init_instance": way == "bulk",
        "batch_size": BATCH,
    }
    meta = type("Meta", (), options)
    return type("Resource", (resources.ModelResource,), {"Meta": meta, **columns_of})


if __name__ == "__main__":
    main()
