package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/entente-graph/entente/bench/process"
	"github.com/entente-graph/entente/bench/record"
	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/localneo4j"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// imports compares ways to bring the same tables into an empty graph.
type imports struct {
	entente     string
	nodes       int
	rounds      int
	dir         string // of the tables
	heap, cache int64
	kept        *record.Record
}

// importsMain compares a naive script, `entente import` and `entente import --offline`.
func importsMain(ctx context.Context, args []string) (err error) {
	m := imports{heap: 1 << 30, cache: 512 << 20}
	flags := flag.NewFlagSet("bench import", flag.ContinueOnError)
	flags.StringVar(&m.entente, "entente", "./entente", "the program")
	flags.IntVar(&m.nodes, "nodes", 200_000, "how many flat nodes, and as many relationships between them")
	flags.IntVar(&m.rounds, "rounds", 1, "how often each way is measured, in turn")
	var folder string
	recordFlag(flags, &folder)
	only := flags.String("only", "", "measure one way alone: naive, online or offline")
	if err := flags.Parse(args); err != nil {
		return err
	}
	m.kept = record.New("import", record.Settings{"nodes": m.nodes})
	if m.entente, err = filepath.Abs(m.entente); err != nil {
		return err
	}
	if m.dir, err = os.MkdirTemp("", "entente-bench-import-"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(m.dir)) }()
	if err := m.write(); err != nil {
		return err
	}
	fmt.Printf("%d nodes and %d relationships; %d processors; heap %d MiB, page cache %d MiB\n", m.nodes, m.nodes, runtime.NumCPU(), m.heap>>20, m.cache>>20)
	fmt.Printf("%-8s %-14s %8s %10s %12s %12s %10s %10s\n", "way", "what", "s", "rows/s", "µs of it", "µs of db", "MiB of it", "MiB of db")
	ways := []struct {
		name string
		run  func(context.Context) error
	}{{"naive", m.naive}, {"online", m.online}, {"offline", m.offline}}
	for range m.rounds {
		for _, way := range ways {
			if *only != "" && *only != way.name {
				continue
			}
			if err := way.run(ctx); err != nil {
				return fmt.Errorf("%s: %w", way.name, err)
			}
		}
	}
	return m.kept.Finish(ctx, folder, os.Stdout)
}

const importMapping = `mapping: bench
tables:
  - files: [nodes.csv]
    nodes:
      - {type: Organization, id: "organization:{No}", name: "{Name}", kind: "{Kind}", level: "{Level}"}
  - files: [facts.csv]
    nodes:
      - type: Organization
        id: "organization:{No}"
        parents: [{node: "organization:{Of}", from: "{From}"}]
`

var importKinds = []string{"MINISTRY", "DEPARTMENT", "AGENCY", "UNIVERSITY", "COMPANY"}

// write writes the tables and the mapping.
func (m imports) write() error {
	var nodes, facts bytes.Buffer
	nodes.WriteString("No,Name,Kind,Level\n")
	facts.WriteString("No,Of,From\n")
	for i := range m.nodes {
		fmt.Fprintf(&nodes, "%08d,Body for Subject Number %d,%s,NATIONAL\n", i, i, importKinds[i%len(importKinds)])
		fmt.Fprintf(&facts, "%08d,%08d,%d-%02d-%02d\n", i, (i*7919+1)%m.nodes, 1950+i%70, i%12+1, i%28+1)
	}
	return errors.Join(
		os.WriteFile(filepath.Join(m.dir, "mapping.yaml"), []byte(importMapping), 0o600),
		os.WriteFile(filepath.Join(m.dir, "nodes.csv"), nodes.Bytes(), 0o600),
		os.WriteFile(filepath.Join(m.dir, "facts.csv"), facts.Bytes(), 0o600),
	)
}

// cost is what a step took.
type cost struct {
	took              time.Duration
	own, database     time.Duration // on all processors
	ownRSS, serverRSS int64         // bytes at the most, 0 if not known
}

