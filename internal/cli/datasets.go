package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/mapping"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// fewWarnings is how many warnings an import shows: `entente check` is for those who want to see all.
const fewWarnings = 20

// fewRejected is how many problems of rows that are left out are shown: all stand in the folder for them.
const fewRejected = 10

// datasetFlags say which files to read, and how strictly.
type datasetFlags struct {
	Paths  []string `arg:"" optional:"" name:"path" help:"Files (.yaml, .json, .jsonl) and folders of such files. All are read as one: they may refer to each other. With --mapping, tables (.csv, .tsv, .jsonl); none if the mapping holds its rows itself."`
	Texts  string   `placeholder:"DIR" help:"Folder with the texts of documents, in which quotes are looked up; a text is found by the sha256 that its document states."`
	Strict bool     `help:"Refuse facts that no claim supports, or that go around in a circle, instead of warning of them."`

	Mapping    []string `short:"m" sep:"none" placeholder:"FILE" help:"Read the files as tables, as this mapping says. Several may be given; their tables are read in their order."`
	Rejects    string   `placeholder:"DIR" help:"Leave rows of tables out that have problems of their own, and those that need them, and write them to this folder, with the problems beside them."`
	MaxRejects int      `placeholder:"N" default:"1000" help:"How many rows --rejects leaves out at most: if more have problems, nothing is written."`
}

func (f datasetFlags) verify() (problems []problem) {
	if f.Texts != "" {
		if info, err := os.Stat(f.Texts); err != nil || !info.IsDir() {
			problems = append(problems, problem{"texts", fmt.Sprintf("expected a folder, got %q", f.Texts)})
		}
	}
	if f.Rejects != "" {
		if info, err := os.Stat(f.Rejects); err == nil && !info.IsDir() {
			problems = append(problems, problem{"rejects", fmt.Sprintf("expected a folder, or a name for one, got the file %q", f.Rejects)})
		}
		if len(f.Mapping) == 0 {
			problems = append(problems, problem{"rejects", "expected --mapping beside it: only rows of tables are left out"})
		}
	}
	if f.MaxRejects < 0 || f.MaxRejects > mapping.MaxRejects {
		problems = append(problems, problem{"max-rejects", fmt.Sprintf("expected a number from 0 to %d, got %d", mapping.MaxRejects, f.MaxRejects)})
	}
	return problems
}

// input is what there is to read.
type input struct {
	contract *schema.Schema
	files    []dataset.Source
	tables   *mapping.Input // if there are mappings
}

// find finds the files, and tells of problems on stderr. It needs no graph: nobody should wait for a database to learn that a name is
// misspelt.
func (f datasetFlags) find(p Process) (input, error) {
	if len(f.Paths)+len(f.Mapping) == 0 {
		return input{}, &exitError{exitUsage, errors.New("no file or folder is given: expected at least one (see --help)")}
	}
	contract, err := schema.Load()
	if err != nil {
		return input{}, err
	}
	in := input{contract: contract}
	if len(f.Mapping) > 0 {
		if in.tables, err = f.findTables(contract); err == nil && f.Rejects != "" {
			if err := in.tables.CheckRejects(f.Rejects); err != nil {
				return in, &exitError{exitUsage, fmt.Errorf("--rejects: %w", err)}
			}
		}
	} else {
		in.files, err = dataset.Files(dataset.Paths(f.Paths...))
	}
	return in, tellProblems(p, err)
}

func (f datasetFlags) findTables(contract *schema.Schema) (*mapping.Input, error) {
	bad := &tree.Problems{}
	var mappings []*mapping.Mapping
	sources := tree.Paths(f.Mapping...)
	for _, source := range sources {
		mappings = append(mappings, mapping.Load(bad, contract, source))
	}
	if err := bad.Err(sources); err != nil {
		return nil, err
	}
	return mapping.Open(mappings, tree.Paths(f.Paths...))
}

// tellProblems tells of what is wrong with the files, if anything is.
func tellProblems(p Process, err error) error {
	bad, ok := errors.AsType[*dataset.BadData](err)
	if !ok {
		return err
	}
	if err := bad.Print(p.Stderr); err != nil {
		return err
	}
	return &exitError{exitData, errors.New(count(len(bad.Problems)+bad.More, "problem"))}
}

