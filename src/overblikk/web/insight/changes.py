"""What has changed in the register: as a page for any period and list, and as a feed."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import viewer_of
from overblikk.history.as_of import NoPast, day_in_words, end_of
from overblikk.insight.measuring import NotCounted
from overblikk.registry.fields import fields_read_once
from overblikk.registry.listing import listing
from overblikk.registry.news import MOST, News, news
from overblikk.registry.trail import Step
from overblikk.web.insight import asking

# So long back, where nobody says from when.
USUAL = timedelta(days=30)


@require_safe
@fields_read_once()
def changes(request: HttpRequest) -> HttpResponse:
    """What was changed from one day to another, of the list that the address narrows."""
    try:
        first, last = _period(request)
        told = _news(request, first, last)
    except NoPast as error:
        return asking.refused(request, str(error.message))
    except NotCounted as error:
        return asking.refused(request, str(error))
    context = {
        "told": [(one, sentences(one)) for one in told],
        "first": first,
        "last": last,
        "is_cut": len(told) == MOST,
        "most": MOST,
        "narrowed": bool(asking.narrowing(request)),
        "list": asking.list_of(request, {}),
        "hidden": list(asking.hidden(request)),
        "feed": asking.address_narrowed(request, "changes-feed"),
    }
    return render(request, "insight/changes.html", context)


class ChangesFeed(Feed):
    """The changes of the last month as Atom, for whoever may see them."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest) -> HttpRequest:
        """What was asked, which decides all of the feed."""
        return request

    def title(self, request: HttpRequest) -> str:
        """What the feed is called in a reader."""
        return _("Endringer i Overblikk")

    def link(self, request: HttpRequest) -> str:
        """The page that says the same."""
        return asking.address_narrowed(request, "changes")

    def items(self, request: HttpRequest) -> Sequence[News]:
        """The initiatives that changed, the newest first; none where a filter is not understood."""
        last = localdate()
        try:
            with fields_read_once():
                return _news(request, last - USUAL, last)
        except NotCounted:
            return []

    def item_title(self, item: News) -> str:
        """The name of the initiative."""
        return str(item.initiative.name)

    def item_description(self, item: News) -> str:
        """What was changed, in sentences."""
        return " ".join(sentences(item))

    def item_link(self, item: News) -> str:
        """Its history."""
        return reverse("initiative-history", args=[item.initiative.number])

    def item_guid(self, item: News) -> str:
        """The initiative and when it changed last: a later change is another entry."""
        return f"tag:overblikk,2026:{item.initiative.number}/{item.moment.isoformat()}"

    def item_updateddate(self, item: News) -> datetime:
        """When it was changed last."""
        return item.moment

    item_pubdate = item_updateddate


def sentences(one: News) -> list[str]:
    """What was changed, the newest first; of what an initiative was registered with, only that."""
    told = [sentence for step in one.steps for sentence in _of_step(step)]
    published = _("Tiltaket ble publisert.")
    if one.published and published not in told:
        told.append(published)
    return told


def _of_step(step: Step) -> list[str]:
    told, registered = [change.sentence for change in step.changes], _("Tiltaket ble registrert.")
    return [registered] if registered in told else told


def _news(request: HttpRequest, first: date, last: date) -> list[News]:
    viewer = viewer_of(request.user)
    found = listing(asking.asked(request), viewer, on=asking.day_of(request))
    if found.problems:
        raise NotCounted(" ".join(found.problems))
    after = end_of(first - timedelta(days=1))
    return news(viewer, found.numbers, after=after, until=end_of(last))


def _period(request: HttpRequest) -> tuple[date, date]:
    """The days that are asked for; the last is not after the day that the page shows."""
    shown = asking.day_of(request)
    said = [request.GET.get(key, "").strip() for key in (asking.SINCE, asking.UNTIL)]
    last = min(day_in_words(said[1]), shown) if said[1] else shown
    return (day_in_words(said[0]) if said[0] else last - USUAL), last
