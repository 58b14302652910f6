package httpapi

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// subprotocol is what is spoken over WebSockets: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
const subprotocol = "graphql-transport-ws"

// The codes with which the protocol has sockets closed.
const (
	closedInvalid     websocket.StatusCode = 4400
	closedBeforeInit  websocket.StatusCode = 4401
	closedProtocol    websocket.StatusCode = 4406
	closedInitTimeout websocket.StatusCode = 4408
	closedDuplicate   websocket.StatusCode = 4409
	closedInitTwice   websocket.StatusCode = 4429
)

// longestReason is how many bytes the reason of a close may have.
const longestReason = 123

// wantsWebSocket tells whether a request asks to go on as a WebSocket. Other protocols that a client offers to go on with are none that it
// insists on (RFC 9110, section 7.8): the request is answered as if it had not offered them.
func wantsWebSocket(r *http.Request) bool {
	return r.Method == http.MethodGet && hasToken(r.Header["Connection"], "upgrade") && hasToken(r.Header["Upgrade"], "websocket")
}

// hasToken tells whether a list in headers has a token.
func hasToken(headers []string, token string) bool {
	return slices.ContainsFunc(headers, func(header string) bool {
		for element := range strings.SplitSeq(header, ",") {
			if strings.EqualFold(strings.TrimSpace(element), token) {
				return true
			}
		}
		return false
	})
}

// serveSocket answers subscriptions over a WebSocket until it is closed.
func (e *endpoint) serveSocket(w http.ResponseWriter, r *http.Request) {
	refused := ownPage(r)
	var release func()
	if refused == nil {
		release, refused = e.sockets.take(clientOf(r))
	}
	if refused != nil {
		noteOf(w, "", refused.errs)
		(&reply{media: mediaGraphQL, status: refused.status, errors: refused.errs}).write(w, r)
		return
	}
	defer release()
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{Subprotocols: []string{subprotocol}})
	if err != nil {
		return // it has said what is wrong with the handshake
	}
	if x, ok := w.(*exchange); ok {
		x.status = http.StatusSwitchingProtocols
	}
	conn.SetReadLimit(int64(e.limits.BodyBytes))
	ctx, end := streaming(r)
	ctx, _ = callOf(ctx, w, r)
	s := &socket{endpoint: e, conn: conn, ctx: ctx, headers: r.Header, client: clientOf(r), active: map[string]context.CancelFunc{}}
	s.serve()
	end()
	s.running.Wait()
	_ = conn.CloseNow() // it is closed already, unless the client is gone
}

// ownPage refuses a page of another site, which would read in the name of its reader. Programs tell no origin.
func ownPage(r *http.Request) *refusal {
	origin, err := url.Parse(r.Header.Get("Origin"))
	if err == nil && (origin.Host == "" || strings.EqualFold(origin.Host, r.Host)) {
		return nil
	}
	return refuse(http.StatusForbidden, CodeForbidden, "A page of %q cannot open a WebSocket here: only this service's own pages can, and programs.",
		r.Header.Get("Origin"))
}

// socket is a WebSocket with its subscriptions.
type socket struct {
	*endpoint
	conn    *websocket.Conn
	ctx     context.Context // ends when the client goes or the service stops
	headers http.Header
	client  string
	running sync.WaitGroup
	idle    *time.Timer // closes a socket that nothing is asked on

	mu        sync.Mutex
	active    map[string]context.CancelFunc // by the id that the client gave
	following int                           // subscriptions that have not ended yet, those that the client has completed too
}

// message is what is said over the socket, in both directions.
type message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// serve hears the client until the socket is closed.
func (s *socket) serve() {
	if s.conn.Subprotocol() == "" {
		s.close(closedProtocol, "Subprotocol not acceptable: expected "+subprotocol)
		return
	}
	defer context.AfterFunc(s.ctx, func() { s.close(websocket.StatusGoingAway, "the service stops") })()
	initialised := false
	late := time.AfterFunc(s.limits.SocketInit, func() { s.close(closedInitTimeout, "Connection initialisation timeout") })
	defer late.Stop()
	s.idle = time.AfterFunc(s.limits.SocketIdle, func() {
		s.close(websocket.StatusNormalClosure, "nothing was subscribed for "+s.limits.SocketIdle.String())
	})
	defer s.idle.Stop()
	s.running.Go(s.beat)
	for {
		kind, text, err := s.conn.Read(context.WithoutCancel(s.ctx)) // a context that ends would take the close away from the client
		if err != nil {
			return
		}
		var heard message
		if err := json.Unmarshal(text, &heard); err != nil || kind != websocket.MessageText {
			s.close(closedInvalid, "Invalid message: expected JSON like {\"type\": \"subscribe\", \"id\": \"…\", \"payload\": {\"query\": \"…\"}}")
			return
		}
		switch {
		case heard.Type == "connection_init" && initialised:
			s.close(closedInitTwice, "Too many initialisation requests")
		case heard.Type == "connection_init":
			initialised = late.Stop()
			_ = s.say(message{Type: "connection_ack"}) // if the client is gone the next read tells
		case heard.Type == "ping":
			_ = s.say(message{Type: "pong", Payload: heard.Payload})
		case heard.Type == "pong":
		case heard.Type == "subscribe" && !initialised:
			s.close(closedBeforeInit, "Unauthorized: connection_init must come first")
		case heard.Type == "subscribe":
			s.subscribe(heard)
		case heard.Type == "complete":
			s.cancel(heard.ID)
		default:
			s.close(closedInvalid, fmt.Sprintf("Invalid message: there is no type %q", heard.Type))
		}
	}
}

