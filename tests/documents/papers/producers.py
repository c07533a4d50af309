"""The same text as the programs that people make PDFs with set it."""

import shutil
import subprocess
from collections.abc import Callable
from html import escape
from pathlib import Path

from tests.documents.papers import typeset

Paragraphs = list[list[str]]
_STYLE = (
    "@page{size:A4;margin:2cm;@bottom-center{content:counter(page)}}"
    "body{font:10pt serif}p{hyphens:auto;text-align:justify}"
)


def _html(paragraphs: Paragraphs) -> str:
    body = "".join(f"<p>{escape(' '.join(sentences))}</p>" for sentences in paragraphs)
    return (
        f"<html lang='nb'><head><meta charset='utf-8'><style>{_STYLE}</style></head>"
        f"<body><h1>Plan for prøveetaten</h1>{body}</body></html>"
    )


def _reportlab(paragraphs: Paragraphs, folder: Path) -> Path:
    file = folder / "reportlab.pdf"
    file.write_bytes(typeset.two_columns(paragraphs).content)
    return file


def _weasyprint(paragraphs: Paragraphs, folder: Path) -> Path:
    import weasyprint

    file = folder / "weasyprint.pdf"
    weasyprint.HTML(string=_html(paragraphs)).write_pdf(file)
    return file


def _libreoffice(paragraphs: Paragraphs, folder: Path) -> Path:
    page = folder / "libreoffice.html"
    page.write_text(_html(paragraphs), encoding="utf-8")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = ("--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", str(folder))
    subprocess.run(["soffice", profile, *convert, str(page)], check=True, capture_output=True)
    return folder / "libreoffice.pdf"


def _chromium(paragraphs: Paragraphs, folder: Path) -> Path:
    page, file = folder / "chromium.html", folder / "chromium.pdf"
    page.write_text(_html(paragraphs), encoding="utf-8")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={file}")
    subprocess.run(["chromium", *flags, f"file://{page}"], check=True, capture_output=True)
    return file


def _word(paragraphs: Paragraphs, folder: Path) -> Path:
    import docx

    document, file = docx.Document(), folder / "word.docx"
    for sentences in paragraphs:
        document.add_paragraph(" ".join(sentences))
    document.save(str(file))
    return file


def _opendocument(paragraphs: Paragraphs, folder: Path) -> Path:
    from odf.opendocument import OpenDocumentText
    from odf.text import P

    document, file = OpenDocumentText(), folder / "opendocument.odt"
    for sentences in paragraphs:
        document.text.addElement(P(text=" ".join(sentences)))
    document.save(file)
    return file


_NEEDS = {"libreoffice": "soffice", "chromium": "chromium"}
_ALL: dict[str, Callable[[Paragraphs, Path], Path]] = {
    "reportlab": _reportlab,
    "weasyprint": _weasyprint,
    "libreoffice": _libreoffice,
    "chromium": _chromium,
}


# What they write has no pages.
WITHOUT_PAGES: dict[str, Callable[[Paragraphs, Path], Path]] = {
    "word": _word,
    "opendocument": _opendocument,
}


def producers() -> dict[str, Callable[[Paragraphs, Path], Path]]:
    """Those that are installed here, each by its name."""
    return {
        name: produce
        for name, produce in _ALL.items()
        if name not in _NEEDS or shutil.which(_NEEDS[name])
    }
