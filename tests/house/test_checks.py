"""The page of checks in the documentation says what the code does."""

from tools import checks


def test_the_page_says_what_is_checked():
    """`make checks` writes it anew."""
    written = checks.PAGE.read_text(encoding="utf-8")

    assert written == checks.page()
