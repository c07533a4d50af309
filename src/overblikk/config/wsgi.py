"""The WSGI application that any server can serve."""

import os

from django.core.wsgi import get_wsgi_application

from overblikk.lib import static_files

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "overblikk.config.settings")
static_files.make_ready()
application = get_wsgi_application()
