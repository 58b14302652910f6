// What is sent for the questions in evidence/evidence.yaml.

// sources are independent, claims of one document are not; what was taken back, rejected or is disputed does not count
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
  })]]
})] AS row
// $p0: "event:bridge"
MATCH (n1:Place)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HELD_AT]-(n2)
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN [[head([l6 IN [COLLECT {
    MATCH (c4:Claim {fact: r3.id})
    WHERE c4.retractedAt IS NULL AND c4.confidence IS NOT NULL AND NOT coalesce(c4.status IN ['DISPUTED', 'REJECTED'], false)
    OPTIONAL MATCH (c4)-[:FROM]->(d5:Document)
    RETURN [coalesce(d5.id, c4.id), c4.confidence] AS sure ORDER BY sure DESC
  }] WHERE size(l6) > 0 |
    round(100 - 100 * reduce(doubt = 1.0, i7 IN range(0, size(l6) - 1) | CASE WHEN i7 > 0 AND l6[i7][0] = l6[i7 - 1][0] THEN doubt ELSE doubt * (1 - l6[i7][1] / 100.0) END), 2)]), (EXISTS { (c8:Claim {fact: r3.id}) WHERE c8.retractedAt IS NULL AND c8.status IN ['DISPUTED', 'REJECTED'] } OR EXISTS {
    MATCH (a9)-[r3]->()
    MATCH (a9)-[r10:HELD_AT]->(b11)
    WHERE r10.id <> r3.id
      AND (NOT EXISTS { (:Claim {fact: r10.id}) } OR EXISTS { (c12:Claim {fact: r10.id}) WHERE c12.retractedAt IS NULL })
  })]]
}] AS row
// $p0: "place:right-bank"
// $p1: 20

// what the contract allows once contradicts, and both sides show their sources
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [head(COLLECT {
  MATCH (n1)-[r3:HELD_AT]->(n2)
  WITH n2, r3 ORDER BY n2.id LIMIT 1
  RETURN [[r3.id, COLLECT {
    MATCH (n4:Claim)
    WHERE n4.status = $p1
      AND n4.fact = r3.id
    WITH * ORDER BY n4.confidence IS NULL, n4.confidence DESC, n4.id LIMIT $p2
    RETURN [n4.id, n4.retractedAt, head(COLLECT {
      MATCH (n4)-[:FROM]->(n5)
      WITH n5 ORDER BY n5.id LIMIT 1
      RETURN [n5.id]
    })]
  }, COLLECT {
    MATCH (a7)-[r3]->()
    MATCH (a7)-[r6:HELD_AT]->(b8)
    WHERE r6.id <> r3.id
      AND (NOT EXISTS { (:Claim {fact: r6.id}) } OR EXISTS { (c9:Claim {fact: r6.id}) WHERE c9.retractedAt IS NULL })
    WITH * ORDER BY r6.id LIMIT $p3
    RETURN [r6.id, type(r6), [b8.id, b8.name], head([l12 IN [COLLECT {
      MATCH (c10:Claim {fact: r6.id})
      WHERE c10.retractedAt IS NULL AND c10.confidence IS NOT NULL AND NOT coalesce(c10.status IN ['DISPUTED', 'REJECTED'], false)
      OPTIONAL MATCH (c10)-[:FROM]->(d11:Document)
      RETURN [coalesce(d11.id, c10.id), c10.confidence] AS sure ORDER BY sure DESC
    }] WHERE size(l12) > 0 |
      round(100 - 100 * reduce(doubt = 1.0, i13 IN range(0, size(l12) - 1) | CASE WHEN i13 > 0 AND l12[i13][0] = l12[i13 - 1][0] THEN doubt ELSE doubt * (1 - l12[i13][1] / 100.0) END), 2)]), COLLECT {
      MATCH (n14:Claim)
      WHERE n14.fact = r6.id
      WITH * ORDER BY n14.confidence IS NULL, n14.confidence DESC, n14.id LIMIT $p4
      RETURN [n14.quote, head(COLLECT {
        MATCH (n14)-[:FROM]->(n15)
        WITH n15 ORDER BY n15.id LIMIT 1
        RETURN [n15.name]
      })]
    }, COLLECT {
      MATCH (a17)-[r6]->()
      MATCH (a17)-[r16:HELD_AT]->(b18)
      WHERE r16.id <> r6.id
        AND (NOT EXISTS { (:Claim {fact: r16.id}) } OR EXISTS { (c19:Claim {fact: r16.id}) WHERE c19.retractedAt IS NULL })
      WITH * ORDER BY r16.id LIMIT $p5
      RETURN [r16.id]
    }]
  }]]
})] AS row
// $p0: "event:bridge"
// $p1: "ACCEPTED"
// $p2: 20
// $p3: 20
// $p4: 20
// $p5: 20

