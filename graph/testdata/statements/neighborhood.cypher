// What is sent for the questions in cases/neighborhood.yaml.

// a body with all that it is directly linked with
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Organization":["organization:joint-wg"]}
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n3)
  WITH DISTINCT type(r2) AS type, n3.id AS id ORDER BY type, id
  WITH type, collect(id) AS ids
  RETURN collect([type, size(ids), ids[..$p1]]) AS found
}
RETURN [n1.id, found] AS row
// $p0: {"Organization":["organization:joint-wg"]}
// $p1: 50
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (a1:Organization {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p2
// $p0: {"Organization":["organization:joint-wg"]}
// $p1: {"nodes":["organization:joint-wg"]}
// $p2: 50001
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [false, n1.id, COUNT { (n1)-[:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-() }, [n1.id]] AS row
UNION ALL
CALL () {
  UNWIND $p1.ABOUT AS id
  MATCH (a3)-[r2:ABOUT {id: id}]->(b4)
  RETURN a3, r2, b4
}
RETURN [true, r2.id, [type(r2), r2.id]] AS row
// $p0: {"Organization":["organization:joint-wg"]}
// $p1: {}

// facts with their own properties, ends and claims
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Event":["event:harbin-1"]}
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)-[r2:HOSTED]-(n3)
  WITH DISTINCT type(r2) AS type, n3.id AS id ORDER BY type, id
  WITH type, collect(id) AS ids
  RETURN collect([type, size(ids), ids[..$p1]]) AS found
}
RETURN [n1.id, found] AS row
// $p0: {"Event":["event:harbin-1"]}
// $p1: 50
CALL () {
  UNWIND $p0.Event AS id
  MATCH (a1:Event {id: id})
  RETURN a1
}
MATCH (a1)-[r2:HOSTED]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p2
// $p0: {"Event":["event:harbin-1"]}
// $p1: {"nodes":["event:harbin-1"]}
// $p2: 50001
CALL () {
  UNWIND $p0.HOSTED AS id
  MATCH (a2)-[r1:HOSTED {id: id}]->(b3)
  RETURN a2, r1, b3
}
RETURN [true, r1.id, [[a2.id], CASE
  WHEN b3:Agreement THEN [0, b3.id]
  WHEN b3:Commitment THEN [1, b3.id]
  WHEN b3:Country THEN [2, b3.id]
  WHEN b3:Document THEN [3, b3.id]
  WHEN b3:Event THEN [4, b3.id, b3.kind]
  WHEN b3:EventSeries THEN [5, b3.id]
  WHEN b3:Group THEN [6, b3.id]
  WHEN b3:Organization THEN [7, b3.id]
  WHEN b3:Person THEN [8, b3.id]
  WHEN b3:Place THEN [9, b3.id]
  WHEN b3:Position THEN [10, b3.id]
  WHEN b3:Topic THEN [11, b3.id]
END, r1.role, r1.order, COLLECT {
  MATCH (n4:Claim)
  WHERE n4.fact = r1.id
  WITH * ORDER BY n4.confidence IS NULL, n4.confidence DESC, n4.id LIMIT $p1
  RETURN [n4.quote]
}]] AS row
// $p0: {}
// $p1: 20

// an official and the ministry of his department, two hops on
CALL () {
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Person":["person:chen"]}
CALL () {
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)-[r2:HELD|IN|PART_OF]-(n3)
  WITH DISTINCT type(r2) AS type, n3.id AS id ORDER BY type, id
  WITH type, collect(id) AS ids
  RETURN collect([type, size(ids), ids[..$p1]]) AS found
}
RETURN [n1.id, found] AS row
// $p0: {"Person":["person:chen"]}
// $p1: 50
CALL () {
  UNWIND $p0.Person AS id
  MATCH (a1:Person {id: id})
  RETURN a1
}
MATCH (a1)-[r2:HELD|IN|PART_OF]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p2
// $p0: {"Person":["person:chen"]}
// $p1: {"nodes":["person:chen"]}
// $p2: 50001
CALL () {
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [CASE WHEN n1:Agreement THEN 'Agreement' WHEN n1:Commitment THEN 'Commitment' WHEN n1:Country THEN 'Country' WHEN n1:Document THEN 'Document' WHEN n1:Event THEN 'Event' WHEN n1:EventSeries THEN 'EventSeries' WHEN n1:Group THEN 'Group' WHEN n1:Organization THEN 'Organization' WHEN n1:Person THEN 'Person' WHEN n1:Place THEN 'Place' WHEN n1:Position THEN 'Position' WHEN n1:Topic THEN 'Topic' END, n1.id]] AS row
// $p0: {"Person":["person:chen"]}

// the same on a day when a part was no part any more
// as for: an official and the ministry of his department, two hops on
// $p0: {"Person":["person:chen"]}
CALL () {
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)-[r2:HELD|IN|PART_OF]-(n3)
  WHERE CASE WHEN r2:HELD THEN ((((NOT coalesce(r2.from IS NULL, false) OR NOT coalesce(r2.to IS NULL, false)) AND coalesce(r2.fromStart <= date($p1), true) AND coalesce(r2.toEnd >= date($p2), true)) OR (r2.asOfStart <= date($p3) AND r2.asOfEnd >= date($p4))) AND EXISTS {
    MATCH ()-[r2]->(n4)
    WHERE NOT EXISTS {
      MATCH (n4)-[:IN]->(n5)
      WHERE NOT coalesce((coalesce(n5.inceptionStart <= date($p5), true) AND coalesce(n5.dissolutionEnd >= date($p6), true)), false)
    }
  }) ELSE true END
    AND CASE WHEN r2:PART_OF THEN (coalesce(r2.fromStart <= date($p7), true) AND coalesce(r2.toEnd >= date($p8), true)) ELSE true END
    AND all(n6 IN [startNode(r2), endNode(r2)] WHERE (coalesce(n6.inceptionStart <= date($p9), true) AND coalesce(n6.dissolutionEnd >= date($p10), true)))
  WITH DISTINCT type(r2) AS type, n3.id AS id ORDER BY type, id
  WITH type, collect(id) AS ids
  RETURN collect([type, size(ids), ids[..$p11]]) AS found
}
RETURN [n1.id, found] AS row
// $p0: {"Person":["person:chen"]}
// $p1: "2017-06-15"
// $p10: "2017-06-15"
// $p11: 50
// $p2: "2017-06-15"
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
}
MATCH (a1)-[r2:HELD|IN|PART_OF]->(b3)
WHERE CASE WHEN r2:HELD THEN ((((NOT coalesce(r2.from IS NULL, false) OR NOT coalesce(r2.to IS NULL, false)) AND coalesce(r2.fromStart <= date($p1), true) AND coalesce(r2.toEnd >= date($p2), true)) OR (r2.asOfStart <= date($p3) AND r2.asOfEnd >= date($p4))) AND EXISTS {
  MATCH ()-[r2]->(n4)
  WHERE NOT EXISTS {
    MATCH (n4)-[:IN]->(n5)
    WHERE NOT coalesce((coalesce(n5.inceptionStart <= date($p5), true) AND coalesce(n5.dissolutionEnd >= date($p6), true)), false)
  }
}) ELSE true END
  AND CASE WHEN r2:PART_OF THEN (coalesce(r2.fromStart <= date($p7), true) AND coalesce(r2.toEnd >= date($p8), true)) ELSE true END
  AND all(n6 IN [startNode(r2), endNode(r2)] WHERE (coalesce(n6.inceptionStart <= date($p9), true) AND coalesce(n6.dissolutionEnd >= date($p10), true)))
  AND b3.id IN $p11.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p12
