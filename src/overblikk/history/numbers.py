"""Short readable numbers, given once in the whole register and never used again."""

from django.db import connection


def take(count: int) -> list[int]:
    """The next `count` numbers; a number that was taken and not used is simply skipped."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('overblikk_number') FROM generate_series(1, %s)", [count])
        return [row[0] for row in cursor.fetchall()]