// read checks the files, and tells of problems and so many warnings on stderr. Ids that the files do not describe may be in db.
func (f datasetFlags) read(ctx context.Context, p Process, in input, db *neo4jdb.DB, progress *progress, warnings int) (*dataset.Dataset, error) {
	options := dataset.Options{DB: db, Strict: f.Strict}
	if f.Rejects != "" {
		options.Rejects = f.MaxRejects
	}
	if f.Texts != "" {
		var texts fs.FS = os.DirFS(f.Texts)
		options.Texts = texts
	}
	var set *dataset.Dataset
	var err error
	if in.tables != nil {
		set, err = f.readTables(ctx, p, in, options, progress, warnings)
	} else {
		set, err = dataset.Open(ctx, in.contract, in.files, options)
	}
	progress.clear()
	if err := tellProblems(p, err); err != nil {
		return nil, err
	}
	return set, f.tell(p, set, warnings)
}

// readTables reads tables through mappings, and tells what became of their rows.
func (f datasetFlags) readTables(
	ctx context.Context, p Process, from input, options dataset.Options, progress *progress, notes int,
) (_ *dataset.Dataset, err error) {
	in := from.tables
	if err := in.LookUp(ctx, options.DB); err != nil {
		return nil, err
	}
	reading := newRate()
	in.Progress = func(rows int) { progress.show("reading", reading.message("reading", "row", rows, 0)) }
	set, err := dataset.OpenRows(ctx, from.contract, in, options)
	_, refused := errors.AsType[*dataset.BadData](err)
	if err != nil && !refused {
		return nil, err
	}
	progress.clear()
	if f.Rejects != "" {
		if writeErr := in.WriteRejects(ctx, f.Rejects); writeErr != nil {
			return nil, closeAlso(writeErr, set)
		}
		if refused && in.Rejected() > 0 {
			if _, err := fmt.Fprintf(p.Stderr, "%s with problems, written to %s with these beside them.\n", count(in.Rejected(), "row"), f.Rejects); err != nil {
				return nil, err
			}
		}
	}
	if err != nil {
		return nil, closeAlso(err, set)
	}
	return set, errors.Join(in.PrintReport(p.Stderr), in.PrintNotes(p.Stderr, notes))
}

// closeAlso closes a dataset, if there is one, that cannot be used for a failure.
func closeAlso(err error, set *dataset.Dataset) error {
	if set == nil {
		return err
	}
	return errors.Join(err, set.Close())
}

// tell tells what did not keep the files from being imported.
func (f datasetFlags) tell(p Process, set *dataset.Dataset, warnings int) error {
	if set.RejectedRows > 0 {
		if _, err := fmt.Fprintf(p.Stderr, "%s left out, written to %s with the problems beside them:\n", count(set.RejectedRows, "row"), f.Rejects); err != nil {
			return err
		}
		if err := set.PrintRejected(p.Stderr, fewRejected); err != nil {
			return err
		}
	}
	if n := len(set.LeftOut) + set.MoreLeftOut; n > 0 {
		if _, err := fmt.Fprintf(p.Stderr, "%s left out where rows say otherwise than earlier ones, as the mapping says:\n", count(n, "value")); err != nil {
			return err
		}
		for _, problem := range set.LeftOut[:min(len(set.LeftOut), 10)] {
			if _, err := fmt.Fprintln(p.Stderr, problem); err != nil {
				return err
			}
		}
		if n > 10 {
			if _, err := fmt.Fprintf(p.Stderr, "… and %d more\n", n-10); err != nil {
				return err
			}
		}
	}
	if len(set.Warnings) == 0 {
		return nil
	}
	if _, err := fmt.Fprintf(p.Stderr, "%s, which do not keep the files from being imported:\n", count(len(set.Warnings)+set.MoreWarnings, "warning")); err != nil {
		return err
	}
	return set.PrintWarnings(p.Stderr, warnings)
}

// summary is what was read, for people.
func summary(in input, set *dataset.Dataset) string {
	from := count(set.Files, "file")
	if in.tables != nil {
		rows := 0
		for _, report := range in.tables.Reports {
			rows += report.Rows
		}
		from = count(rows, "row")
	}
	text := fmt.Sprintf("%s with %s and %s", from, count(set.Nodes(), "node"), count(set.Facts(), "fact"))
	if set.Quotes > 0 {
		text += fmt.Sprintf("; %d of %s found in the documents' texts", set.Checked, count(set.Quotes, "quote"))
		if set.Checked < set.Quotes {
			text += ", the other texts are not at hand"
		}
	}
	return text
}

// count is a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

type checkCommand struct {
	datasetFlags
	Graph bool `help:"Let the files refer to what is in the graph already."`
	databaseFlags
}

