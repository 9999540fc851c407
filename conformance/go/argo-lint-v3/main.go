// Checks Argo manifests, one in each file, with the validator of the oldest Argo 3 that we write for, away from any cluster.
//
//	argo-lint-v3 FILE...
//	argo-lint-v3 -evaluate < QUESTIONS
//
// Decoding is strict, as in argo-lint; Workflows are checked as when they are submitted. Every expression is compiled, too,
// with the functions that this version has, which its validator does not do. Prints one JSON object a file,
// {"file", "index", "kind", "name", "error"}; ends with 0 whatever was found.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v3/workflow/validate"
	"github.com/sirupsen/logrus"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"kfp-ts/conformance/findings"
	kjson "sigs.k8s.io/json"
	"sigs.k8s.io/yaml"
)

func main() {
	evaluate := flag.Bool("evaluate", false, "answer what expressions yield, one JSON object a line")
	flag.Parse()
	logrus.SetOutput(io.Discard)
	out := findings.Printer()
	if *evaluate {
		if err := answer(os.Stdin, out); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		return
	}
	for _, file := range flag.Args() {
		body, err := os.ReadFile(file)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		found := findings.Finding{File: file}
		found.Add(check(&found, body))
		_ = out.Encode(found)
	}
}

func check(found *findings.Finding, text []byte) (err error) {
	defer func() { // the validator reads what anybody wrote: its panic is a failure of this document only
		if p := recover(); p != nil {
			err = fmt.Errorf("validator panicked: %v", p)
		}
	}()
	body, err := yaml.YAMLToJSONStrict(text)
	if err != nil {
		return err
	}
	var head metav1.PartialObjectMetadata
	if err := json.Unmarshal(body, &head); err != nil {
		return err
	}
	found.Kind = head.Kind
	found.Name = head.Name + head.GenerateName
	validated, err := validated(head.Kind, body)
	return errors.Join(err, validated, compiled(body))
}

// validated gives what strict decoding has to say as its second result, and the validator's word as its first.
func validated(kind string, body []byte) (invalid, malformed error) {
	decode := func(object any) error {
		surplus, err := kjson.UnmarshalStrict(body, object)
		return errors.Join(append(surplus, err)...)
	}
	switch kind {
	case "Workflow":
		var o v1alpha1.Workflow
		malformed = decode(&o)
		return validate.ValidateWorkflow(nil, nil, &o, validate.ValidateOpts{Submit: true}), malformed
	case "WorkflowTemplate":
		var o v1alpha1.WorkflowTemplate
		malformed = decode(&o)
		return validate.ValidateWorkflowTemplate(nil, nil, &o, validate.ValidateOpts{}), malformed
	case "CronWorkflow":
		var o v1alpha1.CronWorkflow
		malformed = decode(&o)
		return validate.ValidateCronWorkflow(nil, nil, &o), malformed
	}
	return nil, fmt.Errorf("kind %q is none that is written here", kind)
}
