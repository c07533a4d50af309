"""Why a file is not read, as the child process says it."""


class Refused(Exception):
    """A file that cannot be taken in: a code, and the params that its message names."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
