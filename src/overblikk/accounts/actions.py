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
