import{r as e}from"./rolldown-runtime.js";import{A as t,C as n,E as r,P as i,S as a,_ as o,b as s,c,d as l,et as u,h as d,i as f,j as p,m,n as h,o as g,r as _,s as v,t as y}from"./dashboard.js";import{n as b,t as x}from"./jsx-runtime.js";import{i as S,n as C,r as w}from"./Figure.js";import{t as T}from"./pages.js";import{n as E}from"./Period.js";import{n as D,t as O}from"./Claims.js";import{n as k,t as A}from"./Gantt.js";import{t as j}from"./OtherNames.js";import{t as M}from"./viewWords.js";var N=e(b(),1),P=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new P(`
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
    `,{fragmentName:`ClaimParts`});var F=new P(`
    query OfficialPage($id: ID!) {
  person(id: $id) {
    __typename
    id
    name
    nameCompleteness
    names(first: 50) {
      nodes {
        value
        lang
      }
    }
    claims {
      ...ClaimParts
    }
    positions(first: 500, orderBy: [{edge: {since: ASC}}]) {
      totalCount
      edges {
        id
        from
        to
        asOf
        acting
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
          rank
          organization {
            __typename
            id
            name
            country {
              name
            }
          }
        }
      }
    }
    participatedIn(first: 500, orderBy: [{node: {date: ASC}}]) {
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
          date
          kind
        }
      }
    }
    signed(first: 500, orderBy: [{node: {signed: ASC}}]) {
      totalCount
      edges {
        id
        date
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
}`),I=new P(`
    query OfficialTimeline($id: ID!) {
  timeline(of: [$id], first: 500) {
    totalCount
    nodes {
      kind
      date
      precision
      node {
        __typename
        id
        name
      }
      facts {
        id
      }
    }
  }
}
    `),L=new P(`
    query OfficialList($where: PersonWhere, $first: Int!, $after: String) {
  persons(
    where: $where
    first: $first
    after: $after
    orderBy: [{participatedInCount: DESC}]
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
      participatedIn(first: 0) {
        totalCount
      }
      signed(first: 0) {
        totalCount
      }
      positions(first: 3, orderBy: [{edge: {since: DESC}}]) {
        totalCount
        nodes {
          id
          name
          organization {
            id
            name
            country {
              name
            }
          }
        }
      }
    }
  }
}
    `),R=p({title:`Officials`,about:`Who held which posts, when, and at which events a source saw them; those at most events first.`,find:`Find an official`,list:`Officials`,career:`Career`,careerAbout:`A source that names a post proves it for the day it speaks of alone: that is a diamond, never a bar.`,events:`Events attended`,signed:`Agreements signed`,posts:`Posts`,post:`Post`,body:`Body`,country:`Country`,from:`From`,to:`To`,asOf:`Shown on`,acting:`acting`,eventCount:`Events`,signedCount:`Agreements`,postCount:`Posts`,what:`What`,role:`Role`,as:`As`,unknown:`There is no official with this id`,otherNames:`Also called`,everything:`Events and agreements`,signing:`signed`,noDates:`None of what is known of this official has a date; the tables have it all.`,familyOnly:`The sources give the family name only.`,latest:`Latest posts known`,timeline:`In the order of time`,onBehalfOf:e=>`for ${e}`,TOOK_OFFICE:`took office`,IN_OFFICE:`in office`,LEFT_OFFICE:`left office`,EVENT:`event`,AGREEMENT_SIGNED:`signed`},{zh:{title:`官员`,about:`谁在何时担任何职，以及来源提到其出席的活动；出席最多者在前。`,find:`查找官员`,list:`官员`,career:`履历`,careerAbout:`来源提到的职务只证明其所述之日：用菱形表示，而非长条。`,events:`出席的活动`,signed:`签署的协议`,posts:`职务`,post:`职务`,body:`机构`,country:`国家`,from:`从`,to:`到`,asOf:`见于`,acting:`代理`,eventCount:`活动`,signedCount:`协议`,postCount:`职务`,what:`内容`,role:`角色`,as:`身份`,unknown:`没有此编号的官员`,otherNames:`又称`,everything:`活动与协议`,signing:`签署`,noDates:`已知内容均无日期，详见表格。`,familyOnly:`来源只给出姓氏。`,latest:`最近已知职务`,timeline:`按时间顺序`,onBehalfOf:e=>`代表 ${e}`,TOOK_OFFICE:`就任`,IN_OFFICE:`在任`,LEFT_OFFICE:`离任`,EVENT:`活动`,AGREEMENT_SIGNED:`签署`},ru:{title:`Должностные лица`,about:`Кто какие посты занимал, когда, и на каких мероприятиях его видели источники; сначала те, кто был на многих.`,find:`Найти лицо`,list:`Должностные лица`,career:`Служба`,careerAbout:`Источник, назвавший должность, доказывает её лишь на тот день: это ромб, а не полоса.`,events:`Мероприятия`,signed:`Подписанные соглашения`,posts:`Должности`,post:`Должность`,body:`Орган`,country:`Страна`,from:`С`,to:`По`,asOf:`Показано на`,acting:`и. о.`,eventCount:`Мероприятий`,signedCount:`Соглашений`,postCount:`Должностей`,what:`Что`,role:`Роль`,as:`В качестве`,unknown:`Лица с таким идентификатором нет`,otherNames:`Другие имена`,everything:`Мероприятия и соглашения`,signing:`подписание`,noDates:`Ничто из известного не датировано; всё есть в таблицах.`,familyOnly:`Источники дают только фамилию.`,latest:`Последние известные должности`,timeline:`По времени`,onBehalfOf:e=>`от ${e}`,TOOK_OFFICE:`вступил в должность`,IN_OFFICE:`в должности`,LEFT_OFFICE:`оставил должность`,EVENT:`мероприятие`,AGREEMENT_SIGNED:`подписание`}}),z=x();function B(){let e=i(R),t=i(c),{params:n}=r(),s=n.get(`body`)??``,u=(0,N.useMemo)(()=>({first:100,where:s?{positions:{some:{node:{organization:{name:{contains:s}}}}}}:{}}),[s]),{rows:d,all:p,more:m,error:h,retry:g}=T(L,u,e=>e.persons),y=(0,N.useMemo)(()=>[{key:`name`,header:t.name,value:e=>e.name,show:e=>(0,z.jsx)(l,{of:e})},{key:`posts`,header:e.latest,value:e=>e.positions.nodes.map(e=>[e.name,e.organization?.name].filter(Boolean).join(`, `)).join(`; `)||null},{key:`country`,header:e.country,value:e=>[...new Set(e.positions.nodes.flatMap(e=>e.organization?.country?.name??[]))].join(`; `)||null},{key:`events`,header:e.eventCount,numeric:!0,value:e=>e.participatedIn.totalCount},{key:`signed`,header:e.signedCount,numeric:!0,value:e=>e.signed.totalCount}],[e,t]);return(0,z.jsx)(C,{title:e.title,about:e.about,actions:(0,z.jsx)(w,{document:L,variables:u}),filters:(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(v,{label:e.find,types:[`Person`],onChoose:e=>a(o(e.id))}),(0,z.jsx)(E,{param:`body`,label:e.body})]}),children:h?(0,z.jsx)(_,{error:h,retry:g}):d?(0,z.jsx)(S,{name:e.list,rows:d,columns:y,idOf:e=>e.id,all:p,more:m}):(0,z.jsx)(f,{})})}function V({id:e}){let r=i(R),a=i(c),o=i(M),s=t(F,{id:e});return(0,z.jsx)(C,{title:s.data?.data.person?.name??r.title,actions:(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(u,{component:`a`,href:n(`/`,{show:e,at:e}),onClick:m,size:`compact-sm`,variant:`default`,children:a.inExplorer}),(0,z.jsx)(w,{document:F,variables:{id:e}})]}),children:(0,z.jsx)(y,{of:s,children:({person:e})=>e?(0,z.jsx)(H,{person:e}):(0,z.jsx)(g,{title:r.unknown,why:o.unknownWhy})})})}function H({person:e}){let t=i(R),n=i(k),r=(0,N.useMemo)(()=>K(e,t),[e,t]),a=(0,N.useMemo)(()=>q(e,r,t),[e,r,t]),o=a.some(e=>e.held.some(e=>e.from||e.to||e.asOf));return(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(j,{of:e,label:t.otherNames}),e.nameCompleteness===`FAMILY_ONLY`&&(0,z.jsx)(`p`,{children:t.familyOnly}),(0,z.jsx)(O,{claims:e.claims}),o?(0,z.jsx)(A,{title:t.career,filters:[e.name,t.careerAbout],lanes:a,legend:[{label:`${t.post}: ${n.held}, ${n.seen}`,colour:d.Person},{label:n.event,colour:d.Event},{label:t.signing,colour:d.Agreement}]}):(0,z.jsx)(g,{title:t.career,why:t.noDates}),(0,z.jsx)(U,{person:e}),(0,z.jsx)(W,{deeds:r,all:e.participatedIn.totalCount+e.signed.totalCount}),(0,z.jsx)(G,{id:e.id})]})}function U({person:e}){let t=i(R),n=i(c),r=i(M),a=(0,N.useMemo)(()=>[{key:`post`,header:t.post,value:e=>e.node.name+(e.acting?` (${t.acting})`:``)},{key:`body`,header:t.body,value:e=>e.node.organization?.name,show:e=>e.node.organization&&(0,z.jsx)(l,{of:e.node.organization})},{key:`from`,header:t.from,value:e=>e.from,short:!0},{key:`to`,header:t.to,value:e=>e.to,short:!0},{key:`asOf`,header:t.asOf,value:e=>e.asOf,short:!0},{key:`quote`,header:n.sources,value:e=>e.claims[0]?.quote,show:e=>(0,z.jsx)(D,{claims:e.claims,of:e.node.name})},{key:`link`,header:r.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[t,n,r]);return(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(h,{shown:e.positions.edges.length,all:e.positions.totalCount}),(0,z.jsx)(S,{name:t.posts,rows:e.positions.edges,columns:a,idOf:e=>e.id})]})}function W({deeds:e,all:t}){let n=i(R),r=i(c),a=i(M),o=(0,N.useMemo)(()=>[{key:`date`,header:r.date,value:e=>e.date,short:!0},{key:`what`,header:n.what,value:e=>e.node.name,show:e=>(0,z.jsx)(l,{of:e.node})},{key:`role`,header:n.role,value:e=>e.role},{key:`as`,header:n.as,value:e=>e.as},{key:`quote`,header:r.sources,value:e=>e.claims[0]?.quote,show:e=>(0,z.jsx)(D,{claims:e.claims,of:e.node.name})},{key:`link`,header:a.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[n,r,a]);return(0,z.jsx)(S,{name:n.everything,rows:e,columns:o,idOf:e=>e.id,all:t,param:`deeds`})}function G({id:e}){let n=i(R),r=i(c),a=i(M),o=t(I,{id:e}),u=(0,N.useMemo)(()=>[{key:`date`,header:r.date,value:e=>e.date,short:!0},{key:`kind`,header:a.kind,value:e=>n[e.kind]??s(e.kind)},{key:`node`,header:n.what,value:e=>e.node.name,show:e=>(0,z.jsx)(l,{of:e.node})}],[n,r,a]);return(0,z.jsx)(y,{of:o,children:({timeline:t})=>(0,z.jsx)(S,{name:n.timeline,rows:t.nodes,columns:u,idOf:e=>`${e.kind} ${e.date} ${e.node.id} ${e.facts.map(e=>e.id).join()}`,all:t.totalCount,param:`stream`,actions:(0,z.jsx)(w,{document:I,variables:{id:e}})})})}function K(e,t){let n=(...e)=>e.filter(Boolean).join(` · `)||null;return[...e.participatedIn.edges.map(e=>({id:e.id,node:e.node,date:e.node.date??null,role:e.roleAsStated??(e.role?s(e.role):null),as:n(e.position?.name,e.position?.organization?.name,e.onBehalfOf&&t.onBehalfOf(e.onBehalfOf.name)),claims:e.claims})),...e.signed.edges.map(e=>({id:e.id,node:e.node,date:e.date??e.node.signed??null,role:t.signing,as:null,claims:e.claims}))]}function q(e,t,n){let r=new Map;for(let t of e.positions.edges)r.set(t.node.id,[...r.get(t.node.id)??[],t]);let i=(e,t,n,r)=>r.length===0?[]:[{id:e,label:t,held:r.map(e=>({id:e.id,asOf:e.date,title:[e.date,e.node.name].filter(Boolean).join(` · `),href:o(e.node.id),colour:n}))}];return[...[...r].map(([e,t])=>{let n=t[0]?.node.organization;return{id:e,label:t[0]?.node.name??e,note:n?.name,href:n?o(n.id):void 0,held:t.map(e=>({id:e.id,from:e.from,to:e.to,asOf:e.asOf,title:[e.from||e.to?`${e.from??`…`} – ${e.to??`…`}`:e.asOf,e.node.name,e.node.organization?.name].filter(Boolean).join(` · `),colour:d.Person}))}}),...i(`events`,n.events,d.Event,t.filter(e=>e.node.__typename===`Event`)),...i(`signed`,n.signed,d.Agreement,t.filter(e=>e.node.__typename===`Agreement`))]}function J(){let e=r().params.get(`id`);return e?(0,z.jsx)(V,{id:e},e):(0,z.jsx)(B,{})}export{J as default};