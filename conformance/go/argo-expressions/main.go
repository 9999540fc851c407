// Fills Argo's tags as Argo's controller does, away from any cluster.
//
//	argo-expressions < QUESTIONS
//
// Reads a JSON list of {"text", "passes"}: a text with tags, and for each time that Argo goes over it what it then knows by
// name. Prints a JSON list of {"text"} or {"error"}. Tags that a pass knows nothing of are left to the next; the last leaves none.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/argoproj/argo-workflows/v4/util/logging"
	"github.com/argoproj/argo-workflows/v4/util/template"
)

type question struct {
	Text   string              `json:"text"`
	Passes []map[string]string `json:"passes"`
}

type answer struct {
	Text  string `json:"text"`
	Error string `json:"error,omitempty"`
}

func main() {
	var questions []question
	if err := json.NewDecoder(os.Stdin).Decode(&questions); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	ctx := logging.WithLogger(context.Background(), logging.NewSlogLoggerCustom(logging.Error, logging.Text, io.Discard))
	answers := make([]answer, len(questions))
	for i, one := range questions {
		text, err := one.fill(ctx)
		answers[i] = answer{Text: text}
		if err != nil {
			answers[i].Error = err.Error()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// fill goes over a text as often as it is asked to. Argo fills tags in the JSON of a template, and so it is here.
func (q question) fill(ctx context.Context) (filled string, err error) {
	defer func() {
		// Argo's toJson panics; its controller survives that, and so do the other questions.
		if cause := recover(); cause != nil {
			err = fmt.Errorf("%v", cause)
		}
	}()
	body, err := json.Marshal(q.Text)
	if err != nil {
		return "", err
	}
	document := string(body)
	for i, known := range q.Passes {
		isLast := i == len(q.Passes)-1
		if document, err = template.Replace(ctx, document, template.ToAnyMap(known), !isLast); err != nil {
			return "", err
		}
	}
	err = json.Unmarshal([]byte(document), &filled)
	return filled, err
}
