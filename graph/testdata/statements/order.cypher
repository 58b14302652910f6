// What is sent for the questions in cases/order.yaml.

// by id by default
RETURN COLLECT {
  MATCH (n1:Country)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// by id from the end
RETURN COLLECT {
  MATCH (n1:Country)
  WITH * ORDER BY n1.id DESC LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// by name
RETURN COLLECT {
  MATCH (n1:Topic)
  WITH * ORDER BY n1.name, n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// by date; what has no first day comes last
RETURN COLLECT {
  CALL () {
    MATCH (n1:Event)
    WHERE n1.start IS NOT NULL
    WITH * ORDER BY n1.start, n1.id LIMIT $p0
    RETURN n1
    UNION ALL
    MATCH (n1:Event)
    WHERE n1.start IS NULL
    WITH * ORDER BY n1.id LIMIT $p1
    RETURN n1
  }
  WITH n1 LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: 20
// $p1: 20
// $p2: 20

// by date the latest first; what has no first day comes last again
RETURN COLLECT {
  CALL () {
    MATCH (n1:Event)
    WHERE n1.start IS NOT NULL
    WITH * ORDER BY n1.start DESC, n1.id LIMIT $p0
    RETURN n1
    UNION ALL
    MATCH (n1:Event)
    WHERE n1.start IS NULL
    WITH * ORDER BY n1.id LIMIT $p1
    RETURN n1
  }
  WITH n1 LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: 20
// $p1: 20
// $p2: 20

// by start is by date
// as for: by date the latest first; what has no first day comes last again
// $p0: 20
// $p1: 20
// $p2: 20

// by last day
RETURN COLLECT {
  CALL () {
    MATCH (n1:Event)
    WHERE n1.end IS NOT NULL
    WITH * ORDER BY n1.end, n1.id LIMIT $p0
    RETURN n1
    UNION ALL
    MATCH (n1:Event)
    WHERE n1.end IS NULL
    WITH * ORDER BY n1.id LIMIT $p1
    RETURN n1
  }
  WITH n1 LIMIT $p2
  RETURN [n1.id]
} AS row
// $p0: 3
// $p1: 3
// $p2: 3

// by two things
RETURN COLLECT {
  MATCH (n1:Event)
  WITH * ORDER BY n1.kind IS NULL, n1.kind DESC, n1.start IS NULL, n1.start DESC, n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 4

// by a count
RETURN COLLECT {
  MATCH (n1:Organization)
  WITH *, COUNT { (n1)-[:HOSTED]->() } AS n1k0
  WITH * ORDER BY n1k0 DESC, n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 5

// by a count and a name
RETURN COLLECT {
  MATCH (n1:Topic)
  WITH *, COUNT { (n1)<-[:ABOUT]-(:Event) } AS n1k0
  WITH * ORDER BY n1k0, n1.name DESC, n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// by an indexed key and a count
RETURN COLLECT {
  MATCH (n1:Country)
  WITH *, COUNT { (n1)<-[:IN_COUNTRY]-() } AS n1k1
  WITH * ORDER BY n1.iso2 IS NULL, n1.iso2 DESC, n1k1, n1.id LIMIT $p0
  RETURN [n1.iso2, n1k1, n1.id, [[n1.id]]]
} AS row
// $p0: 20

// counts inside counts
RETURN COLLECT {
  MATCH (n1:Topic)
  WITH *, COUNT { (n1)<-[:ABOUT]-(:Event) } AS n1k0
  WITH * ORDER BY n1k0 DESC, n1.id LIMIT $p0
  RETURN [n1.id, COLLECT {
    MATCH (n1)<-[r3:ABOUT]-(n2:Event)
    WITH *, COUNT { (n2)<-[:HOSTED]-() } AS n2k0
    WITH * ORDER BY n2k0 DESC, n2.id LIMIT $p1
    RETURN [n2.id]
  }]
} AS row
// $p0: 1
// $p1: 2

// by a property of the fact
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY r3.order IS NULL, r3.order DESC, n2.id, r3.id LIMIT $p1
  RETURN [r3.order, r3.role]
}] AS row
// $p0: "event:harbin-1"
// $p1: 20

// by the fact and then the node
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY r3.role IS NULL, r3.role DESC, n2.name DESC, n2.id, r3.id LIMIT $p1
  RETURN [n2.id]
}] AS row
// $p0: "event:science-day"
// $p1: 20

// by a count of the nodes of a fact
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH *, COUNT { (n2)-[:HOSTED]->() } AS n2k0
  WITH * ORDER BY n2k0, n2.id, r3.id LIMIT $p1
  RETURN [n2.id]
}] AS row
// $p0: "event:harbin-1"
// $p1: 1

// a number
RETURN COLLECT {
  MATCH (n1:Claim)
  WITH * ORDER BY n1.confidence IS NULL, n1.confidence DESC, n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// a moment
RETURN COLLECT {
  MATCH (n1:Claim)
  WITH * ORDER BY n1.recordedAt IS NULL, n1.recordedAt, n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 20

// the order as variables
// as for: by id from the end
// $p0: 20

// no order at all is by id
// as for: by id by default
// $p0: 20
