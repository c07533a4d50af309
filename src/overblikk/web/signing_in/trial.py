"""Trying the demonstration in a role, without a password: only there, and only in that session."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.models import User
from overblikk.accounts.trial import trial_account

# In the session: the role that is tried.
TRIAL = "trial"


@dataclass(frozen=True)
class Trial:
    """A role that anyone may try, and what it lets them do."""

    role: str
    button: str | Promise
    may: str | Promise


TRIALS = (
    Trial(
        "reader",
        _("Prøv som leser"),
        _("Har konto, men ingen rolle: ser det som er publisert, slik alle gjør."),
    ),
    Trial(
        "owner",
        _("Prøv som eier"),
        _("Svarer for én virksomhet: ser og endrer tiltakene den har ansvar for."),
    ),
    Trial(
        "coordinator",
        _("Prøv som koordinator"),
        _("Samordner én sektor: ser og endrer tiltakene i sektoren."),
    ),
    Trial(
        "analyst",
        _("Prøv som analytiker"),
        _("Arbeider med hele registeret: tar inn oversikter, avgjør forslag og publiserer."),
    ),
    Trial(
        "administrator",
        _("Prøv som administrator"),
        _("Gir folk konto og rolle, og steller kodeverkene. Ser bare publiserte tiltak."),
    ),
)
ROLES = frozenset(trial.role for trial in TRIALS)


def account_for(role: str) -> User:
    """The account that anyone may try the role with."""
    return trial_account(role)


def begin(request: HttpRequest, role: str) -> None:
    """Sign whoever asks in, in the role; what the session held before is gone."""
    request.session.flush()
    login(request, account_for(role))
    request.session[TRIAL] = role


def is_trial(request: HttpRequest) -> bool:
    """Whether the session was begun as a trial and this still is a demonstration."""
    return settings.DEMONSTRATION and TRIAL in request.session


def is_spent(request: HttpRequest) -> bool:
    """Whether the session was begun as a trial, in what is no demonstration any more."""
    return not settings.DEMONSTRATION and TRIAL in request.session
