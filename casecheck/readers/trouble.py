"""Why a file could not be read, said to the user: what is wrong and what to do."""

from casecheck.model.document import Problem, ProblemCode

ADVICE = {
    ProblemCode.EMPTY: "请核对原件，重新导出或者补充文件内容",
    ProblemCode.UNSUPPORTED: "请另存为 .docx 或者带文字层的 PDF 后重新检查",
    ProblemCode.ENCRYPTED: "请取消打开密码后重新检查",
    ProblemCode.DAMAGED: "请用原软件打开并重新保存，或者重新取得该文件",
    ProblemCode.TOO_BIG: "请拆分文件或者删去不必要的内容后重新检查",
    ProblemCode.TIMED_OUT: "请用原软件重新导出为 PDF，或者拆分后重新检查",
    ProblemCode.SCANNED: "本版本不识别图片中的文字，请人工核对，或者先做文字识别再检查",
    ProblemCode.GARBLED_FONT: "请从原文件重新导出 PDF（嵌入字体），或者人工核对",
    ProblemCode.NO_PERMISSION: "请核对文件权限，或者关闭正在使用该文件的软件",
    ProblemCode.OUTSIDE: "请把文件本身复制到案卷文件夹内",
}


class ReadError(Exception):
    """A file cannot be read. `what` says in Chinese what is wrong, `advice` what to do."""

    def __init__(self, code: ProblemCode, what: str, advice: str = "") -> None:
        self.code = code
        self.what = what
        self.advice = advice or ADVICE[code]
        super().__init__(what)

    def problem(self, file: str) -> Problem:
        return problem(file, self.code, self.what, self.advice)


def problem(file: str, code: ProblemCode, what: str, advice: str = "") -> Problem:
    """Return the problem of a whole file, with the advice that goes with its code."""
    return Problem(file, code, f"{file}：{what}。{advice or ADVICE[code]}。")


def pages_problem(file: str, code: ProblemCode, what: str, pages: tuple[int, ...]) -> Problem:
    """Return the problem of some pages of a file."""
    listed = "、".join(str(page) for page in pages)
    return Problem(file, code, f"{file}：第 {listed} 页{what}。{ADVICE[code]}。", pages)
