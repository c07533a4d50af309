"""What the list's page asks of the database, and what the same takes in bare SQL."""

import statistics
import time
from collections.abc import Iterable, Sequence

import psycopg
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.printing import tell
from bench.stands import Stand

TIMES = 10
_WHERE = """
  FROM registry_initiative AS one
  JOIN registry_publication AS told ON told.initiative_id = one.id
  JOIN vocabulary_concept AS status ON status.id = one.status_id
 WHERE status.notation = 'ongoing'
"""
COUNT = f"SELECT count(*) {_WHERE}"
PAGE = f"""
SELECT one.number, one.name, body.name_nb, label.label_nb, one.start, one."end", one.changed_at
  FROM (SELECT one.* {_WHERE} ORDER BY one.order_key, one.number LIMIT 50) AS one
  LEFT JOIN organisations_organisation AS body ON body.id = one.responsible_organisation_id
  LEFT JOIN vocabulary_concept AS label ON label.id = one.status_id
"""
SECTOR = """
SELECT coalesce(stated.sector_id, body.sector_id, of_body.sector_id), count(*)
  FROM registry_initiative AS one
  JOIN registry_publication AS told ON told.initiative_id = one.id
  JOIN vocabulary_concept AS status ON status.id = one.status_id
  LEFT JOIN organisations_organisation AS body ON body.id = one.responsible_organisation_id
  LEFT JOIN organisations_organisation AS of_body ON of_body.id = body.ministry_id
  LEFT JOIN organisations_organisation AS stated ON stated.id = one.responsible_ministry_id
 WHERE status.notation = 'ongoing' GROUP BY 1
"""
PHASE, SIZE = (f"SELECT one.{key}_id, count(*) {_WHERE} GROUP BY 1" for key in ("phase", "size"))


def tell_queries(stand: Stand, paths: Sequence[str]) -> None:
    """Print how many queries our page makes, and the time of bare SQL."""
    asked = [_queries(path) for path in paths]
    counts = sorted({len(one) for one in asked})
    tell("  queries of our page", f"{' or '.join(map(str, counts)):>8}")
    with psycopg.connect(stand.base, autocommit=True) as at:
        tell("  bare SQL, our page's own queries", _took(at, asked))
        tell("  bare SQL, the count", _took(at, [[COUNT]]))
        tell("  bare SQL, the page's rows", _took(at, [[PAGE]]))
        tell("  bare SQL, three facets", _took(at, [[PHASE, SECTOR, SIZE]]))


def _queries(path: str) -> list[str]:
    browser = Client(headers={"host": "127.0.0.1"})
    browser.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(path).status_code == 200
    return [query["sql"] for query in captured.captured_queries]


def _took(at: psycopg.Connection, pages: Iterable[Sequence[str]]) -> str:
    """The median for a page's statements, each asked some times."""
    took = [_time(at, page) for page in pages for _ in range(TIMES)]
    return f"{statistics.median(took) * 1000:8.1f} ms"


def _time(at: psycopg.Connection, statements: Iterable[str]) -> float:
    began = time.perf_counter()
    for statement in statements:
        at.execute(statement.encode()).fetchall()
    return time.perf_counter() - began
