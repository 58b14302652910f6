// What is sent for the questions in cases/paths.yaml.

// an official and the ministry of his department, every hop with its fact
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:chen"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 1
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (a1:Organization {id: id})
  RETURN a1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (a1:Person {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}
// $p1: {"nodes":["organization:cn-most","person:chen"]}
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [n1.id], [n1.id], [n1.id]] AS row
UNION ALL
CALL () {
  UNWIND $p1.ABOUT AS id
  MATCH (a3)-[r2:ABOUT {id: id}]->(b4)
  RETURN a3, r2, b4
}
RETURN [true, r2.id, CASE
  WHEN r2:HOSTED THEN [0, type(r2), r2.id, [a3.id], [b4.id], r2.role, COLLECT {
    MATCH (n5:Claim)
    WHERE n5.fact = r2.id
    WITH * ORDER BY n5.confidence IS NULL, n5.confidence DESC, n5.id LIMIT $p2
    RETURN [n5.quote, head(COLLECT {
      MATCH (n5)-[:FROM]->(n6)
      WITH n6 ORDER BY n6.id LIMIT 1
      RETURN [n6.url]
    })]
  }]
  WHEN r2:PARTICIPATED_IN THEN [1, type(r2), r2.id, [a3.id], [b4.id], r2.role, COLLECT {
    MATCH (n7:Claim)
    WHERE n7.fact = r2.id
    WITH * ORDER BY n7.confidence IS NULL, n7.confidence DESC, n7.id LIMIT $p3
    RETURN [n7.quote, head(COLLECT {
      MATCH (n7)-[:FROM]->(n8)
      WITH n8 ORDER BY n8.id LIMIT 1
      RETURN [n8.url]
    })]
  }]
  ELSE [2, type(r2), r2.id, [a3.id], [b4.id], COLLECT {
    MATCH (n9:Claim)
    WHERE n9.fact = r2.id
    WITH * ORDER BY n9.confidence IS NULL, n9.confidence DESC, n9.id LIMIT $p4
    RETURN [n9.quote, head(COLLECT {
      MATCH (n9)-[:FROM]->(n10)
      WITH n10 ORDER BY n10.id LIMIT 1
      RETURN [n10.url]
    })]
  }]
END] AS row
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}
// $p1: {}
// $p2: 20
// $p3: 20
// $p4: 20

// the same by posts and bodies alone
// as for: an official and the ministry of his department, every hop with its fact
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:HELD|IN|PART_OF]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:HELD|IN|PART_OF]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:chen"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 10
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 2 GROUPS (a1) ((x4)-[r3:HELD|IN|PART_OF]-(n5 WHERE n5 <> a1)){1,2} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 3
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:HELD|IN|PART_OF]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:chen"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 9
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 3 GROUPS (a1) ((x4)-[r3:HELD|IN|PART_OF]-(n5 WHERE n5 <> a1)){1,3} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 4
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:HELD|IN|PART_OF]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:chen"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 8
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 4 GROUPS (a1) ((x4)-[r3:HELD|IN|PART_OF]-(n5 WHERE n5 <> a1)){1,4} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 5
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:HELD|IN|PART_OF]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:chen"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 7
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 5 GROUPS (a1) ((x4)-[r3:HELD|IN|PART_OF]-(n5 WHERE n5 <> a1)){1,5} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 6
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:HELD|IN|PART_OF]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:chen"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 6
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 6 GROUPS (a1) ((x4)-[r3:HELD|IN|PART_OF]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 7
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:HELD|IN|PART_OF]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:chen"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 5
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (a1:Organization {id: id})
  RETURN a1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (a1:Person {id: id})
  RETURN a1
}
MATCH (a1)-[r2:HELD|IN|PART_OF]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}
// $p1: {"nodes":["organization:cn-most","person:chen"]}
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [n1.id]] AS row
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}

