"""Run the desk: `manage.py serve` starts web and embedded worker and prints a one-time sign-in link."""

import socket
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import uvicorn
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from reviews.demo import Demo, make_demo, password_file
from reviews.live.watch import watch_here
from reviews.load import LoadError
from reviews.management.embedded_worker import EmbeddedWorker
from reviews.pipeline import FileToLoad, load_file
from reviews.sign_in import make_link
from reviews.translations import compile_translations


class Command(BaseCommand):
    """Everything one person needs, in one process with one child."""

    help = "Run the desk on this machine."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen, what to load."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--article", action="append", default=[], type=Path, help="a file to load besides seeds/")
        parser.add_argument("--demo", action="store_true", help="demo people that the lead can switch between")

    def handle(self, *args: Any, **options: Any) -> None:
        """Set up, then serve until Ctrl-C."""
        listener = self.listen(options["host"], options["port"])
        self.stdout.write("Setting the desk up; the first time this takes up to a minute …")
        self.stdout.flush()
        compile_translations()
        call_command("migrate", interactive=False, verbosity=0)
        settings.DEMO = options["demo"]
        self.admit(options["host"])
        demo = make_demo()
        for path in [*sorted((settings.ROOT / "seeds").glob("*.txt")), *options["article"]]:
            self.load(path, demo)
        self.greet(options["host"], listener.getsockname()[1], demo)
        with EmbeddedWorker(enabled=not settings.REDIS_URL):
            self.serve(listener)

    def listen(self, host: str, port: int) -> socket.socket:
        """The socket, taken before anything is written."""
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(128)
        except (OSError, OverflowError) as error:
            listener.close()
            raise CommandError(
                f"Port {port} on {host} cannot be used ({getattr(error, 'strerror', None) or error}). "
                f"Choose another one: make run PORT={port + 1 if port < 65535 else 8001}"
            ) from error
        return listener

    def admit(self, host: str) -> None:
        """Answer to the name that we were told to listen on."""
        if host in {"0.0.0.0", "::"}:  # noqa: S104
            settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, socket.gethostname(), *own_addresses()]
        elif host not in settings.ALLOWED_HOSTS:
            settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, host]

    def load(self, path: Path, demo: Demo) -> None:
        """Load a file; one that cannot be loaded is named and does not stop the desk."""
        try:
            file = FileToLoad(content=path.read_bytes(), name=path.name)
            load_file(file, demo.project, by=None, translator=demo.translator)
        except LoadError as error:
            self.stderr.write(f"{path}: {error.sentence} [{error.code}]")
        except OSError as error:
            self.stderr.write(f"{path}: {error.strerror}")

    def greet(self, host: str, port: int, demo: Demo) -> None:
        """Say where the desk is."""
        shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
        link = reverse("sign_in_link", args=[make_link(demo.lead)])
        self.stdout.write(f"\nDuikan 對勘 is ready. Open this link (it signs you in once, as {demo.lead}):\n\n")
        self.stdout.write(f"    http://{shown}:{port}{link}\n\n")
        self.stdout.write(f"Passwords of the demo people: {password_file()}\nCtrl-C ends it.\n")
        self.stdout.flush()

    def serve(self, listener: socket.socket) -> None:
        """Answer requests until Ctrl-C or SIGTERM."""
        config = uvicorn.Config(
            "workbench.asgi:application",
            log_level="warning",
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=2,
        )
        try:
            Server(config).run(sockets=[listener])
        except KeyboardInterrupt:
            self.stdout.write("\nThe desk has ended.")


class Server(uvicorn.Server):
    """One that ends the streams of live updates before it waits for what is being answered."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End."""
        watch_here().end()
        await super().shutdown(sockets)


def own_addresses() -> list[str]:
    """The addresses under which this machine is reached, as far as it knows them."""
    try:
        return sorted({str(info[4][0]) for info in socket.getaddrinfo(socket.gethostname(), None)})
    except OSError:
        return []
