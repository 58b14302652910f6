// The contract's enums in the reader's words. The build derives Enums from the contract, so a value without a word in every language does not compile.
import { type Catalogue, useWords } from './language'
import type { Enums } from './gql/enums'

/** EnumWords has a word for each value of each enum that answers may hold. */
export type EnumWords = { [E in keyof Enums]: Record<Enums[E], string> }

const en: EnumWords = {
  AgreementKind: {
    TREATY: 'Treaty', CONVENTION: 'Convention', AGREEMENT: 'Agreement', PROTOCOL: 'Protocol', MOU: 'MoU', MINUTES: 'Minutes', ACTION_PLAN: 'Action plan', JOINT_STATEMENT: 'Joint statement',
    DECLARATION: 'Declaration', AMENDMENT: 'Amendment', OTHER: 'Other',
  },
  AgreementScope: { BILATERAL: 'Bilateral', MULTILATERAL: 'Multilateral' },
  Certainty: { CERTAIN: 'Certain', UNCERTAIN: 'Uncertain', NO: 'No' },
  CandidateFeature: {
    PRIOR: 'Two at random are hardly ever the same', NAME_AGREES: 'Names agree', NAME_DIFFERS: 'No name agrees', SAME_WIKIDATA: 'Same Wikidata item',
    DIFFERENT_WIKIDATA: 'Different Wikidata items', SAME_POSITION: 'Same post', SAME_BODY: 'Same body', DIFFERENT_BODY: 'Different bodies', SAME_EVENT: 'Side by side at one event',
    SAME_COUNTRY: 'Same country', DIFFERENT_COUNTRY: 'Different countries', SAME_INCEPTION: 'Founded in the same year', DIFFERENT_DATES: 'Dates do not agree',
  },
  ChangeAction: { CREATED: 'Created', CHANGED: 'Changed', RETRACTED: 'Retracted', RESTORED: 'Restored' },
  ChangeSetKind: { CURATION: 'Edit', UNDO: 'Undo', MERGE: 'Merge', SPLIT: 'Split', JUDGEMENT: 'Judgement', IMPORT: 'Import' },
  ChangeSetStatus: { DRAFT: 'Waits for review', APPLIED: 'Applied', REJECTED: 'Rejected', UNDONE: 'Undone' },
  ClaimMethod: { MANUAL: 'Read by a person', RULE: 'Found by rules', MODEL: 'Found by a model', IMPORT: 'Imported' },
  ClaimStatus: { DRAFT: 'Not reviewed', ACCEPTED: 'Accepted', REJECTED: 'Rejected', DISPUTED: 'Disputed' },
  CountQualifier: { EXACT: 'Exactly', AT_LEAST: 'At least', MORE_THAN: 'More than', APPROXIMATE: 'About' },
  DatePrecision: { DAY: 'Day', MONTH: 'Month', SEASON: 'Quarter', YEAR: 'Year', DECADE: 'Decade', CENTURY: 'Century', INTERVAL: 'Period' },
  DayPart: { MORNING: 'Morning', AFTERNOON: 'Afternoon', EVENING: 'Evening' },
  EventKind: {
    ROUNDTABLE: 'Roundtable', DIALOGUE: 'Dialogue', MEETING: 'Meeting', SESSION: 'Session', WORKING_GROUP: 'Working group meeting', FORUM: 'Forum', EXPO: 'Exhibition', FAIR: 'Fair', VISIT: 'Visit',
    SIGNING: 'Signing', CEREMONY: 'Ceremony', WORKSHOP: 'Workshop', OTHER: 'Other',
  },
  CommitmentStatus: { OPEN: 'Open', FULFILLED: 'Fulfilled', PARTLY_FULFILLED: 'Partly fulfilled', ABANDONED: 'Abandoned' },
  EventFormat: { IN_PERSON: 'In person', ONLINE: 'Online', HYBRID: 'Hybrid' },
  MembershipStatus: { FULL: 'Full member', ASSOCIATE: 'Associate member', OBSERVER: 'Observer' },
  EventStatus: { PLANNED: 'Planned', HELD: 'Held', CANCELLED: 'Cancelled' },
  // From where a fact starts to where it leads: these stand between two names.
  FactType: {
    ABOUT: 'about', AMENDS: 'amends', ANNEX_TO: 'annex to', DEPOSITARY_OF: 'depositary of', FULFILLED_BY: 'fulfilled by', IMPLEMENTS: 'implements', MEMBER_OF: 'member of', SIGNED_AT: 'signed at', BROADER: 'narrower than', EDITION_OF: 'edition of', HELD: 'held the post', HELD_AT: 'held at', HOSTED: 'hosted', IN: 'in', IN_COUNTRY: 'in',
    MADE: 'committed to', OF_COUNTRY: 'of', ON_SIDELINES_OF: 'beside', PARTICIPATED_IN: 'took part in', PARTY_TO: 'party to', PART_OF: 'part of', PRODUCED: 'led to', SIGNED: 'signed',
    SUB_EVENT_OF: 'part of', SUCCEEDED_BY: 'succeeded by', SUPERSEDES: 'supersedes',
  },
  HostRole: { HOST: 'Host', CO_HOST: 'Co-host', ORGANIZER: 'Organizer', CO_ORGANIZER: 'Co-organizer', SPONSOR: 'Sponsor' },
  Modality: { AGREED: 'Agreed', WILL: 'Announced', PROPOSED: 'Proposed', NOTED: 'Noted' },
  NameCompleteness: { FULL: 'Full name', FAMILY_ONLY: 'Family name only', UNKNOWN: 'Cannot be told' },
  NameKind: { OFFICIAL: 'Official', SHORT: 'Short', ALIAS: 'Also called', WEAK: 'In context only', TRANSLITERATION: 'Transliteration', FORMER: 'Former' },
  OrganizationKind: {
    GOVERNMENT: 'Government', MINISTRY: 'Ministry', DEPARTMENT: 'Department', AGENCY: 'Agency', EMBASSY: 'Embassy', COMMISSION: 'Commission', JOINT_BODY: 'Joint body',
    INTERGOVERNMENTAL: 'Intergovernmental organization', COMPANY: 'Company', UNIVERSITY: 'University', OTHER: 'Other',
  },
  OrganizationLevel: { NATIONAL: 'National', SUBNATIONAL: 'Subnational', MUNICIPAL: 'Municipal', INTERNATIONAL: 'International' },
  ParticipantRole: { ATTENDEE: 'Attendee', CHAIR: 'Chair', CO_CHAIR: 'Co-chair', MODERATOR: 'Moderator', SPEAKER: 'Speaker', HEAD_OF_DELEGATION: 'Head of delegation', SIGNATORY: 'Signatory', VISITOR: 'Visitor', RECEIVER: 'Received the visitor', WITNESS: 'Witness', OBSERVER: 'Observer' },
  PathStop: { TIME: 'The time was over', COMPARED: 'Too many to compare', FIRST: 'There are more' },
  PositionRank: {
    HEAD_OF_STATE: 'Head of state', HEAD_OF_GOVERNMENT: 'Head of government', DEPUTY_HEAD_OF_GOVERNMENT: 'Deputy head of government', HEAD: 'Head', MINISTER: 'Minister', DEPUTY_MINISTER: 'Deputy minister', DIRECTOR_GENERAL: 'Director general', DEPUTY_DIRECTOR_GENERAL: 'Deputy director general', OTHER: 'Other',
  },
  SuccessionKind: { SPLIT: 'Split', MERGE: 'Merger', RENAME: 'Renaming', ABSORB: 'Absorption', SEPARATE: 'Separation' },
  TieChangeKind: { BEGAN: 'Began', ENDED: 'Ended', GREW: 'Grew', SHRANK: 'Shrank', UNCHANGED: 'Unchanged' },
  TimelineKind: {
    EVENT: 'Event', AGREEMENT_SIGNED: 'Signed', AGREEMENT_RATIFIED: 'Ratified', AGREEMENT_IN_FORCE: 'Came into force', AGREEMENT_WITHDRAWN: 'Withdrew', AGREEMENT_TERMINATED: 'Terminated',
    TOOK_OFFICE: 'Took office', IN_OFFICE: 'In office', LEFT_OFFICE: 'Left office', FOUNDED: 'Founded', DISSOLVED: 'Dissolved', SUCCEEDED: 'Succeeded another', JOINED: 'Became part',
    LEFT: 'Ceased to be part', COMMITMENT: 'Commitment',
  },
  Verdict: { SAME: 'The same', DIFFERENT: 'Different', UNDECIDED: 'Undecided' },
  WarningCode: {
    QUOTE_UNCHECKED: 'Quote not checked', UNCHANGED: 'Nothing changed', VALUE_LEFT_OUT: 'Value left out', NULL_IGNORED: 'Null ignored', RESTORED: 'Restored', TAKEN_ALONG: 'Taken along',
    REPLACED: 'Replaced', MORE: 'More',
  },
}