// Help is shown below the usage line.
func (checkCommand) Help() string {
	return `Everything that is wrong is told in one run, each as file:line:column. Nothing is written, and no database is needed unless
--graph asks for it. The exit code is 3 if anything is wrong.

    entente check announcements/
    entente check --strict --texts texts/ announcement.yaml`
}

func (c *checkCommand) verify() []problem {
	problems := c.datasetFlags.verify()
	if c.Graph {
		problems = append(problems, c.databaseFlags.verify()...)
	}
	return problems
}

func (c *checkCommand) Run(ctx context.Context, p Process) (err error) {
	in, err := c.find(p)
	if err != nil {
		return err
	}
	var db *neo4jdb.DB
	if c.Graph {
		var opened *store
		if opened, err = c.openForWork(ctx, newProgress(p.Stderr)); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, opened.close(ctx)) }()
		db = opened.DB
	}
	set, err := c.read(ctx, p, in, db, newProgress(p.Stderr), math.MaxInt)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, set.Close()) }()
	_, err = fmt.Fprintf(p.Stdout, "Right: %s.\n", summary(in, set))
	return err
}

type importCommand struct {
	datasetFlags
	DryRun  bool `help:"Show what would be added, changed and retracted, and write nothing."`
	Offline bool `help:"Make the local database out of the files, which is quicker for many rows. It must be empty, and not running."`

	ReplaceSource    []string `sep:"none" placeholder:"ID" help:"The files are all that this document says: claims that the graph has of it, and they do not, are retracted. May be given several times."`
	RestoreRetracted bool     `help:"Bring back what curators retracted and the files state. Otherwise it stays retracted, and the import says so."`
	MaxRetract       int      `placeholder:"PERCENT" default:"10" help:"How much of a replaced source's claims may be retracted: if it were more, nothing is written."`

	originFlags
	databaseFlags
}

// Help is shown below the usage line.
func (importCommand) Help() string {
	return `The files are checked first: if anything is wrong with them, nothing is written. What is in the graph already is compared
and left alone where it is equal, so importing the same files again changes nothing, and an import that was cut off is
finished by running it again.

    entente import --dry-run announcement.yaml
    entente import announcement.yaml
    entente import --offline --mapping treaties.yaml treaties.csv`
}

func (c *importCommand) verify() []problem {
	problems := slices.Concat(c.datasetFlags.verify(), c.originFlags.verify(), c.databaseFlags.verify(), c.verifyOffline())
	for _, id := range c.ReplaceSource {
		if !strings.HasPrefix(id, "document:") {
			problems = append(problems, problem{"replace-source", fmt.Sprintf("expected the id of a document, as document:my-treaties, got %q", id)})
		}
	}
	if c.MaxRetract < 0 || c.MaxRetract > 100 {
		problems = append(problems, problem{"max-retract", fmt.Sprintf("expected a percentage from 0 to 100, got %d", c.MaxRetract)})
	}
	return problems
}

func (c *importCommand) Run(ctx context.Context, p Process) (err error) {
	progress := newProgress(p.Stderr)
	in, err := c.find(p)
	if err != nil {
		return nothingWritten(err)
	}
	if c.Offline {
		return c.runOffline(ctx, p, in, progress)
	}
	open := c.openForWork
	if c.large() {
		open = c.openForLongWork
	}
	store, err := open(ctx, progress)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.close(ctx)) }()
	set, err := c.read(ctx, p, in, store.DB, progress, fewWarnings)
	if err != nil {
		return nothingWritten(err)
	}
	defer func() { err = errors.Join(err, set.Close()) }()
	progress.line("Read %s.", summary(in, set))
	if in.tables != nil && len(c.ReplaceSource) > 0 && in.tables.Unread() > 0 {
		progress.line("%s left out, as the mapping says: what the replaced source said in the place of these before is taken back.", count(in.tables.Unread(), "value"))
	}
	plan, err := set.PlanWith(ctx, store.DB, dataset.Planning{
		Replace: dataset.Replace{Documents: c.ReplaceSource, Most: float64(c.MaxRetract) / 100}, Restore: c.RestoreRetracted,
	})
	if err != nil {
		return refusedReplacement(err)
	}
	defer func() { err = errors.Join(err, plan.Close()) }()
	if !c.DryRun {
		if err := errors.Join(plan.PrintKept(p.Stderr), plan.PrintWithheld(p.Stderr)); err != nil {
			return err
		}
	}
	if !plan.Changes() {
		if c.DryRun {
			if err := plan.PrintWithheld(p.Stdout); err != nil {
				return err
			}
		}
		if plan.WithheldCount > 0 {
			_, err := fmt.Fprintln(p.Stdout, "Nothing to change: the graph holds all else already.")
			return err
		}
		_, err := fmt.Fprintln(p.Stdout, "Nothing to change: the graph holds all of it already.")
		return err
	}
	if c.DryRun {
		return plan.Print(p.Stdout)
	}
	plan.Origin = c.origin(c.datasetFlags, c.ReplaceSource)
	result, err := store.apply(ctx, plan, progress)
	progress.clear()
	if err != nil {
		err = fmt.Errorf("%w (what was written stays; importing the same files again finishes it)", interruptedOr(ctx, err))
		if ctx.Err() != nil {
			err = &exitError{exitInterrupted, err}
		}
		return err
	}
	retracted := ""
	if result.Retracted > 0 {
		retracted = fmt.Sprintf(", retracted %s", count(result.Retracted, "claim"))
	}
	_, err = fmt.Fprintf(p.Stdout, "Added %d, changed %d%s, left %d as they were, in %s.\n", result.Added, result.Changed, retracted, result.Unchanged, result.Took.Round(time.Millisecond))
	if err == nil && result.ChangeSet != "" {
		progress.line("The history has it as %s.", result.ChangeSet)
	}
	return err
}

