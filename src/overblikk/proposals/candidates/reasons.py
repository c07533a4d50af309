"""What speaks for, or against, two being the same initiative."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Reason(StrEnum):
    """One thing that was compared, and how it came out."""

    DECIDED = "decided"
    SAME_NAME = "same-name"
    LIKE_NAME = "like-name"
    SOME_NAME = "some-name"
    END_OF_NAME = "end-of-name"
    FORMER_NAME = "former-name"
    INITIALS = "initials"
    SAME_BODY = "same-body"
    KIN_BODY = "kin-body"
    TAKES_PART = "takes-part"
    SAME_OTHERS = "same-others"
    SAME_TIME = "same-time"
    SAME_TEXT = "same-text"
    LIKE_TEXT = "like-text"
    OTHER_NUMERAL = "other-numeral"
    OTHER_BODY = "other-body"
    OTHER_TIME = "other-time"
    OTHER_TEXT = "other-text"


AGAINST = frozenset((Reason.OTHER_NUMERAL, Reason.OTHER_BODY, Reason.OTHER_TIME, Reason.OTHER_TEXT))

IN_WORDS = {
    Reason.DECIDED: _("et menneske har avgjort det før"),
    Reason.SAME_NAME: _("samme navn"),
    Reason.LIKE_NAME: _("nesten samme navn"),
    Reason.SOME_NAME: _("navnene har sjeldne ord felles"),
    Reason.END_OF_NAME: _("samme navn bak et nummer og det det hører til"),
    Reason.FORMER_NAME: _("et annet eller tidligere navn ligner"),
    Reason.INITIALS: _("det ene navnet er forbokstavene i det andre"),
    Reason.SAME_BODY: _("samme ansvarlige virksomhet, eller en som er slått sammen med den"),
    Reason.KIN_BODY: _("virksomhetene hører sammen"),
    Reason.TAKES_PART: _("virksomheten tar del i det andre"),
    Reason.SAME_OTHERS: _("noen av de samme tar del"),
    Reason.SAME_TIME: _("samme oppstart"),
    Reason.SAME_TEXT: _("nesten samme beskrivelse"),
    Reason.LIKE_TEXT: _("beskrivelsene ligner"),
    Reason.OTHER_NUMERAL: _("ulike tall, faser eller år i navnet"),
    Reason.OTHER_BODY: _("ulike virksomheter"),
    Reason.OTHER_TIME: _("oppstart i ulike år"),
    Reason.OTHER_TEXT: _("ulike beskrivelser"),
}