// one post, taken up on two days
MATCH (n1:Person)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)-[r3:HELD]->(n2)
  WITH * ORDER BY coalesce(r3.fromStart, r3.asOfStart) IS NULL, coalesce(r3.fromStart, r3.asOfStart), n2.id, r3.id LIMIT $p1
  RETURN [[r3.id, (EXISTS { (c4:Claim {fact: r3.id}) WHERE c4.retractedAt IS NULL AND c4.status IN ['DISPUTED', 'REJECTED'] } OR EXISTS {
    MATCH (a5)-[r3]->(b7)
    MATCH (a5)-[r6:HELD]->(b7)
    WHERE r6.id <> r3.id AND (r3.fromEnd < r6.fromStart AND r6.fromEnd < r3.toStart OR r6.fromEnd < r3.fromStart AND r3.fromEnd < r6.toStart)
      AND (NOT EXISTS { (:Claim {fact: r6.id}) } OR EXISTS { (c8:Claim {fact: r6.id}) WHERE c8.retractedAt IS NULL })
  }), COLLECT {
    MATCH (a10)-[r3]->(b11)
    MATCH (a10)-[r9:HELD]->(b11)
    WHERE r9.id <> r3.id AND (r3.fromEnd < r9.fromStart AND r9.fromEnd < r3.toStart OR r9.fromEnd < r3.fromStart AND r3.fromEnd < r9.toStart)
      AND (NOT EXISTS { (:Claim {fact: r9.id}) } OR EXISTS { (c12:Claim {fact: r9.id}) WHERE c12.retractedAt IS NULL })
    WITH * ORDER BY r9.id LIMIT $p2
    RETURN [r9.id, r9.from]
  }]]
}] AS row
// $p0: "person:keeper"
// $p1: 20
// $p2: 20

