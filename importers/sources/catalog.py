"""All sources, in the order in which a header that fits several is settled."""

from importers.sources import agency, county, school, template
from importers.sources.source import Source

SOURCES: tuple[Source, ...] = (template.SOURCE, county.SOURCE, school.SOURCE, agency.SOURCE)
