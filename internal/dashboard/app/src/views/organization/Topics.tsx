import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { useWords } from '../../shared/language'
import { QueryBehind } from '../../shared/Query'
import { Answer, Nothing } from '../../shared/states'
import { words } from '../../shared/words'
import { OrganizationTopicsDocument, type OrganizationTopicsQuery } from './gql/graphql'
import type { Organization } from './OrganizationPage'
import { organizationWords } from './words'

interface Row {
  node: { __typename?: string; id: string; name: string }
  events: number
  agreements: number
}

type Group = OrganizationTopicsQuery['events']['aggregate']['nodes'][number] | OrganizationTopicsQuery['agreements']['aggregate']['nodes'][number]

/** Topics are what a body's events and agreements are about. */
export function Topics({ of }: { of: Organization }) {
  const w = useWords(organizationWords)
  const c = useWords(words)
  const answer = useAnswer(OrganizationTopicsDocument, { id: of.id })
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'name', header: c.name, value: (r) => r.node.name, show: (r) => <EntityLink of={r.node} /> },
      { key: 'events', header: w.topicEvents, numeric: true, value: (r) => r.events },
      { key: 'agreements', header: w.topicAgreements, numeric: true, value: (r) => r.agreements },
    ],
    [w, c],
  )
  return (
    <Answer of={answer} lines={3}>
      {(data) => {
        const rows = rowsOf(data)
        // What was left out of either may be in the other: so many at the most.
        const left = [data.events, data.agreements].reduce((sum, { aggregate }) => sum + aggregate.totalCount - aggregate.nodes.length, 0)
        if (rows.length === 0) return <Nothing title={w.topics} why={w.noTopics} />
        return (
          <DataTable
            name={w.topics}
            rows={rows}
            columns={columns}
            idOf={(r) => r.node.id}
            all={rows.length + left}
            param="topics"
            actions={<QueryBehind document={OrganizationTopicsDocument} variables={{ id: of.id }} />}
          />
        )
      }}
    </Answer>
  )
}

function rowsOf({ events, agreements }: OrganizationTopicsQuery): Row[] {
  const rows = new Map<string, Row>()
  const add = (groups: readonly Group[], which: 'events' | 'agreements') => {
    for (const { keys, count } of groups) {
      const node = keys[0]?.node
      if (!node) continue
      const row = rows.get(node.id) ?? { node, events: 0, agreements: 0 }
      rows.set(node.id, { ...row, [which]: row[which] + count })
    }
  }
  add(events.aggregate.nodes, 'events')
  add(agreements.aggregate.nodes, 'agreements')
  return [...rows.values()].sort((a, b) => b.events + b.agreements - a.events - a.agreements || a.node.name.localeCompare(b.node.name))
}
