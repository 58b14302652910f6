// What is sent for the questions in moving/evidence.yaml.

// of one who took part in a post in the body, and of a host; disputed claims too
CALL () {
  UNWIND $p0.Organization AS id
  MATCH (n1:Organization {id: id})
  RETURN n1
}
RETURN [n1.id] AS row
// $p0: {"Organization":["organization:cn-most-dic","organization:cn-most-dic","organization:cn-hlj"]}
MATCH (n1:Organization)
WHERE n1.id = $p0
RETURN collect(id(n1))
// $p0: "organization:cn-most-dic"
MATCH (n1:Organization)
WHERE n1.id IN $p0
RETURN collect(id(n1))
// $p0: ["organization:cn-most-dic","organization:cn-hlj"]
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [[b2.id], [COLLECT {
    CALL (t3) {
      UNWIND t3.occasions AS occasion
      MATCH (e)-[f:HOSTED|PARTICIPATED_IN]-(side)
      WHERE id(e) = occasion AND (id(side) IN t3.sides OR f.onBehalfOf IN t3.sideIDs
        OR f.onBehalfOf IS NULL AND EXISTS { MATCH (:Position {id: f.position})-[:IN]->(o:Organization) WHERE id(o) IN t3.sides })
      RETURN f.id AS fact
    }
    WITH *, fact AS facts5
    MATCH (n4:Claim)
    WHERE n4.fact = facts5
    WITH DISTINCT n4
    WITH * ORDER BY n4.id LIMIT $p0
    RETURN [n4.id, n4.status]
  }, [COUNT {
    CALL (t3) {
      UNWIND t3.occasions AS occasion
      MATCH (e)-[f:HOSTED|PARTICIPATED_IN]-(side)
      WHERE id(e) = occasion AND (id(side) IN t3.sides OR f.onBehalfOf IN t3.sideIDs
        OR f.onBehalfOf IS NULL AND EXISTS { MATCH (:Position {id: f.position})-[:IN]->(o:Organization) WHERE id(o) IN t3.sides })
      RETURN f.id AS fact
    }
    WITH *, fact AS facts7
    MATCH (n6:Claim)
    WHERE n6.fact = facts7
    WITH DISTINCT n6
    RETURN 1
  }, false, false]]]
} AS row
// $p0: 20

// of what is counted for a ministry
// as for: of one who took part in a post in the body, and of a host; disputed claims too
// $p0: {"Organization":["organization:cn-most","organization:cn-most","organization:ru-med"]}
// as for: of one who took part in a post in the body, and of a host; disputed claims too
// $p0: "organization:cn-most"
// as for: of one who took part in a post in the body, and of a host; disputed claims too
// $p0: ["organization:cn-most","organization:ru-med"]
RETURN COLLECT {
  UNWIND $ties AS t3
  MATCH (a1:Organization {id: t3.a}), (b2:Organization {id: t3.b})
  WITH * ORDER BY t3.at
  RETURN [COLLECT {
    CALL (t3) {
      UNWIND t3.occasions AS occasion
      MATCH (e)-[f:HOSTED]-(side)
      WHERE id(e) = occasion AND (id(side) IN t3.sides OR f.onBehalfOf IN t3.sideIDs)
      RETURN f.id AS fact
    }
    WITH *, fact AS facts5
    MATCH (n4:Claim)
    WHERE n4.fact = facts5
    WITH DISTINCT n4
    WITH * ORDER BY n4.id LIMIT $p0
    RETURN [n4.id, n4.fact]
  }]
} AS row
// $p0: 20
