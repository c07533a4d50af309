"""What unpacking a file that somebody sent may come to."""

MIB = 1024 * 1024

UNPACKED_BYTES = 300 * MIB
ZIP_ENTRIES = 10_000
# Office files that people keep pack 5 to 50 times; a bomb packs up to 1,000 times.
PACKED_RATIO = 200
# Below this a high ratio does no harm.
RATIO_MATTERS_FROM = 10 * MIB
