"""CSV as a Norwegian spreadsheet opens it; several values of a field stand on a line each."""

from overblikk.intake.template.formats import Format
from overblikk.intake.template.making import Template
from overblikk.lib.exports import in_batches
from overblikk.lib.exports.csv_format import write as written


def write(template: Template) -> bytes:
    """The headings, and the rows that the template comes with."""
    labels = {column.key: column.heading for column in template.columns}
    records = ({key: "\n".join(row.get(key, ())) for key in labels} for row in template.rows)
    return b"".join(written(in_batches(records, labels), labels))


FORMAT = Format("csv", "CSV", "csv", "text/csv; charset=utf-8", write)
