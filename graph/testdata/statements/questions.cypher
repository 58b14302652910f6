// What is sent for the questions in cases/questions.yaml.

// which ministries a country has, with parents and heads on a day
RETURN COLLECT {
  MATCH (n1:Organization)
  MATCH (n1)-[:OF_COUNTRY]->(n2)
  WHERE n1.kind IN $p0
    AND (n2:Country AND n2.iso2 = $p1)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id, COLLECT {
    MATCH (n1)-[r4:PART_OF]->(n3)
    WITH * ORDER BY n3.id LIMIT $p3
    RETURN [n3.id]
  }, COLLECT {
    MATCH (n1)<-[r7:IN]-(n1viar6n5 WHERE n1viar6n5.rank IN ['HEAD', 'HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER'])<-[r6:HELD]-(n5)
    WHERE (((NOT coalesce(r6.from IS NULL, false) OR NOT coalesce(r6.to IS NULL, false)) AND coalesce(r6.fromStart <= date($p4), true) AND coalesce(r6.toEnd >= date($p5), true)) OR (r6.asOfStart <= date($p6) AND r6.asOfEnd >= date($p7)))
      AND EXISTS {
      MATCH ()-[r6]->(n8)
      WHERE NOT EXISTS {
        MATCH (n8)-[:IN]->(n9)
        WHERE NOT coalesce((coalesce(n9.inceptionStart <= date($p8), true) AND coalesce(n9.dissolutionEnd >= date($p9), true)), false)
      }
    }
      AND (coalesce(endNode(r7).inceptionStart <= date($p10), true) AND coalesce(endNode(r7).dissolutionEnd >= date($p11), true))
    WITH * ORDER BY n5.id, r6.id LIMIT $p12
    RETURN [n5.id]
  }]
} AS row
// $p0: ["MINISTRY","COMMISSION"]
// $p1: "CN"
// $p10: "2010-01-01"
// $p11: "2010-01-01"
// $p12: 20
// $p2: 20
// $p3: 20
// $p4: "2010-01-01"
// $p5: "2010-01-01"
// $p6: "2010-01-01"
// $p7: "2010-01-01"
// $p8: "2010-01-01"
// $p9: "2010-01-01"

// who co-hosted an event, and in what role
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY r3.order IS NULL, r3.order, n2.id, r3.id LIMIT $p1
  RETURN [r3.role, r3.order, [n2.id]]
}] AS row
// $p0: "event:harbin-1"
// $p1: 20

// who headed a ministry on a given day
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
  RETURN [r3.from, r3.to, r3.asOf, [n2.id]]
}, [[], [COUNT {
  MATCH (n1)<-[r9:IN]-(n1viar8n7 WHERE n1viar8n7.rank IN ['HEAD', 'HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER'])<-[r8:HELD]-(n7)
  WHERE (((NOT coalesce(r8.from IS NULL, false) OR NOT coalesce(r8.to IS NULL, false)) AND coalesce(r8.fromStart <= date($p10), true) AND coalesce(r8.toEnd >= date($p11), true)) OR (r8.asOfStart <= date($p12) AND r8.asOfEnd >= date($p13)))
    AND EXISTS {
    MATCH ()-[r8]->(n10)
    WHERE NOT EXISTS {
      MATCH (n10)-[:IN]->(n11)
      WHERE NOT coalesce((coalesce(n11.inceptionStart <= date($p14), true) AND coalesce(n11.dissolutionEnd >= date($p15), true)), false)
    }
  }
    AND (coalesce(endNode(r9).inceptionStart <= date($p16), true) AND coalesce(endNode(r9).dissolutionEnd >= date($p17), true))
  RETURN 1
}, false, false]]] AS row
// $p0: "organization:cn-most"
// $p1: "2018-03-19"
// $p10: "2018-03-20"
// $p11: "2018-03-20"
// $p12: "2018-03-20"
// $p13: "2018-03-20"
// $p14: "2018-03-20"
// $p15: "2018-03-20"
// $p16: "2018-03-20"
// $p17: "2018-03-20"
// $p2: "2018-03-19"
// $p3: "2018-03-19"
// $p4: "2018-03-19"
// $p5: "2018-03-19"
// $p6: "2018-03-19"
// $p7: "2018-03-19"
// $p8: "2018-03-19"
// $p9: 20

