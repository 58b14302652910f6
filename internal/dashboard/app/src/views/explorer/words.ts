import { catalogue, plural } from '../../shared/language'

export const explorerWords = catalogue(
  {
    title: 'Explorer',
    begin: 'Begin with a name',
    beginWhy: 'A ministry, an official, an event, a topic: search for it above, in any language, and go on from there. Or begin here:',
    strongest: 'Who does most with whom',
    latest: 'Latest events',
    add: 'Add a name',
    undo: 'Undo', redo: 'Redo', fit: 'Show all', closer: 'Closer', farther: 'Farther', lasso: 'Lasso', tidy: 'Arrange anew', clear: 'Begin anew',
    layout: 'Layout', layouts: { force: 'By ties', rings: 'By type', time: 'By time' },
    cap: 'At most',
    canvas: 'Graph. Arrow keys move it, + and - zoom; the list beside it has every node and every action.',
    list: (n: number) => plural('en', n, { one: '# node', other: '# nodes' }),
    size: (n: number, e: number) => `${n.toLocaleString('en')} nodes, ${e.toLocaleString('en')} facts`,
    filterList: 'Filter the list',
    isPicked: 'picked', isPinned: 'pinned',
    types: 'Types: choose what is shown',
    window: 'Time', from: 'From', to: 'To', undated: 'also without a date', noDates: 'Nothing here has a date.', wholeTime: 'All time',
    expand: 'Expand', expandAll: 'Everything', collapse: 'Collapse', hide: 'Hide', pin: 'Pin', unpin: 'Unpin', unhide: (n: number) => `Show ${n} hidden`,
    keepOnly: 'Keep only these', picked: (n: number) => `${n} picked`, unpick: 'Pick none',
    around: 'What lies around', depth: (n: number) => plural('en', n, { one: '# step', other: '# steps' }),
    pathTo: 'Way to …', pathPicked: 'Ways between the two', open: 'Open its page',
    noPath: (a: string, b: string) => `No way of at most 6 facts leads from ${a} to ${b}.`,
    cut: (n: number) => `${n.toLocaleString('en')} more not shown`,
    close: 'Close', facts: 'Facts', nodes: 'Nodes', relation: 'Relation', detail: 'Details', degree: 'Facts in all', names: 'Names', nothingMore: 'All of it is shown.',
    tables: 'As tables', noWebGL: 'This browser cannot draw the graph (no WebGL): the list and the tables have all of it.',
    many: (n: number) => `${n.toLocaleString('en')} nodes are a lot to draw: hide types, or narrow the time.`,
    tooMany: (n: number) => `${n.toLocaleString('en')} nodes are too many to draw. The list and the tables have all of them: hide types, or narrow the time, to see a picture.`,
    shortcuts: 'Keys: e expand, c collapse, h hide, p pin, u undo, r redo, f show all. In the list: arrows move, Enter shows, Space picks.',
    unknown: 'There is nothing with this id', alreadyThere: 'Is there already.',
  },
  {
    zh: {
      title: '图谱', begin: '从一个名称开始', beginWhy: '部委、官员、活动、主题：在上方用任何语言搜索，或从这里开始：', strongest: '谁与谁合作最多', latest: '最近的活动', add: '添加名称',
      undo: '撤销', redo: '重做', fit: '显示全部', closer: '放大', farther: '缩小', lasso: '套索', tidy: '重新排列', clear: '重新开始', layout: '布局',
      layouts: { force: '按联系', rings: '按类型', time: '按时间' }, cap: '最多', list: (n: number) => `${n} 个节点`, size: (n: number, e: number) => `${n} 个节点，${e} 条事实`,
      filterList: '筛选列表', isPicked: '已选', isPinned: '已固定', types: '类型：选择显示内容', window: '时间', from: '从', to: '到', undated: '包括无日期', noDates: '没有日期。', wholeTime: '全部时间',
      expand: '展开', expandAll: '全部', collapse: '折叠', hide: '隐藏', pin: '固定', unpin: '取消固定', unhide: (n: number) => `显示 ${n} 个隐藏项`, keepOnly: '只保留这些',
      picked: (n: number) => `已选 ${n} 个`, unpick: '取消选择', around: '周围', depth: (n: number) => `${n} 步`, pathTo: '到…的路径', pathPicked: '两者之间的路径', open: '打开页面',
      noPath: (a: string, b: string) => `${a} 与 ${b} 之间没有不超过 6 条事实的路径。`, cut: (n: number) => `另有 ${n} 项未显示`, close: '关闭', facts: '事实', nodes: '节点', relation: '关系',
      detail: '详情', degree: '事实总数', names: '名称', nothingMore: '已全部显示。', tables: '表格形式', unknown: '没有此编号的内容',
    },
    ru: {
      title: 'Обозреватель', begin: 'Начните с названия', beginWhy: 'Министерство, должностное лицо, мероприятие, тема: найдите на любом языке или начните отсюда:',
      strongest: 'Кто с кем больше всего', latest: 'Последние мероприятия', add: 'Добавить', undo: 'Отменить', redo: 'Вернуть', fit: 'Показать всё', closer: 'Ближе', farther: 'Дальше',
      lasso: 'Лассо', tidy: 'Расположить заново', clear: 'Начать заново', layout: 'Расположение', layouts: { force: 'По связям', rings: 'По видам', time: 'По времени' }, cap: 'Не более',
      list: (n: number) => plural('ru', n, { one: '# узел', few: '# узла', many: '# узлов', other: '# узла' }), size: (n: number, e: number) => `узлов: ${n}, фактов: ${e}`,
      filterList: 'Фильтр списка', isPicked: 'выбрано', isPinned: 'закреплено', types: 'Виды: что показать', window: 'Время', from: 'С', to: 'По', undated: 'и без даты', noDates: 'Дат нет.',
      wholeTime: 'Всё время', expand: 'Раскрыть', expandAll: 'Всё', collapse: 'Свернуть', hide: 'Скрыть', pin: 'Закрепить', unpin: 'Открепить', unhide: (n: number) => `Показать скрытые: ${n}`,
      keepOnly: 'Оставить только их', picked: (n: number) => `Выбрано: ${n}`, unpick: 'Снять выбор', around: 'Вокруг',
      depth: (n: number) => plural('ru', n, { one: '# шаг', few: '# шага', many: '# шагов', other: '# шага' }), pathTo: 'Путь до…', pathPicked: 'Пути между ними', open: 'Открыть страницу',
      noPath: (a: string, b: string) => `От «${a}» до «${b}» нет пути не длиннее 6 фактов.`, cut: (n: number) => `ещё не показано: ${n}`, close: 'Закрыть', facts: 'Факты', nodes: 'Узлы',
      relation: 'Связь', detail: 'Подробности', degree: 'Всего фактов', names: 'Названия', nothingMore: 'Показано всё.', tables: 'Таблицами', unknown: 'Такого идентификатора нет',
    },
  },
)

