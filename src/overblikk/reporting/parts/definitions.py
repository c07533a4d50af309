"""What each figure counts, and by which version of its definition."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.insight.figures import figures
from overblikk.reporting.document import Paragraph, Section, Table
from overblikk.reporting.edition import Edition
from overblikk.reporting.number_words import number
from overblikk.reporting.part import Part


def _write(edition: Edition) -> Section:
    rows = [
        [str(one.title), str(one.definition), number(one.version)] for one in figures().values()
    ]
    edition.rest_on("definitions", [[one.key, one.version] for one in figures().values()])
    head = [_("Tall"), _("Hva det teller"), _("Versjon")]
    lead = Paragraph(
        _("Når et tall begynner å telle noe annet enn før, får definisjonen en ny versjon.")
    )
    table = Table(_("Definisjoner"), head, rows, frozenset({2}))
    return Section("definitions", _("Definisjoner"), (lead, table))


PARTS = [Part("definitions", gettext_lazy("Definisjoner"), 500, _write)]
