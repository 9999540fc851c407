"""Runs a program and prints what it took, as JSON: seconds on the wall and of processors, and the most memory, in megabytes."""

import json
import os
import sys
import time

# Certificates of one's own, which a workplace behind a proxy may need: Node reads them whenever it starts, which takes longer than `kfp-ts --help`.
environment = {name: value for name, value in os.environ.items() if name != 'NODE_EXTRA_CA_CERTS'}

start = time.perf_counter()
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], environment, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, usage = os.wait4(pid, 0)
wall = time.perf_counter() - start
if status != 0:
    sys.exit(os.waitstatus_to_exitcode(status))
print(json.dumps({'wall': wall, 'cpu': usage.ru_utime + usage.ru_stime, 'memory': usage.ru_maxrss / 1024}))
