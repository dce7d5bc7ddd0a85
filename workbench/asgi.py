"""The ASGI entry point."""

import os
import warnings

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workbench.settings")

# Static files are short and read from disk: that they are read in a thread at once is what we want.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")

django_application = get_asgi_application()

from workbench.body_limit import limited  # noqa: E402  # it needs Django set up

application = limited(django_application)
