"""The style page is for those who build the site, not for those who use it."""

from flask.testing import FlaskClient

from directory.app import create_app
from directory.web.support.site import Site
from tests.fakes.desk import fake_desk


def test_a_site_in_production_has_none(client: FlaskClient) -> None:
    assert client.get("/style").status_code == 404


def test_it_can_be_read_from_right_to_left() -> None:
    client = create_app(fake_desk(), Site(development=True)).test_client()
    assert 'dir="rtl"' in client.get("/style?dir=rtl").text
