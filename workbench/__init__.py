"""Wiring only: settings, addresses, the Celery application. No rules live here."""
