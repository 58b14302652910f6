package neo4jdb

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Migration is one step of the graph's schema, applied once per graph.
type Migration struct {
	Version    int // from 1, without gaps
	Name       string
	Statements []string
}

var migrationFile = regexp.MustCompile(`^(\d{4})_([a-z0-9_]+)\.cypher$`)

// LoadMigrations reads the files NNNN_name.cypher at the top of fsys, in order. In them a statement ends with a semicolon
// at the end of a line, and lines that begin with // are comments.
//
// Since a migration that was killed half-way is run again from its first statement, every statement must be harmless to
// repeat: IF NOT EXISTS, MERGE, SET.
func LoadMigrations(fsys fs.FS) ([]Migration, error) {
	names, err := fs.Glob(fsys, "*.cypher")
	if err != nil {
		return nil, &Error{CodeMigration, "could not list the migrations: " + err.Error(), err}
	}
	slices.Sort(names)
	var all []Migration
	for _, name := range names {
		m, err := loadMigration(fsys, name)
		if err != nil {
			return nil, err
		}
		all = append(all, m)
	}
	return all, checkSequence(all)
}

func loadMigration(fsys fs.FS, name string) (Migration, error) {
	found := migrationFile.FindStringSubmatch(path.Base(name))
	if found == nil {
		return Migration{}, &Error{CodeMigration, fmt.Sprintf("the migration file %s is misnamed: expected four digits, an underscore and a name in small letters, as 0001_constraints.cypher", name), nil}
	}
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return Migration{}, &Error{CodeMigration, fmt.Sprintf("could not read the migration %s: %s", name, err), err}
	}
	version, _ := strconv.Atoi(found[1])
	m := Migration{Version: version, Name: found[2], Statements: splitStatements(string(text))}
	if len(m.Statements) == 0 {
		return Migration{}, &Error{CodeMigration, fmt.Sprintf("the migration %s holds no statement", name), nil}
	}
	return m, nil
}

// checkSequence refuses gaps and duplicates: either means that a file was lost or two people took the same number.
func checkSequence(all []Migration) error {
	for i, m := range all {
		if m.Version != i+1 {
			return &Error{CodeMigration, fmt.Sprintf("migration %s stands where version %04d was expected: versions count from 0001 without gaps or duplicates", m, i+1), nil}
		}
	}
	return nil
}

func splitStatements(text string) (statements []string) {
	var lines []string
	end := func() {
		if statement := strings.TrimSpace(strings.Join(lines, "\n")); statement != "" {
			statements = append(statements, statement)
		}
		lines = nil
	}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		if strings.HasPrefix(strings.TrimLeft(line, " \t"), "//") {
			continue
		}
		body, last := strings.CutSuffix(line, ";")
		lines = append(lines, body)
		if last {
			end()
		}
	}
	end()
	return statements
}

// String is the migration's file name without its ending.
func (m Migration) String() string { return fmt.Sprintf("%04d_%s", m.Version, m.Name) }

// checksum covers what is executed: comments and blank space between statements may change.
func (m Migration) checksum() string {
	sum := sha256.Sum256([]byte(strings.Join(m.Statements, ";\n")))
	return hex.EncodeToString(sum[:])
}
