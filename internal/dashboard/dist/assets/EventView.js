import{r as e}from"./rolldown-runtime.js";import{A as t,C as n,D as r,E as i,I as a,M as o,O as s,R as c,S as l,T as u,_ as d,b as f,c as p,d as m,f as h,g,h as ee,i as te,j as ne,k as _,l as v,m as y,o as b,p as x,r as re,s as ie,t as S,u as ae,v as C,w,x as T,y as oe}from"./dashboard.js";import{S as se,b as ce}from"./preload-helper.js";import{i as E,n as D,r as O,t as k}from"./ViewPage.js";function A(e){return typeof e==`string`?{value:e,label:e}:typeof e==`object`&&`value`in e&&!(`label`in e)?{value:e.value,label:`${e.value}`,disabled:e.disabled}:typeof e==`object`&&`group`in e?{group:e.group,items:e.items.map(e=>A(e))}:typeof e==`number`||typeof e==`bigint`||typeof e==`boolean`?{value:e,label:`${e}`}:e}function le(e){return e?e.map(e=>A(e)):[]}var j=ce();function ue(e){return`group`in e}function M({data:e}){if(ue(e)){let t=e.items.map(e=>(0,j.jsx)(M,{data:e},e.value));return(0,j.jsx)(`optgroup`,{label:e.group,children:t})}let{value:t,label:n,...r}=e;return(0,j.jsx)(`option`,{value:e.value,...r,children:e.label})}M.displayName=`@mantine/core/NativeSelectOption`;var de={size:`sm`,rightSectionPointerEvents:`none`},N=a(e=>{let{data:t,children:n,size:r,error:i,rightSection:a,unstyled:s,...l}=c([`Input`,`InputWrapper`,`NativeSelect`],de,e),u=le(t).map((e,t)=>(0,j.jsx)(M,{data:e},t));return(0,j.jsx)(o,{component:`select`,...l,__staticSelector:`NativeSelect`,size:r,pointer:!0,error:i,unstyled:s,rightSection:a||(0,j.jsx)(ne,{size:r,error:i,unstyled:s}),children:n||u})});N.classes=o.classes,N.displayName=`@mantine/core/NativeSelect`;var fe=class extends i{constructor(e,t){super(e,t)}bindMethods(){super.bindMethods(),this.fetchNextPage=this.fetchNextPage.bind(this),this.fetchPreviousPage=this.fetchPreviousPage.bind(this)}setOptions(e){e._type=`infinite`,super.setOptions(e)}getOptimisticResult(e){return e._type=`infinite`,super.getOptimisticResult(e)}fetchNextPage(e){return this.fetch({...e,meta:{fetchMore:{direction:`forward`}}})}fetchPreviousPage(e){return this.fetch({...e,meta:{fetchMore:{direction:`backward`}}})}createResult(e,t){let{state:n}=e,i=super.createResult(e,t),{isFetching:a,isRefetching:o,isError:c,isRefetchError:l}=i,u=n.fetchMeta?.fetchMore?.direction,d=c&&u===`forward`,f=a&&u===`forward`,p=c&&u===`backward`,m=a&&u===`backward`;return{...i,fetchNextPage:this.fetchNextPage,fetchPreviousPage:this.fetchPreviousPage,hasNextPage:r(t,n.data),hasPreviousPage:s(t,n.data),isFetchNextPageError:d,isFetchingNextPage:f,isFetchPreviousPageError:p,isFetchingPreviousPage:m,isRefetchError:l&&!d&&!p,isRefetching:o&&!f&&!m}}};function pe(e,t){return u(e,fe,t)}var P=e(se(),1),F=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new F(`
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
}`),me=new F(`
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
    `),L=new F(`
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
    `),R=l({title:`Events`,about:`Roundtables, sessions, visits and other happenings, the latest first.`,find:`Find an event`,kind:`Kind`,from:`From`,to:`To`,any:`Any kind`,facts:`What is known of it`,tree:`What it belongs to`,treeAbout:`Series and larger events stand to the left, its parts and what was held beside it to the right.`,relation:`Relation`,who:`Who or what`,details:`Details`,quote:`Words of the source`,link:`Address of the source`,claims:`Sources`,host:`Host`,participant:`Participant`,topic:`Topic`,agreement:`Agreement`,commitment:`Commitment`,place:`Place`,series:`Series`,when:`When`,where:`Where`,status:`Status`,edition:e=>`edition ${e}`,onBehalfOf:e=>`for ${e}`,part:`part of`,beside:`held beside`,inSeries:`edition of`,unknown:`There is no event with this id`,unknownWhy:`It may have been merged with another, or the link is misspelt.`,hosts:`Hosts`,topics:`Topics`,list:`Events`,noTree:`No source names a series, a larger event or parts of it.`,otherNames:`Also called`,cutTree:e=>`${e} more are not drawn.`},{zh:{title:`活动`,about:`圆桌会议、会议、访问等，最近的在前。`,find:`查找活动`,kind:`类型`,from:`从`,to:`到`,any:`任何类型`,facts:`已知事实`,tree:`所属关系`,treeAbout:`左侧是系列与上级活动，右侧是其组成部分与场边活动。`,relation:`关系`,who:`对象`,details:`详情`,quote:`来源原文`,link:`来源地址`,claims:`来源`,host:`主办方`,participant:`参加者`,topic:`主题`,agreement:`协议`,commitment:`承诺`,place:`地点`,series:`系列`,when:`时间`,where:`地点`,status:`状态`,edition:e=>`第 ${e} 届`,onBehalfOf:e=>`代表 ${e}`,part:`组成部分`,beside:`场边活动`,inSeries:`系列中的一届`,unknown:`没有此编号的活动`,unknownWhy:`可能已与其他活动合并，或链接有误。`,hosts:`主办方`,topics:`主题`,list:`活动`,noTree:`没有来源提到系列、上级活动或组成部分。`,otherNames:`又称`,cutTree:e=>`另有 ${e} 项未画出。`},ru:{title:`Мероприятия`,about:`Круглые столы, заседания, визиты и прочее, сначала последние.`,find:`Найти мероприятие`,kind:`Вид`,from:`С`,to:`По`,any:`Любой вид`,facts:`Что известно`,tree:`К чему относится`,treeAbout:`Слева — серии и более крупные мероприятия, справа — части и то, что прошло рядом.`,relation:`Связь`,who:`Кто или что`,details:`Подробности`,quote:`Слова источника`,link:`Адрес источника`,claims:`Источники`,host:`Организатор`,participant:`Участник`,topic:`Тема`,agreement:`Соглашение`,commitment:`Обязательство`,place:`Место`,series:`Серия`,when:`Когда`,where:`Где`,status:`Состояние`,edition:e=>`№ ${e} в серии`,onBehalfOf:e=>`от ${e}`,part:`часть`,beside:`на полях`,inSeries:`в серии`,unknown:`Мероприятия с таким идентификатором нет`,unknownWhy:`Возможно, его объединили с другим, или ссылка написана с ошибкой.`,hosts:`Организаторы`,topics:`Темы`,list:`Мероприятия`,noTree:`Ни один источник не называет серии, более крупного мероприятия или частей.`,otherNames:`Другие названия`,cutTree:e=>`Ещё ${e} не показано.`}}),z=[`ROUNDTABLE`,`DIALOGUE`,`SESSION`,`WORKING_GROUP`,`FORUM`,`EXPO`,`FAIR`,`VISIT`,`SIGNING`,`CEREMONY`,`WORKSHOP`,`OTHER`];function he(){let e=w(R),t=w(p),{params:r}=C();n();let[i,a,o]=[`kind`,`from`,`to`].map(e=>r.get(e)??``),s=(0,P.useMemo)(()=>{let e=z.find(e=>e===i);return{first:100,where:{...e&&{kind:{eq:e}},...a||o?{date:{overlaps:`${a||`..`}/${o||`..`}`}}:{}}}},[i,a,o]),c=pe({queryKey:f(L,s),queryFn:({pageParam:e,signal:t})=>oe(L,{...s,after:e},t),initialPageParam:null,getNextPageParam:e=>e.data.events.pageInfo.hasNextPage?e.data.events.pageInfo.endCursor:void 0}),l=(0,P.useMemo)(()=>[{key:`date`,header:t.date,value:e=>e.date,short:!0},{key:`name`,header:t.name,value:e=>e.name,show:e=>(0,j.jsx)(v,{of:{...e,__typename:`Event`}})},{key:`kind`,header:e.kind,value:e=>e.kind&&y(e.kind)},{key:`hosts`,header:e.hosts,value:e=>e.hosts.nodes.map(e=>e.name).join(`; `)||null},{key:`place`,header:e.place,value:e=>e.place?.name},{key:`topics`,header:e.topics,value:e=>e.topics.nodes.map(e=>e.name).join(`; `)||null}],[e,t]),u=(0,P.useMemo)(()=>c.data?.pages.flatMap(e=>e.data.events.nodes)??[],[c.data]);return(0,j.jsx)(k,{title:e.title,about:e.about,actions:(0,j.jsx)(D,{document:L,variables:s}),filters:(0,j.jsxs)(j.Fragment,{children:[(0,j.jsx)(ie,{label:e.find,types:[`Event`],onChoose:e=>ee(x(e.id))}),(0,j.jsx)(N,{label:e.kind,value:i,data:[{value:``,label:e.any},...z.map(e=>({value:e,label:y(e)}))],onChange:e=>d({kind:e.currentTarget.value})}),(0,j.jsx)(_,{type:`date`,label:e.from,value:a,onChange:e=>d({from:e.currentTarget.value})}),(0,j.jsx)(_,{type:`date`,label:e.to,value:o,onChange:e=>d({to:e.currentTarget.value})})]}),children:c.error?(0,j.jsx)(re,{error:c.error,retry:()=>void c.refetch()}):c.data?(0,j.jsx)(O,{name:e.list,rows:u,columns:l,idOf:e=>e.id,all:c.data.pages[0]?.data.events.totalCount,more:c.hasNextPage?()=>void c.fetchNextPage():void 0}):(0,j.jsx)(te,{})})}var B={claims:`_claims_1029s_1`,none:`_none_1029s_6`,toggle:`_toggle_1029s_7`};function V({claims:e}){let t=w(p);return e.length===0?(0,j.jsx)(`p`,{className:B.none,children:t.noClaims}):(0,j.jsx)(`ul`,{className:B.claims,children:e.map(e=>(0,j.jsxs)(`li`,{"data-retracted":e.retractedAt!==null,children:[e.quote&&(0,j.jsx)(`q`,{dir:`auto`,children:e.quote}),(0,j.jsxs)(`p`,{children:[e.document&&(0,j.jsx)(`cite`,{children:e.document.url?(0,j.jsx)(ae,{href:e.document.url,children:e.document.name}):e.document.name}),[e.document?.publisher,e.document?.published,e.confidence===null||e.confidence===void 0?null:t.confidence(e.confidence),e.status&&e.status!==`ACCEPTED`?y(e.status):null,e.retractedAt&&t.retracted(e.retractedAt.slice(0,10))].filter(Boolean).map(e=>` · ${e}`)]})]},e.id))})}function ge({claims:e,of:t}){let n=w(p),[r,i]=(0,P.useState)(!1);return(0,j.jsxs)(`div`,{className:B.evidence,children:[(0,j.jsx)(`button`,{type:`button`,className:B.toggle,"aria-expanded":r,"aria-label":`${n.sources_(e.length)}: ${t}`,onClick:()=>i(!r),children:n.sources_(e.length)}),r&&(0,j.jsx)(V,{claims:e})]})}var H={facts:`_facts_6nb8u_1`,names:`_names_6nb8u_5`,tree:`_tree_6nb8u_6`,box:`_box_6nb8u_10`,date:`_date_6nb8u_12`,way:`_way_6nb8u_13`,label:`_label_6nb8u_15`,list:`_list_6nb8u_16`},U=`http://www.w3.org/2000/svg`,W=`system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif`,_e=[`fill`,`fill-opacity`,`stroke`,`stroke-width`,`stroke-opacity`,`stroke-dasharray`,`stroke-linecap`,`stroke-linejoin`,`opacity`,`font-family`,`font-size`,`font-weight`,`font-style`,`text-anchor`,`dominant-baseline`,`color`,`visibility`,`display`,`paint-order`];function ve(e){let t=e.cloneNode(!0),n=[e,...e.querySelectorAll(`*`)],r=[t,...t.querySelectorAll(`*`)];n.forEach((e,t)=>{let n=r[t];if(!(n instanceof SVGElement)||n.tagName===`style`)return;let i=getComputedStyle(e);for(let e of _e){let t=i.getPropertyValue(e);t&&n.setAttribute(e,t)}n.removeAttribute(`class`),n.removeAttribute(`style`),n.removeAttribute(`tabindex`)});for(let e of t.querySelectorAll(`style`))e.remove();return t}var G=document.createElement(`canvas`).getContext(`2d`);function K(e,t,n=400){return G?(G.font=`${n} ${t}px ${W}`,G.measureText(e).width):e.length*t*.6}function ye(e,t,n,r=400){let i=[],a=``;for(let o of e.split(/(?<=\s)/)){a&&K(a+o.trimEnd(),t,r)>n&&(i.push(a.trimEnd()),a=``);for(let e of o)a&&K(a+e.trimEnd(),t,r)>n&&(i.push(a.trimEnd()),a=``),a+=e}return a.trim()&&i.push(a.trimEnd()),i}function q(e,t,n){let r=document.createElementNS(U,e);for(let[e,n]of Object.entries(t))r.setAttribute(e,String(n));return n!==void 0&&(r.textContent=n),r}function J(e,t){let n=e.getBoundingClientRect(),r=e.viewBox.baseVal,i=Math.ceil(n.width||r?.width||800),a=Math.ceil(n.height||r?.height||600),o=Math.max(i,480)+48,s=getComputedStyle(document.body),c=s.color,l=s.getPropertyValue(`--mantine-color-dimmed`).trim()||c,u=q(`svg`,{xmlns:U,width:o,"font-family":W,fill:c}),d=q(`rect`,{width:`100%`,height:`100%`,fill:s.backgroundColor||`#fff`});u.append(d);let f=24,p=(e,t,n,r=400)=>{for(let i of ye(e,t,o-48,r))f+=t,u.append(q(`text`,{x:24,y:f,"font-size":t,"font-weight":r,fill:n},i)),f+=t*.45};if(p(t.title,20,c,600),t.filters?.length&&p(t.filters.join(` · `),13,l),t.legend?.length){f+=8;let e=24;for(let{label:n,colour:r,dashed:i}of t.legend){let t=18+K(n,13)+18;e>24&&e+t>o-24&&(e=24,f+=20),u.append(i?q(`line`,{x1:e,x2:e+12,y1:f+8,y2:f+8,stroke:r,"stroke-width":2,"stroke-dasharray":`3 2`}):q(`circle`,{cx:e+6,cy:f+8,r:6,fill:r}),q(`text`,{x:e+18,y:f+12.5,"font-size":13,fill:c},n)),e+=t}f+=22}f+=8;let m=ve(e);m.setAttribute(`x`,`24`),m.setAttribute(`y`,String(f)),m.setAttribute(`width`,String(i)),m.setAttribute(`height`,String(a)),m.hasAttribute(`viewBox`)||m.setAttribute(`viewBox`,`0 0 ${i} ${a}`),u.append(m),f+=a+12;let h=new Date().toISOString().slice(0,10);p([t.source,`${decodeURI(location.href)}`,h].filter(Boolean).join(` · `),11,l);let g=Math.ceil(f+12);return u.setAttribute(`height`,String(g)),u.setAttribute(`viewBox`,`0 0 ${o} ${g}`),{text:`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(u)}\n`,width:o,height:g}}function be(e,t){E(`${t.title}.svg`,new Blob([J(e,t).text],{type:`image/svg+xml`}))}async function xe(e,t){let{text:n,width:r,height:i}=J(e,t),a=URL.createObjectURL(new Blob([n],{type:`image/svg+xml`}));try{let e=new Image;e.src=a,await e.decode();let n=Math.min(2,8e3/Math.max(r,i)),o=document.createElement(`canvas`);o.width=r*n,o.height=i*n,o.getContext(`2d`)?.drawImage(e,0,0,o.width,o.height);let s=await new Promise(e=>o.toBlob(e,`image/png`));if(!s)throw Error(`the picture is too large`);E(`${t.title}.png`,s)}finally{URL.revokeObjectURL(a)}}var Y={figure:`_figure_1l466_1`,head:`_head_1l466_2`,space:`_space_1l466_4`,filters:`_filters_1l466_5`,source:`_source_1l466_5`,legend:`_legend_1l466_6`,body:`_body_1l466_8`};function Se({children:e,svg:n,actions:r,bare:i,...a}){let o=w(p),s=(0,P.useRef)(null),[c,l]=(0,P.useState)(!1),u=async e=>{try{l(!1);let t=n?.();t&&s.current?.append(t);let r=t??s.current?.querySelector(`svg`);if(!r)throw Error(`there is no figure`);await e(r,a),t?.remove()}catch{l(!0)}};return(0,j.jsxs)(`figure`,{className:Y.figure,"aria-label":a.title,children:[(0,j.jsxs)(`div`,{className:Y.head,children:[!i&&(0,j.jsx)(`h2`,{children:a.title}),(0,j.jsx)(`span`,{className:Y.space}),r,(0,j.jsx)(t,{size:`compact-sm`,variant:`default`,"aria-label":o.save(o.png),onClick:()=>void u(xe),children:o.png}),(0,j.jsx)(t,{size:`compact-sm`,variant:`default`,"aria-label":o.save(o.svg),onClick:()=>void u(be),children:o.svg})]}),c&&(0,j.jsx)(`p`,{role:`alert`,children:o.saveFailed}),!i&&a.filters&&a.filters.length>0&&(0,j.jsx)(`p`,{className:Y.filters,children:a.filters.join(` · `)}),!i&&a.legend&&a.legend.length>0&&(0,j.jsx)(`ul`,{className:Y.legend,"aria-label":o.legend,children:a.legend.map(e=>(0,j.jsxs)(`li`,{children:[(0,j.jsx)(`svg`,{width:`12`,height:`12`,"aria-hidden":!0,children:e.dashed?(0,j.jsx)(`line`,{x1:`0`,x2:`12`,y1:`6`,y2:`6`,stroke:e.colour,strokeWidth:`2`,strokeDasharray:`3 2`}):(0,j.jsx)(`circle`,{cx:`6`,cy:`6`,r:`6`,fill:e.colour})}),e.label]},e.label))}),(0,j.jsx)(`div`,{ref:s,className:Y.body,children:e}),!i&&a.source&&(0,j.jsx)(`figcaption`,{className:Y.source,children:`${o.source}: ${a.source}`})]})}var[X,Z,Q,$]=[240,70,14,17];function Ce({id:e,name:t}){let n=w(R),r=T(me,{id:e});return(0,j.jsx)(S,{of:r,lines:3,children:r=>(0,j.jsx)(we,{id:e,name:t,graph:r.neighborhood,words:n})})}function we({id:e,name:t,graph:n,words:r}){let{boxes:i,width:a,height:o}=(0,P.useMemo)(()=>Te(e,n),[e,n]);if(n.nodes.length<2)return(0,j.jsx)(b,{title:r.tree,why:r.noTree});let s=new Map(i.map(e=>[e.id,e])),c=n.cut.reduce((e,t)=>e+t.omitted,0);return(0,j.jsx)(Se,{title:r.tree,filters:[t,r.treeAbout,...c?[r.cutTree(c)]:[]],legend:[{label:`${r.part}, ${r.inSeries}`,colour:`#7a8490`},{label:r.beside,colour:`#7a8490`,dashed:!0}],children:(0,j.jsxs)(`svg`,{className:H.tree,width:a,height:o,viewBox:`0 0 ${a} ${o}`,role:`group`,"aria-label":r.tree,children:[n.edges.map(e=>{let[t,n]=[s.get(e.target.id),s.get(e.source.id)];if(!t||!n)return null;let[r,i,a,o]=[t.x+X,t.y+t.height/2,n.x,n.y+n.height/2],c=t.column===n.column,l=c?`M${r-30},${i} C${r+30},${i} ${r+30},${o} ${n.x+X},${o}`:`M${r},${i} C${r+Z/2},${i} ${a-Z/2},${o} ${a},${o}`;return(0,j.jsxs)(`g`,{children:[(0,j.jsx)(`path`,{className:H.way,d:l,"data-beside":e.type===`ON_SIDELINES_OF`}),`ordinal`in e&&e.ordinal&&!c&&(0,j.jsx)(`text`,{className:H.label,x:a-6,y:o-5,textAnchor:`end`,children:`№ ${e.ordinal}`})]},e.id)}),i.map(t=>{let n=(0,j.jsxs)(j.Fragment,{children:[(0,j.jsx)(`rect`,{className:H.box,"data-self":t.id===e,x:t.x,y:t.y,width:X,height:t.height,rx:5}),(0,j.jsx)(`circle`,{cx:t.x+12,cy:t.y+16,r:4,fill:h[t.type]??`#888`}),(0,j.jsx)(`text`,{y:t.y+20,fontWeight:t.id===e?600:400,children:t.lines.map((e,n)=>(0,j.jsx)(`tspan`,{x:t.x+22,dy:n&&$,children:`${e} `},n))}),t.date&&(0,j.jsx)(`text`,{className:H.date,x:t.x+22,y:t.y+20+t.lines.length*$,children:t.date})]});return t.id===e?(0,j.jsx)(`g`,{"aria-current":`true`,children:n},t.id):(0,j.jsx)(`a`,{href:x(t.id),onClick:m,children:n},t.id)})]})})}function Te(e,t){let n=new Map([[e,0]]);for(let e=!0;e;){e=!1;for(let{source:r,target:i}of t.edges){let[t,a]=[n.get(r.id),n.get(i.id)];if(t!==void 0&&a===void 0)n.set(i.id,t-1);else if(a!==void 0&&t===void 0)n.set(r.id,a+1);else continue;e=!0}}let r=Math.min(...n.values()),i=new Map,a=t.nodes.map(({node:e})=>{let t=(n.get(e.id)??0)-r,a=Ee(e.name),o=`date`in e?e.date??null:null,s=a.length*$+(o?$:0)+16,c=i.get(t)??0;return i.set(t,c+s+Q),{id:e.id,type:e.__typename??``,lines:a,date:o,column:t,x:t*(X+Z)+2,y:c,height:s}}),o=Math.max(...i.values());for(let e of a)e.y+=(o-(i.get(e.column)??0))/2+2;let s=Math.max(...a.map(e=>e.column))+1;return{boxes:a,width:s*X+(s-1)*Z+4,height:o-Q+4}}function Ee(e){let t=e=>[...e].reduce((e,t)=>e+(/[\u2e80-\uffef]/.test(t)?1.8:1),0),n=[``];for(let r of e.split(/(?<=\s)|(?=[\u2e80-\uffef])/)){let e=n.length-1;n[e]&&t(n[e]+r.trimEnd())>30&&n.push(``),n[n.length-1]+=[...r].slice(0,30).join(``)}let r=n.map(e=>e.trim()).filter(Boolean);return r.length>3?[...r.slice(0,2),`${r[2]}…`]:r}function De({id:e}){let n=w(R),r=w(p),i=T(I,{id:e}),a=i.data?.data.event;return(0,j.jsx)(k,{title:a?.name??n.title,actions:(0,j.jsxs)(j.Fragment,{children:[(0,j.jsx)(t,{component:`a`,href:g(`/`,{show:e,at:e}),onClick:m,size:`compact-sm`,variant:`default`,children:r.inExplorer}),(0,j.jsx)(D,{document:I,variables:{id:e}})]}),children:(0,j.jsx)(S,{of:i,children:e=>e.event?(0,j.jsx)(Oe,{event:e.event}):(0,j.jsx)(b,{title:n.unknown,why:n.unknownWhy})})})}function Oe({event:e}){let t=w(R),n=w(p),r=(0,P.useMemo)(()=>ke(e,t),[e,t]),i=(0,P.useMemo)(()=>[{key:`relation`,header:t.relation,value:e=>e.relation},{key:`who`,header:t.who,value:e=>e.node.name,show:e=>(0,j.jsx)(v,{of:e.node})},{key:`role`,header:n.role,value:e=>e.role,show:e=>e.role??` `},{key:`details`,header:t.details,value:e=>e.details,show:e=>e.details??` `},{key:`quote`,header:t.quote,value:e=>e.claims[0]?.quote,show:e=>(0,j.jsx)(ge,{claims:e.claims,of:e.node.name})},{key:`link`,header:t.link,value:e=>e.claims[0]?.document?.url,hidden:!0}],[t,n]),a=e.names.nodes.filter(t=>t.value!==e.name);return(0,j.jsxs)(j.Fragment,{children:[(0,j.jsx)(`dl`,{className:H.facts,children:[[t.when,[e.date,e.dayPart&&y(e.dayPart)].filter(Boolean).join(`, `)||null],[t.kind,e.kind&&y(e.kind)],[t.status,e.status&&y(e.status)],[t.where,[e.place?.name,e.place?.country?.name].filter((e,t,n)=>e&&n.indexOf(e)===t).join(`, `)||null]].map(([e,t])=>(0,j.jsxs)(`div`,{children:[(0,j.jsx)(`dt`,{children:e}),(0,j.jsx)(`dd`,{children:t??(0,j.jsx)(`em`,{title:n.noDataWhy,children:n.noData})})]},e))}),a.length>0&&(0,j.jsxs)(`p`,{className:H.names,children:[t.otherNames,`:`,` `,a.map((e,t)=>(0,j.jsxs)(`span`,{children:[t>0&&`; `,(0,j.jsx)(`bdi`,{lang:e.lang??void 0,children:e.value})]},e.value+e.lang))]}),(0,j.jsx)(V,{claims:e.claims}),(0,j.jsx)(Ce,{id:e.id,name:e.name}),(0,j.jsx)(O,{name:t.facts,rows:r,columns:i,idOf:e=>e.id})]})}function ke(e,t){let n=(...e)=>e.filter(Boolean).join(` · `)||null;return[...e.hosts.edges.map(e=>({...e,relation:t.host,role:e.role&&y(e.role),details:null})),...e.participants.edges.map(e=>({...e,relation:t.participant,role:e.roleAsStated??(e.role&&y(e.role)),details:n(e.position?.name,e.position?.organization?.name,e.onBehalfOf&&t.onBehalfOf(e.onBehalfOf.name))})),...e.topics.edges.map(e=>({...e,relation:t.topic,role:null,details:null})),...e.agreements.edges.map(e=>({...e,relation:t.agreement,role:e.node.kind&&y(e.node.kind),details:n(e.node.signed)})),...e.commitments.edges.map(e=>({...e,relation:t.commitment,role:e.node.modality&&y(e.node.modality),details:null})),...e.series.edges.map(e=>({...e,relation:t.series,role:null,details:n(e.ordinal?t.edition(e.ordinal):null)})),...e.place&&e.placeEdge?[{...e.placeEdge,node:{__typename:`Place`,...e.place},relation:t.place,role:null,details:n(e.place.country?.name)}]:[]].map(e=>({id:e.id,relation:e.relation,node:e.node,role:e.role??null,details:e.details,claims:e.claims}))}function Ae(){let e=C().params.get(`id`);return e?(0,j.jsx)(De,{id:e},e):(0,j.jsx)(he,{})}export{Ae as default};