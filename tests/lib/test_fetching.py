"""Fetching: what comes, what is refused, what is tried again, and that nothing lasts for ever."""

import gzip
import io
import itertools
import socket
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from overblikk.lib.fetch_faults import FetchFault
from overblikk.lib.fetching import MIB, Fetcher, Limits
from overblikk.lib.guarded_network import is_public
from tests.harvest.other_side import OtherSide, always, in_turn

OK = (200,)


@pytest.fixture
def other_side():
    side = OtherSide()
    yield side
    side.end()


@pytest.fixture
def waits():
    return []


@pytest.fixture
def fetcher(other_side, waits):
    def made(**limits):
        limits = {"seconds": 5, "read_seconds": 2, **limits}
        return Fetcher("Overblikk test", {other_side.host}, Limits(**limits), waits.append)

    return made


def fault_of(fetcher, address):
    with pytest.raises(FetchFault) as caught:
        fetcher.get(address, accept=OK)
    assert caught.value.message
    return caught.value.code


def test_what_is_there_is_fetched_and_whoever_asks_says_who_they_are(fetcher, other_side):
    other_side.pages["/list"] = always(b"Navn\nAlfa\n", etag='"1"')

    answer = fetcher().get(f"{other_side.address}/list", accept=OK)

    assert (answer.status, answer.content, answer.headers["etag"]) == (200, b"Navn\nAlfa\n", '"1"')
    asked = other_side.asked[0].headers
    assert asked["User-Agent"] == "Overblikk test"
    assert "Cookie" not in asked


def test_packed_content_is_unpacked(fetcher, other_side):
    packed = gzip.compress(b"Alfa") + gzip.compress(b"Beta")
    other_side.pages["/list"] = always(packed, content_encoding="gzip")

    answer = fetcher().get(f"{other_side.address}/list", accept=OK)

    assert answer.content == b"AlfaBeta"


def test_content_that_only_is_packed_comes_as_it_is(fetcher, other_side):
    packed = gzip.compress(b"Alfa")
    other_side.pages["/file.gz"] = always(packed, content_type="application/gzip")

    answer = fetcher().get(f"{other_side.address}/file.gz", accept=OK)

    assert answer.content == packed


def test_what_has_not_changed_is_not_sent_again(fetcher, other_side):
    other_side.pages["/list"] = lambda asked: (
        asked.answer(status=304) if asked.headers["If-None-Match"] == '"1"' else asked.answer(b"x")
    )

    answer = fetcher().get(
        f"{other_side.address}/list", {"If-None-Match": '"1"'}, accept=(200, 304)
    )

    assert (answer.status, answer.content) == (304, b"")


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_passing_fault_is_tried_again(fetcher, other_side, waits, status):
    other_side.pages["/list"] = in_turn(always(b"", status), always(b"Alfa"))

    answer = fetcher().get(f"{other_side.address}/list", accept=OK)

    assert answer.content == b"Alfa"
    assert len(waits) == 1


def test_what_stays_wrong_is_given_up_after_three_tries(fetcher, other_side):
    other_side.pages["/list"] = always(b"", 500)

    code = fault_of(fetcher(), f"{other_side.address}/list")

    assert code == "status"
    assert len(other_side.asked) == 3


@pytest.mark.parametrize("status", [400, 403, 404, 410, 422])
def test_an_answer_that_stands_is_not_asked_for_again(fetcher, other_side, status):
    other_side.pages["/list"] = always(b"", status)

    code = fault_of(fetcher(), f"{other_side.address}/list")

    assert code == "status"
    assert len(other_side.asked) == 1


def test_the_other_side_is_left_alone_for_as_long_as_it_asks(fetcher, other_side, waits):
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    busy = always(b"", 429, retry_after="7"), always(b"", 503, retry_after=soon)
    other_side.pages["/list"] = in_turn(*busy, always(b"Alfa"))

    fetcher().get(f"{other_side.address}/list", accept=OK)

    assert waits[0] == 7
    assert 20 < waits[1] <= 30


def test_whoever_asks_to_be_left_alone_for_long_is_asked_another_day(fetcher, other_side, waits):
    other_side.pages["/list"] = always(b"", 429, retry_after="86400")

    code = fault_of(fetcher(), f"{other_side.address}/list")

    assert code == "asked-to-wait"
    assert waits == []


