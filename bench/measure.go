package main

import (
	"cmp"
	"context"
	"fmt"
	"net"
	"os"
	"reflect"
	"runtime"
	"slices"
	"time"

	"github.com/entente-graph/entente/bench/load"
	"github.com/entente-graph/entente/bench/process"
)

// bench is one run.
type bench struct {
	settings
	database   *database
	contenders []contender
	running    map[*server]*running
	figures    map[question]map[string]*figures
	starts     map[*server]*startFigures
}

// running is a server that has been started.
type running struct {
	process *process.Process
	client  *load.Client
}

// figures are what a contender showed on one question, over all rounds.
type figures struct {
	load                   load.Result
	serverCPU, databaseCPU time.Duration
	clientCPU              time.Duration
	throughputs            []float64 // of the rounds, in answers a second
	serverRSS, databaseRSS int64     // the most that was seen
}

// startFigures are what a fresh start showed: the medians.
type startFigures struct {
	firstAnswer time.Duration
	restRSS     int64
}

// start starts a server on a free port of the loopback interface and waits for its first right answer.
func (b *bench) start(ctx context.Context, c contender) (*running, time.Duration, error) {
	address, err := freeAddress()
	if err != nil {
		return nil, 0, err
	}
	command := c.server.command(address)
	command.Env = append(command.Env, b.database.env()...)
	p, err := process.Start(ctx, command)
	if err != nil {
		return nil, 0, err
	}
	r := &running{process: p, client: load.NewClient("http://"+address, b.connections)}
	q := b.questionsOf(c)[0]
	first, err := p.AwaitFirst(ctx, time.Minute, func(ctx context.Context) error {
		_, err := r.client.Ask(ctx, c.ask[q](q.ids(b.graph)[0]))
		return err
	})
	if err != nil {
		p.Stop()
		return nil, 0, fmt.Errorf("start %s: %w", c.name, err)
	}
	return r, first, nil
}

func freeAddress() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	return listener.Addr().String(), nil
}

// servers returns every server once, with the first contender that uses it.
func (b *bench) servers() []contender {
	var list []contender
	for _, c := range b.contenders {
		if !slices.ContainsFunc(list, func(other contender) bool { return other.server == c.server }) {
			list = append(list, c)
		}
	}
	return list
}

func (b *bench) startServers(ctx context.Context) error {
	b.running = map[*server]*running{}
	for _, c := range b.servers() {
		r, _, err := b.start(ctx, c)
		if err != nil {
			b.stopServers()
			return err
		}
		b.running[c.server] = r
	}
	return nil
}

func (b *bench) stopServers() {
	for s, r := range b.running {
		r.client.Close()
		r.process.Stop()
		delete(b.running, s)
	}
}

// questionsOf returns the questions that a contender has, in the order of the report.
func (b *bench) questionsOf(c contender) []question {
	return slices.DeleteFunc(slices.Clone(questions), func(q question) bool { return c.ask[q] == nil })
}

// agree asks everybody the same and refuses to measure answers that differ.
func (b *bench) agree(ctx context.Context) error {
	for _, q := range questions {
		nonEmpty := 0
		for _, id := range q.ids(b.graph)[:b.checkedIDs] {
			want, err := b.answer(ctx, b.contenders[0], q, id)
			if err != nil {
				return err
			}
			if len(want.Events)+len(want.Ties) > 0 {
				nonEmpty++
			}
			for _, c := range b.contenders[1:] {
				if c.ask[q] == nil {
					continue
				}
				got, err := b.answer(ctx, c, q, id)
				if err != nil {
					return err
				}
				if !reflect.DeepEqual(got, want) {
					return fmt.Errorf("%s about %s: %s answers\n  %+v\nbut %s answers\n  %+v",
						q, id, c.name, got, b.contenders[0].name, want)
				}
			}
		}
		if nonEmpty == 0 {
			return fmt.Errorf("%s: all of the %d answers are empty, so that they prove nothing", q, b.checkedIDs)
		}
	}
	fmt.Fprintf(os.Stderr, "all agree on %d ids of each question\n", b.checkedIDs)
	return nil
}

func (b *bench) answer(ctx context.Context, c contender, q question, id string) (answer, error) {
	body, err := b.running[c.server].client.Ask(ctx, c.ask[q](id))
	if err != nil {
		return answer{}, fmt.Errorf("%s: %w", c.name, err)
	}
	a, err := read(body)
	if err != nil {
		return answer{}, fmt.Errorf("%s about %s: %w", q, id, err)
	}
	return a, nil
}

