"""Reading the files that people send. `reading.read_file` is the way in.

The bytes are only ever opened in a process of their own (`child`), which knows nothing of
Django, the database or this process's memory.
"""
