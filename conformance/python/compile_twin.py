"""Compiles a twin: compile_twin.py TWIN.py OUT.yaml"""
import importlib.util
import sys

from kfp import compiler

spec = importlib.util.spec_from_file_location('twin', sys.argv[1])
twin = importlib.util.module_from_spec(spec)
spec.loader.exec_module(twin)
compiler.Compiler().compile(twin.pipeline, sys.argv[2])