// facts of several types, each by its own rule
CALL () {
  UNWIND $p0.Event AS id
  MATCH (n1:Event {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Event":["event:bridge"]}
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
// $p0: {"Event":["event:bridge"]}
// $p1: 50
CALL () {
  UNWIND $p0.Event AS id
  MATCH (a1:Event {id: id})
  RETURN a1
}
MATCH (a1)-[r2:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES]->(b3)
WHERE b3.id IN $p1.nodes
RETURN [type(r2), r2.id, a1.id, b3.id] AS row LIMIT $p2
// $p0: {"Event":["event:bridge"]}
// $p1: {"nodes":["event:bridge"]}
// $p2: 50001
CALL () {
  UNWIND $p0.ABOUT AS id
  MATCH (a2)-[r1:ABOUT {id: id}]->(b3)
  RETURN a2, r1, b3
}
WITH *, EXISTS { (c54:Claim {fact: r1.id}) WHERE c54.retractedAt IS NULL AND c54.status IN ['DISPUTED', 'REJECTED'] } AS s4
WITH *, head([l57 IN [COLLECT {
  MATCH (c55:Claim {fact: r1.id})
  WHERE c55.retractedAt IS NULL AND c55.confidence IS NOT NULL AND NOT coalesce(c55.status IN ['DISPUTED', 'REJECTED'], false)
  OPTIONAL MATCH (c55)-[:FROM]->(d56:Document)
  RETURN [coalesce(d56.id, c55.id), c55.confidence] AS sure ORDER BY sure DESC
}] WHERE size(l57) > 0 |
  round(100 - 100 * reduce(doubt = 1.0, i58 IN range(0, size(l57) - 1) | CASE WHEN i58 > 0 AND l57[i58][0] = l57[i58 - 1][0] THEN doubt ELSE doubt * (1 - l57[i58][1] / 100.0) END), 2)]) AS s9
RETURN [true, r1.id, CASE
  WHEN r1:HELD THEN [0, r1.id, (s4 OR EXISTS {
    MATCH (a5)-[r1]->(b7)
    MATCH (a5)-[r6:HELD]->(b7)
    WHERE r6.id <> r1.id AND (r1.fromEnd < r6.fromStart AND r6.fromEnd < r1.toStart OR r6.fromEnd < r1.fromStart AND r1.fromEnd < r6.toStart)
      AND (NOT EXISTS { (:Claim {fact: r6.id}) } OR EXISTS { (c8:Claim {fact: r6.id}) WHERE c8.retractedAt IS NULL })
  }), s9, COLLECT {
    MATCH (a11)-[r1]->(b12)
    MATCH (a11)-[r10:HELD]->(b12)
    WHERE r10.id <> r1.id AND (r1.fromEnd < r10.fromStart AND r10.fromEnd < r1.toStart OR r10.fromEnd < r1.fromStart AND r1.fromEnd < r10.toStart)
      AND (NOT EXISTS { (:Claim {fact: r10.id}) } OR EXISTS { (c13:Claim {fact: r10.id}) WHERE c13.retractedAt IS NULL })
    WITH * ORDER BY r10.id LIMIT $p1
    RETURN [r10.id]
  }]
  WHEN r1:HELD_AT THEN [1, r1.id, (s4 OR EXISTS {
    MATCH (a14)-[r1]->()
    MATCH (a14)-[r15:HELD_AT]->(b16)
    WHERE r15.id <> r1.id
      AND (NOT EXISTS { (:Claim {fact: r15.id}) } OR EXISTS { (c17:Claim {fact: r15.id}) WHERE c17.retractedAt IS NULL })
  }), s9, COLLECT {
    MATCH (a19)-[r1]->()
    MATCH (a19)-[r18:HELD_AT]->(b20)
    WHERE r18.id <> r1.id
      AND (NOT EXISTS { (:Claim {fact: r18.id}) } OR EXISTS { (c21:Claim {fact: r18.id}) WHERE c21.retractedAt IS NULL })
    WITH * ORDER BY r18.id LIMIT $p2
    RETURN [r18.id]
  }]
  WHEN r1:IN THEN [2, r1.id, (s4 OR EXISTS {
    MATCH (a22)-[r1]->()
    MATCH (a22)-[r23:IN]->(b24)
    WHERE r23.id <> r1.id
      AND (NOT EXISTS { (:Claim {fact: r23.id}) } OR EXISTS { (c25:Claim {fact: r23.id}) WHERE c25.retractedAt IS NULL })
  }), s9, COLLECT {
    MATCH (a27)-[r1]->()
    MATCH (a27)-[r26:IN]->(b28)
    WHERE r26.id <> r1.id
      AND (NOT EXISTS { (:Claim {fact: r26.id}) } OR EXISTS { (c29:Claim {fact: r26.id}) WHERE c29.retractedAt IS NULL })
    WITH * ORDER BY r26.id LIMIT $p3
    RETURN [r26.id]
  }]
  WHEN r1:IN_COUNTRY THEN [3, r1.id, (s4 OR EXISTS {
    MATCH (a30)-[r1]->()
    MATCH (a30)-[r31:IN_COUNTRY]->(b32)
    WHERE r31.id <> r1.id
      AND (NOT EXISTS { (:Claim {fact: r31.id}) } OR EXISTS { (c33:Claim {fact: r31.id}) WHERE c33.retractedAt IS NULL })
  }), s9, COLLECT {
    MATCH (a35)-[r1]->()
    MATCH (a35)-[r34:IN_COUNTRY]->(b36)
    WHERE r34.id <> r1.id
      AND (NOT EXISTS { (:Claim {fact: r34.id}) } OR EXISTS { (c37:Claim {fact: r34.id}) WHERE c37.retractedAt IS NULL })
    WITH * ORDER BY r34.id LIMIT $p4
    RETURN [r34.id]
  }]
  WHEN r1:MEMBER_OF THEN [4, r1.id, (s4 OR EXISTS {
    MATCH (a38)-[r1]->(b40)
    MATCH (a38)-[r39:MEMBER_OF]->(b40)
    WHERE r39.id <> r1.id AND (r1.fromEnd < r39.fromStart AND r39.fromEnd < r1.toStart OR r39.fromEnd < r1.fromStart AND r1.fromEnd < r39.toStart)
      AND (NOT EXISTS { (:Claim {fact: r39.id}) } OR EXISTS { (c41:Claim {fact: r39.id}) WHERE c41.retractedAt IS NULL })
  }), s9, COLLECT {
    MATCH (a43)-[r1]->(b44)
    MATCH (a43)-[r42:MEMBER_OF]->(b44)
    WHERE r42.id <> r1.id AND (r1.fromEnd < r42.fromStart AND r42.fromEnd < r1.toStart OR r42.fromEnd < r1.fromStart AND r1.fromEnd < r42.toStart)
      AND (NOT EXISTS { (:Claim {fact: r42.id}) } OR EXISTS { (c45:Claim {fact: r42.id}) WHERE c45.retractedAt IS NULL })
    WITH * ORDER BY r42.id LIMIT $p5
    RETURN [r42.id]
  }]
  WHEN r1:OF_COUNTRY THEN [5, r1.id, (s4 OR EXISTS {
    MATCH (a46)-[r1]->()
    MATCH (a46)-[r47:OF_COUNTRY]->(b48)
    WHERE r47.id <> r1.id
      AND (NOT EXISTS { (:Claim {fact: r47.id}) } OR EXISTS { (c49:Claim {fact: r47.id}) WHERE c49.retractedAt IS NULL })
  }), s9, COLLECT {
    MATCH (a51)-[r1]->()
    MATCH (a51)-[r50:OF_COUNTRY]->(b52)
    WHERE r50.id <> r1.id
      AND (NOT EXISTS { (:Claim {fact: r50.id}) } OR EXISTS { (c53:Claim {fact: r50.id}) WHERE c53.retractedAt IS NULL })
    WITH * ORDER BY r50.id LIMIT $p6
    RETURN [r50.id]
  }]
  ELSE [6, r1.id, (s4), s9, []]
END] AS row
// $p0: {}
// $p1: 1
// $p2: 1
// $p3: 1
// $p4: 1
// $p5: 1
// $p6: 1

// names have evidence too, as nodes and as facts
RETURN COLLECT {
  MATCH (n1:Name)
  WHERE n1.id = $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [COLLECT {
    MATCH (n2:Claim)
    WHERE n2.fact = n1.id
    WITH * ORDER BY n2.confidence IS NULL, n2.confidence DESC, n2.id LIMIT $p2
    RETURN [n2.id]
  }, head([l5 IN [COLLECT {
    MATCH (c3:Claim {fact: n1.id})
    WHERE c3.retractedAt IS NULL AND c3.confidence IS NOT NULL AND NOT coalesce(c3.status IN ['DISPUTED', 'REJECTED'], false)
    OPTIONAL MATCH (c3)-[:FROM]->(d4:Document)
    RETURN [coalesce(d4.id, c3.id), c3.confidence] AS sure ORDER BY sure DESC
  }] WHERE size(l5) > 0 |
    round(100 - 100 * reduce(doubt = 1.0, i6 IN range(0, size(l5) - 1) | CASE WHEN i6 > 0 AND l5[i6][0] = l5[i6 - 1][0] THEN doubt ELSE doubt * (1 - l5[i6][1] / 100.0) END), 2)]), (EXISTS { (c7:Claim {fact: n1.id}) WHERE c7.retractedAt IS NULL AND c7.status IN ['DISPUTED', 'REJECTED'] }), COLLECT {
    MATCH (n1)<-[r9:NAMED]-(n8)
    WITH * ORDER BY n8.id LIMIT $p3
    RETURN [[head([l12 IN [COLLECT {
      MATCH (c10:Claim {fact: r9.id})
      WHERE c10.retractedAt IS NULL AND c10.confidence IS NOT NULL AND NOT coalesce(c10.status IN ['DISPUTED', 'REJECTED'], false)
      OPTIONAL MATCH (c10)-[:FROM]->(d11:Document)
      RETURN [coalesce(d11.id, c10.id), c10.confidence] AS sure ORDER BY sure DESC
    }] WHERE size(l12) > 0 |
      round(100 - 100 * reduce(doubt = 1.0, i13 IN range(0, size(l12) - 1) | CASE WHEN i13 > 0 AND l12[i13][0] = l12[i13 - 1][0] THEN doubt ELSE doubt * (1 - l12[i13][1] / 100.0) END), 2)]), COLLECT {
      MATCH (n14:Claim)
      WHERE n14.fact = r9.id
      WITH * ORDER BY n14.confidence IS NULL, n14.confidence DESC, n14.id LIMIT $p4
      RETURN [n14.id]
    }, []]]
  }]
} AS row
// $p0: "name:bridge-nl"
// $p1: 20
// $p2: 20
// $p3: 20
// $p4: 20

// all that a document supports, in one question
MATCH (n1:Document)
WHERE n1.id = $p0
RETURN [[COLLECT {
  MATCH (n1)<-[r3:FROM]-(n2)
  WITH * ORDER BY n2.id, n2.id LIMIT $p1
  RETURN [n2.quote, head(COLLECT {
    CALL (n2) {
      MATCH (n5:Agreement|Commitment|Country|Document|Event|EventSeries|Group|Name|Organization|Person|Place|Position|Topic {id: n2.fact})
      RETURN n5, null AS r6, null AS a7, null AS b8
      UNION ALL
      MATCH (a7)-[r6:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|NAMED|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES {id: n2.fact}]->(b8)
      RETURN null AS n5, r6, a7, b8
    }
    WITH n5, r6, a7, b8 LIMIT 1
    WITH *, head([l12 IN [COLLECT {
      MATCH (c10:Claim {fact: r6.id})
      WHERE c10.retractedAt IS NULL AND c10.confidence IS NOT NULL AND NOT coalesce(c10.status IN ['DISPUTED', 'REJECTED'], false)
      OPTIONAL MATCH (c10)-[:FROM]->(d11:Document)
      RETURN [coalesce(d11.id, c10.id), c10.confidence] AS sure ORDER BY sure DESC
    }] WHERE size(l12) > 0 |
      round(100 - 100 * reduce(doubt = 1.0, i13 IN range(0, size(l12) - 1) | CASE WHEN i13 > 0 AND l12[i13][0] = l12[i13 - 1][0] THEN doubt ELSE doubt * (1 - l12[i13][1] / 100.0) END), 2)]) AS s9
    RETURN CASE
      WHEN n5:Agreement THEN [0]
      WHEN n5:Commitment THEN [1]
      WHEN n5:Country THEN [2]
      WHEN n5:Document THEN [3]
      WHEN n5:Event THEN [4, n5.id, n5.date]
      WHEN n5:EventSeries THEN [5]
      WHEN n5:Group THEN [6]
      WHEN n5:Name THEN [7]
      WHEN n5:Organization THEN [8]
      WHEN n5:Person THEN [9]
      WHEN n5:Place THEN [10]
      WHEN n5:Position THEN [11]
      WHEN n5:Topic THEN [12]
      WHEN r6:ABOUT THEN [13, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:AMENDS THEN [14, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:ANNEX_TO THEN [15, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:BROADER THEN [16, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:DEPOSITARY_OF THEN [17, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:EDITION_OF THEN [18, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:FULFILLED_BY THEN [19, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:HELD THEN [20, r6.id, s9, [a7.id], [b8.name], r6.from]
      WHEN r6:HELD_AT THEN [21, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:HOSTED THEN [22, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:IMPLEMENTS THEN [23, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:IN THEN [24, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:IN_COUNTRY THEN [25, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:MADE THEN [26, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:MEMBER_OF THEN [27, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:NAMED THEN [28, r6.id, s9]
      WHEN r6:OF_COUNTRY THEN [29, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:ON_SIDELINES_OF THEN [30, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:PART_OF THEN [31, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:PARTICIPATED_IN THEN [32, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:PARTY_TO THEN [33, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:PRODUCED THEN [34, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:SIGNED THEN [35, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:SIGNED_AT THEN [36, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:SUB_EVENT_OF THEN [37, r6.id, s9, [a7.id], [b8.name]]
      WHEN r6:SUCCEEDED_BY THEN [38, r6.id, s9, [a7.id], [b8.name]]
      ELSE [39, r6.id, s9, [a7.id], [b8.name]]
    END
  })]
}, [COUNT { (n1)<-[:FROM]-() }, false, false]]] AS row
// $p0: "document:gazette"
// $p1: 20

// a claim about a name, and one about being called so
RETURN COLLECT {
  MATCH (n1:Claim)
  WHERE n1.id IN $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [head(COLLECT {
    CALL (n1) {
      MATCH (n3:Agreement|Commitment|Country|Document|Event|EventSeries|Group|Name|Organization|Person|Place|Position|Topic {id: n1.fact})
      RETURN n3, null AS r4, null AS a5, null AS b6
      UNION ALL
      MATCH (a5)-[r4:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|NAMED|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES {id: n1.fact}]->(b6)
      RETURN null AS n3, r4, a5, b6
    }
    WITH n3, r4, a5, b6 LIMIT 1
    RETURN CASE
      WHEN n3:Agreement THEN [0]
      WHEN n3:Commitment THEN [1]
      WHEN n3:Country THEN [2]
      WHEN n3:Document THEN [3]
      WHEN n3:Event THEN [4]
      WHEN n3:EventSeries THEN [5]
      WHEN n3:Group THEN [6]
      WHEN n3:Name THEN [7, n3.id, n3.value]
      WHEN n3:Organization THEN [8]
      WHEN n3:Person THEN [9]
      WHEN n3:Place THEN [10]
      WHEN n3:Position THEN [11]
      WHEN n3:Topic THEN [12]
      WHEN r4:NAMED THEN [13, [a5.name], [b6.value], COLLECT {
        MATCH (n7:Claim)
        WHERE n7.fact = r4.id
        WITH * ORDER BY n7.confidence IS NULL, n7.confidence DESC, n7.id LIMIT $p2
        RETURN [n7.id]
      }]
      ELSE [14]
    END
  })]
} AS row
// $p0: ["claim:e09","claim:e10"]
// $p1: 20
// $p2: 20

// a fragment on all that can be supported, and one on facts
MATCH (n1:Claim)
WHERE n1.id = $p0
RETURN [head(COLLECT {
  CALL (n1) {
    MATCH (n3:Agreement|Commitment|Country|Document|Event|EventSeries|Group|Name|Organization|Person|Place|Position|Topic {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (a5)-[r4:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|NAMED|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
  }
  WITH n3, r4, a5, b6 LIMIT 1
  RETURN CASE
    WHEN n3:Agreement THEN [0]
    WHEN n3:Commitment THEN [1]
    WHEN n3:Country THEN [2]
    WHEN n3:Document THEN [3]
    WHEN n3:Event THEN [4]
    WHEN n3:EventSeries THEN [5]
    WHEN n3:Group THEN [6]
    WHEN n3:Name THEN [7]
    WHEN n3:Organization THEN [8]
    WHEN n3:Person THEN [9]
    WHEN n3:Place THEN [10]
    WHEN n3:Position THEN [11]
    WHEN n3:Topic THEN [12]
    WHEN r4:NAMED THEN [13, r4.id]
    ELSE [14, r4.id]
  END
})] AS row
// $p0: "claim:e07"

// what is sure enough
RETURN COLLECT {
  MATCH (n1:Place)
  WHERE EXISTS {
    MATCH (n1)<-[r3:HELD_AT]-(n2)
    WHERE head([l6 IN [COLLECT {
      MATCH (c4:Claim {fact: r3.id})
      WHERE c4.retractedAt IS NULL AND c4.confidence IS NOT NULL AND NOT coalesce(c4.status IN ['DISPUTED', 'REJECTED'], false)
      OPTIONAL MATCH (c4)-[:FROM]->(d5:Document)
      RETURN [coalesce(d5.id, c4.id), c4.confidence] AS sure ORDER BY sure DESC
    }] WHERE size(l6) > 0 |
      round(100 - 100 * reduce(doubt = 1.0, i7 IN range(0, size(l6) - 1) | CASE WHEN i7 > 0 AND l6[i7][0] = l6[i7 - 1][0] THEN doubt ELSE doubt * (1 - l6[i7][1] / 100.0) END), 2)]) >= $p0
  }
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [n1.id]
} AS row
// $p0: 90
// $p1: 20

// what nobody says how sure it is
RETURN [[], [COUNT {
  MATCH (n1:Person)
  WHERE n1.id = $p0
    AND NOT EXISTS {
    MATCH (n1)-[r3:HELD]->(n2)
    WHERE NOT coalesce(head([l6 IN [COLLECT {
      MATCH (c4:Claim {fact: r3.id})
      WHERE c4.retractedAt IS NULL AND c4.confidence IS NOT NULL AND NOT coalesce(c4.status IN ['DISPUTED', 'REJECTED'], false)
      OPTIONAL MATCH (c4)-[:FROM]->(d5:Document)
      RETURN [coalesce(d5.id, c4.id), c4.confidence] AS sure ORDER BY sure DESC
    }] WHERE size(l6) > 0 |
      round(100 - 100 * reduce(doubt = 1.0, i7 IN range(0, size(l6) - 1) | CASE WHEN i7 > 0 AND l6[i7][0] = l6[i7 - 1][0] THEN doubt ELSE doubt * (1 - l6[i7][1] / 100.0) END), 2)]) IS NULL, false)
  }
  RETURN 1
}, false, false]] AS row
// $p0: "person:keeper"
RETURN [[], [COUNT {
  MATCH (n1:Event)
  WHERE head([l4 IN [COLLECT {
    MATCH (c2:Claim {fact: n1.id})
    WHERE c2.retractedAt IS NULL AND c2.confidence IS NOT NULL AND NOT coalesce(c2.status IN ['DISPUTED', 'REJECTED'], false)
    OPTIONAL MATCH (c2)-[:FROM]->(d3:Document)
    RETURN [coalesce(d3.id, c2.id), c2.confidence] AS sure ORDER BY sure DESC
  }] WHERE size(l4) > 0 |
    round(100 - 100 * reduce(doubt = 1.0, i5 IN range(0, size(l4) - 1) | CASE WHEN i5 > 0 AND l4[i5][0] = l4[i5 - 1][0] THEN doubt ELSE doubt * (1 - l4[i5][1] / 100.0) END), 2)]) IS NULL
    AND n1.id = $p0
  RETURN 1
}, false, false]] AS row
// $p0: "event:bridge"

// posts that are disputed
MATCH (n1:Person)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)-[r3:HELD]->(n2)
  WHERE (EXISTS { (c4:Claim {fact: r3.id}) WHERE c4.retractedAt IS NULL AND c4.status IN ['DISPUTED', 'REJECTED'] } OR EXISTS {
    MATCH (a5)-[r3]->(b7)
    MATCH (a5)-[r6:HELD]->(b7)
    WHERE r6.id <> r3.id AND (r3.fromEnd < r6.fromStart AND r6.fromEnd < r3.toStart OR r6.fromEnd < r3.fromStart AND r3.fromEnd < r6.toStart)
      AND (NOT EXISTS { (:Claim {fact: r6.id}) } OR EXISTS { (c8:Claim {fact: r6.id}) WHERE c8.retractedAt IS NULL })
  }) = $p1
  WITH * ORDER BY n2.id, r3.id LIMIT $p2
  RETURN [[r3.id]]
}, [[], [COUNT {
  MATCH (n1)-[r10:HELD]->(n9)
  WHERE NOT coalesce((EXISTS { (c11:Claim {fact: r10.id}) WHERE c11.retractedAt IS NULL AND c11.status IN ['DISPUTED', 'REJECTED'] } OR EXISTS {
    MATCH (a12)-[r10]->(b14)
    MATCH (a12)-[r13:HELD]->(b14)
    WHERE r13.id <> r10.id AND (r10.fromEnd < r13.fromStart AND r13.fromEnd < r10.toStart OR r13.fromEnd < r10.fromStart AND r10.fromEnd < r13.toStart)
      AND (NOT EXISTS { (:Claim {fact: r13.id}) } OR EXISTS { (c15:Claim {fact: r13.id}) WHERE c15.retractedAt IS NULL })
  }) = $p3, false)
  RETURN 1
}, false, false]]] AS row
// $p0: "person:keeper"
// $p1: true
// $p2: 20
// $p3: true

// facts that are disputed, of one of several types
RETURN COLLECT {
  MATCH (n1:Claim)
  WHERE n1.id IN $p0
  WITH * ORDER BY n1.id LIMIT $p1
  RETURN [head(COLLECT {
    CALL (n1) {
      MATCH (n3:Agreement|Commitment|Country|Document|Event|EventSeries|Group|Name|Organization|Person|Place|Position|Topic {id: n1.fact})
      RETURN n3, null AS r4, null AS a5, null AS b6
      UNION ALL
      MATCH (a5)-[r4:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|NAMED|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES {id: n1.fact}]->(b6)
      RETURN null AS n3, r4, a5, b6
    }
    WITH n3, r4, a5, b6 LIMIT 1
    RETURN CASE
      WHEN n3:Agreement THEN [0]
      WHEN n3:Commitment THEN [1]
      WHEN n3:Country THEN [2]
      WHEN n3:Document THEN [3]
      WHEN n3:Event THEN [4]
      WHEN n3:EventSeries THEN [5]
      WHEN n3:Group THEN [6]
      WHEN n3:Name THEN [7]
      WHEN n3:Organization THEN [8]
      WHEN n3:Person THEN [9]
      WHEN n3:Place THEN [10]
      WHEN n3:Position THEN [11]
      WHEN n3:Topic THEN [12]
      WHEN r4:NAMED THEN [13]
      ELSE [14, CASE
        WHEN a5:Agreement THEN [0]
        WHEN a5:Commitment THEN [1]
        WHEN a5:Country THEN [2]
        WHEN a5:Document THEN [3]
        WHEN a5:Event THEN [4, head(COLLECT {
          MATCH (a5)-[r8:HELD_AT]->(n7)
          WITH n7, r8 ORDER BY n7.id LIMIT 1
          RETURN [[r8.id]]
        }), [[], [COUNT {
          MATCH (a5)-[r10:NAMED]->(n9)
          WHERE (EXISTS { (c11:Claim {fact: r10.id}) WHERE c11.retractedAt IS NULL AND c11.status IN ['DISPUTED', 'REJECTED'] }) = $p2
          RETURN 1
        }, false, false]]]
        WHEN a5:EventSeries THEN [5]
        WHEN a5:Group THEN [6]
        WHEN a5:Organization THEN [7]
        WHEN a5:Person THEN [8, [[], [COUNT {
          MATCH (a5)-[r13:HELD]->(n12)
          WHERE (EXISTS { (c14:Claim {fact: r13.id}) WHERE c14.retractedAt IS NULL AND c14.status IN ['DISPUTED', 'REJECTED'] } OR EXISTS {
            MATCH (a15)-[r13]->(b17)
            MATCH (a15)-[r16:HELD]->(b17)
            WHERE r16.id <> r13.id AND (r13.fromEnd < r16.fromStart AND r16.fromEnd < r13.toStart OR r16.fromEnd < r13.fromStart AND r13.fromEnd < r16.toStart)
              AND (NOT EXISTS { (:Claim {fact: r16.id}) } OR EXISTS { (c18:Claim {fact: r16.id}) WHERE c18.retractedAt IS NULL })
          }) = $p3
          RETURN 1
        }, false, false]]]
        WHEN a5:Place THEN [9]
        WHEN a5:Position THEN [10]
        WHEN a5:Topic THEN [11]
      END]
    END
  })]
} AS row
// $p0: ["claim:e01","claim:e12"]
// $p1: 20
// $p2: false
// $p3: true

// beside what is counted by groups (nodes, of which this is one by four facts)
MATCH (n1:Person)
WHERE n1.id = $p0
CALL (n1) {
  MATCH (n1)-[r3:HELD]->(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  CALL (n2, r3) {
    MATCH (a17)-[r3]->(b18)
    MATCH (a17)-[r16:HELD]->(b18)
    WHERE r16.id <> r3.id AND (r3.fromEnd < r16.fromStart AND r16.fromEnd < r3.toStart OR r16.fromEnd < r3.fromStart AND r3.fromEnd < r16.toStart)
      AND (NOT EXISTS { (:Claim {fact: r16.id}) } OR EXISTS { (c20:Claim {fact: r16.id}) WHERE c20.retractedAt IS NULL })
    WITH * ORDER BY r16.id LIMIT $p2
    RETURN collect([r16.id]) AS h19
  }
  RETURN collect([[head([l9 IN [COLLECT {
    MATCH (c7:Claim {fact: r3.id})
    WHERE c7.retractedAt IS NULL AND c7.confidence IS NOT NULL AND NOT coalesce(c7.status IN ['DISPUTED', 'REJECTED'], false)
    OPTIONAL MATCH (c7)-[:FROM]->(d8:Document)
    RETURN [coalesce(d8.id, c7.id), c7.confidence] AS sure ORDER BY sure DESC
  }] WHERE size(l9) > 0 |
    round(100 - 100 * reduce(doubt = 1.0, i10 IN range(0, size(l9) - 1) | CASE WHEN i10 > 0 AND l9[i10][0] = l9[i10 - 1][0] THEN doubt ELSE doubt * (1 - l9[i10][1] / 100.0) END), 2)]), (EXISTS { (c11:Claim {fact: r3.id}) WHERE c11.retractedAt IS NULL AND c11.status IN ['DISPUTED', 'REJECTED'] } OR EXISTS {
    MATCH (a12)-[r3]->(b14)
    MATCH (a12)-[r13:HELD]->(b14)
    WHERE r13.id <> r3.id AND (r3.fromEnd < r13.fromStart AND r13.fromEnd < r3.toStart OR r13.fromEnd < r3.fromStart AND r3.fromEnd < r13.toStart)
      AND (NOT EXISTS { (:Claim {fact: r13.id}) } OR EXISTS { (c15:Claim {fact: r13.id}) WHERE c15.retractedAt IS NULL })
  }), h19]]) AS h4
}
CALL (n1) {
  MATCH (n1)-[r22:HELD]->(n21)
  WITH DISTINCT n21
  WITH count(n21) AS count
  WITH {count: count} AS t5
  WITH * ORDER BY t5.count DESC LIMIT $p3
  RETURN collect([t5.count]) AS h6
}
RETURN [[h4, [null, false, false, h6]]] AS row
// $p0: "person:keeper"
// $p1: 20
// $p2: 20
// $p3: 100
MATCH (n1:Claim)
WHERE n1.id = $p0
CALL (n1) {
  CALL (n1) {
    MATCH (n3:Agreement|Commitment|Country|Document|Event|EventSeries|Group|Name|Organization|Person|Place|Position|Topic {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (a5)-[r4:ABOUT|AMENDS|ANNEX_TO|BROADER|DEPOSITARY_OF|EDITION_OF|FULFILLED_BY|HELD|HELD_AT|HOSTED|IMPLEMENTS|IN|IN_COUNTRY|MADE|MEMBER_OF|NAMED|OF_COUNTRY|ON_SIDELINES_OF|PART_OF|PARTICIPATED_IN|PARTY_TO|PRODUCED|SIGNED|SIGNED_AT|SUB_EVENT_OF|SUCCEEDED_BY|SUPERSEDES {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
  }
  WITH n3, r4, a5, b6 LIMIT 1
  CALL (a5) {
    MATCH (a5)-[r13:NAMED]->(n12)
    WITH DISTINCT n12
    WITH count(n12) AS count
    WITH {count: count} AS t8
    WITH * ORDER BY t8.count DESC LIMIT $p1
    RETURN collect([t8.count]) AS h9
  }
  CALL (a5) {
    MATCH (a5)-[r15:NAMED]->(n14)
    WITH DISTINCT n14
    WITH count(n14) AS count
    WITH {count: count} AS t10
    WITH * ORDER BY t10.count DESC LIMIT $p2
    RETURN collect([t10.count]) AS h11
  }
  RETURN collect(CASE
    WHEN n3:Agreement THEN [0]
    WHEN n3:Commitment THEN [1]
    WHEN n3:Country THEN [2]
    WHEN n3:Document THEN [3]
    WHEN n3:Event THEN [4]
    WHEN n3:EventSeries THEN [5]
    WHEN n3:Group THEN [6]
    WHEN n3:Name THEN [7]
    WHEN n3:Organization THEN [8]
    WHEN n3:Person THEN [9]
    WHEN n3:Place THEN [10]
    WHEN n3:Position THEN [11]
    WHEN n3:Topic THEN [12]
    WHEN r4:HELD_AT THEN [13, r4.id, CASE
      WHEN a5:Agreement THEN [0]
      WHEN a5:Commitment THEN [1]
      WHEN a5:Country THEN [2]
      WHEN a5:Document THEN [3]
      WHEN a5:Event THEN [4, [[], [null, false, false, h9]]]
      WHEN a5:EventSeries THEN [5]
      WHEN a5:Group THEN [6]
      WHEN a5:Organization THEN [7]
      WHEN a5:Person THEN [8]
      WHEN a5:Place THEN [9]
      WHEN a5:Position THEN [10]
      WHEN a5:Topic THEN [11]
    END]
    WHEN r4:NAMED THEN [14]
    ELSE [15, CASE
      WHEN a5:Agreement THEN [0]
      WHEN a5:Commitment THEN [1]
      WHEN a5:Country THEN [2]
      WHEN a5:Document THEN [3]
      WHEN a5:Event THEN [4, [[], [null, false, false, h11]]]
      WHEN a5:EventSeries THEN [5]
      WHEN a5:Group THEN [6]
      WHEN a5:Organization THEN [7]
      WHEN a5:Person THEN [8]
      WHEN a5:Place THEN [9]
      WHEN a5:Position THEN [10]
      WHEN a5:Topic THEN [11]
    END]
  END) AS h7
}
RETURN [head(h7)] AS row
// $p0: "claim:e07"
// $p1: 100
// $p2: 100
