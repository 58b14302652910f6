import{r as e}from"./rolldown-runtime.js";import{D as t,E as n,I as r,M as i,T as a,_ as o,c as s,d as c,i as l,j as u,o as d,r as f,rt as p,s as m,t as h,w as g}from"./dashboard.js";import{t as _}from"./Checkbox.js";import{t as v}from"./NativeSelect.js";import{n as y,t as b}from"./jsx-runtime.js";import{n as x,r as S,t as C}from"./ViewPage.js";import{t as w}from"./Period.js";import{n as T}from"./tieQuestion.js";import{t as E}from"./viewWords.js";import{t as D}from"./YearGrid.js";import{s as O}from"./years.js";import{i as k,n as A}from"./Claims.js";import{t as j}from"./pages.js";var M=e(y(),1),N=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new N(`
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
    `),z=i({title:`Topics over time`,about:`What events and agreements were about, year by year. A cell opens what it counts.`,what:`What is counted`,events:`Events`,agreements:`Agreements`,wider:`Count narrower topics for wider ones`,by:`Of whom`,anybody:`of anybody`,removeBy:e=>`Not only ${e}`,rows:`Topics`,topic:`Topic`,all:`All years`,undated:`Without a date`,cells:`Every topic and year`,year:`Year`,count:`Number`,none:`Nothing is known to be about a topic`,noneWhy:`Other filters may find some. Where no topic is given, that is no data.`,noTopic:e=>`${e.toLocaleString(`en`)} without a topic are not shown`,figure:`Topics by year`,several:`What is about several topics counts for each`,cut:`There are more combinations of topic and year than the service counts at once: choose a period.`,opened:`What is counted`,kind:`Kind`},{zh:{title:`主题变化`,about:`活动与协议逐年涉及的主题。点击单元格可查看。`,what:`统计对象`,events:`活动`,agreements:`协议`,wider:`将下位主题计入上位主题`,by:`限于`,anybody:`不限`,removeBy:e=>`不限于 ${e}`,rows:`主题`,topic:`主题`,all:`全部年份`,undated:`无日期`,cells:`各主题各年份`,year:`年`,count:`数量`,none:`没有已知主题`,noneWhy:`其他筛选条件可能有结果。未注明主题即无数据。`,noTopic:e=>`${e} 项没有主题，未显示`,figure:`按年份的主题`,several:`涉及多个主题的分别计入`,cut:`主题与年份组合过多：请选择时期。`,opened:`统计内容`,kind:`类型`},ru:{title:`Темы по годам`,about:`О чём были мероприятия и соглашения, год за годом. Клетка открывает то, что в ней сосчитано.`,what:`Что считается`,events:`Мероприятия`,agreements:`Соглашения`,wider:`Считать узкие темы за широкие`,by:`Чьи`,anybody:`чьи угодно`,removeBy:e=>`Не только ${e}`,rows:`Темы`,topic:`Тема`,all:`Все годы`,undated:`Без даты`,cells:`Каждая тема и год`,year:`Год`,count:`Число`,none:`Темы неизвестны`,noneWhy:`Другие фильтры, возможно, что-то найдут. Где тема не указана — нет данных.`,noTopic:e=>`без темы (${e}) не показано`,figure:`Темы по годам`,several:`Что о нескольких темах, считается у каждой`,cut:`Сочетаний темы и года больше, чем считается за раз: выберите период.`,opened:`Что сосчитано`,kind:`Вид`}}),B=b();function V(e){return e.of===`events`?(0,B.jsx)(H,{...e}):(0,B.jsx)(U,{...e})}function H({topic:e,by:t,period:n,wider:r}){let i={some:{node:{id:{eq:e}}}},a={where:{AND:[q(t,n),r?{allTopics:i}:{topics:i}]},first:50};return(0,B.jsx)(W,{topic:e,period:n,kinds:k().EventKind,list:j(I,a,e=>e.events),query:(0,B.jsx)(x,{document:I,variables:a})})}function U({topic:e,by:t,period:n}){let r={where:{AND:[J(t,n),{topics:{some:{node:{id:{eq:e}}}}}]},first:50};return(0,B.jsx)(W,{topic:e,period:n,kinds:k().AgreementKind,list:j(L,r,e=>e.agreements),query:(0,B.jsx)(x,{document:L,variables:r})})}function W({topic:e,period:t,list:n,kinds:i,query:a}){let o=r(z),d=r(s),m=r(E),h=u(R,{ids:[e]}).data?.data.nodes[0],_=h&&`name`in h?h.name:e,v=(0,M.useMemo)(()=>[{key:`date`,header:d.date,value:e=>e.date,short:!0},{key:`name`,header:d.name,value:e=>e.name,show:e=>(0,B.jsx)(c,{of:e})},{key:`kind`,header:o.kind,value:e=>e.kind&&i[e.kind]},{key:`quote`,header:d.sources,value:e=>e.claims[0]?.quote,show:e=>(0,B.jsx)(A,{claims:e.claims,of:e.name})},{key:`link`,header:m.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[o,d,m,i]);return n.error?(0,B.jsx)(f,{error:n.error,retry:n.retry}):n.rows?(0,B.jsx)(S,{name:[_,t?.replace(`/`,` – `)].filter(Boolean).join(`, `),rows:n.rows,columns:v,idOf:e=>e.id,all:n.all,more:n.more,param:`opened`,actions:(0,B.jsxs)(B.Fragment,{children:[a,(0,B.jsx)(p,{size:`compact-sm`,variant:`default`,onClick:()=>g({topic:null,first:null,last:null}),children:m.close})]})}):(0,B.jsx)(l,{lines:3})}var G=[`10`,`20`,`40`],K=1e3;function q(e,t){return{...t&&{date:{overlaps:t}},...e&&{OR:[{hosts:{some:{node:{id:{eq:e}}}}},{hostCountries:{some:{node:{id:{eq:e}}}}},{participants:{some:{node:{id:{eq:e}}}}}]}}}function J(e,t){return{...t&&{signed:{overlaps:t}},...e&&{parties:{some:{node:{id:{eq:e}}}}}}}function Y(){let e=r(z),t=r(E),{params:i}=n(),a=i.get(`of`)===`agreements`?`agreements`:`events`,o=a===`events`&&i.get(`wider`)===`yes`,s=i.get(`of-whom`),c=T(i.get(`from`)??``,i.get(`to`)??``),l=Number(G.find(e=>e===i.get(`rows`))??`20`),d={where:q(s,c),groupBy:[o?{allTopics:{id:`VALUE`}}:{topics:{id:`VALUE`}},{date:`YEAR`}]},f={where:J(s,c),groupBy:[{topics:{id:`VALUE`}},{signed:`YEAR`}]},y=u(P,d,{enabled:a===`events`,keep:!0}),b=u(F,f,{enabled:a===`agreements`,keep:!0}),S=u(R,{ids:s?[s]:[]},{enabled:s!==null}).data?.data.nodes[0],D=S&&`name`in S?S.name:s,[O,k,A]=[i.get(`topic`),i.get(`first`),i.get(`last`)],j=[e[a],D??e.anybody,c?`${i.get(`from`)||`…`} – ${i.get(`to`)||`…`}`:t.anyTime,...o?[e.wider]:[]],M=e=>(0,B.jsx)(X,{groups:e,of:a,filters:j,rows:l});return(0,B.jsxs)(C,{title:e.title,about:e.about,actions:a===`events`?(0,B.jsx)(x,{document:P,variables:d}):(0,B.jsx)(x,{document:F,variables:f}),filters:(0,B.jsxs)(B.Fragment,{children:[(0,B.jsx)(v,{label:e.what,value:a,data:[{value:`events`,label:e.events},{value:`agreements`,label:e.agreements}],onChange:e=>g({of:e.currentTarget.value,topic:null,first:null,last:null})}),(0,B.jsx)(m,{label:e.by,types:[`Country`,`Organization`],onChoose:e=>g({"of-whom":e.id})}),s&&(0,B.jsx)(p,{variant:`light`,rightSection:(0,B.jsx)(`span`,{"aria-hidden":!0,children:`×`}),"aria-label":e.removeBy(D??s),onClick:()=>g({"of-whom":null}),children:D}),(0,B.jsx)(w,{}),(0,B.jsx)(v,{label:e.rows,value:String(l),data:G,onChange:e=>g({rows:e.currentTarget.value})}),a===`events`&&(0,B.jsx)(_,{label:e.wider,mb:8,checked:o,onChange:e=>g({wider:e.currentTarget.checked?`yes`:null})})]}),children:[O&&(0,B.jsx)(V,{of:a,topic:O,by:s,period:T(k??``,A??``)??c,wider:o}),a===`events`?(0,B.jsx)(h,{of:y,children:e=>M(e.events.aggregate)}):(0,B.jsx)(h,{of:b,children:e=>M(e.agreements.aggregate)})]})}function X({groups:e,of:i,filters:s,rows:l}){let u=r(z),{params:f}=n(),{topics:p,without:m}=(0,M.useMemo)(()=>Z(e),[e]),h=(0,M.useMemo)(()=>[{key:`topic`,header:u.topic,value:e=>e.node.name,show:e=>(0,B.jsx)(c,{of:e.node})},{key:`all`,header:u.all,numeric:!0,value:e=>e.all},{key:`undated`,header:u.undated,numeric:!0,value:e=>e.undated}],[u]),g=(0,M.useMemo)(()=>p.flatMap(e=>[...e.years].sort(([e],[t])=>e-t).map(([t,n])=>({topic:e,year:t,count:n}))),[p]),_=(0,M.useMemo)(()=>[{key:`topic`,header:u.topic,value:e=>e.topic.node.name},{key:`year`,header:u.year,numeric:!0,value:e=>e.year,show:e=>String(e.year)},{key:`count`,header:u.count,numeric:!0,value:e=>e.count}],[u]);return p.length===0?(0,B.jsx)(d,{title:u.none,why:m>0?u.noTopic(m):u.noneWhy}):(0,B.jsxs)(B.Fragment,{children:[(0,B.jsx)(D,{title:u.figure,filters:[...s,u.several,...m>0?[u.noTopic(m)]:[],...e.length>=K?[u.cut]:[]],of:i,rows:p.slice(0,l).map(e=>({id:e.node.id,label:e.node.name,href:o(e.node.id),years:e.years})),hrefOf:(e,n,r)=>`/topics${a(t(f,{topic:e.id,first:String(n),last:String(r)}))}`}),(0,B.jsx)(S,{name:u.rows,rows:p,columns:h,idOf:e=>e.node.id}),(0,B.jsx)(S,{name:u.cells,rows:g,columns:_,idOf:e=>`${e.topic.node.id} ${e.year}`,param:`cells`})]})}function Z(e){let t=new Map,n=0;for(let{keys:r,count:i}of e){let e=r[0]?.node;if(!e){n+=i;continue}let a=t.get(e.id)??{node:e,years:new Map,undated:0,all:0};t.set(e.id,a),a.all+=i;let o=O(r[1]?.value);o===void 0?a.undated+=i:a.years.set(o,(a.years.get(o)??0)+i)}return{topics:[...t.values()].sort((e,t)=>t.all-e.all||e.node.name.localeCompare(t.node.name)),without:n}}export{J as agreementsOf,Y as default,q as eventsOf};