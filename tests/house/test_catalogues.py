"""The tool that collects and checks the texts people see, on a small package of its own."""

from pathlib import Path

import pytest
from django.conf import settings

from tools import messages

TEMPLATE = """
<p>
    {% translate "Hei" %}
  {% blocktranslate count n=items|length trimmed %}
    Ett tiltak
  {% plural %}
    {{ n }} tiltak, 50 % ferdig
  {% endblocktranslate %}
  {% translate "Mai" context "måned" %} {{ name|default:_("Ukjent") }}
</p>
"""
CODE = """
_("Av %(who)s")
gettext_lazy("Delt "
             "i to")
ngettext("ett felt", "%(n)d felt", n) % {"n": n}
_(not_written_here)
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "code.py").write_text(CODE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def catalogue(package: Path) -> Path:
    """An untranslated catalogue of nynorsk, with those of the other languages beside it."""
    for language in messages.LANGUAGES:
        messages.update(package, language, messages.texts_in(package))
    return messages.path_of(package, "nn")


def complaints(package: Path) -> str:
    return "\n".join(messages.complaints(package, messages.texts_in(package)))


def translate(catalogue: Path, original: str, translation: str) -> None:
    text = catalogue.read_text(encoding="utf-8")
    before, after = text.split(f'msgid "{original}"\n', 1)
    after = after.replace('msgstr ""', f'msgstr "{translation}"', 1)
    catalogue.write_text(f'{before}msgid "{original}"\n{after}', encoding="utf-8")


def test_texts_are_found_in_code_and_templates(package):
    found = {message.id for message in messages.texts_in(package) if message.id}

    assert found == {
        "Hei",
        ("Ett tiltak", "%(n)s tiltak, 50 %% ferdig"),
        "Mai",
        "Ukjent",
        "Av %(who)s",
        "Delt i to",
        ("ett felt", "%(n)d felt"),
    }


def test_an_untranslated_text_is_a_fault(package, catalogue):
    translate(catalogue, "Ukjent", "Ukjend")

    said = complaints(package)

    assert "nn: not translated: «Hei» (templates/page.html)" in said
    assert "nn: not translated: «Ett tiltak»" in said
    assert "nn: not translated: «Ukjent»" not in said


def test_a_text_that_no_catalogue_has_is_a_fault(package, catalogue):
    (package / "code.py").write_text('_("Ny tekst")', encoding="utf-8")

    said = complaints(package)

    assert "nn: not in the catalogue; `make messages-update` adds it: «Ny tekst»" in said
    assert "en: stands in the catalogue only: «Delt i to»" in said


def test_a_placeholder_that_got_lost_is_a_fault(package, catalogue):
    translate(catalogue, "Av %(who)s", "Av %(hvem)s")

    assert "nn: other placeholders than the original: «Av %(who)s»" in complaints(package)


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (("eitt felt", "%(n)d felt"), True),
        (("%(n)d felt", "%(n)d felt"), True),
        (("eitt felt", "felt"), False),
        (("%(m)d felt", "%(n)d felt"), False),
    ],
)
def test_the_form_for_one_may_leave_out_the_number(forms, expected):
    original = ("ett felt", "%(n)d felt")

    assert messages.same_placeholders(original, forms) is expected


def test_an_update_keeps_what_is_translated(package, catalogue):
    translate(catalogue, "Hei", "Hallo")
    (package / "code.py").write_text('_("Ny tekst")', encoding="utf-8")

    messages.update(package, "nn", messages.texts_in(package))

    text = catalogue.read_text(encoding="utf-8")
    assert 'msgid "Hei"\nmsgstr "Hallo"' in text
    assert "Delt i to" not in text


def test_an_update_without_news_changes_nothing(package, catalogue):
    before = catalogue.read_bytes()

    messages.update(package, "nn", messages.texts_in(package))

    assert catalogue.read_bytes() == before


def test_each_language_but_the_one_of_the_code_has_a_catalogue():
    languages = {code for code, _name in settings.LANGUAGES}

    assert {*messages.LANGUAGES, settings.LANGUAGE_CODE} == languages
