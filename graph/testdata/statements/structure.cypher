// What is sent for the questions in cases/structure.yaml.

// all bodies below one
MATCH (n1:Organization)
WHERE n1.id = $p0
CALL (n1) {
  MATCH p9 = (n1)<-[:PART_OF*1..20]-(n2)
  WHERE n2 <> n1
  WITH n2, min(length(p9)) AS d10
  WITH DISTINCT n2, {depth: d10} AS r3
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN collect([r3.depth, [n2.id]]) AS h4
}
CALL (n1) {
  MATCH p12 = (n1)<-[:PART_OF*1..20]-(n5)
  WHERE n5 <> n1
  WITH n5, min(length(p12)) AS d13
  WITH DISTINCT n5, {depth: d13} AS r6
  RETURN count(*) AS h7
}
RETURN [[h4, [h7, false, false]]] AS row
// $p0: "organization:cn-most"
// $p1: 20

// all bodies above one
MATCH (n1:Organization)
WHERE n1.id = $p0
CALL (n1) {
  MATCH p6 = (n1)-[:PART_OF*1..20]->(n2)
  WHERE n2 <> n1
  WITH n2, min(length(p6)) AS d7
  WITH DISTINCT n2, {depth: d7} AS r3
  WITH * ORDER BY r3.depth DESC, n2.id LIMIT $p1
  RETURN collect([r3.depth, [n2.id]]) AS h4
}
RETURN [h4] AS row
// $p0: "organization:cn-most-dic-eu"
// $p1: 20

// every hop must hold on the day
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [[[], [COUNT {
  MATCH p4 = (n1)<-[:PART_OF*1..20]-(n2)
  WHERE all(h IN relationships(p4) WHERE (coalesce(h.fromStart <= date($p1), true) AND coalesce(h.toEnd >= date($p2), true) AND all(n5 IN [startNode(h), endNode(h)] WHERE (coalesce(n5.inceptionStart <= date($p3), true) AND coalesce(n5.dissolutionEnd >= date($p4), true)))))
    AND n2 <> n1
  WITH DISTINCT n2
  RETURN 1
}, false, false]], COLLECT {
  MATCH p8 = (n1)<-[:PART_OF*1..20]-(n6)
  WHERE all(h IN relationships(p8) WHERE (coalesce(h.fromStart <= date($p5), true) AND coalesce(h.toEnd >= date($p6), true) AND all(n9 IN [startNode(h), endNode(h)] WHERE (coalesce(n9.inceptionStart <= date($p7), true) AND coalesce(n9.dissolutionEnd >= date($p8), true)))))
    AND n6 <> n1
  WITH DISTINCT n6
  WITH * ORDER BY n6.id LIMIT $p9
  RETURN [n6.id]
}, [[], [COUNT {
  MATCH p12 = (n1)<-[:PART_OF*1..20]-(n10)
  WHERE all(h IN relationships(p12) WHERE (coalesce(h.fromStart <= date($p10), true) AND coalesce(h.toEnd >= date($p11), true) AND all(n13 IN [startNode(h), endNode(h)] WHERE (coalesce(n13.inceptionStart <= date($p12), true) AND coalesce(n13.dissolutionEnd >= date($p13), true)))))
    AND n10 <> n1
  WITH DISTINCT n10
  RETURN 1
}, false, false]]] AS row
// $p0: "organization:cn-most"
// $p1: "2010-01-01"
// $p10: "1990-01-01"
// $p11: "1990-01-01"
// $p12: "1990-01-01"
// $p13: "1990-01-01"
// $p2: "2010-01-01"
// $p3: "2010-01-01"
// $p4: "2010-01-01"
// $p5: "2016-01-01"
// $p6: "2016-01-01"
// $p7: "2016-01-01"
// $p8: "2016-01-01"
// $p9: 20

