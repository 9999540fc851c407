// Checks Argo manifests with Argo's own validator, away from any cluster.
//
//	argo-lint [-submit] [-apart] FILE...
//
// Decoding is strict, as the API server's: an unknown field, a duplicate key and an unknown kind are errors. References to
// WorkflowTemplates and ClusterWorkflowTemplates are resolved among all files, with -apart only within a file. Prints one
// JSON object a document, {"file", "index", "kind", "name", "error"}; ends with 0 whatever was found.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v4/util/logging"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"kfp-ts/conformance/findings"
	kjson "sigs.k8s.io/json"
	"sigs.k8s.io/yaml"
)

// finding goes with what the document was decoded to.
type finding struct {
	findings.Finding
	object metav1.Object
}

func main() {
	submit := flag.Bool("submit", false, "check Workflows as the controller does when they are submitted: every argument needs a value")
	apart := flag.Bool("apart", false, "resolve template references only within a file")
	flag.Parse()
	var groups [][]*finding
	for _, file := range flag.Args() {
		body, err := os.ReadFile(file)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		found := read(file, body)
		if *apart || len(groups) == 0 {
			groups = append(groups, found)
		} else {
			groups[0] = append(groups[0], found...)
		}
	}
	ctx := logging.WithLogger(context.Background(), logging.NewSlogLoggerCustom(logging.Error, logging.Text, io.Discard))
	out := findings.Printer()
	for _, group := range groups {
		known := collect(group)
		for _, one := range group {
			if one.Error == "" {
				one.Add(known.check(ctx, one.object, *submit))
			}
			_ = out.Encode(one.Finding)
		}
	}
}

// read leaves the splitting of a file not to Argo's reader, which drops a document with a duplicate key without a word.
func read(file string, body []byte) []*finding {
	var all []*finding
	for index, text := range findings.Documents(body) {
		one := &finding{Finding: findings.Finding{File: file, Index: index}}
		one.Add(one.decode(text))
		all = append(all, one)
	}
	if len(all) == 0 {
		all = append(all, &finding{Finding: findings.Finding{File: file, Error: "no document in this file"}})
	}
	return all
}

func (f *finding) decode(text string) error {
	body, err := yaml.YAMLToJSONStrict([]byte(text))
	if err != nil {
		return err
	}
	var head metav1.PartialObjectMetadata
	if err := json.Unmarshal(body, &head); err != nil {
		return err
	}
	f.Kind = head.Kind
	f.Name = head.Name + head.GenerateName
	if want := v1alpha1.SchemeGroupVersion.String(); head.APIVersion != want {
		return fmt.Errorf("apiVersion is %q, not %q", head.APIVersion, want)
	}
	object, err := empty(head.Kind)
	if err != nil {
		return err
	}
	surplus, err := kjson.UnmarshalStrict(body, object)
	if err != nil {
		return err
	}
	f.object = object
	return errors.Join(surplus...)
}

func empty(kind string) (metav1.Object, error) {
	switch kind {
	case "Workflow":
		return &v1alpha1.Workflow{}, nil
	case "WorkflowTemplate":
		return &v1alpha1.WorkflowTemplate{}, nil
	case "ClusterWorkflowTemplate":
		return &v1alpha1.ClusterWorkflowTemplate{}, nil
	case "CronWorkflow":
		return &v1alpha1.CronWorkflow{}, nil
	}
	return nil, fmt.Errorf("kind %q is none that Argo's validator checks", kind)
}
