import{r as e}from"./rolldown-runtime.js";import{C as t,E as n,F as r,P as i,S as a,_ as o,c as s,d as c,h as l,it as u,m as d,o as f,ot as p,s as m,t as h,w as g,z as _}from"./dashboard.js";import{t as v}from"./NativeSelect.js";import{n as y,t as b}from"./jsx-runtime.js";import{a as x,i as S,n as C,t as w}from"./Claims.js";import{n as T,t as E}from"./pages.js";import{n as D,r as O,t as k}from"./ViewPage.js";import{t as A}from"./EditLink.js";import{t as j}from"./Figure.js";var M=e(y(),1),N=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new N(`
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
      totalCount
      nodes {
        value
        lang
        kind
      }
    }
    claims {
      totalCount
      nodes {
        ...ClaimParts
      }
    }
    place {
      id
      name
      country {
        name
      }
    }
    placeEdge {
      fact {
        id
        claims {
          totalCount
          nodes {
            ...ClaimParts
          }
        }
      }
    }
    series {
      totalCount
      edges {
        fact {
          id
          claims {
            totalCount
            nodes {
              ...ClaimParts
            }
          }
        }
        ordinal
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
        fact {
          id
          claims {
            totalCount
            nodes {
              ...ClaimParts
            }
          }
        }
        role
        order
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
        fact {
          id
          claims {
            totalCount
            nodes {
              ...ClaimParts
            }
          }
        }
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
        fact {
          id
          claims {
            totalCount
            nodes {
              ...ClaimParts
            }
          }
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
        fact {
          id
          claims {
            totalCount
            nodes {
              ...ClaimParts
            }
          }
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
        fact {
          id
          claims {
            totalCount
            nodes {
              ...ClaimParts
            }
          }
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
}`),F=new N(`
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
    `),I=new N(`
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
    `),L=r({title:`Events`,about:`Roundtables, sessions, visits and other happenings, the latest first.`,find:`Find an event`,kind:`Kind`,from:`From`,to:`To`,any:`Any kind`,facts:`What is known of it`,tree:`What it belongs to`,treeAbout:`Series and larger events stand to the left, its parts and what was held beside it to the right.`,relation:`Relation`,who:`Who or what`,details:`Details`,quote:`Words of the source`,link:`Address of the source`,claims:`Sources`,host:`Host`,participant:`Participant`,topic:`Topic`,agreement:`Agreement`,commitment:`Commitment`,place:`Place`,series:`Series`,when:`When`,where:`Where`,status:`Status`,edition:e=>`edition ${e}`,onBehalfOf:e=>`for ${e}`,part:`part of`,beside:`held beside`,inSeries:`edition of`,unknown:`There is no event with this id`,unknownWhy:`It may have been merged with another, or the link is misspelt.`,hosts:`Hosts`,topics:`Topics`,list:`Events`,noTree:`No source names a series, a larger event or parts of it.`,otherNames:`Also called`,cutTree:e=>`${e} more are not drawn.`},{zh:{title:`活动`,about:`圆桌会议、会议、访问等，最近的在前。`,find:`查找活动`,kind:`类型`,from:`从`,to:`到`,any:`任何类型`,facts:`已知事实`,tree:`所属关系`,treeAbout:`左侧是系列与上级活动，右侧是其组成部分与场边活动。`,relation:`关系`,who:`对象`,details:`详情`,quote:`来源原文`,link:`来源地址`,claims:`来源`,host:`主办方`,participant:`参加者`,topic:`主题`,agreement:`协议`,commitment:`承诺`,place:`地点`,series:`系列`,when:`时间`,where:`地点`,status:`状态`,edition:e=>`第 ${e} 届`,onBehalfOf:e=>`代表 ${e}`,part:`组成部分`,beside:`场边活动`,inSeries:`系列中的一届`,unknown:`没有此编号的活动`,unknownWhy:`可能已与其他活动合并，或链接有误。`,hosts:`主办方`,topics:`主题`,list:`活动`,noTree:`没有来源提到系列、上级活动或组成部分。`,otherNames:`又称`,cutTree:e=>`另有 ${e} 项未画出。`},ru:{title:`Мероприятия`,about:`Круглые столы, заседания, визиты и прочее, сначала последние.`,find:`Найти мероприятие`,kind:`Вид`,from:`С`,to:`По`,any:`Любой вид`,facts:`Что известно`,tree:`К чему относится`,treeAbout:`Слева — серии и более крупные мероприятия, справа — части и то, что прошло рядом.`,relation:`Связь`,who:`Кто или что`,details:`Подробности`,quote:`Слова источника`,link:`Адрес источника`,claims:`Источники`,host:`Организатор`,participant:`Участник`,topic:`Тема`,agreement:`Соглашение`,commitment:`Обязательство`,place:`Место`,series:`Серия`,when:`Когда`,where:`Где`,status:`Состояние`,edition:e=>`№ ${e} в серии`,onBehalfOf:e=>`от ${e}`,part:`часть`,beside:`на полях`,inSeries:`в серии`,unknown:`Мероприятия с таким идентификатором нет`,unknownWhy:`Возможно, его объединили с другим, или ссылка написана с ошибкой.`,hosts:`Организаторы`,topics:`Темы`,list:`Мероприятия`,noTree:`Ни один источник не называет серии, более крупного мероприятия или частей.`,otherNames:`Другие названия`,cutTree:e=>`Ещё ${e} не показано.`}}),R=b(),z=x(`EventKind`);function B(){let e=S(),t=_(L),r=_(s),{params:i}=n(),[l,d,f]=[`kind`,`from`,`to`].map(e=>i.get(e)??``),p=(0,M.useMemo)(()=>{let e=z.find(e=>e===l);return{first:100,where:{...e&&{kind:{eq:e}},...d||f?{date:{overlaps:`${d||`..`}/${f||`..`}`}}:{}}}},[l,d,f]),h=E(I,p,e=>e.events),y=(0,M.useMemo)(()=>[{key:`date`,header:r.date,value:e=>e.date,short:!0},{key:`name`,header:r.name,value:e=>e.name,show:e=>(0,R.jsx)(c,{of:{...e,__typename:`Event`}})},{key:`kind`,header:t.kind,value:t=>t.kind&&e.EventKind[t.kind]},{key:`hosts`,header:t.hosts,value:e=>e.hosts.nodes.map(e=>e.name).join(`; `)||null},{key:`place`,header:t.place,value:e=>e.place?.name},{key:`topics`,header:t.topics,value:e=>e.topics.nodes.map(e=>e.name).join(`; `)||null}],[t,r]);return(0,R.jsx)(k,{title:t.title,about:t.about,actions:(0,R.jsx)(D,{document:I,variables:p}),filters:(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(m,{label:t.find,types:[`Event`],onChoose:e=>a(o(e.id))}),(0,R.jsx)(v,{label:t.kind,value:l,data:[{value:``,label:t.any},...z.map(t=>({value:t,label:e.EventKind[t]}))],onChange:e=>g({kind:e.currentTarget.value})}),(0,R.jsx)(u,{type:`date`,label:t.from,value:d,onChange:e=>g({from:e.currentTarget.value})}),(0,R.jsx)(u,{type:`date`,label:t.to,value:f,onChange:e=>g({to:e.currentTarget.value})})]}),children:(0,R.jsx)(T,{name:t.list,list:h,columns:y,idOf:e=>e.id})})}var V={facts:`_facts_6nb8u_1`,names:`_names_6nb8u_5`,tree:`_tree_6nb8u_6`,box:`_box_6nb8u_10`,date:`_date_6nb8u_12`,way:`_way_6nb8u_13`,label:`_label_6nb8u_15`,list:`_list_6nb8u_16`},[H,U,W,G]=[240,70,14,17];function K({id:e,name:t}){let n=_(L),r=i(F,{id:e});return(0,R.jsx)(h,{of:r,lines:3,children:r=>(0,R.jsx)(q,{id:e,name:t,graph:r.neighborhood,words:n})})}function q({id:e,name:t,graph:n,words:r}){let{boxes:i,width:a,height:s}=(0,M.useMemo)(()=>J(e,n),[e,n]);if(n.nodes.length<2)return(0,R.jsx)(f,{title:r.tree,why:r.noTree});let c=new Map(i.map(e=>[e.id,e])),u=n.cut.reduce((e,t)=>e+t.omitted,0);return(0,R.jsx)(j,{title:r.tree,filters:[t,r.treeAbout,...u?[r.cutTree(u)]:[]],legend:[{label:`${r.part}, ${r.inSeries}`,colour:`#7a8490`},{label:r.beside,colour:`#7a8490`,dashed:!0}],children:(0,R.jsxs)(`svg`,{className:V.tree,width:a,height:s,viewBox:`0 0 ${a} ${s}`,role:`group`,"aria-label":r.tree,children:[n.edges.map(e=>{let[t,n]=[c.get(e.target.id),c.get(e.source.id)];if(!t||!n)return null;let[r,i,a,o]=[t.x+H,t.y+t.height/2,n.x,n.y+n.height/2],s=t.column===n.column,l=s?`M${r-30},${i} C${r+30},${i} ${r+30},${o} ${n.x+H},${o}`:`M${r},${i} C${r+U/2},${i} ${a-U/2},${o} ${a},${o}`;return(0,R.jsxs)(`g`,{children:[(0,R.jsx)(`path`,{className:V.way,d:l,"data-beside":e.type===`ON_SIDELINES_OF`}),`ordinal`in e&&e.ordinal&&!s&&(0,R.jsx)(`text`,{className:V.label,x:a-6,y:o-5,textAnchor:`end`,children:`№ ${e.ordinal}`})]},e.id)}),i.map(t=>{let n=(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`rect`,{className:V.box,"data-self":t.id===e,x:t.x,y:t.y,width:H,height:t.height,rx:5}),(0,R.jsx)(`circle`,{cx:t.x+12,cy:t.y+16,r:4,fill:l[t.type]??`#888`}),(0,R.jsx)(`text`,{y:t.y+20,fontWeight:t.id===e?600:400,children:t.lines.map((e,n)=>(0,R.jsx)(`tspan`,{x:t.x+22,dy:n&&G,children:`${e} `},n))}),t.date&&(0,R.jsx)(`text`,{className:V.date,x:t.x+22,y:t.y+20+t.lines.length*G,children:t.date})]});return t.id===e?(0,R.jsx)(`g`,{"aria-current":`true`,children:n},t.id):(0,R.jsx)(`a`,{href:o(t.id),onClick:d,children:n},t.id)})]})})}function J(e,t){let n=new Map([[e,0]]);for(let e=!0;e;){e=!1;for(let{source:r,target:i}of t.edges){let[t,a]=[n.get(r.id),n.get(i.id)];if(t!==void 0&&a===void 0)n.set(i.id,t-1);else if(a!==void 0&&t===void 0)n.set(r.id,a+1);else continue;e=!0}}let r=Math.min(...n.values()),i=new Map,a=t.nodes.map(({node:e})=>{let t=(n.get(e.id)??0)-r,a=Y(e.name),o=`date`in e?e.date??null:null,s=a.length*G+(o?G:0)+16,c=i.get(t)??0;return i.set(t,c+s+W),{id:e.id,type:e.__typename??``,lines:a,date:o,column:t,x:t*(H+U)+2,y:c,height:s}}),o=Math.max(...i.values());for(let e of a)e.y+=(o-(i.get(e.column)??0))/2+2;let s=Math.max(...a.map(e=>e.column))+1;return{boxes:a,width:s*H+(s-1)*U+4,height:o-W+4}}function Y(e){let t=e=>[...e].reduce((e,t)=>e+(/[\u2e80-\uffef]/.test(t)?1.8:1),0),n=[``];for(let r of e.split(/(?<=\s)|(?=[\u2e80-\uffef])/)){let e=n.length-1;n[e]&&t(n[e]+r.trimEnd())>30&&n.push(``),n[n.length-1]+=[...r].slice(0,30).join(``)}let r=n.map(e=>e.trim()).filter(Boolean);return r.length>3?[...r.slice(0,2),`${r[2]}…`]:r}function X({id:e}){let n=_(L),r=_(s),a=i(P,{id:e}),o=a.data?.data.event;return(0,R.jsx)(k,{title:o?.name??n.title,actions:(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(p,{component:`a`,href:t(`/`,{show:e,at:e}),onClick:d,size:`compact-sm`,variant:`default`,children:r.inExplorer}),(0,R.jsx)(A,{id:e}),(0,R.jsx)(D,{document:P,variables:{id:e}})]}),children:(0,R.jsx)(h,{of:a,children:e=>e.event?(0,R.jsx)(Z,{event:e.event}):(0,R.jsx)(f,{title:n.unknown,why:n.unknownWhy})})})}function Z({event:e}){let t=S(),n=_(L),r=_(s),i=(0,M.useMemo)(()=>$(e,n,t),[e,n,t]),a=(0,M.useMemo)(()=>[{key:`relation`,header:n.relation,value:e=>e.relation},{key:`who`,header:n.who,value:e=>e.node.name,show:e=>(0,R.jsx)(c,{of:e.node})},{key:`role`,header:r.role,value:e=>e.role,show:e=>e.role??` `},{key:`details`,header:n.details,value:e=>e.details,show:e=>e.details??` `},{key:`quote`,header:n.quote,value:e=>e.claims.nodes[0]?.quote,show:e=>(0,R.jsx)(C,{claims:e.claims,of:e.node.name})},{key:`link`,header:n.link,value:e=>e.claims.nodes[0]?.document?.url,hidden:!0}],[n,r]),o=e.names.nodes.filter(t=>t.value!==e.name);return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`dl`,{className:V.facts,children:[[n.when,[e.date,e.dayPart&&t.DayPart[e.dayPart].toLocaleLowerCase()].filter(Boolean).join(`, `)||null],[n.kind,e.kind&&t.EventKind[e.kind]],[n.status,e.status&&t.EventStatus[e.status]],[n.where,[e.place?.name,e.place?.country?.name].filter((e,t,n)=>e&&n.indexOf(e)===t).join(`, `)||null]].map(([e,t])=>(0,R.jsxs)(`div`,{children:[(0,R.jsx)(`dt`,{children:e}),(0,R.jsx)(`dd`,{children:t??(0,R.jsx)(`em`,{title:r.noDataWhy,children:r.noData})})]},e))}),o.length>0&&(0,R.jsxs)(`p`,{className:V.names,children:[n.otherNames,`:`,` `,o.map((e,t)=>(0,R.jsxs)(`span`,{children:[t>0&&`; `,(0,R.jsx)(`bdi`,{lang:e.lang??void 0,children:e.value})]},e.value+e.lang)),e.names.totalCount>e.names.nodes.length&&` ${r.cut(e.names.nodes.length,e.names.totalCount)}`]}),(0,R.jsx)(w,{claims:e.claims}),(0,R.jsx)(K,{id:e.id,name:e.name}),(0,R.jsx)(O,{name:n.facts,rows:i,columns:a,idOf:e=>e.id,all:Q(e)})]})}function Q(e){return[e.hosts,e.participants,e.topics,e.agreements,e.commitments,e.series].reduce((e,t)=>e+t.totalCount,e.place&&e.placeEdge?1:0)}function $(e,t,n){let r=(...e)=>e.filter(Boolean).join(` · `)||null;return[...e.hosts.edges.map(e=>({...e,relation:t.host,role:e.role&&n.HostRole[e.role],details:null})),...e.participants.edges.map(e=>({...e,relation:t.participant,role:e.roleAsStated??(e.role&&n.ParticipantRole[e.role]),details:r(e.position?.name,e.position?.organization?.name,e.onBehalfOf&&t.onBehalfOf(e.onBehalfOf.name))})),...e.topics.edges.map(e=>({...e,relation:t.topic,role:null,details:null})),...e.agreements.edges.map(e=>({...e,relation:t.agreement,role:e.node.kind&&n.AgreementKind[e.node.kind],details:r(e.node.signed)})),...e.commitments.edges.map(e=>({...e,relation:t.commitment,role:e.node.modality&&n.Modality[e.node.modality],details:null})),...e.series.edges.map(e=>({...e,relation:t.series,role:null,details:r(e.ordinal?t.edition(e.ordinal):null)})),...e.place&&e.placeEdge?[{...e.placeEdge,node:{__typename:`Place`,...e.place},relation:t.place,role:null,details:r(e.place.country?.name)}]:[]].map(e=>({...e.fact,relation:e.relation,node:e.node,role:e.role??null,details:e.details}))}function ee(){let e=n().params.get(`id`);return e?(0,R.jsx)(X,{id:e},e):(0,R.jsx)(B,{})}export{ee as default};