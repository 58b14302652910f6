// Package httpapi serves Entente over HTTP: GraphQL with its subscriptions, exports, the dashboard, health and metrics.
//
// GraphQL is parsed by gqlparser and executed by gqlgen's generated schema. What lies between, from the request's bytes to
// an operation and from the answer to the response's bytes, stands here instead of in gqlgen's handler, for three reasons:
// limits are checked between parsing and validating, so that no hostile document reaches a rule of quadratic cost; answers
// are written as they come from the database, neither copied into another JSON document nor compacted; and every status
// code follows the GraphQL-over-HTTP specification.
package httpapi
