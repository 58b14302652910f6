import{r as e}from"./rolldown-runtime.js";import{D as t,E as n,F as r,P as i,T as a,_ as o,c as s,d as c,o as l,ot as u,s as d,t as f,w as p,z as m}from"./dashboard.js";import{t as h}from"./Checkbox.js";import{t as g}from"./NativeSelect.js";import{n as _,t as v}from"./jsx-runtime.js";import{n as y,r as b,t as x}from"./ViewPage.js";import{t as S}from"./Period.js";import{n as C}from"./tieQuestion.js";import{t as w}from"./viewWords.js";import{t as T}from"./YearGrid.js";import{s as E}from"./years.js";import{i as D,n as O}from"./Claims.js";import{n as k,t as A}from"./pages.js";var j=e(_(),1),M=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new M(`
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
    `,{fragmentName:`ClaimParts`});var N=new M(`
    query TopicsOfEvents($where: EventWhere!, $groupBy: [EventGroup!]!) {
  events(where: $where, first: 0) {
    aggregate(groupBy: $groupBy, first: 1000) {
      totalCount
      nodes {
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
}
    `),P=new M(`
    query TopicsOfAgreements($where: AgreementWhere!, $groupBy: [AgreementGroup!]!) {
  agreements(where: $where, first: 0) {
    aggregate(groupBy: $groupBy, first: 1000) {
      totalCount
      nodes {
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
}
    `),F=new M(`
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
        totalCount
        nodes {
          ...ClaimParts
        }
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
}`),I=new M(`
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
        totalCount
        nodes {
          ...ClaimParts
        }
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
}`),L=new M(`
    query TopicNames($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Entity {
      __typename
      id
      name
    }
  }
}
    `),R=r({title:`Topics over time`,about:`What events and agreements were about, year by year. A cell opens what it counts.`,what:`What is counted`,events:`Events`,agreements:`Agreements`,wider:`Count narrower topics for wider ones`,by:`Of whom`,anybody:`of anybody`,removeBy:e=>`Not only ${e}`,rows:`Topics`,topic:`Topic`,all:`All years`,undated:`Without a date`,cells:`Every topic and year`,year:`Year`,count:`Number`,none:`Nothing is known to be about a topic`,noneWhy:`Other filters may find some. Where no topic is given, that is no data.`,noTopic:e=>`${e.toLocaleString(`en`)} without a topic are not shown`,figure:`Topics by year`,several:`What is about several topics counts for each`,cut:e=>`${e.toLocaleString(`en`)} more combinations of topic and year are not shown, and not in the sums: choose a period.`,opened:`What is counted`,kind:`Kind`},{zh:{title:`主题变化`,about:`活动与协议逐年涉及的主题。点击单元格可查看。`,what:`统计对象`,events:`活动`,agreements:`协议`,wider:`将下位主题计入上位主题`,by:`限于`,anybody:`不限`,removeBy:e=>`不限于 ${e}`,rows:`主题`,topic:`主题`,all:`全部年份`,undated:`无日期`,cells:`各主题各年份`,year:`年`,count:`数量`,none:`没有已知主题`,noneWhy:`其他筛选条件可能有结果。未注明主题即无数据。`,noTopic:e=>`${e} 项没有主题，未显示`,figure:`按年份的主题`,several:`涉及多个主题的分别计入`,cut:e=>`另有 ${e} 个主题与年份组合未显示，也未计入总数：请选择时期。`,opened:`统计内容`,kind:`类型`},ru:{title:`Темы по годам`,about:`О чём были мероприятия и соглашения, год за годом. Клетка открывает то, что в ней сосчитано.`,what:`Что считается`,events:`Мероприятия`,agreements:`Соглашения`,wider:`Считать узкие темы за широкие`,by:`Чьи`,anybody:`чьи угодно`,removeBy:e=>`Не только ${e}`,rows:`Темы`,topic:`Тема`,all:`Все годы`,undated:`Без даты`,cells:`Каждая тема и год`,year:`Год`,count:`Число`,none:`Темы неизвестны`,noneWhy:`Другие фильтры, возможно, что-то найдут. Где тема не указана — нет данных.`,noTopic:e=>`без темы (${e}) не показано`,figure:`Темы по годам`,several:`Что о нескольких темах, считается у каждой`,cut:e=>`ещё ${e} сочетаний темы и года не показано и в суммы не вошло: выберите период.`,opened:`Что сосчитано`,kind:`Вид`}}),z=v();function B(e){return e.of===`events`?(0,z.jsx)(V,{...e}):(0,z.jsx)(H,{...e})}function V({topic:e,by:t,period:n,wider:r}){let i={some:{node:{id:{eq:e}}}},a={where:{AND:[G(t,n),r?{allTopics:i}:{topics:i}]},first:50};return(0,z.jsx)(U,{topic:e,period:n,kinds:D().EventKind,list:A(F,a,e=>e.events),query:(0,z.jsx)(y,{document:F,variables:a})})}function H({topic:e,by:t,period:n}){let r={where:{AND:[K(t,n),{topics:{some:{node:{id:{eq:e}}}}}]},first:50};return(0,z.jsx)(U,{topic:e,period:n,kinds:D().AgreementKind,list:A(I,r,e=>e.agreements),query:(0,z.jsx)(y,{document:I,variables:r})})}function U({topic:e,period:t,list:n,kinds:r,query:a}){let o=m(R),l=m(s),d=m(w),f=i(L,{ids:[e]}).data?.data.nodes[0],h=f&&`name`in f?f.name:e,g=(0,j.useMemo)(()=>[{key:`date`,header:l.date,value:e=>e.date,short:!0},{key:`name`,header:l.name,value:e=>e.name,show:e=>(0,z.jsx)(c,{of:e})},{key:`kind`,header:o.kind,value:e=>e.kind&&r[e.kind]},{key:`quote`,header:l.sources,value:e=>e.claims.nodes[0]?.quote,show:e=>(0,z.jsx)(O,{claims:e.claims,of:e.name})},{key:`link`,header:d.link,value:e=>e.claims.nodes[0]?.document?.url,hidden:!0}],[o,l,d,r]);return(0,z.jsx)(k,{name:[h,t?.replace(`/`,` – `)].filter(Boolean).join(`, `),list:n,columns:g,idOf:e=>e.id,param:`opened`,actions:(0,z.jsxs)(z.Fragment,{children:[a,(0,z.jsx)(u,{size:`compact-sm`,variant:`default`,onClick:()=>p({topic:null,first:null,last:null}),children:d.close})]})})}var W=[`10`,`20`,`40`];function G(e,t){return{...t&&{date:{overlaps:t}},...e&&{OR:[{hosts:{some:{node:{id:{eq:e}}}}},{hostCountries:{some:{node:{id:{eq:e}}}}},{participants:{some:{node:{id:{eq:e}}}}}]}}}function K(e,t){return{...t&&{signed:{overlaps:t}},...e&&{parties:{some:{node:{id:{eq:e}}}}}}}function q(){let e=m(R),t=m(w),{params:r}=n(),a=r.get(`of`)===`agreements`?`agreements`:`events`,o=a===`events`&&r.get(`wider`)===`yes`,s=r.get(`of-whom`),c=C(r.get(`from`)??``,r.get(`to`)??``),l=Number(W.find(e=>e===r.get(`rows`))??`20`),_={where:G(s,c),groupBy:[o?{allTopics:{id:`VALUE`}}:{topics:{id:`VALUE`}},{date:`YEAR`}]},v={where:K(s,c),groupBy:[{topics:{id:`VALUE`}},{signed:`YEAR`}]},b=i(N,_,{enabled:a===`events`,keep:!0}),T=i(P,v,{enabled:a===`agreements`,keep:!0}),E=i(L,{ids:s?[s]:[]},{enabled:s!==null}).data?.data.nodes[0],D=E&&`name`in E?E.name:s,[O,k,A]=[r.get(`topic`),r.get(`first`),r.get(`last`)],j=[e[a],D??e.anybody,c?`${r.get(`from`)||`…`} – ${r.get(`to`)||`…`}`:t.anyTime,...o?[e.wider]:[]],M=e=>(0,z.jsx)(J,{groups:e,of:a,filters:j,rows:l});return(0,z.jsxs)(x,{title:e.title,about:e.about,actions:a===`events`?(0,z.jsx)(y,{document:N,variables:_}):(0,z.jsx)(y,{document:P,variables:v}),filters:(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(g,{label:e.what,value:a,data:[{value:`events`,label:e.events},{value:`agreements`,label:e.agreements}],onChange:e=>p({of:e.currentTarget.value,topic:null,first:null,last:null})}),(0,z.jsx)(d,{label:e.by,types:[`Country`,`Organization`],onChoose:e=>p({"of-whom":e.id})}),s&&(0,z.jsx)(u,{variant:`light`,rightSection:(0,z.jsx)(`span`,{"aria-hidden":!0,children:`×`}),"aria-label":e.removeBy(D??s),onClick:()=>p({"of-whom":null}),children:D}),(0,z.jsx)(S,{}),(0,z.jsx)(g,{label:e.rows,value:String(l),data:W,onChange:e=>p({rows:e.currentTarget.value})}),a===`events`&&(0,z.jsx)(h,{label:e.wider,mb:8,checked:o,onChange:e=>p({wider:e.currentTarget.checked?`yes`:null})})]}),children:[O&&(0,z.jsx)(B,{of:a,topic:O,by:s,period:C(k??``,A??``)??c,wider:o}),a===`events`?(0,z.jsx)(f,{of:b,children:e=>M(e.events.aggregate)}):(0,z.jsx)(f,{of:T,children:e=>M(e.agreements.aggregate)})]})}function J({groups:e,of:r,filters:i,rows:s}){let u=m(R),{params:d}=n(),{topics:f,without:p}=(0,j.useMemo)(()=>Y(e.nodes),[e]),h=e.totalCount-e.nodes.length,g=(0,j.useMemo)(()=>[{key:`topic`,header:u.topic,value:e=>e.node.name,show:e=>(0,z.jsx)(c,{of:e.node})},{key:`all`,header:u.all,numeric:!0,value:e=>e.all},{key:`undated`,header:u.undated,numeric:!0,value:e=>e.undated}],[u]),_=(0,j.useMemo)(()=>f.flatMap(e=>[...e.years].sort(([e],[t])=>e-t).map(([t,n])=>({topic:e,year:t,count:n}))),[f]),v=(0,j.useMemo)(()=>[{key:`topic`,header:u.topic,value:e=>e.topic.node.name},{key:`year`,header:u.year,numeric:!0,value:e=>e.year,show:e=>String(e.year)},{key:`count`,header:u.count,numeric:!0,value:e=>e.count}],[u]);return f.length===0?(0,z.jsx)(l,{title:u.none,why:p>0?u.noTopic(p):u.noneWhy}):(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(T,{title:u.figure,filters:[...i,u.several,...p>0?[u.noTopic(p)]:[],...h>0?[u.cut(h)]:[]],of:r,rows:f.slice(0,s).map(e=>({id:e.node.id,label:e.node.name,href:o(e.node.id),years:e.years})),hrefOf:(e,n,r)=>`/topics${a(t(d,{topic:e.id,first:String(n),last:String(r)}))}`}),h>0&&(0,z.jsx)(`p`,{role:`note`,children:u.cut(h)}),(0,z.jsx)(b,{name:u.rows,rows:f,columns:g,idOf:e=>e.node.id}),(0,z.jsx)(b,{name:u.cells,rows:_,columns:v,idOf:e=>`${e.topic.node.id} ${e.year}`,all:_.length+h,param:`cells`})]})}function Y(e){let t=new Map,n=0;for(let{keys:r,count:i}of e){let e=r[0]?.node;if(!e){n+=i;continue}let a=t.get(e.id)??{node:e,years:new Map,undated:0,all:0};t.set(e.id,a),a.all+=i;let o=E(r[1]?.value);o===void 0?a.undated+=i:a.years.set(o,(a.years.get(o)??0)+i)}return{topics:[...t.values()].sort((e,t)=>t.all-e.all||e.node.name.localeCompare(t.node.name)),without:n}}export{K as agreementsOf,q as default,G as eventsOf};