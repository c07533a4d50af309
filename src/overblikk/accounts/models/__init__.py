"""People who sign in."""

from overblikk.accounts.models.user import Role, User

__all__ = ["Role", "User"]
