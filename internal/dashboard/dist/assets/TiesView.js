const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Chord.js","assets/rolldown-runtime.js","assets/jsx-runtime.js","assets/dashboard.js","assets/preload-helper.js","assets/dashboard.css","assets/Figure.js","assets/ViewPage.js","assets/ViewPage.css","assets/Figure.css","assets/viewWords.js"])))=>i.map(i=>d[i]);
import{n as e,r as t}from"./rolldown-runtime.js";import{t as n}from"./NativeSelect.js";import{t as r}from"./SegmentedControl.js";import{n as i,t as a}from"./jsx-runtime.js";import{D as o,E as s,F as c,P as l,T as u,c as d,d as f,f as p,h as m,i as h,m as g,n as _,o as v,ot as y,t as b,w as x,z as S}from"./dashboard.js";import{n as C,r as w,t as T}from"./ViewPage.js";import{n as E,t as D}from"./TieFilters.js";import{a as O}from"./tieQuestion.js";import{t as k}from"./viewWords.js";import{t as A}from"./Figure.js";import{i as j,n as ee}from"./Claims.js";import{t as M}from"./Trend.js";import{s as N}from"./years.js";import{t as P}from"./preload-helper.js";var F=t(i(),1),I={scroll:`_scroll_1boh3_1`,matrix:`_matrix_1boh3_2`,self:`_self_1boh3_11`,zero:`_zero_1boh3_12`,pair:`_pair_1boh3_19`,bar:`_bar_1boh3_20`,two:`_two_1boh3_21`,facts:`_facts_1boh3_22`,chord:`_chord_1boh3_23`,ribbon:`_ribbon_1boh3_26`},L=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new L(`
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
    query TieMatrix($level: TieLevel!, $by: TieWeights, $successors: Boolean, $where: TieWhere, $first: Int!) {
  tieMatrix(
    level: $level
    by: $by
    successors: $successors
    where: $where
    first: $first
  ) {
    rowCount
    columnCount
    total
    rows {
      node {
        __typename
        id
        name
      }
      total
      all
    }
    columns {
      node {
        __typename
        id
        name
      }
    }
    weights
  }
}
    `),z=new L(`
    query TieOfTwo($level: TieLevel!, $by: TieWeights, $successors: Boolean, $where: TieWhere!, $events: Int!, $agreements: Int!) {
  ties(level: $level, by: $by, successors: $successors, where: $where, first: 1) {
    nodes {
      a {
        __typename
        id
        name
      }
      b {
        __typename
        id
        name
      }
      weight
      firstDate
      lastDate
      series {
        start
        weight
      }
      topicCount
      topics(first: 8) {
        count
        topic {
          __typename
          id
          name
        }
      }
      events(first: $events) {
        totalCount
        nodes {
          __typename
          id
          name
          kind
          date
          claims {
            totalCount
            nodes {
              ...ClaimParts
            }
          }
        }
      }
      agreements(first: $agreements) {
        totalCount
        nodes {
          __typename
          id
          name
          kind
          signed
          claims {
            totalCount
            nodes {
              ...ClaimParts
            }
          }
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
}`),B=c({title:`Who with whom`,about:`How often two did something together. The darker a cell, the stronger the tie; a cell opens what ties the two.`,rows:`Rows`,matrix:`Matrix`,chord:`Chord`,shownAs:`Shown as`,cell:(e,t,n)=>`${e} with ${t}: ${n.toLocaleString(`en`)}`,zero:`0: no source tells of anything that ties the two.`,self:`Hatched: one and the same.`,pairs:`Pairs`,one:`One`,other:`The other`,none:`No source tells of ties like these`,noneWhy:`Another period or another kind of tie may have some.`,pair:(e,t)=>`${e} and ${t}`,over:(e,t)=>`${e} and ${t}, year by year`,what:`What ties them`,chosen:`The chosen pair`,strength:e=>`Strength ${e.toLocaleString(`en`)}`,topics:`Mostly about`,weaker:`weak`,stronger:`strong`,noTie:`These two are not tied so`,noTieWhy:`No source tells of anything of this kind that ties them in this period.`},{zh:{title:`谁与谁`,about:`两方共同行动的次数。颜色越深，联系越强；点击单元格可查看具体内容。`,rows:`行数`,matrix:`矩阵`,chord:`弦图`,shownAs:`显示为`,cell:(e,t,n)=>`${e} 与 ${t}：${n}`,zero:`0：没有来源提到两者之间的联系。`,self:`斜线：同一方。`,pairs:`成对列表`,one:`一方`,other:`另一方`,none:`没有来源提到此类联系`,noneWhy:`其他时期或其他类型可能有。`,pair:(e,t)=>`${e} 与 ${t}`,over:(e,t)=>`${e} 与 ${t}，逐年`,what:`联系的内容`,chosen:`所选的一对`,strength:e=>`强度 ${e}`,topics:`主要主题`,weaker:`弱`,stronger:`强`,noTie:`两者没有此类联系`,noTieWhy:`没有来源提到两者在此时期有此类联系。`},ru:{title:`Кто с кем`,about:`Сколько раз двое действовали вместе. Чем темнее клетка, тем сильнее связь; клетка открывает то, что их связывает.`,rows:`Строк`,matrix:`Матрица`,chord:`Хордовая диаграмма`,shownAs:`Показать как`,cell:(e,t,n)=>`${e} и ${t}: ${n}`,zero:`0: ни один источник не говорит о связи этих двоих.`,self:`Штриховка: одно и то же.`,pairs:`Пары`,one:`Один`,other:`Другой`,none:`Ни один источник не говорит о таких связях`,noneWhy:`Возможно, они есть в другом периоде или другого вида.`,pair:(e,t)=>`${e} и ${t}`,over:(e,t)=>`${e} и ${t} по годам`,what:`Что их связывает`,chosen:`Выбранная пара`,strength:e=>`Сила ${e}`,topics:`В основном о`,weaker:`слабая`,stronger:`сильная`,noTie:`Эти двое так не связаны`,noTieWhy:`Ни один источник не говорит о такой связи в этом периоде.`}}),V=a(),H=6,U=[`#e7f5ff`,`#d0ebff`,`#a5d8ff`,`#74c0fc`,`#1971c2`,`#0b4a83`],W=(e,t)=>Math.min(5,Math.floor(Math.sqrt(e/t)*H));function G({ties:e,filters:t}){let n=S(B),r=S(k),{params:i}=s(),[a,o]=i.getAll(`pair`),c=e.weights.reduce((t,n,r)=>n.reduce((t,n,i)=>e.rows[r]?.node.id===e.columns[i]?.node.id?t:Math.max(t,n),t),0),l=(0,F.useRef)(null),u=e=>{let t={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[e.key],n=e.target.closest(`td`);if(!t||!n)return;let[r=0,i=0]=t,a=(e,t)=>l.current?.tBodies[0]?.rows[e]?.cells[t],[o,s]=[n.parentElement.sectionRowIndex+r,n.cellIndex+i];for(let t=a(o,s);t&&s>0;t=a(o+=r,s+=i)){let n=t.querySelector(`a`);if(n){e.preventDefault(),n.focus();return}}};return(0,V.jsx)(A,{title:n.title,filters:[...t,n.zero,n.self],legend:[...c>1?[{label:`${n.weaker} (1)`,colour:U[W(1,c)]??``}]:[],{label:`${n.stronger} (${c.toLocaleString()})`,colour:U.at(-1)??``}],source:r.graphSource,svg:()=>K(e,c),children:(0,V.jsx)(`div`,{className:I.scroll,tabIndex:0,role:`group`,"aria-label":n.title,children:(0,V.jsxs)(`table`,{className:I.matrix,ref:l,onKeyDown:u,children:[(0,V.jsx)(`thead`,{children:(0,V.jsxs)(`tr`,{children:[(0,V.jsx)(`td`,{}),e.columns.map(({node:e})=>(0,V.jsx)(`th`,{scope:`col`,title:e.name,children:(0,V.jsx)(`span`,{children:(0,V.jsx)(`bdi`,{children:e.name})})},e.id))]})}),(0,V.jsx)(`tbody`,{children:e.rows.map(({node:t},r)=>(0,V.jsxs)(`tr`,{children:[(0,V.jsx)(`th`,{scope:`row`,children:(0,V.jsx)(f,{of:t})}),e.columns.map(({node:s},l)=>{let u=e.weights[r]?.[l]??0;return t.id===s.id?(0,V.jsx)(`td`,{className:I.self,"aria-label":n.self},s.id):u===0?(0,V.jsx)(`td`,{className:I.zero,children:`0`},s.id):(0,V.jsx)(`td`,{"data-shade":W(u,c),children:(0,V.jsx)(`a`,{href:Q(i,t.id,s.id),onClick:g,"aria-label":n.cell(t.name,s.name,u),"aria-current":t.id===a&&s.id===o||void 0,title:n.cell(t.name,s.name,u),children:u.toLocaleString()})},s.id)})]},t.id))})]})})})}function K(e,t){let n=e=>[...e].length>38?`${[...e].slice(0,37).join(``)}…`:e,[r,i,a]=[270,230,34],o=(e,t,n)=>{let r=document.createElementNS(`http://www.w3.org/2000/svg`,e);for(let[e,n]of Object.entries(t))r.setAttribute(e,String(n));return n!==void 0&&(r.textContent=n),r},[s,c]=[r+e.columns.length*a+40,i+e.rows.length*a],l=o(`svg`,{width:s,height:c,viewBox:`0 0 ${s} ${c}`,"font-size":12});return e.columns.forEach(({node:e},t)=>{let[s,c]=[r+t*a+a/2+4,i-8];l.append(o(`text`,{transform:`translate(${s} ${c}) rotate(-90)`,fill:`currentColor`},n(e.name)))}),e.rows.forEach(({node:s},c)=>{l.append(o(`text`,{x:r-8,y:i+c*a+a/2+4,"text-anchor":`end`,fill:`currentColor`},n(s.name))),e.columns.forEach(({node:n},u)=>{let d=e.weights[c]?.[u]??0,f=s.id===n.id,p=d===0?-1:W(d,t),[m,h]=[r+u*a,i+c*a];l.append(o(`rect`,{x:m,y:h,width:a-1,height:a-1,fill:f?`#868e96`:U[p]??`#ffffff`,stroke:`#ced4da`})),f||l.append(o(`text`,{x:m+a/2,y:h+a/2+4,"text-anchor":`middle`,fill:p>=4?`#ffffff`:p<0?`#495057`:`#000000`},d.toLocaleString()))})}),l}function q({ids:[e,t],question:n}){let r=S(B),i=S(k),{level:a,by:o,successors:s,where:c}=n,u={level:a,by:o,successors:s,where:{...c,of:{id:{eq:e}},both:{id:{in:[e,t]}}},events:o.hosting||o.participation?200:0,agreements:o.agreements?200:0},d=l(z,u);return(0,V.jsxs)(`section`,{className:I.pair,"aria-label":r.chosen,children:[(0,V.jsxs)(`div`,{className:I.bar,children:[(0,V.jsx)(C,{document:z,variables:u}),(0,V.jsx)(y,{size:`compact-sm`,variant:`default`,onClick:()=>x({pair:null}),children:i.close})]}),(0,V.jsx)(b,{of:d,children:({ties:e})=>e.nodes[0]?(0,V.jsx)(J,{tie:e.nodes[0],question:n}):(0,V.jsx)(v,{title:r.noTie,why:r.noTieWhy})})]})}function J({tie:e,question:t}){let n=j(),r=S(B),i=S(k),a=S(d),o=E(t),s=(0,F.useMemo)(()=>[...e.events.nodes.map(e=>({node:e,date:e.date??null,kind:e.kind?n.EventKind[e.kind]:null,claims:e.claims})),...e.agreements.nodes.map(e=>({node:e,date:e.signed??null,kind:e.kind?n.AgreementKind[e.kind]:null,claims:e.claims}))],[e]),c=(0,F.useMemo)(()=>[{key:`date`,header:a.date,value:e=>e.date,short:!0},{key:`name`,header:a.name,value:e=>e.node.name,show:e=>(0,V.jsx)(f,{of:e.node})},{key:`kind`,header:i.kind,value:e=>e.kind},{key:`quote`,header:a.sources,value:e=>e.claims.nodes[0]?.quote,show:e=>(0,V.jsx)(ee,{claims:e.claims,of:e.node.name})},{key:`link`,header:i.link,value:e=>e.claims.nodes[0]?.document?.url,hidden:!0}],[a,i]),l=(0,F.useMemo)(()=>{let t=new Map;for(let n of e.series){let e=N(n.start);e!==void 0&&t.set(e,(t.get(e)??0)+n.weight)}return t},[e]),u=e.events.totalCount+e.agreements.totalCount,p=t.kind===`agreements`?`agreements`:t.kind===`everything`?`both`:`events`;return(0,V.jsxs)(V.Fragment,{children:[(0,V.jsxs)(`h2`,{className:I.two,children:[(0,V.jsx)(f,{of:e.a}),` · `,(0,V.jsx)(f,{of:e.b})]}),(0,V.jsx)(`p`,{className:I.facts,children:[r.strength(e.weight),e.firstDate&&`${i.first}: ${e.firstDate}`,e.lastDate&&`${i.last}: ${e.lastDate}`].filter(Boolean).join(` · `)}),e.topics.length>0&&(0,V.jsxs)(`p`,{className:I.facts,children:[r.topics,`:`,` `,e.topics.map(({topic:e,count:t},n)=>(0,V.jsxs)(`span`,{children:[n>0&&`, `,(0,V.jsx)(f,{of:e}),` `,`(${t})`]},e.id)),e.topicCount>e.topics.length&&` ${a.cut(e.topics.length,e.topicCount)}`]}),(0,V.jsx)(M,{title:r.over(e.a.name,e.b.name),filters:o,series:[{label:i.weight,colour:m.Organization,years:l}],of:p}),(0,V.jsx)(_,{shown:s.length,all:u}),(0,V.jsx)(w,{name:r.what,rows:s,columns:c,idOf:e=>e.node.id,all:u,param:`what`})]})}var Y=e({default:()=>$,hrefOfPair:()=>Q}),X=(0,F.lazy)(()=>P(()=>import(`./Chord.js`),__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10]))),Z=[`10`,`20`,`40`,`80`],Q=(e,t,n)=>`/ties${u(o(e,{pair:[t,n]}))}`;function $(){let e=S(B),t=S(k),{params:i}=s(),a=O(`COUNTRY`),o=E(a),c=Number(Z.find(e=>e===i.get(`first`))??`20`),u=i.get(`as`)===`chord`,[d,f]=i.getAll(`pair`),{level:p,by:m,successors:g,where:y}=a,w={level:p,by:m,successors:g,where:y,first:c},A=l(R,w,{keep:!0});return(0,V.jsxs)(T,{title:e.title,about:e.about,actions:(0,V.jsx)(C,{document:R,variables:w}),filters:(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(D,{question:a,also:[`pair`]}),(0,V.jsx)(n,{label:e.rows,value:String(c),data:Z,onChange:e=>x({first:e.currentTarget.value})}),(0,V.jsx)(r,{"aria-label":e.shownAs,value:u?`chord`:`matrix`,data:[{value:`matrix`,label:e.matrix},{value:`chord`,label:e.chord}],onChange:e=>x({as:e===`chord`?e:null})})]}),children:[d&&f&&(0,V.jsx)(q,{ids:[d,f],question:a},`${d} ${f}`),(0,V.jsx)(b,{of:A,children:({tieMatrix:n})=>n.rows.length===0?(0,V.jsx)(v,{title:e.none,why:e.noneWhy}):(0,V.jsxs)(V.Fragment,{children:[(0,V.jsx)(_,{shown:n.rows.length,all:n.rowCount}),u?(0,V.jsx)(F.Suspense,{fallback:(0,V.jsx)(h,{}),children:(0,V.jsx)(X,{ties:n,filters:o})}):(0,V.jsx)(G,{ties:n,filters:o}),(0,V.jsx)(te,{ties:n,name:e.pairs,strength:t.weight})]})})]})}function te({ties:e,name:t,strength:n}){let r=S(B),{params:i}=s(),a=(0,F.useMemo)(()=>{let t=new Set,n=[];return e.rows.forEach(({node:r},i)=>e.columns.forEach(({node:a},o)=>{let s=e.weights[i]?.[o]??0;s===0||r.id===a.id||t.has(`${a.id} ${r.id}`)||(t.add(`${r.id} ${a.id}`),n.push({a:r,b:a,weight:s}))})),n.sort((e,t)=>t.weight-e.weight)},[e]),o=(0,F.useMemo)(()=>[{key:`one`,header:r.one,value:e=>e.a.name,show:e=>(0,V.jsx)(f,{of:e.a})},{key:`other`,header:r.other,value:e=>e.b.name,show:e=>(0,V.jsx)(f,{of:e.b})},{key:`weight`,header:n,numeric:!0,value:e=>e.weight,show:e=>(0,V.jsx)(p,{href:Q(i,e.a.id,e.b.id),"aria-label":r.cell(e.a.name,e.b.name,e.weight),children:e.weight.toLocaleString()})}],[r,n,i]);return(0,V.jsx)(w,{name:t,rows:a,columns:o,idOf:e=>`${e.a.id} ${e.b.id}`})}export{$ as default,Q as hrefOfPair,B as n,I as r,Y as t};