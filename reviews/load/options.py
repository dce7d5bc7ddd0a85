"""What a person may say about a file before it is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """`target` holds the bytes of the second file where source and target come in two."""

    source_lang: str | None = None
    target_lang: str | None = None
    encoding: str | None = None
    target: bytes | None = None
    target_name: str = ""
