# `make` lists what there is to make. Everything works in a path with spaces, and beside other copies of this folder.

.DEFAULT_GOAL := help
SHELL := /bin/sh
.SHELLFLAGS := -eu -c
MAKEFLAGS += --no-print-directory

# More flags for the service, for example: make run ARGS='--listen 127.0.0.1:9000'
ARGS ?=
# What to test, for example: make test PACKAGES=./internal/dataset/...
PACKAGES ?= ./...
# How much the tests try (CONTRIBUTING.md), and how long one package may take.
export ENTENTE_TEST_LEVEL ?= quick
TIMEOUT = $(if $(filter soak,$(ENTENTE_TEST_LEVEL)),24h,30m)
# More flags for go test, for example: make test GOTESTFLAGS='-run TestSeed -v'
GOTESTFLAGS ?=

step = @printf '\n== %s\n' "$(1)"

.PHONY: help
help: ## List the targets
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

.PHONY: run
run: build ## Serve a graph with six announcements in it; Ctrl-C stops everything
	@exec ./entente serve --seed --find-port --profile quick --data-dir .cache/graph $(ARGS)

.PHONY: build
build: need-go ## Build the program: ./entente
	@printf 'building entente …\n'
	@go build -o entente ./cmd/entente

.PHONY: test
test: need-go ## Run all checks, and the tests that every change needs, against a real Neo4j and in a real browser: minutes
	@./.ci/test quick

.PHONY: test-full
test-full: need-go ## Run what make test does, data races, and all that takes longer: every order, hostile text, reader, page
	@./.ci/test full

.PHONY: soak
soak: need-go ## Run for hours: 10,000 merge sequences, 100,000 change sets, kills, an hour in the browser
	@./.ci/test soak

.PHONY: lint
lint: vet ## Check formatting, vet and staticcheck
	$(call step,staticcheck)
	@go tool staticcheck ./...

.PHONY: vet
vet: need-go ## Check formatting and vet
	$(call step,format)
	@unformatted=$$(find . -name '*.go' -not -path '*/node_modules/*' -not -path './.cache/*' -exec gofmt -l {} +); \
	if [ -n "$$unformatted" ]; then printf 'not formatted, run gofmt -w on:\n%s\n' "$$unformatted" >&2; exit 1; fi
	$(call step,vet)
	@go vet ./...

.PHONY: generate
generate: need-go ## Write all generated code anew
	@go generate ./...
	@go tool gqlgen generate
	@go run ./internal/stamp write generated

.PHONY: generated
generated: need-go
	$(call step,generated code is current)
	@./.ci/generated

.PHONY: dashboard
dashboard: need-go ## Build the dashboard anew: internal/dashboard/dist
	@./.ci/node-modules
	@cd internal/dashboard/app && npm run --silent build -- --logLevel warn
	@go run ./internal/stamp write dashboard

.PHONY: screenshots
screenshots: need-go ## Make the pictures of the dashboard in docs/images anew, over the announcements
	@SCREENSHOTS="$(CURDIR)/docs/images" go test ./internal/dashboard -count=1 -run TestDashboardInBrowser
	@printf 'Look at each picture in docs/images before it is committed.\n'

.PHONY: dashboard-current
dashboard-current: need-go
	$(call step,the dashboard is current)
	@./.ci/dashboard

.PHONY: vulnerabilities
vulnerabilities: need-go
	$(call step,known vulnerabilities)
	@./.ci/vulnerabilities

# Two packages at a time, each with a database of its own when it needs one: planning statements takes most of the time.
.PHONY: unit
unit: build
	@mkdir -p .cache/test-logs
	@ENTENTE_PROGRAM="$(CURDIR)/entente" ./entente db exec --profile quick --servers 2 -- \
	  go run ./internal/testreport -events .cache/test-logs/events.json \
	  go test -json -vet=off -ldflags=-w -p 2 -timeout $(TIMEOUT) $(GOTESTFLAGS) $(PACKAGES)

.PHONY: soak-browser
soak-browser: build
	$(call step,an hour in the browser)
	@./.ci/node-modules && CHROMIUM="$$(./.ci/chromium)" go run ./bench dashboard -entente ./entente -hold 1h

# The race detector is C: where there is no compiler, this says so. The packages are those where requests meet.
.PHONY: races
races: build
	$(call step,data races)
	@if command -v $$(go env CC) >/dev/null 2>&1; \
	then CGO_ENABLED=1 ENTENTE_TEST_LEVEL=quick ./entente db exec -- \
	  go test -race -p 1 -timeout 60m ./internal/httpapi ./internal/neo4jdb ./internal/network ./internal/curate; \
	else echo "NOT CHECKED: the race detector needs a C compiler, such as gcc."; fi

# Where the figures are kept; RECORD= keeps none.
RECORD ?= -record docs/dev/bench

.PHONY: bench
bench: build ## Measure Entente beside others, keep the figures in docs/dev/bench, and say what fell since the last run
	@go run ./bench -entente ./entente $(RECORD)
	@go run ./bench whole -entente ./entente $(RECORD)
	@go run ./bench export $(RECORD)
	@go run ./bench import -entente ./entente $(RECORD)
	@./.ci/node-modules && CHROMIUM="$$(./.ci/chromium)" go run ./bench dashboard -entente ./entente $(RECORD)

# goreleaser is fetched and built for the release, and is no part of this module.
GORELEASER ?= go run github.com/goreleaser/goreleaser/v2@v2.15.1

.PHONY: release
release: need-go ## Build what a tag releases, and publish it: see docs/dev/releasing.md
	@mkdir -p .cache && ./.ci/release-notes >.cache/release-notes.md
	@$(GORELEASER) release --clean --release-notes .cache/release-notes.md

.PHONY: release-snapshot
release-snapshot: need-go ## Build the same of this folder as it is, and publish nothing: .cache/release
	@$(GORELEASER) release --snapshot --clean

# Where the publishers' files lie that examples/treaties/README.md names, for example: make demo DATA=../shared/data
DATA ?=
examples = examples/country-codes/mapping.yaml examples/treaties/states.yaml examples/treaties/agreements.yaml examples/treaties/memberships.yaml

.PHONY: demo
demo: build ## Serve the announcements beside the treaties in DATA=folder
	@if [ -z "$(DATA)" ] || [ ! -d "$(DATA)" ]; then \
	  printf 'make demo needs DATA=folder with country-codes.csv and the HUGGO files of treaties and states.\n' >&2; \
	  printf 'Their publishers keep them at https://github.com/datasets/country-codes, https://github.com/globalgov/manytreaties and\nhttps://github.com/globalgov/manystates; examples/treaties/README.md says which files.\n' >&2; exit 1; fi
	@./entente import --data-dir .cache/demo seed
	@./entente import --data-dir .cache/demo --rejects .cache/demo-rejects $(foreach m,$(examples),--mapping $(m)) "$(DATA)"
	@./entente import --data-dir .cache/demo examples/treaties/successions.yaml
	@exec ./entente serve --find-port --data-dir .cache/demo $(ARGS)

.PHONY: clean
clean: ## Remove what was built, and the graph of `make run`
	@rm -rf entente .cache

.PHONY: need-go
need-go:
	@command -v go >/dev/null 2>&1 || { printf 'make: Go was not found in PATH: get it from https://go.dev/dl, or with your package manager (golang)\n' >&2; exit 1; }
