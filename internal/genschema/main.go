// Command genschema writes the JSON Schema of dataset or of mapping files to the path it is given.
package main

import (
	"fmt"
	"os"

	"github.com/entente-graph/entente/internal/dataset"
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
	if len(args) != 2 {
		return fmt.Errorf("expected two arguments: dataset or mapping, and the file to write")
	}
	contract, err := schema.Load()
	if err != nil {
		return err
	}
	var content []byte
	switch args[0] {
	case "dataset":
		content, err = dataset.JSONSchema(contract)
	case "mapping":
		content, err = mapping.JSONSchema(contract)
	default:
		err = fmt.Errorf("there is no schema of %q: expected dataset or mapping", args[0])
	}
	if err != nil {
		return err
	}
	return os.WriteFile(args[1], content, 0o644)
}
