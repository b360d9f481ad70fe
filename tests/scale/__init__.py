"""Real servers under real load: two OpenSearch nodes and PostgreSQL, `make test-scale`."""
