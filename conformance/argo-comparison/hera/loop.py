import sys

from hera.workflows import DAG, Parameter, Workflow, script


@script(image="python:3.12-slim")
def square(n: int):
    print(n * n)


@script(image="python:3.12-slim")
def total(values: list):
    print(sum(int(value) for value in values))


@script(image="python:3.12-slim")
def say(total: int):
    print(f"{total} is large")


with Workflow(
    generate_name="loop-", entrypoint="main", arguments=Parameter(name="numbers", value="[1, 2, 3]")
) as w:
    with DAG(name="main"):
        squares = square(arguments={"n": "{{item}}"}, with_param=w.get_parameter("numbers"))
        all_of_them = total(arguments={"values": squares.result})
        said = say(arguments={"total": all_of_them.result}, when=f"{all_of_them.result} > 10")
        squares >> all_of_them >> said

with open(sys.argv[1], "w") as file:
    file.write(w.to_yaml())
