"""The ruling lines of a page, from the paths that are drawn on it, and the size of its pictures."""

import ctypes
from collections.abc import Iterable, Iterator

from pypdfium2 import raw

from casecheck.readers.pdf.calls import plain
from casecheck.readers.pdf.frame import Frame
from casecheck.readers.pdf.glyphs import Ruling

_THIN = 3.0
_SHORT = 1.0
_OFF_AXIS = 0.5
_DEEPEST_FORM = 8
_MOST_RULINGS = 50_000

_ADDRESS, _NUMBER = ctypes.c_void_p, ctypes.c_int
_segment = plain(raw.FPDFPath_GetPathSegment, ctypes.c_size_t, _ADDRESS, _NUMBER)
_segment_point = plain(raw.FPDFPathSegment_GetPoint, _NUMBER, _ADDRESS, _ADDRESS, _ADDRESS)
_segment_kind = plain(raw.FPDFPathSegment_GetType, _NUMBER, _ADDRESS)
_segment_closes = plain(raw.FPDFPathSegment_GetClose, _NUMBER, _ADDRESS)

_Matrix = tuple[float, float, float, float, float, float]
_Point = tuple[float, float]
_SAME: _Matrix = (1, 0, 0, 1, 0, 0)


class PathReader:
    """Collects rulings; `shapes` counts other paths, `picture_area` is the largest picture."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._bounds = [ctypes.c_float() for _ in range(4)]
        self._x = ctypes.c_float()
        self._y = ctypes.c_float()
        self.rulings: list[Ruling] = []
        self.shapes = 0
        self.picture_area = 0.0

    def read(
        self, objects: Iterable[ctypes.c_void_p], outer: _Matrix = _SAME, depth: int = 0
    ) -> None:
        """Read objects, and those of the forms among them, each with the matrix of its form."""
        for item in objects:
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_PATH and len(self.rulings) < _MOST_RULINGS:
                self._path(item, outer)
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                self._picture(item, outer)
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                self.read(_inside(item), _times(_matrix(item), outer), depth + 1)

    def _box(self, item: ctypes.c_void_p, outer: _Matrix) -> tuple[float, float, float, float]:
        raw.FPDFPageObj_GetBounds(item, *self._bounds)
        left, bottom, right, top = (edge.value for edge in self._bounds)
        return self._frame.box(*_apply(outer, left, bottom), *_apply(outer, right, top))

    def _picture(self, item: ctypes.c_void_p, outer: _Matrix) -> None:
        x0, top, x1, bottom = self._box(item, outer)
        self.picture_area = max(self.picture_area, (x1 - x0) * (bottom - top))

    def _path(self, item: ctypes.c_void_p, outer: _Matrix) -> None:
        if not _is_painted(item):
            return
        x0, top, x1, bottom = self._box(item, outer)
        if max(x1 - x0, bottom - top) < _SHORT:
            return
        if min(x1 - x0, bottom - top) <= _THIN:
            self.rulings.append(_through_the_middle(x0, top, x1, bottom))
        else:
            self._sides(item, _times(_matrix(item), outer))

    def _sides(self, item: ctypes.c_void_p, matrix: _Matrix) -> None:
        """Take the straight sides of a path that encloses an area; the rest makes it a shape."""
        before = len(self.rulings)
        for (ax, ay), (bx, by) in self._strokes(item, matrix):
            if abs(ax - bx) <= _OFF_AXIS or abs(ay - by) <= _OFF_AXIS:
                self.rulings.append(
                    _through_the_middle(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
                )
        self.shapes += before == len(self.rulings)

    def _strokes(self, item: ctypes.c_void_p, matrix: _Matrix) -> Iterator[tuple[_Point, _Point]]:
        """Return the straight strokes of a path, from point to point on the shown page."""
        start = last = (0.0, 0.0)
        path = ctypes.cast(item, ctypes.c_void_p).value
        x, y = ctypes.addressof(self._x), ctypes.addressof(self._y)
        for index in range(raw.FPDFPath_CountSegments(item)):
            segment = _segment(path, index)
            _segment_point(segment, x, y)
            point = self._frame.point(*_apply(matrix, self._x.value, self._y.value))
            kind = _segment_kind(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = point
            elif kind == raw.FPDF_SEGMENT_LINETO:
                yield last, point
            if _segment_closes(segment):
                yield point, start
            last = point


def _is_painted(item: ctypes.c_void_p) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    return bool(fill.value or stroke.value)


def _through_the_middle(x0: float, top: float, x1: float, bottom: float) -> Ruling:
    if bottom - top > x1 - x0:
        x0 = x1 = (x0 + x1) / 2
    else:
        top = bottom = (top + bottom) / 2
    return Ruling(x0, top, x1, bottom)


def _inside(form: ctypes.c_void_p) -> Iterator[ctypes.c_void_p]:
    for index in range(raw.FPDFFormObj_CountObjects(form)):
        yield raw.FPDFFormObj_GetObject(form, index)


def _matrix(item: ctypes.c_void_p) -> _Matrix:
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, found)
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _apply(matrix: _Matrix, x: float, y: float) -> _Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    """Return the matrix that applies `inner` first and then `outer`."""
    if outer is _SAME:
        return inner
    origin = _apply(outer, *_apply(inner, 0, 0))
    along = _apply(outer, *_apply(inner, 1, 0))
    across = _apply(outer, *_apply(inner, 0, 1))
    return (
        along[0] - origin[0], along[1] - origin[1],
        across[0] - origin[0], across[1] - origin[1],
        *origin,
    )  # fmt: skip