const zh: EnumWords = {
  AgreementKind: {
    TREATY: '条约', CONVENTION: '公约', AGREEMENT: '协定', PROTOCOL: '议定书', MOU: '谅解备忘录', MINUTES: '会议纪要', ACTION_PLAN: '行动计划', JOINT_STATEMENT: '联合声明', DECLARATION: '宣言', AMENDMENT: '修正案',
    OTHER: '其他',
  },
  AgreementScope: { BILATERAL: '双边', MULTILATERAL: '多边' },
  Certainty: { CERTAIN: '确定', UNCERTAIN: '不确定', NO: '否' },
  CandidateFeature: {
    PRIOR: '随机两项几乎不会相同', NAME_AGREES: '名称一致', NAME_DIFFERS: '名称均不一致', SAME_WIKIDATA: '维基数据条目相同', DIFFERENT_WIKIDATA: '维基数据条目不同', SAME_POSITION: '职务相同',
    SAME_BODY: '所属机构相同', DIFFERENT_BODY: '所属机构不同', SAME_EVENT: '同时出席同一活动', SAME_COUNTRY: '国家相同', DIFFERENT_COUNTRY: '国家不同', SAME_INCEPTION: '成立年份相同', DIFFERENT_DATES: '日期不符',
  },
  ChangeAction: { CREATED: '新建', CHANGED: '修改', RETRACTED: '撤回', RESTORED: '恢复' },
  ChangeSetKind: { CURATION: '编辑', UNDO: '撤销', MERGE: '合并', SPLIT: '拆分', JUDGEMENT: '判定', IMPORT: '导入' },
  ChangeSetStatus: { DRAFT: '待审核', APPLIED: '已生效', REJECTED: '已驳回', UNDONE: '已撤销' },
  ClaimMethod: { MANUAL: '人工阅读', RULE: '规则提取', MODEL: '模型提取', IMPORT: '数据导入' },
  ClaimStatus: { DRAFT: '未审核', ACCEPTED: '已采信', REJECTED: '已否定', DISPUTED: '有争议' },
  CountQualifier: { EXACT: '恰好', AT_LEAST: '至少', MORE_THAN: '超过', APPROXIMATE: '大约' },
  DatePrecision: { DAY: '日', MONTH: '月', SEASON: '季度', YEAR: '年', DECADE: '年代', CENTURY: '世纪', INTERVAL: '时间段' },
  DayPart: { MORNING: '上午', AFTERNOON: '下午', EVENING: '晚上' },
  EventKind: {
    ROUNDTABLE: '圆桌会议', DIALOGUE: '对话会', MEETING: '会见', SESSION: '例会', WORKING_GROUP: '工作组会议', FORUM: '论坛', EXPO: '博览会', FAIR: '交易会', VISIT: '访问', SIGNING: '签署', CEREMONY: '仪式',
    WORKSHOP: '研讨会', OTHER: '其他',
  },
  CommitmentStatus: { OPEN: '未履行', FULFILLED: '已履行', PARTLY_FULFILLED: '部分履行', ABANDONED: '已放弃' },
  EventFormat: { IN_PERSON: '线下', ONLINE: '线上', HYBRID: '线上线下结合' },
  MembershipStatus: { FULL: '正式成员', ASSOCIATE: '准成员', OBSERVER: '观察员' },
  EventStatus: { PLANNED: '计划中', HELD: '已举行', CANCELLED: '已取消' },
  FactType: {
    ABOUT: '关于', AMENDS: '修订', ANNEX_TO: '附属于', DEPOSITARY_OF: '保存', FULFILLED_BY: '履行于', IMPLEMENTS: '实施', MEMBER_OF: '成员', SIGNED_AT: '签署地', BROADER: '从属于', EDITION_OF: '属于系列', HELD: '担任', HELD_AT: '举办地', HOSTED: '主办', IN: '隶属', IN_COUNTRY: '位于', MADE: '承诺', OF_COUNTRY: '属于',
    ON_SIDELINES_OF: '场边', PARTICIPATED_IN: '参加', PARTY_TO: '缔约方', PART_OF: '隶属', PRODUCED: '达成', SIGNED: '签署', SUB_EVENT_OF: '组成部分', SUCCEEDED_BY: '继任者', SUPERSEDES: '取代',
  },
  HostRole: { HOST: '主办方', CO_HOST: '共同主办方', ORGANIZER: '组织方', CO_ORGANIZER: '共同组织方', SPONSOR: '赞助方' },
  Modality: { AGREED: '商定', WILL: '宣布', PROPOSED: '提议', NOTED: '指出' },
  NameCompleteness: { FULL: '全名', FAMILY_ONLY: '仅有姓氏', UNKNOWN: '无法判断' },
  NameKind: { OFFICIAL: '正式名称', SHORT: '简称', ALIAS: '别名', WEAK: '仅在上下文中', TRANSLITERATION: '音译', FORMER: '曾用名' },
  OrganizationKind: {
    GOVERNMENT: '政府', MINISTRY: '部委', DEPARTMENT: '司局', AGENCY: '专门机构', EMBASSY: '使馆', COMMISSION: '委员会', JOINT_BODY: '联合机构', INTERGOVERNMENTAL: '政府间组织', COMPANY: '企业', UNIVERSITY: '高校', OTHER: '其他',
  },
  OrganizationLevel: { NATIONAL: '国家级', SUBNATIONAL: '地方（省州）级', MUNICIPAL: '市级', INTERNATIONAL: '国际' },
  ParticipantRole: { ATTENDEE: '出席者', CHAIR: '主席', CO_CHAIR: '共同主席', MODERATOR: '主持人', SPEAKER: '发言人', HEAD_OF_DELEGATION: '代表团团长', SIGNATORY: '签署人', VISITOR: '来访者', RECEIVER: '接待者', WITNESS: '见证人', OBSERVER: '观察员' },
  PathStop: { TIME: '时间已到', COMPARED: '数量过多，无法全部比较', FIRST: '还有更多' },
  PositionRank: { HEAD_OF_STATE: '国家元首', HEAD_OF_GOVERNMENT: '政府首脑', DEPUTY_HEAD_OF_GOVERNMENT: '副政府首脑', HEAD: '首脑（负责人）', MINISTER: '部长', DEPUTY_MINISTER: '副部长', DIRECTOR_GENERAL: '司长（局长）', DEPUTY_DIRECTOR_GENERAL: '副司长（副局长）', OTHER: '其他' },
  SuccessionKind: { SPLIT: '拆分', MERGE: '合并', RENAME: '更名', ABSORB: '并入', SEPARATE: '分离' },
  TieChangeKind: { BEGAN: '新出现', ENDED: '已终止', GREW: '增强', SHRANK: '减弱', UNCHANGED: '未变' },
  TimelineKind: {
    EVENT: '活动', AGREEMENT_SIGNED: '签署', AGREEMENT_RATIFIED: '批准', AGREEMENT_IN_FORCE: '生效', AGREEMENT_WITHDRAWN: '退出', AGREEMENT_TERMINATED: '终止', TOOK_OFFICE: '就任', IN_OFFICE: '在任',
    LEFT_OFFICE: '离任', FOUNDED: '成立', DISSOLVED: '撤销', SUCCEEDED: '继承前身', JOINED: '并入上级', LEFT: '脱离上级', COMMITMENT: '承诺',
  },
  Verdict: { SAME: '相同', DIFFERENT: '不同', UNDECIDED: '无法判定' },
  WarningCode: {
    QUOTE_UNCHECKED: '引文未核对', UNCHANGED: '没有变化', VALUE_LEFT_OUT: '未采用的值', NULL_IGNORED: '空值被忽略', RESTORED: '已恢复', TAKEN_ALONG: '一并处理', REPLACED: '已取代', MORE: '更多',
  },
}