// the same from the other end
// as for: an official and the ministry of his department, every hop with its fact
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Person)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:HELD|IN|PART_OF]-(n5 WHERE n5 <> a1)){1,3} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:HELD|IN|PART_OF]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:cn-most"
// $p1: "person:chen"
// $p2: 20001
// $p3: 10
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Person)
WHERE b2.id = $p1
MATCH path = SHORTEST 2 GROUPS (a1) ((x4)-[r3:HELD|IN|PART_OF]-(n5 WHERE n5 <> a1)){1,2} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 3
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:HELD|IN|PART_OF]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:cn-most"
// $p1: "person:chen"
// $p2: 20001
// $p3: 9
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Person)
WHERE b2.id = $p1
MATCH path = SHORTEST 3 GROUPS (a1) ((x4)-[r3:HELD|IN|PART_OF]-(n5 WHERE n5 <> a1)){1,3} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 4
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:HELD|IN|PART_OF]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:cn-most"
// $p1: "person:chen"
// $p2: 20001
// $p3: 8
// as for: the same by posts and bodies alone
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}
// $p1: {"nodes":["organization:cn-most","person:chen"]}
// as for: the same by posts and bodies alone
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}

// two facts between the same nodes are one hop
CALL () {
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Position AS id
  MATCH (n1:Position {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Person":["person:wan"],"Position":["position:most-minister"]}
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Position)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:wan"
// $p1: "position:most-minister"
// $p2: 20001
// $p3: 11
CALL () {
  UNWIND $p0.Person AS id
  MATCH (a1:Person {id: id})
  RETURN a1
  UNION ALL
  UNWIND $p0.Position AS id
  MATCH (a1:Position {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Person":["person:wan"],"Position":["position:most-minister"]}
// $p1: {"nodes":["person:wan","position:most-minister"]}
CALL () {
  UNWIND $p0.ABOUT AS id
  MATCH (a2)-[r1:ABOUT {id: id}]->(b3)
  RETURN a2, r1, b3
}
RETURN [true, r1.id, CASE
  WHEN r1:HELD THEN [0, r1.id, r1.from, r1.to, r1.asOf]
  ELSE [1, r1.id]
END] AS row
// $p0: {}

// only facts of a day
// as for: two facts between the same nodes are one hop
// $p0: {"Person":["person:wan"],"Position":["position:most-minister"]}
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Position)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES
 WHERE CASE WHEN r3:HELD THEN ((((NOT coalesce(r3.from IS NULL, false) OR NOT coalesce(r3.to IS NULL, false)) AND coalesce(r3.fromStart <= date($p2), true) AND coalesce(r3.toEnd >= date($p3), true)) OR (r3.asOfStart <= date($p4) AND r3.asOfEnd >= date($p5))) AND EXISTS {
  MATCH ()-[r3]->(n6)
  WHERE NOT EXISTS {
    MATCH (n6)-[:IN]->(n7)
    WHERE NOT coalesce((coalesce(n7.inceptionStart <= date($p6), true) AND coalesce(n7.dissolutionEnd >= date($p7), true)), false)
  }
}) ELSE true END
  AND CASE WHEN r3:MEMBER_OF THEN (coalesce(r3.fromStart <= date($p8), true) AND coalesce(r3.toEnd >= date($p9), true)) ELSE true END
  AND CASE WHEN r3:PART_OF THEN (coalesce(r3.fromStart <= date($p10), true) AND coalesce(r3.toEnd >= date($p11), true)) ELSE true END
  AND CASE WHEN r3:PARTY_TO THEN (coalesce(r3.inForceStart <= date($p12), true) AND coalesce(r3.withdrawnEnd >= date($p13), true) AND coalesce(r3.signedStart <= date($p14), true)) ELSE true END
  AND all(n8 IN [startNode(r3), endNode(r3)] WHERE (coalesce(n8.inForceStart <= date($p15), true) AND coalesce(n8.terminatedEnd >= date($p16), true) AND coalesce(n8.signedStart <= date($p17), true) AND coalesce(n8.inceptionStart <= date($p18), true) AND coalesce(n8.dissolutionEnd >= date($p19), true) AND coalesce(n8.validFromStart <= date($p20), true) AND coalesce(n8.validToEnd >= date($p21), true)))]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p22
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p23
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:wan"
// $p1: "position:most-minister"
// $p10: "2017-06-15"
// $p11: "2017-06-15"
// $p12: "2017-06-15"
// $p13: "2017-06-15"
// $p14: "2017-06-15"
// $p15: "2017-06-15"
// $p16: "2017-06-15"
// $p17: "2017-06-15"
// $p18: "2017-06-15"
// $p19: "2017-06-15"
// $p2: "2017-06-15"
// $p20: "2017-06-15"
// $p21: "2017-06-15"
// $p22: 20001
// $p23: 11
// $p3: "2017-06-15"
// $p4: "2017-06-15"
// $p5: "2017-06-15"
// $p6: "2017-06-15"
// $p7: "2017-06-15"
// $p8: "2017-06-15"
// $p9: "2017-06-15"
CALL () {
  UNWIND $p0.Person AS id
  MATCH (a1:Person {id: id})
  RETURN a1
  UNION ALL
  UNWIND $p0.Position AS id
  MATCH (a1:Position {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE CASE WHEN r2:HELD THEN ((((NOT coalesce(r2.from IS NULL, false) OR NOT coalesce(r2.to IS NULL, false)) AND coalesce(r2.fromStart <= date($p1), true) AND coalesce(r2.toEnd >= date($p2), true)) OR (r2.asOfStart <= date($p3) AND r2.asOfEnd >= date($p4))) AND EXISTS {
  MATCH ()-[r2]->(n4)
  WHERE NOT EXISTS {
    MATCH (n4)-[:IN]->(n5)
    WHERE NOT coalesce((coalesce(n5.inceptionStart <= date($p5), true) AND coalesce(n5.dissolutionEnd >= date($p6), true)), false)
  }
}) ELSE true END
  AND CASE WHEN r2:MEMBER_OF THEN (coalesce(r2.fromStart <= date($p7), true) AND coalesce(r2.toEnd >= date($p8), true)) ELSE true END
  AND CASE WHEN r2:PART_OF THEN (coalesce(r2.fromStart <= date($p9), true) AND coalesce(r2.toEnd >= date($p10), true)) ELSE true END
  AND CASE WHEN r2:PARTY_TO THEN (coalesce(r2.inForceStart <= date($p11), true) AND coalesce(r2.withdrawnEnd >= date($p12), true) AND coalesce(r2.signedStart <= date($p13), true)) ELSE true END
  AND all(n6 IN [startNode(r2), endNode(r2)] WHERE (coalesce(n6.inForceStart <= date($p14), true) AND coalesce(n6.terminatedEnd >= date($p15), true) AND coalesce(n6.signedStart <= date($p16), true) AND coalesce(n6.inceptionStart <= date($p17), true) AND coalesce(n6.dissolutionEnd >= date($p18), true) AND coalesce(n6.validFromStart <= date($p19), true) AND coalesce(n6.validToEnd >= date($p20), true)))
  AND b3.id IN $p21.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Person":["person:wan"],"Position":["position:most-minister"]}
// $p1: "2017-06-15"
// $p10: "2017-06-15"
// $p11: "2017-06-15"
// $p12: "2017-06-15"
// $p13: "2017-06-15"
// $p14: "2017-06-15"
// $p15: "2017-06-15"
// $p16: "2017-06-15"
// $p17: "2017-06-15"
// $p18: "2017-06-15"
// $p19: "2017-06-15"
// $p2: "2017-06-15"
// $p20: "2017-06-15"
// $p21: {"nodes":["person:wan","position:most-minister"]}
// $p3: "2017-06-15"
// $p4: "2017-06-15"
// $p5: "2017-06-15"
// $p6: "2017-06-15"
// $p7: "2017-06-15"
// $p8: "2017-06-15"
// $p9: "2017-06-15"
CALL () {
  UNWIND $p0.ABOUT AS id
  MATCH (a2)-[r1:ABOUT {id: id}]->(b3)
  RETURN a2, r1, b3
}
RETURN [true, r1.id, [r1.id]] AS row
// $p0: {}

// the best by rare nodes
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Organization":["organization:ru-med","organization:cn-most"]}
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,2} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:ru-med"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 3
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 2 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,2} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 3
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:ru-med"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 2
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (a1:Organization {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Organization":["organization:cn-most","organization:ru-med"]}
// $p1: {"nodes":["organization:cn-most","organization:ru-med"]}
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [n1.id]] AS row
// $p0: {"Organization":["organization:cn-most","organization:ru-med"]}

// more as short ones than are asked for
// as for: the best by rare nodes
// $p0: {"Organization":["organization:ru-med","organization:cn-most"]}
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:ru-med"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 2
// as for: the best by rare nodes
// $p0: {"Organization":["organization:cn-most","organization:ru-med"]}
// $p1: {"nodes":["organization:cn-most","organization:ru-med"]}
// as for: the best by rare nodes
// $p0: {"Organization":["organization:cn-most","organization:ru-med"]}

// around what is too common, and what is barred
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Event":["event:visit"],"Organization":["organization:ru-med","organization:cn-most"]}
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Organization)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1 AND (n5 = b2
 OR NOT coalesce((n5:Commitment), false)
  AND NOT n5.id IN $p2.ids
  AND COUNT { (n5)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() } <= $p3))){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p4
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p5
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:ru-med"
// $p1: "organization:cn-most"
// $p2: {"ids":["event:visit"]}
// $p3: 5
// $p4: 20001
// $p5: 11
// as for: the best by rare nodes
// $p0: {"Organization":["organization:cn-most","organization:ru-med"]}
// $p1: {"nodes":["organization:cn-most","organization:ru-med"]}
// as for: the best by rare nodes
// $p0: {"Organization":["organization:cn-most","organization:ru-med"]}

// an end may be as common as it likes
CALL () {
  UNWIND $p0.Country AS id
  MATCH (n1:Country {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Country":["country:cn"],"Organization":["organization:cn-most"]}
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Country)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1 AND (n5 = b2
 OR COUNT { (n5)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() } <= $p2))){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p3
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p4
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:cn-most"
// $p1: "country:cn"
// $p2: 1
// $p3: 20001
// $p4: 1
CALL () {
  UNWIND $p0.Country AS id
  MATCH (a1:Country {id: id})
  RETURN a1
  UNION ALL
  UNWIND $p0.Organization AS id
  MATCH (a1:Organization {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Country":["country:cn"],"Organization":["organization:cn-most"]}
// $p1: {"nodes":["country:cn","organization:cn-most"]}

// what was known at a moment
// as for: around what is too common, and what is barred
// $p0: {"Event":["event:harbin-1"],"Organization":["organization:cn-most"]}
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES
 WHERE EXISTS {
  MATCH (n6:Claim)
  WHERE n6.recordedAt <= datetime($p2)
    AND (n6.retractedAt IS NULL OR n6.retractedAt > datetime($p3))
    AND n6.fact = r3.id
}]-(n5 WHERE n5 <> a1 AND (n5 = b2
 OR EXISTS {
  MATCH (n7:Claim)
  WHERE n7.recordedAt <= datetime($p4)
    AND (n7.retractedAt IS NULL OR n7.retractedAt > datetime($p5))
    AND n7.fact = n5.id
}))){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p6
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p7
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:cn-most"
// $p1: "event:harbin-1"
// $p2: "2024-01-15T00:00:00Z"
// $p3: "2024-01-15T00:00:00Z"
// $p4: "2024-01-15T00:00:00Z"
// $p5: "2024-01-15T00:00:00Z"
// $p6: 20001
// $p7: 11
CALL () {
  UNWIND $p0.Event AS id
  MATCH (a1:Event {id: id})
  RETURN a1
  UNION ALL
  UNWIND $p0.Organization AS id
  MATCH (a1:Organization {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE EXISTS {
  MATCH (n4:Claim)
  WHERE n4.recordedAt <= datetime($p1)
    AND (n4.retractedAt IS NULL OR n4.retractedAt > datetime($p2))
    AND n4.fact = r2.id
}
  AND b3.id IN $p3.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Event":["event:harbin-1"],"Organization":["organization:cn-most"]}
// $p1: "2024-01-15T00:00:00Z"
// $p2: "2024-01-15T00:00:00Z"
// $p3: {"nodes":["event:harbin-1","organization:cn-most"]}
// as for: only facts of a day
// $p0: {}

// no path
// as for: around what is too common, and what is barred
// $p0: {"Event":["event:solo"],"Organization":["organization:bare"]}
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:bare"
// $p1: "event:solo"
// $p2: 20001
// $p3: 10
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 2 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,2} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 3
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:bare"
// $p1: "event:solo"
// $p2: 20001
// $p3: 9
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 3 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,3} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 4
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:bare"
// $p1: "event:solo"
// $p2: 20001
// $p3: 8
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 4 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,4} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 5
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:bare"
// $p1: "event:solo"
// $p2: 20001
// $p3: 7
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 5 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,5} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 6
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:bare"
// $p1: "event:solo"
// $p2: 20001
// $p3: 6
MATCH (a1:Organization)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 6 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 7
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "organization:bare"
// $p1: "event:solo"
// $p2: 20001
// $p3: 5
CALL () {
  UNWIND $p0.Event AS id
  MATCH (a1:Event {id: id})
  RETURN a1
  UNION ALL
  UNWIND $p0.Organization AS id
  MATCH (a1:Organization {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Event":["event:solo"],"Organization":["organization:bare"]}
// $p1: {"nodes":["event:solo","organization:bare"]}

// no path that is short enough
CALL () {
  UNWIND $p0.Country AS id
  MATCH (n1:Country {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Country":["country:su"],"Person":["person:chen"]}
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Country)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,2} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:chen"
// $p1: "country:su"
// $p2: 20001
// $p3: 10
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Country)
WHERE b2.id = $p1
MATCH path = SHORTEST 2 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,2} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 3
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:chen"
// $p1: "country:su"
// $p2: 20001
// $p3: 9
CALL () {
  UNWIND $p0.Country AS id
  MATCH (a1:Country {id: id})
  RETURN a1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (a1:Person {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Country":["country:su"],"Person":["person:chen"]}
// $p1: {"nodes":["country:su","person:chen"]}

// a beginning that is not there
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Event":["event:solo"],"Person":["person:nobody"]}
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:nobody"
// $p1: "event:solo"
// $p2: 20001
// $p3: 10
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 2 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,2} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 3
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:nobody"
// $p1: "event:solo"
// $p2: 20001
// $p3: 9
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 3 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,3} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 4
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:nobody"
// $p1: "event:solo"
// $p2: 20001
// $p3: 8
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 4 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,4} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 5
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:nobody"
// $p1: "event:solo"
// $p2: 20001
// $p3: 7
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 5 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,5} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 6
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:nobody"
// $p1: "event:solo"
// $p2: 20001
// $p3: 6
MATCH (a1:Person)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 6 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 7
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "person:nobody"
// $p1: "event:solo"
// $p2: 20001
// $p3: 5
CALL () {
  UNWIND $p0.Event AS id
  MATCH (a1:Event {id: id})
  RETURN a1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (a1:Person {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Event":["event:solo"],"Person":["person:nobody"]}
// $p1: {"nodes":["event:solo","person:nobody"]}

// an end that is not there
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Event":["event:solo","event:visitt"]}
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visitt"
// $p2: 20001
// $p3: 10
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 2 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,2} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 3
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visitt"
// $p2: 20001
// $p3: 9
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 3 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,3} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 4
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visitt"
// $p2: 20001
// $p3: 8
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 4 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,4} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 5
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visitt"
// $p2: 20001
// $p3: 7
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 5 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,5} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 6
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visitt"
// $p2: 20001
// $p3: 6
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 6 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1)){1,6} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 7
WITH nodes LIMIT $p2
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p3
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visitt"
// $p2: 20001
// $p3: 5
CALL () {
  UNWIND $p0.Event AS id
  MATCH (a1:Event {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row
// $p0: {"Event":["event:solo","event:visitt"]}
// $p1: {"nodes":["event:solo","event:visitt"]}

// something barred that is not there
CALL () {
  UNWIND $p0.Country AS id
  MATCH (n1:Country {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Country":["country:cn"],"Event":["event:solo","event:visit"],"Organization":["organization:cn-mots"]}
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 1 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1 AND (n5 = b2
 OR NOT n5.id IN $p2.ids))){1,6} (b2)
WITH nodes(path) AS nodes
WITH nodes LIMIT $p3
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p4
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visit"
// $p2: {"ids":["country:cn","organization:cn-mots"]}
// $p3: 20001
// $p4: 10
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 2 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1 AND (n5 = b2
 OR NOT n5.id IN $p2.ids))){1,2} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 3
WITH nodes LIMIT $p3
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p4
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visit"
// $p2: {"ids":["country:cn","organization:cn-mots"]}
// $p3: 20001
// $p4: 9
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 3 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1 AND (n5 = b2
 OR NOT n5.id IN $p2.ids))){1,3} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 4
WITH nodes LIMIT $p3
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p4
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visit"
// $p2: {"ids":["country:cn","organization:cn-mots"]}
// $p3: 20001
// $p4: 8
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 4 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1 AND (n5 = b2
 OR NOT n5.id IN $p2.ids))){1,4} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 5
WITH nodes LIMIT $p3
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p4
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visit"
// $p2: {"ids":["country:cn","organization:cn-mots"]}
// $p3: 20001
// $p4: 7
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 5 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1 AND (n5 = b2
 OR NOT n5.id IN $p2.ids))){1,5} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 6
