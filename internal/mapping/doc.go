// Package mapping reads tables of any shape, CSV or JSON Lines, as a dataset: a mapping file says which columns become which
// fields of which nodes and facts.
//
//	m := mapping.Load(problems, contract, tree.Source{Name: "treaties.yaml", Path: "treaties.yaml"})
//	in, err := mapping.Open([]*mapping.Mapping{m}, tree.Paths("memberships.csv"))
//	err = in.LookUp(ctx, db)
//	set, err := dataset.OpenRows(ctx, contract, in, dataset.Options{DB: db})
//
// docs/mappings.md describes the files. A node of a mapping is written as a node of a dataset, with templates and columns in
// the place of values; what it becomes is checked and written by package dataset, like everything else.
//
// The way of a row: bytes → cells with their places (table.go) → values (value.go, template.go, lookup.go) → the nodes that the
// rules make of them (rule.go) → rows for package dataset (input.go).
package mapping
