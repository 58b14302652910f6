import { catalogue } from '../../shared/language'

export const agreementWords = catalogue(
  {
    title: 'Agreements', about: 'From joint statements over memoranda to treaties: how many there are of each kind, who is party, and whether they are in force.',
    ladder: 'From statement to treaty', ladderAbout: 'The higher a rung, the more firmly such a text binds as a rule. A rung opens its agreements.', list: 'Agreements', find: 'Find an agreement', party: 'Add a party', parties: 'Parties',
    kind: 'Kind', anyKind: 'Any kind', status: 'Status', anyStatus: 'Any status', signed: 'Signed', inForce: 'In force', terminated: 'Ended', ratified: 'Ratified', withdrawn: 'Withdrew', from: 'Signed from', to: 'Signed to',
    IN_FORCE: 'in force', ENDED: 'ended', SIGNED: 'signed; no source says that it came into force', UNKNOWN: 'no source says', years: 'Agreements by the year of signing', of: (n: number, all: number) => `${n} and ${all - n} more`,
    none: 'No agreement fits', noneWhy: 'No source tells of agreements like these; other filters may find some.', removeParty: (name: string) => `Without ${name}`,
    scope: 'Scope', domain: 'Field', otherNames: 'Also called', unknown: 'There is no agreement with this id', noKind: 'no kind given', relation: 'Relation', what: 'Who or what', signatory: 'signed for it', event: 'came out of', topic: 'is about',
    amends: 'amends', amendment: 'amended by', supersedes: 'takes the place of', supersededBy: 'replaced by', annexTo: 'annex to', annex: 'has the annex', implements: 'implements', implementedBy: 'implemented by', depositary: 'kept by', signedAt: 'signed at', accession: 'Acceded', reservation: 'Reservation',
    related: 'What belongs to it', onBehalfOf: (name: string) => `for ${name}`, rungs: 'The rungs',
  },
  {
    zh: {
      title: '协议', about: '从联合声明、谅解备忘录到条约：各类数量、缔约方与效力状态。', ladder: '从声明到条约', ladderAbout: '越高的一级通常约束力越强；点击可查看。', list: '协议', find: '查找协议', party: '添加缔约方', parties: '缔约方', kind: '类型', anyKind: '任何类型', status: '状态', anyStatus: '任何状态',
      signed: '签署', inForce: '生效', terminated: '终止', ratified: '批准', withdrawn: '退出', from: '签署自', to: '签署至', IN_FORCE: '有效', ENDED: '已终止', SIGNED: '已签署；没有来源提到生效', UNKNOWN: '没有来源说明', years: '按签署年份', of: (n: number, all: number) => `${n} 方及另外 ${all - n} 方`,
      none: '没有符合的协议', noneWhy: '没有来源提到此类协议。', removeParty: (name: string) => `去掉 ${name}`, scope: '范围', domain: '领域', otherNames: '又称', unknown: '没有此编号的协议', noKind: '未注明类型', relation: '关系', what: '对象', signatory: '签署人', event: '产生于',
      topic: '主题', amends: '修订', amendment: '被修订于', supersedes: '取代', supersededBy: '被取代于', annexTo: '附属于', annex: '附件', implements: '实施', implementedBy: '由其实施', depositary: '保存方', signedAt: '签署地', accession: '加入', reservation: '保留',
      related: '相关内容', onBehalfOf: (name: string) => `代表 ${name}`, rungs: '各级',
    },
    ru: {
      title: 'Соглашения', about: 'От совместных заявлений через меморандумы к договорам: сколько каких, кто сторона и действуют ли они.', ladder: 'От заявления до договора', ladderAbout: 'Чем выше ступень, тем твёрже такой текст обычно обязывает. Ступень открывает свои соглашения.', list: 'Соглашения', find: 'Найти соглашение',
      party: 'Добавить сторону', parties: 'Стороны', kind: 'Вид', anyKind: 'Любой вид', status: 'Состояние', anyStatus: 'Любое состояние', signed: 'Подписано', inForce: 'В силе с', terminated: 'Прекращено', ratified: 'Ратифицировано', withdrawn: 'Вышла', from: 'Подписано с', to: 'Подписано по', IN_FORCE: 'действует',
      ENDED: 'прекращено', SIGNED: 'подписано; о вступлении в силу источники молчат', UNKNOWN: 'источники молчат', years: 'По годам подписания', of: (n: number, all: number) => `${n} и ещё ${all - n}`, none: 'Таких соглашений нет', noneWhy: 'Ни один источник о таких не говорит.',
      removeParty: (name: string) => `Без: ${name}`, scope: 'Охват', domain: 'Область', otherNames: 'Другие названия', unknown: 'Соглашения с таким идентификатором нет', noKind: 'вид не указан', relation: 'Связь', what: 'Кто или что', signatory: 'подписал', event: 'итог', topic: 'о теме', amends: 'изменяет', amendment: 'изменено', supersedes: 'заменяет',
      supersededBy: 'заменено', annexTo: 'приложение к', annex: 'имеет приложение', implements: 'осуществляет', implementedBy: 'осуществляется через', depositary: 'депозитарий', signedAt: 'подписано в', accession: 'Присоединение', reservation: 'Оговорка',
      related: 'Что к нему относится', onBehalfOf: (name: string) => `от ${name}`, rungs: 'Ступени',
    },
  },
)
