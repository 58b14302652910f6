package httpapi

import (
	"net"
	"net/http"
	"net/netip"
	"sync"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The settings of streams, as their errors name them.
const (
	settingStreams       = "--max-streams"
	settingClientStreams = "--max-client-streams"
	settingSocketStreams = "--max-socket-streams"
	settingSockets       = "--max-sockets"
	settingClientSockets = "--max-client-sockets"
)

// places bound what is open at once, altogether and for each client.
type places struct {
	noun          string
	all, byClient bound

	mu      sync.Mutex
	taken   int
	clients map[string]int
}

type bound struct {
	setting string
	most    int
}

func newPlaces(noun, setting string, most int, clientSetting string, clientMost int) *places {
	return &places{noun: noun, all: bound{setting, most}, byClient: bound{clientSetting, clientMost}, clients: map[string]int{}}
}

// take takes a place for a client until release is called, or says which limit does not let it.
func (p *places) take(client string) (release func(), refused *refusal) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.clients[client] >= p.byClient.most:
		return nil, &refusal{http.StatusTooManyRequests, gqlerror.List{tooManyOpen(p.byClient, p.noun+" of one client at once")}}
	case p.taken >= p.all.most:
		return nil, &refusal{http.StatusServiceUnavailable, gqlerror.List{tooManyOpen(p.all, p.noun+" at once")}}
	}
	p.taken++
	p.clients[client]++
	return sync.OnceFunc(func() { p.leave(client) }), nil
}

func (p *places) leave(client string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.taken--
	if p.clients[client]--; p.clients[client] == 0 {
		delete(p.clients, client)
	}
}

// open is how many places are taken.
func (p *places) open() float64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return float64(p.taken)
}

// tooManyOpen says that one more cannot be opened.
func tooManyOpen(b bound, noun string) *gqlerror.Error {
	err := fail(CodeLimitExceeded, "There are %d %s, and the limit is %d (%s): end one of them, or raise the limit where the service is started.",
		b.most, noun, b.most, b.setting)
	err.Extensions["limit"], err.Extensions["allowed"] = b.setting[len("--"):], b.most
	return err
}

// clientOf names whom a request comes from: its address, or the network of 64 bits that an IPv6 address is in, since one machine has all of that.
func clientOf(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	address, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	address = address.Unmap().WithZone("")
	if network, err := address.Prefix(64); err == nil && address.Is6() {
		return network.String()
	}
	return address.String()
}
