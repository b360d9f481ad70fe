"""The public pages: HTTP in, HTML out. No SQL and no rules; everything is asked of the desk."""
