"""Publishing and withdrawing: what it will mean first, then the deed."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.registry import actions, queries
from overblikk.registry.listing import listing
from overblikk.registry.models import Initiative
from overblikk.web.access import for_analysts
from overblikk.web.designed_forms import DesignedForm
from overblikk.web.initiatives import address

PUBLISH, WITHDRAW, PUBLISH_ALL = "publish", "withdraw", "publish-all"
# So many names are listed; the count says how many there are.
LISTED = 200


class WithdrawalForm(DesignedForm):
    """Why initiatives are no longer to be public."""

    ground = forms.CharField(
        label=gettext_lazy("Grunnlag"),
        help_text=gettext_lazy("Hvorfor skal tiltakene ikke lenger vises for alle?"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@for_analysts("GET", "POST")
def publish(request: HttpRequest) -> HttpResponse:
    """Show what publishing or withdrawing the chosen would do; do it when that is confirmed."""
    if request.method == "GET":
        return redirect("initiatives")
    viewer = viewer_of(request.user)
    withdrawing = request.POST.get("action") == WITHDRAW
    chosen = _chosen(request.POST, viewer, published=withdrawing)
    if not chosen:
        messages.info(request, _nothing_to_do(withdrawing))
        return _back(request)
    confirmed = "confirmed" in request.POST
    form = WithdrawalForm(request.POST if confirmed else None) if withdrawing else None
    if confirmed and (form is None or form.is_valid()):
        ground = form.cleaned_data["ground"] if form else ""
        messages.success(request, _carry_out(chosen, viewer, withdrawing, ground))
        return _back(request)
    return render(request, "initiatives/publish.html", _preview(request, chosen, form))


def _chosen(post: QueryDict, viewer: Viewer, *, published: bool) -> list[Initiative]:
    """The initiatives that were ticked, or all that the list held, and that it changes anything
    for."""
    rows = queries.initiatives(viewer)
    if post.get("action") == PUBLISH_ALL and "confirmed" not in post:
        query = address.without_blanks(QueryDict(post.get("query", "")))
        rows = listing(address.asked(query), viewer, on=timezone.localdate()).rows()
    else:
        rows = queries.numbered(rows, " ".join(post.getlist("number")))
    return list(rows.filter(is_published=published))


def _nothing_to_do(withdrawing: bool) -> str:
    if withdrawing:
        return _("Ingen av de valgte tiltakene er publisert. Velg minst ett som er det.")
    return _("Ingen av de valgte tiltakene er upubliserte. Velg minst ett som er det.")


def _carry_out(chosen: list[Initiative], viewer: Viewer, withdrawing: bool, ground: str) -> str:
    if withdrawing:
        count = actions.withdraw(chosen, by=viewer, ground=ground)
        told = ngettext(
            "%(n)s tiltak er trukket tilbake.", "%(n)s tiltak er trukket tilbake.", count
        )
    else:
        count = actions.publish(chosen, by=viewer)
        told = ngettext("%(n)s tiltak er publisert.", "%(n)s tiltak er publisert.", count)
    return told % {"n": count}


def _preview(
    request: HttpRequest, chosen: list[Initiative], form: WithdrawalForm | None
) -> dict[str, object]:
    return {
        "chosen": chosen[:LISTED],
        "count": len(chosen),
        "unlisted": max(len(chosen) - LISTED, 0),
        # In one field: a form may not hold a thousand.
        "numbers": " ".join(str(initiative.number) for initiative in chosen),
        "form": form,
        "action": WITHDRAW if form else PUBLISH,
        "query": request.POST.get("query"),
    }


def _back(request: HttpRequest) -> HttpResponseRedirect:
    query = address.without_blanks(QueryDict(request.POST.get("query", ""))).urlencode()
    return HttpResponseRedirect(f"{reverse('initiatives')}?{query}" if query else _page(request))


def _page(request: HttpRequest) -> str:
    """The list, or the page of the one initiative that it was about."""
    numbers = " ".join(request.POST.getlist("number")).split()
    if len(numbers) == 1 and numbers[0].isdecimal() and "query" not in request.POST:
        return reverse("initiative", args=[int(numbers[0])])
    return reverse("initiatives")
