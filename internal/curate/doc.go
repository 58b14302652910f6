// Package curate changes the graph for people, and keeps what they did.
//
//	set, err := curate.Decode(contract, input) // the input of applyChanges; all that is wrong with it in one *Error
//	engine := curate.New(contract, db)
//	id, err := engine.Apply(ctx, set)          // all of it, or none
//
// A change set is a list of operations: create, change, retract or restore one node or fact each. What a noun or fact is comes from
// package schema, and what values it may have from the rules of package dataset, so nothing is said here of any single noun.
//
// Apply runs one transaction, which change sets that come side by side may share (queue.go). It locks what it is about in the order of types
// and ids (so that writers wait for each other instead of locking each other out), looks how that stands, refuses the whole if anything does
// not fit (state.go, check.go), adds what follows (a node that is retracted takes its facts with it: follow.go), writes (write.go), and logs
// every node and fact in package changelog.
// The set's id is unique in the graph and written in the same transaction, so that a retry never does anything twice, and a commit whose
// reply was lost is settled by reading it back.
package curate
