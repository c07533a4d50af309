"""Which words are an address on the web."""

import pytest

from overblikk.lib.web_addresses import web_address


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("https://nr.no/prosjekter/x?a=1#b", "https://nr.no/prosjekter/x?a=1#b"),
        (" http://digdir.no ", "http://digdir.no"),
        ("www.digdir.no/ki", "https://www.digdir.no/ki"),
        ("https://blåbær.no/å", "https://blåbær.no/å"),
        ("https://example.no:8080/", "https://example.no:8080/"),
    ],
)
def test_an_address_on_the_web_is_kept(words, address):
    assert web_address(words) == address


@pytest.mark.parametrize(
    "words",
    [
        "",
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "ftp://a.no",
        "//a.no",
        "file:///etc/passwd",
        "https://digdir.no@evil.example",
        "https://digdir.no\\@evil.example",
        "https://localhost/",
        "https://a.no/ <script>",
        "http://a.no:99999/",
        "https://[::1/",
        "Project (icgi.no)",
        "https://a.no/" + "x" * 2000,
    ],
)
def test_what_leads_elsewhere_or_nowhere_is_refused(words):
    assert web_address(words) is None
