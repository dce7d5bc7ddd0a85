"""How much one file may hold. Over a limit a file is refused; nothing is ever cut."""

UPLOAD_BYTES = 50 * 2**20
UNPACKED_BYTES = 200 * 2**20
PACKED_FILES = 5_000
ATTRIBUTES = 500
MARKUP = 10_000_000
"""Elements and attributes: a tree of them takes 100 to 200 bytes each, however short they are in the file."""
SEGMENT_CHARACTERS = 20_000
SEGMENTS = 200_000
NOTE_CHARACTERS = 10_000
COLUMNS = 200
JSON_DEPTH = 64
CLUSTER_MARKS = 64
FILENAME_BYTES = 255
READING_MEMORY = 2 * 2**30
READING_SECONDS = 120
READING_FILES = 64
"""What the process that reads one file may use: addresses, seconds of work, open files (keeper.py)."""
