// Every view: where it is, what it is called, and how it is loaded. The order is that of the menu.
import { type ComponentType, lazy } from 'react'
import { catalogue } from '../shared/language'
import type { Path } from './paths'

/** View is one way to look at the graph. Its folder holds all that is its own. */
interface View {
  component: ComponentType
  load: () => Promise<{ default: ComponentType }>
}

const view = (load: View['load']): View => ({ component: lazy(load), load })

/** views by their path. Each is loaded when it is first shown. */
export const views: Record<Path, View> = {
  '/': view(() => import('./explorer/Explorer')),
  '/ties': view(() => import('./ties/TiesView')),
  '/network': view(() => import('./network/NetworkView')),
  '/official': view(() => import('./official/OfficialView')),
  '/organization': view(() => import('./organization/OrganizationView')),
  '/event': view(() => import('./event/EventView')),
  '/agreements': view(() => import('./agreements/AgreementsView')),
  '/topics': view(() => import('./topics/TopicsView')),
  '/map': view(() => import('./map/MapView')),
  '/changes': view(() => import('./changes/ChangesView')),
  '/coverage': view(() => import('./coverage/CoverageView')),
  '/curation': view(() => import('./curation/CurationView')),
}

/** preload loads the view at a path before it is shown. That it cannot be loaded is told when it is. */
export function preload(path: string) {
  views[path as Path]?.load().catch(() => undefined)
}

/** viewNames are the views' names in the menu. */
export const viewNames = catalogue<Record<Path, string>>(
  {
    '/': 'Explorer', '/ties': 'Who with whom', '/network': 'Network', '/official': 'Officials', '/organization': 'Organizations', '/event': 'Events',
    '/agreements': 'Agreements', '/topics': 'Topics', '/map': 'Map', '/changes': 'Changes', '/coverage': 'Coverage', '/curation': 'Curation',
  },
  {
    zh: {
      '/': '图谱', '/ties': '谁与谁', '/network': '网络', '/official': '官员', '/organization': '机构', '/event': '活动', '/agreements': '协议', '/topics': '主题', '/map': '地图',
      '/changes': '变化', '/coverage': '覆盖', '/curation': '编审',
    },
    ru: {
      '/': 'Обозреватель', '/ties': 'Кто с кем', '/network': 'Сеть', '/official': 'Лица', '/organization': 'Организации', '/event': 'Мероприятия', '/agreements': 'Соглашения',
      '/topics': 'Темы', '/map': 'Карта', '/changes': 'Перемены', '/coverage': 'Охват', '/curation': 'Правка',
    },
  },
)
