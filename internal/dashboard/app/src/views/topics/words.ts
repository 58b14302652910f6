import { catalogue } from '../../shared/language'

export const topicWords = catalogue(
  {
    title: 'Topics over time', about: 'What events and agreements were about, year by year. A cell opens what it counts.', what: 'What is counted', events: 'Events', agreements: 'Agreements', wider: 'Count narrower topics for wider ones', by: 'Of whom', anybody: 'of anybody',
    removeBy: (name: string) => `Not only ${name}`, rows: 'Topics', topic: 'Topic', all: 'All years', undated: 'Without a date', cells: 'Every topic and year', year: 'Year', count: 'Number', none: 'Nothing is known to be about a topic', noneWhy: 'Other filters may find some. Where no topic is given, that is no data.',
    noTopic: (n: number) => `${n.toLocaleString('en')} without a topic are not shown`, figure: 'Topics by year', several: 'What is about several topics counts for each', cut: (n: number) => `${n.toLocaleString('en')} more combinations of topic and year are not shown, and not in the sums: choose a period.`, opened: 'What is counted', kind: 'Kind',
  },
  {
    zh: {
      title: '主题变化', about: '活动与协议逐年涉及的主题。点击单元格可查看。', what: '统计对象', events: '活动', agreements: '协议', wider: '将下位主题计入上位主题', by: '限于', anybody: '不限', removeBy: (name: string) => `不限于 ${name}`, rows: '主题', topic: '主题', all: '全部年份', undated: '无日期', cells: '各主题各年份', year: '年', count: '数量', none: '没有已知主题',
      noneWhy: '其他筛选条件可能有结果。未注明主题即无数据。', noTopic: (n: number) => `${n} 项没有主题，未显示`, figure: '按年份的主题', several: '涉及多个主题的分别计入', cut: (n: number) => `另有 ${n} 个主题与年份组合未显示，也未计入总数：请选择时期。`, opened: '统计内容', kind: '类型',
    },
    ru: {
      title: 'Темы по годам', about: 'О чём были мероприятия и соглашения, год за годом. Клетка открывает то, что в ней сосчитано.', what: 'Что считается', events: 'Мероприятия', agreements: 'Соглашения', wider: 'Считать узкие темы за широкие', by: 'Чьи', anybody: 'чьи угодно', removeBy: (name: string) => `Не только ${name}`, rows: 'Темы', topic: 'Тема', all: 'Все годы', undated: 'Без даты', cells: 'Каждая тема и год', year: 'Год',
      count: 'Число', none: 'Темы неизвестны', noneWhy: 'Другие фильтры, возможно, что-то найдут. Где тема не указана — нет данных.', noTopic: (n: number) => `без темы (${n}) не показано`, figure: 'Темы по годам', several: 'Что о нескольких темах, считается у каждой', cut: (n: number) => `ещё ${n} сочетаний темы и года не показано и в суммы не вошло: выберите период.`, opened: 'Что сосчитано', kind: 'Вид',
    },
  },
)
