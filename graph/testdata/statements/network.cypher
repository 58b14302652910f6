// What is sent for the questions in cases/network.yaml.

// who stands where
RETURN [$answer.nodeCount, $answer.edgeCount, $answer.componentCount, $answer.communityCount, COLLECT {
  UNWIND $answer.nodes AS r1
  MATCH (n2:Organization {id: r1.node})
  WITH * ORDER BY r1.at
  RETURN [[n2.id], r1.degree, r1.weightedDegree, r1.core, r1.component]
}] AS row

// who joins blocs
RETURN [COLLECT {
  UNWIND $answer.nodes AS r1
  MATCH (n2:Organization {id: r1.node})
  WITH * ORDER BY r1.at
  RETURN [[n2.id], r1.community, r1.participation]
}, [COLLECT {
  UNWIND $answer.edges AS r3
  MATCH (n4:Organization {id: r3.a})
  MATCH (n5:Organization {id: r3.b})
  WITH * ORDER BY r3.weight DESC, n4.id, n5.id LIMIT $p0
  RETURN [[n4.id], [n5.id], r3.weight, r3.bridge]
}, [size($answer.edges), false, false]], COLLECT {
  UNWIND $answer.communities[..$p1] AS r6
  MATCH (n7:Organization {id: r6.center})
  WITH * ORDER BY r6.at
  RETURN [r6.number, r6.size, [n7.id], r6.inside, r6.outside]
}, $answer.modularity] AS row
// $p0: 1000
// $p1: 2

// between countries, with the paths between them
RETURN [$answer.nodeCount, $answer.density, COLLECT {
  UNWIND $answer.nodes AS r1
  MATCH (n2:Country {id: r1.node})
  WITH * ORDER BY r1.at
  RETURN [[n2.id], r1.betweenness, r1.closeness, r1.pageRank]
}] AS row

// what was computed and how
RETURN [$answer.nodeCount, $answer.method, $answer.modularity, COLLECT {
  UNWIND $answer.nodes AS r1
  MATCH (n2:Topic {id: r1.node})
  WITH * ORDER BY r1.at
  RETURN [r1.degree]
}, COLLECT {
  UNWIND $answer.communities[..$p0] AS r3
  MATCH (n4:Topic {id: r3.center})
  WITH * ORDER BY r3.at
  RETURN [r3.size]
}] AS row
// $p0: 20

// no resolution
// refused: argument resolution: 0 is not more than 0; expected 1, or a number near it
