// { organization(id: "a") { heads(asOf: "2017-06-15", first: 5) { edges { position { name } node { id } } } } }

MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[:IN]-(n1viar3n2 WHERE n1viar3n2.rank IN ['HEAD', 'MINISTER'])<-[r3:HELD]-(n2)
  WHERE (((NOT coalesce(r3.from IS NULL, false) OR NOT coalesce(r3.to IS NULL, false)) AND (r3.fromStart IS NULL OR r3.fromStart <= date($p1)) AND (r3.toEnd IS NULL OR r3.toEnd >= date($p2))) OR (r3.asOfStart <= date($p3) AND r3.asOfEnd >= date($p4)))
  WITH * ORDER BY n2.id, r3.id LIMIT $p5
  RETURN [head(COLLECT {
    MATCH ()-[r3]->(n4)
    WITH n4 ORDER BY n4.id LIMIT 1
    RETURN [n4.name]
  }), [n2.id]]
}] AS row
