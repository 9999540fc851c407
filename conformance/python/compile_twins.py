"""Compiles twins, all in this one process: compile_twins.py TWIN.py ... Prints {name: [document, ...]} as JSON, or {name: error text}."""
import importlib.util
import json
import os
import sys
import tempfile

import yaml
from kfp import compiler


def compiled(path, folder):
    spec = importlib.util.spec_from_file_location(f'twin_{os.path.basename(path)[:-3]}', path)
    twin = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(twin)
        compiler.Compiler().compile(twin.pipeline, f'{folder}/twin.yaml')
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    with open(f'{folder}/twin.yaml') as file:
        return list(yaml.load_all(file, yaml.CSafeLoader))


# Steps that twins share are imported from beside this file: nothing is left there.
sys.dont_write_bytecode = True
with tempfile.TemporaryDirectory() as folder:
    print(json.dumps({os.path.basename(path)[:-3]: compiled(path, folder) for path in sys.argv[1:]}))
