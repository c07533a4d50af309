"""What every page goes through: its security policy, compression, the second factor, the access
log, past days, and errors in plain words.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from typing import Any

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from overblikk.accounts import log
from overblikk.accounts.models import What
from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import noting
from overblikk.history.as_of import MomentStillOpen, NoPast, as_of_day, day_in_words, standing_at
from overblikk.proposals.actions import AlreadyDecided, HasOpenQuestions, NothingChosen
from overblikk.registry.questions import Question
from overblikk.registry.ties import LeadsInACircle
from overblikk.web.signing_in.second_step import lead_to_second_factor
from overblikk.web.signing_in.trial import is_spent, is_trial

GetResponse = Callable[[HttpRequest], HttpResponseBase]

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
)


class ContentSecurityPolicy:
    """Lets a page load and send to nothing but this site, and run no script written into it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response


class CompressedText(GZipMiddleware):
    """Compresses what is text for whoever can read it so; a spreadsheet is compressed already.

    How long a compressed page is must not tell what stands on it (BREACH): Django adds a random
    length to each, masks the form's secret anew for each, and no other site can ask for a page as
    the person, since the session's cookie stays home (SameSite=Lax).
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        """The answer, compressed where it is worth it."""
        kind = response.headers.get("Content-Type", "")
        if not kind.startswith(("text/", "application/json", "application/ld+json")):
            return response
        return super().process_response(request, response)


class RequireSecondFactor:
    """Lets whoever has signed in with a password alone no further than to the second factor.

    A trial in the demonstration needs none, and ends with the demonstration.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_spent(request):
            logout(request)
        if request.user.is_authenticated and not is_trial(request):
            return lead_to_second_factor(request) or self.get_response(request)
        return self.get_response(request)


class AsOf:
    """`?per=2026-03-01` on any page: the register as it stood at the end of that day in Oslo.

    The whole answer is made in the past, what is streamed too.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        words = request.GET.get("per", "")
        request.per = None  # type: ignore[attr-defined]
        if not words:
            return self.get_response(request)
        if request.method not in ("GET", "HEAD") and words != localdate().isoformat():
            return HttpResponseNotAllowed(["GET", "HEAD"])
        # The person is looked up before, since rights are today's.
        request.user.is_authenticated  # noqa: B018
        try:
            return self._in_the_past(request, day_in_words(words))
        except MomentStillOpen as error:
            return _refused(request, error.message, status=503)
        except NoPast as error:
            return _refused(request, error.message)

    def _in_the_past(self, request: HttpRequest, day: date) -> HttpResponseBase:
        with ExitStack() as stack:
            stack.enter_context(as_of_day(day))
            request.per = day if standing_at() else None  # type: ignore[attr-defined]
            response = self.get_response(request)
            if response.streaming:
                # The stream is read after this returns, and must still be read in the past.
                content = response.streaming_content  # type: ignore[attr-defined]
                response.streaming_content = _until_read(content, stack.pop_all())  # type: ignore[attr-defined]
            return response


def _until_read(content: Iterator[bytes], stack: ExitStack) -> Iterator[bytes]:
    with stack:
        yield from content


class AccessLog:
    """Tells the access log of each request that read what everyone may not.

    Stands outside AsOf, whose transaction only reads; of a file it tells after the last line.
    Where the log cannot be written there is no answer.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        read: set[str] = set()
        with noting(read):
            response = self.get_response(request)
        if response.streaming:
            content = response.streaming_content  # type: ignore[attr-defined]
            response.streaming_content = _told_when_read(content, request, read)  # type: ignore[attr-defined]
        else:
            _tell_what_was_read(request, read)
        return response


def _told_when_read(
    content: Iterator[bytes], request: HttpRequest, read: set[str]
) -> Iterator[bytes]:
    try:
        with noting(read):
            yield from content
    finally:
        # Also where whoever asked went away before the end.
        _tell_what_was_read(request, read)


def _tell_what_was_read(request: HttpRequest, read: set[str]) -> None:
    if not read:
        return
    viewer = viewer_of(request.user)
    day, match = getattr(request, "per", None), request.resolver_match
    log.write(
        What.READ_WITHHELD,
        person=viewer.id,
        name=viewer.name,
        address=request.path,
        # What was searched for may be a person's name or address; the log is never erased.
        parameters=sorted(request.GET),
        method=request.method,
        as_of=day and day.isoformat(),
        record={key: str(value) for key, value in match.kwargs.items()} if match else None,
        kinds=sorted(read),
    )


class PlainErrors:
    """Turns what was asked wrongly into a page that says what, why and what to do."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        # PostgreSQL holds no such character, and nobody types it.
        asked = [request.path, *(value for _key, values in request.GET.lists() for value in values)]
        if any("\0" in words for words in asked):
            return _refused(request, _("Adressen har et tegn som ikke kan brukes."))
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for errors that a reader can do something about; others go on."""
        if isinstance(error, AlreadyDecided):
            return _refused(request, _("Noen har avgjort forslaget før deg."), status=409)
        if isinstance(error, HasOpenQuestions):
            return _refused(request, _("Forslaget har spørsmål som må avklares først."), status=409)
        if isinstance(error, LeadsInACircle):
            message = Question("leads-in-a-circle", {"chain": str(error)}).message
            return _refused(request, message, status=409)
        if isinstance(error, NothingChosen):
            return _refused(request, _("Ingenting er valgt: kryss av det som skal godtas."))
        return None


def _refused(request: HttpRequest, message: object, *, status: int = 400) -> HttpResponse:
    return render(request, "refused.html", {"message": message}, status=status)
