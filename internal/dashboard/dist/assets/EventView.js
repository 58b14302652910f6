import{r as e}from"./rolldown-runtime.js";import{C as t,D as n,E as r,H as i,M as a,N as o,O as s,Q as c,S as l,T as u,U as d,W as f,Z as p,c as m,g as h,i as g,j as _,k as v,m as y,o as b,p as x,r as S,s as C,t as w,u as T,x as E,y as D}from"./dashboard.js";import{a as O,i as k,n as A,o as j,r as M,s as N,t as P}from"./Figure.js";import{n as F,t as I}from"./jsx-runtime.js";var L=class extends i{constructor(e,t){super(e,t)}bindMethods(){super.bindMethods(),this.fetchNextPage=this.fetchNextPage.bind(this),this.fetchPreviousPage=this.fetchPreviousPage.bind(this)}setOptions(e){e._type=`infinite`,super.setOptions(e)}getOptimisticResult(e){return e._type=`infinite`,super.getOptimisticResult(e)}fetchNextPage(e){return this.fetch({...e,meta:{fetchMore:{direction:`forward`}}})}fetchPreviousPage(e){return this.fetch({...e,meta:{fetchMore:{direction:`backward`}}})}createResult(e,t){let{state:n}=e,r=super.createResult(e,t),{isFetching:i,isRefetching:a,isError:o,isRefetchError:s}=r,c=n.fetchMeta?.fetchMore?.direction,l=o&&c===`forward`,u=i&&c===`forward`,p=o&&c===`backward`,m=i&&c===`backward`;return{...r,fetchNextPage:this.fetchNextPage,fetchPreviousPage:this.fetchPreviousPage,hasNextPage:d(t,n.data),hasPreviousPage:f(t,n.data),isFetchNextPageError:l,isFetchingNextPage:u,isFetchPreviousPageError:p,isFetchingPreviousPage:m,isRefetchError:s&&!l&&!p,isRefetching:a&&!u&&!m}}};function R(e,t){return o(e,L,t)}var z=e(F(),1),B=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new B(`
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
    `,{fragmentName:`ClaimParts`});var V=new B(`
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
}`),H=new B(`
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
    `),U=new B(`
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
    `),W=v({title:`Events`,about:`Roundtables, sessions, visits and other happenings, the latest first.`,find:`Find an event`,kind:`Kind`,from:`From`,to:`To`,any:`Any kind`,facts:`What is known of it`,tree:`What it belongs to`,treeAbout:`Series and larger events stand to the left, its parts and what was held beside it to the right.`,relation:`Relation`,who:`Who or what`,details:`Details`,quote:`Words of the source`,link:`Address of the source`,claims:`Sources`,host:`Host`,participant:`Participant`,topic:`Topic`,agreement:`Agreement`,commitment:`Commitment`,place:`Place`,series:`Series`,when:`When`,where:`Where`,status:`Status`,edition:e=>`edition ${e}`,onBehalfOf:e=>`for ${e}`,part:`part of`,beside:`held beside`,inSeries:`edition of`,unknown:`There is no event with this id`,unknownWhy:`It may have been merged with another, or the link is misspelt.`,hosts:`Hosts`,topics:`Topics`,list:`Events`,noTree:`No source names a series, a larger event or parts of it.`,otherNames:`Also called`,cutTree:e=>`${e} more are not drawn.`},{zh:{title:`活动`,about:`圆桌会议、会议、访问等，最近的在前。`,find:`查找活动`,kind:`类型`,from:`从`,to:`到`,any:`任何类型`,facts:`已知事实`,tree:`所属关系`,treeAbout:`左侧是系列与上级活动，右侧是其组成部分与场边活动。`,relation:`关系`,who:`对象`,details:`详情`,quote:`来源原文`,link:`来源地址`,claims:`来源`,host:`主办方`,participant:`参加者`,topic:`主题`,agreement:`协议`,commitment:`承诺`,place:`地点`,series:`系列`,when:`时间`,where:`地点`,status:`状态`,edition:e=>`第 ${e} 届`,onBehalfOf:e=>`代表 ${e}`,part:`组成部分`,beside:`场边活动`,inSeries:`系列中的一届`,unknown:`没有此编号的活动`,unknownWhy:`可能已与其他活动合并，或链接有误。`,hosts:`主办方`,topics:`主题`,list:`活动`,noTree:`没有来源提到系列、上级活动或组成部分。`,otherNames:`又称`,cutTree:e=>`另有 ${e} 项未画出。`},ru:{title:`Мероприятия`,about:`Круглые столы, заседания, визиты и прочее, сначала последние.`,find:`Найти мероприятие`,kind:`Вид`,from:`С`,to:`По`,any:`Любой вид`,facts:`Что известно`,tree:`К чему относится`,treeAbout:`Слева — серии и более крупные мероприятия, справа — части и то, что прошло рядом.`,relation:`Связь`,who:`Кто или что`,details:`Подробности`,quote:`Слова источника`,link:`Адрес источника`,claims:`Источники`,host:`Организатор`,participant:`Участник`,topic:`Тема`,agreement:`Соглашение`,commitment:`Обязательство`,place:`Место`,series:`Серия`,when:`Когда`,where:`Где`,status:`Состояние`,edition:e=>`№ ${e} в серии`,onBehalfOf:e=>`от ${e}`,part:`часть`,beside:`на полях`,inSeries:`в серии`,unknown:`Мероприятия с таким идентификатором нет`,unknownWhy:`Возможно, его объединили с другим, или ссылка написана с ошибкой.`,hosts:`Организаторы`,topics:`Темы`,list:`Мероприятия`,noTree:`Ни один источник не называет серии, более крупного мероприятия или частей.`,otherNames:`Другие названия`,cutTree:e=>`Ещё ${e} не показано.`}}),G=I(),K=[`ROUNDTABLE`,`DIALOGUE`,`SESSION`,`WORKING_GROUP`,`FORUM`,`EXPO`,`FAIR`,`VISIT`,`SIGNING`,`CEREMONY`,`WORKSHOP`,`OTHER`];function q(){let e=a(W),i=a(m),{params:o}=u();_();let[s,c,l]=[`kind`,`from`,`to`].map(e=>o.get(e)??``),d=(0,z.useMemo)(()=>{let e=K.find(e=>e===s);return{first:100,where:{...e&&{kind:{eq:e}},...c||l?{date:{overlaps:`${c||`..`}/${l||`..`}`}}:{}}}},[s,c,l]),f=R({queryKey:n(U,d),queryFn:({pageParam:e,signal:t})=>r(U,{...d,after:e},t),initialPageParam:null,getNextPageParam:e=>e.data.events.pageInfo.hasNextPage?e.data.events.pageInfo.endCursor:void 0}),v=(0,z.useMemo)(()=>[{key:`date`,header:i.date,value:e=>e.date,short:!0},{key:`name`,header:i.name,value:e=>e.name,show:e=>(0,G.jsx)(T,{of:{...e,__typename:`Event`}})},{key:`kind`,header:e.kind,value:e=>e.kind&&D(e.kind)},{key:`hosts`,header:e.hosts,value:e=>e.hosts.nodes.map(e=>e.name).join(`; `)||null},{key:`place`,header:e.place,value:e=>e.place?.name},{key:`topics`,header:e.topics,value:e=>e.topics.nodes.map(e=>e.name).join(`; `)||null}],[e,i]),y=(0,z.useMemo)(()=>f.data?.pages.flatMap(e=>e.data.events.nodes)??[],[f.data]);return(0,G.jsx)(k,{title:e.title,about:e.about,actions:(0,G.jsx)(O,{document:U,variables:d}),filters:(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(C,{label:e.find,types:[`Event`],onChoose:e=>E(h(e.id))}),(0,G.jsx)(N,{label:e.kind,value:s,data:[{value:``,label:e.any},...K.map(e=>({value:e,label:D(e)}))],onChange:e=>t({kind:e.currentTarget.value})}),(0,G.jsx)(p,{type:`date`,label:e.from,value:c,onChange:e=>t({from:e.currentTarget.value})}),(0,G.jsx)(p,{type:`date`,label:e.to,value:l,onChange:e=>t({to:e.currentTarget.value})})]}),children:f.error?(0,G.jsx)(S,{error:f.error,retry:()=>void f.refetch()}):f.data?(0,G.jsx)(j,{name:e.list,rows:y,columns:v,idOf:e=>e.id,all:f.data.pages[0]?.data.events.totalCount,more:f.hasNextPage?()=>void f.fetchNextPage():void 0}):(0,G.jsx)(g,{})})}var J={facts:`_facts_6nb8u_1`,names:`_names_6nb8u_5`,tree:`_tree_6nb8u_6`,box:`_box_6nb8u_10`,date:`_date_6nb8u_12`,way:`_way_6nb8u_13`,label:`_label_6nb8u_15`,list:`_list_6nb8u_16`},[Y,X,Z,Q]=[240,70,14,17];function $({id:e,name:t}){let n=a(W),r=s(H,{id:e});return(0,G.jsx)(w,{of:r,lines:3,children:r=>(0,G.jsx)(ee,{id:e,name:t,graph:r.neighborhood,words:n})})}function ee({id:e,name:t,graph:n,words:r}){let{boxes:i,width:a,height:o}=(0,z.useMemo)(()=>te(e,n),[e,n]);if(n.nodes.length<2)return(0,G.jsx)(b,{title:r.tree,why:r.noTree});let s=new Map(i.map(e=>[e.id,e])),c=n.cut.reduce((e,t)=>e+t.omitted,0);return(0,G.jsx)(P,{title:r.tree,filters:[t,r.treeAbout,...c?[r.cutTree(c)]:[]],legend:[{label:`${r.part}, ${r.inSeries}`,colour:`#7a8490`},{label:r.beside,colour:`#7a8490`,dashed:!0}],children:(0,G.jsxs)(`svg`,{className:J.tree,width:a,height:o,viewBox:`0 0 ${a} ${o}`,role:`group`,"aria-label":r.tree,children:[n.edges.map(e=>{let[t,n]=[s.get(e.target.id),s.get(e.source.id)];if(!t||!n)return null;let[r,i,a,o]=[t.x+Y,t.y+t.height/2,n.x,n.y+n.height/2],c=t.column===n.column,l=c?`M${r-30},${i} C${r+30},${i} ${r+30},${o} ${n.x+Y},${o}`:`M${r},${i} C${r+X/2},${i} ${a-X/2},${o} ${a},${o}`;return(0,G.jsxs)(`g`,{children:[(0,G.jsx)(`path`,{className:J.way,d:l,"data-beside":e.type===`ON_SIDELINES_OF`}),`ordinal`in e&&e.ordinal&&!c&&(0,G.jsx)(`text`,{className:J.label,x:a-6,y:o-5,textAnchor:`end`,children:`№ ${e.ordinal}`})]},e.id)}),i.map(t=>{let n=(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(`rect`,{className:J.box,"data-self":t.id===e,x:t.x,y:t.y,width:Y,height:t.height,rx:5}),(0,G.jsx)(`circle`,{cx:t.x+12,cy:t.y+16,r:4,fill:y[t.type]??`#888`}),(0,G.jsx)(`text`,{y:t.y+20,fontWeight:t.id===e?600:400,children:t.lines.map((e,n)=>(0,G.jsx)(`tspan`,{x:t.x+22,dy:n&&Q,children:`${e} `},n))}),t.date&&(0,G.jsx)(`text`,{className:J.date,x:t.x+22,y:t.y+20+t.lines.length*Q,children:t.date})]});return t.id===e?(0,G.jsx)(`g`,{"aria-current":`true`,children:n},t.id):(0,G.jsx)(`a`,{href:h(t.id),onClick:x,children:n},t.id)})]})})}function te(e,t){let n=new Map([[e,0]]);for(let e=!0;e;){e=!1;for(let{source:r,target:i}of t.edges){let[t,a]=[n.get(r.id),n.get(i.id)];if(t!==void 0&&a===void 0)n.set(i.id,t-1);else if(a!==void 0&&t===void 0)n.set(r.id,a+1);else continue;e=!0}}let r=Math.min(...n.values()),i=new Map,a=t.nodes.map(({node:e})=>{let t=(n.get(e.id)??0)-r,a=ne(e.name),o=`date`in e?e.date??null:null,s=a.length*Q+(o?Q:0)+16,c=i.get(t)??0;return i.set(t,c+s+Z),{id:e.id,type:e.__typename??``,lines:a,date:o,column:t,x:t*(Y+X)+2,y:c,height:s}}),o=Math.max(...i.values());for(let e of a)e.y+=(o-(i.get(e.column)??0))/2+2;let s=Math.max(...a.map(e=>e.column))+1;return{boxes:a,width:s*Y+(s-1)*X+4,height:o-Z+4}}function ne(e){let t=e=>[...e].reduce((e,t)=>e+(/[\u2e80-\uffef]/.test(t)?1.8:1),0),n=[``];for(let r of e.split(/(?<=\s)|(?=[\u2e80-\uffef])/)){let e=n.length-1;n[e]&&t(n[e]+r.trimEnd())>30&&n.push(``),n[n.length-1]+=[...r].slice(0,30).join(``)}let r=n.map(e=>e.trim()).filter(Boolean);return r.length>3?[...r.slice(0,2),`${r[2]}…`]:r}function re({id:e}){let t=a(W),n=a(m),r=s(V,{id:e}),i=r.data?.data.event;return(0,G.jsx)(k,{title:i?.name??t.title,actions:(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(c,{component:`a`,href:l(`/`,{show:e,at:e}),onClick:x,size:`compact-sm`,variant:`default`,children:n.inExplorer}),(0,G.jsx)(O,{document:V,variables:{id:e}})]}),children:(0,G.jsx)(w,{of:r,children:e=>e.event?(0,G.jsx)(ie,{event:e.event}):(0,G.jsx)(b,{title:t.unknown,why:t.unknownWhy})})})}function ie({event:e}){let t=a(W),n=a(m),r=(0,z.useMemo)(()=>ae(e,t),[e,t]),i=(0,z.useMemo)(()=>[{key:`relation`,header:t.relation,value:e=>e.relation},{key:`who`,header:t.who,value:e=>e.node.name,show:e=>(0,G.jsx)(T,{of:e.node})},{key:`role`,header:n.role,value:e=>e.role,show:e=>e.role??` `},{key:`details`,header:t.details,value:e=>e.details,show:e=>e.details??` `},{key:`quote`,header:t.quote,value:e=>e.claims[0]?.quote,show:e=>(0,G.jsx)(M,{claims:e.claims,of:e.node.name})},{key:`link`,header:t.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[t,n]),o=e.names.nodes.filter(t=>t.value!==e.name);return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(`dl`,{className:J.facts,children:[[t.when,[e.date,e.dayPart&&D(e.dayPart)].filter(Boolean).join(`, `)||null],[t.kind,e.kind&&D(e.kind)],[t.status,e.status&&D(e.status)],[t.where,[e.place?.name,e.place?.country?.name].filter((e,t,n)=>e&&n.indexOf(e)===t).join(`, `)||null]].map(([e,t])=>(0,G.jsxs)(`div`,{children:[(0,G.jsx)(`dt`,{children:e}),(0,G.jsx)(`dd`,{children:t??(0,G.jsx)(`em`,{title:n.noDataWhy,children:n.noData})})]},e))}),o.length>0&&(0,G.jsxs)(`p`,{className:J.names,children:[t.otherNames,`:`,` `,o.map((e,t)=>(0,G.jsxs)(`span`,{children:[t>0&&`; `,(0,G.jsx)(`bdi`,{lang:e.lang??void 0,children:e.value})]},e.value+e.lang))]}),(0,G.jsx)(A,{claims:e.claims}),(0,G.jsx)($,{id:e.id,name:e.name}),(0,G.jsx)(j,{name:t.facts,rows:r,columns:i,idOf:e=>e.id})]})}function ae(e,t){let n=(...e)=>e.filter(Boolean).join(` · `)||null;return[...e.hosts.edges.map(e=>({...e,relation:t.host,role:e.role&&D(e.role),details:null})),...e.participants.edges.map(e=>({...e,relation:t.participant,role:e.roleAsStated??(e.role&&D(e.role)),details:n(e.position?.name,e.position?.organization?.name,e.onBehalfOf&&t.onBehalfOf(e.onBehalfOf.name))})),...e.topics.edges.map(e=>({...e,relation:t.topic,role:null,details:null})),...e.agreements.edges.map(e=>({...e,relation:t.agreement,role:e.node.kind&&D(e.node.kind),details:n(e.node.signed)})),...e.commitments.edges.map(e=>({...e,relation:t.commitment,role:e.node.modality&&D(e.node.modality),details:null})),...e.series.edges.map(e=>({...e,relation:t.series,role:null,details:n(e.ordinal?t.edition(e.ordinal):null)})),...e.place&&e.placeEdge?[{...e.placeEdge,node:{__typename:`Place`,...e.place},relation:t.place,role:null,details:n(e.place.country?.name)}]:[]].map(e=>({id:e.id,relation:e.relation,node:e.node,role:e.role??null,details:e.details,claims:e.claims}))}function oe(){let e=u().params.get(`id`);return e?(0,G.jsx)(re,{id:e},e):(0,G.jsx)(q,{})}export{oe as default};