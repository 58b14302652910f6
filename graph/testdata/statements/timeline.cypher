// What is sent for the questions in cases/timeline.yaml.

// one timeline of two bodies
RETURN [[COLLECT {
  CALL () {
    UNWIND $p0.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p1
  RETURN [t2.kind, t2.date, t2.date, [n1.id], COLLECT {
    UNWIND t2.of AS n3
    WITH n3 ORDER BY n3.id
    RETURN [n3.id]
  }, COLLECT {
    UNWIND t2.facts AS r4
    WITH r4, startNode(r4) AS a5, endNode(r4) AS b6 ORDER BY r4.id
    RETURN CASE
      WHEN r4:HOSTED THEN [0, r4.id, r4.role]
      ELSE [1, r4.id]
    END
  }]
}, [COUNT {
  CALL () {
    UNWIND $p2.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n7, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n7, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t8
  RETURN 1
}, false, false]], COLLECT {
  CALL () {
    UNWIND $p3.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Organization":["organization:cn-most","organization:ru-med"]}
// $p1: 20
// $p2: {"Organization":["organization:cn-most","organization:ru-med"]}
// $p3: {"Organization":["organization:cn-most","organization:ru-med"]}

// all that became of a body
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PARTY_TO|SIGNED]->(n:Agreement)
    WITH f, n
    UNWIND [['AGREEMENT_SIGNED'] + CASE WHEN f.signed IS NOT NULL THEN [f.signed, f.signedStart, f.signedEnd] WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] WHEN n.signed IS NOT NULL THEN [n.signed, n.signedStart, n.signedEnd] ELSE [null, null, null] END, ['AGREEMENT_RATIFIED'] + CASE WHEN f.ratified IS NOT NULL THEN [f.ratified, f.ratifiedStart, f.ratifiedEnd] ELSE [null, null, null] END, ['AGREEMENT_IN_FORCE'] + CASE WHEN f.inForce IS NOT NULL THEN [f.inForce, f.inForceStart, f.inForceEnd] WHEN n.inForce IS NOT NULL THEN [n.inForce, n.inForceStart, n.inForceEnd] ELSE [null, null, null] END, ['AGREEMENT_WITHDRAWN'] + CASE WHEN f.withdrawn IS NOT NULL THEN [f.withdrawn, f.withdrawnStart, f.withdrawnEnd] ELSE [null, null, null] END, ['AGREEMENT_TERMINATED'] + CASE WHEN n.terminated IS NOT NULL THEN [n.terminated, n.terminatedStart, n.terminatedEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'AGREEMENT_SIGNED'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:MADE]->(n:Commitment)
    WITH f, n
    UNWIND [['COMMITMENT'] + coalesce(head(COLLECT {
      MATCH (n)<-[:PRODUCED]-(e:Event)
      WHERE e.date IS NOT NULL
      RETURN [e.date, e.start, e.end] ORDER BY coalesce(e.start, e.end), e.id LIMIT 1
    }), [null, null, null])] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'COMMITMENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)<-[:IN]-()<-[f:HELD]-(n)
    WITH f, n
    UNWIND [['TOOK_OFFICE'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['IN_OFFICE'] + CASE WHEN f.asOf IS NOT NULL THEN [f.asOf, f.asOfStart, f.asOfEnd] ELSE [null, null, null] END, ['LEFT_OFFICE'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'IN_OFFICE' AND f.from IS NULL AND f.to IS NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:SUCCEEDED_BY]-()
    WITH f, endNode(f) AS n
    UNWIND [['SUCCEEDED'] + CASE WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'SUCCEEDED'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PART_OF]-()
    WITH f, startNode(f) AS n
    UNWIND [['JOINED'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['LEFT'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    WITH s AS n, null AS f
    UNWIND [['FOUNDED'] + CASE WHEN n.inception IS NOT NULL THEN [n.inception, n.inceptionStart, n.inceptionEnd] WHEN n.validFrom IS NOT NULL THEN [n.validFrom, n.validFromStart, n.validFromEnd] ELSE [null, null, null] END, ['DISSOLVED'] + CASE WHEN n.dissolution IS NOT NULL THEN [n.dissolution, n.dissolutionStart, n.dissolutionEnd] WHEN n.validTo IS NOT NULL THEN [n.validTo, n.validToStart, n.validToEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p1
  RETURN [t2.kind, t2.date, [n1.id]]
}, COLLECT {
  CALL () {
    UNWIND $p2.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Organization":["organization:ru-mes"]}
// $p1: 20
// $p2: {"Organization":["organization:ru-mes"]}

// with those before it
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  MATCH p = (asked)<-[:SUCCEEDED_BY*0..20]-(s)
  WHERE all(h IN relationships(p) WHERE coalesce(h.kind, '') <> 'SEPARATE')
  WITH DISTINCT asked, s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
    UNION ALL
    WITH s AS n, null AS f
    UNWIND [['FOUNDED'] + CASE WHEN n.inception IS NOT NULL THEN [n.inception, n.inceptionStart, n.inceptionEnd] WHEN n.validFrom IS NOT NULL THEN [n.validFrom, n.validFromStart, n.validFromEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p1
  RETURN [t2.kind, [n1.id], COLLECT {
    UNWIND t2.of AS n3
    WITH n3 ORDER BY n3.id
    RETURN [n3.id]
  }]
}, COLLECT {
  CALL () {
    UNWIND $p2.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Organization":["organization:ru-minobr"]}
// $p1: 20
// $p2: {"Organization":["organization:ru-minobr"]}

// an agreement of two
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:PARTY_TO|SIGNED]->(n:Agreement)
    WHERE n.kind = $p1
    WITH f, n
    UNWIND [['AGREEMENT_SIGNED'] + CASE WHEN f.signed IS NOT NULL THEN [f.signed, f.signedStart, f.signedEnd] WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] WHEN n.signed IS NOT NULL THEN [n.signed, n.signedStart, n.signedEnd] ELSE [null, null, null] END, ['AGREEMENT_RATIFIED'] + CASE WHEN f.ratified IS NOT NULL THEN [f.ratified, f.ratifiedStart, f.ratifiedEnd] ELSE [null, null, null] END, ['AGREEMENT_IN_FORCE'] + CASE WHEN f.inForce IS NOT NULL THEN [f.inForce, f.inForceStart, f.inForceEnd] WHEN n.inForce IS NOT NULL THEN [n.inForce, n.inForceStart, n.inForceEnd] ELSE [null, null, null] END, ['AGREEMENT_WITHDRAWN'] + CASE WHEN f.withdrawn IS NOT NULL THEN [f.withdrawn, f.withdrawnStart, f.withdrawnEnd] ELSE [null, null, null] END, ['AGREEMENT_TERMINATED'] + CASE WHEN n.terminated IS NOT NULL THEN [n.terminated, n.terminatedStart, n.terminatedEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'AGREEMENT_SIGNED'
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p2
  RETURN [t2.kind, t2.date, COLLECT {
    UNWIND t2.of AS n3
    WITH n3 ORDER BY n3.id
    RETURN [n3.id]
  }, COLLECT {
    UNWIND t2.facts AS r4
    WITH r4, startNode(r4) AS a5, endNode(r4) AS b6 ORDER BY r4.id
    RETURN [r4.id, [a5.id]]
  }]
}, COLLECT {
  CALL () {
    UNWIND $p3.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Country":["country:cn","country:ru"]}
// $p1: "TREATY"
// $p2: 20
// $p3: {"Country":["country:cn","country:ru"]}

// posts in a body and its parts
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  MATCH (asked)<-[:PART_OF|OF_COUNTRY|BROADER*0..20]-(s)
  WITH DISTINCT asked, s
  CALL (s) {
    MATCH (s)<-[:IN]-()<-[f:HELD]-(n)
    WITH f, n
    UNWIND [['TOOK_OFFICE'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['IN_OFFICE'] + CASE WHEN f.asOf IS NOT NULL THEN [f.asOf, f.asOfStart, f.asOfEnd] ELSE [null, null, null] END, ['LEFT_OFFICE'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'IN_OFFICE' AND f.from IS NULL AND f.to IS NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PART_OF]-()
    WITH f, startNode(f) AS n
    UNWIND [['JOINED'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['LEFT'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day DESC, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p1
  RETURN [t2.kind, t2.date, [n1.id], COLLECT {
    UNWIND t2.facts AS r3
    WITH r3, startNode(r3) AS a4, endNode(r3) AS b5 ORDER BY r3.id
    RETURN [type(r3), [b5.id]]
  }]
}, COLLECT {
  CALL () {
    UNWIND $p2.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Organization":["organization:cn-most"]}
// $p1: 20
// $p2: {"Organization":["organization:cn-most"]}

// a topic and its narrower ones in a period
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Topic AS id
    MATCH (asked:Topic {id: id})
    RETURN asked
  }
  MATCH (asked)<-[:PART_OF|OF_COUNTRY|BROADER*0..20]-(s)
  WITH DISTINCT asked, s
  CALL (s) {
    MATCH (s)<-[f:ABOUT]-(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)<-[f:ABOUT]-(n:Agreement)
    WITH f, n
    UNWIND [['AGREEMENT_SIGNED'] + CASE WHEN f.signed IS NOT NULL THEN [f.signed, f.signedStart, f.signedEnd] WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] WHEN n.signed IS NOT NULL THEN [n.signed, n.signedStart, n.signedEnd] ELSE [null, null, null] END, ['AGREEMENT_RATIFIED'] + CASE WHEN f.ratified IS NOT NULL THEN [f.ratified, f.ratifiedStart, f.ratifiedEnd] ELSE [null, null, null] END, ['AGREEMENT_IN_FORCE'] + CASE WHEN f.inForce IS NOT NULL THEN [f.inForce, f.inForceStart, f.inForceEnd] WHEN n.inForce IS NOT NULL THEN [n.inForce, n.inForceStart, n.inForceEnd] ELSE [null, null, null] END, ['AGREEMENT_WITHDRAWN'] + CASE WHEN f.withdrawn IS NOT NULL THEN [f.withdrawn, f.withdrawnStart, f.withdrawnEnd] ELSE [null, null, null] END, ['AGREEMENT_TERMINATED'] + CASE WHEN n.terminated IS NOT NULL THEN [n.terminated, n.terminatedStart, n.terminatedEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)<-[f:ABOUT]-(n:Commitment)
    WITH f, n
    UNWIND [['COMMITMENT'] + coalesce(head(COLLECT {
      MATCH (n)<-[:PRODUCED]-(e:Event)
      WHERE e.date IS NOT NULL
      RETURN [e.date, e.start, e.end] ORDER BY coalesce(e.start, e.end), e.id LIMIT 1
    }), [null, null, null])] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WHERE (d[2] IS NULL OR d[2] <= date($p1))
    AND (d[3] IS NULL OR d[3] >= date($p2))
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day, n1.id, t2.date, t2.kind LIMIT $p3
  RETURN [t2.kind, t2.date, t2.start, t2.end, [n1.id]]
}, COLLECT {
  CALL () {
    UNWIND $p4.Topic AS id
    MATCH (asked:Topic {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Topic":["topic:science"]}
// $p1: "2017-06-30"
// $p2: "2017-06-01"
// $p3: 20
// $p4: {"Topic":["topic:science"]}

// what has no date comes last
RETURN [[COLLECT {
  CALL () {
    UNWIND $p0.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PARTY_TO|SIGNED]->(n:Agreement)
    WITH f, n
    UNWIND [['AGREEMENT_SIGNED'] + CASE WHEN f.signed IS NOT NULL THEN [f.signed, f.signedStart, f.signedEnd] WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] WHEN n.signed IS NOT NULL THEN [n.signed, n.signedStart, n.signedEnd] ELSE [null, null, null] END, ['AGREEMENT_RATIFIED'] + CASE WHEN f.ratified IS NOT NULL THEN [f.ratified, f.ratifiedStart, f.ratifiedEnd] ELSE [null, null, null] END, ['AGREEMENT_IN_FORCE'] + CASE WHEN f.inForce IS NOT NULL THEN [f.inForce, f.inForceStart, f.inForceEnd] WHEN n.inForce IS NOT NULL THEN [n.inForce, n.inForceStart, n.inForceEnd] ELSE [null, null, null] END, ['AGREEMENT_WITHDRAWN'] + CASE WHEN f.withdrawn IS NOT NULL THEN [f.withdrawn, f.withdrawnStart, f.withdrawnEnd] ELSE [null, null, null] END, ['AGREEMENT_TERMINATED'] + CASE WHEN n.terminated IS NOT NULL THEN [n.terminated, n.terminatedStart, n.terminatedEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'AGREEMENT_SIGNED'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:MADE]->(n:Commitment)
    WITH f, n
    UNWIND [['COMMITMENT'] + coalesce(head(COLLECT {
      MATCH (n)<-[:PRODUCED]-(e:Event)
      WHERE e.date IS NOT NULL
      RETURN [e.date, e.start, e.end] ORDER BY coalesce(e.start, e.end), e.id LIMIT 1
    }), [null, null, null])] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'COMMITMENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)<-[:IN]-()<-[f:HELD]-(n)
    WITH f, n
    UNWIND [['TOOK_OFFICE'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['IN_OFFICE'] + CASE WHEN f.asOf IS NOT NULL THEN [f.asOf, f.asOfStart, f.asOfEnd] ELSE [null, null, null] END, ['LEFT_OFFICE'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'IN_OFFICE' AND f.from IS NULL AND f.to IS NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:SUCCEEDED_BY]-()
    WITH f, endNode(f) AS n
    UNWIND [['SUCCEEDED'] + CASE WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'SUCCEEDED'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PART_OF]-()
    WITH f, startNode(f) AS n
    UNWIND [['JOINED'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['LEFT'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    WITH s AS n, null AS f
    UNWIND [['FOUNDED'] + CASE WHEN n.inception IS NOT NULL THEN [n.inception, n.inceptionStart, n.inceptionEnd] WHEN n.validFrom IS NOT NULL THEN [n.validFrom, n.validFromStart, n.validFromEnd] ELSE [null, null, null] END, ['DISSOLVED'] + CASE WHEN n.dissolution IS NOT NULL THEN [n.dissolution, n.dissolutionStart, n.dissolutionEnd] WHEN n.validTo IS NOT NULL THEN [n.validTo, n.validToStart, n.validToEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL DESC, t2.day DESC, n1.id DESC, t2.date IS NULL DESC, t2.date DESC, t2.kind DESC LIMIT $p1
  RETURN [t2.kind, t2.date, t2.date, [n1.id]]
}, [COUNT {
  CALL () {
    UNWIND $p2.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PARTY_TO|SIGNED]->(n:Agreement)
    WITH f, n
    UNWIND [['AGREEMENT_SIGNED'] + CASE WHEN f.signed IS NOT NULL THEN [f.signed, f.signedStart, f.signedEnd] WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] WHEN n.signed IS NOT NULL THEN [n.signed, n.signedStart, n.signedEnd] ELSE [null, null, null] END, ['AGREEMENT_RATIFIED'] + CASE WHEN f.ratified IS NOT NULL THEN [f.ratified, f.ratifiedStart, f.ratifiedEnd] ELSE [null, null, null] END, ['AGREEMENT_IN_FORCE'] + CASE WHEN f.inForce IS NOT NULL THEN [f.inForce, f.inForceStart, f.inForceEnd] WHEN n.inForce IS NOT NULL THEN [n.inForce, n.inForceStart, n.inForceEnd] ELSE [null, null, null] END, ['AGREEMENT_WITHDRAWN'] + CASE WHEN f.withdrawn IS NOT NULL THEN [f.withdrawn, f.withdrawnStart, f.withdrawnEnd] ELSE [null, null, null] END, ['AGREEMENT_TERMINATED'] + CASE WHEN n.terminated IS NOT NULL THEN [n.terminated, n.terminatedStart, n.terminatedEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'AGREEMENT_SIGNED'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:MADE]->(n:Commitment)
    WITH f, n
    UNWIND [['COMMITMENT'] + coalesce(head(COLLECT {
      MATCH (n)<-[:PRODUCED]-(e:Event)
      WHERE e.date IS NOT NULL
      RETURN [e.date, e.start, e.end] ORDER BY coalesce(e.start, e.end), e.id LIMIT 1
    }), [null, null, null])] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'COMMITMENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)<-[:IN]-()<-[f:HELD]-(n)
    WITH f, n
    UNWIND [['TOOK_OFFICE'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['IN_OFFICE'] + CASE WHEN f.asOf IS NOT NULL THEN [f.asOf, f.asOfStart, f.asOfEnd] ELSE [null, null, null] END, ['LEFT_OFFICE'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'IN_OFFICE' AND f.from IS NULL AND f.to IS NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:SUCCEEDED_BY]-()
    WITH f, endNode(f) AS n
    UNWIND [['SUCCEEDED'] + CASE WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'SUCCEEDED'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PART_OF]-()
    WITH f, startNode(f) AS n
    UNWIND [['JOINED'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['LEFT'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    WITH s AS n, null AS f
    UNWIND [['FOUNDED'] + CASE WHEN n.inception IS NOT NULL THEN [n.inception, n.inceptionStart, n.inceptionEnd] WHEN n.validFrom IS NOT NULL THEN [n.validFrom, n.validFromStart, n.validFromEnd] ELSE [null, null, null] END, ['DISSOLVED'] + CASE WHEN n.dissolution IS NOT NULL THEN [n.dissolution, n.dissolutionStart, n.dissolutionEnd] WHEN n.validTo IS NOT NULL THEN [n.validTo, n.validToStart, n.validToEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n3, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n3, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t4
  RETURN 1
}, false, false]], COLLECT {
  CALL () {
    UNWIND $p3.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Organization":["organization:cn-most"]}
// $p1: 4
// $p2: {"Organization":["organization:cn-most"]}
// $p3: {"Organization":["organization:cn-most"]}

// or is left out
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PARTY_TO|SIGNED]->(n:Agreement)
    WITH f, n
    UNWIND [['AGREEMENT_SIGNED'] + CASE WHEN f.signed IS NOT NULL THEN [f.signed, f.signedStart, f.signedEnd] WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] WHEN n.signed IS NOT NULL THEN [n.signed, n.signedStart, n.signedEnd] ELSE [null, null, null] END, ['AGREEMENT_RATIFIED'] + CASE WHEN f.ratified IS NOT NULL THEN [f.ratified, f.ratifiedStart, f.ratifiedEnd] ELSE [null, null, null] END, ['AGREEMENT_IN_FORCE'] + CASE WHEN f.inForce IS NOT NULL THEN [f.inForce, f.inForceStart, f.inForceEnd] WHEN n.inForce IS NOT NULL THEN [n.inForce, n.inForceStart, n.inForceEnd] ELSE [null, null, null] END, ['AGREEMENT_WITHDRAWN'] + CASE WHEN f.withdrawn IS NOT NULL THEN [f.withdrawn, f.withdrawnStart, f.withdrawnEnd] ELSE [null, null, null] END, ['AGREEMENT_TERMINATED'] + CASE WHEN n.terminated IS NOT NULL THEN [n.terminated, n.terminatedStart, n.terminatedEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:MADE]->(n:Commitment)
    WITH f, n
    UNWIND [['COMMITMENT'] + coalesce(head(COLLECT {
      MATCH (n)<-[:PRODUCED]-(e:Event)
      WHERE e.date IS NOT NULL
      RETURN [e.date, e.start, e.end] ORDER BY coalesce(e.start, e.end), e.id LIMIT 1
    }), [null, null, null])] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)<-[:IN]-()<-[f:HELD]-(n)
    WITH f, n
    UNWIND [['TOOK_OFFICE'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['IN_OFFICE'] + CASE WHEN f.asOf IS NOT NULL THEN [f.asOf, f.asOfStart, f.asOfEnd] ELSE [null, null, null] END, ['LEFT_OFFICE'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:SUCCEEDED_BY]-()
    WITH f, endNode(f) AS n
    UNWIND [['SUCCEEDED'] + CASE WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PART_OF]-()
    WITH f, startNode(f) AS n
    UNWIND [['JOINED'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['LEFT'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
    UNION ALL
    WITH s AS n, null AS f
    UNWIND [['FOUNDED'] + CASE WHEN n.inception IS NOT NULL THEN [n.inception, n.inceptionStart, n.inceptionEnd] WHEN n.validFrom IS NOT NULL THEN [n.validFrom, n.validFromStart, n.validFromEnd] ELSE [null, null, null] END, ['DISSOLVED'] + CASE WHEN n.dissolution IS NOT NULL THEN [n.dissolution, n.dissolutionStart, n.dissolutionEnd] WHEN n.validTo IS NOT NULL THEN [n.validTo, n.validToStart, n.validToEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day DESC, n1.id DESC, t2.date DESC, t2.kind DESC LIMIT $p1
  RETURN [[n1.id]]
}, COLLECT {
  CALL () {
    UNWIND $p2.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Organization":["organization:cn-most"]}
// $p1: 1
// $p2: {"Organization":["organization:cn-most"]}

// an open beginning counts by its end
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PARTY_TO|SIGNED]->(n:Agreement)
    WITH f, n
    UNWIND [['AGREEMENT_SIGNED'] + CASE WHEN f.signed IS NOT NULL THEN [f.signed, f.signedStart, f.signedEnd] WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] WHEN n.signed IS NOT NULL THEN [n.signed, n.signedStart, n.signedEnd] ELSE [null, null, null] END, ['AGREEMENT_RATIFIED'] + CASE WHEN f.ratified IS NOT NULL THEN [f.ratified, f.ratifiedStart, f.ratifiedEnd] ELSE [null, null, null] END, ['AGREEMENT_IN_FORCE'] + CASE WHEN f.inForce IS NOT NULL THEN [f.inForce, f.inForceStart, f.inForceEnd] WHEN n.inForce IS NOT NULL THEN [n.inForce, n.inForceStart, n.inForceEnd] ELSE [null, null, null] END, ['AGREEMENT_WITHDRAWN'] + CASE WHEN f.withdrawn IS NOT NULL THEN [f.withdrawn, f.withdrawnStart, f.withdrawnEnd] ELSE [null, null, null] END, ['AGREEMENT_TERMINATED'] + CASE WHEN n.terminated IS NOT NULL THEN [n.terminated, n.terminatedStart, n.terminatedEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'AGREEMENT_SIGNED'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:MADE]->(n:Commitment)
    WITH f, n
    UNWIND [['COMMITMENT'] + coalesce(head(COLLECT {
      MATCH (n)<-[:PRODUCED]-(e:Event)
      WHERE e.date IS NOT NULL
      RETURN [e.date, e.start, e.end] ORDER BY coalesce(e.start, e.end), e.id LIMIT 1
    }), [null, null, null])] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'COMMITMENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:SUCCEEDED_BY]-()
    WITH f, endNode(f) AS n
    UNWIND [['SUCCEEDED'] + CASE WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'SUCCEEDED'
    RETURN n, f, d
    UNION ALL
    WITH s AS n, null AS f
    UNWIND [['FOUNDED'] + CASE WHEN n.inception IS NOT NULL THEN [n.inception, n.inceptionStart, n.inceptionEnd] WHEN n.validFrom IS NOT NULL THEN [n.validFrom, n.validFromStart, n.validFromEnd] ELSE [null, null, null] END, ['DISSOLVED'] + CASE WHEN n.dissolution IS NOT NULL THEN [n.dissolution, n.dissolutionStart, n.dissolutionEnd] WHEN n.validTo IS NOT NULL THEN [n.validTo, n.validToStart, n.validToEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p1
  RETURN [t2.kind, t2.date, t2.start, t2.end, [n1.id]]
}, COLLECT {
  CALL () {
    UNWIND $p2.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Country":["country:su"]}
// $p1: 20
// $p2: {"Country":["country:su"]}

// some of its events
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WHERE EXISTS {
      MATCH (n)-[:ABOUT]->(n3)
      WHERE n3.id = $p1
    }
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
    UNION ALL
    WITH s AS n, null AS f
    UNWIND [['FOUNDED'] + CASE WHEN n.inception IS NOT NULL THEN [n.inception, n.inceptionStart, n.inceptionEnd] WHEN n.validFrom IS NOT NULL THEN [n.validFrom, n.validFromStart, n.validFromEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p2
  RETURN [CASE
    WHEN n1:Agreement THEN [0, n1.id]
    WHEN n1:Commitment THEN [1, n1.id]
    WHEN n1:Country THEN [2, n1.id]
    WHEN n1:Document THEN [3, n1.id]
    WHEN n1:Event THEN [4, n1.id, COLLECT {
      MATCH (n1)-[r5:ABOUT]->(n4)
      WITH * ORDER BY n4.id LIMIT $p3
      RETURN [n4.id]
    }]
    WHEN n1:EventSeries THEN [5, n1.id]
    WHEN n1:Group THEN [6, n1.id]
    WHEN n1:Organization THEN [7, n1.id]
    WHEN n1:Person THEN [8, n1.id]
    WHEN n1:Place THEN [9, n1.id]
    WHEN n1:Position THEN [10, n1.id]
    WHEN n1:Topic THEN [11, n1.id]
  END]
}, COLLECT {
  CALL () {
    UNWIND $p4.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Organization":["organization:cn-most"]}
// $p1: "topic:biotech"
// $p2: 20
// $p3: 20
// $p4: {"Organization":["organization:cn-most"]}

// facts with their claims
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    WHERE EXISTS {
      MATCH (n3:Claim)
      WHERE n3.recordedAt <= datetime($p1)
        AND (n3.retractedAt IS NULL OR n3.retractedAt > datetime($p2))
        AND n3.fact = f.id
    }
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p3
  RETURN [t2.day, n1.id, t2.date, t2.kind, [[[n1.id], COLLECT {
    UNWIND t2.facts AS r4
    WITH r4, startNode(r4) AS a5, endNode(r4) AS b6 ORDER BY r4.id
    RETURN [r4.id, COLLECT {
      MATCH (n7:Claim)
      WHERE n7.fact = r4.id
      WITH * ORDER BY n7.confidence IS NULL, n7.confidence DESC, n7.id LIMIT $p4
      RETURN [n7.quote]
    }]
  }]]]
}, COLLECT {
  CALL () {
    UNWIND $p5.Organization AS id
    MATCH (asked:Organization {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Organization":["organization:cn-most"]}
// $p1: "2024-02-01T00:00:00Z"
// $p2: "2024-02-01T00:00:00Z"
// $p3: 1
// $p4: 1
// $p5: {"Organization":["organization:cn-most"]}

// groups within an entry
CALL () {
  CALL () {
    UNWIND $p1.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p2
  CALL (n1, t2) {
    UNWIND t2.of AS n7
    WITH n7 ORDER BY n7.id
    RETURN collect([n7.id]) AS h8
  }
  CALL (n1) {
    MATCH (n1)<-[r19:HOSTED]-(n18)
    WITH DISTINCT n18
    WITH count(n18) AS count
    WITH {count: count} AS t9
    WITH * ORDER BY t9.count DESC LIMIT $p3
    RETURN collect([t9.count]) AS h10
  }
  CALL (n1) {
    MATCH (n1)<-[:HOSTED]-(n20)
    MATCH p22 = (n20)-[:OF_COUNTRY*0..1]->(n11:Country)
    WITH n11, min(length(p22)) AS d23
    WITH DISTINCT n11, {depth: min(d23 + 1)} AS r12
    WITH * ORDER BY n11.id LIMIT $p4
    RETURN collect([r12.depth]) AS h13
  }
  CALL (n1, t2) {
    UNWIND t2.facts AS r14
    WITH r14, startNode(r14) AS a15, endNode(r14) AS b16 ORDER BY r14.id
    RETURN collect([r14.id, [a15.id]]) AS h17
  }
  RETURN collect([t2.kind, h8, CASE
    WHEN n1:Agreement THEN [0, n1.id]
    WHEN n1:Commitment THEN [1, n1.id]
    WHEN n1:Country THEN [2, n1.id]
    WHEN n1:Document THEN [3, n1.id]
    WHEN n1:Event THEN [4, n1.id, [[], [null, false, false, h10]], h13]
    WHEN n1:EventSeries THEN [5, n1.id]
    WHEN n1:Group THEN [6, n1.id]
    WHEN n1:Organization THEN [7, n1.id]
    WHEN n1:Person THEN [8, n1.id]
    WHEN n1:Place THEN [9, n1.id]
    WHEN n1:Position THEN [10, n1.id]
    WHEN n1:Topic THEN [11, n1.id]
  END, h17]) AS h3
}
CALL () {
  CALL () {
    UNWIND $p5.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n4, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n4, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t5
  RETURN count(*) AS h6
}
RETURN [[h3, [h6, false, false]], COLLECT {
  CALL () {
    UNWIND $p0.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Country":["country:cn"]}
// $p1: {"Country":["country:cn"]}
// $p2: 20
// $p3: 100
// $p4: 20
// $p5: {"Country":["country:cn"]}

// of nobody
// refused: argument of: it is empty; expected ids of organizations, countries, persons, groups or topics

// of an event
// refused: argument of.1: "event:expo-4" is of type Event; expected one that begins with country:, group:, organization:, person:, topic:

// of somebody who is not there
RETURN [[[], [COUNT {
  CALL () {
    UNWIND $p0.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PARTY_TO|SIGNED]->(n:Agreement)
    WITH f, n
    UNWIND [['AGREEMENT_SIGNED'] + CASE WHEN f.signed IS NOT NULL THEN [f.signed, f.signedStart, f.signedEnd] WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] WHEN n.signed IS NOT NULL THEN [n.signed, n.signedStart, n.signedEnd] ELSE [null, null, null] END, ['AGREEMENT_RATIFIED'] + CASE WHEN f.ratified IS NOT NULL THEN [f.ratified, f.ratifiedStart, f.ratifiedEnd] ELSE [null, null, null] END, ['AGREEMENT_IN_FORCE'] + CASE WHEN f.inForce IS NOT NULL THEN [f.inForce, f.inForceStart, f.inForceEnd] WHEN n.inForce IS NOT NULL THEN [n.inForce, n.inForceStart, n.inForceEnd] ELSE [null, null, null] END, ['AGREEMENT_WITHDRAWN'] + CASE WHEN f.withdrawn IS NOT NULL THEN [f.withdrawn, f.withdrawnStart, f.withdrawnEnd] ELSE [null, null, null] END, ['AGREEMENT_TERMINATED'] + CASE WHEN n.terminated IS NOT NULL THEN [n.terminated, n.terminatedStart, n.terminatedEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'AGREEMENT_SIGNED'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:MADE]->(n:Commitment)
    WITH f, n
    UNWIND [['COMMITMENT'] + coalesce(head(COLLECT {
      MATCH (n)<-[:PRODUCED]-(e:Event)
      WHERE e.date IS NOT NULL
      RETURN [e.date, e.start, e.end] ORDER BY coalesce(e.start, e.end), e.id LIMIT 1
    }), [null, null, null])] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'COMMITMENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:SUCCEEDED_BY]-()
    WITH f, endNode(f) AS n
    UNWIND [['SUCCEEDED'] + CASE WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'SUCCEEDED'
    RETURN n, f, d
    UNION ALL
    WITH s AS n, null AS f
    UNWIND [['FOUNDED'] + CASE WHEN n.inception IS NOT NULL THEN [n.inception, n.inceptionStart, n.inceptionEnd] WHEN n.validFrom IS NOT NULL THEN [n.validFrom, n.validFromStart, n.validFromEnd] ELSE [null, null, null] END, ['DISSOLVED'] + CASE WHEN n.dissolution IS NOT NULL THEN [n.dissolution, n.dissolutionStart, n.dissolutionEnd] WHEN n.validTo IS NOT NULL THEN [n.validTo, n.validToStart, n.validToEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  RETURN 1
}, false, false]], COLLECT {
  CALL () {
    UNWIND $p1.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Country":["country:cn","country:xx"]}
// $p1: {"Country":["country:cn","country:xx"]}

// of an id of nothing
// refused: argument of.0: there is no node with the id "nonsense"; expected one that begins with country:, group:, organization:, person:, topic:

// a reversed period
// refused: argument period: "2018/2017" is not a date: the interval ends (2017) before it begins (2018)

// no kinds
// refused: argument kinds: it is empty; expected kinds of entry, or leave it out for all

// a cursor of another direction
// refused: argument after: the cursor belongs to another list or another order; use it with the field and the `orderBy` that gave it

// kinds that do not happen to a topic
RETURN [[COLLECT {
  CALL () {
    UNWIND $p0.Topic AS id
    MATCH (asked:Topic {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    WITH s AS n, null AS f, null AS d WHERE false
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p1
  RETURN [t2.kind]
}, [COUNT {
  CALL () {
    UNWIND $p2.Topic AS id
    MATCH (asked:Topic {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    WITH s AS n, null AS f, null AS d WHERE false
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n3, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n3, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t4
  RETURN 1
}, false, false]], COLLECT {
  CALL () {
    UNWIND $p3.Topic AS id
    MATCH (asked:Topic {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Topic":["topic:science"]}
// $p1: 20
// $p2: {"Topic":["topic:science"]}
// $p3: {"Topic":["topic:science"]}

// a country with its bodies
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  MATCH (asked)<-[:PART_OF|OF_COUNTRY|BROADER*0..20]-(s)
  WITH DISTINCT asked, s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
    UNION ALL
    WITH s AS n, null AS f
    UNWIND [['FOUNDED'] + CASE WHEN n.inception IS NOT NULL THEN [n.inception, n.inceptionStart, n.inceptionEnd] WHEN n.validFrom IS NOT NULL THEN [n.validFrom, n.validFromStart, n.validFromEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p1
  RETURN [[n1.id], COLLECT {
    UNWIND t2.of AS n3
    WITH n3 ORDER BY n3.id
    RETURN [n3.id]
  }, COLLECT {
    UNWIND t2.facts AS r4
    WITH r4, startNode(r4) AS a5, endNode(r4) AS b6 ORDER BY r4.id
    RETURN [[a5.id]]
  }]
}, COLLECT {
  CALL () {
    UNWIND $p2.Country AS id
    MATCH (asked:Country {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Country":["country:fr"]}
// $p1: 20
// $p2: {"Country":["country:fr"]}

// a career as a timeline
RETURN [COLLECT {
  CALL () {
    UNWIND $p0.Person AS id
    MATCH (asked:Person {id: id})
    RETURN asked
  }
  WITH DISTINCT asked, asked AS s
  CALL (s) {
    MATCH (s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)
    WITH f, n
    UNWIND [['EVENT'] + CASE WHEN n.date IS NOT NULL THEN [n.date, n.start, n.end] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'EVENT'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:PARTY_TO|SIGNED]->(n:Agreement)
    WITH f, n
    UNWIND [['AGREEMENT_SIGNED'] + CASE WHEN f.signed IS NOT NULL THEN [f.signed, f.signedStart, f.signedEnd] WHEN f.date IS NOT NULL THEN [f.date, f.dateStart, f.dateEnd] WHEN n.signed IS NOT NULL THEN [n.signed, n.signedStart, n.signedEnd] ELSE [null, null, null] END, ['AGREEMENT_RATIFIED'] + CASE WHEN f.ratified IS NOT NULL THEN [f.ratified, f.ratifiedStart, f.ratifiedEnd] ELSE [null, null, null] END, ['AGREEMENT_IN_FORCE'] + CASE WHEN f.inForce IS NOT NULL THEN [f.inForce, f.inForceStart, f.inForceEnd] WHEN n.inForce IS NOT NULL THEN [n.inForce, n.inForceStart, n.inForceEnd] ELSE [null, null, null] END, ['AGREEMENT_WITHDRAWN'] + CASE WHEN f.withdrawn IS NOT NULL THEN [f.withdrawn, f.withdrawnStart, f.withdrawnEnd] ELSE [null, null, null] END, ['AGREEMENT_TERMINATED'] + CASE WHEN n.terminated IS NOT NULL THEN [n.terminated, n.terminatedStart, n.terminatedEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'AGREEMENT_SIGNED'
    RETURN n, f, d
    UNION ALL
    MATCH (s)-[f:HELD]->()
    WITH f, s AS n
    UNWIND [['TOOK_OFFICE'] + CASE WHEN f.from IS NOT NULL THEN [f.from, f.fromStart, f.fromEnd] ELSE [null, null, null] END, ['IN_OFFICE'] + CASE WHEN f.asOf IS NOT NULL THEN [f.asOf, f.asOfStart, f.asOfEnd] ELSE [null, null, null] END, ['LEFT_OFFICE'] + CASE WHEN f.to IS NOT NULL THEN [f.to, f.toStart, f.toEnd] ELSE [null, null, null] END] AS d
    WITH n, f, d WHERE d[1] IS NOT NULL OR d[0] = 'IN_OFFICE' AND f.from IS NULL AND f.to IS NULL
    RETURN n, f, d
  }
  WITH n, d, f, asked
  WITH n AS n1, d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of
  WITH n1, {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS t2
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p1
  RETURN [t2.kind, t2.date, COLLECT {
    UNWIND t2.facts AS r3
    WITH r3, startNode(r3) AS a4, endNode(r3) AS b5 ORDER BY r3.id
    RETURN CASE
      WHEN r3:HELD THEN [0, type(r3), head(COLLECT {
        MATCH ()-[r3]->(n6)
        WITH n6 ORDER BY n6.id LIMIT 1
        RETURN [n6.id]
      })]
      WHEN r3:SIGNED THEN [1, type(r3), head(COLLECT {
        MATCH (n7:Country|Organization)
        WHERE n7.id = r3.onBehalfOf
        WITH n7 ORDER BY n7.id LIMIT 1
        RETURN [n7.id]
      })]
      ELSE [2, type(r3)]
    END
  }]
}, COLLECT {
  CALL () {
    UNWIND $p2.Person AS id
    MATCH (asked:Person {id: id})
    RETURN asked
  }
  RETURN asked.id
}] AS row
// $p0: {"Person":["person:wan"]}
// $p1: 20
// $p2: {"Person":["person:wan"]}
