package merge

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// maxNodes is how many nodes may be merged in one change set.
const maxNodes = 100

// DecodeMerge reads the input of mergeEntities. Its error is a [*curate.Error].
func DecodeMerge(input map[string]any) (*Request, error) {
	who, err := curate.DecodeWho(input)
	if err != nil {
		return nil, err
	}
	r := &Request{MutationID: who.MutationID, Author: who.Author, Reason: who.Reason, Keep: text(input["keep"]), Input: asJSON(input)}
	r.Machine = text(input["method"]) != "MANUAL"
	list, _ := input["merge"].([]any)
	for _, id := range list {
		r.Nodes = append(r.Nodes, text(id))
	}
	switch {
	case len(r.Nodes) == 0:
		return nil, refuse(curate.BadInput, "input.merge", "", "there are none, expected the ids of those that are merged into `keep`")
	case len(r.Nodes) > maxNodes:
		err := refuse(curate.Exceeded, "input.merge", "", "there are %d, and the limit is %d (max-merge): send them as several merges", len(r.Nodes), maxNodes)
		return nil, withLimit(err, "max-merge", maxNodes)
	}
	return r, nil
}

func withLimit(err error, limit string, allowed int) error {
	refused := err.(*curate.Error)
	refused.Problems[0].Limit, refused.Problems[0].Allowed = limit, allowed
	return refused
}

// DecodeSplit reads the input of splitEntity.
func DecodeSplit(input map[string]any) (*Request, error) {
	who, err := curate.DecodeWho(input)
	if err != nil {
		return nil, err
	}
	node := text(input["split"])
	return &Request{MutationID: who.MutationID, Author: who.Author, Reason: who.Reason, Nodes: []string{node}, Input: asJSON(input)}, nil
}

// DecodeJudgement reads the input of judge.
func DecodeJudgement(input map[string]any) (*Judgement, error) {
	who, err := curate.DecodeWho(input)
	if err != nil {
		return nil, err
	}
	return &Judgement{
		MutationID: who.MutationID, Author: who.Author, Reason: who.Reason, A: text(input["a"]), B: text(input["b"]), Verdict: text(input["verdict"]),
		Document: text(input["document"]), Quote: text(input["quote"]), Input: asJSON(input),
	}, nil
}

func text(v any) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(v)
}

func asJSON(input map[string]any) string {
	data, err := json.Marshal(input)
	if err != nil {
		panic(err) // it came from JSON or from a query
	}
	return string(data)
}

// Reader is where the graph is read.
type Reader interface {
	Read(ctx context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error]
}

func read(ctx context.Context, db Reader, statement string, params map[string]any) ([][]any, error) {
	var rows [][]any
	for row, err := range db.Read(ctx, neo4jdb.Statement{Text: statement, Params: params}) {
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}