WITH nodes LIMIT $p3
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p4
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visit"
// $p2: {"ids":["country:cn","organization:cn-mots"]}
// $p3: 20001
// $p4: 6
MATCH (a1:Event)
WHERE a1.id = $p0
MATCH (b2:Event)
WHERE b2.id = $p1
MATCH path = SHORTEST 6 GROUPS (a1) ((x4)-[r3:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n5 WHERE n5 <> a1 AND (n5 = b2
 OR NOT n5.id IN $p2.ids))){1,6} (b2)
WITH nodes(path) AS nodes WHERE size(nodes) = 7
WITH nodes LIMIT $p3
WITH collect(nodes) AS paths
CALL (paths) {
  UNWIND paths AS nodes
  WITH DISTINCT nodes WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
  WITH nodes, reduce(product = 1.0, n IN nodes[1..-1] | product * COUNT { (n)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }) AS commonness, [n IN nodes | n.id] AS ids
  ORDER BY commonness, ids LIMIT $p4
  RETURN collect([ids, commonness]) AS best
}
RETURN [size(paths), best] AS row
// $p0: "event:solo"
// $p1: "event:visit"
// $p2: {"ids":["country:cn","organization:cn-mots"]}
// $p3: 20001
// $p4: 5
// as for: an end that is not there
// $p0: {"Event":["event:solo","event:visit"]}
// $p1: {"nodes":["event:solo","event:visit"]}

