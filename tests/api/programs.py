"""A program that comes to the API with a token of somebody's."""

import json
from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reviews.models import Person, Project
from reviews.review.actions.api_token import give_token

JSON = "application/json"


class Program:
    """Asks the API in a person's name; without one, without a token."""

    def __init__(self, person: Person | None, scope: str = "write", project: Project | None = None) -> None:
        self.secret, self.address = "", "127.0.0.1"
        if person:
            _token, self.secret = give_token(by=person, label="A script", scope=scope, days=7, project=project)

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> Any:
        """The answer of /api/v1/`path`."""
        said: dict[str, Any] = {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        if self.secret:
            said["HTTP_AUTHORIZATION"] = f"Bearer {self.secret}"
        data = body if isinstance(body, str | bytes) else json.dumps(body) if body is not None else ""
        return Client(REMOTE_ADDR=self.address).generic(method, f"/api/v1/{path}", data, content_type=JSON, **said)

    def send(self, path: str, form: Mapping[str, Any], **headers: str) -> Any:
        """The answer to a form, whose `file` and `target_file` are contents of files called mill.txt."""
        data = {
            name: SimpleUploadedFile("mill.txt", value.encode() if isinstance(value, str) else value)
            if "file" in name
            else value
            for name, value in form.items()
        }
        said = {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        return Client().post(f"/api/v1/{path}", data, HTTP_AUTHORIZATION=f"Bearer {self.secret}", **said)  # type: ignore[arg-type]

    def get(self, path: str, **headers: str) -> Any:
        """What is told at `path`, or of the problem."""
        return self.ask("GET", path, **headers).json()

    def code(self, method: str, path: str, body: object = None, **headers: str) -> str:
        """Status and, of a problem, code: "409 conflict"."""
        answer = self.ask(method, path, body, **headers)
        kind = answer["Content-Type"]
        return (
            f"{answer.status_code} {answer.json()['code']}"
            if kind.startswith("application/problem")
            else str(answer.status_code)
        )
