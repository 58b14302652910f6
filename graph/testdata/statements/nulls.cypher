// What is sent for the questions in cases/nulls.yaml.

// no such node
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [n1.id] AS row
// $p0: "event:none"

// a node of another noun
// as for: no such node
// $p0: "topic:space"

// values that are missing
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [n1.name, n1.kind, n1.level, n1.inception, head(COLLECT {
  MATCH (n1)-[:OF_COUNTRY]->(n2)
  WITH n2 ORDER BY n2.id LIMIT 1
  RETURN [n2.id]
}), head(COLLECT {
  MATCH (n1)-[r4:OF_COUNTRY]->(n3)
  WITH n3, r4 ORDER BY n3.id LIMIT 1
  RETURN [[r4.id]]
}), [COLLECT {
  MATCH (n1)-[r6:PART_OF]->(n5)
  WITH * ORDER BY n5.id LIMIT $p1
  RETURN [n5.id]
}, [COUNT { (n1)-[:PART_OF]->() }, false, false]], COLLECT {
  MATCH (n7:Claim)
  WHERE n7.fact = n1.id
  WITH * ORDER BY n7.confidence IS NULL, n7.confidence DESC, n7.id LIMIT $p2
  RETURN [n7.id]
}] AS row
// $p0: "organization:bare"
// $p1: 20
// $p2: 20

// an event without date
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [n1.date, n1.start, n1.end, n1.status, head(COLLECT {
  MATCH (n1)-[:HELD_AT]->(n2)
  WITH n2 ORDER BY n2.id LIMIT 1
  RETURN [n2.id]
})] AS row
// $p0: "event:undated"

// a date that is open at an end
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [n1.date, n1.start, n1.end] AS row
// $p0: "event:early"
// as for: a date that is open at an end
// $p0: "event:dialogue"

// a claim without source
MATCH (n1:Claim)
WHERE n1.id = $p0
RETURN [n1.quote, head(COLLECT {
  MATCH (n1)-[:FROM]->(n2)
  WITH n2 ORDER BY n2.id LIMIT 1
  RETURN [n2.id]
}), head(COLLECT {
  MATCH (n1)-[r4:FROM]->(n3)
  WITH n3, r4 ORDER BY n3.id LIMIT 1
  RETURN [[r4.id]]
}), n1.status] AS row
// $p0: "claim:6"

// names in the languages asked for
MATCH (n1:Person)
WHERE n1.id = $p0
RETURN [coalesce(head(COLLECT {
  MATCH (n1)-[:NAMED]->(n2:Name)
  WHERE NOT coalesce(n2.kind IN ['WEAK', 'FORMER'], false)
  WITH n2, head([i IN range(0, size($p1) - 1) WHERE n2.lang = $p1[i] OR n2.lang STARTS WITH $p1[i] + '-']) AS rank
  WHERE rank IS NOT NULL
  RETURN n2.value
  ORDER BY rank, CASE n2.kind WHEN 'OFFICIAL' THEN 0 WHEN 'SHORT' THEN 1 ELSE 2 END, n2.id
  LIMIT 1
}), n1.name), coalesce(head(COLLECT {
  MATCH (n1)-[:NAMED]->(n3:Name)
  WHERE NOT coalesce(n3.kind IN ['WEAK', 'FORMER'], false)
  WITH n3, head([i IN range(0, size($p2) - 1) WHERE n3.lang = $p2[i] OR n3.lang STARTS WITH $p2[i] + '-']) AS rank
  WHERE rank IS NOT NULL
  RETURN n3.value
  ORDER BY rank, CASE n3.kind WHEN 'OFFICIAL' THEN 0 WHEN 'SHORT' THEN 1 ELSE 2 END, n3.id
  LIMIT 1
}), n1.name), coalesce(head(COLLECT {
  MATCH (n1)-[:NAMED]->(n4:Name)
  WHERE NOT coalesce(n4.kind IN ['WEAK', 'FORMER'], false)
  WITH n4, head([i IN range(0, size($p3) - 1) WHERE n4.lang = $p3[i] OR n4.lang STARTS WITH $p3[i] + '-']) AS rank
  WHERE rank IS NOT NULL
  RETURN n4.value
  ORDER BY rank, CASE n4.kind WHEN 'OFFICIAL' THEN 0 WHEN 'SHORT' THEN 1 ELSE 2 END, n4.id
  LIMIT 1
}), n1.name), n1.name] AS row
// $p0: "person:chen"
// $p1: ["zh"]
// $p2: ["ru","zh"]
// $p3: ["fr"]

// names in the reader's language
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [coalesce(head(COLLECT {
  MATCH (n1)-[:NAMED]->(n2:Name)
  WHERE NOT coalesce(n2.kind IN ['WEAK', 'FORMER'], false)
  WITH n2, head([i IN range(0, size($p1) - 1) WHERE n2.lang = $p1[i] OR n2.lang STARTS WITH $p1[i] + '-']) AS rank
  WHERE rank IS NOT NULL
  RETURN n2.value
  ORDER BY rank, CASE n2.kind WHEN 'OFFICIAL' THEN 0 WHEN 'SHORT' THEN 1 ELSE 2 END, n2.id
  LIMIT 1
}), n1.name)] AS row
// $p0: "organization:cn-most"
// $p1: ["zh"]
MATCH (n1:Country)
WHERE n1.id = $p0
RETURN [coalesce(head(COLLECT {
  MATCH (n1)-[:NAMED]->(n2:Name)
  WHERE NOT coalesce(n2.kind IN ['WEAK', 'FORMER'], false)
  WITH n2, head([i IN range(0, size($p1) - 1) WHERE n2.lang = $p1[i] OR n2.lang STARTS WITH $p1[i] + '-']) AS rank
  WHERE rank IS NOT NULL
  RETURN n2.value
  ORDER BY rank, CASE n2.kind WHEN 'OFFICIAL' THEN 0 WHEN 'SHORT' THEN 1 ELSE 2 END, n2.id
  LIMIT 1
}), n1.name)] AS row
// $p0: "country:su"
// $p1: ["zh"]

// the second language of the reader
MATCH (n1:Place)
WHERE n1.id = $p0
RETURN [coalesce(head(COLLECT {
  MATCH (n1)-[:NAMED]->(n2:Name)
  WHERE NOT coalesce(n2.kind IN ['WEAK', 'FORMER'], false)
  WITH n2, head([i IN range(0, size($p1) - 1) WHERE n2.lang = $p1[i] OR n2.lang STARTS WITH $p1[i] + '-']) AS rank
  WHERE rank IS NOT NULL
  RETURN n2.value
  ORDER BY rank, CASE n2.kind WHEN 'OFFICIAL' THEN 0 WHEN 'SHORT' THEN 1 ELSE 2 END, n2.id
  LIMIT 1
}), n1.name)] AS row
// $p0: "place:harbin"
// $p1: ["zh","ru"]
