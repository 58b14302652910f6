import{r as e}from"./rolldown-runtime.js";import{C as t,D as n,E as r,F as i,P as a,S as o,T as s,_ as c,c as l,d as u,h as d,m as f,o as p,ot as m,s as h,t as g,w as _,z as v}from"./dashboard.js";import{n as y,t as b}from"./jsx-runtime.js";import{i as x,n as S,t as C}from"./Claims.js";import{n as w,r as T,t as E}from"./ViewPage.js";import{t as D}from"./EditLink.js";import{t as O}from"./Facts.js";import{t as k}from"./OtherNames.js";import{t as A}from"./viewWords.js";import{t as j}from"./NativeSelect.js";import{n as M,t as N}from"./pages.js";import{t as ee}from"./Period.js";import{n as te}from"./tieQuestion.js";import{t as ne}from"./Trend.js";import{t as P}from"./years.js";import{t as F}from"./Figure.js";var I=e(y(),1),L=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new L(`
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
    query Ladder($where: AgreementWhere!) {
  all: agreements(where: $where, first: 0) {
    totalCount
    aggregate(groupBy: [{kind: VALUE}], first: 20) {
      nodes {
        keys {
          value
        }
        count
      }
    }
  }
  years: agreements(where: $where, first: 0) {
    aggregate(groupBy: [{signed: YEAR}], first: 1000) {
      nodes {
        keys {
          value
        }
        count
      }
    }
  }
  inForce: agreements(
    where: {AND: [$where, {inForce: {isNull: false}}, {terminated: {isNull: true}}]}
    first: 0
  ) {
    aggregate(groupBy: [{kind: VALUE}], first: 20) {
      nodes {
        keys {
          value
        }
        count
      }
    }
  }
  ended: agreements(
    where: {AND: [$where, {terminated: {isNull: false}}]}
    first: 0
  ) {
    aggregate(groupBy: [{kind: VALUE}], first: 20) {
      nodes {
        keys {
          value
        }
        count
      }
    }
  }
  signed: agreements(
    where: {AND: [$where, {signed: {isNull: false}}, {inForce: {isNull: true}}, {terminated: {isNull: true}}]}
    first: 0
  ) {
    aggregate(groupBy: [{kind: VALUE}], first: 20) {
      nodes {
        keys {
          value
        }
        count
      }
    }
  }
}
    `),z=new L(`
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
}`),B=new L(`
    query PartyNames($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Entity {
      __typename
      id
      name
    }
  }
}
    `),V=new L(`
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
    parties(first: 500) {
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
        signed
        ratified
        accession
        inForce
        withdrawn
        reservation
        node {
          __typename
          id
          name
        }
      }
    }
    signatories(first: 100) {
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
        onBehalfOf {
          id
          name
        }
        node {
          __typename
          id
          name
        }
      }
    }
    events(first: 100) {
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
          date
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
    amends(first: 100) {
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
          signed
        }
      }
    }
    amendments(first: 100) {
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
          signed
        }
      }
    }
    supersedes(first: 100) {
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
          signed
        }
      }
    }
    supersededBy(first: 100) {
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
          signed
        }
      }
    }
    annexTo(first: 100) {
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
          signed
        }
      }
    }
    annexes(first: 100) {
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
          signed
        }
      }
    }
    implements(first: 100) {
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
          signed
        }
      }
    }
    implementedBy(first: 100) {
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
          signed
        }
      }
    }
    depositaries(first: 100) {
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
    signedAt(first: 100) {
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
}`),H={ladder:`_ladder_z5eu5_1`,rail:`_rail_z5eu5_4`},U=i({title:`Agreements`,about:`From joint statements over memoranda to treaties: how many there are of each kind, who is party, and whether they are in force.`,ladder:`From statement to treaty`,ladderAbout:`The higher a rung, the more firmly such a text binds as a rule. A rung opens its agreements.`,list:`Agreements`,find:`Find an agreement`,party:`Add a party`,parties:`Parties`,kind:`Kind`,anyKind:`Any kind`,status:`Status`,anyStatus:`Any status`,signed:`Signed`,inForce:`In force`,terminated:`Ended`,ratified:`Ratified`,withdrawn:`Withdrew`,from:`Signed from`,to:`Signed to`,IN_FORCE:`in force`,ENDED:`ended`,SIGNED:`signed; no source says that it came into force`,UNKNOWN:`no source says`,years:`Agreements by the year of signing`,of:(e,t)=>`${e} and ${t-e} more`,none:`No agreement fits`,noneWhy:`No source tells of agreements like these; other filters may find some.`,removeParty:e=>`Without ${e}`,scope:`Scope`,domain:`Field`,otherNames:`Also called`,unknown:`There is no agreement with this id`,noKind:`no kind given`,relation:`Relation`,what:`Who or what`,signatory:`signed for it`,event:`came out of`,topic:`is about`,amends:`amends`,amendment:`amended by`,supersedes:`takes the place of`,supersededBy:`replaced by`,annexTo:`annex to`,annex:`has the annex`,implements:`implements`,implementedBy:`implemented by`,depositary:`kept by`,signedAt:`signed at`,accession:`Acceded`,reservation:`Reservation`,related:`What belongs to it`,onBehalfOf:e=>`for ${e}`,rungs:`The rungs`},{zh:{title:`协议`,about:`从联合声明、谅解备忘录到条约：各类数量、缔约方与效力状态。`,ladder:`从声明到条约`,ladderAbout:`越高的一级通常约束力越强；点击可查看。`,list:`协议`,find:`查找协议`,party:`添加缔约方`,parties:`缔约方`,kind:`类型`,anyKind:`任何类型`,status:`状态`,anyStatus:`任何状态`,signed:`签署`,inForce:`生效`,terminated:`终止`,ratified:`批准`,withdrawn:`退出`,from:`签署自`,to:`签署至`,IN_FORCE:`有效`,ENDED:`已终止`,SIGNED:`已签署；没有来源提到生效`,UNKNOWN:`没有来源说明`,years:`按签署年份`,of:(e,t)=>`${e} 方及另外 ${t-e} 方`,none:`没有符合的协议`,noneWhy:`没有来源提到此类协议。`,removeParty:e=>`去掉 ${e}`,scope:`范围`,domain:`领域`,otherNames:`又称`,unknown:`没有此编号的协议`,noKind:`未注明类型`,relation:`关系`,what:`对象`,signatory:`签署人`,event:`产生于`,topic:`主题`,amends:`修订`,amendment:`被修订于`,supersedes:`取代`,supersededBy:`被取代于`,annexTo:`附属于`,annex:`附件`,implements:`实施`,implementedBy:`由其实施`,depositary:`保存方`,signedAt:`签署地`,accession:`加入`,reservation:`保留`,related:`相关内容`,onBehalfOf:e=>`代表 ${e}`,rungs:`各级`},ru:{title:`Соглашения`,about:`От совместных заявлений через меморандумы к договорам: сколько каких, кто сторона и действуют ли они.`,ladder:`От заявления до договора`,ladderAbout:`Чем выше ступень, тем твёрже такой текст обычно обязывает. Ступень открывает свои соглашения.`,list:`Соглашения`,find:`Найти соглашение`,party:`Добавить сторону`,parties:`Стороны`,kind:`Вид`,anyKind:`Любой вид`,status:`Состояние`,anyStatus:`Любое состояние`,signed:`Подписано`,inForce:`В силе с`,terminated:`Прекращено`,ratified:`Ратифицировано`,withdrawn:`Вышла`,from:`Подписано с`,to:`Подписано по`,IN_FORCE:`действует`,ENDED:`прекращено`,SIGNED:`подписано; о вступлении в силу источники молчат`,UNKNOWN:`источники молчат`,years:`По годам подписания`,of:(e,t)=>`${e} и ещё ${t-e}`,none:`Таких соглашений нет`,noneWhy:`Ни один источник о таких не говорит.`,removeParty:e=>`Без: ${e}`,scope:`Охват`,domain:`Область`,otherNames:`Другие названия`,unknown:`Соглашения с таким идентификатором нет`,noKind:`вид не указан`,relation:`Связь`,what:`Кто или что`,signatory:`подписал`,event:`итог`,topic:`о теме`,amends:`изменяет`,amendment:`изменено`,supersedes:`заменяет`,supersededBy:`заменено`,annexTo:`приложение к`,annex:`имеет приложение`,implements:`осуществляет`,implementedBy:`осуществляется через`,depositary:`депозитарий`,signedAt:`подписано в`,accession:`Присоединение`,reservation:`Оговорка`,related:`Что к нему относится`,onBehalfOf:e=>`от ${e}`,rungs:`Ступени`}}),W=b(),G=[`TREATY`,`AGREEMENT`,`PROTOCOL`,`MOU`,`ACTION_PLAN`,`MINUTES`,`DECLARATION`,`JOINT_STATEMENT`,`AMENDMENT`,`OTHER`],K={IN_FORCE:`#2b9a4b`,SIGNED:`#2f7fd6`,ENDED:`#7a8490`,UNKNOWN:`#b08408`},q=[`IN_FORCE`,`SIGNED`,`ENDED`,`UNKNOWN`],[J,Y,X]=[170,600,30];function re({data:e,filters:t,chosen:i}){let a=x(),o=v(U),c=v(A),{params:l}=r(),u=(0,I.useMemo)(()=>ie(e),[e]),d=(0,I.useMemo)(()=>[{key:`kind`,header:o.kind,value:e=>e.kind?a.AgreementKind[e.kind]:o.noKind},...q.map(e=>({key:e,header:o[e],numeric:!0,value:t=>t.counts[e]})),{key:`all`,header:c.all,numeric:!0,value:e=>e.all}],[o,c]),p=Math.max(...u.map(e=>e.all),1);return(0,W.jsxs)(W.Fragment,{children:[(0,W.jsx)(F,{title:o.ladder,filters:[...t,o.ladderAbout],legend:q.map(e=>({label:o[e],colour:K[e]})),source:c.graphSource,children:(0,W.jsxs)(`svg`,{className:H.ladder,width:J+Y+70,height:u.length*X,viewBox:`0 0 ${J+Y+70} ${u.length*X}`,role:`group`,"aria-label":o.ladder,children:[(0,W.jsx)(`line`,{className:H.rail,x1:J,x2:J,y1:0,y2:u.length*X}),u.map((e,t)=>{let r=J,c=e.kind?a.AgreementKind[e.kind]:o.noKind,u=(0,W.jsxs)(W.Fragment,{children:[(0,W.jsx)(`text`,{x:J-10,y:t*X+20,textAnchor:`end`,fontWeight:e.kind===i?700:400,children:c}),q.map(n=>{let i=e.counts[n]/p*Y,a=r;return r+=i,i>0&&(0,W.jsx)(`rect`,{x:a,y:t*X+5,width:Math.max(1,i),height:X-10,fill:K[n],children:(0,W.jsx)(`title`,{children:`${c}, ${o[n]}: ${e.counts[n].toLocaleString()}`})},n)}),(0,W.jsx)(`text`,{x:r+6,y:t*X+20,children:e.all.toLocaleString()})]});return e.kind?(0,W.jsx)(`a`,{href:`/agreements${s(n(l,{kind:e.kind===i?null:e.kind}))}`,onClick:f,"aria-current":e.kind===i||void 0,children:u},c):(0,W.jsx)(`g`,{children:u},`none`)})]})}),(0,W.jsx)(T,{name:o.rungs,rows:u,columns:d,idOf:e=>e.kind??``,param:`rungs`})]})}function ie(e){let t=(e,t)=>e.find(e=>(e.keys[0]?.value??null)===t)?.count??0;return[...G,null].map(n=>{let r=t(e.all.aggregate.nodes,n),[i,a,o]=[e.inForce,e.ended,e.signed].map(e=>t(e.aggregate.nodes,n)),s=(i??0)+(a??0)+(o??0);return{kind:n,all:r,counts:{IN_FORCE:i??0,ENDED:a??0,SIGNED:o??0,UNKNOWN:r-s}}}).filter(e=>e.all>0||e.kind!==null&&G.indexOf(e.kind)<8)}var Z=[`IN_FORCE`,`ENDED`,`SIGNED`,`UNKNOWN`];function Q(e){return e.terminated?`ENDED`:e.inForce?`IN_FORCE`:e.signed?`SIGNED`:`UNKNOWN`}var ae={ENDED:{terminated:{isNull:!1}},IN_FORCE:{inForce:{isNull:!1},terminated:{isNull:!0}},SIGNED:{signed:{isNull:!1},inForce:{isNull:!0},terminated:{isNull:!0}},UNKNOWN:{signed:{isNull:!0},inForce:{isNull:!0},terminated:{isNull:!0}}};function oe(){let e=x(),t=v(U),i=v(A),f=v(l),{params:y}=r(),b=G.find(e=>e===y.get(`kind`)),C=Z.find(e=>e===y.get(`status`)),T=te(y.get(`from`)??``,y.get(`to`)??``),D=y.getAll(`party`),O={...T&&{signed:{overlaps:T}},...D.length&&{AND:D.map(e=>({parties:{some:{node:{id:{eq:e}}}}}))}},k=a(R,{where:O},{keep:!0}),F={first:100,where:{...O,...b&&{kind:{eq:b}},...C&&{AND:[...Array.isArray(O.AND)?O.AND:[],ae[C]]}}},L=N(z,F,e=>e.agreements),V=a(B,{ids:D},{enabled:D.length>0}).data?.data.nodes,H=e=>V?.map(e=>e&&`name`in e?e:null).find(t=>t?.id===e)?.name??e,K=(0,I.useMemo)(()=>[{key:`signed`,header:t.signed,value:e=>e.signed,short:!0},{key:`name`,header:f.name,value:e=>e.name,show:e=>(0,W.jsx)(u,{of:e})},{key:`kind`,header:t.kind,value:t=>t.kind&&e.AgreementKind[t.kind]},{key:`parties`,header:t.parties,value:e=>e.parties.nodes.map(e=>e.name).join(`; `)+(e.parties.totalCount>e.parties.nodes.length?`; … (${e.parties.totalCount})`:``)},{key:`status`,header:t.status,value:e=>Q(e)===`UNKNOWN`?null:t[Q(e)]},{key:`inForce`,header:t.inForce,value:e=>e.inForce,short:!0},{key:`terminated`,header:t.terminated,value:e=>e.terminated,short:!0},{key:`quote`,header:f.sources,value:e=>e.claims.nodes[0]?.quote,show:e=>(0,W.jsx)(S,{claims:e.claims,of:e.name})},{key:`link`,header:i.link,value:e=>e.claims.nodes[0]?.document?.url,hidden:!0}],[t,f,i]),q=[D.map(H).join(` + `)||void 0,T?`${y.get(`from`)||`…`} – ${y.get(`to`)||`…`}`:i.anyTime].filter(e=>e!==void 0);return(0,W.jsxs)(E,{title:t.title,about:t.about,actions:(0,W.jsx)(w,{document:R,variables:{where:O}}),filters:(0,W.jsxs)(W.Fragment,{children:[(0,W.jsx)(h,{label:t.find,types:[`Agreement`],onChoose:e=>o(c(e.id))}),(0,W.jsx)(h,{label:t.party,types:[`Country`,`Organization`],onChoose:e=>_({party:[...D.filter(t=>t!==e.id),e.id]})}),D.map(e=>(0,W.jsx)(m,{variant:`light`,rightSection:(0,W.jsx)(`span`,{"aria-hidden":!0,children:`×`}),"aria-label":t.removeParty(H(e)),onClick:()=>_({party:D.filter(t=>t!==e)}),children:H(e)},e)),(0,W.jsx)(ee,{}),(0,W.jsx)(j,{label:t.kind,value:b??``,data:[{value:``,label:t.anyKind},...G.map(t=>({value:t,label:e.AgreementKind[t]}))],onChange:e=>_({kind:e.currentTarget.value})}),(0,W.jsx)(j,{label:t.status,value:C??``,data:[{value:``,label:t.anyStatus},...Z.map(e=>({value:e,label:t[e]}))],onChange:e=>_({status:e.currentTarget.value})})]}),children:[(0,W.jsx)(g,{of:k,children:e=>{if(e.all.totalCount===0)return(0,W.jsx)(p,{title:t.none,why:t.noneWhy});let{years:r,undated:i}=P(e.years.aggregate.nodes);return(0,W.jsxs)(W.Fragment,{children:[(0,W.jsx)(re,{data:e,filters:q,chosen:b}),(0,W.jsx)(ne,{title:t.years,filters:q,of:`agreements`,undated:i,series:[{label:t.title,colour:d.Agreement,years:r}],hrefOf:(e,t)=>`/agreements${s(n(y,{from:String(e),to:String(t)}))}`})]})}}),(0,W.jsx)(M,{name:t.list,list:L,columns:K,idOf:e=>e.id,actions:(0,W.jsx)(w,{document:z,variables:F})})]})}function se({id:e}){let n=v(U),r=v(l),i=v(A),o=a(V,{id:e});return(0,W.jsx)(E,{title:o.data?.data.agreement?.name??n.title,actions:(0,W.jsxs)(W.Fragment,{children:[(0,W.jsx)(m,{component:`a`,href:t(`/`,{show:e,at:e}),onClick:f,size:`compact-sm`,variant:`default`,children:r.inExplorer}),(0,W.jsx)(D,{id:e}),(0,W.jsx)(w,{document:V,variables:{id:e}})]}),children:(0,W.jsx)(g,{of:o,children:({agreement:e})=>e?(0,W.jsx)(ce,{of:e}):(0,W.jsx)(p,{title:n.unknown,why:i.unknownWhy})})})}function ce({of:e}){let t=x(),n=v(U),r=v(l),i=v(A),a=(0,I.useMemo)(()=>[{key:`name`,header:n.parties,value:e=>e.node.name,show:e=>(0,W.jsx)(u,{of:e.node})},{key:`signed`,header:n.signed,value:e=>e.signed,short:!0},{key:`ratified`,header:n.ratified,value:e=>e.ratified,short:!0},{key:`accession`,header:n.accession,value:e=>e.accession,short:!0},{key:`inForce`,header:n.inForce,value:e=>e.inForce,short:!0},{key:`withdrawn`,header:n.withdrawn,value:e=>e.withdrawn,short:!0},{key:`reservation`,header:n.reservation,value:e=>e.reservation,hidden:!0},{key:`quote`,header:r.sources,value:e=>e.fact.claims.nodes[0]?.quote,show:e=>(0,W.jsx)(S,{claims:e.fact.claims,of:e.node.name})},{key:`link`,header:i.link,value:e=>e.fact.claims.nodes[0]?.document?.url,hidden:!0}],[n,r,i]),o=(0,I.useMemo)(()=>$(e,n),[e,n]),s=(0,I.useMemo)(()=>[{key:`relation`,header:n.relation,value:e=>e.relation},{key:`what`,header:n.what,value:e=>e.node.name,show:e=>(0,W.jsx)(u,{of:e.node})},{key:`date`,header:r.date,value:e=>e.date,short:!0},{key:`quote`,header:r.sources,value:e=>e.claims.nodes[0]?.quote,show:e=>(0,W.jsx)(S,{claims:e.claims,of:e.node.name})}],[n,r]),c=Q(e);return(0,W.jsxs)(W.Fragment,{children:[(0,W.jsx)(O,{facts:[[n.kind,e.kind&&t.AgreementKind[e.kind]],[n.status,c===`UNKNOWN`?null:n[c]],[n.signed,e.signed],[n.inForce,e.inForce],[n.terminated,e.terminated],[n.scope,e.scope&&t.AgreementScope[e.scope]],[n.domain,e.domain]]}),(0,W.jsx)(k,{of:e,label:n.otherNames}),(0,W.jsx)(C,{claims:e.claims}),(0,W.jsx)(T,{name:n.parties,rows:e.parties.edges,columns:a,idOf:e=>e.fact.id,all:e.parties.totalCount,param:`parties`}),o.length>0&&(0,W.jsx)(T,{name:n.related,rows:o,columns:s,idOf:e=>e.id,all:le(e),param:`related`})]})}function le(e){return[e.signatories,e.events,e.topics,e.amends,e.amendments,e.supersedes,e.supersededBy,e.annexTo,e.annexes,e.implements,e.implementedBy,e.depositaries,e.signedAt].reduce((e,t)=>e+t.totalCount,0)}function $(e,t){return[...e.signatories.edges.map(e=>({...e,relation:e.onBehalfOf?`${t.signatory}, ${t.onBehalfOf(e.onBehalfOf.name)}`:t.signatory})),...e.events.edges.map(e=>({...e,relation:t.event,date:e.node.date})),...e.topics.edges.map(e=>({...e,relation:t.topic,date:null})),...e.amends.edges.map(e=>({...e,relation:t.amends,date:e.node.signed})),...e.amendments.edges.map(e=>({...e,relation:t.amendment,date:e.node.signed})),...e.supersedes.edges.map(e=>({...e,relation:t.supersedes,date:e.node.signed})),...e.supersededBy.edges.map(e=>({...e,relation:t.supersededBy,date:e.node.signed})),...e.annexTo.edges.map(e=>({...e,relation:t.annexTo,date:e.node.signed})),...e.annexes.edges.map(e=>({...e,relation:t.annex,date:e.node.signed})),...e.implements.edges.map(e=>({...e,relation:t.implements,date:e.node.signed})),...e.implementedBy.edges.map(e=>({...e,relation:t.implementedBy,date:e.node.signed})),...e.depositaries.edges.map(e=>({...e,relation:t.depositary,date:null})),...e.signedAt.edges.map(e=>({...e,relation:t.signedAt,date:null}))].map(e=>({...e.fact,relation:e.relation,node:e.node,date:e.date??null}))}function ue(){let e=r().params.get(`id`);return e?(0,W.jsx)(se,{id:e},e):(0,W.jsx)(oe,{})}export{ue as default};