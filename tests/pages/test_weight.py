"""How heavy and how steady the pages are, from the server that people are served by."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response

from tests.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.long]

INITIATIVES = 5_000
FIRST_VISIT, NEXT_VISIT = 250_000, 50_000
BODIES = ("Digdir", "NAV", "Skatteetaten", "Helsedirektoratet", "Statens vegvesen")

# How much of what was drawn moved afterwards; 0 is nothing.
LAYOUT_SHIFT = """() => new Promise(done => {
    let moved = 0;
    new PerformanceObserver(seen => seen.getEntries().forEach(one => moved += one.value))
        .observe({type: 'layout-shift', buffered: true});
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved), 200)));
})"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """An installation with as many initiatives as the public sector has."""
    served = Served()
    overview = tmp_path_factory.mktemp("weight") / "oversikt.csv"
    overview.write_text(many_initiatives(), encoding="utf-8")
    served.run("intake", str(overview), "--from", "Digdir", "--accept")
    served.start()
    served.answers()
    yield served
    served.end()


def many_initiatives() -> str:
    rows = (
        f"Felles løsning for oppgave {n};{BODIES[n % len(BODIES)]};"
        f"{('Pågående', 'Planlagt', 'Avsluttet')[n % 3]};{2015 + n % 12};"
        f"Innbyggerne skal slippe å oppgi det samme flere ganger i møte med oppgave {n}."
        for n in range(INITIATIVES)
    )
    return "\n".join(["Tiltak;Ansvarlig virksomhet;Status;Oppstart;Beskrivelse", *rows, ""])


class Traffic:
    """What a window has fetched since it was last asked."""

    def __init__(self, context: BrowserContext, page: Page) -> None:
        self.bytes = 0
        self.hosts: set[str] = set()
        devtools = context.new_cdp_session(page)
        devtools.send("Network.enable")
        devtools.on("Network.loadingFinished", self._count)
        page.on("request", lambda asked: self.hosts.add(urlsplit(asked.url).netloc))

    def _count(self, finished: dict[str, float]) -> None:
        self.bytes += int(finished["encodedDataLength"])

    def of(self, page: Page, address: str) -> int:
        """The bytes over the wire, headers too, until the page is whole."""
        self.bytes = 0
        page.goto(address)
        page.wait_for_load_state("networkidle")
        return self.bytes


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_once_it_is_drawn(browser: Browser, served: Served, width: int, scheme):
    """No layout shift on the front page, the list and an initiative."""
    context = open_window(browser, served, width=width, scheme=scheme)
    page = context.new_page()

    moved = {}
    for address in ("/", "/tiltak/", "/tiltak/77/"):
        page.goto(address)
        page.wait_for_load_state("networkidle")
        moved[address] = page.evaluate(LAYOUT_SHIFT)

    assert moved == {"/": 0, "/tiltak/": 0, "/tiltak/77/": 0}
    context.close()


@pytest.mark.parametrize("address", ["/", "/tiltak/", "/tiltak/77/"])
def test_a_page_is_light_and_all_of_it_comes_from_here(
    browser: Browser, served: Served, address: str, capsys: pytest.CaptureFixture[str]
):
    """At most 250 kB over the wire at the first visit and 50 kB at the next."""
    context = open_window(browser, served)
    page = context.new_page()
    traffic = Traffic(context, page)

    first = traffic.of(page, address)
    page.goto("about:blank")
    again = traffic.of(page, address)

    with capsys.disabled():
        print(f"\n{address}: {first:,} bytes at the first visit, {again:,} at the next", end=" ")
    assert first <= FIRST_VISIT
    assert again <= NEXT_VISIT
    assert traffic.hosts <= {urlsplit(served.address).netloc, ""}
    context.close()


def test_what_is_named_by_its_contents_is_kept_for_good(browser: Browser, served: Served):
    """Compressed, and never asked for again."""
    context = open_window(browser, served)
    page = context.new_page()
    answers: list[Response] = []
    # Playwright looks into what it is given, and a built-in function cannot be looked into.
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108

    page.goto("/")
    page.wait_for_load_state("networkidle")

    files = [answer for answer in answers if "/static/" in answer.url]
    assert files
    for file in files:
        assert "immutable" in file.headers["cache-control"]
        # Brotli where its library happens to be installed, as it is beside the tests' papers.
        assert file.headers["content-encoding"] in ("gzip", "br")
    context.close()


def open_window(
    browser: Browser, served: Served, *, width: int = 1280, scheme: str = "light"
) -> BrowserContext:
    """A window of a browser that has never been here, in which the trial analyst signs in."""
    context = browser.new_context(
        locale="nb-NO",
        base_url=served.address,
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    signing_in = context.request.get("/logg-inn/")
    token = signing_in.text().partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    context.request.post("/logg-inn/prov/analyst/", form={"csrfmiddlewaretoken": token})
    return context
