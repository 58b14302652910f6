import { catalogue, plural } from '../../shared/language'

export const mapWords = catalogue(
  {
    title: 'Map', about: 'Where events were held. A circle counts the events of the places that it covers: it opens, and so do places.', kind: 'Kind of event', anyKind: 'Any kind', places: 'Places', place: 'Place', country: 'Country', events: 'Events', latitude: 'Latitude', longitude: 'Longitude',
    in: 'Nearer', out: 'Farther', whole: 'The whole world', left: 'West', right: 'East', up: 'North', down: 'South', figure: 'Venues', cluster: (places: number, events: number) => `${plural('en', places, { one: '# place', other: '# places' })}: ${plural('en', events, { one: '# event', other: '# events' })}`,
    at: (name: string, events: number) => `${name}: ${plural('en', events, { one: '# event', other: '# events' })}`, noPoint: (n: number) => plural('en', n, { one: '# place without coordinates is only in the table', other: '# places without coordinates are only in the table' }),
    nowhere: (n: number) => plural('en', n, { one: 'of # event no source says where', other: 'of # events no source says where' }), none: 'No event with a place fits', noneWhy: 'Other filters may find some.', opened: 'Events held there', control: 'The map', land: 'Land: Natural Earth, public domain',
  },
  {
    zh: {
      title: '地图', about: '活动举办地。圆圈统计其所含地点的活动，可点击展开。', kind: '活动类型', anyKind: '任何类型', places: '地点', place: '地点', country: '国家', events: '活动', latitude: '纬度', longitude: '经度', in: '放大', out: '缩小', whole: '全世界', left: '向西', right: '向东', up: '向北', down: '向南', figure: '举办地', cluster: (places: number, events: number) => `${places} 个地点：${events} 项活动`,
      at: (name: string, events: number) => `${name}：${events} 项活动`, noPoint: (n: number) => `${n} 个地点无坐标，仅列于表中`, nowhere: (n: number) => `${n} 项活动没有来源说明地点`, none: '没有符合的活动地点', noneWhy: '其他筛选条件可能有结果。', opened: '在此举办的活动', control: '地图', land: '陆地：Natural Earth，公有领域',
    },
    ru: {
      title: 'Карта', about: 'Где проходили мероприятия. Круг считает мероприятия мест, которые покрывает; он открывается, как и места.', kind: 'Вид мероприятия', anyKind: 'Любой вид', places: 'Места', place: 'Место', country: 'Страна', events: 'Мероприятий', latitude: 'Широта', longitude: 'Долгота', in: 'Ближе', out: 'Дальше', whole: 'Весь мир', left: 'На запад', right: 'На восток', up: 'На север', down: 'На юг', figure: 'Места проведения',
      cluster: (places: number, events: number) => `мест: ${places}, мероприятий: ${events}`, at: (name: string, events: number) => `${name}: мероприятий ${events}`, noPoint: (n: number) => `без координат, только в таблице: ${n}`, nowhere: (n: number) => `о месте молчат источники: ${n}`, none: 'Таких мероприятий с местом нет', noneWhy: 'Другие фильтры, возможно, что-то найдут.', opened: 'Проходило здесь', control: 'Карта', land: 'Суша: Natural Earth, общественное достояние',
    },
  },
)
