"""The access log: who signed in, who was given what, and who read what is withheld."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from overblikk.history.past_views import append_only_since
from overblikk.history.tracking import ledger_trigger

TABLE = "accounts_accessentry"


class What(models.TextChoices):
    """What the entry tells of."""

    SIGNED_IN = "signed-in", _("Logget inn")
    SIGN_IN_FAILED = "sign-in-failed", _("Innlogging mislyktes")
    SIGNED_OUT = "signed-out", _("Logget ut")
    CODE_FAILED = "code-failed", _("Feil kode i andre trinn")
    SECOND_FACTOR_SET = "second-factor-set", _("Andre trinn satt opp")
    SECOND_FACTOR_GONE = "second-factor-gone", _("Andre trinn fjernet")
    ACCOUNT_GIVEN = "account-given", _("Konto gitt")
    ACCOUNT_CLOSED = "account-closed", _("Konto stengt")
    GRANT_GIVEN = "grant-given", _("Rolle gitt")
    GRANT_ENDED = "grant-ended", _("Rolle avsluttet")
    READ_WITHHELD = "read-withheld", _("Leste det som ikke er åpent")


class AccessEntry(models.Model):
    """One thing that somebody did, never changed and never removed.

    The person is named by id and by name as it was, without a key: the entry outlives the account.
    """

    id = models.BigAutoField(primary_key=True)
    moment = models.DateTimeField(db_default=models.Func(function="overblikk_moment"))
    person = models.UUIDField(null=True)
    name = models.TextField(blank=True)
    what = models.CharField(max_length=20, choices=What)
    detail = models.JSONField(default=dict)

    class Meta:
        db_table = TABLE
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["person", "-id"], name="access_person"),
            models.Index(fields=["what", "-id"], name="access_what"),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="never_emptied",
                level=pgtrigger.Statement,
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                func=f"RAISE EXCEPTION '{TABLE} is never emptied';",
            ),
            ledger_trigger(TABLE, "id"),
        ]

    def __str__(self) -> str:
        return f"{self.moment:%Y-%m-%d %H.%M} {self.name} {self.what}"


append_only_since(AccessEntry, "moment")
