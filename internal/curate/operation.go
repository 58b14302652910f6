package curate

import (
	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// ChangeSet is what is to be done in one piece.
type ChangeSet struct {
	// MutationID is made by the client and names this change set for ever.
	MutationID string
	Kind       changelog.Kind
	Author     string
	Reason     string
	// Draft keeps it for a review.
	Draft      bool
	Operations []Operation
	// Undoes is the id of the change set that this one takes back.
	Undoes string
	// Input is what was asked, as JSON: a draft is read from it again, and a retry is known by it.
	Input string
}

// Action is what an operation does.
type Action int

const (
	// Create writes a node or fact; one that was retracted is restored with the new values.
	Create Action = iota
	// Change sets and removes values.
	Change
	// Retract takes a node or fact out of what is read, with what cannot be without it.
	Retract
	// Restore brings one that was retracted back as it was.
	Restore
)

// Operation changes one node or fact.
type Operation struct {
	// At is where it stands: input.operations.2.event.
	At     string
	Type   *schema.Type
	Action Action
	// ID is that of the node or fact. The id of a new fact follows from its ends if it is empty.
	ID string
	// From and To are the ends of a new fact.
	From, To string
	// Expected is the revision that the node or fact must have; 0 for any.
	Expected int64
	// Set are the values to be set, an object; nil if there are none.
	Set *tree.Value
	// Claims are the evidence.
	Claims []Claim
	// Nulls are the names of values that were set to null, which does nothing.
	Nulls []string
	// Lost are the names of values that an undo cannot put back, because the contract no longer has them.
	Lost []string
}

// Claim is evidence for the node or fact of an operation.
type Claim struct {
	At string
	// Body has the claim's own values: quote, confidence, start, status, method.
	Body *tree.Value
	// Document is the id of its source.
	Document string
	// NewDocument writes the source; nil if it is in the graph.
	NewDocument *Operation
}

// place is a position in an argument.
func place(path string) tree.Position { return tree.Position{File: path} }
