// { position(id: "position:x") { holders(asOf: "2017-06-15", knownAt: "2020-01-01T00:00:00Z") { edges { from to node { name } } } } }

MATCH (n1:Position)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HELD|HELD_RETRACTED]-(n2)
  WHERE (((NOT coalesce(r3.from IS NULL, false) OR NOT coalesce(r3.to IS NULL, false)) AND (r3.fromStart IS NULL OR r3.fromStart <= date($p1)) AND (r3.toEnd IS NULL OR r3.toEnd >= date($p2))) OR (r3.asOfStart <= date($p3) AND r3.asOfEnd >= date($p4)))
    AND EXISTS {
    MATCH (n4:Claim)
    WHERE n4.recordedAt <= datetime($p5)
      AND (n4.retractedAt IS NULL OR n4.retractedAt > datetime($p6))
      AND n4.fact = r3.id
  }
  WITH * ORDER BY n2.id, r3.id LIMIT $p7
  RETURN [r3.from, r3.to, [n2.name]]
}] AS row
