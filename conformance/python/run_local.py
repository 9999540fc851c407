"""Runs a compiled pipeline of container steps in kfp.local, without Docker: run_local.py FILE ARGUMENTS_JSON. Prints the outputs as JSON.

Only "docker run" is replaced by a process; orchestration, inputs and outputs stay those of the SDK.
"""
import json
import os
import subprocess
import sys
import tempfile

from kfp import components, local
from kfp.local import docker_task_handler, status


def run(self):
    process = subprocess.run(self.full_command, env={**os.environ, **self.env_vars}, stdout=sys.stderr, stderr=subprocess.STDOUT, timeout=120)
    return status.Status.SUCCESS if process.returncode == 0 else status.Status.FAILURE


docker_task_handler.DockerTaskHandler.run = run
with tempfile.TemporaryDirectory() as folder:
    local.init(local.DockerRunner(), pipeline_root=folder, raise_on_error=True)
    task = components.load_component_from_file(sys.argv[1])(**json.loads(sys.argv[2]))
    print(json.dumps(task.outputs, default=str))
