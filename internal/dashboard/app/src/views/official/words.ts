import { catalogue } from '../../shared/language'

export const officialWords = catalogue(
  {
    title: 'Officials', about: 'Who held which posts, when, and at which events a source saw them; those at most events first.', find: 'Find an official', list: 'Officials',
    career: 'Career', careerAbout: 'A source that names a post proves it for the day it speaks of alone: that is a diamond, never a bar.',
    events: 'Events attended', signed: 'Agreements signed', posts: 'Posts', post: 'Post', body: 'Body', country: 'Country', from: 'From', to: 'To', asOf: 'Shown on', acting: 'acting',
    eventCount: 'Events', signedCount: 'Agreements', postCount: 'Posts', what: 'What', role: 'Role', as: 'As', unknown: 'There is no official with this id', otherNames: 'Also called',
    everything: 'Events and agreements', signing: 'signed', noDates: 'None of what is known of this official has a date; the tables have it all.', familyOnly: 'The sources give the family name only.',
    latest: 'Latest posts known', timeline: 'In the order of time', onBehalfOf: (name: string) => `for ${name}`,
  },
  {
    zh: {
      title: '官员', about: '谁在何时担任何职，以及来源提到其出席的活动；出席最多者在前。', find: '查找官员', list: '官员', career: '履历', careerAbout: '来源提到的职务只证明其所述之日：用菱形表示，而非长条。',
      events: '出席的活动', signed: '签署的协议', posts: '职务', post: '职务', body: '机构', country: '国家', from: '从', to: '到', asOf: '见于', acting: '代理', eventCount: '活动', signedCount: '协议', postCount: '职务',
      what: '内容', role: '角色', as: '身份', unknown: '没有此编号的官员', otherNames: '又称', everything: '活动与协议', signing: '签署', noDates: '已知内容均无日期，详见表格。', familyOnly: '来源只给出姓氏。',
      latest: '最近已知职务', timeline: '按时间顺序', onBehalfOf: (name: string) => `代表 ${name}`,
    },
    ru: {
      title: 'Должностные лица', about: 'Кто какие посты занимал, когда, и на каких мероприятиях его видели источники; сначала те, кто был на многих.', find: 'Найти лицо', list: 'Должностные лица', career: 'Служба',
      careerAbout: 'Источник, назвавший должность, доказывает её лишь на тот день: это ромб, а не полоса.', events: 'Мероприятия', signed: 'Подписанные соглашения', posts: 'Должности', post: 'Должность', body: 'Орган',
      country: 'Страна', from: 'С', to: 'По', asOf: 'Показано на', acting: 'и. о.', eventCount: 'Мероприятий', signedCount: 'Соглашений', postCount: 'Должностей', what: 'Что', role: 'Роль', as: 'В качестве',
      unknown: 'Лица с таким идентификатором нет', otherNames: 'Другие имена', everything: 'Мероприятия и соглашения', signing: 'подписание', noDates: 'Ничто из известного не датировано; всё есть в таблицах.',
      familyOnly: 'Источники дают только фамилию.', latest: 'Последние известные должности', timeline: 'По времени', onBehalfOf: (name: string) => `от ${name}`,
    },
  },
)
