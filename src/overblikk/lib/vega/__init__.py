"""Vega-Lite, in a process of its own: it takes a hundred MiB, which no worker should hold for good.

`drawing` asks, `process` is what is asked. Nothing is fetched from anywhere.
"""
