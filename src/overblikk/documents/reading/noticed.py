"""What was noticed of a page, said to whoever reads the document."""

from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.documents.pages import Outcome, PageRead

_OUTCOMES: dict[Outcome, Promise] = {
    Outcome.EMPTY: _("Side %(page)s er tom."),
    Outcome.IMAGE_WITHOUT_TEXT: _("Side %(page)s er et bilde uten tekst, og er ikke lest."),
    Outcome.SCANNED: _("Side %(page)s er skannet, og teksten er tolket fra bildet."),
    Outcome.ERROR: _("Side %(page)s kunne ikke leses."),
}
PROBLEMS: dict[str, Promise] = {
    "page_not_opened": _("Side %(page)s er skadet og lar seg ikke åpne."),
    "page_broke_off": _("Side %(page)s fikk lesingen til å stanse, og er hoppet over."),
    "page_too_full": _("Side %(page)s har flere tegn enn noen kan lese, og er hoppet over."),
    "page_not_in_structure": _(
        "Side %(page)s er ikke der filens egen oversikt sier, så teksten kan være ufullstendig."
    ),
    "content_damaged": _("Innholdet på side %(page)s er skadet, så teksten kan være ufullstendig."),
    "file_damaged": _("Filen er skadet, så teksten på side %(page)s kan være ufullstendig."),
    "no_content": _("Side %(page)s har ikke noe innhold i filen."),
    "letters_unknown": _("Noen tegn på side %(page)s er lagret uten å si hvilke bokstaver de er."),
    "letters_damaged": _("Noen tegn i filen er skadet, og vises som �."),
    "cut_off": _("Filen slutter før den er ferdig, så teksten kan være ufullstendig."),
    "no_pages": _("Filen har ingen sider av seg selv, så stedene har ikke noe sidetall."),
    "points_elsewhere": _(
        "Filen viser til noe utenfor seg selv, som ikke hentes. Den leses derfor uten sider."
    ),
    "not_rendered": _("Filen lot seg ikke sette opp i sider, og leses derfor uten."),
}


def warnings_of(page: PageRead) -> Iterator[str]:
    """A sentence for each thing that was noticed of the page."""
    where = {"page": page.number}
    if page.outcome in _OUTCOMES:
        yield str(_OUTCOMES[page.outcome] % where)
    for problem in page.problems:
        yield str(PROBLEMS[problem] % where)
