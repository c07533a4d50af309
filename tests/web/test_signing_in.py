"""Signing in: a password, then a second factor; and trials, in the demonstration only."""

import time

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from overblikk.accounts.models import AccessEntry, User, What
from overblikk.accounts.second_factor import forget_second_factor, has_second_factor
from overblikk.accounts.viewer import operator
from overblikk.web.signing_in.second_step import BEFORE
from tests.bodies import register_everything_on_the_first_of_march
from tests.conftest import with_second_factor
from tests.house.test_outsider import ALL
from tests.web.signing_in import PASSWORD, code_now, give_password, secret_of

ROLES = ("reader", "owner", "coordinator", "analyst", "administrator")


@pytest.fixture(autouse=True)
def lenient_clock(settings):
    """A code that was right when it was made is right when it arrives, also on a slow machine."""
    settings.MFA_TOTP_TOLERANCE = 1


@pytest.fixture
def newcomer(db) -> User:
    """A person who was given an account and has not signed in yet."""
    return User.objects.create_user("ny", email="ny@example.no", password=PASSWORD)


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def sign_in(client: Client, person: User) -> None:
    give_password(client, person.username)
    client.post("/logg-inn/kode/", {"code": code_now(secret_of(person))})


# The two steps


def test_a_password_and_a_code_sign_in(client, reader):
    """And lead to the page that was asked for."""
    asked = client.post("/logg-inn/", {"login": "reader", "password": PASSWORD, "next": "/kilder/"})

    answer = client.post("/logg-inn/kode/", {"code": code_now(secret_of(reader))})

    assert asked.url == "/logg-inn/kode/"
    assert answer.url == "/kilder/"
    assert is_signed_in(client)


def test_nobody_is_led_to_another_site_by_signing_in(client, reader):
    client.post("/logg-inn/", {"login": "reader", "password": PASSWORD, "next": "//evil.example/"})

    answer = client.post("/logg-inn/kode/", {"code": code_now(secret_of(reader))})

    assert answer.url == "/"


def test_a_script_is_answered_with_the_page_and_no_password(client, db):
    answer = client.post(
        "/logg-inn/", {"login": "reader", "password": "typed-here"}, HTTP_ACCEPT="application/json"
    )

    assert answer.headers["Content-Type"].startswith("text/html")
    assert "typed-here" not in answer.content.decode()


def test_the_e_mail_address_goes_for_the_user_name(client, newcomer):
    give_password(client, "NY@example.no")

    assert is_signed_in(client)


def test_a_password_alone_signs_nobody_in_who_has_a_second_factor(client, reader):
    give_password(client, "reader")

    page = client.get("/bordet/")

    assert not is_signed_in(client)
    assert page.url.startswith("/logg-inn/")


@pytest.mark.parametrize("code", ["000000", "12345678", "", "æøå"])
def test_a_wrong_code_is_refused_in_plain_words(client, reader, code):
    give_password(client, "reader")

    page = client.post("/logg-inn/kode/", {"code": code}).content.decode()

    assert ("Koden er feil eller brukt" if code else "Dette må fylles ut") in page
    assert not is_signed_in(client)


def test_a_code_signs_in_once(client, reader):
    """Whoever looked over the shoulder comes too late."""
    sign_in(client, reader)
    other = Client()
    give_password(other, "reader")

    other.post("/logg-inn/kode/", {"code": code_now(secret_of(reader))})

    assert is_signed_in(client)
    assert not is_signed_in(other)


def test_the_code_step_answers_nobody_who_has_not_given_a_password(client, reader):
    answer = client.post("/logg-inn/kode/", {"code": code_now(secret_of(reader))})

    assert answer.url == "/logg-inn/"
    assert not is_signed_in(client)


def test_a_sign_in_can_be_broken_off_at_the_code(client, reader):
    """Otherwise nobody else could sign in in that window."""
    give_password(client, "reader")

    answer = client.post("/logg-ut/", {"next": "/logg-inn/"})

    assert answer.url == "/logg-inn/"
    assert client.get("/logg-inn/").status_code == 200


def test_wrong_user_name_and_wrong_password_read_the_same(client, reader):
    """Nobody learns who has an account."""
    pages = [
        client.post("/logg-inn/", {"login": name, "password": "something else"})
        for name in ("reader", "nobody")
    ]

    assert all("Brukernavnet eller passordet er feil." in page.content.decode() for page in pages)


def test_a_closed_account_says_so_to_whoever_knows_its_password(client, newcomer):
    newcomer.is_active = False
    newcomer.save()

    answer = client.post("/logg-inn/", {"login": "ny", "password": PASSWORD}, follow=True)

    assert "Kontoen er stengt" in answer.content.decode()
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    ("language", "word"), [("nb", "Logg inn"), ("nn", "Logg inn"), ("en", "Sign in")]
)
def test_the_sign_in_page_reads_in_three_languages(client, db, language, word):
    client.cookies["django_language"] = language

    page = client.get("/logg-inn/").content.decode()

    assert f'lang="{language}"' in page
    assert word in page