// an end of a misspelt noun
// refused: argument to: "organisation:cn-most" is no id of an entity; did you mean "organization:cn-most"?

// an end of no noun
// refused: argument to: "MOST" is no id of an entity; expected one that begins with agreement:, commitment:, country:, document:, event:, event-series:, group:, organization:, person:, place:, position:, topic:

// from something to itself
// refused: argument to: "event:solo" is `from` as well; expected another entity

// an end that is barred
// refused: argument without.ids.0: "event:visit" is `to` itself; expected ids of other nodes

// too long
// refused: argument maxLength: 11 is over the limit of 10 (max-path-length)

// too many paths
// refused: argument first: 101 is over the limit of 100 (max-paths)

// no paths at all
// refused: argument first: 0 is too small; expected 1 or more

// several where one is asked for
// refused: argument first: a search for SHORTEST answers one path; leave `first` out, or find ALL_SHORTEST

// a degree that nothing has
// refused: argument maxDegree: 0 is too small; expected 1 or more

// the last of a list below a node that stands in several hops
// as for: an official and the ministry of his department, every hop with its fact
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}
// as for: an official and the ministry of his department, every hop with its fact
// $p0: "person:chen"
// $p1: "organization:cn-most"
// $p2: 20001
// $p3: 1
// as for: an official and the ministry of his department, every hop with its fact
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}
// $p1: {"nodes":["organization:cn-most","person:chen"]}
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, CASE
  WHEN n1:Agreement THEN [0]
  WHEN n1:Commitment THEN [1]
  WHEN n1:Country THEN [2]
  WHEN n1:Document THEN [3]
  WHEN n1:Event THEN [4, COLLECT {
    MATCH (n1)<-[r3:HOSTED]-(n2)
    WITH * ORDER BY n2.id DESC, r3.id DESC LIMIT $p1
    RETURN [n2.id]
  }]
  WHEN n1:EventSeries THEN [5]
  WHEN n1:Group THEN [6]
  WHEN n1:Organization THEN [7]
  WHEN n1:Person THEN [8]
  WHEN n1:Place THEN [9]
  WHEN n1:Position THEN [10]
  WHEN n1:Topic THEN [11]
