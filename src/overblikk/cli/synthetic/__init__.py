"""Made-up initiatives in any number, for load tests and demonstrations.

`making` makes them, `world` what they are tied to, `values` what each says and `edits` how it
changes; `grammar` puts the words together from the lists in `words.toml` and `sentences.toml`.
"""
