import{r as e}from"./rolldown-runtime.js";import{D as t,E as n,N as r,P as i,R as a,T as o,_ as s,at as c,c as l,d as u,i as d,o as f,r as p,s as m,t as h,w as g}from"./dashboard.js";import{t as _}from"./Checkbox.js";import{t as v}from"./NativeSelect.js";import{n as y,t as b}from"./jsx-runtime.js";import{n as x,r as S,t as C}from"./ViewPage.js";import{t as w}from"./Period.js";import{n as T}from"./tieQuestion.js";import{t as E}from"./viewWords.js";import{t as D}from"./YearGrid.js";import{s as O}from"./years.js";import{i as k,n as A}from"./Claims.js";import{t as j}from"./pages.js";var M=e(y(),1),N=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new N(`
    fragment ClaimParts on Claim {
  id
  quote
  confidence
  status
  method
  recordedAt
  retractedAt
  document {
    id
    name
    url
    publisher
    published
  }
}
    `,{fragmentName:`ClaimParts`});var P=new N(`
    query TopicsOfEvents($where: EventWhere!, $groupBy: [EventGroup!]!) {
  events(where: $where, first: 0) {
    aggregate(groupBy: $groupBy, first: 1000) {
      count
      keys {
        value
        node {
          __typename
          id
          name
        }
      }
    }
  }
}
    `),F=new N(`
    query TopicsOfAgreements($where: AgreementWhere!, $groupBy: [AgreementGroup!]!) {
  agreements(where: $where, first: 0) {
    aggregate(groupBy: $groupBy, first: 1000) {
      count
      keys {
        value
        node {
          __typename
          id
          name
        }
      }
    }
  }
}
    `),I=new N(`
    query EventsOfTopic($where: EventWhere!, $first: Int!, $after: String) {
  events(where: $where, first: $first, after: $after, orderBy: [{date: DESC}]) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      id
      name
      date
      kind
      claims {
        ...ClaimParts
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id
  quote
  confidence
  status
  method
  recordedAt
  retractedAt
  document {
    id
    name
    url
    publisher
    published
  }
}`),L=new N(`
    query AgreementsOfTopic($where: AgreementWhere!, $first: Int!, $after: String) {
  agreements(
    where: $where
    first: $first
    after: $after
    orderBy: [{signed: DESC}]
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      id
      name
      date: signed
      kind
      claims {
        ...ClaimParts
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id
  quote
  confidence
  status
  method
  recordedAt
  retractedAt
  document {
    id
    name
    url
    publisher
    published
  }
}`),R=new N(`
    query TopicNames($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Entity {
      __typename
      id
      name
    }
  }
}
    `),z=i({title:`Topics over time`,about:`What events and agreements were about, year by year. A cell opens what it counts.`,what:`What is counted`,events:`Events`,agreements:`Agreements`,wider:`Count narrower topics for wider ones`,by:`Of whom`,anybody:`of anybody`,removeBy:e=>`Not only ${e}`,rows:`Topics`,topic:`Topic`,all:`All years`,undated:`Without a date`,cells:`Every topic and year`,year:`Year`,count:`Number`,none:`Nothing is known to be about a topic`,noneWhy:`Other filters may find some. Where no topic is given, that is no data.`,noTopic:e=>`${e.toLocaleString(`en`)} without a topic are not shown`,figure:`Topics by year`,several:`What is about several topics counts for each`,cut:`There are more combinations of topic and year than the service counts at once: choose a period.`,opened:`What is counted`,kind:`Kind`},{zh:{title:`主题变化`,about:`活动与协议逐年涉及的主题。点击单元格可查看。`,what:`统计对象`,events:`活动`,agreements:`协议`,wider:`将下位主题计入上位主题`,by:`限于`,anybody:`不限`,removeBy:e=>`不限于 ${e}`,rows:`主题`,topic:`主题`,all:`全部年份`,undated:`无日期`,cells:`各主题各年份`,year:`年`,count:`数量`,none:`没有已知主题`,noneWhy:`其他筛选条件可能有结果。未注明主题即无数据。`,noTopic:e=>`${e} 项没有主题，未显示`,figure:`按年份的主题`,several:`涉及多个主题的分别计入`,cut:`主题与年份组合过多：请选择时期。`,opened:`统计内容`,kind:`类型`},ru:{title:`Темы по годам`,about:`О чём были мероприятия и соглашения, год за годом. Клетка открывает то, что в ней сосчитано.`,what:`Что считается`,events:`Мероприятия`,agreements:`Соглашения`,wider:`Считать узкие темы за широкие`,by:`Чьи`,anybody:`чьи угодно`,removeBy:e=>`Не только ${e}`,rows:`Темы`,topic:`Тема`,all:`Все годы`,undated:`Без даты`,cells:`Каждая тема и год`,year:`Год`,count:`Число`,none:`Темы неизвестны`,noneWhy:`Другие фильтры, возможно, что-то найдут. Где тема не указана — нет данных.`,noTopic:e=>`без темы (${e}) не показано`,figure:`Темы по годам`,several:`Что о нескольких темах, считается у каждой`,cut:`Сочетаний темы и года больше, чем считается за раз: выберите период.`,opened:`Что сосчитано`,kind:`Вид`}}),B=b();function V(e){return e.of===`events`?(0,B.jsx)(H,{...e}):(0,B.jsx)(U,{...e})}function H({topic:e,by:t,period:n,wider:r}){let i={some:{node:{id:{eq:e}}}},a={where:{AND:[q(t,n),r?{allTopics:i}:{topics:i}]},first:50};return(0,B.jsx)(W,{topic:e,period:n,kinds:k().EventKind,list:j(I,a,e=>e.events),query:(0,B.jsx)(x,{document:I,variables:a})})}function U({topic:e,by:t,period:n}){let r={where:{AND:[J(t,n),{topics:{some:{node:{id:{eq:e}}}}}]},first:50};return(0,B.jsx)(W,{topic:e,period:n,kinds:k().AgreementKind,list:j(L,r,e=>e.agreements),query:(0,B.jsx)(x,{document:L,variables:r})})}function W({topic:e,period:t,list:n,kinds:i,query:o}){let s=a(z),f=a(l),m=a(E),h=r(R,{ids:[e]}).data?.data.nodes[0],_=h&&`name`in h?h.name:e,v=(0,M.useMemo)(()=>[{key:`date`,header:f.date,value:e=>e.date,short:!0},{key:`name`,header:f.name,value:e=>e.name,show:e=>(0,B.jsx)(u,{of:e})},{key:`kind`,header:s.kind,value:e=>e.kind&&i[e.kind]},{key:`quote`,header:f.sources,value:e=>e.claims[0]?.quote,show:e=>(0,B.jsx)(A,{claims:e.claims,of:e.name})},{key:`link`,header:m.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[s,f,m,i]);return n.error?(0,B.jsx)(p,{error:n.error,retry:n.retry}):n.rows?(0,B.jsx)(S,{name:[_,t?.replace(`/`,` – `)].filter(Boolean).join(`, `),rows:n.rows,columns:v,idOf:e=>e.id,all:n.all,more:n.more,param:`opened`,actions:(0,B.jsxs)(B.Fragment,{children:[o,(0,B.jsx)(c,{size:`compact-sm`,variant:`default`,onClick:()=>g({topic:null,first:null,last:null}),children:m.close})]})}):(0,B.jsx)(d,{lines:3})}var G=[`10`,`20`,`40`],K=1e3;function q(e,t){return{...t&&{date:{overlaps:t}},...e&&{OR:[{hosts:{some:{node:{id:{eq:e}}}}},{hostCountries:{some:{node:{id:{eq:e}}}}},{participants:{some:{node:{id:{eq:e}}}}}]}}}function J(e,t){return{...t&&{signed:{overlaps:t}},...e&&{parties:{some:{node:{id:{eq:e}}}}}}}function Y(){let e=a(z),t=a(E),{params:i}=n(),o=i.get(`of`)===`agreements`?`agreements`:`events`,s=o===`events`&&i.get(`wider`)===`yes`,l=i.get(`of-whom`),u=T(i.get(`from`)??``,i.get(`to`)??``),d=Number(G.find(e=>e===i.get(`rows`))??`20`),f={where:q(l,u),groupBy:[s?{allTopics:{id:`VALUE`}}:{topics:{id:`VALUE`}},{date:`YEAR`}]},p={where:J(l,u),groupBy:[{topics:{id:`VALUE`}},{signed:`YEAR`}]},y=r(P,f,{enabled:o===`events`,keep:!0}),b=r(F,p,{enabled:o===`agreements`,keep:!0}),S=r(R,{ids:l?[l]:[]},{enabled:l!==null}).data?.data.nodes[0],D=S&&`name`in S?S.name:l,[O,k,A]=[i.get(`topic`),i.get(`first`),i.get(`last`)],j=[e[o],D??e.anybody,u?`${i.get(`from`)||`…`} – ${i.get(`to`)||`…`}`:t.anyTime,...s?[e.wider]:[]],M=e=>(0,B.jsx)(X,{groups:e,of:o,filters:j,rows:d});return(0,B.jsxs)(C,{title:e.title,about:e.about,actions:o===`events`?(0,B.jsx)(x,{document:P,variables:f}):(0,B.jsx)(x,{document:F,variables:p}),filters:(0,B.jsxs)(B.Fragment,{children:[(0,B.jsx)(v,{label:e.what,value:o,data:[{value:`events`,label:e.events},{value:`agreements`,label:e.agreements}],onChange:e=>g({of:e.currentTarget.value,topic:null,first:null,last:null})}),(0,B.jsx)(m,{label:e.by,types:[`Country`,`Organization`],onChoose:e=>g({"of-whom":e.id})}),l&&(0,B.jsx)(c,{variant:`light`,rightSection:(0,B.jsx)(`span`,{"aria-hidden":!0,children:`×`}),"aria-label":e.removeBy(D??l),onClick:()=>g({"of-whom":null}),children:D}),(0,B.jsx)(w,{}),(0,B.jsx)(v,{label:e.rows,value:String(d),data:G,onChange:e=>g({rows:e.currentTarget.value})}),o===`events`&&(0,B.jsx)(_,{label:e.wider,mb:8,checked:s,onChange:e=>g({wider:e.currentTarget.checked?`yes`:null})})]}),children:[O&&(0,B.jsx)(V,{of:o,topic:O,by:l,period:T(k??``,A??``)??u,wider:s}),o===`events`?(0,B.jsx)(h,{of:y,children:e=>M(e.events.aggregate)}):(0,B.jsx)(h,{of:b,children:e=>M(e.agreements.aggregate)})]})}function X({groups:e,of:r,filters:i,rows:c}){let l=a(z),{params:d}=n(),{topics:p,without:m}=(0,M.useMemo)(()=>Z(e),[e]),h=(0,M.useMemo)(()=>[{key:`topic`,header:l.topic,value:e=>e.node.name,show:e=>(0,B.jsx)(u,{of:e.node})},{key:`all`,header:l.all,numeric:!0,value:e=>e.all},{key:`undated`,header:l.undated,numeric:!0,value:e=>e.undated}],[l]),g=(0,M.useMemo)(()=>p.flatMap(e=>[...e.years].sort(([e],[t])=>e-t).map(([t,n])=>({topic:e,year:t,count:n}))),[p]),_=(0,M.useMemo)(()=>[{key:`topic`,header:l.topic,value:e=>e.topic.node.name},{key:`year`,header:l.year,numeric:!0,value:e=>e.year,show:e=>String(e.year)},{key:`count`,header:l.count,numeric:!0,value:e=>e.count}],[l]);return p.length===0?(0,B.jsx)(f,{title:l.none,why:m>0?l.noTopic(m):l.noneWhy}):(0,B.jsxs)(B.Fragment,{children:[(0,B.jsx)(D,{title:l.figure,filters:[...i,l.several,...m>0?[l.noTopic(m)]:[],...e.length>=K?[l.cut]:[]],of:r,rows:p.slice(0,c).map(e=>({id:e.node.id,label:e.node.name,href:s(e.node.id),years:e.years})),hrefOf:(e,n,r)=>`/topics${o(t(d,{topic:e.id,first:String(n),last:String(r)}))}`}),(0,B.jsx)(S,{name:l.rows,rows:p,columns:h,idOf:e=>e.node.id}),(0,B.jsx)(S,{name:l.cells,rows:g,columns:_,idOf:e=>`${e.topic.node.id} ${e.year}`,param:`cells`})]})}function Z(e){let t=new Map,n=0;for(let{keys:r,count:i}of e){let e=r[0]?.node;if(!e){n+=i;continue}let a=t.get(e.id)??{node:e,years:new Map,undated:0,all:0};t.set(e.id,a),a.all+=i;let o=O(r[1]?.value);o===void 0?a.undated+=i:a.years.set(o,(a.years.get(o)??0)+i)}return{topics:[...t.values()].sort((e,t)=>t.all-e.all||e.node.name.localeCompare(t.node.name)),without:n}}export{J as agreementsOf,Y as default,q as eventsOf};