"""What a file is by its content, said to whoever sent it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KINDS: dict[str, Promise] = {
    "text": _("ren tekst"),
    "csv": _("ren tekst (CSV)"),
    "xlsx": _("en XLSX-arbeidsbok"),
    "xlsb": _("en binær Excel-arbeidsbok (XLSB)"),
    "xls": _("en Excel-fil av den gamle typen (XLS)"),
    "ods": _("et OpenDocument-regneark (ODS)"),
    "odt": _("et OpenDocument-tekstdokument"),
    "odf": _("et OpenDocument-dokument"),
    "docx": _("et Word-dokument"),
    "pptx": _("en PowerPoint-presentasjon"),
    "zip": _("et ZIP-arkiv"),
    "archive": _("et pakket arkiv"),
    "pdf": _("en PDF"),
    "image": _("et bilde"),
    "html": _("en nettside (HTML)"),
    "json": _("JSON"),
    "markdown": _("Markdown"),
    "xml": _("XML"),
    "rtf": _("et RTF-dokument"),
    "program": _("et program"),
    "ole": _("et eldre Office-dokument"),
    "binary": _("ikke tekst"),
}
