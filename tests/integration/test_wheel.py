"""What ships works: the wheel, installed away from the source, with nothing of the checkout in sight."""

import json
import os
import re
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST_START_SECONDS = 120


@dataclass(frozen=True)
class Installed:
    """The wheel and a place where nothing but it and its dependencies can be imported."""

    wheel: Path
    folder: Path

    def run(self, program: str, *arguments: str) -> str:
        """Run a program of the installation in an empty folder; returns what it printed."""
        done = subprocess.run(
            [self.folder / "bin" / program, *arguments],
            cwd=self.folder,
            env=self.environ,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    @property
    def environ(self) -> dict[str, str]:
        return {"PATH": os.defpath, "HOME": str(self.folder), "DIRECTORY_HOME": str(self.folder / "home")}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    built, folder = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("installed")
    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(built), str(ROOT))
    (wheel,) = built.glob("*.whl")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    # A path in a .pth file makes the packages of this environment visible, but not its link to the checkout.
    library = next(folder.glob("lib/python*/site-packages"))
    (library / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    call(
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        str(wheel),
    )
    return Installed(wheel, folder)


@pytest.fixture(scope="module")
def address(installed: Installed) -> Iterator[str]:
    """The address of the site, served by the installed program with all it prepares."""
    port = free_port()
    server = subprocess.Popen(
        [installed.folder / "bin" / "directory", "serve"],
        cwd=installed.folder,
        env={**installed.environ, "PORT": str(port)},
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/about", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)


def test_the_wheel_holds_program_pages_and_data_and_nothing_else(installed: Installed) -> None:
    names = zipfile.ZipFile(installed.wheel).namelist()
    tops = {"/".join(name.split("/")[:2]) for name in names if re.match("directory/_[a-z]", name)}
    assert tops == {"directory/_templates", "directory/_data"}
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"directory", "importers"}
    assert [name for name in names if "__pycache__" in name or name.endswith(".mo")] == []


def test_it_is_not_the_checkout_that_runs(installed: Installed) -> None:
    found = installed.run("python", "-c", "import directory, importers; print(directory.__file__, importers.__file__)")
    assert [Path(path).is_relative_to(installed.folder) for path in found.split()] == [True, True]


def test_the_tables_are_made(installed: Installed) -> None:
    assert "up to date" in installed.run("directory", "migrate")


def test_the_site_answers_a_question(address: str) -> None:
    answer = post(f"{address}/api/v1/match", {"text": "food for my kids today", "near": "95823", "limit": 5})
    assert len(answer["results"]) == 5


def test_pages_and_spanish_come_with_it(address: str) -> None:
    page = urllib.request.urlopen(f"{address}/es/").read().decode()
    assert '<html lang="es"' in page
    assert "/static/site." in page


def test_the_command_line_answers_a_question(installed: Installed, address: str) -> None:
    lines = installed.run("directory", "match", "comida", "--near", "95823", "--lang", "es", "--json").splitlines()
    assert "food.today" in json.loads(lines[0])["needs"]


def call(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + LONGEST_START_SECONDS
    while time.monotonic() < end:
        assert server.poll() is None, "the server ended before it answered"
        try:
            urllib.request.urlopen(url).close()
        except URLError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"the server did not answer within {LONGEST_START_SECONDS} seconds")


def post(url: str, body: dict[str, Any]) -> Any:
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request))
