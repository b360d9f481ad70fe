"""How far a source can be trusted, in words."""

from flask_babel import lazy_gettext

from directory.domain.listing import Confidence

CONFIDENCES = {
    Confidence.VERIFIED_SOURCE: lazy_gettext("From an official list or the agency itself"),
    Confidence.SINGLE_SOURCE: lazy_gettext("From one source only"),
    Confidence.OLDER_SOURCE: lazy_gettext("From an older source"),
    Confidence.UNCONFIRMED: lazy_gettext("Not confirmed yet"),
}
