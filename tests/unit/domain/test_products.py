"""Product profiles: the shipped files, what can be asked of them, and faulty files."""

from __future__ import annotations

import copy
import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.identifiers import TagName
from slr_desktop.domain.products import (
    AfterDeregistration,
    Catalogue,
    Family,
    Product,
    Standing,
    parse_catalogue,
    parse_product,
    parse_release,
)

FOLDER = Path(__file__).parents[3] / "resources" / "products"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.json"))}
CATALOGUE = parse_catalogue(TEXTS.values())
UNITY = CATALOGUE.product("unity-connection")
CUCM = CATALOGUE.product("cucm")
GENERIC = CATALOGUE.product("generic")
MADE_UP = uuid.uuid5(uuid.NAMESPACE_DNS, "tags.slr-desktop.invalid")


def refused(code: str, act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    return caught.value


class TestShippedFiles:
    def test_a_file_is_named_after_its_product(self) -> None:
        assert list(TEXTS) == ["cucm", "generic", "unity-connection"]
        assert [p.id for p in CATALOGUE.products] == list(TEXTS)

    @pytest.mark.parametrize("product", CATALOGUE.products, ids=lambda p: p.id)
    def test_every_profile_can_be_native_and_cisco(self, product: Product) -> None:
        assert product.families == (Family.NATIVE, Family.CISCO)
        assert product.pid(Family.NATIVE) == product.native_pid

    def test_product_ids(self) -> None:
        assert UNITY.native_pid == "UCXN"
        assert UNITY.pid(Family.CISCO) == "Cisco Unity Connection"
        assert CUCM.pid(Family.CISCO) == "UCM"
        assert GENERIC.pid(Family.CISCO) is None

    @pytest.mark.parametrize("tag", [t for p in CATALOGUE.products for t in p.tags], ids=lambda t: t.regid)
    def test_made_up_tags_show_it_in_their_uuid(self, tag: Any) -> None:
        parts = TagName.parse(tag.regid)
        made_up = str(uuid.uuid5(MADE_UP, f"{parts.name},{parts.version}"))
        assert (parts.uuid == made_up) is not tag.public
        assert tag.public is False or uuid.UUID(parts.uuid).version == 4

    def test_tags_of_unity_connection(self) -> None:
        twelve = {t.name: t for t in UNITY.tags_of("12.5(1)SU4")}
        assert list(twelve) == [
            "CUC_BasicMessaging",
            "CUC_EnhancedMessaging",
            "CUC_SpeechView",
            "CUC_SpeechViewPro",
            "CUC_SpeechConnectPort",
            "CUC_SpeechConnectGuestUser",
            "CUC_Export_Restricted_Authorization_Key",
        ]
        assert {n for n, t in twelve.items() if not t.reservable} == {"CUC_SpeechView", "CUC_SpeechViewPro"}
        assert {n for n, t in twelve.items() if t.free} == {"CUC_SpeechConnectGuestUser"}
        assert {n for n, t in twelve.items() if t.export_key} == {"CUC_Export_Restricted_Authorization_Key"}
        assert {n: t.lends_to for n, t in twelve.items() if t.lends_to} == {
            "CUC_EnhancedMessaging": ("CUC_BasicMessaging",)
        }
        fourteen = [t.name for t in UNITY.tags_of("14SU3")]
        assert fourteen == list(twelve)[:6]
        assert UNITY.tags_of("15") == UNITY.tags_of("14")
        assert UNITY.tags_of("11.5") == ()

    def test_lending_goes_down_only(self) -> None:
        basic = CUCM.tag("UCM_Basic", "12.5")
        assert basic.lends_to == ("UCM_Essential",)
        assert CUCM.tag("UCM_Essential", "12.5").lends_to == ()

    def test_encryption_after_deregistration(self) -> None:
        assert UNITY.encryption
        assert UNITY.encryption.after_deregistration is AfterDeregistration.UNTIL_REBOOT
        assert UNITY.encryption.restart == ("Connection Conversation Manager", "Connection IMAP Server")
        assert CUCM.encryption
        assert CUCM.encryption.after_deregistration is AfterDeregistration.STAYS
        assert GENERIC.encryption is None


class TestReleases:
    def test_in_the_order_of_the_maker(self) -> None:
        written = ["11.5", "11.5(1)SU10", "12.0(1)", "12.5(1)", "12.5(1)SU1", "12.5(1) SU4", "12.5(1)SU8a"]
        written += [
            "12.5.2.14900-45",
            "14",
            "14.0.1.13900-155",
            "14SU3",
            "15",
        ]
        releases = [parse_release(text) for text in written]
        assert releases == sorted(releases)
        assert len(set(releases)) == len(releases)

    @pytest.mark.parametrize(
        ("short", "full"), [("12.5", "12.5(1)"), ("12.5.1", "12.5(1)"), ("14", "14.0.1"), (" 15 ", "15.0(1)")]
    )
    def test_what_is_left_out_is_the_first(self, short: str, full: str) -> None:
        assert parse_release(short) == parse_release(full)

    @pytest.mark.parametrize(
        ("text", "major"),
        [("11.5(1)SU2", None), ("12.0(1)", "12.x"), ("12.5(1)SU4", "12.x"), ("14SU1", "14"), ("15SU2", "14")],
    )
    def test_each_maps_to_a_major_release(self, text: str, major: str | None) -> None:
        assert UNITY.release(text).major == major

    @pytest.mark.parametrize(
        "text", ["", "x", "12.", "twelve", "12.5 (1)", "1" * 50, "12.5\u202e", "-1", "12.5(1)SU"]
    )
    def test_what_is_no_release(self, text: str) -> None:
        refused("bad-value", lambda: UNITY.release(text))

    @pytest.mark.parametrize("text", ["13", "12", "12.6", "9.1", "150"])
    def test_one_that_the_product_does_not_have(self, text: str) -> None:
        refusal = refused("unknown-name", lambda: UNITY.release(text))
        assert "11.5, 12.0, 12.5, 14, 15" in refusal.what
        assert refusal.facts["nearest"] in {"11.5", "12.0", "12.5", "14", "15"}

    def test_the_generic_product_takes_every_release(self) -> None:
        assert GENERIC.release("17.03.04a").major == "1.x"
        assert [r.text for r in GENERIC.releases] == ["1.0"]

    @given(st.text(max_size=120))
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        try:
            answer = UNITY.release(text).major
        except Refusal as refusal:
            answer = refusal.code
        assert answer in {None, "12.x", "14", "bad-value", "unknown-name"}


class TestTags:
    def test_a_short_name_is_of_the_own_release(self) -> None:
        assert UNITY.tag("CUC_BasicMessaging", "12.5").regid.startswith(
            "regid.2017-04.com.cisco.CUC_BasicMessaging,12.0_"
        )
        assert UNITY.tag("CUC_BasicMessaging", "15").regid.startswith(
            "regid.2020-06.com.cisco.CUC_BasicMessaging,14_"
        )

    def test_full_tags_and_result_keys_go_round(self) -> None:
        for tag in UNITY.tags:
            assert UNITY.tag(tag.regid, "12.5") is tag
            assert UNITY.tag(UNITY.result_key(tag.regid, "12.5"), "12.5") is tag
        assert (
            UNITY.result_key(UNITY.tag("CUC_BasicMessaging", "14").regid, "12.5") == "CUC_BasicMessaging@14"
        )
        assert (
            UNITY.result_key(UNITY.tag("CUC_BasicMessaging", "12.5").regid, "14") == "CUC_BasicMessaging@12.x"
        )

    def test_a_tag_of_a_higher_release_can_be_seen_to_be_one(self) -> None:
        tag = UNITY.tag("CUC_BasicMessaging@14", "12.5")
        assert UNITY.standing(tag, "12.5") is Standing.HIGHER
        assert UNITY.standing(tag, "14") is Standing.OWN
        assert UNITY.standing(UNITY.tag("CUC_BasicMessaging", "12.5"), "14") is Standing.LOWER
        assert UNITY.standing(tag, "11.5") is Standing.HIGHER

    @pytest.mark.parametrize(
        "given", ["CUC_BasicMesaging", "cuc_basicmessaging", "BasicMessaging", "CUC_Basic"]
    )
    def test_an_unknown_one_names_the_nearest(self, given: str) -> None:
        refusal = refused("unknown-name", lambda: UNITY.tag(given, "12.5"))
        assert refusal.facts["nearest"] == "CUC_BasicMessaging"
        assert "CUC_BasicMessaging" in refusal.what

    def test_the_export_key_is_no_tag_of_14(self) -> None:
        refusal = refused("unknown-name", lambda: UNITY.tag("CUC_Export_Restricted_Authorization_Key", "14"))
        assert "12.x" in refusal.what

    @pytest.mark.parametrize(
        "given", ["", "@", "CUC_BasicMessaging@13", "regid.", "regid.2020-06.com.cisco.X,14_1"]
    )
    def test_hostile_tags(self, given: str) -> None:
        refused("unknown-name", lambda: UNITY.tag(given, "12.5"))

    def test_a_real_uuid_that_the_profile_cannot_know(self) -> None:
        real = f"regid.2019-09.com.cisco.CUC_BasicMessaging,12.0_{uuid.UUID(int=7)}"
        assert UNITY.tag(real, "12.5").name == "CUC_BasicMessaging"
        assert UNITY.by_regid(real.replace("CUC_BasicMessaging,12.0", "CUC_SpeechView,12.0")) is None
        assert UNITY.by_regid(real.replace(",12.0_", ",13.0_")) is None

    def test_reserving(self) -> None:
        assert UNITY.require_reservable("CUC_BasicMessaging", "12.5").name == "CUC_BasicMessaging"
        assert UNITY.require_reservable("CUC_SpeechConnectGuestUser", "14").free
        refused("not-reservable", lambda: UNITY.require_reservable("CUC_SpeechView", "12.5"))
        refused("higher-release", lambda: UNITY.require_reservable("CUC_BasicMessaging@14", "12.5"))
        key = "CUC_Export_Restricted_Authorization_Key"
        refused("higher-release", lambda: UNITY.require_reservable(key, "12.5(1)"))
        assert UNITY.require_reservable(key, "12.5(1)SU1").at_most == 1
        assert UNITY.require_reservable(key, "12.5").export_key

    def test_no_more_than_one_instance_may_hold(self) -> None:
        key = UNITY.tag("CUC_Export_Restricted_Authorization_Key", "12.5").regid
        basic = UNITY.tag("CUC_BasicMessaging", "12.5").regid
        UNITY.check_most({key: 1, basic: 10**9, "regid.2017-04.com.example.Unknown": 7})
        assert "at most 1" in refused("not-reservable", lambda: UNITY.check_most({basic: 5, key: 2})).what

    @pytest.mark.parametrize("release", ["12.5(1)", "12.5", "12.5.1.11900-57", "14", "15SU1"])
    def test_releases_that_reserve(self, release: str) -> None:
        UNITY.require_reservation(release)

    @pytest.mark.parametrize(("release", "word"), [("12.0(1)SU3", "12.5(1)"), ("11.5", "migrate")])
    def test_releases_that_do_not(self, release: str, word: str) -> None:
        assert word in refused("wrong-state", lambda: UNITY.require_reservation(release)).what


class TestCatalogue:
    def test_an_unknown_product_names_the_nearest(self) -> None:
        assert (
            refused("unknown-name", lambda: CATALOGUE.product("unity")).facts["nearest"] == "unity-connection"
        )
        assert refused("unknown-name", lambda: CATALOGUE.product("CUCM")).facts["nearest"] == "cucm"

    def test_any_tag_is_of_the_oldest_release(self) -> None:
        assert CATALOGUE.any_tag("CUC_BasicMessaging").major == "12.x"
        assert CATALOGUE.any_tag("CUC_BasicMessaging", "14").major == "14"
        assert CATALOGUE.any_tag("CUC_BasicMessaging", "12.5(1)SU2").major == "12.x"
        assert CATALOGUE.any_tag("CUC_BasicMessaging", "15").major == "14"
        assert CATALOGUE.any_tag("UCM_Basic").product == "cucm"

    def test_any_key_goes_back(self) -> None:
        for product in CATALOGUE.products:
            for tag in product.tags:
                assert CATALOGUE.any_tag(CATALOGUE.any_key(tag.regid)) is tag
                assert CATALOGUE.any_tag(tag.regid) is tag
        assert CATALOGUE.any_key("regid.unheard") == "regid.unheard"

    @pytest.mark.parametrize(
        ("text", "release"), [("UCM_Basix", None), ("UCM_Basic", "14"), ("UCM_Basic@x", None)]
    )
    def test_any_tag_that_nobody_has(self, text: str, release: str | None) -> None:
        assert (
            refused("unknown-name", lambda: CATALOGUE.any_tag(text, release)).facts["nearest"] == "UCM_Basic"
        )

    def test_a_name_of_two_products_is_ambiguous(self) -> None:
        other = json.loads(TEXTS["cucm"])
        other["id"] = "other"
        for tag in other["tags"]:
            tag["regid"] = tag["regid"].replace("regid.20", "regid.21")
        both = parse_catalogue([TEXTS["cucm"], json.dumps(other)])
        refused("ambiguous-name", lambda: both.any_tag("UCM_Basic"))

    def test_guest_users_are_free_and_nothing_else(self) -> None:
        free = [t.name for p in CATALOGUE.products for t in p.tags if CATALOGUE.is_free(t.regid)]
        assert free == ["CUC_SpeechConnectGuestUser"] * 2
        assert not CATALOGUE.is_free("regid.unheard")

    def test_ids_and_tags_are_claimed_once(self) -> None:
        with pytest.raises(ValueError, match="id: given twice"):
            parse_catalogue([TEXTS["cucm"], TEXTS["cucm"]])
        renamed = json.loads(TEXTS["cucm"]) | {"id": "other"}
        with pytest.raises(ValueError, match="tags: regid"):
            parse_catalogue([TEXTS["cucm"], json.dumps(renamed)])


class TestCommands:
    @pytest.mark.parametrize(
        ("product", "release", "text"),
        [
            (UNITY, "12.5(1)", "license smart reservation request specific"),
            (UNITY, "14", "license smart reservation request"),
            (CUCM, "12.5", "license smart reservation request"),
            (GENERIC, "17.3", "license smart reservation request local"),
        ],
    )
    def test_the_spelling_is_the_release_s(self, product: Product, release: str, text: str) -> None:
        assert product.command("request", release).text == text

    def test_quoting_is_exact(self) -> None:
        install = UNITY.command("install", "12.5", authorization="<specificPLR>x</specificPLR>")
        assert install.text == 'license smart reservation install "<specificPLR>x</specificPLR>"'
        back = CUCM.command("return-authorization", "12.5", authorization="{url}")
        assert back.text == 'license smart reservation return-authorization "{url}"'
        assert back.also == ('license smart reservation return authorization "{url}"',)
        assert "publisher" in back.where

    @pytest.mark.parametrize("hostile", ['<a b="c"/>', "<a>\n</a>", "<a>\r</a>"])
    def test_what_would_end_the_quotes_is_refused(self, hostile: str) -> None:
        refused("bad-value", lambda: UNITY.command("install", "12.5", authorization=hostile))

    def test_acts_that_do_not_exist(self) -> None:
        assert UNITY.command("export-request", "12.5").text.endswith(
            "CUC_Export_Restricted_Authorization_Key"
        )
        refused("unknown-name", lambda: UNITY.command("export-request", "14"))
        refused("unknown-name", lambda: UNITY.command("request", "11.5"))
        refused("unknown-name", lambda: GENERIC.command("cancel", "17.3"))

    def test_shown_status(self) -> None:
        word = "Registered - License Reservation"
        assert UNITY.shown_status(word, "12.5(1)SU4") == word
        assert UNITY.shown_status(word, "14") == "Registered - Specific License Reservation"
        assert UNITY.shown_status("Unregistered", "15") == "Unregistered"


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    profile = copy.deepcopy(json.loads(TEXTS["unity-connection"]))
    change(profile)
    return json.dumps(profile)


class TestFaultyFiles:
    @pytest.mark.parametrize(
        ("change", "where"),
        [
            (lambda p: p.pop("name"), "^name: is missing"),
            (lambda p: p.update(nmae="x"), "^nmae: is not a key"),
            (lambda p: p.update(format=2), "^format: is not 1"),
            (lambda p: p.update(format=True), "^format: is not of the type int"),
            (lambda p: p.update(id="Unity Connection"), "^id: "),
            (lambda p: p.update(native_pid=""), "^native_pid: is empty"),
            (lambda p: p.update(native_pid="a\nb"), "^native_pid: not a product id"),
            (lambda p: p.update(families=[]), "^families: "),
            (lambda p: p.update(families=["native", "native"]), "^families: names something twice"),
            (lambda p: p.update(families=["juniper"]), "^families: "),
            (lambda p: p.update(releases=[]), "^releases: "),
            (lambda p: p["releases"].reverse(), "^releases: "),
            (lambda p: p["releases"].append(p["releases"][-1]), "^releases: "),
            (lambda p: p["releases"][1].update(release="twelve"), r"^releases\[1\].release: not a release"),
            (lambda p: p["releases"].append("15"), r"^releases\[5\]: is no object"),
            (lambda p: p.update(other_releases="13"), "^other_releases: "),
            (lambda p: p.update(minimum_reservation="x"), "^minimum_reservation: "),
            (lambda p: p["tags"][0].update(regid="regid.x"), r"^tags\[0\].regid: not an entitlement tag"),
            (lambda p: p["tags"][0].update(name="CUC_Other"), r"^tags\[0\].name: is not the name"),
            (lambda p: p["tags"][0].update(major="13"), r"^tags\[0\].major: "),
            (lambda p: p["tags"][0].update(free="no"), r"^tags\[0\].free: is not of the type bool"),
            (lambda p: p["tags"][0].update(at_most=-1), r"^tags\[0\].at_most: is negative"),
            (lambda p: p["tags"].append(p["tags"][0]), r"^tags\[13\].name: .* given twice"),
            (lambda p: p["tags"][0].update(lends_to=["X"]), "^tags: .* lends to a tag"),
            (lambda p: p["tags"][0].update(lends_to=["CUC_EnhancedMessaging"]), "^tags: .* lends to itself"),
            (lambda p: p["tags"][0].update(lends_to=[1]), r"^tags\[0\].lends_to: "),
            (lambda p: p["commands"][0]["acts"].update(BAD=None), r"^commands\[0\].acts.BAD: "),
            (lambda p: p["commands"][0]["acts"]["install"].update(command="x {y}"), "install.command: knows"),
            (lambda p: p["commands"][0]["acts"]["install"].update(then="x"), "install.then: is not a key"),
            (lambda p: p["commands"].reverse(), r"^commands\[1\].from: is not later"),
            (lambda p: p["status_texts"][0]["texts"].update(x=1), r"^status_texts\[0\].texts.x: "),
            (
                lambda p: p["encryption"].update(after_deregistration="x"),
                "^encryption.after_deregistration: ",
            ),
            (lambda p: p.update(encryption=[]), "^encryption: is not of the type dict"),
        ],
    )
    def test_each_names_its_key(self, change: Callable[[dict[str, Any]], object], where: str) -> None:
        with pytest.raises(ValueError, match=where):
            parse_product(changed(change))

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "null",
            "[]",
            "{",
            '{"format": 1, "format": 1}',
            '{"format": NaN}',
            "[" * 100_000,
            " " * (1024 * 1024 + 1),
            '{"format": ' + "9" * 5000 + "}",
        ],
        ids=lambda text: f"{len(text)} characters, {text[:20]}",
    )
    def test_what_is_no_profile_at_all(self, text: str) -> None:
        with pytest.raises(ValueError):
            parse_product(text)

    @pytest.mark.parametrize("name", list(TEXTS))
    def test_cut_short_anywhere(self, name: str) -> None:
        text = TEXTS[name].rstrip()
        for length in range(0, len(text), 37):
            with pytest.raises(ValueError):
                parse_product(text[:length])

    def test_every_key_is_needed(self) -> None:
        whole = json.loads(TEXTS["unity-connection"])
        for key in whole:
            with pytest.raises(ValueError, match=f"^{key}: is missing"):
                parse_product(json.dumps({k: v for k, v in whole.items() if k != key}))


def test_an_empty_catalogue_refuses_and_does_not_fail() -> None:
    refused("unknown-name", lambda: Catalogue(()).product("cucm"))
    refused("unknown-name", lambda: Catalogue(()).any_tag("X"))


def test_the_page_lists_every_tag_and_says_which_are_public() -> None:
    page = (FOLDER.parents[1] / "docs" / "reference" / "products.md").read_text(encoding="utf-8")
    for product in CATALOGUE.products:
        for tag in product.tags:
            word = "public" if tag.public else "made up"
            reservable = "yes" if tag.reservable else "no"
            assert f"| `{tag.name}` | {tag.major} | `{tag.regid}` | {word} | {reservable} |" in page


def test_the_page_names_every_key() -> None:
    page = (FOLDER.parents[1] / "docs" / "reference" / "products.md").read_text(encoding="utf-8")
    profile = json.loads(TEXTS["unity-connection"])
    keys = {*profile, *profile["tags"][0], *profile["commands"][0], *profile["commands"][0]["acts"]}
    assert [k for k in sorted(keys) if f"`{k}`" not in page] == []