// measure takes the contenders in turn, round by round, so that what else the machine does falls on all of them alike.
func (b *bench) measure(ctx context.Context) error {
	b.figures = map[question]map[string]*figures{}
	for _, q := range questions {
		b.figures[q] = map[string]*figures{}
		for round := range b.rounds + 1 {
			turn := slices.Clone(b.contenders)
			if round%2 == 1 {
				slices.Reverse(turn) // so that nobody comes after the same one always
			}
			for _, c := range turn {
				if c.ask[q] == nil {
					continue
				}
				duration := b.seconds
				if round == 0 {
					duration = b.warmUp
				}
				f, err := b.round(ctx, c, q, duration)
				if err != nil {
					return fmt.Errorf("%s on %s: %w", c.name, q, err)
				}
				if round == 0 {
					continue
				}
				fmt.Fprintf(os.Stderr, "%-13s round %d  %-14s %8.1f/s\n", q, round, c.name, f.throughputs[0])
				b.figures[q][c.name] = f.merge(b.figures[q][c.name])
			}
		}
	}
	return nil
}

// round is one contender's turn.
func (b *bench) round(ctx context.Context, c contender, q question, duration time.Duration) (*figures, error) {
	r := b.running[c.server]
	var requests []load.Request
	for _, id := range q.ids(b.graph) {
		requests = append(requests, c.ask[q](id))
	}
	runtime.GC() // so that no round pays for another's rubbish
	before, err := b.spent(r)
	if err != nil {
		return nil, err
	}
	result, err := r.client.Run(ctx, requests, duration)
	if err != nil {
		return nil, err
	}
	after, err := b.spent(r)
	if err != nil {
		return nil, err
	}
	return &figures{
		load:        result,
		serverCPU:   after.server.CPU - before.server.CPU,
		databaseCPU: after.database.CPU - before.database.CPU,
		clientCPU:   after.client - before.client,
		throughputs: []float64{float64(len(result.Latencies)) / result.Elapsed.Seconds()},
		serverRSS:   after.server.RSS, databaseRSS: after.database.RSS,
	}, nil
}

// spent is what the three programs that share the machine have cost so far.
type spent struct {
	server, database process.Usage
	client           time.Duration
}

func (b *bench) spent(r *running) (s spent, err error) {
	if s.server, err = process.UsageOf(r.process.PID()); err != nil {
		return s, err
	}
	if b.database.pid != 0 {
		if s.database, err = process.UsageOf(b.database.pid); err != nil {
			return s, err
		}
	}
	s.client, err = process.Self()
	return s, err
}

// merge adds a former round's figures; there may be none.
func (f *figures) merge(former *figures) *figures {
	if former == nil {
		return f
	}
	return &figures{
		load:        former.load.Merge(f.load),
		serverCPU:   former.serverCPU + f.serverCPU,
		databaseCPU: former.databaseCPU + f.databaseCPU,
		clientCPU:   former.clientCPU + f.clientCPU,
		throughputs: append(former.throughputs, f.throughputs...),
		serverRSS:   max(former.serverRSS, f.serverRSS), databaseRSS: max(former.databaseRSS, f.databaseRSS),
	}
}

// measureStarts starts every server afresh some times, now that the database is warm.
func (b *bench) measureStarts(ctx context.Context) error {
	b.stopServers()
	b.starts = map[*server]*startFigures{}
	for _, c := range b.servers() {
		var firsts []time.Duration
		var rests []int64
		for range b.firstAnswerRounds {
			r, first, err := b.start(ctx, c)
			if err != nil {
				return err
			}
			select {
			case <-time.After(2 * time.Second): // until it has come to rest
			case <-ctx.Done():
			}
			usage, err := process.UsageOf(r.process.PID())
			r.client.Close()
			r.process.Stop()
			if err := cmp.Or(err, ctx.Err()); err != nil {
				return err
			}
			firsts, rests = append(firsts, first), append(rests, usage.RSS)
		}
		b.starts[c.server] = &startFigures{firstAnswer: median(firsts), restRSS: median(rests)}
	}
	return nil
}

func median[T cmp.Ordered](list []T) T {
	slices.Sort(list)
	return list[len(list)/2]
}
