"""The texts people see: collects them, compiles the catalogues, and checks that none is missing.

The texts in the code are bokmål; a catalogue for each other language holds its words for them.

    python tools/messages.py extract          bring the catalogues in step with the code
    python tools/messages.py compile FILE.po  write FILE.mo beside it
    python tools/messages.py check            say what is missing or wrong; exit 1 if anything is

Babel does the work, so gettext's own programs need not be installed.
"""

import argparse
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "overblikk"
LOCALE = PACKAGE / "locale"
LANGUAGES = ("nn", "en")

# One text, or its forms where it has a number in it.
Text = str | tuple[str, ...] | list[str]

# Django's lazy forms take the same arguments as gettext's own functions.
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# `%(count)s`, `%s` and their like; `%%` is a plain per cent sign, and so is the one in "50 % av".
PLACEHOLDER = re.compile(r"%%|%(?:\(\w+\))?[-#0+]*\d*(?:\.\d+)?[a-zA-Z]")
# What Babel writes of dates and addressees says nothing that git does not.
IDLE_HEADERS = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Generated-By|Project-Id-Version'
    rb"|Report-Msgid-Bugs-To|Last-Translator|Language-Team):.*\n",
    re.MULTILINE,
)


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("task", choices=["extract", "compile", "check"])
    parser.add_argument("catalogue", nargs="*", type=Path)
    chosen = parser.parse_args()
    if chosen.task == "extract":
        for language in LANGUAGES:
            update(LOCALE, language, texts_in(PACKAGE))
    elif chosen.task == "compile":
        for catalogue in chosen.catalogue:
            compile_catalogue(catalogue)
    elif found := list(complaints(LOCALE, texts_in(PACKAGE))):
        sys.exit("\n".join(found))


def path_of(locale: Path, language: str) -> Path:
    """Where the language's catalogue lies under the folder `locale`."""
    return locale / language / "LC_MESSAGES" / "django.po"


def texts_in(package: Path) -> Catalog:
    """Every text marked for translation in the package's Python files and templates."""
    catalog = Catalog()
    for path in sorted([*package.rglob("*.py"), *package.rglob("templates/**/*.*")]):
        place = path.relative_to(package).as_posix()
        for line, text, context in texts_of(path):
            catalog.add(text, locations=[(place, line)], context=context)
    return catalog


def texts_of(path: Path) -> Iterator[tuple[int, Text, str | None]]:
    """Line, text (singular and plural where it has both) and context of each text in one file."""
    code = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        code = as_python(code, str(path))
    found = extract("python", io.BytesIO(code.encode()), KEYWORDS, options={"encoding": "utf-8"})
    for line, text, _comments, context in found:
        yield line, text, context


def as_python(template: str, origin: str) -> str:
    """The template's texts as calls of gettext, each on its line, all else blanked out."""
    # Django leaves the indentation, at which a reader of Python stumbles.
    return "\n".join(line.strip() for line in templatize(template, origin=origin).split("\n"))


def update(locale: Path, language: str, texts: Catalog) -> None:
    """Bring a language's catalogue in step with the texts: new ones empty, unused ones gone.

    A changed text is a new one: nothing is guessed from what resembles it.
    """
    path = path_of(locale, language)
    catalog = read(path, language) if path.exists() else Catalog(locale=language)
    catalog.update(texts, no_fuzzy_matching=True)
    catalog.fuzzy = False
    catalog.header_comment = "# The texts of Overblikk. The originals are bokmål, in the code."
    out = io.BytesIO()
    write_po(out, catalog, width=100, include_lineno=False, ignore_obsolete=True, sort_by_file=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(IDLE_HEADERS.sub(b"", out.getvalue()))


def compile_catalogue(path: Path) -> None:
    """Write the .mo that Django reads beside the .po that people edit."""
    with path.with_suffix(".mo").open("wb") as out:
        write_mo(out, read(path, path.parts[-3]))


def read(path: Path, language: str) -> Catalog:
    """The catalogue in a .po file."""
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def complaints(locale: Path, texts: Catalog) -> Iterator[str]:
    """One sentence for each text that some language lacks, has not settled, or has wrong."""
    for language in LANGUAGES:
        path = path_of(locale, language)
        catalog = read(path, language) if path.exists() else Catalog(locale=language)
        for original in texts:
            for wrong in faults(original, catalog.get(original.id, original.context)):
                place = original.locations[0][0] if original.locations else "?"
                yield f"{language}: {wrong}: «{first(original.id)}» ({place})"
        for translated in catalog:
            if translated.id and texts.get(translated.id, translated.context) is None:
                yield f"{language}: stands in the catalogue only: «{first(translated.id)}»"


def faults(original: Message, translated: Message | None) -> Iterator[str]:
    """What is wrong with the translation of one text."""
    if not original.id:  # the catalogue's header
        return
    if translated is None or translated.pluralizable != original.pluralizable:
        yield "not in the catalogue; `make messages-update` adds it"
        return
    if translated.fuzzy:
        yield "marked as uncertain (fuzzy)"
    forms = forms_of(translated.string or "")
    if not all(forms):
        yield "not translated"
    elif not same_placeholders(forms_of(original.id), forms):
        yield "other placeholders than the original"


def same_placeholders(original: tuple[str, ...], forms: tuple[str, ...]) -> bool:
    """Whether a translation fills in what the original does.

    The forms for few may leave the number out, as "one initiative" does; the one for many may not.
    """
    wanted = [placeholders(form) for form in original]
    *few, many = [placeholders(form) for form in forms]
    return many == wanted[-1] and all(form in wanted for form in few)


def placeholders(text: str) -> list[str]:
    """What is filled in, in an order of its own: another language may need another one.

    `%s` without names cannot change places, but can be counted.
    """
    return sorted(found for found in PLACEHOLDER.findall(text) if found != "%%")


def forms_of(text: Text) -> tuple[str, ...]:
    """The singular and plural forms; one form where the text has no number in it."""
    return (text,) if isinstance(text, str) else tuple(text)


def first(text: Text) -> str:
    """The text, or its singular."""
    return forms_of(text)[0]


if __name__ == "__main__":
    main()
