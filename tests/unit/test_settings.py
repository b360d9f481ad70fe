"""Settings are read once, refuse to be half-set, and keep secrets to themselves."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from directory.settings import Environment, Settings, SettingsError

SECRET = "s3cr3t-" * 6
PRODUCTION = {"ENVIRONMENT": "production", "SECRET_KEY": SECRET, "DIRECTORY_HOME": "/srv/directory"}


def test_nothing_has_to_be_set_for_development() -> None:
    settings = Settings.read({})
    assert settings.environment is Environment.DEVELOPMENT
    assert not settings.production
    assert settings.port == 8000
    assert settings.home.is_absolute()


def test_the_database_lies_in_the_home_folder_unless_told_otherwise() -> None:
    assert Settings.read(PRODUCTION).database_url == "sqlite:////srv/directory/directory.db"
    elsewhere = Settings.read(PRODUCTION | {"DATABASE_URL": "postgresql://db/directory"})
    assert elsewhere.database_url == "postgresql://db/directory"


def test_a_home_below_the_users_own_folder_is_understood() -> None:
    assert Settings.read({"DIRECTORY_HOME": "~/here"}).home == Path.home() / "here"


def test_there_is_no_default_secret() -> None:
    first, second = Settings.read({}), Settings.read({})
    assert len(first.secret_key) >= 32
    assert first.secret_key != second.secret_key


def test_settings_cannot_be_changed_later() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings.read({}).port = 1  # type: ignore[misc]


def test_only_named_sites_may_frame_ours_and_none_unless_told() -> None:
    assert Settings.read({}).embed_origins == ()
    two = "https://www.school.example http://localhost:8080"
    assert Settings.read({"EMBED_ORIGINS": two}).embed_origins == (
        "https://www.school.example",
        "http://localhost:8080",
    )
    assert Settings.read({"EMBED_ORIGINS": "*"}).embed_origins == ("*",)


@pytest.mark.parametrize("value", ["school.example", "https://school.example/page", "https://*.example; x", "'self'"])
def test_what_is_no_site_stops_the_start(value: str) -> None:
    with pytest.raises(SettingsError, match="EMBED_ORIGINS"):
        Settings.read({"EMBED_ORIGINS": value})


def test_secrets_do_not_show_when_printed() -> None:
    url = "postgresql://us:hunter2@db/directory"
    shown = repr(Settings.read(PRODUCTION | {"DATABASE_URL": url}))
    assert SECRET not in shown
    assert "hunter2" not in shown
    assert "/srv/directory" in shown


@pytest.mark.parametrize("name", ["SECRET_KEY", "DIRECTORY_HOME"])
@pytest.mark.parametrize("value", [None, "", "  "])
def test_production_does_not_start_half_set(name: str, value: str | None) -> None:
    environ = {key: text for key, text in PRODUCTION.items() if key != name}
    if value is not None:
        environ[name] = value
    with pytest.raises(SettingsError, match=f"{name} is not set; production needs it"):
        Settings.read(environ)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("ENVIRONMENT", "staging", "has to be development or production"),
        ("SECRET_KEY", "short", "at least 32 characters"),
        ("PORT", "eighty", "has to be a number from 0 to 65535"),
        ("PORT", "70000", "has to be a number from 0 to 65535"),
        ("PORT", "-1", "has to be a number from 0 to 65535"),
        ("DATABASE_URL", "directory.db", "DATABASE_URL is no URL"),
        ("PUBLIC_URL", "directory.example.org", "PUBLIC_URL has to begin with https://"),
        ("GEOCODER_OPTIONS", "user_agent=us", "GEOCODER is not set"),
        ("GEOCODER_OPTIONS", "user_agent", "has to look like"),
    ],
)
def test_a_value_that_cannot_work_is_refused_with_a_sentence(name: str, value: str, sentence: str) -> None:
    with pytest.raises(SettingsError, match=sentence):
        Settings.read({name: value})


def test_all_faults_are_told_at_once_and_no_secret_with_them() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.read({"ENVIRONMENT": "production", "SECRET_KEY": "hunter2", "PORT": "x"})
    assert str(caught.value).count("\n- ") == 3
    assert "hunter2" not in str(caught.value)


def test_a_geocoder_comes_with_its_options() -> None:
    given = Settings.read({"GEOCODER": "nominatim", "GEOCODER_OPTIONS": "user_agent=us; domain=geo.example.org"})
    assert given.geocoder_options == {"user_agent": "us", "domain": "geo.example.org"}


def test_an_index_in_a_cluster_needs_its_address() -> None:
    with pytest.raises(SettingsError, match="OPENSEARCH_URL is not set"):
        Settings.read({"SEARCH_ENGINE": "opensearch"})
    nodes = "https://one:9200 https://two:9200"
    assert Settings.read({"SEARCH_ENGINE": "opensearch", "OPENSEARCH_URL": nodes}).opensearch_url == nodes


@pytest.mark.parametrize(
    "given", [{"SEARCH_ENGINE": "sphinx"}, {"OPENSEARCH_SHARDS": "0"}, {"OPENSEARCH_URL": "node1"}]
)
def test_a_search_engine_that_makes_no_sense_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match=next(iter(given))):
        Settings.read(given)


@pytest.mark.parametrize(
    "url", ["http://t.example/{z}/{x}/{y}", "https://{s}.t.example/{z}/{x}/{y}", "https://t.example/"]
)
def test_pictures_for_the_map_come_from_one_named_server(url: str) -> None:
    with pytest.raises(SettingsError, match="TILE_URL has to look like"):
        Settings.read({"TILE_URL": url})
