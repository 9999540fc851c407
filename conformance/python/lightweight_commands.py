"""Prints the command of a lightweight component as the SDK compiles it: one that installs the SDK when it starts (the default), and one that finds it."""
import json

from kfp import compiler, dsl


def double(number: int) -> int:
    return 2 * number


commands = {}
for name, install in (("installing", True), ("installed", False)):
    component = dsl.component(double, base_image="python:3.11", install_kfp_package=install)
    container = component.component_spec.implementation.container
    commands[name] = [*container.command, *container.args]
print(json.dumps(commands))
