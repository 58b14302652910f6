package generate

import (
	"fmt"
	"iter"
	"math/rand/v2"
)

// Evidence is asked for by [Options.Claims]: one document for every event and one claim for every HOSTED fact.

func documentID(i int) string { return fmt.Sprintf("document:d%06d", i) }
func claimID(i int) string    { return fmt.Sprintf("claim:c%07d", i) }

func (w *world) evidenceNodes() []nodeSet {
	return []nodeSet{
		w.nodeSet("Document", w.sizes.Events, w.document),
		{label: "Claim", rows: w.claims()},
	}
}

func (w *world) evidenceFacts() []factSet {
	return []factSet{w.factSet("FROM", "Claim", "Document", w.claimFrom)}
}

func (w *world) document(_ *rand.Rand, i int) row {
	n := entity(documentID(i), "Announcement of "+day(w.eventDay[i]).Format("2 January 2006"))
	n["title"], n["publisher"], n["lang"] = n["name"], "Bench Gazette", "en"
	n["url"] = "https://bench.example/announcements/" + EventID(i)
	exactly(day(w.eventDay[i])).set(n, "published")
	return n
}

func (w *world) claims() iter.Seq[row] {
	return func(yield func(row) bool) {
		n := 0
		w.hosted(w.random("fact HOSTED Organization"), func(organization, event string, p row) bool {
			claim := row{
				"id": claimID(n), "fact": factID("HOSTED", "Organization", n), "quote": organization + " hosted " + event,
				"confidence": int64(100), "method": "IMPORT", "tool": "bench", "status": "ACCEPTED",
				"recordedAt": written, "createdAt": written, "updatedAt": written,
			}
			n++
			return yield(claim)
		})
	}
}

func (w *world) claimFrom(_ *rand.Rand, add add) {
	n := 0
	w.hosted(w.random("fact HOSTED Organization"), func(_, event string, _ row) bool {
		document := "document:d" + event[len("event:e"):]
		n++
		return add(claimID(n-1), document, nil)
	})
}
