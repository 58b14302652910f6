import { catalogue } from '../../shared/language'

export const networkWords = catalogue(
  {
    title: 'Network',
    about: 'Who stands where among those who work together. Colours are communities: members with more ties among themselves than chance would give. Betweenness and closeness are counted when members are ranked by them.',
    order: 'Ranked by', members: 'Members', least: 'Least strength', resolution: 'Communities',
    DEGREE: 'Number of partners', WEIGHTED_DEGREE: 'Strength of ties', BETWEENNESS: 'Betweenness', CLOSENESS: 'Closeness', PAGE_RANK: 'PageRank', CORE: 'Core number', PARTICIPATION: 'Bridging',
    larger: 'larger', asUsual: 'as usual', smaller: 'smaller',
    community: 'Community', communities: 'Communities', of: (name: string) => `around ${name}`, ranked: 'Members by rank', size: 'Members', center: 'Strongest member', inside: 'Ties within', outside: 'Ties out of it',
    drawn: (nodes: number, all: number, edges: number, allEdges: number) => `${nodes} of ${all} members, ${edges} of ${allEdges} ties drawn`,
    split: (m: number) => `modularity ${m.toFixed(2)}`, others: 'further communities', ties: 'Ties', bridge: 'Joins communities', yes: 'yes', no: 'no',
    none: 'No network of such ties', noneWhy: 'No source tells of ties like these. Another period or another kind of tie may have some.', rank: 'Rank',
    sizeIs: 'Larger circles stand higher in the order; wider lines are stronger ties.',
  },
  {
    zh: {
      title: '网络', about: '合作各方所处的位置。颜色表示社群：内部联系多于随机情形的成员。', order: '排序', members: '成员数', least: '最低强度', resolution: '社群',
      DEGREE: '伙伴数', WEIGHTED_DEGREE: '联系强度', BETWEENNESS: '中介度', CLOSENESS: '接近度', PAGE_RANK: 'PageRank', CORE: '核数', PARTICIPATION: '桥接', larger: '较大', asUsual: '通常', smaller: '较小',
      community: '社群', communities: '社群', of: (name: string) => `以 ${name} 为中心`, ranked: '成员排名', size: '成员', center: '最强成员', inside: '内部联系', outside: '对外联系',
      drawn: (nodes: number, all: number, edges: number, allEdges: number) => `画出 ${all} 名成员中的 ${nodes} 名、${allEdges} 条联系中的 ${edges} 条`, split: (m: number) => `模块度 ${m.toFixed(2)}`,
      others: '其他社群', ties: '联系', bridge: '连接社群', yes: '是', no: '否', none: '没有此类联系的网络', noneWhy: '没有来源提到此类联系。', rank: '名次', sizeIs: '圆越大排名越高；线越粗联系越强。',
    },
    ru: {
      title: 'Сеть', about: 'Кто где стоит среди тех, кто работает вместе. Цвета — сообщества: внутри них связей больше, чем дал бы случай.', order: 'Порядок', members: 'Участников', least: 'Наименьшая сила',
      resolution: 'Сообщества', DEGREE: 'Число партнёров', WEIGHTED_DEGREE: 'Сила связей', BETWEENNESS: 'Посредничество', CLOSENESS: 'Близость', PAGE_RANK: 'PageRank', CORE: 'Номер ядра', PARTICIPATION: 'Соединение блоков',
      larger: 'крупнее', asUsual: 'как обычно', smaller: 'мельче', community: 'Сообщество', communities: 'Сообщества', of: (name: string) => `вокруг ${name}`, ranked: 'Участники по порядку', size: 'Участников',
      center: 'Самый сильный', inside: 'Связи внутри', outside: 'Связи наружу',
      drawn: (nodes: number, all: number, edges: number, allEdges: number) => `показано участников: ${nodes} из ${all}, связей: ${edges} из ${allEdges}`, split: (m: number) => `модулярность ${m.toFixed(2)}`,
      others: 'прочие сообщества', ties: 'Связи', bridge: 'Соединяет сообщества', yes: 'да', no: 'нет', none: 'Сети из таких связей нет', noneWhy: 'Ни один источник о таких связях не говорит.', rank: 'Место',
      sizeIs: 'Чем больше круг, тем выше место; чем шире линия, тем сильнее связь.',
    },
  },
)
