import { catalogue } from '../../shared/language'

export const changeWords = catalogue(
  {
    title: 'What changed', about: 'Which ties began, ended, grew or shrank from one period to another, the greatest changes first.', before: 'Before', after: 'After', kinds: 'Changes', figure: 'Changes of ties',
    BEGAN: 'began', ENDED: 'ended', GREW: 'grew', SHRANK: 'shrank', UNCHANGED: 'unchanged', change: 'Change', weightBefore: 'Strength before', weightAfter: 'Strength after', difference: 'Difference', firstDate: 'First', lastDate: 'Last', list: 'Changes', rows: 'Rows',
    none: 'No tie changed so', noneWhy: 'No source tells of ties of this kind in either period; other periods or another kind of tie may have some.', noPeriods: 'Choose two periods', noPeriodsWhy: 'Nothing in this graph has a date to choose them by. Write years, as 2016 or 2010/2014.',
    pair: (a: string, b: string) => `${a} · ${b}`, dot: 'open: before; filled: after', known: (before: number, after: number) => `the whole graph knows ${before.toLocaleString('en')} events and agreements of the period before, ${after.toLocaleString('en')} of the one after`,
    uneven: 'What looks like a change may be a difference in what sources cover.',
    moved: (a: string, b: string, before: number, after: number) => `${a} and ${b}: ${before} before, ${after} after`,
  },
  {
    zh: {
      title: '变化', about: '两个时期之间哪些联系开始、结束、增强或减弱，变化最大者在前。', before: '前期', after: '后期', kinds: '变化', figure: '联系的变化', BEGAN: '开始', ENDED: '结束', GREW: '增强', SHRANK: '减弱', UNCHANGED: '不变', change: '变化', weightBefore: '前期强度', weightAfter: '后期强度', difference: '差', firstDate: '最早', lastDate: '最近', list: '变化', rows: '行数',
      none: '没有这样的变化', noneWhy: '没有来源提到两个时期的此类联系。', noPeriods: '请选择两个时期', noPeriodsWhy: '图中没有日期可供选择。请填写年份，如 2016 或 2010/2014。', pair: (a: string, b: string) => `${a} · ${b}`, dot: '空心：前期；实心：后期', known: (before: number, after: number) => `全图已知前期活动与协议 ${before} 项，后期 ${after} 项`, uneven: '看似变化的，可能只是来源覆盖的差异。',
      moved: (a: string, b: string, before: number, after: number) => `${a} 与 ${b}：前期 ${before}，后期 ${after}`,
    },
    ru: {
      title: 'Что изменилось', about: 'Какие связи начались, кончились, окрепли или ослабли от одного периода к другому; сначала самые большие перемены.', before: 'До', after: 'После', kinds: 'Перемены', figure: 'Перемены связей', BEGAN: 'началась', ENDED: 'кончилась', GREW: 'окрепла', SHRANK: 'ослабла', UNCHANGED: 'без перемен', change: 'Перемена', weightBefore: 'Сила до',
      weightAfter: 'Сила после', difference: 'Разница', firstDate: 'Первое', lastDate: 'Последнее', list: 'Перемены', rows: 'Строк', none: 'Таких перемен нет', noneWhy: 'Ни один источник не говорит о таких связях в эти периоды.', noPeriods: 'Выберите два периода', noPeriodsWhy: 'В графе нет дат. Напишите годы: 2016 или 2010/2014.', pair: (a: string, b: string) => `${a} · ${b}`,
      dot: 'пустой: до; полный: после', known: (before: number, after: number) => `во всём графе известно мероприятий и соглашений: ${before} до, ${after} после`, uneven: 'То, что кажется переменой, может быть разницей в охвате источников.', moved: (a: string, b: string, before: number, after: number) => `${a} и ${b}: ${before} до, ${after} после`,
    },
  },
)
