"""What can't be read is refused, in words for whoever sent it."""

import zipfile
from io import BytesIO

import pikepdf
import pytest
from django.utils import translation

from overblikk.documents.reading import files, limits
from overblikk.documents.reading.noticed import PROBLEMS
from overblikk.documents.reading.unreadable import MESSAGES, message_of
from overblikk.lib.untrusted import listening
from overblikk.lib.untrusted.refusal import Refused
from tests.documents.papers import typeset


def encrypted() -> bytes:
    content = BytesIO()
    with pikepdf.open(BytesIO(typeset.one_column([["Noe hemmelig."]]).content)) as document:
        document.save(content, encryption=pikepdf.Encryption(owner="a", user="b"))
    return content.getvalue()


def docx(xml: bytes) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return content.getvalue()


ENTITIES = b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "plan.pdf", "empty"),
        (b"Bare tekst, ikke noe annet.", "plan.pdf", "wrong_content"),
        (b"%PDF-1.7\nikke mer", "plan.pdf", "damaged"),
        (b"%PDF-1.7\nikke mer", "plan.docx", "wrong_content"),
        (b"\x7fELF\x01\x02\x03", "plan", "not_read"),
        (docx(ENTITIES), "plan.docx", "damaged"),
        (docx(b" " * 60_000_000), "plan.docx", "zip_bomb"),
        (b"PK\x03\x04 avbrutt", "plan.docx", "damaged"),
    ],
    ids=["empty", "text", "cut", "pdf", "program", "entities", "bomb", "zip"],
)
def test_what_is_no_document_is_refused(read, content, name, code):
    with pytest.raises(Refused) as refused:
        read(content, name)

    assert refused.value.code == code


def test_a_locked_document_is_refused(read):
    with pytest.raises(Refused, match="encrypted"):
        read(encrypted(), "plan.pdf")


def test_a_document_of_no_pages_is_refused(read):
    content = BytesIO()
    pikepdf.Pdf.new().save(content)

    with pytest.raises(Refused, match="damaged"):
        read(content.getvalue(), "plan.pdf")


def test_every_refusal_has_words():
    params = dict.fromkeys(("size", "limit", "count", "extension"), 1)

    for code in MESSAGES:
        message = message_of(Refused(code, kind="pdf", **params), "plan.pdf")

        assert message.endswith(".")
        assert "%" not in message


def test_words_are_in_the_readers_language():
    with translation.override("en"):
        assert message_of(Refused("empty"), "plan.pdf").startswith("The file plan.pdf is empty")
        assert all("Side" not in str(words) for words in PROBLEMS.values())


def test_a_page_that_ends_the_process_is_told_and_the_rest_is_read(read, tmp_path, monkeypatch):
    """The child is begun anew without it."""
    child = tmp_path / "child.py"
    child.write_text(
        "#!/usr/bin/env python3\n"
        "import json, os, sys\n"
        "page = {'label': '', 'outcome': 'text', 'language': 'nb', 'text': 'x', 'joins': [],\n"
        "        'passages': [], 'problems': [], 'size': [595, 842]}\n"
        "for number in (1, 2, 3):\n"
        "    print(json.dumps({'at': number}), flush=True)\n"
        "    if number == 2 and '2' not in sys.argv[-1].split(','):\n"
        "        os.kill(os.getpid(), 11)\n"
        "    outcome = 'error' if number == 2 else 'text'\n"
        "    print(json.dumps({**page, 'number': number, 'outcome': outcome}), flush=True)\n"
        "print(json.dumps({'end': True}))\n"
    )
    child.chmod(0o755)
    monkeypatch.setattr(listening.sys, "executable", str(child))

    pages = read(b"x", "plan.pdf")

    assert [(page.number, page.outcome) for page in pages] == [
        (1, "text"),
        (2, "error"),
        (3, "text"),
    ]


def test_a_reading_that_always_ends_is_given_up(read, tmp_path, monkeypatch):
    child = tmp_path / "child.py"
    child.write_text("#!/bin/sh\nkill -9 $$\n")
    child.chmod(0o755)
    monkeypatch.setattr(listening.sys, "executable", str(child))

    with pytest.raises(Refused, match="took_too_long"):
        read(b"x", "plan.pdf")


def test_a_file_beyond_the_limit_is_refused_before_it_is_opened(tmp_path):
    file = tmp_path / "plan.pdf"
    with file.open("wb") as big:
        big.truncate(limits.FILE_BYTES + 1)

    with pytest.raises(Refused, match="too_large"):
        next(files.read_file(file, "plan.pdf"))
