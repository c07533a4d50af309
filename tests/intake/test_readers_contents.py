"""Files that are not what they say, and a reading that does not come back."""

import io
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from django.utils import translation

from overblikk.intake.readers import limits, unreadable
from overblikk.intake.readers.formats import all_formats
from overblikk.intake.readers.reading import read_file
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.lib.untrusted import listening
from overblikk.web.intake.forms import READ

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
KINDS = {"csv", "docx", "html", "json", "markdown", "ods", "odt", "xls", "xlsb", "xlsx"}
CSV = b"Tittel;Start\nA;2024\n"


def zip_of(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, b"<x/>")
    return content.getvalue()


def workbook() -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.add_worksheet().write_row(0, 0, ["Tittel"])
    return content.getvalue()


def refusal(tmp_path: Path, content: bytes, name: str) -> UnreadableFile:
    file = tmp_path / "received"
    file.write_bytes(content)
    with pytest.raises(UnreadableFile) as refused:
        read_file(file, name)
    return refused.value


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.xlsx", b"<html><table><tr><td>A</td></tr></table></html>", "html"),
        ("a.xlsx", b"  <!DOCTYPE html>\n<html>", "html"),
        ("a.xlsx", b"<?xml version='1.0'?><Workbook/>", "xml"),
        ("a.xlsx", CSV, "csv"),
        ("a.xlsx", b"%PDF-1.7\n", "pdf"),
        ("a.xlsx", OLE + "Workbook".encode("utf-16-le"), "xls"),
        ("a.xlsx", zip_of("word/document.xml"), "docx"),
        ("a.xlsx", zip_of("xl/workbook.bin"), "xlsb"),
        ("a.xlsx", zip_of("a.csv"), "zip"),
        ("a.csv", workbook(), "xlsx"),
        ("a.csv", zip_of("a.csv"), "zip"),
        ("a.csv", b"%PDF-1.7\n", "pdf"),
        ("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(50), "image"),
        ("a.csv", b"\x7fELF\x02" + bytes(50), "program"),
        ("a.csv", b"<html>", "html"),
        ("a.pdf", CSV, "csv"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(tmp_path, name, content, kind):
    error = refusal(tmp_path, content, name)

    assert (error.code, error.params["kind"]) == ("wrong_content", kind)
    assert Path(name).suffix in error.message


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "ole"),
        ("a.pdf", b"%PDF-1.7\n", "pdf"),
        ("a", b"%PDF-1.7\n", "pdf"),
    ],
)
def test_a_format_that_is_not_read_is_named(tmp_path, name, content, kind):
    error = refusal(tmp_path, content, name)

    assert (error.code, error.params["kind"]) == ("not_read", kind)


def test_an_encrypted_workbook_is_said_to_be(tmp_path):
    error = refusal(tmp_path, OLE + "EncryptedPackage".encode("utf-16-le"), "a.xlsx")

    assert error.code == "encrypted"
    with translation.override("nb"):
        assert "passord" in error.message


def test_words_that_begin_as_another_format_are_still_words(tmp_path):
    file = tmp_path / "received"
    file.write_bytes(b"MZ-navn;PK\nA;2024\n")

    (table,) = read_file(file, "a.csv")

    assert table.headers == ["MZ-navn", "PK"]


@pytest.mark.parametrize("name", ["a.txt", "a.tsv", "A.CSV", "uten endelse"])
def test_text_is_read_under_its_usual_names(tmp_path, name):
    file = tmp_path / "received"
    file.write_bytes(CSV)

    assert read_file(file, name)[0].headers == ["Tittel", "Start"]


def test_200_megabytes_are_refused_before_they_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(listening.subprocess, "Popen", None)
    file = tmp_path / "received"
    file.touch()
    os.truncate(file, 200 * limits.MIB)

    with pytest.raises(UnreadableFile) as refused:
        read_file(file, "a.csv")

    assert refused.value.params == {"size": 200, "limit": 50, "filename": "a.csv"}


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("import os; os.kill(os.getpid(), 9)", "took_too_long"),
        ("import os; os.abort()", "too_much_memory"),
        ("import time; time.sleep(60)", "took_too_long"),
        ("raise SystemExit(3)", "crashed"),
        ('print(\'{"sheet": "", "notes": []}\')', "crashed"),
    ],
)
def test_a_reading_that_breaks_off_is_a_file_not_read(tmp_path, monkeypatch, script, code):
    child = tmp_path / "child.py"
    child.write_text(f"#!{sys.executable}\n{script}\n")
    child.chmod(0o755)
    monkeypatch.setattr(listening.sys, "executable", str(child))
    monkeypatch.setattr(limits, "CLOCK_SECONDS", 1)
    monkeypatch.setattr(listening, "GRACE_SECONDS", 0)

    assert refusal(tmp_path, CSV, "a.csv").code == code


def test_the_process_that_opens_files_knows_nothing_of_django():
    script = (
        "import sys, overblikk.intake.readers.child, overblikk.intake.readers.formats as f;"
        "f.all_formats(); print(any(name.startswith('django') for name in sys.modules))"
    )

    answer = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True)

    assert answer.stdout == "False\n"


def test_the_process_holds_itself_to_its_memory(tmp_path):
    script = (
        "from overblikk.lib.untrusted.confined import hold_to;"
        "hold_to(seconds=60, clock_seconds=60, memory_bytes=1 << 30); bytearray(1 << 30)"
    )

    answer = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True)

    assert "MemoryError" in answer.stderr


@pytest.mark.parametrize(
    ("script", "status"),
    [("while True: pass", -signal.SIGXCPU), ("import time; time.sleep(1.2)", 0)],
    ids=["busy", "waiting"],
)
def test_the_process_holds_itself_to_its_seconds_of_a_processor(script, status):
    """Not of the clock, which goes on while others keep the processors busy."""
    hold = (
        "from overblikk.lib.untrusted.confined import hold_to;"
        "hold_to(seconds=1, clock_seconds=60, memory_bytes=1 << 30)"
    )

    ended = subprocess.run([sys.executable, "-I", "-c", f"{hold}\n{script}"])

    assert ended.returncode == status


def test_every_format_has_a_name_and_endings():
    assert {form.kind for form in all_formats()} == KINDS
    assert all(form.extensions for form in all_formats())


def test_the_page_offers_every_format_that_is_read():
    endings = {ending for form in all_formats() for ending in form.extensions}

    assert set(READ.split(",")) == endings


def test_every_refusal_has_words_for_the_sender():
    params = dict.fromkeys(("filename", "size", "limit", "count", "extension", "place", "row"), 1)

    for code in unreadable.MESSAGES:
        message = UnreadableFile(code, sheet="Ark1", kind="pdf", **params).message

        assert "%" not in message
        assert message.endswith(".")
