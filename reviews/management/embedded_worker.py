"""The child process that works on jobs beside the web process; started again when it dies, never left behind."""

import os
import subprocess
import sys
import threading
from types import TracebackType

from django.conf import settings

PAUSE_SECONDS = 1.0
STOP_SECONDS = 3.0


class EmbeddedWorker:
    """A context in which `manage.py work` runs. It ends by itself if this process is killed."""

    def __init__(self, *, enabled: bool) -> None:
        self.enabled = enabled
        self.stopping = threading.Event()
        self.child: subprocess.Popen[bytes] | None = None
        self.thread = threading.Thread(target=self._keep_running, name="embedded worker", daemon=True)

    def __enter__(self) -> "EmbeddedWorker":
        if self.enabled:
            self.thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stopping.set()
        if self.child and self.child.poll() is None:
            self.child.terminate()
            try:
                self.child.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.child.kill()
        if self.enabled:
            self.thread.join(STOP_SECONDS)

    def _keep_running(self) -> None:
        command = [sys.executable, str(settings.ROOT / "manage.py"), "work", "--parent", str(os.getpid())]
        while not self.stopping.is_set():
            # A session of its own: Ctrl-C reaches the web process only, which then ends the worker in order.
            self.child = subprocess.Popen(command, start_new_session=True)
            if self.stopping.is_set():
                self.child.terminate()
            self.child.wait()
            self.stopping.wait(PAUSE_SECONDS)
