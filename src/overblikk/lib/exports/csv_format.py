"""CSV as a Norwegian spreadsheet opens it: semicolons, UTF-8 with a byte order mark."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain

from overblikk.lib.exports import Format, Record
from overblikk.lib.exports.cells import flat, harmless

CHUNK = 200


def write(records: Iterable[Record], labels: dict[str, str]) -> Iterator[bytes]:
    """The records as CSV, a few hundred rows at a time."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    buffer.write("\ufeff")
    rows = ([flat(record.get(key)) for key in labels] for record in records)
    for count, row in enumerate(chain([list(labels.values())], rows), start=1):
        writer.writerow([harmless(cell) for cell in row])
        if count % CHUNK == 0:
            yield _emptied(buffer)
    yield _emptied(buffer)


def _emptied(buffer: io.StringIO) -> bytes:
    content = buffer.getvalue().encode()
    buffer.seek(0)
    buffer.truncate()
    return content


FORMAT = Format("csv", "text/csv; charset=utf-8", write)