const ru: EnumWords = {
  AgreementKind: {
    TREATY: 'Договор', CONVENTION: 'Конвенция', AGREEMENT: 'Соглашение', PROTOCOL: 'Протокол', MOU: 'Меморандум о взаимопонимании', MINUTES: 'Протокол заседания', ACTION_PLAN: 'План действий',
    JOINT_STATEMENT: 'Совместное заявление', DECLARATION: 'Декларация', AMENDMENT: 'Поправка', OTHER: 'Другое',
  },
  AgreementScope: { BILATERAL: 'Двустороннее', MULTILATERAL: 'Многостороннее' },
  Certainty: { CERTAIN: 'Точно', UNCERTAIN: 'Неточно', NO: 'Нет' },
  CandidateFeature: {
    PRIOR: 'Два случайных почти никогда не совпадают', NAME_AGREES: 'Имена совпадают', NAME_DIFFERS: 'Ни одно имя не совпадает', SAME_WIKIDATA: 'Один элемент Викиданных',
    DIFFERENT_WIKIDATA: 'Разные элементы Викиданных', SAME_POSITION: 'Одна должность', SAME_BODY: 'Один орган', DIFFERENT_BODY: 'Разные органы', SAME_EVENT: 'Рядом на одном мероприятии',
    SAME_COUNTRY: 'Одна страна', DIFFERENT_COUNTRY: 'Разные страны', SAME_INCEPTION: 'Один год основания', DIFFERENT_DATES: 'Даты расходятся',
  },
  ChangeAction: { CREATED: 'Создано', CHANGED: 'Изменено', RETRACTED: 'Отозвано', RESTORED: 'Восстановлено' },
  ChangeSetKind: { CURATION: 'Правка', UNDO: 'Отмена', MERGE: 'Объединение', SPLIT: 'Разделение', JUDGEMENT: 'Суждение', IMPORT: 'Импорт' },
  ChangeSetStatus: { DRAFT: 'Ждёт проверки', APPLIED: 'Применено', REJECTED: 'Отклонено', UNDONE: 'Отменено' },
  ClaimMethod: { MANUAL: 'Прочитано человеком', RULE: 'Найдено по правилам', MODEL: 'Найдено моделью', IMPORT: 'Импортировано' },
  ClaimStatus: { DRAFT: 'Не проверено', ACCEPTED: 'Принято', REJECTED: 'Отклонено', DISPUTED: 'Оспаривается' },
  CountQualifier: { EXACT: 'Ровно', AT_LEAST: 'Не менее', MORE_THAN: 'Более', APPROXIMATE: 'Около' },
  DatePrecision: { DAY: 'День', MONTH: 'Месяц', SEASON: 'Квартал', YEAR: 'Год', DECADE: 'Десятилетие', CENTURY: 'Век', INTERVAL: 'Период' },
  DayPart: { MORNING: 'Утро', AFTERNOON: 'После полудня', EVENING: 'Вечер' },
  EventKind: {
    ROUNDTABLE: 'Круглый стол', DIALOGUE: 'Диалог', MEETING: 'Встреча', SESSION: 'Заседание', WORKING_GROUP: 'Заседание рабочей группы', FORUM: 'Форум', EXPO: 'Выставка', FAIR: 'Ярмарка', VISIT: 'Визит',
    SIGNING: 'Подписание', CEREMONY: 'Церемония', WORKSHOP: 'Семинар', OTHER: 'Другое',
  },
  CommitmentStatus: { OPEN: 'Не выполнено', FULFILLED: 'Выполнено', PARTLY_FULFILLED: 'Выполнено частично', ABANDONED: 'Оставлено' },
  EventFormat: { IN_PERSON: 'Очно', ONLINE: 'Онлайн', HYBRID: 'Смешанный формат' },
  MembershipStatus: { FULL: 'Полноправный член', ASSOCIATE: 'Ассоциированный член', OBSERVER: 'Наблюдатель' },
  EventStatus: { PLANNED: 'Запланировано', HELD: 'Состоялось', CANCELLED: 'Отменено' },
  FactType: {
    ABOUT: 'о', AMENDS: 'изменяет', ANNEX_TO: 'приложение к', DEPOSITARY_OF: 'депозитарий', FULFILLED_BY: 'выполнено через', IMPLEMENTS: 'осуществляет', MEMBER_OF: 'член', SIGNED_AT: 'подписано в', BROADER: 'уже, чем', EDITION_OF: 'в серии', HELD: 'занимал должность', HELD_AT: 'прошло в', HOSTED: 'провёл', IN: 'в', IN_COUNTRY: 'в', MADE: 'обязался',
    OF_COUNTRY: 'относится к', ON_SIDELINES_OF: 'на полях', PARTICIPATED_IN: 'участвовал в', PARTY_TO: 'сторона', PART_OF: 'часть', PRODUCED: 'привело к', SIGNED: 'подписал', SUB_EVENT_OF: 'часть',
    SUCCEEDED_BY: 'преемник', SUPERSEDES: 'заменяет',
  },
  HostRole: { HOST: 'Принимающая сторона', CO_HOST: 'Одна из принимающих сторон', ORGANIZER: 'Организатор', CO_ORGANIZER: 'Соорганизатор', SPONSOR: 'Спонсор' },
  Modality: { AGREED: 'Согласовано', WILL: 'Объявлено', PROPOSED: 'Предложено', NOTED: 'Отмечено' },
  NameCompleteness: { FULL: 'Полное имя', FAMILY_ONLY: 'Только фамилия', UNKNOWN: 'Неизвестно' },
  NameKind: { OFFICIAL: 'Официальное', SHORT: 'Краткое', ALIAS: 'Другое название', WEAK: 'Только в контексте', TRANSLITERATION: 'Транслитерация', FORMER: 'Прежнее' },
  OrganizationKind: {
    GOVERNMENT: 'Правительство', MINISTRY: 'Министерство', DEPARTMENT: 'Департамент', AGENCY: 'Агентство', EMBASSY: 'Посольство', COMMISSION: 'Комиссия', JOINT_BODY: 'Совместный орган',
    INTERGOVERNMENTAL: 'Межправительственная организация', COMPANY: 'Компания', UNIVERSITY: 'Университет', OTHER: 'Другое',
  },
  OrganizationLevel: { NATIONAL: 'Национальный', SUBNATIONAL: 'Региональный', MUNICIPAL: 'Муниципальный', INTERNATIONAL: 'Международный' },
  ParticipantRole: { ATTENDEE: 'Участник', CHAIR: 'Председатель', CO_CHAIR: 'Сопредседатель', MODERATOR: 'Модератор', SPEAKER: 'Докладчик', HEAD_OF_DELEGATION: 'Глава делегации', SIGNATORY: 'Подписал документ', VISITOR: 'Гость', RECEIVER: 'Принимал гостя', WITNESS: 'Присутствовал при подписании', OBSERVER: 'Наблюдатель' },
  PathStop: { TIME: 'Время вышло', COMPARED: 'Слишком много для сравнения', FIRST: 'Есть и другие' },
  PositionRank: {
    HEAD_OF_STATE: 'Глава государства', HEAD_OF_GOVERNMENT: 'Глава правительства', DEPUTY_HEAD_OF_GOVERNMENT: 'Заместитель главы правительства', HEAD: 'Глава', MINISTER: 'Министр', DEPUTY_MINISTER: 'Заместитель министра', DIRECTOR_GENERAL: 'Директор департамента', DEPUTY_DIRECTOR_GENERAL: 'Заместитель директора департамента', OTHER: 'Другое',
  },
  SuccessionKind: { SPLIT: 'Разделение', MERGE: 'Слияние', RENAME: 'Переименование', ABSORB: 'Присоединение', SEPARATE: 'Отделение' },
  TieChangeKind: { BEGAN: 'Возникла', ENDED: 'Прекратилась', GREW: 'Усилилась', SHRANK: 'Ослабла', UNCHANGED: 'Без изменений' },
  TimelineKind: {
    EVENT: 'Мероприятие', AGREEMENT_SIGNED: 'Подписание', AGREEMENT_RATIFIED: 'Ратификация', AGREEMENT_IN_FORCE: 'Вступление в силу', AGREEMENT_WITHDRAWN: 'Выход', AGREEMENT_TERMINATED: 'Прекращение',
    TOOK_OFFICE: 'Вступление в должность', IN_OFFICE: 'В должности', LEFT_OFFICE: 'Уход с должности', FOUNDED: 'Основание', DISSOLVED: 'Упразднение', SUCCEEDED: 'Преемство', JOINED: 'Вхождение в состав',
    LEFT: 'Выход из состава', COMMITMENT: 'Обязательство',
  },
  Verdict: { SAME: 'Одно и то же', DIFFERENT: 'Разные', UNDECIDED: 'Не решено' },
  WarningCode: {
    QUOTE_UNCHECKED: 'Цитата не проверена', UNCHANGED: 'Ничего не изменилось', VALUE_LEFT_OUT: 'Значение не принято', NULL_IGNORED: 'Пустое значение не учтено', RESTORED: 'Восстановлено',
    TAKEN_ALONG: 'Отозвано вместе', REPLACED: 'Заменено', MORE: 'Ещё',
  },
}

/** enumWords are the words of all enums. */
export const enumWords: Catalogue<EnumWords> = { en, zh, ru }

/** useEnums are the words of all enums in the reader's language: `useEnums().EventKind.FORUM`. */
export const useEnums = () => useWords(enumWords)

/** valuesOf are the values of an enum, in the order of the words. */
export const valuesOf = <E extends keyof Enums>(name: E) => Object.keys(en[name]) as Enums[E][]