END, CASE
  WHEN n1:Agreement THEN [0]
  WHEN n1:Commitment THEN [1]
  WHEN n1:Country THEN [2]
  WHEN n1:Document THEN [3]
  WHEN n1:Event THEN [4, COLLECT {
    MATCH (n1)<-[r5:HOSTED]-(n4)
    WITH * ORDER BY n4.id DESC, r5.id DESC LIMIT $p2
    RETURN [n4.id]
  }]
  WHEN n1:EventSeries THEN [5]
  WHEN n1:Group THEN [6]
  WHEN n1:Organization THEN [7]
  WHEN n1:Person THEN [8]
  WHEN n1:Place THEN [9]
  WHEN n1:Position THEN [10]
  WHEN n1:Topic THEN [11]
END, CASE
  WHEN n1:Agreement THEN [0]
  WHEN n1:Commitment THEN [1]
  WHEN n1:Country THEN [2]
  WHEN n1:Document THEN [3]
  WHEN n1:Event THEN [4, COLLECT {
    MATCH (n1)<-[r7:HOSTED]-(n6)
    WITH * ORDER BY n6.id DESC, r7.id DESC LIMIT $p3
    RETURN [n6.id]
  }]
  WHEN n1:EventSeries THEN [5]
  WHEN n1:Group THEN [6]
  WHEN n1:Organization THEN [7]
  WHEN n1:Person THEN [8]
  WHEN n1:Place THEN [9]
  WHEN n1:Position THEN [10]
  WHEN n1:Topic THEN [11]
END] AS row
// $p0: {"Organization":["organization:cn-most"],"Person":["person:chen"]}
// $p1: 2
// $p2: 2
// $p3: 2
