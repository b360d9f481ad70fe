"""For WSGI servers: `gunicorn directory.wsgi:app`."""

import os

from directory.app import create_app
from directory.settings import Settings
from directory.wiring import Wiring
from directory.wiring_staff import job_queue, staff_of

wiring = Wiring(Settings.read(os.environ))
jobs = job_queue(wiring)
app = create_app(wiring.desk, wiring.site, staff_of(wiring, jobs))
jobs.start()
wiring.warm_up(0)
