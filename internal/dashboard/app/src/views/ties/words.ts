import { catalogue } from '../../shared/language'

export const tiesWords = catalogue(
  {
    title: 'Who with whom',
    about: 'How often two did something together. The darker a cell, the stronger the tie; a cell opens what ties the two.',
    rows: 'Rows', matrix: 'Matrix', chord: 'Chord', shownAs: 'Shown as',
    cell: (a: string, b: string, n: number) => `${a} with ${b}: ${n.toLocaleString('en')}`,
    zero: '0: no source tells of anything that ties the two.', self: 'Hatched: one and the same.',
    pairs: 'Pairs', one: 'One', other: 'The other', none: 'No source tells of ties like these',
    noneWhy: 'Another period or another kind of tie may have some.',
    pair: (a: string, b: string) => `${a} and ${b}`, over: (a: string, b: string) => `${a} and ${b}, year by year`,
    what: 'What ties them', chosen: 'The chosen pair', strength: (n: number) => `Strength ${n.toLocaleString('en')}`, topics: 'Mostly about', weaker: 'weak', stronger: 'strong',
    noTie: 'These two are not tied so', noTieWhy: 'No source tells of anything of this kind that ties them in this period.',
  },
  {
    zh: {
      title: '谁与谁', about: '两方共同行动的次数。颜色越深，联系越强；点击单元格可查看具体内容。', rows: '行数', matrix: '矩阵', chord: '弦图', shownAs: '显示为',
      cell: (a: string, b: string, n: number) => `${a} 与 ${b}：${n}`, zero: '0：没有来源提到两者之间的联系。', self: '斜线：同一方。', pairs: '成对列表', one: '一方', other: '另一方',
      none: '没有来源提到此类联系', noneWhy: '其他时期或其他类型可能有。', pair: (a: string, b: string) => `${a} 与 ${b}`, over: (a: string, b: string) => `${a} 与 ${b}，逐年`,
      what: '联系的内容', chosen: '所选的一对', strength: (n: number) => `强度 ${n}`, topics: '主要主题', weaker: '弱', stronger: '强', noTie: '两者没有此类联系', noTieWhy: '没有来源提到两者在此时期有此类联系。',
    },
    ru: {
      title: 'Кто с кем', about: 'Сколько раз двое действовали вместе. Чем темнее клетка, тем сильнее связь; клетка открывает то, что их связывает.', rows: 'Строк', matrix: 'Матрица',
      chord: 'Хордовая диаграмма', shownAs: 'Показать как', cell: (a: string, b: string, n: number) => `${a} и ${b}: ${n}`, zero: '0: ни один источник не говорит о связи этих двоих.',
      self: 'Штриховка: одно и то же.', pairs: 'Пары', one: 'Один', other: 'Другой', none: 'Ни один источник не говорит о таких связях',
      noneWhy: 'Возможно, они есть в другом периоде или другого вида.', pair: (a: string, b: string) => `${a} и ${b}`, over: (a: string, b: string) => `${a} и ${b} по годам`,
      what: 'Что их связывает', chosen: 'Выбранная пара', strength: (n: number) => `Сила ${n}`, topics: 'В основном о', weaker: 'слабая', stronger: 'сильная', noTie: 'Эти двое так не связаны',
      noTieWhy: 'Ни один источник не говорит о такой связи в этом периоде.',
    },
  },
)
