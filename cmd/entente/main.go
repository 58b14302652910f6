// Command entente is a cooperation knowledge graph service: see `entente --help`.
package main

import (
	"os"

	"github.com/entente-graph/entente/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], cli.Process{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, LookupEnv: os.LookupEnv}))
}
