package identity

import (
	"context"
	"fmt"
	"sync"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Keeper keeps the pairs that were found until the graph changes.
type Keeper struct {
	db Database
	// persons and bodies are what was found last.
	persons, bodies kept
}

type kept struct {
	mutex sync.Mutex
	mark  neo4jdb.Mark
	pairs []Pair
}

// NewKeeper returns a keeper of pairs of db.
func NewKeeper(db Database) *Keeper { return &Keeper{db: db} }

// Pairs returns the pairs of people, or of bodies, that may be the same, the likeliest first. They hold all that was written before the call.
func (k *Keeper) Pairs(ctx context.Context, bodies bool) ([]Pair, error) {
	of := &k.persons
	if bodies {
		of = &k.bodies
	}
	of.mutex.Lock()
	defer of.mutex.Unlock()
	mark, err := k.db.Mark(ctx)
	if err != nil {
		return nil, fmt.Errorf("asking whether the graph has changed: %w", err)
	}
	if mark == of.mark {
		return of.pairs, nil
	}
	records, err := load(ctx, k.db, bodies)
	if err != nil {
		return nil, err
	}
	judgements, err := loadJudgements(ctx, k.db)
	if err != nil {
		return nil, err
	}
	pairs, err := Pairs(ctx, records, judgements, bodies)
	if err != nil {
		return nil, fmt.Errorf("comparing who may be the same: %w", err)
	}
	of.mark, of.pairs = mark, pairs
	return pairs, nil
}
