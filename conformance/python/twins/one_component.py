"""The twin of packages/test-kit/src/shapes/one-component.ts."""
from steps import join

pipeline = join