// one official's whole career
MATCH (n1:Person)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)-[r3:HELD]->(n2)
  WITH * ORDER BY coalesce(r3.fromStart, r3.asOfStart) IS NULL, coalesce(r3.fromStart, r3.asOfStart), n2.id, r3.id LIMIT $p1
  RETURN [r3.from, r3.to, r3.asOf, r3.acting, [n2.id, head(COLLECT {
    MATCH (n2)-[:IN]->(n4)
    WITH n4 ORDER BY n4.id LIMIT 1
    RETURN [n4.id]
  })]]
}] AS row
// $p0: "person:wan"
// $p1: 20

// sub-events of a summit at any depth with their hosts
MATCH (n1:Event)
WHERE n1.id = $p0
CALL (n1) {
  MATCH p6 = (n1)<-[:SUB_EVENT_OF*1..20]-(n2)
  WHERE n2 <> n1
  WITH n2, min(length(p6)) AS d7
  WITH DISTINCT n2, {depth: d7} AS r3
  WITH * ORDER BY n2.id LIMIT $p1
  CALL (n2, r3) {
    MATCH (n2)<-[r9:HOSTED]-(n8)
    WITH * ORDER BY n8.id, r9.id LIMIT $p2
    RETURN collect([n8.id]) AS h10
  }
  RETURN collect([r3.depth, [n2.id, h10]]) AS h4
}
RETURN [h4] AS row
// $p0: "event:session-20"
// $p1: 20
// $p2: 20

// with whom A co-hosted, how often, first and last time
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Organization":["organization:cn-most"]}
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN collect(id(n1))
// $p0: "organization:cn-most"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[b2.id], t3.weight, t3.firstDate, t3.lastDate]
} AS row

// the strongest pairs across countries in ten years, with the events
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight, COLLECT {
    MATCH (n4:Event)
    WHERE id(n4) IN t3.events
    WITH * ORDER BY n4.start IS NULL, n4.start DESC, n4.id LIMIT $p0
    RETURN [n4.id]
  }]
} AS row
// $p0: 20

// events per year per topic for a country
CALL () {
  MATCH (n4:Country)
  WHERE n4.iso2 = $p0
  MATCH p6 = (n4)<-[:OF_COUNTRY*0..1]-(n5)
  WITH DISTINCT n5, n4
  MATCH (n5)-[:HOSTED]->(n3)
  WITH DISTINCT n3, n4
  WITH DISTINCT n3
  MATCH (n3:Event)
  OPTIONAL MATCH (n3)-[:ABOUT]->(n8)
  WITH DISTINCT n3, CASE WHEN n3.start IS NOT NULL THEN date.truncate('year', n3.start) END AS k0, n8 AS k1
  WITH k0, k1, count(n3) AS count
  WITH {count: count, k0: k0, k1: k1} AS t1
  WITH * ORDER BY t1.count DESC, t1.k0 IS NULL, t1.k0, t1.k1.id IS NULL, t1.k1.id LIMIT $p1
  RETURN collect([[[t1.k0], [t1.k1.id]], t1.count]) AS h2
}
RETURN [[], [null, false, false, h2]] AS row
// $p0: "RU"
// $p1: 100

