// What is sent for the questions in cases/nodes.yaml.

// in the order asked for with gaps
MATCH (n1:Country)
WHERE n1.id IN $p0
RETURN [n1.id, [n1.id]] AS row
UNION ALL
MATCH (n2:Event)
WHERE n2.id IN $p1
RETURN [n2.id, [n2.id]] AS row
UNION ALL
MATCH (n3:Topic)
WHERE n3.id IN $p2
RETURN [n3.id, [n3.id]] AS row
// $p0: ["country:cn"]
// $p1: ["event:none"]
// $p2: ["topic:space","topic:biotech"]

// one id twice
MATCH (n1:Topic)
WHERE n1.id IN $p0
RETURN [n1.id, [n1.id]] AS row
// $p0: ["topic:space"]

// an id of no noun is answered without the graph
// nothing

// ids of no noun are too
// nothing

// no ids
// nothing

// what each noun has
MATCH (n1:Claim)
WHERE n1.id IN $p0
RETURN [n1.id, [n1.fact]] AS row
UNION ALL
MATCH (n2:EventSeries)
WHERE n2.id IN $p1
RETURN [n2.id, [COLLECT {
  MATCH (n2)<-[r4:EDITION_OF]-(n3)
  WITH * ORDER BY n3.id LIMIT $p2
  RETURN [n3.id]
}]] AS row
UNION ALL
MATCH (n5:Name)
WHERE n5.id IN $p3
RETURN [n5.id, [n5.value]] AS row
// $p0: ["claim:5"]
// $p1: ["event-series:expo"]
// $p2: 20
// $p3: ["name:orphan"]

// ids as a variable
MATCH (n1:Country)
WHERE n1.id IN $p0
RETURN [n1.id, [n1.id]] AS row
UNION ALL
MATCH (n2:Topic)
WHERE n2.id IN $p1
RETURN [n2.id, [n2.id]] AS row
// $p0: ["country:cn"]
// $p1: ["topic:space"]

// an interface of all
MATCH (n1:Person)
WHERE n1.id = $p0
RETURN [n1.name, [[], [COUNT { (n1)-[:PARTICIPATED_IN]->() }, false, false]]] AS row
// $p0: "person:wan"

// the last of a list below one id twice
MATCH (n1:Country)
WHERE n1.id IN $p0
RETURN [n1.id, [COLLECT {
  MATCH (n1)<-[r3:OF_COUNTRY]-(n2)
  WITH * ORDER BY n2.id DESC LIMIT $p1
  RETURN [n2.id]
}]] AS row
// $p0: ["country:ru"]
// $p1: 2
