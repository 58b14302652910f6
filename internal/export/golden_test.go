package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow/ipc"
	"github.com/parquet-go/parquet-go"

	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/plan"
)

var update = flag.Bool("update", false, "write the golden files anew; then run TestReaders at the level full over them")

// golden is where the exports of the adversarial graph are kept as they were when the tools of TestReaders had read them back.
const golden = "testdata/golden"

// changing is what differs between two exports of one graph: when they were made, how long that took, and which state of the graph they show.
var changing = regexp.MustCompile(`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|sha256[-:]?[0-9a-f]{64}|\b[0-9a-f]{64}\b|FB:[\w+/=]+|year = \{\d{4}\}`)

// Each format writes the adversarial graph as it did when other tools were last seen to read it, null, empty and odd values included.
func TestGolden(t *testing.T) {
	contract := oddContract(t)
	db := neo4jtest.Migrated(t).Open(t)
	writeAdversaries(t, db, contract)
	write(t, db, "MATCH (n:Commitment {id: 'commitment:long'}) DETACH DELETE n", nil) // 200 kB in each file are not for reading
	exporter := export.New(contract, db, plan.Limits{})
	for _, name := range slices.Sorted(maps.Keys(exported)) {
		t.Run(name, func(t *testing.T) {
			request := exported[name]
			request.Names, request.Claims = true, true
			var b bytes.Buffer
			exportInto(t, exporter, request, &b)
			for file, text := range readable(t, name, b.Bytes()) {
				compareGolden(t, filepath.Join(golden, file), text)
			}
		})
	}
}

// readable are the texts of an export by the name of their golden file: an archive has one for each file in it, and binary tables
// are told row by row.
func readable(t *testing.T, name string, content []byte) map[string][]byte {
	t.Helper()
	if filepath.Ext(name) != ".zip" {
		return map[string][]byte{name: content}
	}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]byte{}
	for _, file := range archive.File {
		in, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		switch filepath.Ext(file.Name) {
		case ".parquet":
			text = parquetRows(t, text)
		case ".arrow", ".arrows", ".feather":
			text = arrowRows(t, text)
		}
		texts[filepath.Join(strings.TrimSuffix(name, ".zip"), filepath.FromSlash(file.Name))] = text
	}
	return texts
}

func parquetRows(t *testing.T, content []byte) []byte {
	t.Helper()
	file, err := parquet.OpenFile(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	fmt.Fprintln(&b, file.Schema())
	reader := parquet.NewReader(file)
	defer func() { _ = reader.Close() }()
	for {
		row := map[string]any{}
		err := reader.Read(&row)
		if errors.Is(err, io.EOF) {
			return b.Bytes()
		}
		if err != nil {
			t.Fatal(err)
		}
		line, err := json.Marshal(row)
		if err != nil {
			line = fmt.Append(nil, row) // an infinite number
		}
		b.Write(append(line, '\n'))
	}
}

func arrowRows(t *testing.T, content []byte) []byte {
	t.Helper()
	reader, err := ipc.NewFileReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }()
	var b bytes.Buffer
	fmt.Fprintln(&b, reader.Schema())
	for i := range reader.NumRecords() {
		record, err := reader.RecordBatch(i)
		if err != nil {
			t.Fatal(err)
		}
		for column := range int(record.NumCols()) {
			fmt.Fprintf(&b, "%s: %s\n", record.ColumnName(column), record.Column(column))
		}
	}
	return b.Bytes()
}

func compareGolden(t *testing.T, file string, text []byte) {
	t.Helper()
	text = changing.ReplaceAll(text, []byte("⟨changes⟩"))
	text = bytes.ReplaceAll(text, []byte(time.Now().UTC().Format(time.DateOnly)), []byte("⟨today⟩"))
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, text, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(text, want) {
		t.Errorf("%s is no longer written as it was: %s\nIf that is meant: go test ./internal/export -run TestGolden -update, and TestReaders at the level full",
			file, firstDifference(text, want))
	}
}

// firstDifference shows the first line that differs.
func firstDifference(got, want []byte) string {
	wanted := bytes.Split(want, []byte("\n"))
	for i, line := range bytes.Split(got, []byte("\n")) {
		if i >= len(wanted) || !bytes.Equal(line, wanted[i]) {
			expected := []byte("the end")
			if i < len(wanted) {
				expected = wanted[i]
			}
			return fmt.Sprintf("line %d is\n%.500s\nwant\n%.500s", i+1, line, expected)
		}
	}
	return fmt.Sprintf("it ends after %d of %d bytes", len(got), len(want))
}
