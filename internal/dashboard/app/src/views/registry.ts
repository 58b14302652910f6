// Every view: where it is, what it is called, and how it is loaded. The order is that of the menu.
import { type ComponentType, lazy } from 'react'
import { catalogue } from '../shared/language'
import type { Path } from './paths'

/** View is one way to look at the graph. Its folder holds all that is its own. */
interface View {
  component: ComponentType
}

const view = (load: () => Promise<{ default: ComponentType }>): View => ({ component: lazy(load) })

/** views by their path. Each is loaded when it is first shown. */
export const views: Record<Path, View> = {
  '/': view(() => import('./explorer/Explorer')),
  '/event': view(() => import('./event/EventView')),
}

/** viewNames are the views' names in the menu. */
export const viewNames = catalogue<Record<Path, string>>(
  { '/': 'Explorer', '/event': 'Events' },
  { zh: { '/': '图谱', '/event': '活动' }, ru: { '/': 'Обозреватель', '/event': 'Мероприятия' } },
)
