// Every view: where it is, what it is called, and how it is loaded. The order is that of the menu.
import { queryOptions } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { catalogue } from '../shared/language'
import type { Path } from './paths'

/** views by their path. Each is loaded when it is first shown, and its folder holds all that is its own. */
const views: Record<Path, () => Promise<{ default: ComponentType }>> = {
  '/': () => import('./explorer/Explorer'),
  '/ties': () => import('./ties/TiesView'),
  '/network': () => import('./network/NetworkView'),
  '/official': () => import('./official/OfficialView'),
  '/organization': () => import('./organization/OrganizationView'),
  '/event': () => import('./event/EventView'),
  '/agreements': () => import('./agreements/AgreementsView'),
  '/topics': () => import('./topics/TopicsView'),
  '/map': () => import('./map/MapView'),
  '/changes': () => import('./changes/ChangesView'),
  '/coverage': () => import('./coverage/CoverageView'),
  '/curation': () => import('./curation/CurationView'),
}

/**
 * viewAt loads the view at a path, once. It is not React's lazy, which shows what it waited for 300 ms late, even if it was there.
 */
export const viewAt = (path: Path) =>
  queryOptions({ queryKey: ['view', path], queryFn: views[path], staleTime: Infinity, gcTime: Infinity, structuralSharing: false })

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
