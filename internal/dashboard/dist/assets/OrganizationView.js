import{r as e}from"./rolldown-runtime.js";import{C as t,E as n,F as r,P as i,S as a,_ as o,c as s,d as c,f as l,h as u,m as d,o as f,ot as p,s as m,t as h,w as g,z as _}from"./dashboard.js";import{t as v}from"./NativeSelect.js";import{n as ee,t as y}from"./jsx-runtime.js";import{a as b,i as x,n as S,t as C}from"./Claims.js";import{n as w,t as T}from"./pages.js";import{n as E}from"./Period.js";import{n as D,r as O,t as k}from"./ViewPage.js";import{t as A}from"./EditLink.js";import{t as j}from"./Facts.js";import{t as M}from"./OtherNames.js";import{t as te}from"./Trend.js";import{t as N}from"./viewWords.js";import{a as ne,t as re}from"./years.js";import{n as ie,t as P}from"./Gantt.js";import{o as F,r as I}from"./tieQuestion.js";import{t as L}from"./Figure.js";var R=e(ee(),1),z=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new z(`
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
    `,{fragmentName:`ClaimParts`}),new z(`
    fragment HeldParts on HeldPersonEdge {
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
  position {
    id
    name
    rank
  }
  node {
    __typename
    id
    name
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
}`,{fragmentName:`HeldParts`});var B=new z(`
    query OrganizationPage($id: ID!) {
  organization(id: $id) {
    __typename
    id
    name
    kind
    level
    inception
    dissolution
    wikidataId
    country {
      __typename
      id
      name
    }
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
    allParents(first: 50, orderBy: [{edge: {depth: ASC}}]) {
      edges {
        depth
        node {
          __typename
          id
          name
          parents(first: 5) {
            nodes {
              id
            }
          }
        }
      }
    }
    allChildren(first: 200, orderBy: [{edge: {depth: ASC}}]) {
      totalCount
      edges {
        depth
        node {
          __typename
          id
          name
          parents(first: 5) {
            nodes {
              id
            }
          }
        }
      }
    }
    parents(first: 5) {
      nodes {
        id
      }
    }
    predecessors(first: 50) {
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
        kind
        node {
          __typename
          id
          name
        }
      }
    }
    successors(first: 50) {
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
        kind
        node {
          __typename
          id
          name
        }
      }
    }
    heads(first: 200, orderBy: [{edge: {since: ASC}}]) {
      totalCount
      edges {
        ...HeldParts
      }
    }
    officials(first: 200, orderBy: [{edge: {since: ASC}}]) {
      totalCount
      edges {
        ...HeldParts
      }
    }
    hosted(first: 0) {
      totalCount
      aggregate(groupBy: [{date: YEAR}], first: 1000) {
        nodes {
          keys {
            value
          }
          count
        }
      }
    }
    participatedIn(first: 0) {
      totalCount
      aggregate(groupBy: [{date: YEAR}], first: 1000) {
        nodes {
          keys {
            value
          }
          count
        }
      }
    }
    agreements(first: 0) {
      totalCount
      aggregate(groupBy: [{signed: YEAR}], first: 1000) {
        nodes {
          keys {
            value
          }
          count
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
}
fragment HeldParts on HeldPersonEdge {
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
  position {
    id
    name
    rank
  }
  node {
    __typename
    id
    name
  }
}`),V=new z(`
    query OrganizationTopics($id: ID!) {
  events(
    first: 0
    where: {OR: [{hosts: {some: {node: {id: {eq: $id}}}}}, {participants: {some: {node: {id: {eq: $id}}}}}]}
  ) {
    aggregate(groupBy: [{topics: {id: VALUE}}], first: 1000) {
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
  agreements(first: 0, where: {parties: {some: {node: {id: {eq: $id}}}}}) {
    aggregate(groupBy: [{topics: {id: VALUE}}], first: 1000) {
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
    `),H=new z(`
    query OrganizationPartners($id: ID!, $by: TieWeights!, $successors: Boolean!) {
  ties(by: $by, successors: $successors, where: {of: {id: {eq: $id}}}, first: 50) {
    totalCount
    nodes {
      a {
        id
      }
      weight
      firstDate
      lastDate
      b {
        __typename
        id
        name
        ... on Organization {
          country {
            name
          }
        }
      }
    }
  }
}
    `),U=new z(`
    query OrganizationList($where: OrganizationWhere, $first: Int!, $after: String) {
  organizations(
    where: $where
    first: $first
    after: $after
    orderBy: [{hostedCount: DESC}]
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
      kind
      country {
        name
      }
      hosted(first: 0) {
        totalCount
      }
      participatedIn(first: 0) {
        totalCount
      }
      agreements(first: 0) {
        totalCount
      }
    }
  }
}
    `),W=r({title:`Organizations`,about:`Ministries, departments and other bodies; those that put on most events first.`,find:`Find an organization`,list:`Organizations`,kind:`Kind`,country:`Country`,any:`Any kind`,hosted:`Events hosted`,attended:`Events attended`,agreements:`Agreements`,level:`Level`,inception:`Founded`,dissolution:`Ceased`,otherNames:`Also called`,heads:`Heads`,headsOver:`Heads over time`,officials:`Officials`,headsAbout:`Posts of the rank of head or minister. A source that names a post proves it for that day alone: a diamond, never a bar.`,noHeads:`No source here names a head of this body; officials whom sources do name stand below.`,noHeadDates:`No date is known of any of its heads; the table has them.`,person:`Official`,post:`Post`,from:`From`,to:`To`,asOf:`Shown on`,acting:`acting`,tree:`What it is part of, and its parts`,body:`Body`,relation:`Relation`,part:`part`,above:`part of`,self:`this one`,depth:`Steps`,noTree:`No source tells of a body above it or of parts.`,partners:`Partners`,partnersAbout:`Those that it did something with, the strongest ties first.`,topics:`Topics`,noTopics:`Nothing that it did is known to be about a topic.`,count:`Times`,activity:`Activity`,hostedYears:`events hosted`,attendedYears:`events attended`,agreementYears:`agreements signed`,lineage:`Predecessors and successors`,before:`predecessor`,after:`successor`,what:`What happened`,noLineage:`No source tells of a body whose place it took, or that took its place.`,topicEvents:`Events`,topicAgreements:`Agreements`,year:`Year`,activityTable:`Activity by year`,noActivity:`Nothing dated is known of it.`,unknown:`There is no organization with this id`,more:e=>`${e} more are only in the explorer.`},{zh:{title:`机构`,about:`部委、司局及其他机构；主办活动最多者在前。`,find:`查找机构`,list:`机构`,kind:`类型`,country:`国家`,any:`任何类型`,hosted:`主办活动`,attended:`出席活动`,agreements:`协议`,level:`级别`,inception:`成立`,dissolution:`撤销`,otherNames:`又称`,heads:`负责人`,headsOver:`历任负责人`,officials:`官员`,headsAbout:`级别为负责人或部长的职务。来源提到的职务只证明当日：用菱形表示。`,noHeads:`没有来源提到其负责人；来源提到的官员见下。`,noHeadDates:`负责人均无日期，见表格。`,person:`官员`,post:`职务`,from:`从`,to:`到`,asOf:`见于`,acting:`代理`,tree:`上级与下属`,body:`机构`,relation:`关系`,part:`下属`,above:`上级`,self:`本机构`,depth:`层级`,noTree:`没有来源提到其上级或下属。`,partners:`伙伴`,partnersAbout:`与其共同行动者，联系最强者在前。`,topics:`主题`,noTopics:`没有已知主题。`,count:`次数`,activity:`活动量`,hostedYears:`主办活动`,attendedYears:`出席活动`,agreementYears:`签署协议`,lineage:`前身与后继`,before:`前身`,after:`后继`,what:`变动`,noLineage:`没有来源提到其前身或后继。`,topicEvents:`活动`,topicAgreements:`协议`,year:`年`,activityTable:`逐年活动`,noActivity:`没有已知日期的内容。`,unknown:`没有此编号的机构`,more:e=>`另有 ${e} 项仅见于图谱。`},ru:{title:`Организации`,about:`Министерства, департаменты и другие органы; сначала те, кто провёл больше мероприятий.`,find:`Найти организацию`,list:`Организации`,kind:`Вид`,country:`Страна`,any:`Любой вид`,hosted:`Провела мероприятий`,attended:`Участвовала`,agreements:`Соглашений`,level:`Уровень`,inception:`Основана`,dissolution:`Упразднена`,otherNames:`Другие названия`,heads:`Руководители`,headsOver:`Руководители по времени`,officials:`Должностные лица`,headsAbout:`Должности ранга руководителя или министра. Источник доказывает должность лишь на свой день: ромб, а не полоса.`,noHeads:`Ни один источник не называет руководителя; названные лица — ниже.`,noHeadDates:`Даты руководителей неизвестны; они в таблице.`,person:`Лицо`,post:`Должность`,from:`С`,to:`По`,asOf:`Показано на`,acting:`и. о.`,tree:`Во что входит и что в неё входит`,body:`Орган`,relation:`Связь`,part:`часть`,above:`входит в`,self:`она сама`,depth:`Шагов`,noTree:`Ни один источник не называет вышестоящих органов или частей.`,partners:`Партнёры`,partnersAbout:`Те, с кем она действовала вместе; сначала самые сильные связи.`,topics:`Темы`,noTopics:`Темы неизвестны.`,count:`Раз`,activity:`Деятельность`,hostedYears:`проведено мероприятий`,attendedYears:`участие в мероприятиях`,agreementYears:`подписано соглашений`,lineage:`Предшественники и преемники`,before:`предшественник`,after:`преемник`,what:`Что произошло`,noLineage:`Источники не называют предшественников и преемников.`,topicEvents:`Мероприятий`,topicAgreements:`Соглашений`,year:`Год`,activityTable:`Деятельность по годам`,noActivity:`Датированного не известно.`,unknown:`Организации с таким идентификатором нет`,more:e=>`Ещё ${e} — только в обозревателе.`}}),G=y(),K=b(`OrganizationKind`);function q(){let e=x(),t=_(W),r=_(s),{params:i}=n(),l=K.find(e=>e===i.get(`kind`)),u=i.get(`country`)??``,d=(0,R.useMemo)(()=>({first:100,where:{...l&&{kind:{eq:l}},...u&&{country:{name:{contains:u}}}}}),[l,u]),f=T(U,d,e=>e.organizations),p=(0,R.useMemo)(()=>[{key:`name`,header:r.name,value:e=>e.name,show:e=>(0,G.jsx)(c,{of:e})},{key:`kind`,header:t.kind,value:t=>t.kind&&e.OrganizationKind[t.kind]},{key:`country`,header:t.country,value:e=>e.country?.name},{key:`hosted`,header:t.hosted,numeric:!0,value:e=>e.hosted.totalCount},{key:`attended`,header:t.attended,numeric:!0,value:e=>e.participatedIn.totalCount},{key:`agreements`,header:t.agreements,numeric:!0,value:e=>e.agreements.totalCount}],[t,r]);return(0,G.jsx)(k,{title:t.title,about:t.about,actions:(0,G.jsx)(D,{document:U,variables:d}),filters:(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(m,{label:t.find,types:[`Organization`],onChoose:e=>a(o(e.id))}),(0,G.jsx)(v,{label:t.kind,value:l??``,data:[{value:``,label:t.any},...K.map(t=>({value:t,label:e.OrganizationKind[t]}))],onChange:e=>g({kind:e.currentTarget.value})}),(0,G.jsx)(E,{param:`country`,label:t.country})]}),children:(0,G.jsx)(w,{name:t.list,list:f,columns:p,idOf:e=>e.id})})}function J({of:e}){let t=_(W),n=_(ie),r=(0,R.useMemo)(()=>ae(e.heads.edges),[e]),i=e.heads.edges.some(e=>e.from||e.to||e.asOf);return(0,G.jsxs)(G.Fragment,{children:[i?(0,G.jsx)(P,{title:t.headsOver,filters:[e.name,t.headsAbout],lanes:r,legend:[{label:`${n.held}, ${n.seen}`,colour:u.Person}]}):(0,G.jsx)(f,{title:t.headsOver,why:e.heads.edges.length?t.noHeadDates:t.noHeads}),e.heads.edges.length>0&&(0,G.jsx)(Y,{name:t.heads,edges:e.heads.edges,all:e.heads.totalCount,param:`heads`}),e.officials.edges.length>0&&(0,G.jsx)(Y,{name:t.officials,edges:e.officials.edges,all:e.officials.totalCount,param:`officials`})]})}function Y({name:e,edges:t,all:n,param:r}){let i=_(W),a=_(s),o=_(N),l=(0,R.useMemo)(()=>[{key:`person`,header:i.person,value:e=>e.node.name,show:e=>(0,G.jsx)(c,{of:e.node})},{key:`post`,header:i.post,value:e=>(e.position?.name??``)+(e.acting?` (${i.acting})`:``)},{key:`from`,header:i.from,value:e=>e.from,short:!0},{key:`to`,header:i.to,value:e=>e.to,short:!0},{key:`asOf`,header:i.asOf,value:e=>e.asOf,short:!0},{key:`quote`,header:a.sources,value:e=>e.fact.claims.nodes[0]?.quote,show:e=>(0,G.jsx)(S,{claims:e.fact.claims,of:e.node.name})},{key:`link`,header:o.link,value:e=>e.fact.claims.nodes[0]?.document?.url,hidden:!0}],[i,a,o]);return(0,G.jsx)(O,{name:e,rows:t,columns:l,idOf:e=>e.fact.id,all:n,param:r})}function ae(e){let t=new Map;for(let n of e){let e=`${n.node.id} ${n.position?.id}`,r=t.get(e);r?r.held.push(n):t.set(e,{first:n,held:[n]})}return[...t].map(([e,{first:t,held:n}])=>({id:e,label:t.node.name,note:t.position?.name,href:o(t.node.id),held:n.map(e=>({id:e.fact.id,from:e.from,to:e.to,asOf:e.asOf,title:[e.from||e.to?`${e.from??`…`} – ${e.to??`…`}`:e.asOf,e.node.name,e.position?.name].filter(Boolean).join(` · `),colour:u.Person}))}))}function oe({of:e}){let t=x(),n=_(W),r=_(s),i=(0,R.useMemo)(()=>[...e.predecessors.edges.map(e=>({...e,relation:n.before})),...e.successors.edges.map(e=>({...e,relation:n.after}))].map(e=>({...e.fact,relation:e.relation,node:e.node,date:e.date??null,kind:e.kind??null})),[e,n]),a=(0,R.useMemo)(()=>[{key:`relation`,header:n.relation,value:e=>e.relation},{key:`body`,header:n.body,value:e=>e.node.name,show:e=>(0,G.jsx)(c,{of:e.node})},{key:`date`,header:r.date,value:e=>e.date,short:!0},{key:`what`,header:n.what,value:e=>e.kind&&t.SuccessionKind[e.kind]},{key:`quote`,header:r.sources,value:e=>e.claims.nodes[0]?.quote,show:e=>(0,G.jsx)(S,{claims:e.claims,of:e.node.name})}],[n,r]);return i.length===0?(0,G.jsx)(f,{title:n.lineage,why:n.noLineage}):(0,G.jsx)(O,{name:n.lineage,rows:i,columns:a,idOf:e=>e.id,all:e.predecessors.totalCount+e.successors.totalCount,param:`lineage`})}function se({of:e}){let r=_(W),a=_(N),{params:o}=n(),s=I.find(e=>e===o.get(`by`))??`everything`,u={id:e.id,by:F(s,`ORGANIZATION`),successors:!1},d=i(H,u,{keep:!0}),f=(0,R.useMemo)(()=>[{key:`with`,header:a.with,value:e=>e.b.name,show:e=>(0,G.jsx)(c,{of:e.b})},{key:`country`,header:r.country,value:e=>`country`in e.b?e.b.country?.name:null},{key:`weight`,header:a.weight,numeric:!0,value:e=>e.weight,show:n=>(0,G.jsx)(l,{href:t(`/ties`,{level:`ORGANIZATION`,by:s,pair:[e.id,n.b.id]}),"aria-label":`${n.b.name}: ${n.weight}`,children:n.weight.toLocaleString()})},{key:`first`,header:a.first,value:e=>e.firstDate,short:!0},{key:`last`,header:a.last,value:e=>e.lastDate,short:!0}],[r,a,s,e]);return(0,G.jsx)(h,{of:d,lines:3,children:({ties:e})=>(0,G.jsx)(O,{name:r.partners,rows:e.nodes,columns:f,idOf:e=>e.b.id,all:e.totalCount,param:`partners`,actions:(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(v,{size:`xs`,"aria-label":a.by,value:s,data:I.map(e=>({value:e,label:a[`by_${e}`]})),onChange:e=>g({by:e.currentTarget.value})}),(0,G.jsx)(D,{document:H,variables:u})]})})})}function ce({of:e}){let t=_(W),n=_(s),r=i(V,{id:e.id}),a=(0,R.useMemo)(()=>[{key:`name`,header:n.name,value:e=>e.node.name,show:e=>(0,G.jsx)(c,{of:e.node})},{key:`events`,header:t.topicEvents,numeric:!0,value:e=>e.events},{key:`agreements`,header:t.topicAgreements,numeric:!0,value:e=>e.agreements}],[t,n]);return(0,G.jsx)(h,{of:r,lines:3,children:n=>{let r=le(n),i=[n.events,n.agreements].reduce((e,{aggregate:t})=>e+t.totalCount-t.nodes.length,0);return r.length===0?(0,G.jsx)(f,{title:t.topics,why:t.noTopics}):(0,G.jsx)(O,{name:t.topics,rows:r,columns:a,idOf:e=>e.node.id,all:r.length+i,param:`topics`,actions:(0,G.jsx)(D,{document:V,variables:{id:e.id}})})}})}function le({events:e,agreements:t}){let n=new Map,r=(e,t)=>{for(let{keys:r,count:i}of e){let e=r[0]?.node;if(!e)continue;let a=n.get(e.id)??{node:e,events:0,agreements:0};n.set(e.id,{...a,[t]:a[t]+i})}};return r(e.aggregate.nodes,`events`),r(t.aggregate.nodes,`agreements`),[...n.values()].sort((e,t)=>t.events+t.agreements-e.events-e.agreements||e.node.name.localeCompare(t.node.name))}var X={tree:`_tree_of5xz_1`,branch:`_branch_of5xz_4`},[Z,Q]=[26,28];function $({of:e}){let t=_(W),n=_(N),r=(0,R.useMemo)(()=>ue(e),[e]),i=(0,R.useMemo)(()=>[{key:`body`,header:t.body,value:e=>e.name,show:e=>(0,G.jsx)(c,{of:{...e,__typename:`Organization`}})},{key:`relation`,header:t.relation,value:e=>e.steps===0?t.self:e.steps<0?t.above:t.part},{key:`steps`,header:t.depth,numeric:!0,value:e=>Math.abs(e.steps)}],[t]);if(r.length<2)return(0,G.jsx)(f,{title:t.tree,why:t.noTree});let a=new Map(r.map((e,t)=>[e.id,t])),s=e.allChildren.totalCount-e.allChildren.edges.length;return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(L,{title:t.tree,filters:[e.name,...s>0?[t.more(s)]:[]],source:n.graphSource,children:(0,G.jsx)(`svg`,{className:X.tree,width:820,height:r.length*Z+4,viewBox:`0 0 820 ${r.length*Z+4}`,role:`group`,"aria-label":t.tree,children:r.map((e,t)=>{let[n,r]=[e.level*Q+10,t*Z+Z/2],i=e.parent===void 0?void 0:a.get(e.parent),s=(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(`circle`,{cx:n,cy:r,r:5,fill:u.Organization}),(0,G.jsx)(`text`,{x:n+12,y:r+4,fontWeight:e.steps===0?700:400,children:[...e.name].length>90?`${[...e.name].slice(0,89).join(``)}…`:e.name})]});return(0,G.jsxs)(`g`,{children:[i!==void 0&&(0,G.jsx)(`path`,{className:X.branch,d:`M${n-Q},${i*Z+Z/2+6} V${r} H${n-6}`}),e.steps===0?(0,G.jsx)(`g`,{"aria-current":`true`,children:s}):(0,G.jsx)(`a`,{href:o(e.id),onClick:d,children:s})]},e.id)})})}),(0,G.jsx)(O,{name:t.tree,rows:r,columns:i,idOf:e=>e.id,param:`tree`})]})}function ue(e){let t=[...e.allParents.edges].sort((e,t)=>t.depth-e.depth||e.node.name.localeCompare(t.node.name)),n=t[0]?.depth??0,r=new Map(t.map(e=>[e.node.id,e])),i=t.map(e=>({id:e.node.id,name:e.node.name,level:n-e.depth,steps:-e.depth,parent:e.node.parents.nodes.find(t=>r.get(t.id)?.depth===e.depth+1)?.id}));i.push({id:e.id,name:e.name,level:n,steps:0,parent:e.parents.nodes.find(e=>r.has(e.id))?.id});let a=new Map,o=new Map([[e.id,0],...e.allChildren.edges.map(e=>[e.node.id,e.depth])]);for(let t of e.allChildren.edges){let n=t.node.parents.nodes.find(e=>o.get(e.id)===t.depth-1)?.id??e.id;a.set(n,[...a.get(n)??[],t])}let s=(e,t)=>{for(let{node:n,depth:r}of a.get(e)??[])i.push({id:n.id,name:n.name,level:t,steps:r,parent:e}),s(n.id,t+1)};return s(e.id,n+1),i}function de({id:e}){let n=_(W),r=_(s),a=_(N),o=i(B,{id:e});return(0,G.jsx)(k,{title:o.data?.data.organization?.name??n.title,actions:(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(p,{component:`a`,href:t(`/`,{show:e,at:e}),onClick:d,size:`compact-sm`,variant:`default`,children:r.inExplorer}),(0,G.jsx)(A,{id:e}),(0,G.jsx)(D,{document:B,variables:{id:e}})]}),children:(0,G.jsx)(h,{of:o,children:({organization:e})=>e?(0,G.jsx)(fe,{of:e}):(0,G.jsx)(f,{title:n.unknown,why:a.unknownWhy})})})}function fe({of:e}){let t=x(),n=_(W);return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(j,{facts:[[n.kind,e.kind&&t.OrganizationKind[e.kind]],[n.level,e.level&&t.OrganizationLevel[e.level]],[n.country,e.country&&(0,G.jsx)(c,{of:e.country})],[n.inception,e.inception],[n.dissolution,e.dissolution]]}),(0,G.jsx)(M,{of:e,label:n.otherNames}),(0,G.jsx)(C,{claims:e.claims}),(0,G.jsx)(J,{of:e}),(0,G.jsx)($,{of:e}),(0,G.jsx)(oe,{of:e}),(0,G.jsx)(se,{of:e}),(0,G.jsx)(ce,{of:e}),(0,G.jsx)(pe,{of:e})]})}function pe({of:e}){let t=_(W),[n,r,i]=(0,R.useMemo)(()=>[e.hosted,e.participatedIn,e.agreements].map(e=>re(e.aggregate.nodes)),[e]),a=(0,R.useMemo)(()=>ne([n,r,i].flatMap(e=>[...e?.years.keys()??[]])).map(e=>({year:e})),[n,r,i]),o=(0,R.useMemo)(()=>{let e=(e,t,n)=>({key:e,header:t,numeric:!0,value:({year:e})=>n?.years.get(e)??0});return[{key:`year`,header:t.year,value:({year:e})=>e,show:({year:e})=>String(e),short:!0},e(`hosted`,t.hosted,n),e(`attended`,t.attended,r),e(`agreements`,t.agreements,i)]},[t,n,r,i]);return!n||!r||!i||a.length===0?(0,G.jsx)(f,{title:t.activity,why:t.noActivity}):(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(te,{title:t.activity,filters:[e.name],of:`both`,undated:n.undated+r.undated+i.undated,series:[{label:t.hostedYears,colour:u.Organization,years:n.years},{label:t.attendedYears,colour:u.Event,years:r.years},{label:t.agreementYears,colour:u.Agreement,years:i.years}]}),(0,G.jsx)(O,{name:t.activityTable,rows:a,columns:o,idOf:({year:e})=>String(e),param:`years`})]})}function me(){let e=n().params.get(`id`);return e?(0,G.jsx)(de,{id:e},e):(0,G.jsx)(q,{})}export{me as default};