func (m imports) print(way, what string, rows int, c cost) {
	each := func(d time.Duration) string {
		if d == 0 {
			return "-"
		}
		return fmt.Sprintf("%.1f", float64(d.Microseconds())/float64(rows))
	}
	size := func(n int64) string {
		if n == 0 {
			return "-"
		}
		return fmt.Sprint(n >> 20)
	}
	fmt.Printf("%-8s %-14s %8.1f %10.0f %12s %12s %10s %10s\n", way, what, c.took.Seconds(), float64(rows)/c.took.Seconds(),
		each(c.own), each(c.database), size(c.ownRSS), size(c.serverRSS))
	m.keep(way+", "+what, rows, c, way != "naive")
}

// keep notes what a step took. What the naive script takes is context.
func (m imports) keep(name string, rows int, c cost, judged bool) {
	higher, lower := record.Higher, record.Lower
	if !judged {
		higher, lower = record.Neither, record.Neither
	}
	m.kept.Add(name, "rows/s", higher, float64(rows)/c.took.Seconds())
	if c.own > 0 {
		m.kept.Add(name, "own CPU µs a row", lower, float64(c.own.Microseconds())/float64(rows))
	}
	if c.database > 0 {
		m.kept.Add(name, "database CPU µs a row", lower, float64(c.database.Microseconds())/float64(rows))
	}
	if c.ownRSS > 0 {
		m.kept.Add(name, "MiB", lower, mebibytes(c.ownRSS))
	}
}

// withServer runs steps beside a new, migrated database, and prints what they cost.
func (m imports) withServer(ctx context.Context, way string, steps []step) error {
	server, err := localneo4j.StartThrowaway(ctx, localneo4j.Options{Profile: localneo4j.Steady, Heap: m.heap, PageCache: m.cache})
	if err != nil {
		return err
	}
	defer func() { _ = server.Stop(context.WithoutCancel(ctx)) }()
	config := neo4jdb.Config{URI: server.URI(), Username: server.Username(), Password: server.Password()}
	db, err := neo4jdb.Open(ctx, config)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	migrations, err := neo4jdb.LoadMigrations(schema.Migrations())
	if err == nil {
		_, err = db.Migrate(ctx, migrations, neo4jdb.MigrateOptions{})
	}
	if err != nil {
		return err
	}
	whole := cost{}
	rows := 0
	for _, s := range steps {
		before, err := process.UsageOf(server.PID())
		if err != nil {
			return err
		}
		c := cost{}
		began := time.Now()
		if c.own, c.ownRSS, err = s.run(ctx, db, server); err != nil {
			return err
		}
		if err := awaitIndexes(ctx, db); err != nil {
			return err
		}
		c.took = time.Since(began)
		after, err := process.UsageOf(server.PID())
		if err != nil {
			return err
		}
		c.database, c.serverRSS = after.CPU-before.CPU, after.RSS
		m.print(way, s.what, m.nodes, c)
		rows += m.nodes
		whole.took, whole.own, whole.database = whole.took+c.took, whole.own+c.own, whole.database+c.database
		whole.ownRSS, whole.serverRSS = max(whole.ownRSS, c.ownRSS), max(whole.serverRSS, c.serverRSS)
	}
	m.print(way, "both", rows, whole)
	return nil
}

type step struct {
	what string
	run  func(context.Context, *neo4jdb.DB, *localneo4j.Server) (cpu time.Duration, rss int64, err error)
}

func awaitIndexes(ctx context.Context, db *neo4jdb.DB) error {
	for _, err := range db.Read(ctx, neo4jdb.Statement{Text: "CALL db.awaitIndexes(3600) RETURN 1"}) {
		if err != nil {
			return err
		}
	}
	return nil
}

