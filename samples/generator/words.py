"""Sentences that several cases share: rights, payment, remedies, by the law of their time."""

COUNTY = "云溪县人民政府"
COURT = "云溪县人民法院"
CITY = "清江市文化广电旅游局"

PAYMENT = (
    "你单位应当自收到本决定书之日起十五日内，持本决定书到云溪农村商业银行城关支行（地址：云溪县文昌路66号）缴纳"
    "罚款。到期不缴纳的，根据《中华人民共和国行政处罚法》的规定，每日按罚款数额的百分之三加处罚款，加处罚款的"
    "数额不超过罚款的数额。"
)


def remedies(days: str, months: str, *, body: str = COUNTY) -> str:
    return (
        f"如不服本处罚决定，可以自收到本决定书之日起{days}内向{body}申请行政复议，也可以自收到本决定书之日起"
        f"{months}内直接向{COURT}提起行政诉讼。复议、诉讼期间，本决定不停止执行。"
    )


UNTIL_2015 = remedies("六十日", "三个月", body=f"{COUNTY}或者{CITY}")
UNTIL_2023 = remedies("六十日", "六个月", body=f"{COUNTY}或者{CITY}")
FROM_2024 = remedies("六十日", "六个月")
SIMPLE_FROM_2024 = (
    f"如不服本处罚决定，应当自收到本决定书之日起六十日内先向{COUNTY}申请行政复议；对行政复议决定不服的，可以自收到"
    f"行政复议决定书之日起十五日内向{COURT}提起行政诉讼。"
)


def rights(term: str) -> str:
    return (
        "根据《中华人民共和国行政处罚法》的规定，你单位有权进行陈述和申辩。如有陈述、申辩意见，请在收到本告知书之日起"
        f"{term}内向本机关提出；逾期未提出的，视为放弃陈述、申辩权利。"
    )


def hearing(term: str) -> str:
    return f"你单位有要求举行听证的权利。如要求听证，应当在收到本告知书之日起{term}内向本机关提出。"
