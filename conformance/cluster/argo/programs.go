//go:build tools

// Package programs names Argo's controller and what it puts into every pod, so that go.mod and go.sum hold them.
package programs

import (
	_ "github.com/argoproj/argo-workflows/v4/cmd/argoexec"
	_ "github.com/argoproj/argo-workflows/v4/cmd/workflow-controller"
)
