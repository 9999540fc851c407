package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/argoproj/argo-workflows/v3/util/expr/env"
	"github.com/argoproj/argo-workflows/v3/util/template"
	"github.com/expr-lang/expr"
	"github.com/valyala/fasttemplate"
)

// question asks what a text of a workflow becomes, or, as an output does, what an expression alone yields.
type question struct {
	Text       string            `json:"text,omitempty"`
	Expression string            `json:"expression,omitempty"`
	Values     map[string]string `json:"values"`
}

type reply struct {
	Text  string `json:"text"`
	Error string `json:"error,omitempty"`
}

// answer answers questions with the controller's own means, in their order.
func answer(questions io.Reader, out *json.Encoder) error {
	lines := bufio.NewReader(questions)
	for {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) && len(line) == 0 {
			return nil
		}
		var asked question
		if err := json.Unmarshal(line, &asked); err != nil {
			return err
		}
		text, err := asked.evaluate()
		got := reply{Text: text}
		if err != nil {
			got.Error = err.Error()
		}
		if err := out.Encode(got); err != nil {
			return err
		}
	}
}

func (q question) evaluate() (string, error) {
	if q.Expression != "" {
		known := env.GetFuncMap(template.EnvMap(q.Values))
		program, err := expr.Compile(q.Expression, expr.Env(known))
		if err != nil {
			return "", err
		}
		result, err := expr.Run(program, known)
		return fmt.Sprintf("%v", result), err
	}
	// As the controller does, all of the object is JSON when its tags are filled.
	body, err := json.Marshal(q.Text)
	if err != nil {
		return "", err
	}
	filled, err := template.Replace(string(body), q.Values, false)
	if err != nil {
		return "", err
	}
	var text string
	err = json.Unmarshal([]byte(filled), &text)
	return text, err
}

// compiled compiles all expressions of a document, for values of which only the first names are known.
func compiled(body []byte) error {
	var document any
	if err := json.Unmarshal(body, &document); err != nil {
		return err
	}
	known := env.GetFuncMap(map[string]any{})
	for _, name := range []string{"inputs", "tasks", "workflow"} {
		known[name] = map[string]any{}
	}
	var all []error
	for _, expression := range expressionsIn(document) {
		if _, err := expr.Compile(expression, expr.Env(known)); err != nil {
			all = append(all, fmt.Errorf("%s: %w", expression, err))
		}
	}
	return errors.Join(all...)
}

func expressionsIn(part any) []string {
	var found []string
	switch value := part.(type) {
	case []any:
		for _, item := range value {
			found = append(found, expressionsIn(item)...)
		}
	case map[string]any:
		for field, inner := range value {
			text, isText := inner.(string)
			if isText && (field == "expression" || field == "fromExpression") {
				found = append(found, text)
			} else {
				found = append(found, expressionsIn(inner)...)
			}
		}
	case string:
		if tags, err := fasttemplate.NewTemplate(value, "{{", "}}"); err == nil {
			_, _ = tags.ExecuteFunc(io.Discard, func(_ io.Writer, tag string) (int, error) {
				if expression, is := strings.CutPrefix(tag, "="); is {
					found = append(found, expression)
				}
				return 0, nil
			})
		}
	}
	return found
}
