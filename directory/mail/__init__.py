"""Letters to staff, agencies and families who asked for them: by SMTP, or into a folder where there is none."""
