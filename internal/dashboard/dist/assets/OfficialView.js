import{r as e}from"./rolldown-runtime.js";import{C as t,E as n,F as r,P as i,S as a,_ as o,c as s,d as c,h as l,m as u,n as d,o as f,ot as p,s as m,t as h,z as g}from"./dashboard.js";import{n as _,t as v}from"./jsx-runtime.js";import{n as y,t as b}from"./pages.js";import{n as x,r as S,t as C}from"./ViewPage.js";import{n as w}from"./Period.js";import{i as T,n as E,t as D}from"./Claims.js";import{t as O}from"./EditLink.js";import{n as k,t as A}from"./Gantt.js";import{t as j}from"./OtherNames.js";import{t as M}from"./viewWords.js";var N=e(_(),1),P=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new P(`
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
      totalCount
      nodes {
        value
        lang
      }
    }
    claims {
      totalCount
      nodes {
        ...ClaimParts
      }
    }
    positions(first: 500, orderBy: [{edge: {since: ASC}}]) {
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
        from
        to
        asOf
        acting
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
          date
          kind
        }
      }
    }
    signedAgreements(first: 500, orderBy: [{node: {signed: ASC}}]) {
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
        date
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
      signedAgreements(first: 0) {
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
    `),R=r({title:`Officials`,about:`Who held which posts, when, and at which events a source saw them; those at most events first.`,find:`Find an official`,list:`Officials`,career:`Career`,careerAbout:`A source that names a post proves it for the day it speaks of alone: that is a diamond, never a bar.`,events:`Events attended`,signed:`Agreements signed`,posts:`Posts`,post:`Post`,body:`Body`,country:`Country`,from:`From`,to:`To`,asOf:`Shown on`,acting:`acting`,eventCount:`Events`,signedCount:`Agreements`,postCount:`Posts`,what:`What`,role:`Role`,as:`As`,unknown:`There is no official with this id`,otherNames:`Also called`,everything:`Events and agreements`,signing:`signed`,noDates:`None of what is known of this official has a date; the tables have it all.`,familyOnly:`The sources give the family name only.`,latest:`Latest posts known`,timeline:`In the order of time`,onBehalfOf:e=>`for ${e}`},{zh:{title:`官员`,about:`谁在何时担任何职，以及来源提到其出席的活动；出席最多者在前。`,find:`查找官员`,list:`官员`,career:`履历`,careerAbout:`来源提到的职务只证明其所述之日：用菱形表示，而非长条。`,events:`出席的活动`,signed:`签署的协议`,posts:`职务`,post:`职务`,body:`机构`,country:`国家`,from:`从`,to:`到`,asOf:`见于`,acting:`代理`,eventCount:`活动`,signedCount:`协议`,postCount:`职务`,what:`内容`,role:`角色`,as:`身份`,unknown:`没有此编号的官员`,otherNames:`又称`,everything:`活动与协议`,signing:`签署`,noDates:`已知内容均无日期，详见表格。`,familyOnly:`来源只给出姓氏。`,latest:`最近已知职务`,timeline:`按时间顺序`,onBehalfOf:e=>`代表 ${e}`},ru:{title:`Должностные лица`,about:`Кто какие посты занимал, когда, и на каких мероприятиях его видели источники; сначала те, кто был на многих.`,find:`Найти лицо`,list:`Должностные лица`,career:`Служба`,careerAbout:`Источник, назвавший должность, доказывает её лишь на тот день: это ромб, а не полоса.`,events:`Мероприятия`,signed:`Подписанные соглашения`,posts:`Должности`,post:`Должность`,body:`Орган`,country:`Страна`,from:`С`,to:`По`,asOf:`Показано на`,acting:`и. о.`,eventCount:`Мероприятий`,signedCount:`Соглашений`,postCount:`Должностей`,what:`Что`,role:`Роль`,as:`В качестве`,unknown:`Лица с таким идентификатором нет`,otherNames:`Другие имена`,everything:`Мероприятия и соглашения`,signing:`подписание`,noDates:`Ничто из известного не датировано; всё есть в таблицах.`,familyOnly:`Источники дают только фамилию.`,latest:`Последние известные должности`,timeline:`По времени`,onBehalfOf:e=>`от ${e}`}}),z=v();function B(){let e=g(R),t=g(s),{params:r}=n(),i=r.get(`body`)??``,l=(0,N.useMemo)(()=>({first:100,where:i?{positions:{some:{node:{organization:{name:{contains:i}}}}}}:{}}),[i]),u=b(L,l,e=>e.persons),d=(0,N.useMemo)(()=>[{key:`name`,header:t.name,value:e=>e.name,show:e=>(0,z.jsx)(c,{of:e})},{key:`posts`,header:e.latest,value:e=>e.positions.nodes.map(e=>[e.name,e.organization?.name].filter(Boolean).join(`, `)).join(`; `)||null},{key:`country`,header:e.country,value:e=>[...new Set(e.positions.nodes.flatMap(e=>e.organization?.country?.name??[]))].join(`; `)||null},{key:`events`,header:e.eventCount,numeric:!0,value:e=>e.participatedIn.totalCount},{key:`signed`,header:e.signedCount,numeric:!0,value:e=>e.signedAgreements.totalCount}],[e,t]);return(0,z.jsx)(C,{title:e.title,about:e.about,actions:(0,z.jsx)(x,{document:L,variables:l}),filters:(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(m,{label:e.find,types:[`Person`],onChoose:e=>a(o(e.id))}),(0,z.jsx)(w,{param:`body`,label:e.body})]}),children:(0,z.jsx)(y,{name:e.list,list:u,columns:d,idOf:e=>e.id})})}function V({id:e}){let n=g(R),r=g(s),a=g(M),o=i(F,{id:e});return(0,z.jsx)(C,{title:o.data?.data.person?.name??n.title,actions:(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(p,{component:`a`,href:t(`/`,{show:e,at:e}),onClick:u,size:`compact-sm`,variant:`default`,children:r.inExplorer}),(0,z.jsx)(O,{id:e}),(0,z.jsx)(x,{document:F,variables:{id:e}})]}),children:(0,z.jsx)(h,{of:o,children:({person:e})=>e?(0,z.jsx)(H,{person:e}):(0,z.jsx)(f,{title:n.unknown,why:a.unknownWhy})})})}function H({person:e}){let t=g(R),n=g(k),r=T(),i=(0,N.useMemo)(()=>K(e,t,r),[e,t,r]),a=(0,N.useMemo)(()=>q(e,i,t),[e,i,t]),o=a.some(e=>e.held.some(e=>e.from||e.to||e.asOf));return(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(j,{of:e,label:t.otherNames}),e.nameCompleteness===`FAMILY_ONLY`&&(0,z.jsx)(`p`,{children:t.familyOnly}),(0,z.jsx)(D,{claims:e.claims}),o?(0,z.jsx)(A,{title:t.career,filters:[e.name,t.careerAbout],lanes:a,legend:[{label:`${t.post}: ${n.held}, ${n.seen}`,colour:l.Person},{label:n.event,colour:l.Event},{label:t.signing,colour:l.Agreement}]}):(0,z.jsx)(f,{title:t.career,why:t.noDates}),(0,z.jsx)(U,{person:e}),(0,z.jsx)(W,{deeds:i,all:e.participatedIn.totalCount+e.signedAgreements.totalCount}),(0,z.jsx)(G,{id:e.id})]})}function U({person:e}){let t=g(R),n=g(s),r=g(M),i=(0,N.useMemo)(()=>[{key:`post`,header:t.post,value:e=>e.node.name+(e.acting?` (${t.acting})`:``)},{key:`body`,header:t.body,value:e=>e.node.organization?.name,show:e=>e.node.organization&&(0,z.jsx)(c,{of:e.node.organization})},{key:`from`,header:t.from,value:e=>e.from,short:!0},{key:`to`,header:t.to,value:e=>e.to,short:!0},{key:`asOf`,header:t.asOf,value:e=>e.asOf,short:!0},{key:`quote`,header:n.sources,value:e=>e.fact.claims.nodes[0]?.quote,show:e=>(0,z.jsx)(E,{claims:e.fact.claims,of:e.node.name})},{key:`link`,header:r.link,value:e=>e.fact.claims.nodes[0]?.document?.url,hidden:!0}],[t,n,r]);return(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(d,{shown:e.positions.edges.length,all:e.positions.totalCount}),(0,z.jsx)(S,{name:t.posts,rows:e.positions.edges,columns:i,idOf:e=>e.fact.id})]})}function W({deeds:e,all:t}){let n=g(R),r=g(s),i=g(M),a=(0,N.useMemo)(()=>[{key:`date`,header:r.date,value:e=>e.date,short:!0},{key:`what`,header:n.what,value:e=>e.node.name,show:e=>(0,z.jsx)(c,{of:e.node})},{key:`role`,header:n.role,value:e=>e.role},{key:`as`,header:n.as,value:e=>e.as},{key:`quote`,header:r.sources,value:e=>e.claims.nodes[0]?.quote,show:e=>(0,z.jsx)(E,{claims:e.claims,of:e.node.name})},{key:`link`,header:i.link,value:e=>e.claims.nodes[0]?.document?.url,hidden:!0}],[n,r,i]);return(0,z.jsx)(S,{name:n.everything,rows:e,columns:a,idOf:e=>e.id,all:t,param:`deeds`})}function G({id:e}){let t=T(),n=g(R),r=g(s),a=g(M),o=i(I,{id:e}),l=(0,N.useMemo)(()=>[{key:`date`,header:r.date,value:e=>e.date,short:!0},{key:`kind`,header:a.kind,value:e=>t.TimelineKind[e.kind]},{key:`node`,header:n.what,value:e=>e.node.name,show:e=>(0,z.jsx)(c,{of:e.node})}],[n,r,a]);return(0,z.jsx)(h,{of:o,children:({timeline:t})=>(0,z.jsx)(S,{name:n.timeline,rows:t.nodes,columns:l,idOf:e=>`${e.kind} ${e.date} ${e.node.id} ${e.facts.map(e=>e.id).join()}`,all:t.totalCount,param:`stream`,actions:(0,z.jsx)(x,{document:I,variables:{id:e}})})})}function K(e,t,n){let r=(...e)=>e.filter(Boolean).join(` · `)||null;return[...e.participatedIn.edges.map(e=>({...e.fact,node:e.node,date:e.node.date??null,role:e.roleAsStated??(e.role?n.ParticipantRole[e.role]:null),as:r(e.position?.name,e.position?.organization?.name,e.onBehalfOf&&t.onBehalfOf(e.onBehalfOf.name))})),...e.signedAgreements.edges.map(e=>({...e.fact,node:e.node,date:e.date??e.node.signed??null,role:t.signing,as:null}))]}function q(e,t,n){let r=new Map;for(let t of e.positions.edges)r.set(t.node.id,[...r.get(t.node.id)??[],t]);let i=(e,t,n,r)=>r.length===0?[]:[{id:e,label:t,held:r.map(e=>({id:e.id,asOf:e.date,title:[e.date,e.node.name].filter(Boolean).join(` · `),href:o(e.node.id),colour:n}))}];return[...[...r].map(([e,t])=>{let n=t[0]?.node.organization;return{id:e,label:t[0]?.node.name??e,note:n?.name,href:n?o(n.id):void 0,held:t.map(e=>({id:e.fact.id,from:e.from,to:e.to,asOf:e.asOf,title:[e.from||e.to?`${e.from??`…`} – ${e.to??`…`}`:e.asOf,e.node.name,e.node.organization?.name].filter(Boolean).join(` · `),colour:l.Person}))}}),...i(`events`,n.events,l.Event,t.filter(e=>e.node.__typename===`Event`)),...i(`signed`,n.signed,l.Agreement,t.filter(e=>e.node.__typename===`Agreement`))]}function J(){let e=n().params.get(`id`);return e?(0,z.jsx)(V,{id:e},e):(0,z.jsx)(B,{})}export{J as default};