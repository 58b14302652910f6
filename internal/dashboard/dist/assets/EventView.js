import{r as e}from"./rolldown-runtime.js";import{C as t,E as n,L as r,N as i,P as a,R as o,S as s,_ as c,at as l,c as u,d,h as f,i as p,j as m,k as h,m as g,o as _,r as v,rt as y,s as b,t as x,w as S}from"./dashboard.js";import{t as C}from"./NativeSelect.js";import{t as w}from"./useInfiniteQuery.js";import{n as T,t as E}from"./jsx-runtime.js";import{n as D,r as O,t as k}from"./ViewPage.js";import{a as A,i as j,n as M,t as N}from"./Claims.js";import{t as P}from"./EditLink.js";import{t as F}from"./Figure.js";var I=e(T(),1),L=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new L(`
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
    `,{fragmentName:`ClaimParts`});var R=new L(`
    query EventPage($id: ID!) {
  event(id: $id) {
    __typename
    id
    name
    kind
    date
    dayPart
    status
    names {
      nodes {
        value
        lang
        kind
      }
    }
    claims {
      ...ClaimParts
    }
    place {
      id
      name
      country {
        name
      }
    }
    placeEdge {
      id
      claims {
        ...ClaimParts
      }
    }
    series {
      edges {
        id
        ordinal
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
        }
      }
    }
    hosts(first: 100, orderBy: [{edge: {order: ASC}}]) {
      totalCount
      edges {
        id
        role
        order
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
        }
      }
    }
    participants(first: 200) {
      totalCount
      edges {
        id
        role
        roleAsStated
        position {
          id
          name
          organization {
            id
            name
          }
        }
        onBehalfOf {
          id
          name
        }
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
          ... on Group {
            countMin
            countMax
            countQualifier
          }
        }
      }
    }
    topics(first: 100) {
      totalCount
      edges {
        id
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
        }
      }
    }
    agreements(first: 100) {
      totalCount
      edges {
        id
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
          kind
          signed
        }
      }
    }
    commitments(first: 100) {
      totalCount
      edges {
        id
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
          modality
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
}`),z=new L(`
    query EventTree($id: ID!) {
  neighborhood(
    roots: [$id]
    depth: 2
    relationships: [SUB_EVENT_OF, ON_SIDELINES_OF, EDITION_OF]
    perNode: 12
    limit: 40
  ) {
    nodes {
      depth
      node {
        __typename
        id
        name
        ... on Event {
          date
        }
      }
    }
    edges {
      id
      type
      source {
        id
      }
      target {
        id
      }
      ... on EditionOf {
        ordinal
      }
    }
    cut {
      relationship
      omitted
      node {
        id
        name
      }
    }
  }
}
    `),B=new L(`
    query EventList($where: EventWhere, $first: Int!, $after: String) {
  events(where: $where, first: $first, after: $after, orderBy: [{date: DESC}]) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      kind
      date
      place {
        id
        name
      }
      hosts(first: 5) {
        totalCount
        nodes {
          __typename
          id
          name
        }
      }
      topics(first: 5) {
        totalCount
        nodes {
          id
          name
        }
      }
    }
  }
}
    `),V=a({title:`Events`,about:`Roundtables, sessions, visits and other happenings, the latest first.`,find:`Find an event`,kind:`Kind`,from:`From`,to:`To`,any:`Any kind`,facts:`What is known of it`,tree:`What it belongs to`,treeAbout:`Series and larger events stand to the left, its parts and what was held beside it to the right.`,relation:`Relation`,who:`Who or what`,details:`Details`,quote:`Words of the source`,link:`Address of the source`,claims:`Sources`,host:`Host`,participant:`Participant`,topic:`Topic`,agreement:`Agreement`,commitment:`Commitment`,place:`Place`,series:`Series`,when:`When`,where:`Where`,status:`Status`,edition:e=>`edition ${e}`,onBehalfOf:e=>`for ${e}`,part:`part of`,beside:`held beside`,inSeries:`edition of`,unknown:`There is no event with this id`,unknownWhy:`It may have been merged with another, or the link is misspelt.`,hosts:`Hosts`,topics:`Topics`,list:`Events`,noTree:`No source names a series, a larger event or parts of it.`,otherNames:`Also called`,cutTree:e=>`${e} more are not drawn.`},{zh:{title:`活动`,about:`圆桌会议、会议、访问等，最近的在前。`,find:`查找活动`,kind:`类型`,from:`从`,to:`到`,any:`任何类型`,facts:`已知事实`,tree:`所属关系`,treeAbout:`左侧是系列与上级活动，右侧是其组成部分与场边活动。`,relation:`关系`,who:`对象`,details:`详情`,quote:`来源原文`,link:`来源地址`,claims:`来源`,host:`主办方`,participant:`参加者`,topic:`主题`,agreement:`协议`,commitment:`承诺`,place:`地点`,series:`系列`,when:`时间`,where:`地点`,status:`状态`,edition:e=>`第 ${e} 届`,onBehalfOf:e=>`代表 ${e}`,part:`组成部分`,beside:`场边活动`,inSeries:`系列中的一届`,unknown:`没有此编号的活动`,unknownWhy:`可能已与其他活动合并，或链接有误。`,hosts:`主办方`,topics:`主题`,list:`活动`,noTree:`没有来源提到系列、上级活动或组成部分。`,otherNames:`又称`,cutTree:e=>`另有 ${e} 项未画出。`},ru:{title:`Мероприятия`,about:`Круглые столы, заседания, визиты и прочее, сначала последние.`,find:`Найти мероприятие`,kind:`Вид`,from:`С`,to:`По`,any:`Любой вид`,facts:`Что известно`,tree:`К чему относится`,treeAbout:`Слева — серии и более крупные мероприятия, справа — части и то, что прошло рядом.`,relation:`Связь`,who:`Кто или что`,details:`Подробности`,quote:`Слова источника`,link:`Адрес источника`,claims:`Источники`,host:`Организатор`,participant:`Участник`,topic:`Тема`,agreement:`Соглашение`,commitment:`Обязательство`,place:`Место`,series:`Серия`,when:`Когда`,where:`Где`,status:`Состояние`,edition:e=>`№ ${e} в серии`,onBehalfOf:e=>`от ${e}`,part:`часть`,beside:`на полях`,inSeries:`в серии`,unknown:`Мероприятия с таким идентификатором нет`,unknownWhy:`Возможно, его объединили с другим, или ссылка написана с ошибкой.`,hosts:`Организаторы`,topics:`Темы`,list:`Мероприятия`,noTree:`Ни один источник не называет серии, более крупного мероприятия или частей.`,otherNames:`Другие названия`,cutTree:e=>`Ещё ${e} не показано.`}}),H=E(),U=A(`EventKind`);function W(){let e=j(),t=o(V),i=o(u),{params:a}=n();r();let[l,f,g]=[`kind`,`from`,`to`].map(e=>a.get(e)??``),_=(0,I.useMemo)(()=>{let e=U.find(e=>e===l);return{first:100,where:{...e&&{kind:{eq:e}},...f||g?{date:{overlaps:`${f||`..`}/${g||`..`}`}}:{}}}},[l,f,g]),x=w({queryKey:m(B,_),queryFn:({pageParam:e,signal:t})=>h(B,{..._,after:e},t),initialPageParam:null,getNextPageParam:e=>e.data.events.pageInfo.hasNextPage?e.data.events.pageInfo.endCursor:void 0}),T=(0,I.useMemo)(()=>[{key:`date`,header:i.date,value:e=>e.date,short:!0},{key:`name`,header:i.name,value:e=>e.name,show:e=>(0,H.jsx)(d,{of:{...e,__typename:`Event`}})},{key:`kind`,header:t.kind,value:t=>t.kind&&e.EventKind[t.kind]},{key:`hosts`,header:t.hosts,value:e=>e.hosts.nodes.map(e=>e.name).join(`; `)||null},{key:`place`,header:t.place,value:e=>e.place?.name},{key:`topics`,header:t.topics,value:e=>e.topics.nodes.map(e=>e.name).join(`; `)||null}],[t,i]),E=(0,I.useMemo)(()=>x.data?.pages.flatMap(e=>e.data.events.nodes)??[],[x.data]);return(0,H.jsx)(k,{title:t.title,about:t.about,actions:(0,H.jsx)(D,{document:B,variables:_}),filters:(0,H.jsxs)(H.Fragment,{children:[(0,H.jsx)(b,{label:t.find,types:[`Event`],onChoose:e=>s(c(e.id))}),(0,H.jsx)(C,{label:t.kind,value:l,data:[{value:``,label:t.any},...U.map(t=>({value:t,label:e.EventKind[t]}))],onChange:e=>S({kind:e.currentTarget.value})}),(0,H.jsx)(y,{type:`date`,label:t.from,value:f,onChange:e=>S({from:e.currentTarget.value})}),(0,H.jsx)(y,{type:`date`,label:t.to,value:g,onChange:e=>S({to:e.currentTarget.value})})]}),children:x.error?(0,H.jsx)(v,{error:x.error,retry:()=>void x.refetch()}):x.data?(0,H.jsx)(O,{name:t.list,rows:E,columns:T,idOf:e=>e.id,all:x.data.pages[0]?.data.events.totalCount,more:x.hasNextPage?()=>void x.fetchNextPage():void 0}):(0,H.jsx)(p,{})})}var G={facts:`_facts_6nb8u_1`,names:`_names_6nb8u_5`,tree:`_tree_6nb8u_6`,box:`_box_6nb8u_10`,date:`_date_6nb8u_12`,way:`_way_6nb8u_13`,label:`_label_6nb8u_15`,list:`_list_6nb8u_16`},[K,q,J,Y]=[240,70,14,17];function X({id:e,name:t}){let n=o(V),r=i(z,{id:e});return(0,H.jsx)(x,{of:r,lines:3,children:r=>(0,H.jsx)(Z,{id:e,name:t,graph:r.neighborhood,words:n})})}function Z({id:e,name:t,graph:n,words:r}){let{boxes:i,width:a,height:o}=(0,I.useMemo)(()=>Q(e,n),[e,n]);if(n.nodes.length<2)return(0,H.jsx)(_,{title:r.tree,why:r.noTree});let s=new Map(i.map(e=>[e.id,e])),l=n.cut.reduce((e,t)=>e+t.omitted,0);return(0,H.jsx)(F,{title:r.tree,filters:[t,r.treeAbout,...l?[r.cutTree(l)]:[]],legend:[{label:`${r.part}, ${r.inSeries}`,colour:`#7a8490`},{label:r.beside,colour:`#7a8490`,dashed:!0}],children:(0,H.jsxs)(`svg`,{className:G.tree,width:a,height:o,viewBox:`0 0 ${a} ${o}`,role:`group`,"aria-label":r.tree,children:[n.edges.map(e=>{let[t,n]=[s.get(e.target.id),s.get(e.source.id)];if(!t||!n)return null;let[r,i,a,o]=[t.x+K,t.y+t.height/2,n.x,n.y+n.height/2],c=t.column===n.column,l=c?`M${r-30},${i} C${r+30},${i} ${r+30},${o} ${n.x+K},${o}`:`M${r},${i} C${r+q/2},${i} ${a-q/2},${o} ${a},${o}`;return(0,H.jsxs)(`g`,{children:[(0,H.jsx)(`path`,{className:G.way,d:l,"data-beside":e.type===`ON_SIDELINES_OF`}),`ordinal`in e&&e.ordinal&&!c&&(0,H.jsx)(`text`,{className:G.label,x:a-6,y:o-5,textAnchor:`end`,children:`№ ${e.ordinal}`})]},e.id)}),i.map(t=>{let n=(0,H.jsxs)(H.Fragment,{children:[(0,H.jsx)(`rect`,{className:G.box,"data-self":t.id===e,x:t.x,y:t.y,width:K,height:t.height,rx:5}),(0,H.jsx)(`circle`,{cx:t.x+12,cy:t.y+16,r:4,fill:f[t.type]??`#888`}),(0,H.jsx)(`text`,{y:t.y+20,fontWeight:t.id===e?600:400,children:t.lines.map((e,n)=>(0,H.jsx)(`tspan`,{x:t.x+22,dy:n&&Y,children:`${e} `},n))}),t.date&&(0,H.jsx)(`text`,{className:G.date,x:t.x+22,y:t.y+20+t.lines.length*Y,children:t.date})]});return t.id===e?(0,H.jsx)(`g`,{"aria-current":`true`,children:n},t.id):(0,H.jsx)(`a`,{href:c(t.id),onClick:g,children:n},t.id)})]})})}function Q(e,t){let n=new Map([[e,0]]);for(let e=!0;e;){e=!1;for(let{source:r,target:i}of t.edges){let[t,a]=[n.get(r.id),n.get(i.id)];if(t!==void 0&&a===void 0)n.set(i.id,t-1);else if(a!==void 0&&t===void 0)n.set(r.id,a+1);else continue;e=!0}}let r=Math.min(...n.values()),i=new Map,a=t.nodes.map(({node:e})=>{let t=(n.get(e.id)??0)-r,a=$(e.name),o=`date`in e?e.date??null:null,s=a.length*Y+(o?Y:0)+16,c=i.get(t)??0;return i.set(t,c+s+J),{id:e.id,type:e.__typename??``,lines:a,date:o,column:t,x:t*(K+q)+2,y:c,height:s}}),o=Math.max(...i.values());for(let e of a)e.y+=(o-(i.get(e.column)??0))/2+2;let s=Math.max(...a.map(e=>e.column))+1;return{boxes:a,width:s*K+(s-1)*q+4,height:o-J+4}}function $(e){let t=e=>[...e].reduce((e,t)=>e+(/[\u2e80-\uffef]/.test(t)?1.8:1),0),n=[``];for(let r of e.split(/(?<=\s)|(?=[\u2e80-\uffef])/)){let e=n.length-1;n[e]&&t(n[e]+r.trimEnd())>30&&n.push(``),n[n.length-1]+=[...r].slice(0,30).join(``)}let r=n.map(e=>e.trim()).filter(Boolean);return r.length>3?[...r.slice(0,2),`${r[2]}…`]:r}function ee({id:e}){let n=o(V),r=o(u),a=i(R,{id:e}),s=a.data?.data.event;return(0,H.jsx)(k,{title:s?.name??n.title,actions:(0,H.jsxs)(H.Fragment,{children:[(0,H.jsx)(l,{component:`a`,href:t(`/`,{show:e,at:e}),onClick:g,size:`compact-sm`,variant:`default`,children:r.inExplorer}),(0,H.jsx)(P,{id:e}),(0,H.jsx)(D,{document:R,variables:{id:e}})]}),children:(0,H.jsx)(x,{of:a,children:e=>e.event?(0,H.jsx)(te,{event:e.event}):(0,H.jsx)(_,{title:n.unknown,why:n.unknownWhy})})})}function te({event:e}){let t=j(),n=o(V),r=o(u),i=(0,I.useMemo)(()=>ne(e,n,t),[e,n,t]),a=(0,I.useMemo)(()=>[{key:`relation`,header:n.relation,value:e=>e.relation},{key:`who`,header:n.who,value:e=>e.node.name,show:e=>(0,H.jsx)(d,{of:e.node})},{key:`role`,header:r.role,value:e=>e.role,show:e=>e.role??` `},{key:`details`,header:n.details,value:e=>e.details,show:e=>e.details??` `},{key:`quote`,header:n.quote,value:e=>e.claims[0]?.quote,show:e=>(0,H.jsx)(M,{claims:e.claims,of:e.node.name})},{key:`link`,header:n.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[n,r]),s=e.names.nodes.filter(t=>t.value!==e.name);return(0,H.jsxs)(H.Fragment,{children:[(0,H.jsx)(`dl`,{className:G.facts,children:[[n.when,[e.date,e.dayPart&&t.DayPart[e.dayPart].toLocaleLowerCase()].filter(Boolean).join(`, `)||null],[n.kind,e.kind&&t.EventKind[e.kind]],[n.status,e.status&&t.EventStatus[e.status]],[n.where,[e.place?.name,e.place?.country?.name].filter((e,t,n)=>e&&n.indexOf(e)===t).join(`, `)||null]].map(([e,t])=>(0,H.jsxs)(`div`,{children:[(0,H.jsx)(`dt`,{children:e}),(0,H.jsx)(`dd`,{children:t??(0,H.jsx)(`em`,{title:r.noDataWhy,children:r.noData})})]},e))}),s.length>0&&(0,H.jsxs)(`p`,{className:G.names,children:[n.otherNames,`:`,` `,s.map((e,t)=>(0,H.jsxs)(`span`,{children:[t>0&&`; `,(0,H.jsx)(`bdi`,{lang:e.lang??void 0,children:e.value})]},e.value+e.lang))]}),(0,H.jsx)(N,{claims:e.claims}),(0,H.jsx)(X,{id:e.id,name:e.name}),(0,H.jsx)(O,{name:n.facts,rows:i,columns:a,idOf:e=>e.id})]})}function ne(e,t,n){let r=(...e)=>e.filter(Boolean).join(` · `)||null;return[...e.hosts.edges.map(e=>({...e,relation:t.host,role:e.role&&n.HostRole[e.role],details:null})),...e.participants.edges.map(e=>({...e,relation:t.participant,role:e.roleAsStated??(e.role&&n.ParticipantRole[e.role]),details:r(e.position?.name,e.position?.organization?.name,e.onBehalfOf&&t.onBehalfOf(e.onBehalfOf.name))})),...e.topics.edges.map(e=>({...e,relation:t.topic,role:null,details:null})),...e.agreements.edges.map(e=>({...e,relation:t.agreement,role:e.node.kind&&n.AgreementKind[e.node.kind],details:r(e.node.signed)})),...e.commitments.edges.map(e=>({...e,relation:t.commitment,role:e.node.modality&&n.Modality[e.node.modality],details:null})),...e.series.edges.map(e=>({...e,relation:t.series,role:null,details:r(e.ordinal?t.edition(e.ordinal):null)})),...e.place&&e.placeEdge?[{...e.placeEdge,node:{__typename:`Place`,...e.place},relation:t.place,role:null,details:r(e.place.country?.name)}]:[]].map(e=>({id:e.id,relation:e.relation,node:e.node,role:e.role??null,details:e.details,claims:e.claims}))}function re(){let e=n().params.get(`id`);return e?(0,H.jsx)(ee,{id:e},e):(0,H.jsx)(W,{})}export{re as default};