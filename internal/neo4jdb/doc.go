// Package neo4jdb is Entente's door to the graph: a real Neo4j, spoken to over Bolt.
//
// It is the only package that imports the driver. It owns connections and sessions, retries, deadlines, bookmarks,
// migrations and the translation of everything that can go wrong into one [Error] with a stable [Code].
//
//	db, err := neo4jdb.Open(ctx, neo4jdb.FromEnv(os.Getenv))
//	if err != nil {
//		return err // one line: what, where, what to do
//	}
//	defer db.Close(ctx)
//
//	for row, err := range db.Read(ctx, neo4jdb.Statement{Text: "MATCH (e:Event {id: $id}) RETURN e.name", Params: map[string]any{"id": id}}) {
//		…
//	}
package neo4jdb
