// { claim(id: "claim:x") { about { ... on Event { date } ... on Relationship { type source { id } target { id } } } } }

MATCH (n1:Claim)
WHERE n1.id = $p0
RETURN [head(COLLECT {
  CALL (n1) {
    MATCH (n3:Agreement {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Commitment {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Country {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Document {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Event {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:EventSeries {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Group {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Name {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Organization {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Person {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Place {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Position {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (n3:Topic {id: n1.fact})
    RETURN n3, null AS r4, null AS a5, null AS b6
    UNION ALL
    MATCH (a5)-[r4:ABOUT {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:AMENDS {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:BROADER {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:EDITION_OF {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:HELD {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:HELD_AT {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:HOSTED {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:IN {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:IN_COUNTRY {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:MADE {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:NAMED {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:OF_COUNTRY {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:ON_SIDELINES_OF {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:PART_OF {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:PARTICIPATED_IN {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:PARTY_TO {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:PRODUCED {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:SIGNED {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:SUB_EVENT_OF {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:SUCCEEDED_BY {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
    UNION ALL
    MATCH (a5)-[r4:SUPERSEDES {id: n1.fact}]->(b6)
    RETURN null AS n3, r4, a5, b6
  }
  WITH n3, r4, a5, b6 LIMIT 1
  RETURN CASE
    WHEN n3:Agreement THEN [0]
    WHEN n3:Commitment THEN [1]
    WHEN n3:Country THEN [2]
    WHEN n3:Document THEN [3]
    WHEN n3:Event THEN [4, n3.date]
    WHEN n3:EventSeries THEN [5]
    WHEN n3:Group THEN [6]
    WHEN n3:Name THEN [7]
    WHEN n3:Organization THEN [8]
    WHEN n3:Person THEN [9]
    WHEN n3:Place THEN [10]
    WHEN n3:Position THEN [11]
    WHEN n3:Topic THEN [12]
    WHEN r4:NAMED THEN [13]
    ELSE [14, type(r4), [a5.id], [b6.id]]
  END
})] AS row
