import { catalogue, plural } from './language'

export const ganttWords = catalogue(
  {
    open: 'a side that no source gives',
    undated: (n: number) => plural('en', n, { one: '# without a date is only in the table.', other: '# without a date are only in the table.' }),
    held: 'bar: from one day to another', seen: 'diamond: shown by a source on a day, or on some day of the pale line', event: 'event',
  },
  {
    zh: { open: '没有来源给出的一端', undated: (n: number) => `${n} 项没有日期，仅列于表中。`, held: '长条：起止时间', seen: '菱形：来源在某日提及，或浅线内的某日', event: '活动' },
    ru: {
      open: 'сторона, о которой источники молчат',
      undated: (n: number) => plural('ru', n, { one: '# без даты — только в таблице.', few: '# без даты — только в таблице.', many: '# без даты — только в таблице.', other: '# без даты — только в таблице.' }),
      held: 'полоса: с одного дня по другой', seen: 'ромб: показано источником на день или на один из дней бледной линии', event: 'мероприятие',
    },
  },
)
