"""Django's PostgreSQL, its connections kept from one request to the next."""
