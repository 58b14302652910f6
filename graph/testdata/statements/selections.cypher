// What is sent for the questions in cases/selections.yaml.

// a node by its id
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [n1.name, n1.id, n1.kind] AS row
// $p0: "event:harbin-1"

// aliases keep two askings of one field apart
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [n2.id]
}, COLLECT {
  MATCH (n1)<-[r5:HOSTED]-(n4)
  WITH * ORDER BY n4.id DESC, r5.id DESC LIMIT $p2
  RETURN [n4.id]
}] AS row
// $p0: "event:harbin-1"
// $p1: 1
// $p2: 1

// aliases of root fields are answered by a statement each
MATCH (n1:Topic)
WHERE n1.id = $p0
RETURN [n1.id] AS row
// $p0: "topic:space"
// as for: aliases of root fields are answered by a statement each
// $p0: "topic:science"

// a root field asked twice is answered once with what both select
RETURN [COLLECT {
  MATCH (n1:Country)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
}, [COUNT {
  MATCH (n2:Country)
  RETURN 1
}, false, false]] AS row
// $p0: 1

// a field asked twice is answered once, with what both select
MATCH (n1:Topic)
WHERE n1.id = $p0
RETURN [[COLLECT {
  MATCH (n1)<-[r3:ABOUT]-(n2:Event)
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN [n2.id, n2.name]
}, [COUNT { (n1)<-[:ABOUT]-(:Event) }, false, false]]] AS row
// $p0: "topic:space"
// $p1: 20

// a named fragment
MATCH (n1:Topic)
WHERE n1.id = $p0
RETURN [n1.id, n1.notation, COLLECT {
  MATCH (n1)-[r3:BROADER]->(n2)
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN [n2.id, n2.notation]
}] AS row
// $p0: "topic:innovation"
// $p1: 20

// a fragment in a fragment, without a type
MATCH (n1:Topic)
WHERE n1.id = $p0
RETURN [n1.id, n1.scheme] AS row
// $p0: "topic:space"

// skip and include with literals
MATCH (n1:Topic)
WHERE n1.id = $p0
RETURN [n1.name] AS row
// $p0: "topic:space"

// skip and include with variables, on fields and fragments
// as for: a fragment in a fragment, without a type
// $p0: "topic:space"

// everything skipped leaves an empty object
MATCH (n1:Topic)
WHERE n1.id = $p0
RETURN [] AS row
// $p0: "topic:space"

// type names at every level
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [[CASE WHEN n2:Country THEN 'Country' WHEN n2:Organization THEN 'Organization' END]]
}] AS row
// $p0: "event:expo-4"
// $p1: 1

// a single related node, and the fact that leads to it
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [head(COLLECT {
  MATCH (n1)-[:OF_COUNTRY]->(n2)
  WITH n2 ORDER BY n2.id LIMIT 1
  RETURN [n2.iso2]
}), head(COLLECT {
  MATCH (n1)-[r4:OF_COUNTRY]->(n3)
  WITH n3, r4 ORDER BY n3.id LIMIT 1
  RETURN [[r4.id], [n3.name]]
})] AS row
// $p0: "organization:cn-most"

// facts with their properties
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [r3.role, r3.order, [n2.id]]
}] AS row
// $p0: "event:harbin-1"
// $p1: 20

// references of a fact are followed
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [[n2.id], head(COLLECT {
    MATCH (n4:Position)
    WHERE n4.id = r3.position
    WITH n4 ORDER BY n4.id LIMIT 1
    RETURN [n4.rank, head(COLLECT {
      MATCH (n4)-[:IN]->(n5)
      WITH n5 ORDER BY n5.id LIMIT 1
      RETURN [n5.id]
    })]
  }), head(COLLECT {
    MATCH (n6:Country|Organization)
    WHERE n6.id = r3.onBehalfOf
    WITH n6 ORDER BY n6.id LIMIT 1
    RETURN [CASE WHEN n6:Country THEN 'Country' WHEN n6:Organization THEN 'Organization' END, n6.id]
  })]
}] AS row
// $p0: "event:harbin-1"
// $p1: 20

// a reference to what is not in the graph is null
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
  WHERE r3.role = $p1
  WITH * ORDER BY n2.id, r3.id LIMIT $p2
  RETURN [head(COLLECT {
    MATCH (n4:Country|Organization)
    WHERE n4.id = r3.onBehalfOf
    WITH n4 ORDER BY n4.id LIMIT 1
    RETURN [n4.id]
  })]
}] AS row
// $p0: "event:science-day"
// $p1: "CHAIR"
// $p2: 20

// claims of a fact and their source, the surest first
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [[COLLECT {
    MATCH (n4:Claim)
    WHERE n4.fact = r3.id
    WITH * ORDER BY n4.confidence IS NULL, n4.confidence DESC, n4.id LIMIT $p2
    RETURN [n4.quote, n4.confidence, head(COLLECT {
      MATCH (n4)-[:FROM]->(n5)
      WITH n5 ORDER BY n5.id LIMIT 1
      RETURN [n5.url]
    })]
  }]]
}] AS row
// $p0: "event:harbin-1"
// $p1: 1
// $p2: 20

// claims of a node; one of unknown confidence comes last
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n2:Claim)
  WHERE n2.fact = n1.id
  WITH * ORDER BY n2.confidence IS NULL, n2.confidence DESC, n2.id LIMIT $p1
  RETURN [n2.id, n2.confidence]
}] AS row
// $p0: "event:harbin-1"
// $p1: 20

// claims can be chosen and cut
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n2:Claim)
  WHERE n2.status = $p1
    AND n2.fact = n1.id
  WITH * ORDER BY n2.confidence IS NULL, n2.confidence DESC, n2.id LIMIT $p2
  RETURN [n2.id]
}] AS row
// $p0: "event:harbin-1"
// $p1: "DRAFT"
// $p2: 1

// down the tree of bodies
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PART_OF]-(n2)
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN [n2.id, COLLECT {
    MATCH (n2)<-[r5:PART_OF]-(n4)
    WITH * ORDER BY n4.id LIMIT $p2
    RETURN [r5.from, r5.to, [n4.id, COLLECT {
      MATCH (n4)-[r7:PART_OF]->(n6)
      WITH * ORDER BY n6.id LIMIT $p3
      RETURN [n6.id]
    }]]
  }]
}] AS row
// $p0: "organization:cn-most"
// $p1: 20
// $p2: 20
// $p3: 20

// numbers, truth values and moments as JSON has them
MATCH (n1:Place)
WHERE n1.id = $p0
RETURN [n1.latitude, n1.geonamesId, n1.createdAt] AS row
// $p0: "place:harbin"
MATCH (n1:Person)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)-[r3:HELD]->(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [r3.acting, r3.asOf]
}] AS row
// $p0: "person:shadrin"
// $p1: 20
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [n1.createdAt, n1.start, n1.date] AS row
// $p0: "event:solo"

// the two ways to ask for one node
// as for: a fragment in a fragment, without a type
// $p0: "topic:space"

// the same, by its noun
// as for: a fragment in a fragment, without a type
// $p0: "topic:space"
