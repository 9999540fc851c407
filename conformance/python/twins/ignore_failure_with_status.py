"""The twin of packages/test-kit/src/shapes/ignore-failure-with-status.ts."""
from kfp import dsl
from steps import break_off, note


@dsl.pipeline(name='ignore-failure-with-status')
def pipeline():
    broken = break_off(message='no disk')
    note().after(broken).ignore_upstream_failure()