// topics that A and B share, and those that only A has
RETURN COLLECT {
  MATCH (n2:Country|Organization)
  WHERE n2.id = $p0
  MATCH (n2)-[:HOSTED|PARTICIPATED_IN|PARTY_TO|MADE]->(n3)
  WITH DISTINCT n3, n2
  MATCH (n3)-[:ABOUT]->(n1)
  WITH DISTINCT n1, n2
  WITH DISTINCT n1
  MATCH (n1:Topic)
  WHERE EXISTS {
    MATCH (n1)<-[:ABOUT]-(n6)
    WITH DISTINCT n6
    MATCH (n6)<-[:HOSTED|PARTICIPATED_IN|PARTY_TO|MADE]-(n5:Country|Organization)
    WITH DISTINCT n5
    WHERE n5.id = $p1
    RETURN 1
  }
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: "organization:cn-most"
// $p1: "organization:ru-med"
// $p2: 20
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)-[:HOSTED|PARTICIPATED_IN|PARTY_TO|MADE]->(n3)
  WITH DISTINCT n3
  MATCH (n3)-[:ABOUT]->(n2)
  WITH DISTINCT n2
  WHERE NOT EXISTS {
    MATCH (n2)<-[:ABOUT]-(n6)
    WITH DISTINCT n6
    MATCH (n6)<-[:HOSTED|PARTICIPATED_IN|PARTY_TO|MADE]-(n5:Country|Organization)
    WITH DISTINCT n5
    WHERE n5.id = $p1
    RETURN 1
  }
  WITH * ORDER BY n2.id LIMIT $p2
  RETURN [n2.id]
}] AS row
// $p0: "organization:cn-most"
// $p1: "organization:ru-med"
// $p2: 20

// one timeline of A and B
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
  WITH * ORDER BY t2.day IS NULL, t2.day, n1.id, t2.date IS NULL, t2.date, t2.kind LIMIT $p1
  RETURN [t2.kind, t2.date, t2.date, COLLECT {
    UNWIND t2.of AS n3
    WITH n3 ORDER BY n3.id
    RETURN [n3.id]
  }, [n1.id], COLLECT {
    UNWIND t2.facts AS r4
    WITH r4, startNode(r4) AS a5, endNode(r4) AS b6 ORDER BY r4.id
    RETURN [r4.id]
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
// $p0: {"Organization":["organization:cn-most","organization:ru-mes"]}
// $p1: 8
// $p2: {"Organization":["organization:cn-most","organization:ru-mes"]}
// $p3: {"Organization":["organization:cn-most","organization:ru-mes"]}

// agreements signed at an event that both parties co-hosted
RETURN COLLECT {
  MATCH (n1:Agreement)
  MATCH (n1)<-[:PARTY_TO]-(n2)
  WHERE EXISTS {
    MATCH (n1)<-[:PRODUCED]-(n3)
    WHERE EXISTS {
      MATCH (n3)<-[:HOSTED]-(n4)
      WHERE n4.id = $p0
    }
      AND EXISTS {
      MATCH (n3)<-[:HOSTED]-(n5)
      WHERE n5.id = $p1
    }
  }
    AND EXISTS {
    MATCH (n1)<-[:PARTY_TO]-(n6)
    WHERE n6.id = $p2
  }
    AND (n2:Country AND n2.id = $p3 OR n2:Organization AND n2.id = $p3)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p4
  RETURN [n1.id, COLLECT {
    MATCH (n1)<-[r8:PRODUCED]-(n7)
    WITH * ORDER BY n7.id LIMIT $p5
    RETURN [n7.id]
  }]
} AS row
// $p0: "country:cn"
// $p1: "country:ru"
// $p2: "country:cn"
// $p3: "country:ru"
// $p4: 20
// $p5: 20

// how an official is connected to a ministry, every hop with evidence
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
// $p0: {"Organization":["organization:ru-med"],"Person":["person:chen"]}
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
// $p1: "organization:ru-med"
// $p2: 20001
// $p3: 2
MATCH (a1:Person)
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
// $p0: "person:chen"
// $p1: "organization:ru-med"
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
// $p0: {"Organization":["organization:ru-med"],"Person":["person:chen"]}
// $p1: {"nodes":["organization:ru-med","person:chen"]}
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
  UNION ALL
  UNWIND $p0.Person AS id
  MATCH (n1:Person {id: id})
  RETURN n1
}
RETURN [false, n1.id, null, [n1.id], [n1.id]] AS row
UNION ALL
CALL () {
  UNWIND $p1.ABOUT AS id
  MATCH (a3)-[r2:ABOUT {id: id}]->(b4)
  RETURN a3, r2, b4
}
RETURN [true, r2.id, [r2.id, type(r2), COLLECT {
  MATCH (n5:Claim)
  WHERE n5.fact = r2.id
  WITH * ORDER BY n5.confidence IS NULL, n5.confidence DESC, n5.id LIMIT $p2
  RETURN [n5.id]
}]] AS row
// $p0: {"Organization":["organization:ru-med"],"Person":["person:chen"]}
// $p1: {}
// $p2: 20

// which bodies bridge separate blocs
RETURN [$answer.communityCount, $answer.modularity, COLLECT {
  UNWIND $answer.nodes AS r1
  MATCH (n2:Organization {id: r1.node})
  WITH * ORDER BY r1.at
  RETURN [[n2.id], r1.betweenness, r1.participation, r1.community]
}] AS row

// which sources support a tie, and which contradict it
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], COLLECT {
    CALL (t3) {
      UNWIND t3.occasions AS occasion
      MATCH (e)-[f:HOSTED]-(side)
      WHERE id(e) = occasion AND (id(side) IN t3.sides OR f.onBehalfOf IN t3.sideIDs)
      RETURN f.id AS fact
    }
    WITH *, fact AS facts5
    MATCH (n4:Claim)
    WHERE n4.status = $p0
      AND n4.fact = facts5
    WITH DISTINCT n4
    WITH * ORDER BY n4.id LIMIT $p1
    RETURN [n4.id, head(COLLECT {
      MATCH (n4)-[:FROM]->(n6)
      WITH n6 ORDER BY n6.id LIMIT 1
      RETURN [n6.id]
    })]
  }, COLLECT {
    CALL (t3) {
      UNWIND t3.occasions AS occasion
      MATCH (e)-[f:HOSTED]-(side)
      WHERE id(e) = occasion AND (id(side) IN t3.sides OR f.onBehalfOf IN t3.sideIDs)
      RETURN f.id AS fact
    }
    WITH *, fact AS facts8
    MATCH (n7:Claim)
    WHERE n7.status IN $p2
      AND n7.fact = facts8
    WITH DISTINCT n7
    WITH * ORDER BY n7.id LIMIT $p3
    RETURN [n7.id, n7.status]
  }, [[], [COUNT {
    CALL (t3) {
      UNWIND t3.occasions AS occasion
      MATCH (e)-[f:HOSTED]-(side)
      WHERE id(e) = occasion AND (id(side) IN t3.sides OR f.onBehalfOf IN t3.sideIDs)
      RETURN f.id AS fact
    }
    WITH *, fact AS facts10
    MATCH (n9:Claim)
    WHERE n9.fact = facts10
    WITH DISTINCT n9
    RETURN 1
  }, false, false]]]
} AS row
// $p0: "ACCEPTED"
// $p1: 20
// $p2: ["DISPUTED","REJECTED"]
// $p3: 20