// naive is what a short script does: a table, batches of 5,000 maps, UNWIND and CREATE. It checks nothing.
func (m imports) naive(ctx context.Context) error {
	table := func(name, text string, row func([]string) map[string]any) func(context.Context, *neo4jdb.DB, *localneo4j.Server) (time.Duration, int64, error) {
		return func(ctx context.Context, db *neo4jdb.DB, _ *localneo4j.Server) (time.Duration, int64, error) {
			before, err := process.Self()
			if err != nil {
				return 0, 0, err
			}
			if err := m.unwind(ctx, db, name, text, row); err != nil {
				return 0, 0, err
			}
			after, err := process.Self()
			return after - before, 0, err
		}
	}
	return m.withServer(ctx, "naive", []step{
		{"nodes", table("nodes.csv", "UNWIND $rows AS row CREATE (n:Organization) SET n = row, n.createdAt = datetime(), n.updatedAt = datetime() RETURN count(n)", func(c []string) map[string]any {
			return map[string]any{"id": "organization:" + c[0], "name": c[1], "nameFolded": fold.Text(c[1]), "searchName": fold.Index(c[1]), "kind": c[2], "level": c[3]}
		})},
		{"relationships", table("facts.csv", `UNWIND $rows AS row MATCH (a:Organization {id: row.from}) MATCH (b:Organization {id: row.to})
			CREATE (a)-[r:PART_OF]->(b) SET r = row.properties RETURN count(r)`, func(c []string) map[string]any {
			from, to := "organization:"+c[0], "organization:"+c[1]
			day, _ := time.Parse(time.DateOnly, c[2])
			return map[string]any{"from": from, "to": to, "properties": map[string]any{
				"id": "part-of:" + from + ">" + to, "from": c[2], "fromStart": neo4jdb.Date(day), "fromEnd": neo4jdb.Date(day),
			}}
		})},
	})
}

func (m imports) unwind(ctx context.Context, db *neo4jdb.DB, name, text string, row func([]string) map[string]any) error {
	file, err := os.Open(filepath.Join(m.dir, name))
	if err != nil {
		return err
	}
	defer file.Close()
	in := csv.NewReader(bufio.NewReader(file))
	if _, err := in.Read(); err != nil {
		return err
	}
	var batch []map[string]any
	flush := func() error {
		return db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
			_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text, Params: map[string]any{"rows": batch}})
			return err
		})
	}
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return flush()
		}
		if err != nil {
			return err
		}
		if batch = append(batch, row(cells)); len(batch) == 5000 {
			if err := flush(); err != nil {
				return err
			}
			batch = nil
		}
	}
}

// online runs `entente import` for each table.
func (m imports) online(ctx context.Context) error {
	table := func(name string) func(context.Context, *neo4jdb.DB, *localneo4j.Server) (time.Duration, int64, error) {
		return func(ctx context.Context, _ *neo4jdb.DB, server *localneo4j.Server) (time.Duration, int64, error) {
			return m.run(ctx, []string{"NEO4J_URI=" + server.URI(), "NEO4J_USERNAME=" + server.Username(), "NEO4J_PASSWORD=" + server.Password()}, name)
		}
	}
	return m.withServer(ctx, "online", []step{{"nodes", table("nodes.csv")}, {"relationships", table("facts.csv")}})
}

// offline runs `entente import --offline` for both.
func (m imports) offline(ctx context.Context) error {
	data := filepath.Join(m.dir, "graph")
	defer os.RemoveAll(data)
	began := time.Now()
	cpu, rss, err := m.run(ctx, []string{"NEO4J_URI="}, "nodes.csv", "facts.csv", "--offline", "--data-dir", data,
		"--heap", fmt.Sprint(m.heap), "--page-cache", fmt.Sprint(m.cache))
	if err == nil {
		m.print("offline", "both, with JVMs", 2*m.nodes, cost{took: time.Since(began), own: cpu, ownRSS: rss})
	}
	return err
}

// run runs `entente import`, and tells its time on all processors and the memory of its largest process at the most.
func (m imports) run(ctx context.Context, env []string, args ...string) (time.Duration, int64, error) {
	command := exec.CommandContext(ctx, m.entente, append([]string{"import", "--mapping", "mapping.yaml"}, args...)...)
	command.Dir, command.Env = m.dir, append(os.Environ(), env...)
	out, err := command.CombinedOutput()
	if err != nil {
		return 0, 0, fmt.Errorf("entente import: %w\n%s", err, out)
	}
	if !strings.Contains(string(out), "Added ") {
		return 0, 0, fmt.Errorf("entente import did nothing:\n%s", out)
	}
	usage := command.ProcessState.SysUsage().(*syscall.Rusage)
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano()), usage.Maxrss << 10, nil
}
