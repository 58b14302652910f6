// { events(where: {confidence: {gte: 50, lt: 90}, disputed: {eq: false}}) { nodes { id } } }

RETURN COLLECT {
  MATCH (n1:Event)
  WHERE any(v2 IN [head([l5 IN [COLLECT {
    MATCH (c3:Claim {fact: n1.id})
    WHERE c3.retractedAt IS NULL AND c3.confidence IS NOT NULL AND NOT coalesce(c3.status IN ['DISPUTED', 'REJECTED'], false)
    OPTIONAL MATCH (c3)-[:FROM]->(d4:Document)
    RETURN [coalesce(d4.id, c3.id), c3.confidence] AS sure ORDER BY sure DESC
  }] WHERE size(l5) > 0 |
    round(100 - 100 * reduce(doubt = 1.0, i6 IN range(0, size(l5) - 1) | CASE WHEN i6 > 0 AND l5[i6][0] = l5[i6 - 1][0] THEN doubt ELSE doubt * (1 - l5[i6][1] / 100.0) END), 2)])] WHERE v2 >= $p0 AND v2 < $p1)
    AND (EXISTS { (c7:Claim {fact: n1.id}) WHERE c7.retractedAt IS NULL AND c7.status IN ['DISPUTED', 'REJECTED'] }) = $p2
  WITH * ORDER BY n1.id LIMIT $p3
  RETURN [n1.id]
} AS row
