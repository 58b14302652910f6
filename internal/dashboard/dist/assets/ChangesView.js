import{r as e}from"./rolldown-runtime.js";import{t}from"./Checkbox.js";import{C as n,E as r,F as i,P as a,d as o,f as s,l as c,m as l,n as u,o as d,pt as f,t as p,w as m,z as h}from"./dashboard.js";import{t as g}from"./NativeSelect.js";import{n as _,t as v}from"./jsx-runtime.js";import{n as y,r as b,t as x}from"./ViewPage.js";import{n as S}from"./Period.js";import{a as C}from"./edtf.js";import{t as w}from"./TieFilters.js";import{a as T,t as E}from"./tieQuestion.js";import{t as D}from"./viewWords.js";import{t as O}from"./years.js";import{t as k}from"./Figure.js";import{n as A}from"./Trend.js";var j=e(_(),1),M={changes:`_changes_do1pp_1`,tick:`_tick_do1pp_2`,grid:`_grid_do1pp_3`,before:`_before_do1pp_4`},N=i({title:`What changed`,about:`Which ties began, ended, grew or shrank from one period to another, the greatest changes first.`,before:`Before`,after:`After`,kinds:`Changes`,figure:`Changes of ties`,BEGAN:`began`,ENDED:`ended`,GREW:`grew`,SHRANK:`shrank`,UNCHANGED:`unchanged`,change:`Change`,weightBefore:`Strength before`,weightAfter:`Strength after`,difference:`Difference`,firstDate:`First`,lastDate:`Last`,list:`Changes`,rows:`Rows`,none:`No tie changed so`,noneWhy:`No source tells of ties of this kind in either period; other periods or another kind of tie may have some.`,noPeriods:`Choose two periods`,noPeriodsWhy:`Nothing in this graph has a date to choose them by. Write years, as 2016 or 2010/2014.`,pair:(e,t)=>`${e} · ${t}`,dot:`open: before; filled: after`,known:(e,t)=>`the whole graph knows ${e.toLocaleString(`en`)} events and agreements of the period before, ${t.toLocaleString(`en`)} of the one after`,uneven:`What looks like a change may be a difference in what sources cover.`,moved:(e,t,n,r)=>`${e} and ${t}: ${n} before, ${r} after`},{zh:{title:`变化`,about:`两个时期之间哪些联系开始、结束、增强或减弱，变化最大者在前。`,before:`前期`,after:`后期`,kinds:`变化`,figure:`联系的变化`,BEGAN:`开始`,ENDED:`结束`,GREW:`增强`,SHRANK:`减弱`,UNCHANGED:`不变`,change:`变化`,weightBefore:`前期强度`,weightAfter:`后期强度`,difference:`差`,firstDate:`最早`,lastDate:`最近`,list:`变化`,rows:`行数`,none:`没有这样的变化`,noneWhy:`没有来源提到两个时期的此类联系。`,noPeriods:`请选择两个时期`,noPeriodsWhy:`图中没有日期可供选择。请填写年份，如 2016 或 2010/2014。`,pair:(e,t)=>`${e} · ${t}`,dot:`空心：前期；实心：后期`,known:(e,t)=>`全图已知前期活动与协议 ${e} 项，后期 ${t} 项`,uneven:`看似变化的，可能只是来源覆盖的差异。`,moved:(e,t,n,r)=>`${e} 与 ${t}：前期 ${n}，后期 ${r}`},ru:{title:`Что изменилось`,about:`Какие связи начались, кончились, окрепли или ослабли от одного периода к другому; сначала самые большие перемены.`,before:`До`,after:`После`,kinds:`Перемены`,figure:`Перемены связей`,BEGAN:`началась`,ENDED:`кончилась`,GREW:`окрепла`,SHRANK:`ослабла`,UNCHANGED:`без перемен`,change:`Перемена`,weightBefore:`Сила до`,weightAfter:`Сила после`,difference:`Разница`,firstDate:`Первое`,lastDate:`Последнее`,list:`Перемены`,rows:`Строк`,none:`Таких перемен нет`,noneWhy:`Ни один источник не говорит о таких связях в эти периоды.`,noPeriods:`Выберите два периода`,noPeriodsWhy:`В графе нет дат. Напишите годы: 2016 или 2010/2014.`,pair:(e,t)=>`${e} · ${t}`,dot:`пустой: до; полный: после`,known:(e,t)=>`во всём графе известно мероприятий и соглашений: ${e} до, ${t} после`,uneven:`То, что кажется переменой, может быть разницей в охвате источников.`,moved:(e,t,n,r)=>`${e} и ${t}: ${n} до, ${r} после`}}),P=v(),F=[`BEGAN`,`GREW`,`UNCHANGED`,`SHRANK`,`ENDED`],I={BEGAN:`#2b9a4b`,GREW:`#1391ab`,UNCHANGED:`#7a8490`,SHRANK:`#b08408`,ENDED:`#d6457c`},[L,R,z,B]=[360,540,26,26],V=60;function H({changes:e,filters:t,hrefOf:n}){let r=h(N),i=h(D),a=e.slice(0,V),o=Math.max(1,...a.flatMap(e=>[e.earlier?.weight??0,e.later?.weight??0])),[s,c]=A(o),u=e=>L+e/c*R,d=B+a.length*z;return(0,P.jsx)(k,{title:r.figure,filters:[...t,r.dot],legend:F.filter(e=>a.some(t=>t.kind===e)).map(e=>({label:r[e],colour:I[e]})),source:i.graphSource,children:(0,P.jsxs)(`svg`,{className:M.changes,width:L+R+30,height:d+6,viewBox:`0 0 ${L+R+30} ${d+6}`,role:`group`,"aria-label":r.figure,children:[s.map(e=>(0,P.jsxs)(`g`,{"aria-hidden":!0,children:[(0,P.jsx)(`line`,{className:M.grid,x1:u(e),x2:u(e),y1:B-6,y2:d}),(0,P.jsx)(`text`,{className:M.tick,x:u(e),y:B-12,textAnchor:`middle`,children:e.toLocaleString()})]},e)),a.map((e,t)=>{let[i,a]=[e.earlier?.weight??0,e.later?.weight??0],o=B+t*z+z/2,s=r.pair(e.a.name,e.b.name),c=I[e.kind];return(0,P.jsxs)(`a`,{href:n(e),onClick:l,children:[(0,P.jsxs)(`text`,{x:L-12,y:o+4,textAnchor:`end`,children:[[...s].length>48?`${[...s].slice(0,47).join(``)}…`:s,(0,P.jsx)(`title`,{children:s})]}),(0,P.jsx)(`line`,{x1:u(i),x2:u(a),y1:o,y2:o,stroke:c,strokeWidth:4,strokeOpacity:.6}),(0,P.jsx)(`circle`,{className:M.before,cx:u(i),cy:o,r:5,stroke:c,strokeWidth:2}),(0,P.jsx)(`circle`,{cx:u(a),cy:o,r:6,fill:c,children:(0,P.jsx)(`title`,{children:`${r.moved(e.a.name,e.b.name,i,a)}, ${r[e.kind]}`})})]},`${e.a.id} ${e.b.id}`)})]})})}var U=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new U(`
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
    `,{fragmentName:`ClaimParts`});var W=new U(`
    query TieChanges($earlier: EDTF!, $later: EDTF!, $level: TieLevel!, $by: TieWeights, $successors: Boolean, $where: TieWhere, $kinds: [TieChangeKind!], $first: Int!, $after: String) {
  tieChanges(
    earlier: $earlier
    later: $later
    level: $level
    by: $by
    successors: $successors
    where: $where
    kinds: $kinds
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      kind
      difference
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
      earlier {
        weight
        firstDate
        lastDate
      }
      later {
        weight
        firstDate
        lastDate
      }
    }
  }
}
    `),G=[`20`,`50`,`100`,`500`];function K(e){let t=[...e].sort(([e],[t])=>e-t);if(t.length<2)return;let n=t.reduce((e,[,t])=>e+t,0),r=0,i=0;for(;i<t.length-2&&r+(t[i]?.[1]??0)<=n/2;)r+=t[i++]?.[1]??0;let a=Math.max(1,i),o=(e,t)=>e===t?`${e}`:`${e}/${t}`;return[o(t[0]?.[0]??0,t[a-1]?.[0]??0),o(t[a]?.[0]??0,t.at(-1)?.[0]??0)]}function q(){let e=h(N),i=h(D),{params:o}=r(),s=T(`COUNTRY`),l=a(c,{}),_=(0,j.useMemo)(()=>{let e=l.data?.data;return e&&O([...e.events.aggregate.nodes,...e.agreements.aggregate.nodes]).years},[l.data]),v=(0,j.useMemo)(()=>_&&K(_),[_]),b=o.get(`before`)??v?.[0],C=o.get(`after`)??v?.[1],k=Number(G.find(e=>e===o.get(`first`))??`50`),A=F.filter(e=>o.getAll(`kind`).includes(e)),{level:M,by:I,successors:L,where:R}=s,z={earlier:b??``,later:C??``,level:M,by:I,successors:L,first:k,where:R.acrossCountries?{acrossCountries:!0}:{},kinds:A.length?A:null},B=b!==void 0&&C!==void 0,V=a(W,z,{enabled:B,keep:!0}),U=[b,C].map(e=>J(_,e)),q=[`${e.before}: ${b} · ${e.after}: ${C}`,`${i.between}: ${i[`level${M}`]}`,`${i.by}: ${i[`by_${s.kind}`]}`,...R.acrossCountries?[i.across]:[],...L?[i.successors]:[],...A.length?[A.map(t=>e[t]).join(`, `)]:[],...U[0]!==void 0&&U[1]!==void 0?[e.known(U[0],U[1])]:[],e.uneven];return(0,P.jsx)(x,{title:e.title,about:e.about,actions:B&&(0,P.jsx)(y,{document:W,variables:z}),filters:(0,P.jsxs)(P.Fragment,{children:[(0,P.jsx)(S,{param:`before`,label:e.before,placeholder:v?.[0]}),(0,P.jsx)(S,{param:`after`,label:e.after,placeholder:v?.[1]}),(0,P.jsx)(w,{question:s,period:!1}),(0,P.jsx)(t.Group,{label:e.kinds,value:A,onChange:e=>m({kind:e}),children:(0,P.jsx)(f,{gap:`sm`,mt:6,mb:8,children:F.map(n=>(0,P.jsx)(t,{value:n,label:e[n]},n))})}),(0,P.jsx)(g,{label:e.rows,value:String(k),data:G,onChange:e=>m({first:e.currentTarget.value})})]}),children:B?(0,P.jsx)(p,{of:V,children:({tieChanges:t})=>t.nodes.length===0?(0,P.jsx)(d,{title:e.none,why:e.noneWhy}):(0,P.jsxs)(P.Fragment,{children:[(0,P.jsx)(u,{shown:t.nodes.length,all:t.totalCount}),(0,P.jsx)(H,{changes:t.nodes,filters:q,hrefOf:X}),(0,P.jsx)(Y,{changes:t.nodes,all:t.totalCount,hrefOf:X})]})}):(0,P.jsx)(p,{of:l,children:()=>(0,P.jsx)(d,{title:e.noPeriods,why:e.noPeriodsWhy})})});function X(e){return n(`/ties`,{...E(s,(b??``).split(`/`)[0]??``,(C??``).split(`/`).at(-1)??``),pair:[e.a.id,e.b.id]})}}function J(e,t){let n=C(t);if(!e||!n)return;let[r,i]=[n.start,n.end].map(e=>e===void 0?void 0:new Date(e).getUTCFullYear());return[...e].reduce((e,[t,n])=>e+((r===void 0||t>=r)&&(i===void 0||t<=i)?n:0),0)}function Y({changes:e,all:t,hrefOf:n}){let r=h(N),i=[{key:`a`,header:r.change,value:e=>r[e.kind]},{key:`one`,header:`1`,value:e=>e.a.name,show:e=>(0,P.jsx)(o,{of:e.a})},{key:`other`,header:`2`,value:e=>e.b.name,show:e=>(0,P.jsx)(o,{of:e.b})},{key:`before`,header:r.weightBefore,numeric:!0,value:e=>e.earlier?.weight??0},{key:`after`,header:r.weightAfter,numeric:!0,value:e=>e.later?.weight??0},{key:`difference`,header:r.difference,numeric:!0,value:e=>e.difference,show:e=>(0,P.jsx)(s,{href:n(e),"aria-label":`${r.pair(e.a.name,e.b.name)}: ${X(e.difference)}`,children:X(e.difference)})},{key:`first`,header:r.firstDate,value:e=>e.earlier?.firstDate??e.later?.firstDate,short:!0},{key:`last`,header:r.lastDate,value:e=>e.later?.lastDate??e.earlier?.lastDate,short:!0}];return(0,P.jsx)(b,{name:r.list,rows:e,columns:i,idOf:e=>`${e.a.id} ${e.b.id}`,all:t})}var X=e=>e>0?`+${e.toLocaleString()}`:e.toLocaleString();export{q as default};