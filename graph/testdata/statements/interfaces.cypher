// What is sent for the questions in cases/interfaces.yaml.

// what all kinds have
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [CASE WHEN n2:Country THEN 'Country' WHEN n2:Organization THEN 'Organization' END, n2.id, n2.name]
}] AS row
// $p0: "event:expo-4"
// $p1: 20

// what each kind has of its own
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN CASE
    WHEN n2:Country THEN [0, n2.iso2]
    WHEN n2:Organization THEN [1, n2.kind, head(COLLECT {
      MATCH (n2)-[:OF_COUNTRY]->(n4)
      WITH n4 ORDER BY n4.id LIMIT 1
      RETURN [n4.iso2]
    })]
  END
}] AS row
// $p0: "event:expo-4"
// $p1: 20

// a kind that is not there
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN CASE
    WHEN n2:Country THEN [0, n2.id]
    WHEN n2:Group THEN [1, n2.id, n2.countMin, n2.countQualifier]
    WHEN n2:Organization THEN [2, n2.id]
    WHEN n2:Person THEN [3, n2.id, n2.familyName]
  END
}] AS row
// $p0: "event:harbin-2"
// $p1: 20

// by an interface of the interface
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN CASE
    WHEN n2:Country THEN [0, n2.id, [[], [COUNT { (n2)-[:HOSTED]->() }, false, false]]]
    WHEN n2:Group THEN [1, n2.id]
    WHEN n2:Organization THEN [2, n2.id, [[], [COUNT { (n2)-[:HOSTED]->() }, false, false]]]
    WHEN n2:Person THEN [3, n2.id]
  END
}] AS row
// $p0: "event:dialogue"
// $p1: 20

// an interface that some kinds lack
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PARTICIPATED_IN]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN CASE
    WHEN n2:Country THEN [0, [[], [COUNT { (n2)-[:HOSTED]->() }, false, false]]]
    WHEN n2:Group THEN [1]
    WHEN n2:Organization THEN [2, [[], [COUNT { (n2)-[:HOSTED]->() }, false, false]]]
    WHEN n2:Person THEN [3]
  END
}] AS row
// $p0: "event:science-day"
// $p1: 20

// an edge by the interface of its fact
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [[r3.role, r3.id]]
}] AS row
// $p0: "event:early"
// $p1: 20

// fragments with one key in several kinds
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN CASE
    WHEN n2:Country THEN [0, n2.iso3]
    WHEN n2:Organization THEN [1, n2.wikidataId]
  END
}] AS row
// $p0: "event:expo-4"
// $p1: 20

// one kind only
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [[COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WHERE n2:Organization
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [n2.id]
}, [COUNT {
  MATCH (n1)<-[r5:HOSTED]-(n4)
  WHERE n4:Organization
  RETURN 1
}, false, false]]] AS row
// $p0: "event:expo-4"
// $p1: 20

// NOT of a kind
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WHERE NOT coalesce(n2:Organization, false)
  WITH * ORDER BY n2.id, r3.id LIMIT $p1
  RETURN [n2.id]
}] AS row
// $p0: "event:expo-4"
// $p1: 20

// one kind or another
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:HOSTED]-(n2)
  WHERE (n2:Organization AND n2.kind = $p1 OR n2:Country AND n2.iso2 = $p2)
  WITH * ORDER BY n2.id, r3.id LIMIT $p3
  RETURN [n2.id]
}] AS row
// $p0: "event:expo-4"
// $p1: "MINISTRY"
// $p2: "CN"
// $p3: 20

// parties of both kinds with their facts
MATCH (n1:Agreement)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:PARTY_TO]-(n2)
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN [r3.ratified, r3.withdrawn, [n2.id]]
}] AS row
// $p0: "agreement:treaty"
// $p1: 20

// what is called so
MATCH (n1:Name)
WHERE n1.id = $p0
RETURN [COLLECT {
  MATCH (n1)<-[r3:NAMED]-(n2)
  WITH * ORDER BY n2.id LIMIT $p1
  RETURN CASE
    WHEN n2:Agreement THEN [0]
    WHEN n2:Commitment THEN [1]
    WHEN n2:Country THEN [2, n2.iso3, n2.validTo]
    WHEN n2:Document THEN [3]
    WHEN n2:Event THEN [4]
    WHEN n2:EventSeries THEN [5]
    WHEN n2:Group THEN [6]
    WHEN n2:Organization THEN [7]
    WHEN n2:Person THEN [8]
    WHEN n2:Place THEN [9]
    WHEN n2:Position THEN [10]
    WHEN n2:Topic THEN [11]
  END
}] AS row
// $p0: "name:su-former"
// $p1: 20
