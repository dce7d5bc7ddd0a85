"""Finding a quoted stretch again in a text that has changed since."""


def anchored(quote: str, start: int, text: str) -> tuple[int, int] | None:
    """Where `quote`, once at `start`, stands in `text` now: at its old place, else at the nearest; None if nowhere.

    Offsets are in code points.
    """
    if not quote:
        return None
    if text.startswith(quote, start):
        return start, start + len(quote)
    before, after = text.rfind(quote, 0, start + len(quote)), text.find(quote, start)
    found = [at for at in (before, after) if at >= 0]
    if not found:
        return None
    at = min(found, key=lambda one: abs(one - start))
    return at, at + len(quote)
