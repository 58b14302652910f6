// { network(first: 10) { nodeCount edges(first: 5) { totalCount edges { cursor node { weight a { name } b { name } } } } } }

RETURN [$answer.nodeCount, [COLLECT {
  UNWIND $answer.edges AS r1
  MATCH (n2:Organization {id: r1.a})
  MATCH (n3:Organization {id: r1.b})
  WITH * ORDER BY r1.weight DESC, n2.id, n3.id LIMIT $p0
  RETURN [r1.weight, n2.id, n3.id, [[r1.weight, [n2.name], [n3.name]]]]
}, [size($answer.edges), false, false]]] AS row
