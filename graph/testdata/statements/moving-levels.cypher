// What is sent for the questions in moving/levels.yaml.

// between ministries, a department counts for the ministry it was then part of
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
  RETURN [[b2.id], t3.weight, COLLECT {
    MATCH (n4:Event)
    WHERE id(n4) IN t3.events
    WITH * ORDER BY n4.start IS NULL, n4.start DESC, n4.id LIMIT $p0
    RETURN [n4.id]
  }]
} AS row
// $p0: 20

// the agency changed ministries between the prize and the end of the talks, which count from their first day
// as for: between ministries, a department counts for the ministry it was then part of
// $p0: {"Organization":["organization:ru-mes","organization:ru-minobr"]}
MATCH (n1:Organization)
WHERE n1.id IN $p0
RETURN collect(id(n1))
// $p0: ["organization:ru-mes","organization:ru-minobr"]
MATCH (n1:Event)
WHERE n1.id IN $p0
RETURN collect(id(n1))
// $p0: ["event:prize","event:talks"]
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight]
} AS row

// a body below two ministries counts for both
MATCH (n1:Event)
WHERE n1.id = $p0
RETURN collect(id(n1))
// $p0: "event:talks"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id]]
} AS row

// between countries, bodies without a country have that of the bodies above them
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Country {id: t3.a}), (b2:Country {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight, t3.firstDate, t3.lastDate]
} AS row

// countries host themselves too
MATCH (n1:Event)
WHERE n1.kind = $p0
RETURN collect(id(n1))
// $p0: "EXPO"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Country {id: t3.a}), (b2:Country {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id], t3.weight]
} AS row

// who was followed by others is counted for them, and a split ties nobody by itself
// as for: between ministries, a department counts for the ministry it was then part of
// $p0: {"Organization":["organization:ru-minobr","organization:ru-prosv"]}
// as for: the agency changed ministries between the prize and the end of the talks, which count from their first day
// $p0: ["organization:ru-minobr","organization:ru-prosv"]
// as for: the agency changed ministries between the prize and the end of the talks, which count from their first day

// two that became one have no tie any more
// as for: between ministries, a department counts for the ministry it was then part of
// $p0: {"Organization":["organization:fr-left"]}
// as for: between ministries, a department counts for the ministry it was then part of
// $p0: "organization:fr-left"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[b2.id]]
} AS row
// as for: between ministries, a department counts for the ministry it was then part of
// $p0: {"Organization":["organization:fr-left","organization:fr-right","organization:fr-x"]}
// as for: the agency changed ministries between the prize and the end of the talks, which count from their first day
// $p0: ["organization:fr-left","organization:fr-right","organization:fr-x"]
RETURN [] AS row

// the Soviet Union counts for Russia, if successors do
// as for: countries host themselves too
// as for: countries host themselves too

// a circle of parents ends
// as for: between ministries, a department counts for the ministry it was then part of
// $p0: {"Organization":["organization:board-a","organization:board-b","organization:ru-mes"]}
// as for: the agency changed ministries between the prize and the end of the talks, which count from their first day
// $p0: ["organization:board-a","organization:board-b","organization:ru-mes"]
// as for: a body below two ministries counts for both
// $p0: "event:prize"
// as for: a body below two ministries counts for both

// the level comes from a variable
// as for: countries host themselves too
// $p0: "EXPO"
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Country {id: t3.a}), (b2:Country {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[a1.id], [b2.id]]
} AS row
