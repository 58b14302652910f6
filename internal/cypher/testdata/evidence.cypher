// { event(id: "event:x") { confidence disputed placeEdge { fact { confidence disputed contradicts { nodes { id } } } } } }

MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [head([l4 IN [COLLECT {
  MATCH (c2:Claim {fact: n1.id})
  WHERE c2.retractedAt IS NULL AND c2.confidence IS NOT NULL AND NOT coalesce(c2.status IN ['DISPUTED', 'REJECTED'], false)
  OPTIONAL MATCH (c2)-[:FROM]->(d3:Document)
  RETURN [coalesce(d3.id, c2.id), c2.confidence] AS sure ORDER BY sure DESC
}] WHERE size(l4) > 0 |
  round(100 - 100 * reduce(doubt = 1.0, i5 IN range(0, size(l4) - 1) | CASE WHEN i5 > 0 AND l4[i5][0] = l4[i5 - 1][0] THEN doubt ELSE doubt * (1 - l4[i5][1] / 100.0) END), 2)]), (EXISTS { (c6:Claim {fact: n1.id}) WHERE c6.retractedAt IS NULL AND c6.status IN ['DISPUTED', 'REJECTED'] }), head(COLLECT {
  MATCH (n1)-[r8:HELD_AT]->(n7)
  WITH n7, r8 ORDER BY n7.id LIMIT 1
  RETURN [[head([l11 IN [COLLECT {
    MATCH (c9:Claim {fact: r8.id})
    WHERE c9.retractedAt IS NULL AND c9.confidence IS NOT NULL AND NOT coalesce(c9.status IN ['DISPUTED', 'REJECTED'], false)
    OPTIONAL MATCH (c9)-[:FROM]->(d10:Document)
    RETURN [coalesce(d10.id, c9.id), c9.confidence] AS sure ORDER BY sure DESC
  }] WHERE size(l11) > 0 |
    round(100 - 100 * reduce(doubt = 1.0, i12 IN range(0, size(l11) - 1) | CASE WHEN i12 > 0 AND l11[i12][0] = l11[i12 - 1][0] THEN doubt ELSE doubt * (1 - l11[i12][1] / 100.0) END), 2)]), (EXISTS { (c13:Claim {fact: r8.id}) WHERE c13.retractedAt IS NULL AND c13.status IN ['DISPUTED', 'REJECTED'] } OR EXISTS {
    MATCH (a14)-[r8]->()
    MATCH (a14)-[r15:HELD_AT]->(b16)
    WHERE r15.id <> r8.id
      AND (NOT EXISTS { (:Claim {fact: r15.id}) } OR EXISTS { (c17:Claim {fact: r15.id}) WHERE c17.retractedAt IS NULL })
  }), COLLECT {
    MATCH (a19)-[r8]->()
    MATCH (a19)-[r18:HELD_AT]->(b20)
    WHERE r18.id <> r8.id
      AND (NOT EXISTS { (:Claim {fact: r18.id}) } OR EXISTS { (c21:Claim {fact: r18.id}) WHERE c21.retractedAt IS NULL })
    WITH * ORDER BY r18.id LIMIT $p1
    RETURN [r18.id]
  }]]
})] AS row
