"""The API of the real product."""

import pytest

from directory.app import create_app


@pytest.fixture(scope="session")
def client(product):
    return create_app(product.desk).test_client()


@pytest.fixture(scope="session")
def match(client):
    """POST a match and give the answer; the status has to be 200."""

    def post(**asked):
        response = client.post("/api/v1/match", json=asked)
        assert response.status_code == 200, response.get_json()
        return response.get_json()

    return post
