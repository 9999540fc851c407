// Checks custom resources as the Kubernetes API server does when they are created, away from any cluster.
//
//	k8s-lint CRD-FOLDER FILE...
//
// A document is checked against the CustomResourceDefinition of its kind: schema, list types, CEL rules, labels and names.
// An unknown field is an error, as with `kubectl apply --validate=strict`. Prints one JSON object a document,
// {"file", "index", "kind", "name", "error"}; ends with 0 whatever was found.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/yaml"
)

type finding struct {
	File  string `json:"file"`
	Index int    `json:"index"`
	Kind  string `json:"kind,omitempty"`
	Name  string `json:"name,omitempty"`
	Error string `json:"error,omitempty"`
}

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
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		for index, text := range documents(body) {
			one := finding{File: file, Index: index}
			if err := one.check(known, text); err != nil {
				one.Error = err.Error()
			}
			_ = out.Encode(one)
		}
	}
	return nil
}

var separator = regexp.MustCompile(`(?m)^---(?:[ \t].*)?$`)

func documents(body []byte) []string {
	var texts []string
	for _, text := range separator.Split(string(bytes.TrimPrefix(body, []byte("\ufeff"))), -1) {
		if saysSomething(text) {
			texts = append(texts, text)
		}
	}
	return texts
}

func saysSomething(text string) bool {
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "#") {
			return true
		}
	}
	return false
}

func (f *finding) check(known map[string]resource, text string) error {
	body, err := yaml.YAMLToJSONStrict([]byte(text))
	if err != nil {
		return err
	}
	object := &unstructured.Unstructured{}
	if err := object.UnmarshalJSON(body); err != nil {
		return err
	}
	f.Kind = object.GetKind()
	f.Name = object.GetName() + object.GetGenerateName()
	definition, ok := known[object.GetAPIVersion()+"/"+f.Kind]
	if !ok {
		return fmt.Errorf("no CustomResourceDefinition given has kind %s of %s", f.Kind, object.GetAPIVersion())
	}
	return definition.check(object)
}
