// What is added to graph.cypher for questions about who is who: one official under names in three scripts, a namesake who sat beside him,
// somebody of whom only the family name is known, and a ministry that stands there twice.
MATCH (med:Organization {id: 'organization:ru-med'}), (cn:Country {id: 'country:cn'}), (ru:Country {id: 'country:ru'}), (harbin:Event {id: 'event:harbin-1'})
CREATE
  (a:Person {id: 'person:ivchenko-1', name: 'Viktor Ivchenko', nameCompleteness: 'FULL'}), (b:Person {id: 'person:ivchenko-2', name: 'Виктор Ивченко', nameCompleteness: 'FULL'}),
  (c:Person {id: 'person:ivchenko-3', name: 'Ivchenko', nameCompleteness: 'FAMILY_ONLY'}), (d:Person {id: 'person:ouyang-1', name: 'Ouyang Ming'}),
  (e:Person {id: 'person:ouyang-2', name: 'Оуян Мин'}), (han:Name {id: 'name:ouyang', value: '欧阳明', lang: 'zh', kind: 'OFFICIAL'}), (d)-[:NAMED {id: 'named:ouyang'}]->(han),
  (post:Position {id: 'position:med-adviser', name: 'Adviser'}), (post)-[:IN {id: 'in:med-adviser'}]->(med),
  (a)-[:HELD {id: 'held:ivchenko-1', asOf: '2016'}]->(post), (c)-[:HELD {id: 'held:ivchenko-3', asOf: '2017'}]->(post),
  (d)-[:PARTICIPATED_IN {id: 'participated-in:ouyang-1'}]->(harbin), (e)-[:PARTICIPATED_IN {id: 'participated-in:ouyang-2'}]->(harbin),
  (p:Organization {id: 'organization:patents-1', name: 'Office of Patents and Trade Marks'}), (q:Organization {id: 'organization:patents-2', name: 'Office for Patents & Trade Marks'}),
  (s:Organization {id: 'organization:patents-3', name: 'Office of Patents and Trade Marks'}),
  (p)-[:OF_COUNTRY {id: 'of-country:patents-1'}]->(cn), (q)-[:OF_COUNTRY {id: 'of-country:patents-2'}]->(cn), (s)-[:OF_COUNTRY {id: 'of-country:patents-3'}]->(ru);