// bodies that a ministry is above
RETURN COLLECT {
  MATCH (n2:Organization)
  WHERE n2.id = $p0
  MATCH p4 = (n2)<-[:PART_OF*1..20]-(n1)
  WHERE n1 <> n2
  WITH DISTINCT n1, n2
  WITH DISTINCT n1
  MATCH (n1:Organization)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "organization:cn-most"
// $p1: 20

// bodies that a ministry is above but not next to
CALL () {
  MATCH (n1:Organization)
  WHERE EXISTS {
    MATCH p6 = (n1)-[:PART_OF*1..20]->(n3)
    WHERE n3 <> n1
    WITH n3, min(length(p6)) AS d7
    WITH DISTINCT n3, {depth: d7} AS r4
    WHERE n3.id = $p0
      AND r4.depth > $p1
    RETURN 1
  }
  WITH * ORDER BY n1.id LIMIT $p2
  RETURN collect([n1.id]) AS h2
}
RETURN h2 AS row
// $p0: "organization:cn-most"
// $p1: 1
// $p2: 20

// bodies by how many are below them
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE COUNT {
    MATCH p4 = (n1)<-[:PART_OF*1..20]-(n2)
    WHERE n2 <> n1
    WITH DISTINCT n2
    RETURN 1
  } >= $p0
  WITH *, COUNT {
    MATCH p7 = (n1)<-[:PART_OF*1..20]-(n5)
    WHERE n5 <> n1
    WITH DISTINCT n5
    RETURN 1
  } AS n1k0
  WITH * ORDER BY n1k0 DESC, n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 1
// $p1: 20

// narrower concepts stand once
MATCH (n1:Topic)
WHERE n1.id = $p0
CALL (n1) {
  MATCH p9 = (n1)<-[:BROADER*1..20]-(n2)
  WHERE n2 <> n1
  WITH n2, min(length(p9)) AS d10
  WITH DISTINCT n2, {depth: d10} AS r3
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN collect([r3.depth, [n2.id]]) AS h4
}
CALL (n1) {
  MATCH p12 = (n1)<-[:BROADER*1..20]-(n5)
  WHERE n5 <> n1
  WITH n5, min(length(p12)) AS d13
  WITH DISTINCT n5, {depth: d13} AS r6
  RETURN count(*) AS h7
}
RETURN [[h4, [h7, false, false]]] AS row
// $p0: "topic:science"
// $p1: 20

// events about a concept or a narrower one
MATCH (n1:Topic)
WHERE n1.id = $p0
CALL (n1) {
  MATCH p6 = (n1)<-[:BROADER*0..20]-(n5)
  WITH n5, min(length(p6)) AS d7
  MATCH (n5)<-[:ABOUT]-(n2:Event)
  WITH DISTINCT n2, {depth: min(d7 + 1)} AS r3
  WITH * ORDER BY n2.id, n2.id LIMIT $p1
  RETURN collect([r3.depth, [n2.id]]) AS h4
}
RETURN [h4] AS row
// $p0: "topic:science"
// $p1: 20

// the same from the events
RETURN COLLECT {
  MATCH (n2:Topic)
  WHERE n2.id = $p0
  MATCH p4 = (n2)<-[:BROADER*0..20]-(n3)
  WITH DISTINCT n3, n2
  MATCH (n3)<-[:ABOUT]-(n1:Event)
  WITH DISTINCT n1, n2
  WITH DISTINCT n1
  MATCH (n1:Event)
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "topic:science"
// $p1: 20

// events by topic with wider ones
CALL () {
  MATCH (n3:Event)
  WHERE n3.kind = $p0
  OPTIONAL MATCH (n3)-[:ABOUT]->()-[:BROADER*0..20]->(n4:Topic)
  WHERE n4 <> n3
  WITH DISTINCT n3, n4 AS k0
  WITH k0, count(n3) AS count
  WITH {count: count, k0: k0} AS t1
  WITH * ORDER BY t1.count DESC, t1.k0.id IS NULL, t1.k0.id LIMIT $p1
  RETURN collect([[[t1.k0.id]], t1.count]) AS h2
}
RETURN [[], [null, false, false, h2]] AS row
// $p0: "ROUNDTABLE"
// $p1: 100

// sub-events at any depth with their hosts
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

// the countries that put an event on
MATCH (n1:Event)
WHERE n1.id = $p0
CALL (n1) {
  MATCH (n1)<-[:HOSTED]-(n5)
  MATCH p7 = (n5)-[:OF_COUNTRY*0..1]->(n2:Country)
  WITH n2, min(length(p7)) AS d8
  WITH DISTINCT n2, {depth: min(d8 + 1)} AS r3
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN collect([r3.depth, [n2.id]]) AS h4
}
RETURN [h4] AS row
// $p0: "event:expo-4"
// $p1: 20

// events of at least three countries and no international organization
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
  RETURN [n1.id, [COLLECT {
    MATCH (n1)<-[:HOSTED]-(n8)
    WITH DISTINCT n8
    MATCH p10 = (n8)-[:OF_COUNTRY*0..1]->(n7:Country)
    WITH DISTINCT n7
    WITH * ORDER BY n7.id LIMIT $p3
    RETURN [n7.id]
  }, [COUNT {
    MATCH (n1)<-[:HOSTED]-(n12)
    WITH DISTINCT n12
    MATCH p14 = (n12)-[:OF_COUNTRY*0..1]->(n11:Country)
    WITH DISTINCT n11
    RETURN 1
  }, false, false]]]
} AS row
// $p0: 3
// $p1: "INTERGOVERNMENTAL"
// $p2: 20
// $p3: 20

// what a country and its bodies hosted
MATCH (n1:Country)
WHERE n1.id = $p0
CALL (n1) {
  MATCH p6 = (n1)<-[:PART_OF|OF_COUNTRY*0..20]-(n5)
  WITH n5, min(length(p6)) AS d7
  MATCH (n5)-[:HOSTED]->(n2)
  WITH DISTINCT n2, {depth: min(d7 + 1)} AS r3
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN collect([r3.depth, [n2.id]]) AS h4
}
RETURN [h4] AS row
// $p0: "country:fr"
// $p1: 20

// topics that two share
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

// topics that only one of two has
MATCH (n1:Organization)
WHERE n1.id = $p0
CALL (n1) {
  MATCH (n1)-[:HOSTED|PARTICIPATED_IN|PARTY_TO|MADE]->(n5)
  MATCH (n5)-[:ABOUT]->(n2)
  WITH DISTINCT n2, {depth: 2} AS r3
  WHERE NOT EXISTS {
    MATCH (n2)<-[:ABOUT]-(n8)
    WITH DISTINCT n8
    MATCH (n8)<-[:HOSTED|PARTICIPATED_IN|PARTY_TO|MADE]-(n7:Country|Organization)
    WITH DISTINCT n7
    WHERE n7.id = $p1
    RETURN 1
  }
  WITH * ORDER BY n2.id LIMIT $p2
  RETURN collect([r3.depth, [n2.id]]) AS h4
}
RETURN [h4] AS row
// $p0: "organization:cn-most"
// $p1: "organization:ru-med"
// $p2: 20

// who headed a ministry on a day
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [[COLLECT {
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
  RETURN [[r3.id], r3.from, r3.to, r3.asOf, head(COLLECT {
    MATCH ()-[r3]->(n7)
    WITH n7 ORDER BY n7.id LIMIT 1
    RETURN [n7.id, n7.name]
  }), [n2.id]]
}, [COUNT {
  MATCH (n1)<-[r10:IN]-(n1viar9n8 WHERE n1viar9n8.rank IN ['HEAD', 'HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER'])<-[r9:HELD]-(n8)
  WHERE (((NOT coalesce(r9.from IS NULL, false) OR NOT coalesce(r9.to IS NULL, false)) AND coalesce(r9.fromStart <= date($p10), true) AND coalesce(r9.toEnd >= date($p11), true)) OR (r9.asOfStart <= date($p12) AND r9.asOfEnd >= date($p13)))
    AND EXISTS {
    MATCH ()-[r9]->(n11)
    WHERE NOT EXISTS {
      MATCH (n11)-[:IN]->(n12)
      WHERE NOT coalesce((coalesce(n12.inceptionStart <= date($p14), true) AND coalesce(n12.dissolutionEnd >= date($p15), true)), false)
    }
  }
    AND (coalesce(endNode(r10).inceptionStart <= date($p16), true) AND coalesce(endNode(r10).dissolutionEnd >= date($p17), true))
  RETURN 1
}, false, false]]] AS row
// $p0: "organization:cn-most"
// $p1: "2010-01-01"
// $p10: "2010-01-01"
// $p11: "2010-01-01"
// $p12: "2010-01-01"
// $p13: "2010-01-01"
// $p14: "2010-01-01"
// $p15: "2010-01-01"
// $p16: "2010-01-01"
// $p17: "2010-01-01"
// $p2: "2010-01-01"
// $p3: "2010-01-01"
// $p4: "2010-01-01"
// $p5: "2010-01-01"
// $p6: "2010-01-01"
// $p7: "2010-01-01"
// $p8: "2010-01-01"
// $p9: 20

// a day that no source speaks of
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r4:IN]-()<-[r3:HELD]-(n2)
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
  RETURN [n2.id]
}, COLLECT {
  MATCH (n1)<-[r9:IN]-()<-[r8:HELD]-(n7)
  WHERE (((NOT coalesce(r8.from IS NULL, false) OR NOT coalesce(r8.to IS NULL, false)) AND coalesce(r8.fromStart <= date($p10), true) AND coalesce(r8.toEnd >= date($p11), true)) OR (r8.asOfStart <= date($p12) AND r8.asOfEnd >= date($p13)))
    AND EXISTS {
    MATCH ()-[r8]->(n10)
    WHERE NOT EXISTS {
      MATCH (n10)-[:IN]->(n11)
      WHERE NOT coalesce((coalesce(n11.inceptionStart <= date($p14), true) AND coalesce(n11.dissolutionEnd >= date($p15), true)), false)
    }
  }
    AND (coalesce(endNode(r9).inceptionStart <= date($p16), true) AND coalesce(endNode(r9).dissolutionEnd >= date($p17), true))
  WITH * ORDER BY n7.id, r8.id LIMIT $p18
  RETURN [n7.id]
}, [[], [COUNT { (n1)<-[:IN]-(n1via WHERE n1via.rank IN ['HEAD', 'HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER'])<-[:HELD]-() }, false, false]]] AS row
// $p0: "organization:cn-most-dic"
// $p1: "2017-06-15"
// $p10: "2017-06-16"
// $p11: "2017-06-16"
// $p12: "2017-06-16"
// $p13: "2017-06-16"
// $p14: "2017-06-16"
// $p15: "2017-06-16"
// $p16: "2017-06-16"
// $p17: "2017-06-16"
// $p18: 20
// $p2: "2017-06-15"
// $p3: "2017-06-15"
// $p4: "2017-06-15"
// $p5: "2017-06-15"
// $p6: "2017-06-15"
// $p7: "2017-06-15"
// $p8: "2017-06-15"
// $p9: 20

