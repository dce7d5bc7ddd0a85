"""Named places where a test has a process die, as a power cut would end it. On a desk nothing happens there."""

import os
import signal

_armed = [os.environ.get("DUIKAN_FAULT", "")]


def faultpoint(name: str) -> None:
    """End this process here and now, if this is the place that is armed."""
    if name == _armed[0]:
        os.kill(os.getpid(), signal.SIGKILL)


def arm(name: str) -> None:
    """Have this process die at the place called `name`; an empty name disarms it."""
    _armed[0] = name
