import sys

from hera.workflows import DAG, Parameter, Workflow, script


@script(image="python:3.12-slim")
def add_one(n: int):
    print(n + 1)


@script(image="python:3.12-slim")
def double(n: int):
    print(n * 2)


@script(image="python:3.12-slim")
def square(n: int):
    print(n * n)


@script(image="python:3.12-slim")
def add(left: int, right: int):
    print(left + right)


with Workflow(generate_name="diamond-", entrypoint="main", arguments=Parameter(name="start", value="1")) as w:
    with DAG(name="main"):
        first = add_one(arguments={"n": w.get_parameter("start")})
        left = double(arguments={"n": first.result})
        right = square(arguments={"n": first.result})
        total = add(arguments={"left": left.result, "right": right.result})
        first >> [left, right] >> total

with open(sys.argv[1], "w") as file:
    file.write(w.to_yaml())
