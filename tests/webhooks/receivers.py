"""A program that is called, on this machine: what it does depends on the path."""

import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass
class Receiver:
    """Where it listens, the calls it had (path, headers, body), and the status that it answers on "/"."""

    port: int = 0
    calls: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    status: int = 200
    sent: int = 0

    def address(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """An address of it."""
        return f"http://{host}:{self.port}{path}"


class Handler(BaseHTTPRequestHandler):
    """Takes what comes."""

    receiver: Receiver

    def do_POST(self) -> None:
        """Keep the call, then behave as the path says."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.receiver.calls.append((self.path, dict(self.headers), body))
        try:
            getattr(self, f"answer_{self.path.strip('/') or 'plain'}")()
        except OSError:
            self.close_connection = True

    def answer_plain(self) -> None:
        """The status that is set, and nothing else."""
        self.send_response(self.receiver.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer_redirect(self) -> None:
        """Somewhere else, on this machine."""
        self.send_response(307)
        self.send_header("Location", self.receiver.address("/secret"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer_silent(self) -> None:
        """No answer for as long as anybody waits."""
        time.sleep(30)

    def answer_slow_head(self) -> None:
        """A byte of the head now and then."""
        for byte in b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"x" * 400:
            self.wfile.write(bytes([byte]))
            time.sleep(0.2)

    def answer_slow_body(self) -> None:
        """A byte of the body now and then."""
        self.send_response(200)
        self.end_headers()
        for _ in range(400):
            self.wfile.write(b".")
            time.sleep(0.2)

    def answer_huge_body(self) -> None:
        """A gigabyte, for whoever takes it."""
        self.send_response(200)
        self.send_header("Content-Length", str(1 << 30))
        self.end_headers()
        for _ in range(1 << 14):
            self.wfile.write(b"." * (1 << 16))
            self.receiver.sent += 1 << 16

    def answer_garbage(self) -> None:
        """No HTTP."""
        self.wfile.write(b"220 mail.example.org ESMTP\r\n")
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged."""


def certificate(host: str, folder: Path) -> Path:
    """A certificate for the host that only its own file vouches for, and its key, in one file."""
    path = folder / "certificate.pem"
    said = ["-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}", "-days", "2", "-nodes"]
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", *said]
    subprocess.run([*command, "-keyout", str(path), "-out", str(folder / "half.pem")], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + (folder / "half.pem").read_bytes())
    return path


@contextmanager
def receiving(certified: Path | None = None) -> Iterator[Receiver]:
    """A receiver at work, by https where it has a certificate."""
    receiver = Receiver()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"receiver": receiver}))
    if certified:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certified)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.daemon_threads = True
    server.block_on_close = False
    receiver.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