def test_an_answer_that_drips_is_cut_off_when_its_time_is_up(fetcher, other_side):
    def drip(asked):
        asked.raw(200, {"Content-Length": "1000"}, b"")
        for _ in range(100):
            asked.bytes(b"x")
            time.sleep(0.05)

    other_side.pages["/list"] = drip
    started = time.monotonic()

    code = fault_of(fetcher(seconds=0.5, tries=1), f"{other_side.address}/list")

    assert code == "too-slow"
    assert time.monotonic() - started < 2


def test_headers_that_drip_are_cut_off_too(fetcher, other_side):
    def drip(asked):
        asked.bytes(b"HTTP/1.1 200 OK\r\n")
        for n in range(100):
            asked.bytes(f"X-{n}: x\r\n".encode())
            time.sleep(0.05)

    other_side.pages["/list"] = drip
    started = time.monotonic()

    code = fault_of(fetcher(seconds=0.5, tries=1), f"{other_side.address}/list")

    assert code == "too-slow"
    assert time.monotonic() - started < 2


def test_silence_is_not_waited_out(fetcher, other_side):
    other_side.pages["/list"] = lambda asked: time.sleep(3)

    code = fault_of(fetcher(read_seconds=0.3, tries=1), f"{other_side.address}/list")

    assert code == "too-slow"


@pytest.mark.parametrize("length", ["100", "5"])
def test_an_answer_that_breaks_off_is_not_taken_for_whole(fetcher, other_side, length):
    other_side.pages["/list"] = lambda asked: asked.raw(200, {"Content-Length": length}, b"Alfa")

    code = fault_of(fetcher(), f"{other_side.address}/list")

    assert code == "cut-off"
    assert len(other_side.asked) == 3


def test_chunks_that_break_off_are_not_taken_for_the_whole(fetcher, other_side):
    chunked = {"Transfer-Encoding": "chunked"}

    def broken(asked):
        asked.handler.protocol_version = "HTTP/1.1"
        asked.raw(200, chunked, b"4\r\nAlfa\r\n9\r\nBe")

    other_side.pages["/list"] = broken

    code = fault_of(fetcher(), f"{other_side.address}/list")

    assert code == "cut-off"


def test_a_file_that_breaks_off_and_then_comes_holds_nothing_twice(fetcher, other_side):
    broken = lambda asked: asked.raw(200, {"Content-Length": "100"}, b"Alfa")  # noqa: E731
    other_side.pages["/list"] = in_turn(broken, always(b"Beta"))
    file = io.BytesIO()

    fetcher().download(f"{other_side.address}/list", file, accept=OK)

    assert file.getvalue() == b"Beta"


def test_what_says_that_it_is_too_large_is_not_fetched(fetcher, other_side):
    announced = {"Content-Length": str(2 * MIB)}
    other_side.pages["/list"] = lambda asked: asked.raw(200, announced, b"x")

    code = fault_of(fetcher(body_bytes=MIB), f"{other_side.address}/list")

    assert code == "too-large"


def test_what_does_not_say_how_large_it_is_is_stopped_at_the_limit(fetcher, other_side):
    other_side.pages["/list"] = lambda asked: asked.raw(200, {}, b"x" * (2 * MIB))

    code = fault_of(fetcher(body_bytes=MIB), f"{other_side.address}/list")

    assert code == "too-large"


def test_a_packed_bomb_is_stopped_at_the_limit(fetcher, other_side):
    bomb = gzip.compress(bytes(200 * MIB), compresslevel=9)
    other_side.pages["/list"] = always(bomb, content_encoding="gzip")

    code = fault_of(fetcher(body_bytes=MIB), f"{other_side.address}/list")

    assert code == "too-large"


def test_packed_content_that_ends_in_the_middle_is_not_taken_for_whole(fetcher, other_side):
    packed = gzip.compress(b"Alfa" * 1000)[:-10]
    other_side.pages["/list"] = always(packed, content_encoding="gzip")

    code = fault_of(fetcher(), f"{other_side.address}/list")

    assert code == "not-understood"


