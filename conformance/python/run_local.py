"""Runs compiled pipelines of container steps in kfp.local, without Docker: run_local.py FILE ARGUMENTS_JSON ... Prints {FILE: outputs or error text} as JSON.

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


def outputs(file, arguments):
    with tempfile.TemporaryDirectory() as folder:
        local.init(local.DockerRunner(), pipeline_root=folder, raise_on_error=True)
        try:
            return components.load_component_from_file(file)(**arguments).outputs
        except Exception as error:
            return f'{type(error).__name__}: {error}'


docker_task_handler.DockerTaskHandler.run = run
given = sys.argv[1:]
report = {file: outputs(file, json.loads(arguments)) for file, arguments in zip(given[::2], given[1::2])}
# The runner prints on its own: the report is the last line.
print('\n' + json.dumps(report, default=str))
