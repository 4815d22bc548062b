"""What stands on every evaluation sheet: headings, columns, the lines to sign on."""

import re
from typing import Final

TITLE: Final = "行政处罚案卷评查表"
RANKING_TITLE: Final = "行政处罚案卷评查排名表"
NOTES: Final = "评分说明"
HEADER: Final = ("序号", "评查项目", "分值", "扣分", "扣分理由", "位置和原文", "法律依据")
TO_SETTLE: Final = "待核对的事项（现不扣分，请对照原件核对）"
BETWEEN: Final = "案卷之间的问题（不计分，请认定归属）"
GAPS: Final = "程序未能评查的内容"
_BLANK: Final = "　" * 16
OPINION: Final = f"评查意见：\n\n\n\n评查人员（签名）：{_BLANK}日期：　　　　年　　月　　日"
_CONTROLS: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\ufffe\uffff]")


def clean(text: str) -> str:
    """Return a text that may stand in any file: no control characters, no broken letters."""
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return _CONTROLS.sub(" ", sound)
