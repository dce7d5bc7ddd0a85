"""How much one file may hold. Over a limit a file is refused; nothing is ever cut."""

UPLOAD_BYTES = 50 * 2**20
UNPACKED_BYTES = 200 * 2**20
SEGMENT_CHARACTERS = 20_000
SEGMENTS = 200_000
COLUMNS = 200
JSON_DEPTH = 64
CLUSTER_MARKS = 64
FILENAME_BYTES = 255
