"""Every page of records as the service itself opens it: exact, with its case lists."""

import re
from collections.abc import Iterator

import pytest

from warehouse import store

WHO = {"organisation": "Exampleshire"}
PARTS = {
    "overview": (),
    "scorecard": (),
    "outturn": (),
    "recruitment": (
        *("From enquiry to approval", "Who drops out, and why", "How long it takes"),
        *("In progress", "Where they come from", "Households"),
    ),
    "occupancy": (),
    "disruptions": (),
    "adoption": (
        *("How long children wait", "Behind the average", "Who is waiting"),
        "What happened",
    ),
    "standards": (),
    "data_check": (),
    "inspection": (),
    "check": (),
    "sources": (),
}
VIEWS = [(page, part) for page, parts in PARTS.items() for part in parts or ("",)]


@pytest.fixture
def opened(service_snapshots, open_page, monkeypatch) -> Iterator[object]:
    """Return a function that opens a page of the dashboard for the service."""
    store.cache_clear()
    monkeypatch.setattr(store.__wrapped__, "__defaults__", (service_snapshots,))
    monkeypatch.setattr(store.__wrapped__, "__kwdefaults__", {"audience": "service"})

    def page(name: str, **query):
        at = open_page(name, **WHO, **query)
        assert not at.exception
        return at

    yield page
    store.cache_clear()


def text_of(at) -> str:
    return " ".join(node.proto.body for node in at.get("html"))


@pytest.mark.parametrize(("page", "part"), VIEWS)
def test_every_page_and_part_stands_and_withholds_nothing(opened, page, part):
    text = text_of(opened(page, **({"part": part} if part else {})))
    assert "<h1>" in text
    told = re.sub(r"<style.*?</style>", "", text, flags=re.S)
    for word in ("Too few", ">nan", "withheld:"):
        at = told.find(word)
        assert at < 0, told[max(0, at - 300) : at + 100]
