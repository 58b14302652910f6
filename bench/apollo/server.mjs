// The benchmark's third contender: @neo4j/graphql on Apollo Server, set up as its manual says. Neither authorization nor
// anything else that costs time is switched on.
//
// NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE name the database, LISTEN the address, as host:port.

import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD, NEO4J_DATABASE = 'neo4j', LISTEN = '127.0.0.1:4000' } = process.env;

const auth = NEO4J_PASSWORD ? neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD) : undefined;
const driver = neo4j.driver(NEO4J_URI, auth);
const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, introspection: false });

const [host, port] = LISTEN.split(':');
await startStandaloneServer(server, {
  listen: { host, port: Number(port) },
  context: async () => ({ sessionConfig: { database: NEO4J_DATABASE } }),
});

const stop = async () => {
  await server.stop();
  await driver.close();
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
