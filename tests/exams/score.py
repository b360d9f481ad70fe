"""How a section of the exam went."""

from dataclasses import dataclass, field


@dataclass
class Score:
    """Points of one section, and a line for each point lost."""

    section: str
    passed: int = 0
    asked: int = 0
    lost: list[str] = field(default_factory=list)

    def mark(self, passed: bool, line: str) -> None:
        """Count one question."""
        self.asked += 1
        self.passed += passed
        if not passed:
            self.lost.append(line)

    @property
    def percent(self) -> float:
        """Share of points, 0 to 100; 0 when nothing was asked, so that an empty exam never passes."""
        return 100 * self.passed / self.asked if self.asked else 0.0

    def __str__(self) -> str:
        return f"{self.section}: {self.passed} of {self.asked} ({self.percent:.1f} %)"