// the total cooperation of a ministry with what it took the place of
// as for: with whom A co-hosted, how often, first and last time
// $p0: {"Organization":["organization:ru-minobr"]}
// as for: with whom A co-hosted, how often, first and last time
// $p0: "organization:ru-minobr"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight, t3.firstDate, t3.lastDate]
} AS row

// events of several host countries without an international organization
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE COUNT {
    MATCH (n1)<-[:HOSTED]-(n3)
    WITH DISTINCT n3
    MATCH p5 = (n3)-[:OF_COUNTRY*0..1]->(n2:Country)
    WITH DISTINCT n2
    RETURN 1
  } >= $p0
    AND NOT EXISTS {
    MATCH (n1)<-[:HOSTED]-(n6)
    WHERE n6:Organization AND n6.kind = $p1
  }
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN [n1.id, COLLECT {
    MATCH (n1)<-[:HOSTED]-(n8)
    WITH DISTINCT n8
    MATCH p10 = (n8)-[:OF_COUNTRY*0..1]->(n7:Country)
    WITH DISTINCT n7
    WITH * ORDER BY n7.id LIMIT $p3
    RETURN [n7.id]
  }]
} AS row
// $p0: 2
// $p1: "INTERGOVERNMENTAL"
// $p2: 20
// $p3: 20