def test_nobody_makes_an_account(client, db):
    """No page of allauth's exists beside ours."""
    names = {address.name for address in ALL}

    assert not {"account_signup", "account_email", "account_reset_password"} & names


# Failed tries


def test_repeated_failures_close_the_way_in_also_for_the_right_password(client, newcomer):
    """Five tries in five minutes, counted for the account."""
    for _try in range(5):
        client.post("/logg-inn/", {"login": "ny", "password": "a guess"})

    page = client.post("/logg-inn/", {"login": "ny", "password": PASSWORD}).content.decode()

    assert "For mange forsøk har slått feil" in page
    assert not is_signed_in(client)


def test_repeated_wrong_codes_close_the_way_in_also_for_the_right_one(client, reader):
    give_password(client, "reader")
    for _try in range(5):
        client.post("/logg-inn/kode/", {"code": "000000"})

    page = client.post("/logg-inn/kode/", {"code": code_now(secret_of(reader))}).content.decode()

    assert "For mange forsøk har slått feil" in page
    assert not is_signed_in(client)


def test_many_tries_from_one_machine_are_turned_away(client, db):
    """Whatever the names are."""
    answers = [
        client.post("/logg-inn/", {"login": f"n{n}", "password": "a guess"}) for n in range(31)
    ]

    assert answers[-1].status_code == 429
    assert "For mange forsøk" in answers[-1].content.decode()


# Setting up the second factor


def test_whoever_has_no_second_factor_reaches_nothing_else(client, newcomer):
    """Every address of the system leads to setting it up, but for the sign-in area itself."""
    give_password(client, "ny")

    answers = {
        (address.name, method): getattr(client, method)(address.path)
        for address in ALL
        if address.name not in BEFORE
        for method in ("get", "post")
    }

    assert {answer.headers.get("Location") for answer in answers.values()} == {"/konto/totrinn/"}


def test_setting_up_shows_key_and_recovery_codes_once(client, newcomer):
    give_password(client, "ny")
    page = client.get("/konto/totrinn/")
    secret = page.context["form"].secret

    codes = client.post("/konto/totrinn/", {"code": code_now(secret)}, follow=True)
    again = client.get("/konto/reservekoder/")

    assert secret in page.content.decode()
    assert "data:image/svg+xml;base64," in page.content.decode()
    assert len(codes.context["unused_codes"]) == 10
    assert all(code in codes.content.decode() for code in codes.context["unused_codes"])
    assert not set(codes.context["unused_codes"]) & set(again.content.decode().split())
    assert client.get("/konto/").status_code == 200


def test_a_wrong_first_code_sets_nothing_up_and_keeps_the_key(client, newcomer):
    give_password(client, "ny")
    secret = client.get("/konto/totrinn/").context["form"].secret

    page = client.post("/konto/totrinn/", {"code": "000000"})

    assert "Koden er feil" in page.content.decode()
    assert page.context["form"].secret == secret
    assert not has_second_factor(newcomer)


def test_a_session_with_a_password_alone_gains_nothing_from_the_second_factor_of_another(
    client, newcomer
):
    """Somebody who knew the first password is out as soon as its owner has set up the app."""
    other = Client()
    give_password(other, "ny")
    give_password(client, "ny")
    secret = client.get("/konto/totrinn/").context["form"].secret
    client.post("/konto/totrinn/", {"code": code_now(secret)})

    answer = other.post("/konto/totrinn/bytt/")

    assert answer.headers["Location"] == "/logg-inn/"
    assert not is_signed_in(other)
    assert has_second_factor(newcomer)


def test_a_past_day_is_no_way_around_the_second_factor(committed, client):
    """Neither for whoever has none, nor for a session that has not shown it."""
    register_everything_on_the_first_of_march()
    newcomer = User.objects.create_user("ny", password=PASSWORD)
    give_password(client, "ny")
    first = client.get("/", {"per": "2026-03-02"})
    with_second_factor(newcomer)

    second = client.get("/", {"per": "2026-03-02"})

    assert first.url == "/konto/totrinn/"
    assert second.url == "/logg-inn/"


def test_a_recovery_code_signs_in_once(client, reader):
    codes = recovery_codes(client, reader)
    client.post("/logg-ut/")
    give_password(client, "reader")
    client.post("/logg-inn/kode/", {"code": codes[0]})
    signed_in = is_signed_in(client)
    client.post("/logg-ut/")
    give_password(client, "reader")

    page = client.post("/logg-inn/kode/", {"code": codes[0]}).content.decode()

    assert signed_in
    assert "Koden er feil eller brukt" in page
    assert not is_signed_in(client)


def recovery_codes(client: Client, person: User) -> list[str]:
    sign_in(client, person)
    page = client.post("/konto/reservekoder/nye/", follow=True)
    return page.context["unused_codes"]


def test_a_new_app_is_set_up_at_the_next_sign_in(client, reader):
    """The old one and its recovery codes are gone at once."""
    recovery_codes(client, reader)

    client.post("/konto/totrinn/bytt/")
    ended = not is_signed_in(client)
    give_password(client, "reader")

    assert ended
    assert not Authenticator.objects.filter(user=reader).exists()
    assert client.get("/").url == "/konto/totrinn/"


