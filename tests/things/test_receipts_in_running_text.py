"""Receipts without a table: sums, days and numbers in a line, and receipts meant for charges."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from conftest import Reading, paper

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("票号：JX0099123　　吉川省财政厅监制", "JX0099123"),
        ("票据号码：QH23 0045561  清河省财政厅印制  校验码：8812", "QH23 0045561"),
        ("编号：川财罚 0045561　川西省财政厅监（印）制", "川财罚 0045561"),
        ("No.：2023-0045561 （第一联 收据）", "2023-0045561"),
        ("票据编号：0045561", "0045561"),
    ],
)
def test_the_number_ends_where_the_form_goes_on(read: Read, *, printed: str, number: str) -> None:
    got = read(paper("payment_receipt", printed, "缴款人：清河书屋\n金额：500元"))

    assert got.value("receipt_no") == number


@pytest.mark.parametrize(
    "words",
    [
        "缴款人：清河书屋　罚款 2000.00元　2023年6月7日",
        "缴款人：清河书屋　金额：2000元\n依据2023年5月6日作出的处罚决定\n二〇二三年六月七日",
        "罚款收入 2000.00元  清河省财政厅监制 2023年6月7日\n（2023年6月7日 收讫）",
    ],
)
def test_the_only_day_of_a_receipt_is_its_day(read: Read, *, words: str) -> None:
    got = read(paper("payment_receipt", words))

    assert (got.value("payment_date"), got.value("payment_amount")) == (date(2023, 6, 7), 2000)


@pytest.mark.parametrize(
    "receipt",
    [
        paper("payment_receipt", "票号：0045561\n罚款 2000元\n2023年6月7日　2023年6月9日"),
        paper("payment_receipt", "票号：0045561\n罚款 2000元\n处罚决定2023年6月7日"),
        paper("payment_receipt", "票号：0045561\n罚款 2000元\n2023年6月7日前缴纳"),
        replace(
            paper("payment_receipt", "编号：0045561\n请缴纳罚款2000元。\n2023年6月7日"),
            title="缴款通知书",
        ),
    ],
)
def test_a_day_of_something_else_is_no_payment_day(read: Read, *, receipt: object) -> None:
    assert read(receipt).value("payment_date") is None


@pytest.mark.parametrize(
    "words",
    [
        "罚款9000.00元　没收违法所得1000.00元　加处罚款2700.00元（逾期10日）　合计12700.00元",
        "罚款收入 9000.00  没收违法所得 1000.00  加处罚款 2700.00  合计 12,700.00",
        "罚款：9000元，没收违法所得：1000元，加处罚款：2700元，总计人民币12700元",
    ],
)
def test_parts_and_total_of_a_line_are_told_apart(read: Read, *, words: str) -> None:
    got = read(paper("payment_receipt", "票号：0045561", words))

    assert (got.value("payment_amount"), got.value("surcharge")) == (12700, 2700)


@pytest.mark.parametrize(
    ("words", "surcharge"),
    [
        ("当事人2023年6月7日缴纳罚没款及加处罚款12700元。", None),
        ("当事人2023年6月7日缴纳罚款和加处罚款共计12700元。", None),
        ("当事人2023年6月7日缴纳罚款及加处罚款12700元，其中加处罚款2700元。", 2700),
        ("当事人2023年6月7日缴纳罚款9000元及加处罚款2700元。", 2700),
    ],
)
def test_a_sum_of_fine_and_surcharge_is_no_surcharge(
    read: Read, *, words: str, surcharge: int | None
) -> None:
    assert read(paper("closing_report", words)).value("surcharge") == surcharge


@pytest.mark.parametrize(
    "words",
    [
        "当事人拒不缴纳罚款，本局于2018年3月1日申请强制执行，法院2018年4月2日裁定准予执行。",
        "该店拒绝按期缴纳罚款，2018年4月2日法院裁定。",
        "当事人无力缴清罚款，2018年4月2日法院裁定终结执行。",
        "2018年4月2日本局催告当事人缴纳罚款。",
    ],
)
def test_the_day_of_a_ruling_is_no_payment_day(read: Read, *, words: str) -> None:
    assert read(paper("closing_report", words)).value("payment_date") is None


def test_the_day_before_the_words_of_paying_is_that_of_the_payment(read: Read) -> None:
    text = "当事人2023年6月7日缴纳罚款2000元，2023年6月20日在网站公示处罚决定。"

    assert read(paper("closing_report", text)).value("payment_date") == date(2023, 6, 7)


@pytest.mark.parametrize(
    "words",
    [
        "今收到清河县星火台球室罚款人民币伍佰元整（500.00）",
        "今收到：清河县星火台球室交来罚款\n金额：500元",
        "交款人：清河县星火台球室\n收款事由：罚没款\n金额（大写）：伍佰元整",
    ],
)
def test_a_receipt_for_charges_that_takes_the_fine_is_its_receipt(
    read: Read, *, words: str
) -> None:
    receipt = paper(
        "fee_receipt",
        f"收款收据\n编号：0003126　　日期：2024年3月5日\n{words}\n收款人：于是　（本收据由清河县文化执法队印制）",
    )
    got = read(receipt)

    assert (got.value("fees"), got.items("receipts")) == (
        None,
        [
            {
                "no": "0003126",
                "payer": "清河县星火台球室",
                "collector": "于是",
                "date": date(2024, 3, 5),
                "amount": Decimal(500),
                "issuer": "清河县文化执法队",
                "copy": False,
            }
        ],
    )


def test_a_receipt_for_a_charge_proves_no_payment_of_the_fine(read: Read) -> None:
    got = read(paper("fee_receipt", "收款收据\n今收到清河书屋鉴定费300元\n（处罚款另行缴纳）"))

    assert (got.value("receipts"), [one["amount"] for one in got.items("fees")]) == (None, [300])
