import{r as e}from"./rolldown-runtime.js";import{A as t,C as n,D as r,E as i,P as a,S as o,T as s,_ as c,b as l,c as u,d,et as f,h as p,i as m,j as h,m as g,o as _,r as v,s as y,t as b,w as x}from"./dashboard.js";import{n as S,t as C}from"./jsx-runtime.js";import{n as w,t as T}from"./Claims.js";import{i as E,n as D,r as O,t as k}from"./Figure.js";import{t as A}from"./Facts.js";import{t as j}from"./OtherNames.js";import{t as M}from"./viewWords.js";import{t as N}from"./NativeSelect.js";import{t as P}from"./pages.js";import{t as F}from"./Period.js";import{n as I}from"./tieQuestion.js";import{t as ee}from"./Trend.js";import{t as te}from"./years.js";var L=e(S(),1),R=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new R(`
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
    `,{fragmentName:`ClaimParts`});var z=new R(`
    query Ladder($where: AgreementWhere!) {
  all: agreements(where: $where, first: 0) {
    totalCount
    aggregate(groupBy: [{kind: VALUE}], first: 20) {
      keys {
        value
      }
      count
    }
  }
  years: agreements(where: $where, first: 0) {
    aggregate(groupBy: [{signed: YEAR}], first: 1000) {
      keys {
        value
      }
      count
    }
  }
  inForce: agreements(
    where: {AND: [$where, {inForce: {isNull: false}}, {terminated: {isNull: true}}]}
    first: 0
  ) {
    aggregate(groupBy: [{kind: VALUE}], first: 20) {
      keys {
        value
      }
      count
    }
  }
  ended: agreements(
    where: {AND: [$where, {terminated: {isNull: false}}]}
    first: 0
  ) {
    aggregate(groupBy: [{kind: VALUE}], first: 20) {
      keys {
        value
      }
      count
    }
  }
  signed: agreements(
    where: {AND: [$where, {signed: {isNull: false}}, {inForce: {isNull: true}}, {terminated: {isNull: true}}]}
    first: 0
  ) {
    aggregate(groupBy: [{kind: VALUE}], first: 20) {
      keys {
        value
      }
      count
    }
  }
}
    `),B=new R(`
    query AgreementList($where: AgreementWhere!, $first: Int!, $after: String) {
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
      kind
      signed
      inForce
      terminated
      parties(first: 4) {
        totalCount
        nodes {
          __typename
          id
          name
        }
      }
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
}`),V=new R(`
    query PartyNames($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Entity {
      __typename
      id
      name
    }
  }
}
    `),H=new R(`
    query AgreementPage($id: ID!) {
  agreement(id: $id) {
    __typename
    id
    name
    kind
    signed
    inForce
    terminated
    scope
    domain
    names(first: 50) {
      nodes {
        value
        lang
      }
    }
    claims {
      ...ClaimParts
    }
    parties(first: 500) {
      totalCount
      edges {
        id
        signed
        ratified
        inForce
        withdrawn
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
    signatories(first: 100) {
      edges {
        id
        date
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
        }
      }
    }
    events(first: 100) {
      edges {
        id
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
          date
        }
      }
    }
    topics(first: 100) {
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
    amends(first: 100) {
      edges {
        id
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
          signed
        }
      }
    }
    amendments(first: 100) {
      edges {
        id
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
          signed
        }
      }
    }
    supersedes(first: 100) {
      edges {
        id
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
          signed
        }
      }
    }
    supersededBy(first: 100) {
      edges {
        id
        claims {
          ...ClaimParts
        }
        node {
          __typename
          id
          name
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
}`),U={ladder:`_ladder_z5eu5_1`,rail:`_rail_z5eu5_4`},W=h({title:`Agreements`,about:`From joint statements over memoranda to treaties: how many there are of each kind, who is party, and whether they are in force.`,ladder:`From statement to treaty`,ladderAbout:`The higher a rung, the more firmly such a text binds as a rule. A rung opens its agreements.`,list:`Agreements`,find:`Find an agreement`,party:`Add a party`,parties:`Parties`,kind:`Kind`,anyKind:`Any kind`,status:`Status`,anyStatus:`Any status`,signed:`Signed`,inForce:`In force`,terminated:`Ended`,ratified:`Ratified`,withdrawn:`Withdrew`,from:`Signed from`,to:`Signed to`,IN_FORCE:`in force`,ENDED:`ended`,SIGNED:`signed; no source says that it came into force`,UNKNOWN:`no source says`,years:`Agreements by the year of signing`,of:(e,t)=>`${e} and ${t-e} more`,none:`No agreement fits`,noneWhy:`No source tells of agreements like these; other filters may find some.`,removeParty:e=>`Without ${e}`,scope:`Scope`,domain:`Field`,otherNames:`Also called`,unknown:`There is no agreement with this id`,noKind:`no kind given`,relation:`Relation`,what:`Who or what`,signatory:`signed for it`,event:`came out of`,topic:`is about`,amends:`amends`,amendment:`amended by`,supersedes:`takes the place of`,supersededBy:`replaced by`,related:`What belongs to it`,onBehalfOf:e=>`for ${e}`,rungs:`The rungs`},{zh:{title:`协议`,about:`从联合声明、谅解备忘录到条约：各类数量、缔约方与效力状态。`,ladder:`从声明到条约`,ladderAbout:`越高的一级通常约束力越强；点击可查看。`,list:`协议`,find:`查找协议`,party:`添加缔约方`,parties:`缔约方`,kind:`类型`,anyKind:`任何类型`,status:`状态`,anyStatus:`任何状态`,signed:`签署`,inForce:`生效`,terminated:`终止`,ratified:`批准`,withdrawn:`退出`,from:`签署自`,to:`签署至`,IN_FORCE:`有效`,ENDED:`已终止`,SIGNED:`已签署；没有来源提到生效`,UNKNOWN:`没有来源说明`,years:`按签署年份`,of:(e,t)=>`${e} 方及另外 ${t-e} 方`,none:`没有符合的协议`,noneWhy:`没有来源提到此类协议。`,removeParty:e=>`去掉 ${e}`,scope:`范围`,domain:`领域`,otherNames:`又称`,unknown:`没有此编号的协议`,noKind:`未注明类型`,relation:`关系`,what:`对象`,signatory:`签署人`,event:`产生于`,topic:`主题`,amends:`修订`,amendment:`被修订于`,supersedes:`取代`,supersededBy:`被取代于`,related:`相关内容`,onBehalfOf:e=>`代表 ${e}`,rungs:`各级`},ru:{title:`Соглашения`,about:`От совместных заявлений через меморандумы к договорам: сколько каких, кто сторона и действуют ли они.`,ladder:`От заявления до договора`,ladderAbout:`Чем выше ступень, тем твёрже такой текст обычно обязывает. Ступень открывает свои соглашения.`,list:`Соглашения`,find:`Найти соглашение`,party:`Добавить сторону`,parties:`Стороны`,kind:`Вид`,anyKind:`Любой вид`,status:`Состояние`,anyStatus:`Любое состояние`,signed:`Подписано`,inForce:`В силе с`,terminated:`Прекращено`,ratified:`Ратифицировано`,withdrawn:`Вышла`,from:`Подписано с`,to:`Подписано по`,IN_FORCE:`действует`,ENDED:`прекращено`,SIGNED:`подписано; о вступлении в силу источники молчат`,UNKNOWN:`источники молчат`,years:`По годам подписания`,of:(e,t)=>`${e} и ещё ${t-e}`,none:`Таких соглашений нет`,noneWhy:`Ни один источник о таких не говорит.`,removeParty:e=>`Без: ${e}`,scope:`Охват`,domain:`Область`,otherNames:`Другие названия`,unknown:`Соглашения с таким идентификатором нет`,noKind:`вид не указан`,relation:`Связь`,what:`Кто или что`,signatory:`подписал`,event:`итог`,topic:`о теме`,amends:`изменяет`,amendment:`изменено`,supersedes:`заменяет`,supersededBy:`заменено`,related:`Что к нему относится`,onBehalfOf:e=>`от ${e}`,rungs:`Ступени`}}),G=C(),K=[`TREATY`,`AGREEMENT`,`PROTOCOL`,`MOU`,`ACTION_PLAN`,`MINUTES`,`DECLARATION`,`JOINT_STATEMENT`,`AMENDMENT`,`OTHER`],q={IN_FORCE:`#2b9a4b`,SIGNED:`#2f7fd6`,ENDED:`#7a8490`,UNKNOWN:`#b08408`},J=[`IN_FORCE`,`SIGNED`,`ENDED`,`UNKNOWN`],[Y,X,Z]=[170,600,30];function ne({data:e,filters:t,chosen:n}){let o=a(W),c=a(M),{params:u}=i(),d=(0,L.useMemo)(()=>re(e),[e]),f=(0,L.useMemo)(()=>[{key:`kind`,header:o.kind,value:e=>e.kind?l(e.kind):o.noKind},...J.map(e=>({key:e,header:o[e],numeric:!0,value:t=>t.counts[e]})),{key:`all`,header:c.all,numeric:!0,value:e=>e.all}],[o,c]),p=Math.max(...d.map(e=>e.all),1);return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(k,{title:o.ladder,filters:[...t,o.ladderAbout],legend:J.map(e=>({label:o[e],colour:q[e]})),source:c.graphSource,children:(0,G.jsxs)(`svg`,{className:U.ladder,width:Y+X+70,height:d.length*Z,viewBox:`0 0 ${Y+X+70} ${d.length*Z}`,role:`group`,"aria-label":o.ladder,children:[(0,G.jsx)(`line`,{className:U.rail,x1:Y,x2:Y,y1:0,y2:d.length*Z}),d.map((e,t)=>{let i=Y,a=e.kind?l(e.kind):o.noKind,c=(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(`text`,{x:Y-10,y:t*Z+20,textAnchor:`end`,fontWeight:e.kind===n?700:400,children:a}),J.map(n=>{let r=e.counts[n]/p*X,s=i;return i+=r,r>0&&(0,G.jsx)(`rect`,{x:s,y:t*Z+5,width:Math.max(1,r),height:Z-10,fill:q[n],children:(0,G.jsx)(`title`,{children:`${a}, ${o[n]}: ${e.counts[n].toLocaleString()}`})},n)}),(0,G.jsx)(`text`,{x:i+6,y:t*Z+20,children:e.all.toLocaleString()})]});return e.kind?(0,G.jsx)(`a`,{href:`/agreements${s(r(u,{kind:e.kind===n?null:e.kind}))}`,onClick:g,"aria-current":e.kind===n||void 0,children:c},a):(0,G.jsx)(`g`,{children:c},`none`)})]})}),(0,G.jsx)(E,{name:o.rungs,rows:d,columns:f,idOf:e=>e.kind??``,param:`rungs`})]})}function re(e){let t=(e,t)=>e.find(e=>(e.keys[0]?.value??null)===t)?.count??0;return[...K,null].map(n=>{let r=t(e.all.aggregate,n),[i,a,o]=[e.inForce,e.ended,e.signed].map(e=>t(e.aggregate,n)),s=(i??0)+(a??0)+(o??0);return{kind:n,all:r,counts:{IN_FORCE:i??0,ENDED:a??0,SIGNED:o??0,UNKNOWN:r-s}}}).filter(e=>e.all>0||e.kind!==null&&K.indexOf(e.kind)<8)}var Q=[`IN_FORCE`,`ENDED`,`SIGNED`,`UNKNOWN`];function $(e){return e.terminated?`ENDED`:e.inForce?`IN_FORCE`:e.signed?`SIGNED`:`UNKNOWN`}var ie={ENDED:{terminated:{isNull:!1}},IN_FORCE:{inForce:{isNull:!1},terminated:{isNull:!0}},SIGNED:{signed:{isNull:!1},inForce:{isNull:!0},terminated:{isNull:!0}},UNKNOWN:{signed:{isNull:!0},inForce:{isNull:!0},terminated:{isNull:!0}}};function ae(){let e=a(W),n=a(M),h=a(u),{params:g}=i(),S=K.find(e=>e===g.get(`kind`)),C=Q.find(e=>e===g.get(`status`)),T=I(g.get(`from`)??``,g.get(`to`)??``),k=g.getAll(`party`),A={...T&&{signed:{overlaps:T}},...k.length&&{AND:k.map(e=>({parties:{some:{node:{id:{eq:e}}}}}))}},j=t(z,{where:A},{keep:!0}),R={first:100,where:{...A,...S&&{kind:{eq:S}},...C&&{AND:[...Array.isArray(A.AND)?A.AND:[],ie[C]]}}},H=P(B,R,e=>e.agreements),U=t(V,{ids:k},{enabled:k.length>0}).data?.data.nodes,q=e=>U?.map(e=>e&&`name`in e?e:null).find(t=>t?.id===e)?.name??e,J=(0,L.useMemo)(()=>[{key:`signed`,header:e.signed,value:e=>e.signed,short:!0},{key:`name`,header:h.name,value:e=>e.name,show:e=>(0,G.jsx)(d,{of:e})},{key:`kind`,header:e.kind,value:e=>e.kind&&l(e.kind)},{key:`parties`,header:e.parties,value:e=>e.parties.nodes.map(e=>e.name).join(`; `)+(e.parties.totalCount>e.parties.nodes.length?`; … (${e.parties.totalCount})`:``)},{key:`status`,header:e.status,value:t=>$(t)===`UNKNOWN`?null:e[$(t)]},{key:`inForce`,header:e.inForce,value:e=>e.inForce,short:!0},{key:`terminated`,header:e.terminated,value:e=>e.terminated,short:!0},{key:`quote`,header:h.sources,value:e=>e.claims[0]?.quote,show:e=>(0,G.jsx)(w,{claims:e.claims,of:e.name})},{key:`link`,header:n.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[e,h,n]),Y=[k.map(q).join(` + `)||void 0,T?`${g.get(`from`)||`…`} – ${g.get(`to`)||`…`}`:n.anyTime].filter(e=>e!==void 0);return(0,G.jsxs)(D,{title:e.title,about:e.about,actions:(0,G.jsx)(O,{document:z,variables:{where:A}}),filters:(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(y,{label:e.find,types:[`Agreement`],onChoose:e=>o(c(e.id))}),(0,G.jsx)(y,{label:e.party,types:[`Country`,`Organization`],onChoose:e=>x({party:[...k.filter(t=>t!==e.id),e.id]})}),k.map(t=>(0,G.jsx)(f,{variant:`light`,rightSection:(0,G.jsx)(`span`,{"aria-hidden":!0,children:`×`}),"aria-label":e.removeParty(q(t)),onClick:()=>x({party:k.filter(e=>e!==t)}),children:q(t)},t)),(0,G.jsx)(F,{}),(0,G.jsx)(N,{label:e.kind,value:S??``,data:[{value:``,label:e.anyKind},...K.map(e=>({value:e,label:l(e)}))],onChange:e=>x({kind:e.currentTarget.value})}),(0,G.jsx)(N,{label:e.status,value:C??``,data:[{value:``,label:e.anyStatus},...Q.map(t=>({value:t,label:e[t]}))],onChange:e=>x({status:e.currentTarget.value})})]}),children:[(0,G.jsx)(b,{of:j,children:t=>{if(t.all.totalCount===0)return(0,G.jsx)(_,{title:e.none,why:e.noneWhy});let{years:n,undated:i}=te(t.years.aggregate);return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(ne,{data:t,filters:Y,chosen:S}),(0,G.jsx)(ee,{title:e.years,filters:Y,of:`agreements`,undated:i,series:[{label:e.title,colour:p.Agreement,years:n}],hrefOf:(e,t)=>`/agreements${s(r(g,{from:String(e),to:String(t)}))}`})]})}}),H.error?(0,G.jsx)(v,{error:H.error,retry:H.retry}):H.rows?(0,G.jsx)(E,{name:e.list,rows:H.rows,columns:J,idOf:e=>e.id,all:H.all,more:H.more,actions:(0,G.jsx)(O,{document:B,variables:R})}):(0,G.jsx)(m,{})]})}function oe({id:e}){let r=a(W),i=a(u),o=a(M),s=t(H,{id:e});return(0,G.jsx)(D,{title:s.data?.data.agreement?.name??r.title,actions:(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(f,{component:`a`,href:n(`/`,{show:e,at:e}),onClick:g,size:`compact-sm`,variant:`default`,children:i.inExplorer}),(0,G.jsx)(O,{document:H,variables:{id:e}})]}),children:(0,G.jsx)(b,{of:s,children:({agreement:e})=>e?(0,G.jsx)(se,{of:e}):(0,G.jsx)(_,{title:r.unknown,why:o.unknownWhy})})})}function se({of:e}){let t=a(W),n=a(u),r=a(M),i=(0,L.useMemo)(()=>({key:`quote`,header:n.sources,value:e=>e.claims[0]?.quote}),[n]),o=(0,L.useMemo)(()=>[{key:`name`,header:t.parties,value:e=>e.node.name,show:e=>(0,G.jsx)(d,{of:e.node})},{key:`signed`,header:t.signed,value:e=>e.signed,short:!0},{key:`ratified`,header:t.ratified,value:e=>e.ratified,short:!0},{key:`inForce`,header:t.inForce,value:e=>e.inForce,short:!0},{key:`withdrawn`,header:t.withdrawn,value:e=>e.withdrawn,short:!0},{...i,show:e=>(0,G.jsx)(w,{claims:e.claims,of:e.node.name})},{key:`link`,header:r.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[t,r,i]),s=(0,L.useMemo)(()=>ce(e,t),[e,t]),c=(0,L.useMemo)(()=>[{key:`relation`,header:t.relation,value:e=>e.relation},{key:`what`,header:t.what,value:e=>e.node.name,show:e=>(0,G.jsx)(d,{of:e.node})},{key:`date`,header:n.date,value:e=>e.date,short:!0},{...i,show:e=>(0,G.jsx)(w,{claims:e.claims,of:e.node.name})}],[t,n,i]),f=$(e);return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(A,{facts:[[t.kind,e.kind&&l(e.kind)],[t.status,f===`UNKNOWN`?null:t[f]],[t.signed,e.signed],[t.inForce,e.inForce],[t.terminated,e.terminated],[t.scope,e.scope&&l(e.scope)],[t.domain,e.domain]]}),(0,G.jsx)(j,{of:e,label:t.otherNames}),(0,G.jsx)(T,{claims:e.claims}),(0,G.jsx)(E,{name:t.parties,rows:e.parties.edges,columns:o,idOf:e=>e.id,all:e.parties.totalCount,param:`parties`}),s.length>0&&(0,G.jsx)(E,{name:t.related,rows:s,columns:c,idOf:e=>e.id,param:`related`})]})}function ce(e,t){return[...e.signatories.edges.map(e=>({...e,relation:e.onBehalfOf?`${t.signatory}, ${t.onBehalfOf(e.onBehalfOf.name)}`:t.signatory})),...e.events.edges.map(e=>({...e,relation:t.event,date:e.node.date})),...e.topics.edges.map(e=>({...e,relation:t.topic,date:null})),...e.amends.edges.map(e=>({...e,relation:t.amends,date:e.node.signed})),...e.amendments.edges.map(e=>({...e,relation:t.amendment,date:e.node.signed})),...e.supersedes.edges.map(e=>({...e,relation:t.supersedes,date:e.node.signed})),...e.supersededBy.edges.map(e=>({...e,relation:t.supersededBy,date:e.node.signed}))].map(e=>({id:e.id,relation:e.relation,node:e.node,date:e.date??null,claims:e.claims}))}function le(){let e=i().params.get(`id`);return e?(0,G.jsx)(oe,{id:e},e):(0,G.jsx)(ae,{})}export{le as default};