// $p0: {"Person":["person:chen"]}
// $p1: "2017-06-15"
// $p10: "2017-06-15"
// $p11: {"nodes":["person:chen"]}
// $p12: 50001
// $p2: "2017-06-15"
// $p3: "2017-06-15"
// $p4: "2017-06-15"
// $p5: "2017-06-15"
// $p6: "2017-06-15"
// $p7: "2017-06-15"
// $p8: "2017-06-15"
// $p9: "2017-06-15"
CALL () {
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [n1.id]] AS row
UNION ALL
CALL () {
  UNWIND $p1.HELD AS id
  MATCH (a3)-[r2:HELD {id: id}]->(b4)
  RETURN a3, r2, b4
}
RETURN [true, r2.id, [r2.id]] AS row
// $p0: {"Person":["person:chen"]}
// $p1: {}

// only what was known at a moment
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
// $p0: {"Event":["event:harbin-1"],"Organization":["organization:cn-most"]}
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n3)
  WHERE EXISTS {
    MATCH (n4:Claim)
    WHERE n4.recordedAt <= datetime($p1)
      AND (n4.retractedAt IS NULL OR n4.retractedAt > datetime($p2))
      AND n4.fact = r2.id
  }
    AND (n3.id IN $p3.roots OR EXISTS {
    MATCH (n5:Claim)
    WHERE n5.recordedAt <= datetime($p4)
      AND (n5.retractedAt IS NULL OR n5.retractedAt > datetime($p5))
      AND n5.fact = n3.id
  })
  WITH DISTINCT type(r2) AS type, n3.id AS id ORDER BY type, id
  WITH type, collect(id) AS ids
  RETURN collect([type, size(ids), ids[..$p6]]) AS found
}
RETURN [n1.id, found] AS row
// $p0: {"Event":["event:harbin-1"],"Organization":["organization:cn-most"]}
// $p1: "2024-01-15T00:00:00Z"
// $p2: "2024-01-15T00:00:00Z"
// $p3: {"roots":["event:harbin-1","organization:cn-most"]}
// $p4: "2024-01-15T00:00:00Z"
// $p5: "2024-01-15T00:00:00Z"
// $p6: 50
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
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p4
// $p0: {"Event":["event:harbin-1"],"Organization":["organization:cn-most"]}
// $p1: "2024-01-15T00:00:00Z"
// $p2: "2024-01-15T00:00:00Z"
// $p3: {"nodes":["event:harbin-1","organization:cn-most"]}
// $p4: 50001
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [n1.id]] AS row
UNION ALL
CALL () {
  UNWIND $p1.ABOUT AS id
  MATCH (a3)-[r2:ABOUT {id: id}]->(b4)
  RETURN a3, r2, b4
}
RETURN [true, r2.id, [r2.id]] AS row
// $p0: {"Event":["event:harbin-1"],"Organization":["organization:cn-most"]}
// $p1: {}

