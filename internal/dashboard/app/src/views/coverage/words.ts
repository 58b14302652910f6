import { catalogue } from '../../shared/language'

export const coverageWords = catalogue(
  {
    title: 'Coverage', about: 'Which sources tell of which years. Few cells do not mean that little happened: no source here tells of more.',
    what: 'What is counted', events: 'Events', agreements: 'Agreements', bySource: 'By source and year', sources: 'Sources', source: 'Publisher', noPublisher: 'no publisher given', year: 'Year', count: 'Number',
    documents: 'Documents', first: 'First year', last: 'Last year', dated: 'Dated', undated: 'Without a date', cells: 'Every source and year', none: 'No source here tells of any', noneWhy: 'Sources of other things may be there: choose what is counted.',
    several: 'What several sources tell of counts for each of them.', silent: (n: number) => `${n} publishers that tell of none are left out of the figure`, few: (shown: number, all: number) => `the ${shown} publishers with most documents of ${all}`,
  },
  {
    zh: {
      title: '覆盖范围', about: '哪些来源述及哪些年份。格子少不代表发生得少：只是没有来源提及。', what: '统计对象', events: '活动', agreements: '协议', bySource: '按来源与年份', sources: '来源', source: '发布者', noPublisher: '未注明发布者', year: '年', count: '数量', documents: '文献', first: '最早年份', last: '最近年份', dated: '有日期', undated: '无日期',
      cells: '各来源各年份', none: '没有来源提及', noneWhy: '可能有其他内容的来源：请选择统计对象。', several: '多个来源提及的分别计入。', silent: (n: number) => `未提及的 ${n} 个发布者不在图中`, few: (shown: number, all: number) => `${all} 个发布者中文献最多的 ${shown} 个`,
    },
    ru: {
      title: 'Охват', about: 'Какие источники о каких годах говорят. Мало клеток не значит, что мало происходило: просто здесь об этом никто не говорит.', what: 'Что считается', events: 'Мероприятия', agreements: 'Соглашения', bySource: 'По источникам и годам', sources: 'Источники', source: 'Издатель', noPublisher: 'издатель не указан', year: 'Год', count: 'Число',
      documents: 'Документов', first: 'Первый год', last: 'Последний год', dated: 'С датой', undated: 'Без даты', cells: 'Каждый источник и год', none: 'Об этом не говорит ни один источник', noneWhy: 'Выберите, что считать.', several: 'Сказанное несколькими источниками считается у каждого.', silent: (n: number) => `издателей, не говорящих об этом (${n}), в рисунке нет`,
      few: (shown: number, all: number) => `${shown} издателей с наибольшим числом документов из ${all}`,
    },
  },
)