// close closes the socket, which ends all that runs for it. What is read of it afterwards is an error.
func (s *socket) close(code websocket.StatusCode, reason string) {
	if len(reason) > longestReason {
		cut := longestReason - len("…")
		for !utf8.RuneStart(reason[cut]) {
			cut--
		}
		reason = reason[:cut] + "…"
	}
	_ = s.conn.Close(code, reason) // fails if it is closed already
}

// say sends a message. A client that does not read it loses the socket.
func (s *socket) say(m message) error {
	var b bytes.Buffer
	encode(&b, m)
	ctx, cancel := context.WithTimeout(context.WithoutCancel(s.ctx), patience)
	defer cancel()
	return s.conn.Write(ctx, websocket.MessageText, b.Bytes())
}

// sayErrors ends a subscription with errors.
func (s *socket) sayErrors(id string, errs gqlerror.List) {
	var b bytes.Buffer
	encode(&b, errs)
	_ = s.say(message{Type: "error", ID: id, Payload: b.Bytes()}) // if the client is gone there is nobody to tell
}

// beat ends the socket of a client that is no longer there.
func (s *socket) beat() {
	tick := time.NewTicker(pulse)
	defer tick.Stop()
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-tick.C:
		}
		ctx, cancel := context.WithTimeout(s.ctx, pulse)
		err := s.conn.Ping(ctx)
		cancel()
		if err != nil {
			_ = s.conn.CloseNow() // it is closed already, or nobody is there
			return
		}
	}
}

// subscribe begins a subscription.
func (s *socket) subscribe(m message) {
	if m.ID == "" {
		s.close(closedInvalid, "Invalid message: a subscribe needs an id")
		return
	}
	s.mu.Lock()
	_, taken := s.active[m.ID]
	s.mu.Unlock()
	if taken {
		s.close(closedDuplicate, "Subscriber for "+m.ID+" already exists")
		return
	}
	var in request
	refused := in.decode(m.Payload)
	var op *opened
	var operation ast.Operation
	if refused == nil {
		op, operation, refused = s.open(&in, s.headers, transport{name: "WebSocket", streams: true})
	}
	var release func()
	if refused == nil {
		release, refused = s.take()
	}
	if refused != nil {
		s.metrics.answered(operation, false, refused.errs)
		s.sayErrors(m.ID, refused.errs)
		return
	}
	ctx, end := context.WithCancel(s.ctx)
	s.mu.Lock()
	s.active[m.ID] = end
	s.mu.Unlock()
	s.running.Go(func() {
		defer release()
		defer end()
		s.run(ctx, m.ID, op)
	})
}

// take takes a place for one more subscription.
func (s *socket) take() (release func(), refused *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.following >= s.limits.SocketStreams {
		return nil, &refusal{0, gqlerror.List{tooManyOpen(bound{settingSocketStreams, s.limits.SocketStreams}, "subscriptions on this WebSocket")}}
	}
	leave, refused := s.streams.take(s.client)
	if refused != nil {
		return nil, refused
	}
	s.following++
	s.idle.Stop()
	return func() {
		leave()
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.following--; s.following == 0 {
			s.idle.Reset(s.limits.SocketIdle)
		}
	}, nil
}

// run answers a subscription until it ends.
func (s *socket) run(ctx context.Context, id string, op *opened) {
	failed := s.follow(ctx, op, func(response *graphql.Response) error {
		var b bytes.Buffer
		encode(&b, response)
		return s.say(message{Type: "next", ID: id, Payload: b.Bytes()})
	})
	switch {
	case !s.free(ctx, id): // a socket that ends says nothing more: a complete would mean that all was told
	case failed != nil:
		s.sayErrors(id, failed)
	default:
		_ = s.say(message{Type: "complete", ID: id}) // if the client is gone there is nobody to tell
	}
}

// free frees the id of a subscription that has ended by itself. If it was ended, the id may be another one's by now.
func (s *socket) free(ctx context.Context, id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if ctx.Err() != nil {
		return false
	}
	delete(s.active, id)
	return true
}

// cancel ends a subscription, whose id is then free.
func (s *socket) cancel(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if end, ok := s.active[id]; ok {
		end()
		delete(s.active, id)
	}
}
