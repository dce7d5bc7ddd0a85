"""Shares that are counted by the lot: 五千張 are five million shares in Taiwan. Source: the trading rules of the Taiwan Stock Exchange."""

_LOT = 1000


def with_shares(values: tuple[float, ...], text: str, end: int) -> tuple[float, ...]:
    """The values of a number, with that of the single shares where what stands behind it at `end` counts lots of them."""
    return (*values, values[0] * _LOT) if text.startswith(("張", "张"), end) and "股" in text else values
