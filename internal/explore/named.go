package explore

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// UnknownError says that there is no node with an id that an argument names.
type UnknownError struct {
	// Argument is where the id stands: without.ids.0.
	Argument, ID string
	// Others is how many more of the ids are not there.
	Others int
	// Nearest is the id that is written most alike; empty if none is near.
	Nearest string
}

func (e *UnknownError) Error() string {
	text := fmt.Sprintf("there is no node with the id %q", e.ID)
	if e.Others > 0 {
		text += fmt.Sprintf(", nor with %d more of the ids that are given", e.Others)
	}
	if e.Nearest != "" {
		return text + fmt.Sprintf("; did you mean %q?", e.Nearest)
	}
	return text + "; `search` finds ids by names"
}

// Present finds the nodes that arguments name and that were not found yet: by each id the one of the node, which is that of another one if it
// was merged. It fails with an *UnknownError if one is not there.
func Present(ctx context.Context, db Database, entities []*schema.Type, named []plan.NamedNode, found map[string]string) (map[string]string, error) {
	var ids []string
	for _, n := range named {
		if found[n.ID] == "" {
			ids = append(ids, n.ID)
		}
	}
	if ids == nil {
		return found, nil
	}
	for row, err := range rows(ctx, db, cypher.Present(plan.Ways{Entities: entities}, ids)) {
		if err != nil {
			return nil, err
		}
		id := row[0].(string)
		found[id] = id
	}
	return Known(ctx, db, entities, named, found)
}

// Known does what Present does, after all nodes were looked for by their own ids: it adds those that were merged, and fails with an
// *UnknownError if one that is named is not there at all.
func Known(ctx context.Context, db Database, entities []*schema.Type, named []plan.NamedNode, found map[string]string) (map[string]string, error) {
	missing := func() (missing []plan.NamedNode) {
		for _, n := range named {
			if found[n.ID] == "" {
				missing = append(missing, n)
			}
		}
		return missing
	}
	var ids []string
	for _, n := range missing() {
		ids = append(ids, n.ID)
	}
	if ids == nil {
		return found, nil
	}
	standing, err := Standing(ctx, db, entities, ids)
	if err != nil {
		return nil, err
	}
	maps.Copy(found, standing)
	left := missing()
	if left == nil {
		return found, nil
	}
	unknown := &UnknownError{Argument: left[0].Argument, ID: left[0].ID, Others: len(left) - 1}
	unknown.Nearest, err = nearest(ctx, db, entities, unknown.ID)
	return nil, cmp.Or(err, error(unknown))
}

// nearest finds the id of a node that is written most like one that is not there; empty if none is near.
func nearest(ctx context.Context, db Database, entities []*schema.Type, id string) (string, error) {
	prefix, local, _ := strings.Cut(strings.ToLower(id), ":")
	i := slices.IndexFunc(entities, func(noun *schema.Type) bool { return noun.Prefix() == prefix })
	if i < 0 || local == "" {
		return "", nil
	}
	var near []string
	for row, err := range rows(ctx, db, cypher.Near(entities[i], local)) {
		if err != nil {
			return "", err
		}
		near = append(near, row[0].(string))
	}
	return tree.NearestOf(id, near, len(local)/4+1), nil
}
