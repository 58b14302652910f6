// { position(id: "position:x") { holders(asOf: "2017-06-15", knownAt: "2020-01-01T00:00:00Z") { edges { from to node { name } } } } }

MATCH (n1:Position)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HELD|HELD_RETRACTED]-(n2)
  WHERE (((NOT coalesce(r3.from IS NULL, false) OR NOT coalesce(r3.to IS NULL, false)) AND coalesce(r3.fromStart <= date($p1), true) AND coalesce(r3.toEnd >= date($p2), true)) OR (r3.asOfStart <= date($p3) AND r3.asOfEnd >= date($p4)))
    AND EXISTS {
    MATCH ()-[r3]->(n4)
    WHERE NOT EXISTS {
      MATCH (n4)-[:IN]->(n5)
      WHERE NOT coalesce((coalesce(n5.inceptionStart <= date($p5), true) AND coalesce(n5.dissolutionEnd >= date($p6), true)), false)
    }
  }
    AND EXISTS {
    MATCH (n6:Claim)
    WHERE n6.recordedAt <= datetime($p7)
      AND (n6.retractedAt IS NULL OR n6.retractedAt > datetime($p8))
      AND n6.fact = r3.id
  }
  WITH * ORDER BY n2.id, r3.id LIMIT $p9
  RETURN [r3.from, r3.to, [n2.name]]
}] AS row
