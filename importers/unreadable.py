"""The one way in which a whole file is refused."""

from directory.domain.problem import Problem, Severity


class UnreadableFile(Exception):  # noqa: N818 - it names what went wrong, as all our errors do
    """No row of the file can be used; `problem` says why in a sentence (row 0: the whole file)."""

    def __init__(self, code: str, sentence: str, value: str = "") -> None:
        self.problem = Problem(0, "", code, sentence, Severity.ERROR, value)
        super().__init__(sentence)
