import{r as e}from"./rolldown-runtime.js";import{$ as t,A as n,C as r,E as i,N as a,O as o,P as s,S as c,_ as l,b as u,c as d,d as f,et as p,h as m,i as h,j as g,k as _,m as v,o as y,r as b,s as x,t as S,w as C}from"./dashboard.js";import{t as w}from"./NativeSelect.js";import{t as T}from"./useInfiniteQuery.js";import{n as E,t as D}from"./jsx-runtime.js";import{i as O,n as k,r as A,t as j}from"./Figure.js";import{n as M,t as N}from"./Claims.js";var P=e(E(),1),F=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new F(`
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
    `,{fragmentName:`ClaimParts`});var I=new F(`
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
}`),L=new F(`
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
    `),R=new F(`
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
    `),z=g({title:`Events`,about:`Roundtables, sessions, visits and other happenings, the latest first.`,find:`Find an event`,kind:`Kind`,from:`From`,to:`To`,any:`Any kind`,facts:`What is known of it`,tree:`What it belongs to`,treeAbout:`Series and larger events stand to the left, its parts and what was held beside it to the right.`,relation:`Relation`,who:`Who or what`,details:`Details`,quote:`Words of the source`,link:`Address of the source`,claims:`Sources`,host:`Host`,participant:`Participant`,topic:`Topic`,agreement:`Agreement`,commitment:`Commitment`,place:`Place`,series:`Series`,when:`When`,where:`Where`,status:`Status`,edition:e=>`edition ${e}`,onBehalfOf:e=>`for ${e}`,part:`part of`,beside:`held beside`,inSeries:`edition of`,unknown:`There is no event with this id`,unknownWhy:`It may have been merged with another, or the link is misspelt.`,hosts:`Hosts`,topics:`Topics`,list:`Events`,noTree:`No source names a series, a larger event or parts of it.`,otherNames:`Also called`,cutTree:e=>`${e} more are not drawn.`},{zh:{title:`活动`,about:`圆桌会议、会议、访问等，最近的在前。`,find:`查找活动`,kind:`类型`,from:`从`,to:`到`,any:`任何类型`,facts:`已知事实`,tree:`所属关系`,treeAbout:`左侧是系列与上级活动，右侧是其组成部分与场边活动。`,relation:`关系`,who:`对象`,details:`详情`,quote:`来源原文`,link:`来源地址`,claims:`来源`,host:`主办方`,participant:`参加者`,topic:`主题`,agreement:`协议`,commitment:`承诺`,place:`地点`,series:`系列`,when:`时间`,where:`地点`,status:`状态`,edition:e=>`第 ${e} 届`,onBehalfOf:e=>`代表 ${e}`,part:`组成部分`,beside:`场边活动`,inSeries:`系列中的一届`,unknown:`没有此编号的活动`,unknownWhy:`可能已与其他活动合并，或链接有误。`,hosts:`主办方`,topics:`主题`,list:`活动`,noTree:`没有来源提到系列、上级活动或组成部分。`,otherNames:`又称`,cutTree:e=>`另有 ${e} 项未画出。`},ru:{title:`Мероприятия`,about:`Круглые столы, заседания, визиты и прочее, сначала последние.`,find:`Найти мероприятие`,kind:`Вид`,from:`С`,to:`По`,any:`Любой вид`,facts:`Что известно`,tree:`К чему относится`,treeAbout:`Слева — серии и более крупные мероприятия, справа — части и то, что прошло рядом.`,relation:`Связь`,who:`Кто или что`,details:`Подробности`,quote:`Слова источника`,link:`Адрес источника`,claims:`Источники`,host:`Организатор`,participant:`Участник`,topic:`Тема`,agreement:`Соглашение`,commitment:`Обязательство`,place:`Место`,series:`Серия`,when:`Когда`,where:`Где`,status:`Состояние`,edition:e=>`№ ${e} в серии`,onBehalfOf:e=>`от ${e}`,part:`часть`,beside:`на полях`,inSeries:`в серии`,unknown:`Мероприятия с таким идентификатором нет`,unknownWhy:`Возможно, его объединили с другим, или ссылка написана с ошибкой.`,hosts:`Организаторы`,topics:`Темы`,list:`Мероприятия`,noTree:`Ни один источник не называет серии, более крупного мероприятия или частей.`,otherNames:`Другие названия`,cutTree:e=>`Ещё ${e} не показано.`}}),B=D(),V=[`ROUNDTABLE`,`DIALOGUE`,`SESSION`,`WORKING_GROUP`,`FORUM`,`EXPO`,`FAIR`,`VISIT`,`SIGNING`,`CEREMONY`,`WORKSHOP`,`OTHER`];function H(){let e=s(z),n=s(d),{params:r}=i();a();let[p,m,g]=[`kind`,`from`,`to`].map(e=>r.get(e)??``),v=(0,P.useMemo)(()=>{let e=V.find(e=>e===p);return{first:100,where:{...e&&{kind:{eq:e}},...m||g?{date:{overlaps:`${m||`..`}/${g||`..`}`}}:{}}}},[p,m,g]),y=T({queryKey:_(R,v),queryFn:({pageParam:e,signal:t})=>o(R,{...v,after:e},t),initialPageParam:null,getNextPageParam:e=>e.data.events.pageInfo.hasNextPage?e.data.events.pageInfo.endCursor:void 0}),S=(0,P.useMemo)(()=>[{key:`date`,header:n.date,value:e=>e.date,short:!0},{key:`name`,header:n.name,value:e=>e.name,show:e=>(0,B.jsx)(f,{of:{...e,__typename:`Event`}})},{key:`kind`,header:e.kind,value:e=>e.kind&&u(e.kind)},{key:`hosts`,header:e.hosts,value:e=>e.hosts.nodes.map(e=>e.name).join(`; `)||null},{key:`place`,header:e.place,value:e=>e.place?.name},{key:`topics`,header:e.topics,value:e=>e.topics.nodes.map(e=>e.name).join(`; `)||null}],[e,n]),E=(0,P.useMemo)(()=>y.data?.pages.flatMap(e=>e.data.events.nodes)??[],[y.data]);return(0,B.jsx)(k,{title:e.title,about:e.about,actions:(0,B.jsx)(A,{document:R,variables:v}),filters:(0,B.jsxs)(B.Fragment,{children:[(0,B.jsx)(x,{label:e.find,types:[`Event`],onChoose:e=>c(l(e.id))}),(0,B.jsx)(w,{label:e.kind,value:p,data:[{value:``,label:e.any},...V.map(e=>({value:e,label:u(e)}))],onChange:e=>C({kind:e.currentTarget.value})}),(0,B.jsx)(t,{type:`date`,label:e.from,value:m,onChange:e=>C({from:e.currentTarget.value})}),(0,B.jsx)(t,{type:`date`,label:e.to,value:g,onChange:e=>C({to:e.currentTarget.value})})]}),children:y.error?(0,B.jsx)(b,{error:y.error,retry:()=>void y.refetch()}):y.data?(0,B.jsx)(O,{name:e.list,rows:E,columns:S,idOf:e=>e.id,all:y.data.pages[0]?.data.events.totalCount,more:y.hasNextPage?()=>void y.fetchNextPage():void 0}):(0,B.jsx)(h,{})})}var U={facts:`_facts_6nb8u_1`,names:`_names_6nb8u_5`,tree:`_tree_6nb8u_6`,box:`_box_6nb8u_10`,date:`_date_6nb8u_12`,way:`_way_6nb8u_13`,label:`_label_6nb8u_15`,list:`_list_6nb8u_16`},[W,G,K,q]=[240,70,14,17];function J({id:e,name:t}){let r=s(z),i=n(L,{id:e});return(0,B.jsx)(S,{of:i,lines:3,children:n=>(0,B.jsx)(Y,{id:e,name:t,graph:n.neighborhood,words:r})})}function Y({id:e,name:t,graph:n,words:r}){let{boxes:i,width:a,height:o}=(0,P.useMemo)(()=>X(e,n),[e,n]);if(n.nodes.length<2)return(0,B.jsx)(y,{title:r.tree,why:r.noTree});let s=new Map(i.map(e=>[e.id,e])),c=n.cut.reduce((e,t)=>e+t.omitted,0);return(0,B.jsx)(j,{title:r.tree,filters:[t,r.treeAbout,...c?[r.cutTree(c)]:[]],legend:[{label:`${r.part}, ${r.inSeries}`,colour:`#7a8490`},{label:r.beside,colour:`#7a8490`,dashed:!0}],children:(0,B.jsxs)(`svg`,{className:U.tree,width:a,height:o,viewBox:`0 0 ${a} ${o}`,role:`group`,"aria-label":r.tree,children:[n.edges.map(e=>{let[t,n]=[s.get(e.target.id),s.get(e.source.id)];if(!t||!n)return null;let[r,i,a,o]=[t.x+W,t.y+t.height/2,n.x,n.y+n.height/2],c=t.column===n.column,l=c?`M${r-30},${i} C${r+30},${i} ${r+30},${o} ${n.x+W},${o}`:`M${r},${i} C${r+G/2},${i} ${a-G/2},${o} ${a},${o}`;return(0,B.jsxs)(`g`,{children:[(0,B.jsx)(`path`,{className:U.way,d:l,"data-beside":e.type===`ON_SIDELINES_OF`}),`ordinal`in e&&e.ordinal&&!c&&(0,B.jsx)(`text`,{className:U.label,x:a-6,y:o-5,textAnchor:`end`,children:`№ ${e.ordinal}`})]},e.id)}),i.map(t=>{let n=(0,B.jsxs)(B.Fragment,{children:[(0,B.jsx)(`rect`,{className:U.box,"data-self":t.id===e,x:t.x,y:t.y,width:W,height:t.height,rx:5}),(0,B.jsx)(`circle`,{cx:t.x+12,cy:t.y+16,r:4,fill:m[t.type]??`#888`}),(0,B.jsx)(`text`,{y:t.y+20,fontWeight:t.id===e?600:400,children:t.lines.map((e,n)=>(0,B.jsx)(`tspan`,{x:t.x+22,dy:n&&q,children:`${e} `},n))}),t.date&&(0,B.jsx)(`text`,{className:U.date,x:t.x+22,y:t.y+20+t.lines.length*q,children:t.date})]});return t.id===e?(0,B.jsx)(`g`,{"aria-current":`true`,children:n},t.id):(0,B.jsx)(`a`,{href:l(t.id),onClick:v,children:n},t.id)})]})})}function X(e,t){let n=new Map([[e,0]]);for(let e=!0;e;){e=!1;for(let{source:r,target:i}of t.edges){let[t,a]=[n.get(r.id),n.get(i.id)];if(t!==void 0&&a===void 0)n.set(i.id,t-1);else if(a!==void 0&&t===void 0)n.set(r.id,a+1);else continue;e=!0}}let r=Math.min(...n.values()),i=new Map,a=t.nodes.map(({node:e})=>{let t=(n.get(e.id)??0)-r,a=Z(e.name),o=`date`in e?e.date??null:null,s=a.length*q+(o?q:0)+16,c=i.get(t)??0;return i.set(t,c+s+K),{id:e.id,type:e.__typename??``,lines:a,date:o,column:t,x:t*(W+G)+2,y:c,height:s}}),o=Math.max(...i.values());for(let e of a)e.y+=(o-(i.get(e.column)??0))/2+2;let s=Math.max(...a.map(e=>e.column))+1;return{boxes:a,width:s*W+(s-1)*G+4,height:o-K+4}}function Z(e){let t=e=>[...e].reduce((e,t)=>e+(/[\u2e80-\uffef]/.test(t)?1.8:1),0),n=[``];for(let r of e.split(/(?<=\s)|(?=[\u2e80-\uffef])/)){let e=n.length-1;n[e]&&t(n[e]+r.trimEnd())>30&&n.push(``),n[n.length-1]+=[...r].slice(0,30).join(``)}let r=n.map(e=>e.trim()).filter(Boolean);return r.length>3?[...r.slice(0,2),`${r[2]}…`]:r}function Q({id:e}){let t=s(z),i=s(d),a=n(I,{id:e}),o=a.data?.data.event;return(0,B.jsx)(k,{title:o?.name??t.title,actions:(0,B.jsxs)(B.Fragment,{children:[(0,B.jsx)(p,{component:`a`,href:r(`/`,{show:e,at:e}),onClick:v,size:`compact-sm`,variant:`default`,children:i.inExplorer}),(0,B.jsx)(A,{document:I,variables:{id:e}})]}),children:(0,B.jsx)(S,{of:a,children:e=>e.event?(0,B.jsx)($,{event:e.event}):(0,B.jsx)(y,{title:t.unknown,why:t.unknownWhy})})})}function $({event:e}){let t=s(z),n=s(d),r=(0,P.useMemo)(()=>ee(e,t),[e,t]),i=(0,P.useMemo)(()=>[{key:`relation`,header:t.relation,value:e=>e.relation},{key:`who`,header:t.who,value:e=>e.node.name,show:e=>(0,B.jsx)(f,{of:e.node})},{key:`role`,header:n.role,value:e=>e.role,show:e=>e.role??` `},{key:`details`,header:t.details,value:e=>e.details,show:e=>e.details??` `},{key:`quote`,header:t.quote,value:e=>e.claims[0]?.quote,show:e=>(0,B.jsx)(M,{claims:e.claims,of:e.node.name})},{key:`link`,header:t.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[t,n]),a=e.names.nodes.filter(t=>t.value!==e.name);return(0,B.jsxs)(B.Fragment,{children:[(0,B.jsx)(`dl`,{className:U.facts,children:[[t.when,[e.date,e.dayPart&&u(e.dayPart)].filter(Boolean).join(`, `)||null],[t.kind,e.kind&&u(e.kind)],[t.status,e.status&&u(e.status)],[t.where,[e.place?.name,e.place?.country?.name].filter((e,t,n)=>e&&n.indexOf(e)===t).join(`, `)||null]].map(([e,t])=>(0,B.jsxs)(`div`,{children:[(0,B.jsx)(`dt`,{children:e}),(0,B.jsx)(`dd`,{children:t??(0,B.jsx)(`em`,{title:n.noDataWhy,children:n.noData})})]},e))}),a.length>0&&(0,B.jsxs)(`p`,{className:U.names,children:[t.otherNames,`:`,` `,a.map((e,t)=>(0,B.jsxs)(`span`,{children:[t>0&&`; `,(0,B.jsx)(`bdi`,{lang:e.lang??void 0,children:e.value})]},e.value+e.lang))]}),(0,B.jsx)(N,{claims:e.claims}),(0,B.jsx)(J,{id:e.id,name:e.name}),(0,B.jsx)(O,{name:t.facts,rows:r,columns:i,idOf:e=>e.id})]})}function ee(e,t){let n=(...e)=>e.filter(Boolean).join(` · `)||null;return[...e.hosts.edges.map(e=>({...e,relation:t.host,role:e.role&&u(e.role),details:null})),...e.participants.edges.map(e=>({...e,relation:t.participant,role:e.roleAsStated??(e.role&&u(e.role)),details:n(e.position?.name,e.position?.organization?.name,e.onBehalfOf&&t.onBehalfOf(e.onBehalfOf.name))})),...e.topics.edges.map(e=>({...e,relation:t.topic,role:null,details:null})),...e.agreements.edges.map(e=>({...e,relation:t.agreement,role:e.node.kind&&u(e.node.kind),details:n(e.node.signed)})),...e.commitments.edges.map(e=>({...e,relation:t.commitment,role:e.node.modality&&u(e.node.modality),details:null})),...e.series.edges.map(e=>({...e,relation:t.series,role:null,details:n(e.ordinal?t.edition(e.ordinal):null)})),...e.place&&e.placeEdge?[{...e.placeEdge,node:{__typename:`Place`,...e.place},relation:t.place,role:null,details:n(e.place.country?.name)}]:[]].map(e=>({id:e.id,relation:e.relation,node:e.node,role:e.role??null,details:e.details,claims:e.claims}))}function te(){let e=i().params.get(`id`);return e?(0,B.jsx)(Q,{id:e},e):(0,B.jsx)(H,{})}export{te as default};