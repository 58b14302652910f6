// What was judged of two nodes stands once, and merges wait for each other at one node.

CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (j:_Judgement) REQUIRE j.id IS UNIQUE;
CREATE CONSTRAINT merges_name IF NOT EXISTS FOR (l:_Merges) REQUIRE l.name IS UNIQUE;
