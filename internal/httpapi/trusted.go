package httpapi

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// trusted is the folder of documents that clients may ask for by id.
type trusted struct {
	// byID holds each document under its file's path without .graphql, under the SHA-256 of its text in hex, and under
	// that of its text without the white space around it, which is what tools that print documents hash.
	byID map[string]*trustedDocument
	// byOperation holds each document under the names of its operations.
	byOperation map[string]*trustedDocument
}

type trustedDocument struct {
	file string
	text string
	doc  *ast.QueryDocument
}

// loadTrusted reads and checks a folder of documents. The error lists everything wrong, each as file:line:column.
func loadTrusted(folder string, d *documents) (*trusted, error) {
	t := &trusted{byID: map[string]*trustedDocument{}, byOperation: map[string]*trustedDocument{}}
	var problems []error
	err := fs.WalkDir(os.DirFS(folder), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".graphql" {
			return err
		}
		text, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return err
		}
		problems = append(problems, t.add(filepath.Join(folder, path), strings.TrimSuffix(path, ".graphql"), string(text), d)...)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading trusted documents: %w", err)
	}
	if len(problems) == 0 && len(t.byID) == 0 {
		problems = append(problems, fmt.Errorf("%s: no *.graphql file: add one, or leave --trusted-documents out", folder))
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	return t, nil
}

// add takes in one document and returns what is wrong with it.
func (t *trusted) add(file, id, text string, d *documents) (problems []error) {
	doc, errs := d.check(&ast.Source{Name: file, Input: text})
	for _, err := range errs {
		where := file
		if len(err.Locations) > 0 {
			where = fmt.Sprintf("%s:%d:%d", file, err.Locations[0].Line, err.Locations[0].Column)
		}
		problems = append(problems, fmt.Errorf("%s: %s", where, err.Message))
	}
	if problems != nil {
		return problems
	}
	document := &trustedDocument{file, text, doc}
	for _, op := range doc.Operations {
		where := fmt.Sprintf("%s:%d:%d", file, op.Position.Line, op.Position.Column)
		switch other := t.byOperation[op.Name]; {
		case op.Name == "":
			problems = append(problems, fmt.Errorf("%s: the operation has no name: name it, like query LatestEvents", where))
		case other != nil:
			problems = append(problems, fmt.Errorf("%s: operation %s stands in %s already: give one another name", where, op.Name, other.file))
		default:
			t.byOperation[op.Name] = document
		}
	}
	for _, key := range []string{id, hash(text), hash(strings.TrimSpace(text))} {
		t.byID[key] = document
	}
	return problems
}

// hash returns a text's SHA-256 in hex.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