// ministries that somebody headed
RETURN COLLECT {
  MATCH (n1:Organization)
  MATCH (n1)<-[:IN]-(n1vian2 WHERE n1vian2.rank IN ['HEAD', 'HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER'])<-[:HELD]-(n2)
  WHERE (n2:Person AND n2.id = $p0)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "person:wan"
// $p1: 20

// posts by the post itself
RETURN COLLECT {
  MATCH (n1:Organization)
  WHERE EXISTS {
    MATCH (n1)<-[:IN]-()<-[r3:HELD]-(n2)
    WHERE EXISTS {
      MATCH ()-[r3]->(n4)
      WHERE n4.nameFolded CONTAINS $p0
    }
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "deputy"
// $p1: 20

// the successors of a state
MATCH (n1:Country)
WHERE n1.id = $p0
CALL (n1) {
  MATCH p6 = (n1)-[:SUCCEEDED_BY*1..20]->(n2:Country)
  WHERE n2 <> n1
  WITH n2, min(length(p6)) AS d7
  WITH DISTINCT n2, {depth: d7} AS r3
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN collect([r3.depth, [n2.id]]) AS h4
}
RETURN [h4] AS row
// $p0: "country:su"
// $p1: 20

// events per year and topic of a country
MATCH (n1:Country)
WHERE n1.id = $p0
CALL (n1) {
  MATCH p6 = (n1)<-[:PART_OF|OF_COUNTRY*0..20]-(n5)
  WITH DISTINCT n5
  MATCH (n5)-[:HOSTED]->(n4)
  WITH DISTINCT n4
  WHERE n4.start >= date($p1)
  OPTIONAL MATCH (n4)-[:ABOUT]->(n8)
  WITH DISTINCT n4, CASE WHEN n4.start IS NOT NULL THEN date.truncate('year', n4.start) END AS k0, n8 AS k1
  WITH k0, k1, count(n4) AS count
  WITH {count: count, k0: k0, k1: k1} AS t2
  WITH * ORDER BY t2.k0 IS NULL, t2.k0, t2.k1.id IS NULL, t2.k1.id LIMIT $p2
  RETURN collect([[[t2.k0], [t2.k1.id]], t2.count]) AS h3
}
RETURN [[[], [null, false, false, h3]]] AS row
// $p0: "country:ru"
// $p1: "2017-01-01"
// $p2: 100

// groups of what stands behind a single relationship
MATCH (n1:Place)
WHERE n1.id = $p0
CALL (n1) {
  MATCH (n1)-[:IN_COUNTRY]->(n2)
  WITH n2 ORDER BY n2.id LIMIT 1
  CALL (n2) {
    MATCH (n2)<-[r7:OF_COUNTRY]-(n6)
    WITH DISTINCT n6, n6.kind AS k0
    WITH k0, count(n6) AS count
    WITH {count: count, k0: k0} AS t4
    WITH * ORDER BY t4.count DESC, t4.k0 IS NULL, t4.k0 LIMIT $p1
    RETURN collect([[[t4.k0]], t4.count]) AS h5
  }
  RETURN collect([n2.name, [[], [null, false, false, h5]]]) AS h3
}
RETURN [n1.name, head(h3)] AS row
// $p0: "place:harbin"
// $p1: 1

// bodies of which the events were hosted by parts of others
RETURN COLLECT {
  MATCH (n3:Organization)
  WHERE n3.id = $p0
  MATCH p5 = (n3)<-[:PART_OF*1..20]-(n2)
  WHERE n2 <> n3
  WITH DISTINCT n2, n3
  WITH DISTINCT n2
  MATCH (n1:Event)
  MATCH (n1)<-[:HOSTED]-(n2)
  WHERE n2:Organization
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "organization:cn-most"
// $p1: 20

// a bad day on a list along several facts
// refused: argument asOf: "2010" is not a date: expected one day, as 2017-06-15

// a career in the order of time
MATCH (n1:Person)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)-[r3:HELD]->(n2)
  WITH * ORDER BY coalesce(r3.fromStart, r3.asOfStart) IS NULL, coalesce(r3.fromStart, r3.asOfStart), n2.id, r3.id LIMIT $p1
  RETURN [[r3.id, COLLECT {
    MATCH (n4:Claim)
    WHERE n4.fact = r3.id
    WITH * ORDER BY n4.confidence IS NULL, n4.confidence DESC, n4.id LIMIT $p2
    RETURN [n4.quote]
  }], r3.from, r3.to, r3.asOf, [n2.name, head(COLLECT {
    MATCH (n2)-[:IN]->(n5)
    WITH n5 ORDER BY n5.id LIMIT 1
    RETURN [n5.id]
  })]]
}] AS row
// $p0: "person:wan"
// $p1: 20
// $p2: 20

// a career from its end
MATCH (n1:Person)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)-[r3:HELD]->(n2)
  WITH * ORDER BY coalesce(r3.fromStart, r3.asOfStart) IS NULL, coalesce(r3.fromStart, r3.asOfStart) DESC, n2.id, r3.id LIMIT $p1
  RETURN [[r3.id]]
}] AS row
// $p0: "person:wan"
// $p1: 20

