"""A list as a file, in whichever format the address asks for."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone

from overblikk.lib.exports import Batch, Format, Record, formats, in_batches


def format_named(form: str) -> Format:
    """The format of the address's ending; Http404 where there is none."""
    chosen = formats().get(form)
    if chosen is None:
        raise Http404
    return chosen


def file_of(
    request: HttpRequest,
    form: Format,
    name: str,
    labels: Mapping[str, str],
    batches: Iterable[Batch],
) -> StreamingHttpResponse:
    """The batches as a file to be saved under the name and the day that they speak for."""
    pieces = form.write(batches, dict(labels))
    headers = _to_be_saved(request, name, form.key)
    return StreamingHttpResponse(pieces, content_type=form.media_type, headers=headers)


def file_of_bytes(
    request: HttpRequest, content: bytes, media_type: str, name: str, ending: str
) -> HttpResponse:
    """What is made whole, as a picture is, as a file to be saved in the same way."""
    headers = _to_be_saved(request, name, ending)
    return HttpResponse(content, content_type=media_type, headers=headers)


def _to_be_saved(request: HttpRequest, name: str, ending: str) -> dict[str, str]:
    day: date = getattr(request, "per", None) or timezone.localdate()
    return {"Content-Disposition": f'attachment; filename="{name}-{day.isoformat()}.{ending}"'}


def file_of_records(
    request: HttpRequest,
    form: str,
    name: str,
    labels: Mapping[str, object],
    records: Iterable[Record],
) -> StreamingHttpResponse:
    """The records, with a value for each label, as a file; they may be read as it is written.

    Http404 where no format is called so.
    """
    in_words = {key: str(label) for key, label in labels.items()}
    batches = in_batches(records, in_words)
    return file_of(request, format_named(form), name, in_words, batches)
