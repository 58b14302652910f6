import { catalogue } from '../../shared/language'

export const eventWords = catalogue(
  {
    title: 'Events',
    about: 'Roundtables, sessions, visits and other happenings, the latest first.',
    find: 'Find an event',
    kind: 'Kind', from: 'From', to: 'To', any: 'Any kind',
    facts: 'What is known of it',
    tree: 'What it belongs to',
    treeAbout: 'Series and larger events stand to the left, its parts and what was held beside it to the right.',
    relation: 'Relation', who: 'Who or what', details: 'Details', quote: 'Words of the source', link: 'Address of the source', claims: 'Sources',
    host: 'Host', participant: 'Participant', topic: 'Topic', agreement: 'Agreement', commitment: 'Commitment', place: 'Place', series: 'Series',
    when: 'When', where: 'Where', status: 'Status', edition: (n: number) => `edition ${n}`, onBehalfOf: (name: string) => `for ${name}`,
    part: 'part of', beside: 'held beside', inSeries: 'edition of',
    unknown: 'There is no event with this id', unknownWhy: 'It may have been merged with another, or the link is misspelt.',
    hosts: 'Hosts', topics: 'Topics', list: 'Events', noTree: 'No source names a series, a larger event or parts of it.',
    otherNames: 'Also called', cutTree: (n: number) => `${n} more are not drawn.`,
  },
  {
    zh: {
      title: '活动', about: '圆桌会议、会议、访问等，最近的在前。', find: '查找活动', kind: '类型', from: '从', to: '到', any: '任何类型', facts: '已知事实', tree: '所属关系',
      treeAbout: '左侧是系列与上级活动，右侧是其组成部分与场边活动。', relation: '关系', who: '对象', details: '详情', quote: '来源原文', link: '来源地址', claims: '来源',
      host: '主办方', participant: '参加者', topic: '主题', agreement: '协议', commitment: '承诺', place: '地点', series: '系列', when: '时间', where: '地点', status: '状态',
      edition: (n: number) => `第 ${n} 届`, onBehalfOf: (name: string) => `代表 ${name}`, part: '组成部分', beside: '场边活动', inSeries: '系列中的一届',
      unknown: '没有此编号的活动', unknownWhy: '可能已与其他活动合并，或链接有误。', hosts: '主办方', topics: '主题', list: '活动', noTree: '没有来源提到系列、上级活动或组成部分。',
      otherNames: '又称', cutTree: (n: number) => `另有 ${n} 项未画出。`,
    },
    ru: {
      title: 'Мероприятия', about: 'Круглые столы, заседания, визиты и прочее, сначала последние.', find: 'Найти мероприятие', kind: 'Вид', from: 'С', to: 'По', any: 'Любой вид',
      facts: 'Что известно', tree: 'К чему относится', treeAbout: 'Слева — серии и более крупные мероприятия, справа — части и то, что прошло рядом.', relation: 'Связь', who: 'Кто или что',
      details: 'Подробности', quote: 'Слова источника', link: 'Адрес источника', claims: 'Источники', host: 'Организатор', participant: 'Участник', topic: 'Тема', agreement: 'Соглашение',
      commitment: 'Обязательство', place: 'Место', series: 'Серия', when: 'Когда', where: 'Где', status: 'Состояние', edition: (n: number) => `№ ${n} в серии`,
      onBehalfOf: (name: string) => `от ${name}`, part: 'часть', beside: 'на полях', inSeries: 'в серии', unknown: 'Мероприятия с таким идентификатором нет',
      unknownWhy: 'Возможно, его объединили с другим, или ссылка написана с ошибкой.', hosts: 'Организаторы', topics: 'Темы', list: 'Мероприятия',
      noTree: 'Ни один источник не называет серии, более крупного мероприятия или частей.', otherNames: 'Другие названия', cutTree: (n: number) => `Ещё ${n} не показано.`,
    },
  },
)
