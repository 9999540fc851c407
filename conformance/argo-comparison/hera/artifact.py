import sys

from hera.workflows import DAG, Artifact, Container, Workflow, script


@script(image="python:3.12-slim", outputs=Artifact(name="letter", path="/tmp/letter.txt"))
def write():
    with open("/tmp/letter.txt", "w") as file:
        file.write("Dear reader")


@script(image="python:3.12-slim", inputs=Artifact(name="letter", path="/tmp/letter.txt"))
def count():
    with open("/tmp/letter.txt") as file:
        print(len(file.read()))


with Workflow(generate_name="artifact-", entrypoint="main", on_exit="tell") as w:
    Container(name="tell", image="busybox", command=["echo"], args=["{{workflow.status}}"])
    with DAG(name="main"):
        written = write()
        counted = count(arguments=written.get_artifact("letter"))
        written >> counted

with open(sys.argv[1], "w") as file:
    file.write(w.to_yaml())
