// What is added to graph.cypher for questions about ties in which bodies move: an agency that a new ministry took over, two
// institutes that became one, two boards of which each was part of the other, a centre of two ministries without a country;
// people with posts in several bodies; and what all these took part in.
MATCH (mes:Organization {id: 'organization:ru-mes'}), (minobr:Organization {id: 'organization:ru-minobr'}), (med:Organization {id: 'organization:ru-med'}),
  (most:Organization {id: 'organization:cn-most'}), (hlj:Organization {id: 'organization:cn-hlj'}), (ecole:Organization {id: 'organization:fr-x'}),
  (fr:Country {id: 'country:fr'}), (zhou:Person {id: 'person:zhou'}), (shadrin:Person {id: 'person:shadrin'}), (petrov:Person {id: 'person:petrov'}),
  (chen:Person {id: 'person:chen'}), (business:Group {id: 'group:business'}), (innovation:Topic {id: 'topic:innovation'}),
  (biotech:Topic {id: 'topic:biotech'}), (science:Topic {id: 'topic:science'}), (treaty:Agreement {id: 'agreement:treaty'}),
  (protocol:Agreement {id: 'agreement:protocol'})
CREATE
  (agency:Organization {id: 'organization:ru-agency', name: 'Innovation Agency', kind: 'AGENCY'}),
  (left:Organization {id: 'organization:fr-left', name: 'Institut gauche', kind: 'UNIVERSITY', dissolution: '2016-12-31'}),
  (right:Organization {id: 'organization:fr-right', name: 'Institut droit', kind: 'UNIVERSITY', dissolution: '2016-12-31'}),
  (boardA:Organization {id: 'organization:board-a', name: 'Board A'}), (boardB:Organization {id: 'organization:board-b', name: 'Board B'}),
  (centre:Organization {id: 'organization:ru-centre', name: 'Joint Centre'}),
  (agency)-[:PART_OF {id: 'part-of:agency-mes', from: '2004', to: '2018-05-14'}]->(mes), (agency)-[:PART_OF {id: 'part-of:agency-minobr', from: '2018-05-15'}]->(minobr),
  (centre)-[:PART_OF {id: 'part-of:centre-agency'}]->(agency), (centre)-[:PART_OF {id: 'part-of:centre-med', from: '2010'}]->(med),
  (left)-[:OF_COUNTRY {id: 'of-country:left'}]->(fr), (right)-[:PART_OF {id: 'part-of:right-left'}]->(left),
  (left)-[:SUCCEEDED_BY {id: 'succeeded-by:left-x', date: '2017', kind: 'MERGE'}]->(ecole), (right)-[:SUCCEEDED_BY {id: 'succeeded-by:right-x', kind: 'MERGE'}]->(ecole),
  (boardA)-[:PART_OF {id: 'part-of:a-b'}]->(boardB), (boardB)-[:PART_OF {id: 'part-of:b-a', to: '2016'}]->(boardA),

  (chair:Position {id: 'position:agency-chair', name: 'Chair', rank: 'HEAD'}), (chair)-[:IN {id: 'in:chair'}]->(agency),
  (clerk:Position {id: 'position:mes-clerk', name: 'Clerk'}), (clerk)-[:IN {id: 'in:clerk'}]->(mes),
  (petrov)-[:HELD {id: 'held:petrov-chair', from: '2012', to: '2015-03'}]->(chair), (petrov)-[:HELD {id: 'held:petrov-clerk', asOf: '2005-05'}]->(clerk),
  (zhou)-[:HELD {id: 'held:zhou-clerk'}]->(clerk), (zhou)-[:HELD {id: 'held:zhou-chair', to: '2019'}]->(chair),
  (shadrin)-[:HELD {id: 'held:shadrin-clerk', from: '2008'}]->(clerk),

  (talks:Event {id: 'event:talks', name: 'Reform Talks', kind: 'DIALOGUE', date: '2018-03/2018-09'}),
  (prize:Event {id: 'event:prize', name: 'Prize', kind: 'CEREMONY', date: '2016-05-05', status: 'HELD'}),
  (old:Event {id: 'event:old', name: 'Old Talks', kind: 'OTHER', date: '../2015'}),
  (agency)-[:HOSTED {id: 'hosted:25', role: 'HOST'}]->(talks), (centre)-[:HOSTED {id: 'hosted:26', role: 'CO_HOST'}]->(talks),
  (hlj)-[:HOSTED {id: 'hosted:27', role: 'CO_HOST'}]->(talks), (left)-[:HOSTED {id: 'hosted:28', role: 'SPONSOR'}]->(prize),
  (right)-[:HOSTED {id: 'hosted:29', role: 'SPONSOR'}]->(prize), (agency)-[:HOSTED {id: 'hosted:30', role: 'ORGANIZER'}]->(prize),
  (mes)-[:HOSTED {id: 'hosted:31'}]->(prize), (agency)-[:HOSTED {id: 'hosted:32'}]->(old), (ecole)-[:HOSTED {id: 'hosted:33'}]->(old),
  (boardA)-[:PARTICIPATED_IN {id: 'participated-in:11'}]->(prize), (boardB)-[:PARTICIPATED_IN {id: 'participated-in:12'}]->(prize),
  (centre)-[:PARTICIPATED_IN {id: 'participated-in:13', role: 'OBSERVER', onBehalfOf: 'country:ru'}]->(prize),
  (petrov)-[:PARTICIPATED_IN {id: 'participated-in:14', role: 'WITNESS', onBehalfOf: 'organization:ru-mes'}]->(prize),
  (chen)-[:PARTICIPATED_IN {id: 'participated-in:15', position: 'position:dic-ddg'}]->(talks),
  (business)-[:PARTICIPATED_IN {id: 'participated-in:16', onBehalfOf: 'organization:unesco'}]->(talks),
  (talks)-[:ABOUT {id: 'about:13'}]->(innovation), (prize)-[:ABOUT {id: 'about:14'}]->(biotech), (prize)-[:ABOUT {id: 'about:15'}]->(science),
  (chen)-[:SIGNED {id: 'signed:4'}]->(protocol), (mes)-[:PARTY_TO {id: 'party-to:10'}]->(treaty), (most)-[:PARTY_TO {id: 'party-to:11'}]->(treaty),
  (treaty)-[:ABOUT {id: 'about:16'}]->(innovation),
  (:Claim {id: 'claim:7', fact: 'participated-in:15', quote: 'Chen took part', confidence: 80, method: 'MANUAL', status: 'ACCEPTED'}),
  (:Claim {id: 'claim:8', fact: 'hosted:27', quote: 'hosted in Harbin', confidence: 70, method: 'MANUAL', status: 'DISPUTED'});
