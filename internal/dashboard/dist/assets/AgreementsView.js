import{r as e}from"./rolldown-runtime.js";import{C as t,D as n,E as r,N as i,P as a,R as o,S as s,T as c,_ as l,at as u,c as d,d as f,h as p,i as ee,m,o as h,r as g,s as _,t as v,w as y}from"./dashboard.js";import{n as b,t as x}from"./jsx-runtime.js";import{i as S,n as C,t as w}from"./Claims.js";import{n as T,r as E,t as D}from"./ViewPage.js";import{t as O}from"./EditLink.js";import{t as k}from"./Facts.js";import{t as A}from"./OtherNames.js";import{t as j}from"./viewWords.js";import{t as M}from"./NativeSelect.js";import{t as N}from"./pages.js";import{t as P}from"./Period.js";import{n as F}from"./tieQuestion.js";import{t as te}from"./Trend.js";import{t as ne}from"./years.js";import{t as I}from"./Figure.js";var L=e(b(),1),R=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new R(`
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
}`),U={ladder:`_ladder_z5eu5_1`,rail:`_rail_z5eu5_4`},W=a({title:`Agreements`,about:`From joint statements over memoranda to treaties: how many there are of each kind, who is party, and whether they are in force.`,ladder:`From statement to treaty`,ladderAbout:`The higher a rung, the more firmly such a text binds as a rule. A rung opens its agreements.`,list:`Agreements`,find:`Find an agreement`,party:`Add a party`,parties:`Parties`,kind:`Kind`,anyKind:`Any kind`,status:`Status`,anyStatus:`Any status`,signed:`Signed`,inForce:`In force`,terminated:`Ended`,ratified:`Ratified`,withdrawn:`Withdrew`,from:`Signed from`,to:`Signed to`,IN_FORCE:`in force`,ENDED:`ended`,SIGNED:`signed; no source says that it came into force`,UNKNOWN:`no source says`,years:`Agreements by the year of signing`,of:(e,t)=>`${e} and ${t-e} more`,none:`No agreement fits`,noneWhy:`No source tells of agreements like these; other filters may find some.`,removeParty:e=>`Without ${e}`,scope:`Scope`,domain:`Field`,otherNames:`Also called`,unknown:`There is no agreement with this id`,noKind:`no kind given`,relation:`Relation`,what:`Who or what`,signatory:`signed for it`,event:`came out of`,topic:`is about`,amends:`amends`,amendment:`amended by`,supersedes:`takes the place of`,supersededBy:`replaced by`,related:`What belongs to it`,onBehalfOf:e=>`for ${e}`,rungs:`The rungs`},{zh:{title:`协议`,about:`从联合声明、谅解备忘录到条约：各类数量、缔约方与效力状态。`,ladder:`从声明到条约`,ladderAbout:`越高的一级通常约束力越强；点击可查看。`,list:`协议`,find:`查找协议`,party:`添加缔约方`,parties:`缔约方`,kind:`类型`,anyKind:`任何类型`,status:`状态`,anyStatus:`任何状态`,signed:`签署`,inForce:`生效`,terminated:`终止`,ratified:`批准`,withdrawn:`退出`,from:`签署自`,to:`签署至`,IN_FORCE:`有效`,ENDED:`已终止`,SIGNED:`已签署；没有来源提到生效`,UNKNOWN:`没有来源说明`,years:`按签署年份`,of:(e,t)=>`${e} 方及另外 ${t-e} 方`,none:`没有符合的协议`,noneWhy:`没有来源提到此类协议。`,removeParty:e=>`去掉 ${e}`,scope:`范围`,domain:`领域`,otherNames:`又称`,unknown:`没有此编号的协议`,noKind:`未注明类型`,relation:`关系`,what:`对象`,signatory:`签署人`,event:`产生于`,topic:`主题`,amends:`修订`,amendment:`被修订于`,supersedes:`取代`,supersededBy:`被取代于`,related:`相关内容`,onBehalfOf:e=>`代表 ${e}`,rungs:`各级`},ru:{title:`Соглашения`,about:`От совместных заявлений через меморандумы к договорам: сколько каких, кто сторона и действуют ли они.`,ladder:`От заявления до договора`,ladderAbout:`Чем выше ступень, тем твёрже такой текст обычно обязывает. Ступень открывает свои соглашения.`,list:`Соглашения`,find:`Найти соглашение`,party:`Добавить сторону`,parties:`Стороны`,kind:`Вид`,anyKind:`Любой вид`,status:`Состояние`,anyStatus:`Любое состояние`,signed:`Подписано`,inForce:`В силе с`,terminated:`Прекращено`,ratified:`Ратифицировано`,withdrawn:`Вышла`,from:`Подписано с`,to:`Подписано по`,IN_FORCE:`действует`,ENDED:`прекращено`,SIGNED:`подписано; о вступлении в силу источники молчат`,UNKNOWN:`источники молчат`,years:`По годам подписания`,of:(e,t)=>`${e} и ещё ${t-e}`,none:`Таких соглашений нет`,noneWhy:`Ни один источник о таких не говорит.`,removeParty:e=>`Без: ${e}`,scope:`Охват`,domain:`Область`,otherNames:`Другие названия`,unknown:`Соглашения с таким идентификатором нет`,noKind:`вид не указан`,relation:`Связь`,what:`Кто или что`,signatory:`подписал`,event:`итог`,topic:`о теме`,amends:`изменяет`,amendment:`изменено`,supersedes:`заменяет`,supersededBy:`заменено`,related:`Что к нему относится`,onBehalfOf:e=>`от ${e}`,rungs:`Ступени`}}),G=x(),K=[`TREATY`,`AGREEMENT`,`PROTOCOL`,`MOU`,`ACTION_PLAN`,`MINUTES`,`DECLARATION`,`JOINT_STATEMENT`,`AMENDMENT`,`OTHER`],q={IN_FORCE:`#2b9a4b`,SIGNED:`#2f7fd6`,ENDED:`#7a8490`,UNKNOWN:`#b08408`},J=[`IN_FORCE`,`SIGNED`,`ENDED`,`UNKNOWN`],[Y,X,Z]=[170,600,30];function re({data:e,filters:t,chosen:i}){let a=S(),s=o(W),l=o(j),{params:u}=r(),d=(0,L.useMemo)(()=>ie(e),[e]),f=(0,L.useMemo)(()=>[{key:`kind`,header:s.kind,value:e=>e.kind?a.AgreementKind[e.kind]:s.noKind},...J.map(e=>({key:e,header:s[e],numeric:!0,value:t=>t.counts[e]})),{key:`all`,header:l.all,numeric:!0,value:e=>e.all}],[s,l]),p=Math.max(...d.map(e=>e.all),1);return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(I,{title:s.ladder,filters:[...t,s.ladderAbout],legend:J.map(e=>({label:s[e],colour:q[e]})),source:l.graphSource,children:(0,G.jsxs)(`svg`,{className:U.ladder,width:Y+X+70,height:d.length*Z,viewBox:`0 0 ${Y+X+70} ${d.length*Z}`,role:`group`,"aria-label":s.ladder,children:[(0,G.jsx)(`line`,{className:U.rail,x1:Y,x2:Y,y1:0,y2:d.length*Z}),d.map((e,t)=>{let r=Y,o=e.kind?a.AgreementKind[e.kind]:s.noKind,l=(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(`text`,{x:Y-10,y:t*Z+20,textAnchor:`end`,fontWeight:e.kind===i?700:400,children:o}),J.map(n=>{let i=e.counts[n]/p*X,a=r;return r+=i,i>0&&(0,G.jsx)(`rect`,{x:a,y:t*Z+5,width:Math.max(1,i),height:Z-10,fill:q[n],children:(0,G.jsx)(`title`,{children:`${o}, ${s[n]}: ${e.counts[n].toLocaleString()}`})},n)}),(0,G.jsx)(`text`,{x:r+6,y:t*Z+20,children:e.all.toLocaleString()})]});return e.kind?(0,G.jsx)(`a`,{href:`/agreements${c(n(u,{kind:e.kind===i?null:e.kind}))}`,onClick:m,"aria-current":e.kind===i||void 0,children:l},o):(0,G.jsx)(`g`,{children:l},`none`)})]})}),(0,G.jsx)(E,{name:s.rungs,rows:d,columns:f,idOf:e=>e.kind??``,param:`rungs`})]})}function ie(e){let t=(e,t)=>e.find(e=>(e.keys[0]?.value??null)===t)?.count??0;return[...K,null].map(n=>{let r=t(e.all.aggregate,n),[i,a,o]=[e.inForce,e.ended,e.signed].map(e=>t(e.aggregate,n)),s=(i??0)+(a??0)+(o??0);return{kind:n,all:r,counts:{IN_FORCE:i??0,ENDED:a??0,SIGNED:o??0,UNKNOWN:r-s}}}).filter(e=>e.all>0||e.kind!==null&&K.indexOf(e.kind)<8)}var Q=[`IN_FORCE`,`ENDED`,`SIGNED`,`UNKNOWN`];function $(e){return e.terminated?`ENDED`:e.inForce?`IN_FORCE`:e.signed?`SIGNED`:`UNKNOWN`}var ae={ENDED:{terminated:{isNull:!1}},IN_FORCE:{inForce:{isNull:!1},terminated:{isNull:!0}},SIGNED:{signed:{isNull:!1},inForce:{isNull:!0},terminated:{isNull:!0}},UNKNOWN:{signed:{isNull:!0},inForce:{isNull:!0},terminated:{isNull:!0}}};function oe(){let e=S(),t=o(W),a=o(j),m=o(d),{params:b}=r(),x=K.find(e=>e===b.get(`kind`)),w=Q.find(e=>e===b.get(`status`)),O=F(b.get(`from`)??``,b.get(`to`)??``),k=b.getAll(`party`),A={...O&&{signed:{overlaps:O}},...k.length&&{AND:k.map(e=>({parties:{some:{node:{id:{eq:e}}}}}))}},I=i(z,{where:A},{keep:!0}),R={first:100,where:{...A,...x&&{kind:{eq:x}},...w&&{AND:[...Array.isArray(A.AND)?A.AND:[],ae[w]]}}},H=N(B,R,e=>e.agreements),U=i(V,{ids:k},{enabled:k.length>0}).data?.data.nodes,q=e=>U?.map(e=>e&&`name`in e?e:null).find(t=>t?.id===e)?.name??e,J=(0,L.useMemo)(()=>[{key:`signed`,header:t.signed,value:e=>e.signed,short:!0},{key:`name`,header:m.name,value:e=>e.name,show:e=>(0,G.jsx)(f,{of:e})},{key:`kind`,header:t.kind,value:t=>t.kind&&e.AgreementKind[t.kind]},{key:`parties`,header:t.parties,value:e=>e.parties.nodes.map(e=>e.name).join(`; `)+(e.parties.totalCount>e.parties.nodes.length?`; … (${e.parties.totalCount})`:``)},{key:`status`,header:t.status,value:e=>$(e)===`UNKNOWN`?null:t[$(e)]},{key:`inForce`,header:t.inForce,value:e=>e.inForce,short:!0},{key:`terminated`,header:t.terminated,value:e=>e.terminated,short:!0},{key:`quote`,header:m.sources,value:e=>e.claims[0]?.quote,show:e=>(0,G.jsx)(C,{claims:e.claims,of:e.name})},{key:`link`,header:a.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[t,m,a]),Y=[k.map(q).join(` + `)||void 0,O?`${b.get(`from`)||`…`} – ${b.get(`to`)||`…`}`:a.anyTime].filter(e=>e!==void 0);return(0,G.jsxs)(D,{title:t.title,about:t.about,actions:(0,G.jsx)(T,{document:z,variables:{where:A}}),filters:(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(_,{label:t.find,types:[`Agreement`],onChoose:e=>s(l(e.id))}),(0,G.jsx)(_,{label:t.party,types:[`Country`,`Organization`],onChoose:e=>y({party:[...k.filter(t=>t!==e.id),e.id]})}),k.map(e=>(0,G.jsx)(u,{variant:`light`,rightSection:(0,G.jsx)(`span`,{"aria-hidden":!0,children:`×`}),"aria-label":t.removeParty(q(e)),onClick:()=>y({party:k.filter(t=>t!==e)}),children:q(e)},e)),(0,G.jsx)(P,{}),(0,G.jsx)(M,{label:t.kind,value:x??``,data:[{value:``,label:t.anyKind},...K.map(t=>({value:t,label:e.AgreementKind[t]}))],onChange:e=>y({kind:e.currentTarget.value})}),(0,G.jsx)(M,{label:t.status,value:w??``,data:[{value:``,label:t.anyStatus},...Q.map(e=>({value:e,label:t[e]}))],onChange:e=>y({status:e.currentTarget.value})})]}),children:[(0,G.jsx)(v,{of:I,children:e=>{if(e.all.totalCount===0)return(0,G.jsx)(h,{title:t.none,why:t.noneWhy});let{years:r,undated:i}=ne(e.years.aggregate);return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(re,{data:e,filters:Y,chosen:x}),(0,G.jsx)(te,{title:t.years,filters:Y,of:`agreements`,undated:i,series:[{label:t.title,colour:p.Agreement,years:r}],hrefOf:(e,t)=>`/agreements${c(n(b,{from:String(e),to:String(t)}))}`})]})}}),H.error?(0,G.jsx)(g,{error:H.error,retry:H.retry}):H.rows?(0,G.jsx)(E,{name:t.list,rows:H.rows,columns:J,idOf:e=>e.id,all:H.all,more:H.more,actions:(0,G.jsx)(T,{document:B,variables:R})}):(0,G.jsx)(ee,{})]})}function se({id:e}){let n=o(W),r=o(d),a=o(j),s=i(H,{id:e});return(0,G.jsx)(D,{title:s.data?.data.agreement?.name??n.title,actions:(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(u,{component:`a`,href:t(`/`,{show:e,at:e}),onClick:m,size:`compact-sm`,variant:`default`,children:r.inExplorer}),(0,G.jsx)(O,{id:e}),(0,G.jsx)(T,{document:H,variables:{id:e}})]}),children:(0,G.jsx)(v,{of:s,children:({agreement:e})=>e?(0,G.jsx)(ce,{of:e}):(0,G.jsx)(h,{title:n.unknown,why:a.unknownWhy})})})}function ce({of:e}){let t=S(),n=o(W),r=o(d),i=o(j),a=(0,L.useMemo)(()=>({key:`quote`,header:r.sources,value:e=>e.claims[0]?.quote}),[r]),s=(0,L.useMemo)(()=>[{key:`name`,header:n.parties,value:e=>e.node.name,show:e=>(0,G.jsx)(f,{of:e.node})},{key:`signed`,header:n.signed,value:e=>e.signed,short:!0},{key:`ratified`,header:n.ratified,value:e=>e.ratified,short:!0},{key:`inForce`,header:n.inForce,value:e=>e.inForce,short:!0},{key:`withdrawn`,header:n.withdrawn,value:e=>e.withdrawn,short:!0},{...a,show:e=>(0,G.jsx)(C,{claims:e.claims,of:e.node.name})},{key:`link`,header:i.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[n,i,a]),c=(0,L.useMemo)(()=>le(e,n),[e,n]),l=(0,L.useMemo)(()=>[{key:`relation`,header:n.relation,value:e=>e.relation},{key:`what`,header:n.what,value:e=>e.node.name,show:e=>(0,G.jsx)(f,{of:e.node})},{key:`date`,header:r.date,value:e=>e.date,short:!0},{...a,show:e=>(0,G.jsx)(C,{claims:e.claims,of:e.node.name})}],[n,r,a]),u=$(e);return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(k,{facts:[[n.kind,e.kind&&t.AgreementKind[e.kind]],[n.status,u===`UNKNOWN`?null:n[u]],[n.signed,e.signed],[n.inForce,e.inForce],[n.terminated,e.terminated],[n.scope,e.scope&&t.AgreementScope[e.scope]],[n.domain,e.domain]]}),(0,G.jsx)(A,{of:e,label:n.otherNames}),(0,G.jsx)(w,{claims:e.claims}),(0,G.jsx)(E,{name:n.parties,rows:e.parties.edges,columns:s,idOf:e=>e.id,all:e.parties.totalCount,param:`parties`}),c.length>0&&(0,G.jsx)(E,{name:n.related,rows:c,columns:l,idOf:e=>e.id,param:`related`})]})}function le(e,t){return[...e.signatories.edges.map(e=>({...e,relation:e.onBehalfOf?`${t.signatory}, ${t.onBehalfOf(e.onBehalfOf.name)}`:t.signatory})),...e.events.edges.map(e=>({...e,relation:t.event,date:e.node.date})),...e.topics.edges.map(e=>({...e,relation:t.topic,date:null})),...e.amends.edges.map(e=>({...e,relation:t.amends,date:e.node.signed})),...e.amendments.edges.map(e=>({...e,relation:t.amendment,date:e.node.signed})),...e.supersedes.edges.map(e=>({...e,relation:t.supersedes,date:e.node.signed})),...e.supersededBy.edges.map(e=>({...e,relation:t.supersededBy,date:e.node.signed}))].map(e=>({id:e.id,relation:e.relation,node:e.node,date:e.date??null,claims:e.claims}))}function ue(){let e=r().params.get(`id`);return e?(0,G.jsx)(se,{id:e},e):(0,G.jsx)(oe,{})}export{ue as default};