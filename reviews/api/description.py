"""What the API is: its description for programs, and who one is to it."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, JsonResponse
from ninja import Router
from pydantic import BaseModel

from reviews.api.callers import Caller
from reviews.api.shapes import when
from reviews.problems import ADDRESS

router = Router()


class Root(BaseModel):
    """Where to begin."""

    openapi: str


class Me(BaseModel):
    """The token that was sent, and whose it is."""

    username: str
    name: str
    label: str
    scope: str
    project: int | None
    expires_at: datetime


@router.get("", auth=None, response=Root, operation_id="root", summary="Where to begin")
def root(request: HttpRequest) -> Any:
    """The address of the description."""
    return {"openapi": f"{ADDRESS}openapi.json"}


@router.get("openapi.json", auth=None, response=dict[str, Any], operation_id="openapi", summary="This description")
def openapi(request: HttpRequest) -> JsonResponse:
    """OpenAPI 3.1."""
    from reviews.api.routes import described

    return JsonResponse(described())


@router.get("me", response=Me, operation_id="me", summary="Whose token this is")
def me(request: HttpRequest) -> Any:
    """By what name and how far the token acts."""
    caller: Caller = request.caller  # type: ignore[attr-defined]
    person, token = caller.person, caller.token
    said = {"label": token.label, "scope": token.scope, "project": token.project_id}
    return {"username": person.username, "name": str(person), **said, "expires_at": when(token.expires_at)}
