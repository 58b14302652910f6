// Memberships, and what the life of agreements and commitments needs: each id of a fact stands once, also that of a retracted one.

CREATE CONSTRAINT member_of_fact_id IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT depositary_of_fact_id IF NOT EXISTS FOR ()-[r:DEPOSITARY_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT signed_at_fact_id IF NOT EXISTS FOR ()-[r:SIGNED_AT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT fulfilled_by_fact_id IF NOT EXISTS FOR ()-[r:FULFILLED_BY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT annex_to_fact_id IF NOT EXISTS FOR ()-[r:ANNEX_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT implements_fact_id IF NOT EXISTS FOR ()-[r:IMPLEMENTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT member_of_retracted_fact_id IF NOT EXISTS FOR ()-[r:MEMBER_OF_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT depositary_of_retracted_fact_id IF NOT EXISTS FOR ()-[r:DEPOSITARY_OF_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT signed_at_retracted_fact_id IF NOT EXISTS FOR ()-[r:SIGNED_AT_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT fulfilled_by_retracted_fact_id IF NOT EXISTS FOR ()-[r:FULFILLED_BY_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT annex_to_retracted_fact_id IF NOT EXISTS FOR ()-[r:ANNEX_TO_RETRACTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT implements_retracted_fact_id IF NOT EXISTS FOR ()-[r:IMPLEMENTS_RETRACTED]-() REQUIRE r.id IS UNIQUE;
