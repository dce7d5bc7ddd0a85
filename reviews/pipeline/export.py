"""An edition becomes a file: the whole new file or the old one, never half of one."""

import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from reviews.export import Edition, write
from reviews.faults import faultpoint


def to_bytes(edition: Edition, name: str, progress: Callable[[float], None] | None = None) -> bytes:
    """The edition in the format `name`. Raises as reviews.export.write does."""
    buffer = io.BytesIO()
    write(edition, name, buffer, progress)
    return buffer.getvalue()


def to_file(edition: Edition, name: str, path: Path) -> None:
    """Write the edition to `path` through a temporary file beside it, so that a reader never sees half of it."""
    put_whole(lambda file: write(edition, name, file), path)


def put_whole(fill: Callable[[BinaryIO], object], path: Path) -> None:
    """Have a new file filled, and put it in the place of `path` once it is whole."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            fill(file)
            faultpoint("export.before_sync")
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        faultpoint("export.before_rename")
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