def test_a_header_without_end_is_refused(fetcher, other_side):
    other_side.pages["/list"] = always(b"Alfa", x_long="x" * MIB)

    code = fault_of(fetcher(), f"{other_side.address}/list")

    assert code == "not-understood"


def test_what_is_no_http_is_told(fetcher, other_side):
    other_side.pages["/list"] = lambda asked: asked.bytes(b"SSH-2.0-OpenSSH\r\n\r\n")

    code = fault_of(fetcher(), f"{other_side.address}/list")

    assert code == "not-understood"


def test_a_redirect_is_followed(fetcher, other_side):
    other_side.pages |= {"/old": always(b"", 301, location="/new"), "/new": always(b"Alfa")}

    answer = fetcher().get(f"{other_side.address}/old", accept=OK)

    assert (answer.content, answer.address) == (b"Alfa", f"{other_side.address}/new")


def test_a_redirect_that_goes_in_a_ring_ends(fetcher, other_side):
    other_side.pages["/a"] = always(b"", 302, location="/a")

    code = fault_of(fetcher(), f"{other_side.address}/a")

    assert code == "too-many-redirects"
    assert len(other_side.asked) == 6


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("http://169.254.169.254/latest/meta-data/", "closed-address"),
        ("http://localhost:{port}/inside", "closed-address"),
        ("http://[::1]:{port}/inside", "closed-address"),
        ("http://2130706433:{port}/inside", "closed-address"),
        ("http://[::ffff:127.0.0.1]:{port}/inside", "closed-address"),
        ("file:///etc/passwd", "not-an-address"),
        ("gopher://example.org/", "not-an-address"),
    ],
)
def test_a_redirect_leads_nowhere_that_is_closed(fetcher, other_side, target, code):
    port = other_side.host.partition(":")[2]
    target = target.format(port=port)
    other_side.pages |= {"/a": always(b"", 302, location=target), "/inside": always(b"secret")}

    told = fault_of(fetcher(), f"{other_side.address}/a")

    assert told == code
    assert other_side.paths() == ["/a"]


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/list.csv",
        "https://kari:hemmelig@example.org/",
        "https://:hemmelig@example.org/",
        "https://",
        "example.org/list.csv",
        "http://example.org:port/",
        "https://example.org/a b",
        "http://[::1",
    ],
)
def test_what_is_no_address_is_told(fetcher, address):
    code = fault_of(fetcher(), address)

    assert code == "not-an-address"


def test_a_name_that_nobody_has_is_told(fetcher):
    code = fault_of(fetcher(), "https://finnes-ikke.invalid/")

    assert code == "unknown-host"


def test_a_machine_that_takes_nothing_is_told_after_three_tries(fetcher, other_side, waits):
    other_side.end()

    code = fault_of(fetcher(), f"{other_side.address}/list")

    assert code == "no-connection"
    assert len(waits) == 2


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0"),
        *("100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1"),
        *("ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "192.0.2.1"),
    ],
)
def test_closed_addresses_are_known(address):
    answer = is_public(address)

    assert not answer


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_public_addresses_are_known(address):
    answer = is_public(address)

    assert answer


def test_a_name_that_changes_its_address_is_no_way_in(other_side, monkeypatch):
    """The address that was checked is the one that is connected to; nobody asks a second time."""
    port = int(other_side.host.partition(":")[2])
    answers = itertools.chain(["198.51.100.0", "8.8.8.8"], itertools.repeat("127.0.0.1"))
    looked_up = []

    def look_up(host, *_args, **_kwargs):
        looked_up.append(next(answers) if host == "rebinding.example" else host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (looked_up[-1], port))]

    next(answers)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    limits = Limits(seconds=0.5, connect_seconds=0.3, tries=1)

    code = fault_of(Fetcher("test", (), limits), f"http://rebinding.example:{port}/inside")

    assert code in ("too-slow", "no-connection")
    assert set(looked_up) == {"8.8.8.8"}
    assert other_side.asked == []


def test_one_closed_address_among_the_names_addresses_is_enough(monkeypatch):
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kwargs: both)

    code = fault_of(Fetcher("test"), "http://two.example/")

    assert code == "closed-address"