/** fieldWords name the values that the panel shows of a node. */
export const fieldWords = catalogue(
  {
    organizationKind: 'Kind', level: 'Level', inception: 'Founded', dissolution: 'Dissolved', wikidataId: 'Wikidata', familyName: 'Family name', givenName: 'Given name', patronymic: 'Patronymic',
    nameCompleteness: 'Name', rank: 'Rank', iso2: 'ISO 3166-1 alpha-2', iso3: 'ISO 3166-1 alpha-3', validFrom: 'From', validTo: 'To', latitude: 'Latitude', longitude: 'Longitude', eventKind: 'Kind',
    date: 'Date', dayPart: 'Time of day', status: 'Status', description: 'Description', countMin: 'Number', countMax: 'At most', countQualifier: 'The number is', agreementKind: 'Kind', signed: 'Signed',
    inForce: 'In force', terminated: 'Terminated', scope: 'Scope', domain: 'Field', modality: 'Modality', notation: 'Notation', scheme: 'Classification', url: 'Address', publisher: 'Publisher',
    published: 'Published', retrieved: 'Retrieved', lang: 'Language', licence: 'Licence',
  },
  {
    zh: {
      organizationKind: '类型', level: '级别', inception: '成立', dissolution: '撤销', wikidataId: '维基数据', familyName: '姓', givenName: '名', patronymic: '父称', nameCompleteness: '姓名', rank: '级别',
      validFrom: '自', validTo: '至', latitude: '纬度', longitude: '经度', eventKind: '类型', date: '日期', dayPart: '时段', status: '状态', description: '说明', countMin: '人数', countMax: '至多',
      countQualifier: '人数为', agreementKind: '类型', signed: '签署', inForce: '生效', terminated: '终止', scope: '范围', domain: '领域', modality: '性质', notation: '编号', scheme: '分类体系', url: '地址',
      publisher: '发布者', published: '发布', retrieved: '检索', lang: '语言', licence: '许可',
    },
    ru: {
      organizationKind: 'Вид', level: 'Уровень', inception: 'Основание', dissolution: 'Упразднение', wikidataId: 'Викиданные', familyName: 'Фамилия', givenName: 'Имя', patronymic: 'Отчество',
      nameCompleteness: 'Имя', rank: 'Ранг', validFrom: 'С', validTo: 'По', latitude: 'Широта', longitude: 'Долгота', eventKind: 'Вид', date: 'Дата', dayPart: 'Время суток', status: 'Состояние',
      description: 'Описание', countMin: 'Число', countMax: 'Не более', countQualifier: 'Число указано', agreementKind: 'Вид', signed: 'Подписано', inForce: 'В силе', terminated: 'Прекращено',
      scope: 'Охват', domain: 'Область', modality: 'Характер', notation: 'Обозначение', scheme: 'Классификация', url: 'Адрес', publisher: 'Издатель', published: 'Опубликовано', retrieved: 'Получено',
      lang: 'Язык', licence: 'Лицензия',
    },
  },
)
