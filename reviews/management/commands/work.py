"""The embedded worker: `manage.py work` takes chunks of jobs until it is stopped or its parent is gone."""

import os
import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections

from reviews.jobs.work import owner_name, work_once
from reviews.pipeline import STEPS, clock

PAUSE_SECONDS = 0.3


class Command(BaseCommand):
    """Works until SIGTERM, finishing the chunk it has; ends by itself when the web process is gone."""

    help = "Work on background jobs."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How it ends."""
        parser.add_argument("--parent", type=int, help="end when this process is no longer the parent")
        parser.add_argument("--until-idle", action="store_true", help="end when there is nothing left to do")

    def handle(self, *args: Any, **options: Any) -> None:
        """The loop."""
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        owner, parent, look = owner_name(), options["parent"], clock()
        while not stop.is_set() and (parent is None or os.getppid() == parent):
            look()
            if not self.work(owner):
                if options["until_idle"]:
                    break
                stop.wait(PAUSE_SECONDS)

    def work(self, owner: str) -> bool:
        """One chunk, if there is one; a database that is away is waited for."""
        try:
            return work_once(STEPS, owner)
        except OperationalError as error:
            self.stderr.write(f"The database cannot be reached: {error}")
            close_old_connections()
            return False
