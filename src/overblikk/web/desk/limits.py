"""How alike two must be before a rule decides, and before a person is asked: seen and set."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.accounts.viewer import viewer_of
from overblikk.proposals.candidates.thresholds import ASK, DECIDE, NotInOrder, limits, set_limits
from overblikk.proposals.candidates.thresholds import changes as changes_of_limits
from overblikk.web.access import for_analysts
from overblikk.web.designed_forms import DesignedForm

UNPROCESSABLE = 422


class LimitsForm(DesignedForm):
    """The two thresholds, and why they are changed."""

    decide = forms.FloatField(
        label=gettext_lazy("En regel avgjør fra"),
        help_text=gettext_lazy("Mellom 0 og 1. Jo høyere, jo sjeldnere avgjør en regel alene."),
        localize=True,
    )
    ask = forms.FloatField(
        label=gettext_lazy("Et menneske blir spurt fra"),
        help_text=gettext_lazy("Under dette regnes raden som et nytt tiltak."),
        localize=True,
    )
    ground = forms.CharField(
        label=gettext_lazy("Grunnlag"),
        help_text=gettext_lazy("Hvorfor grensene endres. Det står i historikken."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@for_analysts("GET", "POST")
def thresholds(request: HttpRequest) -> HttpResponse:
    """The thresholds in force, who set them and why, and a form that sets others."""
    now = limits()
    form = LimitsForm(request.POST or None, initial={"decide": now.decide, "ask": now.ask})
    if request.method == "POST" and form.is_valid() and _is_set(request, form):
        messages.success(request, _("Grensene gjelder for det som kommer inn fra nå av."))
        return redirect("thresholds")
    context = {
        "form": form,
        "now": now,
        "usual": {"decide": DECIDE, "ask": ASK},
        "changes": changes_of_limits(),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "desk/thresholds.html", context, status=status)


def _is_set(request: HttpRequest, form: LimitsForm) -> bool:
    told = form.cleaned_data
    try:
        set_limits(told["decide"], told["ask"], by=viewer_of(request.user), ground=told["ground"])
    except NotInOrder as error:
        form.add_error("ask", str(error))
        return False
    return True
