// What is sent for the questions in cases/ties.yaml.

// all ties, the strongest first
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.weight, [a1.id], [b2.id]]
} AS row

// the headline question
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id, a1.name], [b2.id, b2.name], t3.weight, t3.firstDate, t3.lastDate, COLLECT {
    MATCH (n4:Event)
    WHERE id(n4) IN t3.events
    WITH * ORDER BY n4.start IS NULL, n4.start DESC, n4.id LIMIT $p0
    RETURN [n4.id, n4.name, n4.date, COLLECT {
      MATCH (n4)-[r6:ABOUT]->(n5)
      WITH * ORDER BY n5.id LIMIT $p1
      RETURN [n5.name]
    }, COLLECT {
      MATCH (n4)<-[r8:PARTICIPATED_IN]-(n7)
      WITH * ORDER BY n7.id, r8.id LIMIT $p2
      RETURN [r8.role, [n7.id, n7.name]]
    }]
  }]
} AS row
// $p0: 20
// $p1: 20
// $p2: 20

// at least two events
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[b2.id]]
} AS row

// one body's ties put it first
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Organization":["organization:ru-med-sdi"]}
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN collect(id(n1))
// $p0: "organization:ru-med-sdi"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id]]
} AS row

// a pair of which both fit stands once
MATCH (n1:Organization)
MATCH (n1)-[:OF_COUNTRY]->(n2)
WHERE (n2:Country AND n2.iso2 = $p0)
WITH DISTINCT n1
RETURN collect(id(n1))
// $p0: "CN"
MATCH (n1:Event)
WHERE n1.kind = $p0
RETURN collect(id(n1))
// $p0: "WORKING_GROUP"
RETURN [] AS row

// both of some kind
MATCH (n1:Organization)
WHERE n1.kind = $p0
RETURN collect(id(n1))
// $p0: "MINISTRY"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.weight, [b2.id]]
} AS row

// weights count the events that fit
MATCH (n1:Event)
MATCH (n1)-[:ABOUT]->(n2)
WHERE (n2:Topic AND n2.id = $p0)
WITH DISTINCT n1
RETURN collect(id(n1))
// $p0: "topic:space"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.weight, [a1.id], [b2.id], [[], [COUNT {
    MATCH (n4:Event)
    WHERE id(n4) IN t3.events
    RETURN 1
  }, false, false]]]
} AS row

// over the events that a body hosted
MATCH (n1:Event)
MATCH (n1)<-[:HOSTED]-(n2)
WHERE (n2:Country AND n2.id = $p0 OR n2:Organization AND n2.id = $p0)
WITH DISTINCT n1
RETURN collect(id(n1))
// $p0: "organization:joint-committee"
// as for: one body's ties put it first

// dates that are open or missing
// as for: one body's ties put it first
// $p0: {"Organization":["organization:unesco"]}
// as for: one body's ties put it first
// $p0: "organization:unesco"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [t3.firstDate, t3.lastDate]
} AS row

// the last ties
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id]]
} AS row

// the events of a tie in another order
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[COLLECT {
    MATCH (n4:Event)
    WHERE n4.status = $p0
      AND id(n4) IN t3.events
    WITH * ORDER BY n4.id DESC LIMIT $p1
    RETURN [n4.id]
  }, [COUNT {
    MATCH (n5:Event)
    WHERE n5.status = $p2
      AND id(n5) IN t3.events
    RETURN 1
  }, false, false]]]
} AS row
// $p0: "HELD"
// $p1: 1
// $p2: "HELD"
