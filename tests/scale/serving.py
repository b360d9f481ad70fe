"""What each web process of the speed test does; in a module of its own, so that it can be started there."""

import os
import time
from concurrent.futures import ThreadPoolExecutor

from directory.app import create_app
from directory.settings import Settings
from directory.wiring import Wiring
from tests.benchmarks.questions import exam
from tests.exams.product import A_THURSDAY_AFTERNOON

THREADS = 4
apps = []


def start_serving(environ):
    """Make the app of this process, and let it load what it needs."""
    apps.append(create_app(Wiring(Settings.read(environ), now=lambda: A_THURSDAY_AFTERNOON).desk))
    ask(apps[0].test_client(), {"text": "food"})


def serve_for(seconds):
    """How long each match took that a few threads got in so many seconds, and the processor time of all."""
    bodies, spent = exam(300), time.process_time()
    end = time.perf_counter() + seconds

    def one(thread):
        client, times, number = apps[0].test_client(), [], thread * 7 + os.getpid()
        while time.perf_counter() < end:
            times.append(ask(client, bodies[number % len(bodies)]))
            number += 1
        return times

    with ThreadPoolExecutor(THREADS) as pool:
        times = [taken for each in pool.map(one, range(THREADS)) for taken in each]
    return times, time.process_time() - spent


def ask(client, body):
    """How many seconds an answer takes."""
    start = time.perf_counter()
    answer = client.post("/api/v1/match", json=body)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return time.perf_counter() - start