// who took part while in office at a part of a party to an agreement
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
  WHERE (EXISTS {
    MATCH (n5:Position)-[:IN]->(n4)
    WHERE EXISTS {
      MATCH p8 = (n4)-[:PART_OF*1..20]->(n6)
      WHERE n6 <> n4
      WITH DISTINCT n6
      WHERE EXISTS {
        MATCH (n6)-[:PARTY_TO]->(n9)
        WHERE n9.id = $p1
      }
      RETURN 1
    }
      AND n5.id = r3.position
  } OR EXISTS {
    MATCH (n10)-[r3]->(n11)
    MATCH (n10)-[r12:HELD]->()-[:IN]->(n4)
    WHERE EXISTS {
      MATCH p15 = (n4)-[:PART_OF*1..20]->(n13)
      WHERE n13 <> n4
      WITH DISTINCT n13
      WHERE EXISTS {
        MATCH (n13)-[:PARTY_TO]->(n16)
        WHERE n16.id = $p2
      }
      RETURN 1
    }
      AND n11.date IS NOT NULL AND (n11.start IS NULL OR n4.dissolutionEnd IS NULL OR n11.start <= n4.dissolutionEnd) AND (n4.inceptionStart IS NULL OR n11.end IS NULL OR n4.inceptionStart <= n11.end) AND ((r12.from IS NOT NULL OR r12.to IS NOT NULL) AND (n11.start IS NULL OR r12.toEnd IS NULL OR n11.start <= r12.toEnd) AND (r12.fromStart IS NULL OR n11.end IS NULL OR r12.fromStart <= n11.end) AND (n4.inceptionStart IS NULL OR r12.toEnd IS NULL OR n4.inceptionStart <= r12.toEnd) AND (r12.fromStart IS NULL OR n4.dissolutionEnd IS NULL OR r12.fromStart <= n4.dissolutionEnd) OR r12.asOf IS NOT NULL AND (n11.start IS NULL OR r12.asOfEnd IS NULL OR n11.start <= r12.asOfEnd) AND (r12.asOfStart IS NULL OR n11.end IS NULL OR r12.asOfStart <= n11.end) AND (n4.inceptionStart IS NULL OR r12.asOfEnd IS NULL OR n4.inceptionStart <= r12.asOfEnd) AND (r12.asOfStart IS NULL OR n4.dissolutionEnd IS NULL OR r12.asOfStart <= n4.dissolutionEnd))
  })
  WITH * ORDER BY n2.id, r3.id LIMIT $p3
  RETURN [n2.id]
}] AS row
// $p0: "event:harbin-1"
// $p1: "agreement:mou"
// $p2: "agreement:mou"
// $p3: 20