def test_a_forgotten_second_factor_is_set_up_anew(client, reader):
    """For whoever has lost both the app and the recovery codes."""
    first, second = (forget_second_factor(reader, by=operator()) for _ in range(2))
    give_password(client, "reader")

    assert (first, second) == (True, False)
    assert client.get("/").url == "/konto/totrinn/"


# One's own account


def test_what_is_grave_asks_for_the_password_again_after_a_while(client, reader, monkeypatch):
    sign_in(client, reader)
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + 600)

    asked = client.get("/konto/reservekoder/nye/")
    wrong = client.post(asked.url, {"password": "something else"})
    right = client.post(asked.url, {"password": PASSWORD})

    assert asked.url == "/konto/bekreft/?next=%2Fkonto%2Freservekoder%2Fnye%2F"
    assert "Passordet er feil." in wrong.content.decode()
    assert right.url == "/konto/reservekoder/nye/"


def test_a_new_password_ends_the_other_sessions(client, reader):
    sign_in(client, reader)
    other = Client()
    other.force_login(reader)
    new = "a longer and newer password"

    client.post("/konto/passord/", {"oldpassword": PASSWORD, "password1": new, "password2": new})

    assert client.get("/konto/").status_code == 200
    assert other.get("/konto/").status_code == 302
    assert User.objects.get(pk=reader.pk).check_password(new)


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("wrong", "a longer and newer password", "a longer and newer password", "det du har nå"),
        (PASSWORD, "a longer and newer password", "another one entirely", "ikke like"),
        (PASSWORD, "short", "short", "12"),
    ],
)
def test_a_new_password_that_will_not_do_is_refused(client, reader, old, new, again, said):
    sign_in(client, reader)

    page = client.post(
        "/konto/passord/", {"oldpassword": old, "password1": new, "password2": again}
    )

    assert said in page.content.decode()
    assert User.objects.get(pk=reader.pk).check_password(PASSWORD)


def test_one_s_account_is_today_s(committed, client):
    """Recovery codes are marked as seen, which a past day does not allow."""
    register_everything_on_the_first_of_march()
    reader = with_second_factor(User.objects.create_user("reader", password=PASSWORD))
    sign_in(client, reader)

    answer = client.get("/konto/reservekoder/", {"per": "2026-03-02"})

    assert answer.url == "/konto/reservekoder/"


# Trials


@pytest.mark.parametrize("role", ROLES)
def test_a_trial_exists_in_the_demonstration_only(client, db, settings, role):
    settings.DEMONSTRATION = False

    answer = client.post(f"/logg-inn/prov/{role}/")

    assert answer.status_code == 404
    assert not is_signed_in(client)


@pytest.mark.parametrize("role", ROLES)
def test_a_trial_signs_in_without_a_password_and_every_page_says_so(client, db, settings, role):
    settings.DEMONSTRATION = True

    front = client.post(f"/logg-inn/prov/{role}/", follow=True).content.decode()

    assert is_signed_in(client)
    assert "Dette er en demonstrasjon." in front
    assert "Du er logget inn som " in front


def test_there_is_no_trial_of_a_role_that_is_none(client, db, settings):
    settings.DEMONSTRATION = True

    assert client.post("/logg-inn/prov/superuser/").status_code == 404


def test_the_sign_in_page_says_what_each_trial_may(client, db, settings):
    settings.DEMONSTRATION = True

    page = client.get("/logg-inn/").content.decode()

    assert all(f"/logg-inn/prov/{role}/" in page for role in ROLES)
    assert "Du er ikke logget inn." in page


def test_a_trial_ends_with_the_demonstration(client, db, settings):
    """Nor can it set up a second factor for the account that anyone may try."""
    settings.DEMONSTRATION = True
    client.post("/logg-inn/prov/analyst/")
    settings.DEMONSTRATION = False

    answer = client.get("/bordet/")

    assert answer.url.startswith("/logg-inn/")
    assert not is_signed_in(client)


def test_nobody_keeps_an_account_that_anyone_may_try(client, db, settings):
    settings.DEMONSTRATION = True
    client.post("/logg-inn/prov/analyst/")

    answers = {client.get(f"/konto/{page}").status_code for page in ("", "passord/", "totrinn/")}

    assert answers == {403}


def test_a_trial_leaves_nothing_of_who_signed_in_before(client, reader, settings):
    settings.DEMONSTRATION = True
    sign_in(client, reader)

    client.post("/logg-inn/prov/analyst/")

    assert client.session["_auth_user_id"] != str(reader.pk)
    assert "second-factor-shown-by" not in client.session


def test_the_second_step_stands_in_the_access_log(client, reader):
    """A wrong code, and an app that is forgotten, as much as signing in."""
    client.post("/logg-inn/", {"login": "reader", "password": PASSWORD})
    client.post("/logg-inn/kode/", {"code": "000000"})
    forget_second_factor(reader, by=operator())

    told = list(AccessEntry.objects.order_by("id").values_list("what", flat=True))

    assert told[-2:] == [What.CODE_FAILED, What.SECOND_FACTOR_GONE]