// refusedReplacement says of a refusal to replace a source what to do.
func refusedReplacement(err error) error {
	if tooMuch, ok := errors.AsType[*dataset.TooMuchRetracted](err); ok {
		return &exitError{exitData, fmt.Errorf("%w with --max-retract; nothing was written", tooMuch)}
	}
	if leftOut, ok := errors.AsType[*dataset.RowsLeftOut](err); ok {
		return &exitError{exitData, fmt.Errorf("--replace-source does not go with rows that --rejects left out: %w; nothing was written", leftOut)}
	}
	if unknown, ok := errors.AsType[*dataset.UnknownSource](err); ok {
		return &exitError{exitData, fmt.Errorf("--replace-source: %w; nothing was written", unknown)}
	}
	return err
}

// interruptedOr says that an error comes from an interruption, if it does and does not say so itself.
func interruptedOr(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil && !errors.Is(err, cause) {
		return fmt.Errorf("%w: %w", cause, err)
	}
	return err
}

// nothingWritten adds to what is wrong with the files that nothing of them was written.
func nothingWritten(err error) error {
	if exitCode(err) == exitData {
		return &exitError{exitData, fmt.Errorf("%w: nothing was written", err)}
	}
	return err
}

// manyRows is from how many rows on the indexes of an empty graph are built after them.
const manyRows = 50_000

// errUnindexed ends an import that was broken off after its last row.
var errUnindexed = errors.New("all was written, and the indexes are still being built")

// apply writes the plan. If it is the first and large, indexes are built after it.
func (s *store) apply(ctx context.Context, plan *dataset.Plan, progress *progress) (dataset.Result, error) {
	var deferred *neo4jdb.Deferred
	if plan.Rows() >= manyRows {
		empty, err := dataset.Empty(ctx, s.DB)
		if err == nil && empty {
			deferred, err = s.DeferIndexes(ctx, plan.Labels())
		}
		if err != nil {
			return dataset.Result{}, err
		}
	}
	result, err := plan.Apply(ctx, s.DB, showImport(progress))
	switch {
	case deferred == nil:
		return result, err
	case ctx.Err() != nil: // broken off: the database builds the indexes when this process is gone, and the next start waits for them
		return dataset.Result{}, errors.Join(cmp.Or(err, errUnindexed), deferred.Begin(ctx))
	}
	began := time.Now()
	progress.show("indexing", "building indexes")
	err = errors.Join(err, deferred.Build(ctx))
	result.Took += time.Since(began)
	return result, err
}

// large says whether the files are so large that a database is worth a slower start.
func (f datasetFlags) large() bool {
	const most = 16 << 20
	size := int64(0)
	for _, path := range f.Paths {
		_ = filepath.WalkDir(path, func(_ string, entry fs.DirEntry, err error) error { // what cannot be read is told later
			if err != nil {
				return nil
			}
			if info, err := entry.Info(); err == nil && info.Mode().IsRegular() {
				size += info.Size()
			}
			if size > most {
				return fs.SkipAll
			}
			return nil
		})
	}
	return size > most
}
