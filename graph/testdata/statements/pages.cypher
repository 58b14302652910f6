// What is sent for the questions in cases/pages.yaml.

// the first two
RETURN COLLECT {
  MATCH (n1:Country)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id, [n1.id]]
} AS row
// $p0: 3

// the last two
RETURN COLLECT {
  MATCH (n1:Country)
  WITH * ORDER BY n1.id DESC LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 3

// exactly as many as there are
RETURN [COLLECT {
  MATCH (n1:Country)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN []
}, [COUNT {
  MATCH (n2:Country)
  RETURN 1
}, false, false]] AS row
// $p0: 6

// more than there are
RETURN [COLLECT {
  MATCH (n1:Country)
  WITH * ORDER BY n1.id DESC LIMIT $p0
  RETURN []
}, [COUNT {
  MATCH (n2:Country)
  RETURN 1
}, false, false]] AS row
// $p0: 10

// none of several
RETURN [COLLECT {
  MATCH (n1:Country)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id, [n1.id]]
}, [COUNT {
  MATCH (n2:Country)
  RETURN 1
}, false, false]] AS row
// $p0: 1

// an empty list
RETURN [COLLECT {
  MATCH (n1:Country)
  WHERE false
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id, [n1.id], []]
}, [COUNT {
  MATCH (n2:Country)
  WHERE false
  RETURN 1
}, false, false]] AS row
// $p0: 21

// a page that is null is the default page
RETURN [[], [COUNT {
  MATCH (n1:Country)
  RETURN 1
}, false, false]] AS row

// the size as a variable
RETURN COLLECT {
  MATCH (n1:Country)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id]
} AS row
// $p0: 2

// nested pages are cut each for itself
RETURN COLLECT {
  MATCH (n1:Topic)
  WITH * ORDER BY n1.id LIMIT $p0
  RETURN [n1.id, [COLLECT {
    MATCH (n1)<-[r3:ABOUT]-(n2:Event)
    WITH * ORDER BY n2.id LIMIT $p1
    RETURN [n2.id]
  }, [COUNT { (n1)<-[:ABOUT]-(:Event) }, false, false]]]
} AS row
// $p0: 2
// $p1: 2

// only the count
RETURN [[], [COUNT {
  MATCH (n1:Event)
  RETURN 1
}, false, false]] AS row

// a nested count is of what fits
MATCH (n1:Topic)
WHERE n1.id = $p0
RETURN [[[], [COUNT {
  MATCH (n1)<-[r3:ABOUT]-(n2:Event)
  WHERE n2.start >= date($p1)
    AND n2.end <= date($p2)
    AND n2.status = $p3
  RETURN 1
}, false, false]]] AS row
// $p0: "topic:science"
// $p1: "2017-01-01"
// $p2: "2017-12-31"
// $p3: "HELD"

// nodes and edges side by side
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [[n2.id], [[n2.name], r3.role]]
}] AS row
// $p0: "event:visit"
// $p1: 20
