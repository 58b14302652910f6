import { catalogue } from '../../shared/language'

export const explorerWords = catalogue(
  {
    title: 'Explorer', about: 'Who did what with whom: begin with a name, and go on from there.', begin: 'A ministry, an official, an event, a topic: whatever has a name is a beginning.',
    from: 'From', relation: 'Relation', to: 'To', facts: 'Facts',
  },
  { zh: { title: '图谱', from: '从', relation: '关系', to: '到', facts: '事实' }, ru: { title: 'Обозреватель', from: 'От', relation: 'Связь', to: 'К', facts: 'Факты' } },
)
