package graph

import "io"

// Answer is what a root field answers: JSON in selection order, as the database's rows were written to it.
type Answer []byte

// MarshalGQL writes the answer as it is.
func (a Answer) MarshalGQL(w io.Writer) { _, _ = w.Write(a) }

// UnmarshalGQL is never called: an Answer is no input.
func (a *Answer) UnmarshalGQL(any) error { return nil }
