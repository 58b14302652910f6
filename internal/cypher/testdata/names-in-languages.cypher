// { person(id: "person:x") { name(lang: ["zh", "ru"]) } }

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
}), n1.name)] AS row
