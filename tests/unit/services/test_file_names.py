"""The file of a leg is named after its exchange: what belongs together is seen on a stick."""

from __future__ import annotations

from pathlib import Path

from slr_desktop.services import carry, hand_back, history, take_codes
from slr_desktop.services.history import Wanted
from tests.fakes.two_sides import BASIC, TwoSides


def test_what_is_written_names_its_exchange_there(sides: TwoSides, tmp_path: Path) -> None:
    sides.reserve("cuc-a")
    returned = hand_back.give_back(sides.site, ["cuc-a"])[0].made
    assert returned is not None
    taken = take_codes.accept_return(sides.authority, returned.file_bytes, with_receipt=True)[0]
    assert taken.receipt is not None
    exchange = history.list_exchanges(sides.authority, Wanted())[0].id
    (file,) = carry.deliver(
        sides.authority, carry.parcels(sides.authority, [taken.receipt]), tmp_path / "stick"
    )
    name = Path(file.path).name
    assert name == f"RECEIPT-{exchange}-{taken.receipt.digest[:16].upper()}.slrrcpt"
    found, legs = history.find_exchange(sides.authority, exchange)
    assert found.id == exchange
    assert name in [shown for shown, _kind, _data in history.leg_files(sides.authority, legs)]


def test_a_batch_of_several_exchanges_has_its_digest_only(sides: TwoSides) -> None:
    sides.add("cuc-a", "cuc-b")
    (batch,) = carry.parcels(sides.site, sides.ask("cuc-a", "cuc-b", **{BASIC: 1}))
    assert batch.file_name == f"BATCH-{batch.digest[:16].upper()}.slrbatch"
