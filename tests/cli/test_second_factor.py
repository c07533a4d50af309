"""Letting somebody in again who has lost the telephone."""


def test_a_second_factor_is_forgotten_for_somebody_with_an_account(overblikk):
    """Who has none, and who is nobody, is told."""
    overblikk("person", "kari", "--password", "et langt nok passord")

    done = overblikk("second-factor", "kari")
    wrong = overblikk("second-factor", "ola", status=2)

    assert "kari har ikke satt opp noen app" in done.stdout
    assert "ola" in wrong.stderr
