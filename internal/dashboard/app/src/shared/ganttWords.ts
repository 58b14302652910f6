import { catalogue, plural } from './language'

export const ganttWords = catalogue(
  {
    open: 'a side that no source gives',
    undated: (n: number) => plural('en', n, { one: '# without a date is only in the table.', other: '# without a date are only in the table.' }),
    held: 'from one day to another', seen: 'shown by a source on a day', event: 'event',
  },
  {
    zh: { open: '没有来源给出的一端', undated: (n: number) => `${n} 项没有日期，仅列于表中。`, held: '起止时间', seen: '来源在某日提及', event: '活动' },
    ru: {
      open: 'сторона, о которой источники молчат',
      undated: (n: number) => plural('ru', n, { one: '# без даты — только в таблице.', few: '# без даты — только в таблице.', many: '# без даты — только в таблице.', other: '# без даты — только в таблице.' }),
      held: 'с одного дня по другой', seen: 'показано источником на день', event: 'мероприятие',
    },
  },
)
