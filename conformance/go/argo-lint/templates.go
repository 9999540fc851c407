package main

import (
	"context"
	"fmt"

	"github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v4/workflow/validate"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// templates are the templates that documents given together may refer to.
type templates struct {
	namespaced map[string]*v1alpha1.WorkflowTemplate
	cluster    map[string]*v1alpha1.ClusterWorkflowTemplate
}

// collect keeps copies, since validation changes the objects it is given.
func collect(group []*finding) templates {
	known := templates{map[string]*v1alpha1.WorkflowTemplate{}, map[string]*v1alpha1.ClusterWorkflowTemplate{}}
	for _, one := range group {
		switch object := one.object.(type) {
		case *v1alpha1.WorkflowTemplate:
			key := object.Namespace + "/" + object.Name
			if _, taken := known.namespaced[key]; taken {
				one.Error = fmt.Sprintf("a second WorkflowTemplate named %q", key)
			}
			known.namespaced[key] = object.DeepCopy()
		case *v1alpha1.ClusterWorkflowTemplate:
			if _, taken := known.cluster[object.Name]; taken {
				one.Error = fmt.Sprintf("a second ClusterWorkflowTemplate named %q", object.Name)
			}
			known.cluster[object.Name] = object.DeepCopy()
		}
	}
	return known
}

func (t templates) check(ctx context.Context, object metav1.Object, submit bool) (err error) {
	defer func() { // the validator reads what anybody wrote: its panic is a failure of this document only
		if p := recover(); p != nil {
			err = fmt.Errorf("validator panicked: %v", p)
		}
	}()
	namespaced, cluster := fromNamespace{t, object.GetNamespace()}, fromCluster{t}
	lint := validate.ValidateOpts{Lint: true}
	switch o := object.(type) {
	case *v1alpha1.Workflow:
		if submit {
			return validate.ValidateWorkflow(ctx, namespaced, cluster, o, nil, validate.ValidateOpts{Submit: true})
		}
		return validate.ValidateWorkflow(ctx, namespaced, cluster, o, nil, lint)
	case *v1alpha1.WorkflowTemplate:
		return validate.ValidateWorkflowTemplate(ctx, namespaced, cluster, o, nil, lint)
	case *v1alpha1.ClusterWorkflowTemplate:
		return validate.ValidateClusterWorkflowTemplate(ctx, nil, cluster, o, nil, lint)
	case *v1alpha1.CronWorkflow:
		return validate.ValidateCronWorkflow(ctx, namespaced, cluster, o, nil)
	}
	return fmt.Errorf("unexpected type %T", object)
}

type fromNamespace struct {
	templates
	namespace string
}

func (t fromNamespace) Get(_ context.Context, name string) (*v1alpha1.WorkflowTemplate, error) {
	if found, ok := t.namespaced[t.namespace+"/"+name]; ok {
		return found, nil
	}
	return nil, fmt.Errorf("WorkflowTemplate %q is in none of the files given", name)
}

type fromCluster struct{ templates }

func (t fromCluster) Get(_ context.Context, name string) (*v1alpha1.ClusterWorkflowTemplate, error) {
	if found, ok := t.cluster[name]; ok {
		return found, nil
	}
	return nil, fmt.Errorf("ClusterWorkflowTemplate %q is in none of the files given", name)
}
