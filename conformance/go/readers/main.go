// Reads a compiled pipeline as the backend of Kubeflow Pipelines does: YAML by sigs.k8s.io/yaml, conditions by cel-go.
//
//	readers PIPELINE.yaml VALUES.json
//
// VALUES.json is {task: [{parameter: value}, ...]}: what the condition of each task of the root is given, one after the other. Prints
// {"document": the first document as JSON, "conditions": {task: [true, false or what is wrong, ...]}}.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/google/cel-go/cel"
	"sigs.k8s.io/yaml"
)

type pipeline struct {
	Root struct {
		DAG struct {
			Tasks map[string]struct {
				TriggerPolicy struct {
					Condition string `json:"condition"`
				} `json:"triggerPolicy"`
			} `json:"tasks"`
		} `json:"dag"`
	} `json:"root"`
}

func main() {
	if err := read(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func read(pipelineFile, valuesFile string) error {
	text, err := os.ReadFile(pipelineFile)
	if err != nil {
		return err
	}
	// As the API server splits documents.
	document, err := yaml.YAMLToJSONStrict([]byte(strings.Split(string(text), "\n---\n")[0]))
	if err != nil {
		return err
	}
	var parsed pipeline
	if err := json.Unmarshal(document, &parsed); err != nil {
		return err
	}
	values := map[string][]map[string]any{}
	given, err := os.ReadFile(valuesFile)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(given, &values); err != nil {
		return err
	}
	conditions := map[string][]any{}
	for name, task := range parsed.Root.DAG.Tasks {
		if task.TriggerPolicy.Condition != "" {
			for _, given := range values[name] {
				conditions[name] = append(conditions[name], evaluate(task.TriggerPolicy.Condition, given))
			}
		}
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]any{"document": json.RawMessage(document), "conditions": conditions})
}

func evaluate(condition string, values map[string]any) any {
	// The backend declares the whole executor input; conditions ask for parameters only.
	environment, err := cel.NewEnv(cel.Variable("inputs", cel.MapType(cel.StringType, cel.MapType(cel.StringType, cel.DynType))))
	if err != nil {
		return err.Error()
	}
	ast, issues := environment.Compile(condition)
	if issues.Err() != nil {
		return issues.Err().Error()
	}
	program, err := environment.Program(ast)
	if err != nil {
		return err.Error()
	}
	result, _, err := program.Eval(map[string]any{"inputs": map[string]any{"parameter_values": values}})
	if err != nil {
		return err.Error()
	}
	return result.Value()
}
