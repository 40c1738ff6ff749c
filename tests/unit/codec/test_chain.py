"""The chain: the published vector, an independent computation, and what does not fit."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from slr_desktop.codec import chain
from slr_desktop.domain.identifiers import Udi
from tests.fakes import made_up

UDI = Udi("UCXN", "TESTSERIAL0000")
KEY, R = bytes(range(32)), bytes(range(16))


def element(
    index: int, *, training: bool = False, pid: bytes = b"UCXN", serial: bytes = b"TESTSERIAL0000"
) -> bytes:
    """x[index], written out once more from the page."""
    name = b"slr-desktop/chain/2/training" if training else b"slr-desktop/chain/2"
    u = hashlib.sha256(name + b"/udi\0" + bytes([len(pid)]) + pid + bytes([len(serial)]) + serial).digest()
    x = hmac.new(KEY, name + b"/secret\0" + u + R, hashlib.sha256).digest()[:16]
    for i in range(255, index, -1):
        x = hashlib.sha256(name + b"\0" + u + bytes([i]) + x).digest()[:16]
    return x


def test_the_published_vector() -> None:
    assert chain.return_code(KEY, UDI, R, training=False).hex() == "e3e2cb873327b74c5d7e71f5ea548ac5"
    assert (
        chain.confirmation_code(KEY, UDI, R, 254, training=False).hex() == "0b5c6db6bad371d0ae215aed6189c132"
    )
    assert chain.confirmation_code(KEY, UDI, R, 2, training=False).hex() == "679241f29adfb180b7b42a43a136f649"
    assert chain.anchor(KEY, UDI, R, training=False).hex() == "9b44d0811824889c072e0db31ca51ab3"


@pytest.mark.parametrize("training", [False, True])
def test_it_is_what_the_page_says(training: bool) -> None:
    assert chain.anchor(KEY, UDI, R, training=training) == element(0, training=training)
    assert chain.return_code(KEY, UDI, R, training=training) == element(255, training=training)
    for number in (1, 2, 128, 254):
        assert chain.confirmation_code(KEY, UDI, R, number, training=training) == element(
            number, training=training
        )


def test_the_instance_is_its_canonical_pid_and_serial() -> None:
    for same in (Udi("ucxn", "testserial0000"), Udi("UCXN", "TESTSERIAL0000", "0" * 32)):
        assert chain.anchor(KEY, same, R, training=False) == element(0)
    # The lengths keep PID and serial apart.
    assert chain.anchor(KEY, Udi("UCXNT", "ESTSERIAL0000"), R, training=False) == element(
        0, pid=b"UCXNT", serial=b"ESTSERIAL0000"
    )
    assert element(0, pid=b"UCXNT", serial=b"ESTSERIAL0000") != element(0)


def test_a_code_fits_the_number_that_is_awaited_and_no_other() -> None:
    anchor = element(0)
    for number in (1, 2, 254):
        code = chain.confirmation_code(KEY, UDI, R, number, training=False)
        assert chain.fits(code, number, anchor, UDI, training=False)
        assert not any(
            chain.fits(code, other, anchor, UDI, training=False) for other in range(256) if other != number
        )
    assert chain.fits(
        chain.return_code(KEY, UDI, R, training=False), chain.RETURN, anchor, UDI, training=False
    )


def test_what_does_not_fit() -> None:
    anchor, code = element(0), element(2)
    assert not chain.fits(code, 2, anchor, UDI, training=True)
    assert not chain.fits(code, 2, anchor, made_up.UDI, training=False)
    assert not chain.fits(code, 2, element(0, training=True), UDI, training=False)
    assert not chain.fits(code[:15], 2, anchor, UDI, training=False)
    assert not chain.fits(anchor, 0, anchor, UDI, training=False)
    assert not chain.fits(code, 256, anchor, UDI, training=False)
    for bit in range(128):
        other = (int.from_bytes(code, "big") ^ 1 << bit).to_bytes(16, "big")
        assert not chain.fits(other, 2, anchor, UDI, training=False)


def test_every_secret_makes_another_chain() -> None:
    made = [
        chain.anchor(KEY, UDI, R, training=False),
        chain.anchor(KEY, UDI, R, training=True),
        chain.anchor(KEY, UDI, bytes(16), training=False),
        chain.anchor(bytes(32), UDI, R, training=False),
        chain.anchor(KEY, made_up.UDI, R, training=False),
    ]
    assert len(set(made)) == len(made)


def test_numbers_and_sizes_out_of_range_are_mistakes() -> None:
    for number in (0, 255, -1):
        with pytest.raises(ValueError, match="numbers 1 to 254"):
            chain.confirmation_code(KEY, UDI, R, number, training=False)
    for key, r in ((KEY[1:], R), (KEY, R + b"x")):
        with pytest.raises(ValueError, match="chain key has 32 bytes"):
            chain.anchor(key, UDI, r, training=False)
