// Package findings is what the checkers of manifests have in common: how a file is split, and how a finding is printed.
package findings

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"strings"
)

// Finding is what is known of one YAML document.
type Finding struct {
	File string `json:"file"`
	// Index is the place of the document in its file, from 0; empty documents do not count.
	Index int    `json:"index"`
	Kind  string `json:"kind,omitempty"`
	Name  string `json:"name,omitempty"`
	Error string `json:"error,omitempty"`
}

// Add notes what a check said, if it said something.
func (f *Finding) Add(err error) {
	if err != nil {
		f.Error = err.Error()
	}
}

// Printer prints one JSON object a line, with < and > as they were written.
func Printer() *json.Encoder {
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	return out
}

var separator = regexp.MustCompile(`(?m)^---(?:[ \t].*)?$`)

// Documents gives the texts of a file's documents but the empty ones, also of those that a reader would drop without a word.
func Documents(body []byte) []string {
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
