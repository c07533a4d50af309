"""What opens files that others sent: nothing in them is believed, run or fetched.

The bytes are only ever opened in a process of their own (`confined`), started and heard by
`listening`, which knows nothing of Django, the database or the memory of who asks.
"""
