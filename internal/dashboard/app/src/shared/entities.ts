// The kinds of things in the graph: how they are coloured, and which view shows one.
import { catalogue } from './language'
import { hrefOf } from './url'

/** EntityType is the __typename of a node. */
export type EntityType =
  | 'Organization' | 'Person' | 'Position' | 'Country' | 'Place' | 'Event' | 'EventSeries' | 'Group' | 'Agreement' | 'Commitment' | 'Topic' | 'Document'

/** colours are told from both backgrounds (3:1 and more). Colour is never the only sign: names of types stand beside it. */
export const colours: Record<EntityType, string> = {
  Organization: '#2f7fd6',
  Person: '#d9630f',
  Position: '#7a8490',
  Country: '#a651c4',
  Place: '#6d8f14',
  Event: '#2b9a4b',
  EventSeries: '#0d9180',
  Group: '#b5703c',
  Agreement: '#d6457c',
  Commitment: '#b08408',
  Topic: '#1391ab',
  Document: '#8577d6',
}

/** entityTypes in the order of legends. */
export const entityTypes = Object.keys(colours) as EntityType[]

/** isEntityType tells whether a text names a type. */
export const isEntityType = (text: string): text is EntityType => text in colours

/** typeOf is the type that an id belongs to: ids begin with it. */
export function typeOf(id: string): EntityType | undefined {
  const [head = ''] = id.split(':', 1)
  const name = head.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
  return isEntityType(name) ? name : undefined
}

/** pages are the views that show one entity of a type, by `id`. Everything else is shown in the explorer. */
export const pages: Partial<Record<EntityType, string>> = {
  Person: '/official',
  Organization: '/organization',
  Event: '/event',
  Agreement: '/agreements',
}

/** hrefOfEntity leads to the view of an entity. */
export function hrefOfEntity(id: string): string {
  const type = typeOf(id)
  const page = type && pages[type]
  return page ? hrefOf(page, { id }) : hrefOf('/', { show: id, at: id })
}

/** typeWords name the types, one of a kind and many. */
export const typeWords = catalogue(
  {
    Organization: 'Organization', Person: 'Person', Position: 'Post', Country: 'Country', Place: 'Place', Event: 'Event', EventSeries: 'Series of events',
    Group: 'Group', Agreement: 'Agreement', Commitment: 'Commitment', Topic: 'Topic', Document: 'Document',
  },
  {
    zh: {
      Organization: '机构', Person: '人物', Position: '职务', Country: '国家', Place: '地点', Event: '活动', EventSeries: '系列活动',
      Group: '群体', Agreement: '协议', Commitment: '承诺', Topic: '主题', Document: '文献',
    },
    ru: {
      Organization: 'Организация', Person: 'Лицо', Position: 'Должность', Country: 'Страна', Place: 'Место', Event: 'Мероприятие', EventSeries: 'Серия мероприятий',
      Group: 'Группа', Agreement: 'Соглашение', Commitment: 'Обязательство', Topic: 'Тема', Document: 'Документ',
    },
  },
)
