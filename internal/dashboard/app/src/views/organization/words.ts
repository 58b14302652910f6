import { catalogue } from '../../shared/language'

export const organizationWords = catalogue(
  {
    title: 'Organizations', about: 'Ministries, departments and other bodies; those that put on most events first.', find: 'Find an organization', list: 'Organizations', kind: 'Kind', country: 'Country', any: 'Any kind',
    hosted: 'Events hosted', attended: 'Events attended', agreements: 'Agreements', level: 'Level', inception: 'Founded', dissolution: 'Ceased', otherNames: 'Also called',
    heads: 'Heads', headsOver: 'Heads over time', officials: 'Officials', headsAbout: 'Posts of the rank of head or minister. A source that names a post proves it for that day alone: a diamond, never a bar.', noHeads: 'No source here names a head of this body; officials whom sources do name stand below.',
    noHeadDates: 'No date is known of any of its heads; the table has them.', person: 'Official', post: 'Post', from: 'From', to: 'To', asOf: 'Shown on', acting: 'acting',
    tree: 'What it is part of, and its parts', body: 'Body', relation: 'Relation', part: 'part', above: 'part of', self: 'this one', depth: 'Steps', noTree: 'No source tells of a body above it or of parts.',
    partners: 'Partners', partnersAbout: 'Those that it did something with, the strongest ties first.', topics: 'Topics', noTopics: 'Nothing that it did is known to be about a topic.', count: 'Times', activity: 'Activity',
    hostedYears: 'events hosted', attendedYears: 'events attended', agreementYears: 'agreements signed', lineage: 'Predecessors and successors', before: 'predecessor', after: 'successor', what: 'What happened',
    noLineage: 'No source tells of a body whose place it took, or that took its place.', topicEvents: 'Events', topicAgreements: 'Agreements', year: 'Year', activityTable: 'Activity by year', noActivity: 'Nothing dated is known of it.', unknown: 'There is no organization with this id', more: (n: number) => `${n} more are only in the explorer.`,
  },
  {
    zh: {
      title: '机构', about: '部委、司局及其他机构；主办活动最多者在前。', find: '查找机构', list: '机构', kind: '类型', country: '国家', any: '任何类型', hosted: '主办活动', attended: '出席活动', agreements: '协议', level: '级别', inception: '成立', dissolution: '撤销', otherNames: '又称',
      heads: '负责人', headsOver: '历任负责人', officials: '官员', headsAbout: '级别为负责人或部长的职务。来源提到的职务只证明当日：用菱形表示。', noHeads: '没有来源提到其负责人；来源提到的官员见下。', noHeadDates: '负责人均无日期，见表格。', person: '官员', post: '职务', from: '从', to: '到',
      asOf: '见于', acting: '代理', tree: '上级与下属', body: '机构', relation: '关系', part: '下属', above: '上级', self: '本机构', depth: '层级', noTree: '没有来源提到其上级或下属。', partners: '伙伴', partnersAbout: '与其共同行动者，联系最强者在前。', topics: '主题', noTopics: '没有已知主题。', count: '次数',
      activity: '活动量', hostedYears: '主办活动', attendedYears: '出席活动', agreementYears: '签署协议', lineage: '前身与后继', before: '前身', after: '后继', what: '变动', noLineage: '没有来源提到其前身或后继。', topicEvents: '活动', topicAgreements: '协议', year: '年', activityTable: '逐年活动', noActivity: '没有已知日期的内容。', unknown: '没有此编号的机构', more: (n: number) => `另有 ${n} 项仅见于图谱。`,
    },
    ru: {
      title: 'Организации', about: 'Министерства, департаменты и другие органы; сначала те, кто провёл больше мероприятий.', find: 'Найти организацию', list: 'Организации', kind: 'Вид', country: 'Страна', any: 'Любой вид', hosted: 'Провела мероприятий', attended: 'Участвовала', agreements: 'Соглашений',
      level: 'Уровень', inception: 'Основана', dissolution: 'Упразднена', otherNames: 'Другие названия', heads: 'Руководители', headsOver: 'Руководители по времени', officials: 'Должностные лица',
      headsAbout: 'Должности ранга руководителя или министра. Источник доказывает должность лишь на свой день: ромб, а не полоса.', noHeads: 'Ни один источник не называет руководителя; названные лица — ниже.', noHeadDates: 'Даты руководителей неизвестны; они в таблице.', person: 'Лицо', post: 'Должность', from: 'С', to: 'По', asOf: 'Показано на', acting: 'и. о.',
      tree: 'Во что входит и что в неё входит', body: 'Орган', relation: 'Связь', part: 'часть', above: 'входит в', self: 'она сама', depth: 'Шагов', noTree: 'Ни один источник не называет вышестоящих органов или частей.', partners: 'Партнёры', partnersAbout: 'Те, с кем она действовала вместе; сначала самые сильные связи.', topics: 'Темы', noTopics: 'Темы неизвестны.', count: 'Раз',
      activity: 'Деятельность', hostedYears: 'проведено мероприятий', attendedYears: 'участие в мероприятиях', agreementYears: 'подписано соглашений', lineage: 'Предшественники и преемники', before: 'предшественник', after: 'преемник', what: 'Что произошло', noLineage: 'Источники не называют предшественников и преемников.', topicEvents: 'Мероприятий', topicAgreements: 'Соглашений', year: 'Год', activityTable: 'Деятельность по годам', noActivity: 'Датированного не известно.',
      unknown: 'Организации с таким идентификатором нет', more: (n: number) => `Ещё ${n} — только в обозревателе.`,
    },
  },
)