// the post that the fact names counts after its end
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
  WHERE (EXISTS {
    MATCH (n5:Position)-[:IN]->(n4)
    WHERE EXISTS {
      MATCH (n4)-[:PARTY_TO]->(n6)
      WHERE n6.id = $p1
    }
      AND n5.id = r3.position
  } OR EXISTS {
    MATCH (n7)-[r3]->(n8)
    MATCH (n7)-[r9:HELD]->()-[:IN]->(n4)
    WHERE EXISTS {
      MATCH (n4)-[:PARTY_TO]->(n10)
      WHERE n10.id = $p2
    }
      AND n8.date IS NOT NULL AND (n8.start IS NULL OR n4.dissolutionEnd IS NULL OR n8.start <= n4.dissolutionEnd) AND (n4.inceptionStart IS NULL OR n8.end IS NULL OR n4.inceptionStart <= n8.end) AND ((r9.from IS NOT NULL OR r9.to IS NOT NULL) AND (n8.start IS NULL OR r9.toEnd IS NULL OR n8.start <= r9.toEnd) AND (r9.fromStart IS NULL OR n8.end IS NULL OR r9.fromStart <= n8.end) AND (n4.inceptionStart IS NULL OR r9.toEnd IS NULL OR n4.inceptionStart <= r9.toEnd) AND (r9.fromStart IS NULL OR n4.dissolutionEnd IS NULL OR r9.fromStart <= n4.dissolutionEnd) OR r9.asOf IS NOT NULL AND (n8.start IS NULL OR r9.asOfEnd IS NULL OR n8.start <= r9.asOfEnd) AND (r9.asOfStart IS NULL OR n8.end IS NULL OR r9.asOfStart <= n8.end) AND (n4.inceptionStart IS NULL OR r9.asOfEnd IS NULL OR n4.inceptionStart <= r9.asOfEnd) AND (r9.asOfStart IS NULL OR n4.dissolutionEnd IS NULL OR r9.asOfStart <= n4.dissolutionEnd))
  })
  WITH * ORDER BY n2.id, r3.id LIMIT $p3
  RETURN [[r3.id], [n2.id]]
}] AS row
// $p0: "event:science-day"
// $p1: "agreement:mou"
// $p2: "agreement:mou"
// $p3: 20

