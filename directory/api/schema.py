"""What may be sent: one model per request, strict about kinds, kind about what is missing."""

from datetime import datetime
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from directory.domain.household import Household
from directory.domain.listing import Kind
from directory.domain.match import OFFERED, Filters, Question, Sort
from directory.domain.place import Point

HERE = ZoneInfo("America/Los_Angeles")
LONGEST_TEXT = 10_000
FILTER_FLAGS = frozenset({"no_id", "walk_in", "evening", "weekend", "free", "accessible", "checked_recently"})

Age = Annotated[int, Field(ge=0, le=130)]
ShortText = Annotated[str, Field(max_length=80)]


class Coordinates(BaseModel):
    """A spot on the ground in WGS 84 degrees."""

    model_config = ConfigDict(extra="forbid")

    lat: float = Field(ge=-90, le=90)
    lon: float = Field(ge=-180, le=180)


class MatchRequest(BaseModel):
    """The body of `POST /api/v1/match`; every field may be left out."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field("", max_length=LONGEST_TEXT)
    needs: list[ShortText] = Field(default_factory=list, max_length=120)
    near: Annotated[str, Field(max_length=LONGEST_TEXT)] | Coordinates | None = None
    school: Annotated[str, Field(max_length=200)] = ""
    radius_miles: float | None = Field(None, gt=0, le=3000)
    ages: list[Age] = Field(default_factory=list, max_length=30)
    languages: list[ShortText] = Field(default_factory=list, max_length=20)
    insurance: ShortText = ""
    household_size: int | None = Field(None, ge=1, le=40)
    monthly_income: float | None = Field(None, ge=0, le=10_000_000)
    flags: list[ShortText] = Field(default_factory=list, max_length=40)
    open_at: datetime | None = None
    modes: list[Literal["in_person", "phone", "online", "home"]] = Field(default_factory=list, max_length=4)
    lang: Literal["en", "es"] = "en"
    sort: Sort = Sort.BEST
    kinds: list[Kind] = Field(default_factory=list, max_length=4)
    limit: int = Field(20, ge=1, le=100)
    offset: int = Field(0, ge=0, le=10_000)

    def question(self) -> Question:
        """The request as the question it asks. A time without a zone is Sacramento time."""
        flags = frozenset(self.flags)
        return Question(
            text=self.text,
            needs=tuple(self.needs),
            near=Point(self.near.lat, self.near.lon) if isinstance(self.near, Coordinates) else self.near,
            school=self.school,
            radius_miles=self.radius_miles,
            household=Household(
                ages=tuple(self.ages),
                languages=tuple(self.languages),
                insurance=self.insurance,
                size=self.household_size,
                monthly_income=self.monthly_income,
                flags=flags - FILTER_FLAGS,
            ),
            filters=Filters(
                modes=frozenset(self.modes),
                open_at=_local(self.open_at),
                no_id="no_id" in flags,
                walk_in="walk_in" in flags,
                evening="evening" in flags,
                weekend="weekend" in flags,
                free="free" in flags,
                accessible="accessible" in flags,
                checked_recently="checked_recently" in flags,
            ),
            sort=self.sort,
            language=self.lang,
            limit=self.limit,
            offset=self.offset,
            kinds=frozenset(self.kinds) or OFFERED,
        )


def _local(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    return moment.replace(tzinfo=HERE) if moment.tzinfo is None else moment.astimezone(HERE)
