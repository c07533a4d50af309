"""Reading documents into pages of passages. `files.read_file` is the way in.

The bytes are only ever opened in a process of their own (`child`).
"""