// conditions for some types, and no others
// as for: a body with all that it is directly linked with
// $p0: {"Organization":["organization:cn-most"]}
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n3)
  WHERE (n3.id IN $p1.roots OR ((n3:Event OR n3:Organization) AND (NOT coalesce(n3:Event, false) OR n3.kind = $p2) AND (NOT coalesce(n3:Organization, false) OR n3.kind = $p3)))
  WITH DISTINCT type(r2) AS type, n3.id AS id ORDER BY type, id
  WITH type, collect(id) AS ids
  RETURN collect([type, size(ids), ids[..$p4]]) AS found
}
RETURN [n1.id, found] AS row
// $p0: {"Organization":["organization:cn-most"]}
// $p1: {"roots":["organization:cn-most"]}
// $p2: "ROUNDTABLE"
// $p3: "MINISTRY"
// $p4: 50
// as for: a body with all that it is directly linked with
// $p0: {"Organization":["organization:cn-most"]}
// $p1: {"nodes":["organization:cn-most"]}
// $p2: 50001
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [n1.id]] AS row
// $p0: {"Organization":["organization:cn-most"]}

// what a limit for each node leaves out is counted
// as for: facts with their own properties, ends and claims
// $p0: {"Event":["event:harbin-1"]}
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)-[r2:ABOUT|HOSTED|ON_SIDELINES_OF]-(n3)
  WITH DISTINCT type(r2) AS type, n3.id AS id ORDER BY type, id
  WITH type, collect(id) AS ids
  RETURN collect([type, size(ids), ids[..$p1]]) AS found
}
RETURN [n1.id, found] AS row
// $p0: {"Event":["event:harbin-1"]}
// $p1: 1
CALL () {
  UNWIND $p0.Event AS id
  MATCH (a1:Event {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|HOSTED|ON_SIDELINES_OF]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p2
// $p0: {"Event":["event:harbin-1"]}
// $p1: {"nodes":["event:harbin-1"]}
// $p2: 50001
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [n1.id], [n1.id]] AS row
// $p0: {"Event":["event:harbin-1"]}

// of too many for a hop, those that more nodes lead to
// as for: facts with their own properties, ends and claims
// $p0: {"Event":["event:harbin-1","event:harbin-2"]}
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n3)
  WITH DISTINCT type(r2) AS type, n3.id AS id ORDER BY type, id
  WITH type, collect(id) AS ids
  RETURN collect([type, size(ids), ids[..$p1]]) AS found
}
RETURN [n1.id, found] AS row
// $p0: {"Event":["event:harbin-1","event:harbin-2"]}
// $p1: 50
CALL () {
  UNWIND $p0.Event AS id
  MATCH (a1:Event {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p2
// $p0: {"Event":["event:harbin-1","event:harbin-2"]}
// $p1: {"nodes":["event:harbin-1","event:harbin-2"]}
// $p2: 50001
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [n1.id]] AS row
// $p0: {"Event":["event:harbin-1","event:harbin-2"]}

// an answer that is full still tells what the next hops would bring
// as for: facts with their own properties, ends and claims
// $p0: {"Event":["event:visit"]}
// as for: of too many for a hop, those that more nodes lead to
// $p0: {"Event":["event:visit"]}
// $p1: 50
// as for: of too many for a hop, those that more nodes lead to
// $p0: {"Event":["event:visit"]}
// $p1: {"nodes":["event:visit"]}
// $p2: 50001
// as for: of too many for a hop, those that more nodes lead to
// $p0: {"Event":["event:visit"]}

// no hops are the roots and the facts between them
CALL () {
  UNWIND $p0.Agreement AS id
  MATCH (n1:Agreement {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Agreement":["agreement:mou"],"Event":["event:solo"],"Person":["person:wan","person:wan"]}
CALL () {
  UNWIND $p0.Agreement AS id
  MATCH (a1:Agreement {id: id})
  RETURN a1
  UNION ALL
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
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p2
// $p0: {"Agreement":["agreement:mou"],"Event":["event:solo"],"Person":["person:wan"]}
// $p1: {"nodes":["event:solo","person:wan","agreement:mou"]}
// $p2: 50001
CALL () {
  UNWIND $p0.Agreement AS id
  MATCH (n1:Agreement {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [n1.name]] AS row
UNION ALL
CALL () {
  UNWIND $p1.ABOUT AS id
  MATCH (a3)-[r2:ABOUT {id: id}]->(b4)
  RETURN a3, r2, b4
}
RETURN [true, r2.id, CASE
  WHEN r2:SIGNED THEN [0, r2.id, r2.date, head(COLLECT {
    MATCH (n5:Country|Organization)
    WHERE n5.id = r2.onBehalfOf
    WITH n5 ORDER BY n5.id LIMIT 1
    RETURN [n5.id]
  })]
  ELSE [1, r2.id]
END] AS row
// $p0: {"Agreement":["agreement:mou"],"Event":["event:solo"],"Person":["person:wan"]}
// $p1: {}

// nested lists and aliases, each node asked as its noun is
// as for: facts with their own properties, ends and claims
// $p0: {"Event":["event:dialogue"]}
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)-[r2:ABOUT]-(n3)
  WITH DISTINCT type(r2) AS type, n3.id AS id ORDER BY type, id
  WITH type, collect(id) AS ids
  RETURN collect([type, size(ids), ids[..$p1]]) AS found
}
RETURN [n1.id, found] AS row
// $p0: {"Event":["event:dialogue"]}
// $p1: 50
CALL () {
  UNWIND $p0.Event AS id
  MATCH (a1:Event {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p2
// $p0: {"Event":["event:dialogue"]}
// $p1: {"nodes":["event:dialogue"]}
// $p2: 50001
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, CASE
  WHEN n1:Agreement THEN [0, n1.id]
  WHEN n1:Commitment THEN [1, n1.id]
  WHEN n1:Country THEN [2, n1.id]
  WHEN n1:Document THEN [3, n1.id]
  WHEN n1:Event THEN [4, n1.id]
  WHEN n1:EventSeries THEN [5, n1.id]
  WHEN n1:Group THEN [6, n1.id]
  WHEN n1:Organization THEN [7, n1.id]
  WHEN n1:Person THEN [8, n1.id]
  WHEN n1:Place THEN [9, n1.id]
  WHEN n1:Position THEN [10, n1.id]
  WHEN n1:Topic THEN [11, n1.id, [COLLECT {
    MATCH (n1)<-[r3:ABOUT]-(n2:Event)
    WITH * ORDER BY n2.id LIMIT $p1
    RETURN [n2.id]
  }, [COUNT { (n1)<-[:ABOUT]-(:Event) }, false, false]]]
END, [n1.name]] AS row
// $p0: {"Event":["event:dialogue"]}
// $p1: 1

// counts by groups of each node
CALL () {
  UNWIND $p0.Topic AS id
  MATCH (n1:Topic {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Topic":["topic:space"]}
CALL () {
  UNWIND $p0.Topic AS id
  MATCH (a1:Topic {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p2
// $p0: {"Topic":["topic:space"]}
// $p1: {"nodes":["topic:space"]}
// $p2: 50001
CALL () {
  UNWIND $p0.Topic AS id
  MATCH (n1:Topic {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)<-[r5:ABOUT]-(n4:Event)
  WITH DISTINCT n4, n4.kind AS k0
  WITH k0, count(n4) AS count
  WITH {count: count, k0: k0} AS t2
  WITH * ORDER BY t2.count DESC, t2.k0 IS NULL, t2.k0 LIMIT $p1
  RETURN collect([[[t2.k0]], t2.count]) AS h3
}
RETURN [false, n1.id, null, CASE
  WHEN n1:Agreement THEN [0]
  WHEN n1:Commitment THEN [1]
  WHEN n1:Country THEN [2]
  WHEN n1:Document THEN [3]
  WHEN n1:Event THEN [4]
  WHEN n1:EventSeries THEN [5]
  WHEN n1:Group THEN [6]
  WHEN n1:Organization THEN [7]
  WHEN n1:Person THEN [8]
  WHEN n1:Place THEN [9]
  WHEN n1:Position THEN [10]
  WHEN n1:Topic THEN [11, [[], [null, false, false, h3]]]
END] AS row
// $p0: {"Topic":["topic:space"]}
// $p1: 100

// an unknown root
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
// $p0: {"Event":["event:solo","event:vissit"],"Person":["person:nobody"]}
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
CALL (n1) {
  MATCH (n1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]-(n3)
  WITH DISTINCT type(r2) AS type, n3.id AS id ORDER BY type, id
  WITH type, collect(id) AS ids
  RETURN collect([type, size(ids), ids[..$p1]]) AS found
}
RETURN [n1.id, found] AS row
// $p0: {"Event":["event:solo","event:vissit"],"Person":["person:nobody"]}
// $p1: 50
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
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p2
// $p0: {"Event":["event:solo","event:vissit"],"Person":["person:nobody"]}
// $p1: {"nodes":["event:solo","event:vissit","person:nobody"]}
// $p2: 50001

// a root of no noun
// refused: argument roots.1: "most" is no id of an entity; expected one that begins with agreement:, commitment:, country:, document:, event:, event-series:, group:, organization:, person:, place:, position:, topic:

// a root that is no entity
// refused: argument roots.0: "claim:1" is no id of an entity; expected one that begins with agreement:, commitment:, country:, document:, event:, event-series:, group:, organization:, person:, place:, position:, topic:

// no roots
// refused: argument roots: it is empty; expected the ids of the entities to begin with

// too deep
// refused: argument depth: 7 is over the limit of 6 (max-neighborhood-depth)

// a negative depth
// refused: argument depth: -1 is too small; expected 0 or more

// too many nodes
// refused: argument limit: 5001 is over the limit of 5000 (max-neighborhood-nodes)

// less room than roots
// refused: argument limit: 1 is less than the 2 roots, which are always part of the answer

// no facts to go along
// refused: argument relationships: it is empty; expected the types of fact to go along, or leave it out for all

// a bad condition
// refused: argument where.event.date.eq: "soon" is not a date: expected YYYY-MM-DD, YYYY-MM, YYYY or an interval of two such, as in 2017-06-15/2017-06-18

// more than a request may cost
// refused: the field can read about 5010000 objects, and the limit is 1000000 (max-cost): ask for smaller pages or fewer levels
