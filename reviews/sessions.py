"""Django's sessions in the database, asked for by a statement that is written out: every page begins with it."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

STANDING = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(db.SessionStore):
    """A session; kept, changed and ended as Django does."""

    def _get_session_from_db(self) -> Session | None:
        """The row, if there is one that has not run out."""
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        with connection.cursor() as cursor:
            cursor.execute(STANDING, [self.session_key, now])
            found = cursor.fetchone()
        if found is None:
            self._session_key = None
            return None
        return Session(session_data=found[0])
