"""From a PDF's own coordinates to points from the top left corner of the page as it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

_QUARTER = 4
_STRAIGHT = 0.02


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible box of a page and its quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the file is on the shown page."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == _QUARTER // 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Return a box of the file as x0, top, x1, bottom on the shown page."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def points(self, xs: Sequence[float], ys: Sequence[float]) -> tuple[list[float], list[float]]:
        """Return where many points of the file are on the shown page."""
        if self.turns == 0:
            return [x - self.left for x in xs], [self.top - y for y in ys]
        points = [self.point(x, y) for x, y in zip(xs, ys, strict=True)]
        return [x for x, _ in points], [y for _, y in points]

    def across(
        self,
        lefts: Sequence[float],
        bottoms: Sequence[float],
        rights: Sequence[float],
        tops: Sequence[float],
    ) -> tuple[list[float], list[float]]:
        """Return the left and right edges of many boxes of the file on the shown page."""
        if self.turns == 0:
            return [x - self.left for x in lefts], [x - self.left for x in rights]
        boxes = list(map(self.box, lefts, bottoms, rights, tops))
        return [x0 for x0, *_ in boxes], [x1 for _, _, x1, _ in boxes]

    def reads_rightwards(self, a: float, b: float) -> bool:
        """Say whether text of the direction (a, b) runs from left to right on the shown page."""
        along, across = ((a, b), (-b, a), (-a, -b), (b, -a))[-self.turns % _QUARTER]
        return along > 0 and abs(across) <= _STRAIGHT * along

    def turned(self, turns: int) -> "Frame":
        """Return the same page turned further by quarter turns."""
        return replace(self, turns=(self.turns + turns) % _QUARTER)

    def turns_to_read(self, a: float, b: float) -> int | None:
        """Return the quarter turns after which text of a direction is upright, None if slanting."""
        for turns in range(_QUARTER):
            if self.turned(turns).reads_rightwards(a, b):
                return turns
        return None
