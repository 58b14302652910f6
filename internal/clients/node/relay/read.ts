// Reads the hosts of an event through Relay's store, by the fragment of docs/clients.md.
import * as relay from 'relay-runtime'
import request from './src/__generated__/HostListQuery.graphql'
import type { HostListQuery } from './src/__generated__/HostListQuery.graphql'
import fragment from './src/__generated__/HostList_event.graphql'
import type { HostList_event$data, HostList_event$key } from './src/__generated__/HostList_event.graphql'

const environment = new relay.Environment({
  network: relay.Network.create(async ({ text }, variables) => {
    const response = await fetch('http://127.0.0.1:8080/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    })
    return response.json() as Promise<relay.GraphQLResponse>
  }),
  store: new relay.Store(new relay.RecordSource()),
})
async function read() {
  const variables: HostListQuery['variables'] = { id: 'event:2017-06-15-innovation-roundtable' }
  const answer = await relay.fetchQuery<HostListQuery>(environment, request, variables).toPromise()
  const event: (HostList_event$key & { readonly name: string }) | null | undefined = answer?.event
  if (!event) throw new Error('there is no event')
  const selector = relay.getSingularSelector(fragment, event)
  if (!selector) throw new Error('the store has no fragment')
  const data = environment.lookup(selector).data as unknown as HostList_event$data
  console.log(`${event.name}: ${data.hosts.edges.map(({ node }) => node.name).join(', ')}`)
}

void read()
