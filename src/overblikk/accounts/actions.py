"""Making accounts."""

from overblikk.accounts.models import Role, User

TRIAL_ANALYST = "prov-analytiker"


def trial_analyst() -> User:
    """The account that anyone may try the demonstration with; it has no password."""
    user, created = User.objects.get_or_create(
        username=TRIAL_ANALYST,
        defaults={"role": Role.ANALYST, "first_name": "Prøve", "last_name": "Analytiker"},
    )
    if created:
        user.set_unusable_password()
        user.save()
    return user


def give_account(username: str, *, role: Role, name: str, password: str) -> User:
    """Give a person an account, or the one that has the name this role and password."""
    user, _created = User.objects.get_or_create(username=username)
    user.role = role
    user.first_name = name
    user.set_password(password)
    user.save()
    return user
