"""The tables, shaped after HSDS 3. Import them from here, so that all of them are known to the metadata."""

from directory.store.models.access import CostOption, Language, Phone, RequiredDocument, ServiceArea, ServiceCapacity
from directory.store.models.account import Passkey, StaffAccount, StaffRole, StaffSite
from directory.store.models.audit import AuditEvent
from directory.store.models.base import Base
from directory.store.models.crisis import CrisisCount
from directory.store.models.eligibility import Eligibility, RuleKind
from directory.store.models.import_draft import ImportChange, ImportDraft, ImportLayout, ImportRow
from directory.store.models.ledger import ImportBatch, IndexChange
from directory.store.models.location import Accessibility, Address, Location, ServiceAtLocation
from directory.store.models.organization import Organization
from directory.store.models.report import ListingReport
from directory.store.models.saved_list import Attempt, SavedList, SavedListing
from directory.store.models.schedule import Frequency, Schedule, ScheduleException
from directory.store.models.service import (
    AlternateName,
    Description,
    ExtraColumn,
    Provenance,
    Service,
    ServiceFlag,
    ServiceMode,
    ServiceNeed,
)

__all__ = [
    "Accessibility",
    "Address",
    "AlternateName",
    "Attempt",
    "AuditEvent",
    "Base",
    "CostOption",
    "CrisisCount",
    "Description",
    "Eligibility",
    "ExtraColumn",
    "Frequency",
    "ImportBatch",
    "ImportChange",
    "ImportDraft",
    "ImportLayout",
    "ImportRow",
    "IndexChange",
    "Language",
    "ListingReport",
    "Location",
    "Organization",
    "Passkey",
    "Phone",
    "Provenance",
    "RequiredDocument",
    "RuleKind",
    "SavedList",
    "SavedListing",
    "Schedule",
    "ScheduleException",
    "Service",
    "ServiceArea",
    "ServiceAtLocation",
    "ServiceCapacity",
    "ServiceFlag",
    "ServiceMode",
    "ServiceNeed",
    "StaffAccount",
    "StaffRole",
    "StaffSite",
]
