// { organization(id: "a") { heads(asOf: "2017-06-15", first: 5) { edges { position { name } node { id } } } } }

MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r4:IN]-(n1viar3n2 WHERE n1viar3n2.rank IN ['HEAD', 'HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER'])<-[r3:HELD]-(n2)
  WHERE (((NOT coalesce(r3.from IS NULL, false) OR NOT coalesce(r3.to IS NULL, false)) AND coalesce(r3.fromStart <= date($p1), true) AND coalesce(r3.toEnd >= date($p2), true)) OR (r3.asOfStart <= date($p3) AND r3.asOfEnd >= date($p4)))
    AND EXISTS {
    MATCH ()-[r3]->(n5)
    WHERE NOT EXISTS {
      MATCH (n5)-[:IN]->(n6)
      WHERE NOT coalesce((coalesce(n6.inceptionStart <= date($p5), true) AND coalesce(n6.dissolutionEnd >= date($p6), true)), false)
    }
  }
    AND (coalesce(endNode(r4).inceptionStart <= date($p7), true) AND coalesce(endNode(r4).dissolutionEnd >= date($p8), true))
  WITH * ORDER BY n2.id, r3.id LIMIT $p9
  RETURN [head(COLLECT {
    MATCH ()-[r3]->(n7)
    WITH n7 ORDER BY n7.id LIMIT 1
    RETURN [n7.name]
  }), [n2.id]]
}] AS row
