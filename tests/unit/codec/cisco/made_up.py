"""Made-up artefacts of the shapes that Cisco's have: no serial, UUID or tag UUID of anyone's.

Checksums and signatures are built here from the documented rules, not by the code under test.
"""

from __future__ import annotations

import base64
import hashlib
import json
import string

BASE58 = "".join(
    c for c in string.digits + string.ascii_uppercase + string.ascii_lowercase if c not in "0OIl"
)
CUCM_UUID = "0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0"
CUCM_SERIAL = "2e1f0"  # its last five hex digits
CUCM_UDI = f"P:UCM,S:{CUCM_SERIAL},U:{CUCM_UUID}"
UNITY_UUID = "a1b2c3d4e5f6471829384756aabbccdd"
UNITY_SERIAL = UNITY_UUID[:27]
PIID = "11112222-3333-4444-8555-666677778888"
MADE_AT = 1_600_000_000_000  # 2020-09-13
BASIC = "regid.2016-07.com.cisco.UCM_Basic,12.0_ef827a2f-f4ae-4ebb-887f-052737063d3a"
ENHANCED = "regid.2016-07.com.cisco.UCM_Enhanced,12.0_66d0d1cf-4863-4761-91d0-d01d3eb1949a"


def request_code(
    pid: str = "MADE-UP/9.9", serial: str = "XYZ0000TEST", prefix: str = "CB", code: str = "AbCdEfGh9"
) -> str:
    """Version C or D: the last byte of MD5 over prefix, Z, PID:serial and hash."""
    assert set(code) <= set(BASE58)
    whole = prefix + "Z" + pid + ":" + serial + code
    checksum = hashlib.md5(whole.encode("ascii"), usedforsecurity=False).digest()[-1]
    return f"{prefix}-Z{pid}:{serial}-{code}-{checksum:02X}"


def legacy_code(pid: str = "MADEUPv", serial: str = "9TEST000000") -> str:
    """Version A: the last three bytes of MD5 over everything before the last brace."""
    uuid4 = bytes.fromhex("00112233445544778899aabbccddeeff")
    before = f"ABP:{pid},S:{serial}{{{base64.b64encode(uuid4).decode().rstrip('=')}"
    return f"{before}{{{hashlib.md5(before.encode(), usedforsecurity=False).digest()[-3:].hex().upper()}"


def base58_code(first: str, length: int, seed: int = 7) -> str:
    """Groups of six of Base58 characters, `length` in all, beginning with `first`."""
    rest = "".join(BASE58[(seed * (n + 3) ** 2 + n) % 58] for n in range(length - len(first)))
    text = first + rest
    return "-".join(text[n : n + 6] for n in range(0, length, 6))


RETURN_CODE = base58_code("C", 51)
UNIVERSAL_CODE = base58_code("DA", 50)


def signature(r: int = 2**255 + 5, s: int = 2**254 + 9) -> str:
    """DER: SEQUENCE { INTEGER r, INTEGER s }, in base64. Valid in shape, signed by nobody."""
    integers = b""
    for number in (r, s):
        content = number.to_bytes(number.bit_length() // 8 + 1)
        integers += bytes([2, len(content)]) + content
    return base64.b64encode(bytes([0x30, len(integers)]) + integers).decode()


def entitlement(
    tag: str = BASIC, count: object = 5, start: str = "", end: str = "", kind: str = "PERPETUAL"
) -> str:
    return (
        f"<entitlement><tag>{tag}</tag><count>{count}</count><startDate>{start}</startDate>"
        f"<endDate>{end}</endDate><licenseType>{kind}</licenseType>"
        "<displayName>UC Manager License (12.x)</displayName>"
        "<tagDescription>UC Manager License</tagDescription><subscriptionID></subscriptionID></entitlement>"
    )


def authorization(
    *entitlements: str,
    udi: str = CUCM_UDI,
    version: str = "C",
    timestamp: object = MADE_AT,
    signed: str | None = None,
) -> str:
    listed = "".join(entitlements or (entitlement(), entitlement(ENHANCED, 3)))
    return (
        f"<specificPLR><authorizationCode><flag>A</flag><version>{version}</version><piid>{PIID}</piid>"
        f"<timestamp>{timestamp}</timestamp><entitlements>{listed}</entitlements></authorizationCode>"
        f"<signature>{signature() if signed is None else signed}</signature><udi>{udi}</udi></specificPLR>"
    )


AUTHORIZATION = authorization()
COMMAND = f'license smart reservation install "{AUTHORIZATION}"'
REQUEST = request_code("MADE-24UX", "FCW0000TEST")
SLAC = (
    "<smartLicense><smartLicenseAuthorization><udi>P:MADE8000V,S:TEST0000</udi><authorizationCode><customerInfo>"
    "<smartAccount>Example</smartAccount><virtualAccount>North</virtualAccount></customerInfo><flag>A</flag>"
    "<version>C</version><piid>x</piid><dateStamp>2026-01-02T03:04:05</dateStamp>"
    f"<entitlements>{entitlement()}</entitlements></authorizationCode><signature>{signature()}</signature>"
    "</smartLicenseAuthorization><correlationID>77</correlationID></smartLicense>"
)
PAYLOAD = json.dumps(
    {
        "asset_identification": {
            "instance": {"sudi": {"udi_pid": "MADE8000V", "udi_serial_number": "TEST0000"}}
        },
        "meta": {"entitlement_tag": BASIC, "report_id": 12345, "software_version": "17.06.02"},
        "measurements": [],
    }
)
REPORT = json.dumps({"payload": PAYLOAD, "header": {"type": "rum"}, "signature": {"value": "x"}})
ELEMENT = f"<RUMReport><![CDATA[{REPORT}]]></RUMReport>"
RUM = f"<smartLicense>{ELEMENT}{ELEMENT}</smartLicense>"
SHOW_ALL = f"""Switch# show license all

Smart Licensing Status
======================
Smart Licensing is ENABLED
License Reservation is ENABLED

Registration:
  Status: REGISTERED - SPECIFIC LICENSE RESERVATION
  Export-Controlled Functionality: Not Allowed

License Authorization:
  Status: NOT AUTHORIZED on May 24 18:36:44 2018 UTC

License Usage
=============
66d0d1cf-4863-4761-91d0-d01d3eb1949a{ENHANCED}         5            InCompliance
                              {BASIC}            2            InCompliance

(MADE_UP_essentials):
  Description:
  Count: 1
  Status: NOT AUTHORIZED
  Reservation:
    Reservation status: SPECIFIC INSTALLED
    Total reserved count: 4

Product Information
===================
UDI: PID:MADE-24UX,SN:FCW0000TEST

Reservation Info
================
      Request code: {REQUEST}
      Last return code: <none>
      Last Confirmation code: 0badc0de
something quite different
"""
