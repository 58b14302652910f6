package main

import "context"

func runMain(ctx context.Context, args []string) error { return nil }
