// Package dataset brings files into the graph: it reads them, checks them as a whole, plans what to write, and writes it.
//
//	contract, err := schema.Load()
//	…
//	set, err := dataset.Open(ctx, contract, dataset.Paths("seed"), dataset.Options{DB: db})
//	if bad, ok := errors.AsType[*dataset.BadData](err); ok {
//		bad.Print(os.Stderr) // file:line:column: what, and what was expected
//	}
//	plan, err := set.Plan(ctx, db)     // reads only
//	plan.Print(os.Stdout)              // what would be added and changed
//	result, err := plan.Apply(ctx, db, nil)
//
// docs/datasets.md describes the files. They speak the names of the GraphQL contract; what a noun or a relationship is, and
// how it maps to the graph, comes from package schema and stands nowhere here.
//
// The way of a file: bytes → values with their positions (package tree, one kind of tree for every format) → records,
// one a node (reader.go, a stream) → nodes and facts of the contract (compile.go and its neighbours) → checks over all files
// (check.go, quotes.go) → a plan against the graph (plan.go) → batches (apply.go).
package dataset