// a source shows one day alone
RETURN COLLECT {
  MATCH (n1:Person)
  MATCH (n1)-[r3:PARTICIPATED_IN]->(n2)
  WHERE (EXISTS {
    MATCH (n5:Position)-[:IN]->(n4)
    WHERE n5.id = r3.position
  } OR EXISTS {
    MATCH (n6)-[r3]->(n7)
    MATCH (n6)-[r8:HELD]->()-[:IN]->(n4)
    WHERE n7.date IS NOT NULL AND (n7.start IS NULL OR n4.dissolutionEnd IS NULL OR n7.start <= n4.dissolutionEnd) AND (n4.inceptionStart IS NULL OR n7.end IS NULL OR n4.inceptionStart <= n7.end) AND ((r8.from IS NOT NULL OR r8.to IS NOT NULL) AND (n7.start IS NULL OR r8.toEnd IS NULL OR n7.start <= r8.toEnd) AND (r8.fromStart IS NULL OR n7.end IS NULL OR r8.fromStart <= n7.end) AND (n4.inceptionStart IS NULL OR r8.toEnd IS NULL OR n4.inceptionStart <= r8.toEnd) AND (r8.fromStart IS NULL OR n4.dissolutionEnd IS NULL OR r8.fromStart <= n4.dissolutionEnd) OR r8.asOf IS NOT NULL AND (n7.start IS NULL OR r8.asOfEnd IS NULL OR n7.start <= r8.asOfEnd) AND (r8.asOfStart IS NULL OR n7.end IS NULL OR r8.asOfStart <= n7.end) AND (n4.inceptionStart IS NULL OR r8.asOfEnd IS NULL OR n4.inceptionStart <= r8.asOfEnd) AND (r8.asOfStart IS NULL OR n4.dissolutionEnd IS NULL OR r8.asOfStart <= n4.dissolutionEnd))
  })
    AND (n2:Event AND n2.id = $p0)
  WITH DISTINCT n1
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: "event:session-20"
// $p1: 20

// events where nobody was in office anywhere
RETURN COLLECT {
  MATCH (n1:Event)
  WHERE COUNT { (n1)<-[:PARTICIPATED_IN]-() } > $p0
    AND NOT EXISTS {
    MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
    WHERE (EXISTS {
      MATCH (n5:Position)-[:IN]->(n4)
      WHERE n5.id = r3.position
    } OR EXISTS {
      MATCH (n6)-[r3]->(n7)
      MATCH (n6)-[r8:HELD]->()-[:IN]->(n4)
      WHERE n7.date IS NOT NULL AND (n7.start IS NULL OR n4.dissolutionEnd IS NULL OR n7.start <= n4.dissolutionEnd) AND (n4.inceptionStart IS NULL OR n7.end IS NULL OR n4.inceptionStart <= n7.end) AND ((r8.from IS NOT NULL OR r8.to IS NOT NULL) AND (n7.start IS NULL OR r8.toEnd IS NULL OR n7.start <= r8.toEnd) AND (r8.fromStart IS NULL OR n7.end IS NULL OR r8.fromStart <= n7.end) AND (n4.inceptionStart IS NULL OR r8.toEnd IS NULL OR n4.inceptionStart <= r8.toEnd) AND (r8.fromStart IS NULL OR n4.dissolutionEnd IS NULL OR r8.fromStart <= n4.dissolutionEnd) OR r8.asOf IS NOT NULL AND (n7.start IS NULL OR r8.asOfEnd IS NULL OR n7.start <= r8.asOfEnd) AND (r8.asOfStart IS NULL OR n7.end IS NULL OR r8.asOfStart <= n7.end) AND (n4.inceptionStart IS NULL OR r8.asOfEnd IS NULL OR n4.inceptionStart <= r8.asOfEnd) AND (r8.asOfStart IS NULL OR n4.dissolutionEnd IS NULL OR r8.asOfStart <= n4.dissolutionEnd))
    })
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 0
// $p1: 20

// a bad condition on the body
// refused: argument where.participants.some.edge.inOfficeAt.inception.eq: "soon" is not a date: expected YYYY-MM-DD, YYYY-MM, YYYY or an interval of two such, as in 2017-06-15/2017-06-18
