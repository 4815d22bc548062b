"""The party: whether it counts as a person or an organisation, and which amounts it reaches."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from casecheck.facts.context import Context
from casecheck.facts.logic import number
from casecheck.facts.view import CaseView, merged
from casecheck.model.fact import Fact, FactState

GIVES: Final = ("party_counts_as",)
PERSON: Final = "individual"
ORGANIZATION: Final = "organization"
_BUSINESS: Final = "individual_business"
UNSET: Final = "未配置金额标准"
UNSURE: Final = "当事人属于公民还是组织未能认定"


def party_counts_as(view: CaseView, context: Context) -> Fact:
    """Return whether the law's amounts for a person or those for an organisation govern.

    A self-employed business (个体工商户) counts as the profile says; absent where it does not say.
    """
    kind = view.fact("party_kind")
    if kind.state is not FactState.FOUND:
        return kind
    value = ORGANIZATION
    if kind.value == PERSON:
        value = PERSON
    elif kind.value == _BUSINESS:
        setting = context.settings.get("individual_business_as")
        if setting not in (PERSON, ORGANIZATION):
            return Fact(FactState.ABSENT, None, kind.fields, kind.evidence)
        value = str(setting)
    return Fact(FactState.FOUND, value, kind.fields, kind.evidence)


def reaches(view: CaseView, context: Context, amount: Fact, notion: str) -> Fact:
    """Say whether an amount reaches the threshold of a notion (hearing_fine, collective_fine …).

    Absent when the profile sets no amount. While the party counts as neither, only an amount that
    reaches every threshold does.
    """
    limits = _limits(context, notion)
    if not limits:
        return Fact(FactState.ABSENT, note=UNSET)
    if amount.state is FactState.ABSENT:
        return Fact(FactState.FOUND, value=False, fields=amount.fields)
    figure = number(amount)
    if figure is None:
        return amount
    counted = party_counts_as(view, context)
    fields, evidence = merged((amount, view.fact("party_kind")))
    answer = _compare(figure, limits, counted, exclusive=_exclusive(context, notion))
    if answer is None and view.fact("party_kind").state is FactState.FOUND:
        answer = False
    if answer is None:
        return Fact(FactState.UNKNOWN, None, fields, evidence, UNSURE)
    return Fact(FactState.FOUND, answer, fields, evidence)


def _limits(context: Context, notion: str) -> dict[str, Decimal]:
    values = {who: context.settings.get(f"{notion}_{who}") for who in (PERSON, ORGANIZATION)}
    return {who: Decimal(value) for who, value in values.items() if value is not None}


def _exclusive(context: Context, notion: str) -> bool:
    return context.settings.get(f"{notion}_exclusive") is True


def _compare(
    figure: Decimal, limits: dict[str, Decimal], counted: Fact, *, exclusive: bool
) -> bool | None:
    """Compare with the party's threshold; with all of them where the party is not settled."""
    if counted.state is FactState.FOUND:
        own = limits.get(str(counted.value))
        chosen = [own] if own is not None else []
    else:
        chosen = list(limits.values())
    reached = {figure > limit or (figure == limit and not exclusive) for limit in chosen}
    if len(reached) == 1:
        return reached.pop()
    return None if reached else False


def party_facts(view: CaseView, facts: Mapping[str, Fact], context: Context) -> dict[str, Fact]:
    del facts
    return {"party_counts_as": party_counts_as(view, context)}
