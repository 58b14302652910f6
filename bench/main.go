// Command bench measures Entente beside the two ways in which people serve a Neo4j graph today: a small service with
// hand-written Cypher on the bare driver, and @neo4j/graphql on Apollo Server.
//
//	go run ./bench                         measure the peers on a local Neo4j
//	go run ./bench -entente bin/entente    measure Entente beside them
//	go run ./bench curve -entente …        show what Entente's answers cost by page size and depth
//	go run ./bench whole -entente …        show what questions over the whole graph cost, beside plain Cypher
//	go run ./bench export                  show how fast exports are, as a share of the bare driver
//	go run ./bench dashboard -entente …    show how quick the dashboard is in a browser
//	go run ./bench import                  show how fast tables come in: a naive script, and Entente online and offline
//	go run ./bench generate -scale 10      write the graph into the Neo4j that NEO4J_URI names
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	command, args := runMain, os.Args[1:]
	if len(args) > 0 {
		switch args[0] {
		case "generate":
			command, args = generateMain, args[1:]
		case "curve":
			command, args = curveMain, args[1:]
		case "whole":
			command, args = wholeMain, args[1:]
		case "export":
			command, args = exportMain, args[1:]
		case "dashboard":
			command, args = dashboardMain, args[1:]
		case "import":
			command, args = importsMain, args[1:]
		}
	}
	switch err := command(ctx, args); {
	case err == flag.ErrHelp:
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}
