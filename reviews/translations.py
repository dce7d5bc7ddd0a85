"""Compiled translations: the catalogues are kept as text and compiled where they are used."""

import os
from pathlib import Path

import polib
from django.conf import settings


def compile_translations() -> list[Path]:
    """Compile every catalogue that is newer than its compiled form; return those compiled."""
    compiled = []
    for folder in settings.LOCALE_PATHS:
        for source in sorted(Path(folder).glob("*/LC_MESSAGES/*.po")):
            target = source.with_suffix(".mo")
            if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
                mine = target.with_suffix(f".{os.getpid()}")  # several processes may start at once
                polib.pofile(str(source)).save_as_mofile(str(mine))
                mine.replace(target)
                compiled.append(target)
    return compiled
