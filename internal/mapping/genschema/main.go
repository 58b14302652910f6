// Command genschema writes the JSON Schema of dataset files to the path it is given.
package main

import (
	"fmt"
	"os"

	"github.com/entente-graph/entente/internal/mapping"
	"github.com/entente-graph/entente/schema"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "genschema:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("expected one argument: the file to write")
	}
	contract, err := schema.Load()
	if err != nil {
		return err
	}
	content, err := mapping.JSONSchema(contract)
	if err != nil {
		return err
	}
	return os.WriteFile(args[0], content, 0o644)
}
