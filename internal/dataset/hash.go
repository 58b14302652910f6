package dataset

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"math/bits"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// bookkeeping are the properties that tell when or by which change something was written rather than what.
var bookkeeping = []string{"createdAt", "updatedAt", "recordedAt", "revision", "_mergedBy", CreatedBy}

// GraphHash is a fingerprint of all nodes and relationships with their values: two graphs have the same one if they hold the
// same, in whatever order and at whatever time it was written. What Entente keeps for itself (labels that begin with _) and
// the moments of writing do not count.
func GraphHash(ctx context.Context, db *neo4jdb.DB) (string, error) {
	var sum [4]uint64
	for _, text := range []string{
		"MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '_') RETURN labels(n), null AS a, null AS b, properties(n)",
		"MATCH (a)-[r]->(b) RETURN [type(r)], a.id, b.id, properties(r)",
	} {
		for row, err := range db.Read(ctx, neo4jdb.Statement{Text: text}) {
			if err != nil {
				return "", fmt.Errorf("hashing the graph: %w", err)
			}
			add(&sum, sha256.Sum256([]byte(canonical(row))))
		}
	}
	return fmt.Sprintf("%016x%016x%016x%016x", sum[3], sum[2], sum[1], sum[0]), nil
}

// Empty says whether a graph holds nothing. What Entente keeps for itself does not count.
func Empty(ctx context.Context, db *neo4jdb.DB) (bool, error) {
	for _, err := range db.Read(ctx, neo4jdb.Statement{Text: "MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '_') RETURN 1 LIMIT 1"}) {
		if err != nil {
			return false, fmt.Errorf("looking whether the graph is empty: %w", err)
		}
		return false, nil
	}
	return true, nil
}

// canonical writes a row so that equal ones are written alike.
func canonical(row []any) string {
	var b strings.Builder
	labels := row[0].([]any)
	slices.SortFunc(labels, func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
	fmt.Fprintf(&b, "%q %q %q", labels, fmt.Sprint(row[1]), fmt.Sprint(row[2]))
	props := row[3].(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(props)) {
		if slices.Contains(bookkeeping, name) {
			continue
		}
		value := props[name]
		if name == "retractedAt" {
			value = true // that it was, not when
		}
		if date, ok := value.(interface{ Time() time.Time }); ok {
			value = date.Time().Format(time.DateOnly)
		}
		fmt.Fprintf(&b, " %q=%T:%q", name, value, fmt.Sprint(value))
	}
	return b.String()
}

// add sums hashes, so that their order does not count, but their number does.
func add(sum *[4]uint64, hash [sha256.Size]byte) {
	var carry uint64
	for i := range sum {
		sum[i], carry = bits.Add64(sum[i], binary.BigEndian.Uint64(hash[8*(3-i):]), carry)
	}
}
