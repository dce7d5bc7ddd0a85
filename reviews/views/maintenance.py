"""While a file called `maintenance` lies in the data folder, every page says that the desk is being worked on."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from reviews.views.errors import answer

Answer = Callable[[HttpRequest], HttpResponse]


def maintenance(get_response: Answer) -> Answer:
    """A middleware. What stands in the file is shown: until when, for instance. Static files and /health go on."""

    def respond(request: HttpRequest) -> HttpResponse:
        if request.path == "/health":
            return get_response(request)
        try:
            note = (settings.DATA_DIR / "maintenance").read_text().strip()
        except OSError:
            return get_response(request)
        return answer(request, "maintenance", note=note)

    return respond
