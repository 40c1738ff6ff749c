"""How large an authorization is, against the same content as signed XML and as a JWS.

Target: 40 entitlements in at most 1,250 bytes, and in one QR symbol of version 30 level M. The symbol
is really made, and really read back.
"""

from __future__ import annotations

import zlib

import qrcode
import zxingcpp
from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.util import MODE_ALPHA_NUM, QRData

from benchmarks import peers
from benchmarks.measuring import at_most, holds, row, title
from benchmarks.samples import TAGS_OF_A_PRODUCT, Samples
from slr_desktop.codec import container, signing
from slr_desktop.codec.keys import SigningKey
from slr_desktop.domain.artefacts import Artefact
from slr_desktop.domain.errors import Refusal

COUNTS = (1, 10, 40, 200)
TARGET_COUNT, TARGET_BYTES, QR_VERSION = 40, 1250, 30
KEY = SigningKey(bytes(range(32)))
PIXELS = 3


def fits_one_symbol(signed: bytes) -> bool:
    """Whether one symbol of the version holds an artefact, and a reader gives the same bytes back."""
    symbol = qrcode.QRCode(version=QR_VERSION, error_correction=ERROR_CORRECT_M)
    try:
        text = container.qr_text(signed)
        symbol.add_data(QRData(text, mode=MODE_ALPHA_NUM), optimize=0)
        symbol.make(fit=False)
    except (Refusal, DataOverflowError):
        return False
    rows = [
        b"".join((b"\x00" if dark else b"\xff") * PIXELS for dark in line) for line in symbol.get_matrix()
    ]
    picture = memoryview(b"".join(line * PIXELS for line in rows)).cast(
        "B", (len(rows) * PIXELS, len(rows[0]))
    )
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
    found = zxingcpp.read_barcodes(picture, formats=formats)
    if [each.text for each in found] != [text]:
        raise AssertionError("the symbol was made, and reads as something else")
    return container.unpack(container.recognise(text)).signed == signed


def compressed(data: bytes) -> int:
    """Bytes of the smallest zlib stream."""
    return len(zlib.compress(data, 9))


def sizes(artefact: Artefact) -> tuple[bytes, str]:
    """The native artefact, and all sizes as a row of the table."""
    native = signing.seal(artefact, KEY)
    xml = peers.xml(artefact, KEY.kid, KEY.sign)
    jws = peers.jws(artefact, KEY.kid, KEY.sign)
    figures = (len(native), len(xml), compressed(xml), len(jws), compressed(jws))
    return native, "  ".join(f"{figure:7,}" for figure in figures)


def measure(name: str, tags_of: int | None) -> None:
    """Print the table of one sort of authorization, and hold the target against it."""
    heads = ("native", "XML", "XML zlib", "JWS", "JWS zlib")
    print()
    row(f"{name}: bytes", "  ".join(f"{head:>7}" for head in heads))
    samples = Samples()
    for count in COUNTS:
        tags = samples.tags(min(count, tags_of or count))
        made = samples.different(tags) if tags_of is None else samples.of_one_product(tags, count)
        native, line = sizes(made)
        row(f"  {count} entitlements, {len(tags)} tags", line)
        if count == TARGET_COUNT:
            target = native
    at_most(f"{TARGET_COUNT} entitlements, bytes", len(target), TARGET_BYTES, 0)
    holds(f"{TARGET_COUNT} entitlements in one QR symbol {QR_VERSION}-M", met=fits_one_symbol(target))


def main() -> None:
    """Measure and print."""
    title("Sizes of a signed authorization")
    measure("tags of one product, with their terms", TAGS_OF_A_PRODUCT)
    measure("all tags different", None)


if __name__ == "__main__":
    main()
