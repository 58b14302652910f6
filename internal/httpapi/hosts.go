package httpapi

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// hosts are the names under which the service may be addressed.
type hosts map[string]bool

func newHosts(names []string) hosts {
	h := hosts{}
	for _, name := range names {
		h[strings.ToLower(strings.Trim(name, "[]"))] = true
	}
	return h
}

// allow tells whether a request addresses this service. A page that makes its own name resolve to 127.0.0.1 can have a
// browser send requests to a local service, but not under one of the service's own names.
func (h hosts) allow(r *http.Request) bool {
	if len(h) == 0 && !overLoopback(r) {
		return true
	}
	name := r.Host
	if host, _, err := net.SplitHostPort(name); err == nil {
		name = host
	}
	name = strings.TrimSuffix(strings.Trim(name, "[]"), ".")
	if strings.EqualFold(name, "localhost") || h[strings.ToLower(name)] {
		return true
	}
	ip, err := netip.ParseAddr(name)
	return err == nil && ip.Unmap().IsLoopback()
}

// overLoopback tells whether a request came over the machine's own network.
func overLoopback(r *http.Request) bool {
	local, _ := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	return local != nil && local.IP.IsLoopback()
}

func isIP(text string) bool {
	_, err := netip.ParseAddr(strings.Trim(text, "[]"))
	return err == nil
}
