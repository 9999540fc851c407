// Checks custom resources as the Kubernetes API server does when they are created, away from any cluster.
//
//	k8s-lint CRD-FOLDER FILE...
//
// A document is checked against the CustomResourceDefinition of its kind: schema, list types, CEL rules, labels and names.
// An unknown field is an error, as with `kubectl apply --validate=strict`. Prints one JSON object a document,
// {"file", "index", "kind", "name", "error"}; ends with 0 whatever was found.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"kfp-ts/conformance/findings"
	"sigs.k8s.io/yaml"
)

func main() {
	if err := lint(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func lint(folder string, files []string) error {
	definitions, err := filepath.Glob(filepath.Join(folder, "*_*.yaml"))
	if err != nil {
		return err
	}
	known, err := load(definitions)
	if err != nil {
		return err
	}
	out := findings.Printer()
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		for index, text := range findings.Documents(body) {
			one := findings.Finding{File: file, Index: index}
			one.Add(check(&one, known, text))
			_ = out.Encode(one)
		}
	}
	return nil
}

func check(found *findings.Finding, known map[string]resource, text string) error {
	body, err := yaml.YAMLToJSONStrict([]byte(text))
	if err != nil {
		return err
	}
	object := &unstructured.Unstructured{}
	if err := object.UnmarshalJSON(body); err != nil {
		return err
	}
	found.Kind = object.GetKind()
	found.Name = object.GetName() + object.GetGenerateName()
	definition, ok := known[object.GetAPIVersion()+"/"+found.Kind]
	if !ok {
		return fmt.Errorf("no CustomResourceDefinition given has kind %s of %s", found.Kind, object.GetAPIVersion())
	}
	return definition.check(object)
}
